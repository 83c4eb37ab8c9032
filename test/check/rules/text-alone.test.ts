import fc from "fast-check";
import { checkSheets } from "../../../src/check/check";
import { applyWrites } from "../../../src/check/edit";
import { planFixes, safeKeys } from "../../../src/check/fix";
import { RULES } from "../../../src/check/rules";
import { exampleProfile, exampleSheet } from "../../../src/check/rules/example";
import { cellAt, rowOf, type CellValue, type SheetSnapshot } from "../../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { SAMPLE, snapshotsOf } from "../../support/seeds";
import { runs, shareOf } from "../../support/runs";

/** What a cell holds instead of its text, showing the same characters. */
type Disguise = "number" | "date" | "truth" | "formula";

const VALUES: Readonly<Record<Exclude<Disguise, "formula">, CellValue>> = { number: 1234.5, date: 45_658, truth: true };

/** The sheet with some of its texts held by cells that only show them. */
function disguised(sheet: SheetSnapshot, as: (row: number, column: number) => Disguise | null): SheetSnapshot {
  const values = sheet.values.map((row) => [...row]);
  const formulas = sheet.formulas.map((row) => [...row]);
  sheet.values.forEach((row, r) =>
    row.forEach((value, c) => {
      const disguise = typeof value === "string" ? as(r, c) : null;
      if (disguise === null) return;
      if (disguise === "formula") (formulas[r] as (string | null)[])[c] = "=A1&B1";
      else (values[r] as CellValue[])[c] = VALUES[disguise];
    }),
  );
  return { ...sheet, values, formulas };
}

/** Cells a safe fix would change that hold no text. */
function endangered(sheets: readonly SheetSnapshot[]): string[] {
  const { findings } = checkSheets(sheets, { profile: { ...GUANGDONG, tier: "strict" } });
  return findings.flatMap(({ rule, fix }) =>
    fix?.safe === true
      ? fix.edits.flatMap(({ sheet: name, row, column }) => {
          const sheet = sheets.find((one) => one.name === name) as SheetSnapshot;
          const { value, formula } = cellAt(sheet, rowOf(sheet, row) ?? -1, column);
          return formula === null && (value === null || typeof value === "string") ? [] : [`${rule} ${row},${column}`];
        })
      : [],
  );
}

const disguises: readonly Disguise[] = ["number", "date", "truth", "formula"];

/** The examples of each rule that a safe fix mends. */
const MENDED = RULES.flatMap((rule) => {
  const examples = rule.examples.bad.filter((example) => {
    const options = { rules: [rule], profile: exampleProfile(example) };
    return checkSheets([exampleSheet(example)], options).findings.some(({ fix }) => fix?.safe === true);
  });
  return examples.length === 0 ? [] : [{ id: rule.id, examples }];
});

describe.each(MENDED)("a safe fix of $id", ({ examples }) => {
  test.each(disguises)("leaves every cell alone that holds a %s", (disguise) => {
    for (const example of shareOf(examples, disguises.indexOf(disguise))) {
      const sheet = exampleSheet(example);
      for (const from of [0, 4])
        expect(endangered([disguised(sheet, (row) => (row >= from ? disguise : null))])).toEqual([]);
      for (let column = 0; column < (sheet.values[0]?.length ?? 0); column += 1)
        expect(endangered([disguised(sheet, (row, c) => (row >= 4 && c === column ? disguise : null))])).toEqual([]);
    }
  });
});

test("fixing all that is safe changes text alone, whichever cells hold something else", () => {
  const [sample] = snapshotsOf(SAMPLE);
  if (sample === undefined) throw new Error("no sample");
  const width = sample.values[0]?.length ?? 1;
  const disguise = fc.constantFrom<Disguise | null>(null, null, null, "number", "formula");
  fc.assert(
    fc.property(fc.array(disguise, { minLength: 7, maxLength: 97 }), (choice) => {
      const sheets = [
        disguised(sample, (row, column) => (row < 4 ? null : (choice[(row * width + column) % choice.length] ?? null))),
      ];
      expect(endangered(sheets)).toEqual([]);
      const plan = planFixes(sheets, safeKeys(checkSheets(sheets).findings));
      const after = applyWrites(
        sheets,
        plan.groups.flatMap(({ writes }) => writes),
      );
      const before = sheets[0] as SheetSnapshot;
      after[0]?.values.forEach((row, r) =>
        row.forEach((value, c) => {
          const was = before.values[r]?.[c];
          if (typeof was === "string" && before.formulas[r]?.[c] === null) return;
          expect(value).toBe(was);
        }),
      );
    }),
    { numRuns: runs(15) },
  );
});
