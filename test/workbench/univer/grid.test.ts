/** @jest-environment ./test/workbench/univer/support/environment.js */
import "./support/real-univer";
import { snapshotOf, type CellValue } from "../../../src/check/sheet/snapshot";
import type { GridEvent } from "../../../src/workbench/grid";
import { createHeadlessGrid } from "../../../src/workbench/univer/headless";
import type { UniverGrid } from "../../../src/workbench/univer/grid";
import type { WorkbookSheet } from "../../../src/xlsx/workbook";

const SHEET = "sheet-1";

function sheetOf(
  values: CellValue[][],
  more: Partial<WorkbookSheet> = {},
  formulas?: (string | null)[][],
): WorkbookSheet {
  return {
    snapshot: snapshotOf("表", values, {
      formulas,
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      hiddenRows: [2],
    }),
    visible: true,
    isProtected: false,
    columnWidths: [120],
    rowHeights: [40],
    formats: values.map((row) => row.map(() => "General")),
    ...more,
  };
}

const grids: UniverGrid[] = [];
const gridOf = (...sheets: WorkbookSheet[]): UniverGrid => {
  const grid = createHeadlessGrid(sheets);
  grids.push(grid);
  return grid;
};
afterEach(() => grids.splice(0).forEach((grid) => grid.dispose()));

const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });
const at = (grid: UniverGrid, row: number, column: number) => {
  const { values, texts, formulas, formats } = grid.read(SHEET, cell(row, column));
  return { value: values[0]?.[0], text: texts[0]?.[0], formula: formulas[0]?.[0], format: formats[0]?.[0] };
};
/** Waits for what Univer does a moment later, such as working out a formula. */
async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 4_000; !isSo() && Date.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

describe("reading", () => {
  const grid = () =>
    gridOf(
      sheetOf(
        [
          ["标题", null],
          ["合计", 3465.68],
          ["a\nb", true],
          [null, 5],
        ],
        {
          formats: [
            ["General", "General"],
            ["General", "#,##0.00"],
            ["General", "General"],
            ["@", "General"],
          ],
        },
        [
          [null, null],
          [null, "=1+1"],
          [null, null],
          [null, null],
        ],
      ),
      sheetOf([], { visible: false, isProtected: true }),
    );
  test("gives back what the file held", () => {
    const g = grid();
    expect(g.read(SHEET, { top: 0, left: 0, bottom: 3, right: 1 })).toEqual({
      values: [
        ["标题", null],
        ["合计", 3465.68],
        ["a\nb", true],
        [null, 5],
      ],
      texts: [
        ["标题", ""],
        ["合计", "3,465.68"],
        ["a\nb", "TRUE"],
        ["", "5"],
      ],
      formulas: [
        [null, null],
        [null, "=1+1"],
        [null, null],
        [null, null],
      ],
      formats: [
        ["General", "General"],
        ["General", "#,##0.00"],
        ["General", "General"],
        ["@", "General"],
      ],
    });
  });
  test("sheets, merges, hidden rows and the used range", () => {
    const g = grid();
    expect(g.sheets()).toEqual([
      { id: "sheet-1", name: "表", visible: true, isProtected: false },
      { id: "sheet-2", name: "表1", visible: false, isProtected: true },
    ]);
    expect(g.merges(SHEET)).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(g.hiddenRows(SHEET)).toEqual([2]);
    expect(g.usedRange(SHEET)).toEqual({ top: 0, left: 0, bottom: 3, right: 1 });
    expect(g.usedRange("sheet-2")).toBeNull();
    expect(g.activeSheet()).toBe(SHEET);
  });
});

