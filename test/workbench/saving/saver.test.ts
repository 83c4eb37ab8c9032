/** @jest-environment ./test/workbench/univer/support/environment.js */
import "../univer/support/real-univer";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { parseA1 } from "../../../src/check/sheet/address";
import type { CellRange } from "../../../src/check/sheet/snapshot";
import { createSaver, type Saver } from "../../../src/workbench/saving/saver";
import { cellIn, stateOf, unionOf, type BookState } from "../../../src/workbench/saving/state";
import { createHeadlessGrid } from "../../../src/workbench/univer/headless";
import type { UniverGrid } from "../../../src/workbench/univer/grid";
import { readCustomXml } from "../../../src/xlsx/custom-xml";
import { newWorkbook } from "../../../src/xlsx/patch/new-workbook";
import { openWorkbook } from "../../../src/xlsx/read";
import { runs } from "../../support/runs";

const SAMPLE = new Uint8Array(readFileSync("assets/sample.xlsx"));
const SHEET = "sheet-1";

const opened: { grid: UniverGrid; saver: Saver }[] = [];
function open(bytes: Uint8Array, name = "表.xlsx"): { grid: UniverGrid; saver: Saver } {
  const { sheets } = openWorkbook(bytes, { name });
  const grid = createHeadlessGrid(
    sheets,
    readCustomXml(bytes).parts.map(({ xml }) => xml),
  );
  const book = { grid, saver: createSaver(grid, bytes, sheets) };
  opened.push(book);
  return book;
}
afterEach(() => opened.splice(0).forEach(({ grid }) => grid.dispose()));

const at = (address: string): CellRange => parseA1(address) as CellRange;
const sums = (): Uint8Array =>
  newWorkbook([
    {
      name: "表",
      columnWidths: [10, 10],
      rows: [[{ value: 1 }, { value: 2 }, { value: 3, formula: "=SUM(A1:B1)" }], [{ value: "文" }]],
      merges: [at("A3:B4")],
    },
    { name: "二", columnWidths: [], rows: [[{ value: true }]] },
  ]);

/** The cells of a book by sheet name and address: what a person would see again. */
function cellsOf({ sheets }: BookState): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const sheet of sheets) {
    const range = unionOf(sheet.range, null) ?? { top: 0, left: 0, bottom: -1, right: -1 };
    for (let row = range.top; row <= range.bottom; row++)
      for (let column = range.left; column <= range.right; column++) {
        const { value, formula } = cellIn(sheet, row, column);
        if (value !== null || formula !== null) cells[`${sheet.name} ${row} ${column}`] = { value, formula };
      }
  }
  return cells;
}

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString("base64")]),
  );

test("a workbook that was only opened has not changed, and is saved as the same bytes", () => {
  const { grid, saver } = open(SAMPLE);
  expect(saver.look().difference).toEqual({ changes: {}, obstacles: [], unsaved: [] });
  grid.activate(SHEET);
  grid.select(at("B2"));
  expect(saver.look().patched().bytes).toBe(SAMPLE);
});

