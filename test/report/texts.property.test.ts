import fc from "fast-check";
import { needsTextFormat, TEXT_FORMAT } from "../../src/check/sheet/text-format";
import { contentOf } from "../../src/excel/sheets/content";
import { csvText, pastedText, plainText } from "../../src/report/csv";
import { listFileSheet } from "../../src/report/list/file-sheet";
import { linkFormula, readLink } from "../../src/report/list/link";
import { findingsList } from "../../src/report/list/list";
import { listNewSheet } from "../../src/report/list/new-sheet";
import { tagOf, tagText } from "../../src/report/list/tag";
import type { Report, ReportFinding } from "../../src/report/report";
import { newWorkbook } from "../../src/xlsx/patch/new-workbook";
import { readCsv } from "../../src/xlsx/csv";
import { openWorkbook } from "../../src/xlsx/read";
import { runs } from "../support/runs";
import { WORDS } from "./support";

/** Texts as people and attackers write them into cells. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc
    .tuple(
      fc.constantFrom(
        "=",
        "+",
        "-",
        "@",
        "＝",
        "＋",
        "'",
        "\t=",
        "\r@",
        " =",
        "\n-",
        '"=',
        "6-8",
        "1e5",
        "TRUE",
        "007",
      ),
      fc.string({ maxLength: 12 }),
    )
    .map((parts) => parts.join("")),
  fc.constantFrom('=HYPERLINK("http://x","y")', "=cmd|'/c calc'!A0", "3,465.68", "-0.01", "2026-01-01", "a,b\r\nc\td"),
);

const anyFinding = fc
  .record({ name: anyText, now: anyText, suggested: anyText, reason: fc.option(anyText), sheet: sheetName() })
  .map(({ name, now, suggested, reason, sheet }): ReportFinding => ({
    ...{
      stamp: "placeholder.00",
      sheet,
      severity: "warning",
      rule: "placeholder",
      indicator: 1,
      now,
      suggested,
      choices: [],
    },
    message: { id: "placeholder", params: { value: now, field: "annual" } },
    project: { id: "1", name },
    place: { sheet, row: 3, column: 6 },
    accepted: reason === null ? null : { reason, by: name, on: "2026-11-29" },
  }));

const anyReport = fc.array(anyFinding, { maxLength: 4 }).map((findings): Report => ({
  ...{ file: null, standard: "广东省", tier: "default", on: null, sheets: ["一", "二"], tables: [], findings },
  sums: findings.map(({ project, now, place }) => ({
    ...{ row: project?.name ?? "", column: now, place, verdict: "mismatch", stated: "1.00", sum: "2.00" },
    ...{ difference: "-1.00", parts: 2, allowance: "0.01" },
  })),
}));

function sheetName() {
  const unit = fc.constantFrom(..."表'\"=!,;（) #&<>a1");
  const bare = fc.string({ unit, minLength: 1, maxLength: 20 });
  return bare.filter((name) => !/^'|'$|^\s|\s$/.test(name));
}

const options = { numRuns: runs(400) };
const lines = (text: string): string => text.replace(/\r\n?/g, "\n");

test("what a spreadsheet would take for something else has an apostrophe before it, and nothing else is changed", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const plain = plainText(text);
      expect(plain.startsWith("'") ? plain.slice(1) : plain).toBe(text);
      expect(/^\s*[=+@＝＋＠]/u.test(plain)).toBe(false);
      if (needsTextFormat(plain)) expect(plain).toMatch(/^'|^-?\d+(\.\d+)?$/);
    }),
    options,
  );
});

test("a text file gives every cell back, as a text", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      (drawn) => {
        // Controls that no text file holds are left out.
        const rows = [
          ["甲", "乙"],
          ...drawn.map((row) => row.map((text) => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, "") || "空")),
        ];
        const read = readCsv(new TextEncoder().encode(csvText(rows)))?.sheet.snapshot;
        rows.forEach((row, r) =>
          row.forEach((text, c) => {
            const shown = read?.texts[r]?.[c] ?? "";
            expect(lines(shown)).toBe(lines(plainText(text)));
            expect(read?.formulas[r]?.[c] ?? null).toBeNull();
          }),
        );
      },
    ),
    options,
  );
});

test("no cell of a list is a formula but the links, which are made of a sheet's name and an address", () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const list = findingsList([report], WORDS);
      const sheet = listNewSheet(list);
      const formulas = sheet.formulas ?? [];
      expect(formulas).toHaveLength(report.findings.length + report.sums.length);
      for (const { row, column, formula } of formulas) {
        const link = readLink(formula);
        expect(link?.to).toEqual(list.rows[row]?.to);
        expect(linkFormula({ ...link?.to, sheet: link?.to.sheet ?? "", row: 3, column: 6 }, link?.label ?? "")).toBe(
          formula,
        );
        expect(column).toBe(2);
      }
      for (const [r, row] of contentOf(sheet).entries())
        for (const [c, { value, formula, format }] of row.entries()) {
          if (formulas.some((one) => one.row === r && one.column === c)) continue;
          expect(formula).toBeNull();
          expect(value).toEqual(
            typeof sheet.cells[r]?.[c] === "string"
              ? lines(String(sheet.cells[r]?.[c])) || null
              : (sheet.cells[r]?.[c] ?? null),
          );
          if (typeof value === "string" && needsTextFormat(value)) expect(format).toBe(TEXT_FORMAT);
        }
    }),
    options,
  );
});

test("a saved list holds every text as a text", () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const sheet = listFileSheet(findingsList([report], WORDS), "nowhere");
      const read = openWorkbook(newWorkbook([sheet])).sheets[0]?.snapshot;
      expect(read?.formulas.flat().every((formula) => formula === null)).toBe(true);
      sheet.rows.forEach((row, r) =>
        row.forEach(({ value, look }, c) => {
          expect(read?.values[r]?.[c] ?? "").toEqual(value ?? "");
          if (typeof value === "string" && r > 0 && needsTextFormat(value)) expect(look?.format).toBe(TEXT_FORMAT);
        }),
      );
    }),
    { numRuns: runs(80) },
  );
});

test("what is pasted has as many cells as were copied, none of which begins as a formula", () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (row) => {
      const cells = pastedText([row]).match(/"(?:[^"]|"")*"|[^\t]*/g) ?? [];
      const own = cells.filter((cell, at) => at % 2 === 0 || cell !== "");
      expect(own.every((cell) => !/^"?\s*[=+@]/.test(cell))).toBe(true);
      expect(pastedText([row]).split("\t").length).toBeGreaterThanOrEqual(row.length);
    }),
    options,
  );
});

test("a tag is read back, whatever its sheet is called", () => {
  fc.assert(
    fc.property(sheetName(), fc.constantFrom("finding", "gone", "sum"), (sheet, kind) => {
      const tag = { kind, stamp: "placeholder.0011", sheet } as const;
      expect(tagOf(tagText(tag))).toEqual(tag);
      expect(needsTextFormat(tagText(tag))).toBe(false);
    }),
    options,
  );
});