describe("writing", () => {
  test("takes values as typed", async () => {
    const grid = gridOf(sheetOf([["x", "y", 1, 2]], { formats: [["General", "@", "General", "@"]] }));
    grid.write(SHEET, { top: 0, left: 0, bottom: 0, right: 3 }, [["=C1+1", "=C1+1", null, 7]]);
    await until(() => at(grid, 0, 0).value !== null);
    expect(at(grid, 0, 0)).toMatchObject({ value: 2, formula: "=C1+1" });
    expect(at(grid, 0, 1)).toMatchObject({ value: "=C1+1", formula: null });
    expect(at(grid, 0, 2)).toMatchObject({ value: 1 });
    expect(at(grid, 0, 3)).toMatchObject({ value: "7" });
    grid.write(SHEET, { top: 1, left: 0, bottom: 1, right: 3 }, [["50%", "≥5个", "1,234.5", ""]]);
    expect(grid.read(SHEET, { top: 1, left: 0, bottom: 1, right: 3 }).values).toEqual([[0.5, "≥5个", 1234.5, null]]);
    expect(at(grid, 1, 0).text).toBe("50%");
  });
  test("a text over a formula takes the formula's place", () => {
    const grid = gridOf(sheetOf([[2]], {}, [["=1+1"]]));
    grid.write(SHEET, cell(0, 0), [["甲"]]);
    expect(at(grid, 0, 0)).toMatchObject({ value: "甲", formula: null });
  });
  test("a block is one step of undo", () => {
    const grid = gridOf(sheetOf([["a", "b"]]));
    grid.write(SHEET, { top: 0, left: 0, bottom: 0, right: 1 }, [["c", "d"]]);
    expect(grid.read(SHEET, { top: 0, left: 0, bottom: 0, right: 1 }).values).toEqual([["c", "d"]]);
    grid.undo();
    expect(grid.read(SHEET, { top: 0, left: 0, bottom: 0, right: 1 }).values).toEqual([["a", "b"]]);
    grid.redo();
    expect(grid.read(SHEET, { top: 0, left: 0, bottom: 0, right: 1 }).values).toEqual([["c", "d"]]);
  });
  test("formats decide how a later text is taken", () => {
    const grid = gridOf(sheetOf([["a", 1]]));
    grid.setFormats(SHEET, { top: 0, left: 0, bottom: 0, right: 1 }, [["@", "0.00"]]);
    expect(at(grid, 0, 0).format).toBe("@");
    expect(at(grid, 0, 1).text).toBe("1.00");
    grid.write(SHEET, cell(0, 0), [["=1"]]);
    expect(at(grid, 0, 0)).toMatchObject({ value: "=1", formula: null });
    grid.setFormats(SHEET, cell(0, 1), [["General"]]);
    expect(at(grid, 0, 1)).toMatchObject({ format: "General", text: "1" });
  });
  test("a protected sheet takes nothing", () => {
    const grid = gridOf(sheetOf([["a"]], { isProtected: true }));
    expect(() => grid.write(SHEET, cell(0, 0), [["b"]])).toThrow(/protected/);
    expect(at(grid, 0, 0).value).toBe("a");
    grid.protect(SHEET, false);
    grid.write(SHEET, cell(0, 0), [["b"]]);
    expect(at(grid, 0, 0).value).toBe("b");
    expect(grid.sheets()[0]?.isProtected).toBe(false);
  });
  test("a protected sheet takes what goes into the cells that its file has unlocked", () => {
    const unlocked = { unlocked: true } as const;
    const looks = [
      [null, unlocked, unlocked],
      [null, unlocked, unlocked],
      [unlocked, null, unlocked],
    ];
    const values = [
      ["a", "b", "c"],
      ["d", "e", "f"],
      ["g", "h", "i"],
    ];
    const grid = gridOf(sheetOf(values, { isProtected: true, looks }));
    const ranges = grid.protectedCells(SHEET).unlocked;
    expect(ranges).toEqual([
      { top: 0, left: 1, bottom: 1, right: 2 },
      { top: 2, left: 0, bottom: 2, right: 0 },
      { top: 2, left: 2, bottom: 2, right: 2 },
    ]);
    grid.write(SHEET, cell(1, 1), [["b"]]);
    expect(at(grid, 1, 1).value).toBe("b");
    expect(() => grid.write(SHEET, { ...cell(1, 0), right: 1 }, [["x", "y"]])).toThrow(/protected/);
  });
  test("formulas that depend on a written cell are worked out", async () => {
    const grid = gridOf(sheetOf([[1, 2, 3]], {}, [[null, null, "=SUM(A1:B1)"]]));
    grid.write(SHEET, cell(0, 0), [[10]]);
    await until(() => at(grid, 0, 2).value === 12);
    expect(at(grid, 0, 2)).toMatchObject({ value: 12, formula: "=SUM(A1:B1)" });
  });
});

test("a workbook brings its custom XML along, and holds what is added", () => {
  const grid = createHeadlessGrid([sheetOf([["a"]])], ['<a xmlns="urn:a"/>']);
  grids.push(grid);
  const id = grid.customXml.add("<b/>");
  expect(grid.customXml.all().map(({ namespace, xml }) => [namespace, xml])).toEqual([
    ["urn:a", '<a xmlns="urn:a"/>'],
    ["", "<b/>"],
  ]);
  grid.customXml.remove(id);
  grid.customXml.set(id, "<c/>");
  expect(grid.customXml.all()).toHaveLength(1);
});

describe("events", () => {
  test("edits, selections and undo are told, results of formulas are not", async () => {
    const grid = gridOf(sheetOf([[1, 2, 3]], {}, [[null, null, "=SUM(A1:B1)"]]));
    const heard: GridEvent[] = [];
    const stop = grid.subscribe((event) => heard.push(event));
    grid.write(SHEET, { top: 0, left: 0, bottom: 0, right: 1 }, [[10, 20]]);
    await until(() => at(grid, 0, 2).value === 30);
    const changed = {
      type: "changed",
      sheet: SHEET,
      change: "RangeEdited",
      range: { top: 0, left: 0, bottom: 0, right: 1 },
    };
    expect(heard.filter((event) => event.type === "changed")).toEqual([changed]);
    grid.undo();
    expect(heard.filter((event) => event.type === "changed")).toEqual([changed, changed]);
    heard.length = 0;
    grid.select(cell(3, 1));
    expect(heard).toEqual([{ type: "selected", sheet: SHEET, ranges: [cell(3, 1)] }]);
    expect(grid.selection()).toEqual([cell(3, 1)]);
    stop();
    grid.select(cell(0, 0));
    expect(heard).toHaveLength(1);
  });
  test("another sheet's activation is told", async () => {
    const grid = gridOf(sheetOf([["a"]]), sheetOf([["b"]]));
    const heard: GridEvent[] = [];
    grid.subscribe((event) => heard.push(event));
    grid.activate("sheet-2");
    await until(() => grid.activeSheet() === "sheet-2");
    expect(grid.activeSheet()).toBe("sheet-2");
    expect(heard).toContainEqual({ type: "activated", sheet: "sheet-2" });
  });
});