test("a cell is saved; the parts without it stay byte for byte", () => {
  const { grid, saver } = open(SAMPLE);
  grid.write(SHEET, at("A1"), [["新标题"]]);
  const made = saver.look().patched();
  expect(made.unsaved).toEqual([]);
  const [before, after] = [partsOf(SAMPLE), partsOf(made.bytes)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const touched = Object.keys(after).filter((name) => after[name] !== before[name]);
  for (const name of touched) expect(name).toMatch(/sheet1\.xml|sharedStrings|workbook\.xml$/);
  expect(cellsOf(stateOf(open(made.bytes).grid))).toEqual(cellsOf(stateOf(grid)));
  made.commit();
  expect(saver.look().patched().bytes).toBe(made.bytes);
});

test("a formula shows what it comes to after a change of what it looks at", async () => {
  const { grid, saver } = open(sums());
  grid.write(SHEET, at("A1"), [[40]]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(grid.read(SHEET, at("C1")).values).toEqual([[42]]);
  const [sheet] = openWorkbook(saver.look().patched().bytes).sheets;
  expect(sheet?.snapshot.values[0]).toEqual([40, 2, 42]);
  expect(sheet?.snapshot.formulas[0]?.[2]).toBe("=SUM(A1:B1)");
});

test("formats, custom XML and new sheets are saved", () => {
  const { grid, saver } = open(sums());
  grid.setFormats(SHEET, at("A1:A1"), [["0.00%"]]);
  grid.setLook(SHEET, at("B1"), { bold: true, wrap: true, horizontal: "center" });
  grid.customXml.add('<a xmlns="urn:a">1</a>');
  const added = grid.addSheet("新表");
  grid.write(added, at("B2:C2"), [["'=1", 5]]);
  grid.merge(added, at("B3:C3"));
  grid.setVisibility(added, "very-hidden");
  const made = saver.look().patched();
  made.commit();
  const [first, , third] = openWorkbook(made.bytes).sheets;
  expect(first?.formats[0]?.[0]).toBe("0.00%");
  expect(first?.looks?.[0]?.[1]).toMatchObject({ bold: true, wrap: true, horizontal: "center" });
  expect([third?.snapshot.name, third?.snapshot.values, third?.snapshot.merges, third?.visible]).toEqual([
    "新表",
    [["=1", 5]],
    [at("B3:C3")],
    false,
  ]);
  expect(readCustomXml(made.bytes).parts.map(({ xml }) => xml)).toEqual(['<a xmlns="urn:a">1</a>']);
  // The new sheet and the new part are the file's own from now on.
  const [part] = grid.customXml.all();
  grid.customXml.set(part?.id ?? "", '<a xmlns="urn:a">2</a>');
  grid.write(added, at("B2"), [["改"]]);
  const again = saver.look().patched();
  expect(readCustomXml(again.bytes).parts.map(({ xml }) => xml)).toEqual(['<a xmlns="urn:a">2</a>']);
  expect(openWorkbook(again.bytes).sheets).toHaveLength(3);
  again.commit();
  grid.customXml.remove(part?.id ?? "");
  expect(readCustomXml(saver.look().patched().bytes).parts).toEqual([]);
});

test.each<[string, string, (grid: UniverGrid) => void]>([
  ["removed", "二", (grid) => grid.removeSheet("sheet-2")],
  ["renamed", "二", (grid) => grid.renameSheet("sheet-2", "三")],
  ["moved", "表", (grid) => grid.moveSheet("sheet-2", 0)],
  ["visibility", "二", (grid) => grid.setVisibility("sheet-2", "hidden")],
  ["merges", "表", (grid) => grid.merge(SHEET, at("E1:F1"))],
])("%s: told, and a new file has it", (kind, sheet, change) => {
  const { grid, saver } = open(sums());
  change(grid);
  const look = saver.look();
  expect(look.difference.obstacles).toEqual([{ kind, sheet }]);
  const made = look.converted();
  const again = stateOf(open(made.bytes).grid);
  expect(cellsOf(again)).toEqual(cellsOf(stateOf(grid)));
  expect(again.sheets.map(({ name, visibility, merges }) => ({ name, visibility, merges }))).toEqual(
    stateOf(grid).sheets.map(({ name, visibility, merges }) => ({ name, visibility, merges })),
  );
  made.commit();
  expect(saver.look().difference).toEqual({ changes: {}, obstacles: [], unsaved: [] });
});

test("lists in cells are named where they are not saved", () => {
  const { grid, saver } = open(sums());
  const texts = { show: true, title: "", message: "" };
  grid.setValidation(SHEET, at("B2:B5"), {
    kind: "list",
    formula1: "甲,乙",
    formula2: null,
    operator: null,
    dropDown: true,
    allowBlank: true,
    prompt: texts,
    error: { ...texts, style: "Stop" },
  });
  expect(saver.look().difference.unsaved).toEqual([{ kind: "validations", sheet: "表", places: ["B2:B5"] }]);
});

test("a workbook of another kind becomes a new one", () => {
  const { grid, saver } = open(new TextEncoder().encode("项目,金额\n甲,1.5\n"), "表.csv");
  expect(saver.refusal).toBe("not-xlsx");
  const made = saver.look().converted();
  expect(cellsOf(stateOf(open(made.bytes).grid))).toEqual(cellsOf(stateOf(grid)));
  made.commit();
  expect(saver.refusal).toBeNull();
  grid.write(SHEET, at("A2"), [["乙"]]);
  expect(openWorkbook(saver.look().patched().bytes).sheets[0]?.snapshot.values[1]).toEqual(["乙", 1.5]);
});

test("looks, widths and hidden rows come along into a new file", () => {
  const { grid, saver } = open(SAMPLE);
  grid.renameSheet(SHEET, "另一个");
  const again = open(saver.look().converted().bytes).grid;
  const [before, after] = [stateOf(grid).sheets[0], stateOf(again).sheets[0]];
  expect(after?.hiddenRows).toEqual(before?.hiddenRows);
  expect(after?.merges).toEqual(before?.merges);
  expect(after?.looks).toEqual(before?.looks);
  expect(after?.cells.formats).toEqual(before?.cells.formats);
  expect(after?.columnWidths.slice(0, 10)).toEqual(before?.columnWidths.slice(0, 10));
});

const value = fc.oneof(
  fc.constantFrom("=1+1", "=A1", "'007", "50%", "2024/1/2", "一\n二", " x ", "TRUE", "", "<&>", "'=x", "12,345"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }).map((text) => `甲${text.replace(/\r\n?/g, "\n")}`),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0),
  fc.boolean(),
);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("write" as const), row: fc.nat(40), column: fc.nat(12), value }),
  },
  fc.record({
    kind: fc.constant("format" as const),
    row: fc.nat(40),
    column: fc.nat(12),
    format: fc.constantFrom("@", "0.00", "General", "#,##0.000"),
  }),
  fc.record({ kind: fc.constant("undo" as const) }),
  fc.record({ kind: fc.constant("sheet" as const), name: fc.constantFrom("甲表", "乙表", "丙表") }),
);

test("whatever is edited is there again when the saved file is opened", () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 8 }), { maxLength: 3 }), (rounds) => {
      const { grid, saver } = open(SAMPLE);
      for (const steps of rounds) {
        for (const one of steps) {
          const sheets = grid.sheets();
          const sheet = sheets.at(-1)?.id ?? SHEET;
          const cell = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });
          if (one.kind === "write") grid.write(sheet, cell(one.row, one.column), [[one.value]]);
          else if (one.kind === "format") grid.setFormats(sheet, cell(one.row, one.column), [[one.format]]);
          else if (one.kind === "undo") grid.undo();
          else if (!sheets.some(({ name }) => name === one.name)) grid.addSheet(one.name);
        }
        const look = saver.look();
        const made = look.difference.obstacles.length > 0 ? look.converted() : look.patched();
        made.commit();
        expect(saver.look().difference).toEqual({ changes: {}, obstacles: [], unsaved: [] });
        expect(cellsOf(stateOf(open(made.bytes).grid))).toEqual(cellsOf(stateOf(grid)));
      }
    }),
    { numRuns: runs(80) },
  );
});
