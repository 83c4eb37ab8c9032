import { range, sheetId } from "../../support/memory-grid";
import { batch, last, open, run } from "./setup";

const sheets = () => {
  const b = batch();
  return { b, all: b.property(b.root(), "Worksheets") };
};

test("a sheet is added at the end, in the background, and answers in the same batch", () => {
  const { grid, engine } = open();
  const { b, all } = sheets();
  const added = b.method(all, "Add", "新");
  b.make(added);
  b.set(added, "Position", 1);
  b.set(added, "Visibility", "VeryHidden");
  b.load(added, "name", "position", "visibility");
  expect(last(run(engine, b.json()))).toMatchObject({ Name: "新", Position: 1, Visibility: "VeryHidden" });
  expect(grid.sheets().map(({ name }) => name)).toEqual(["绩效", "新", "O'Neil 表", "隐藏"]);
  expect(grid.activeSheet()).toBe(sheetId(0));
});

test("a sheet without a name gets the next one", () => {
  const { b, all } = sheets();
  b.load(b.method(all, "Add"), "name");
  expect(last(run(open().engine, b.json()))).toMatchObject({ Name: "Sheet1" });
});

test.each([
  ["绩效", "ItemAlreadyExists"],
  ["O'NEIL 表", "ItemAlreadyExists"],
  ["a/b", "InvalidArgument"],
  ["History", "InvalidArgument"],
  ["长".repeat(32), "InvalidArgument"],
  ["'甲", "InvalidArgument"],
])("the name %s is refused", (name, Code) => {
  const { b, all } = sheets();
  b.make(b.method(all, "Add", name));
  expect(run(open().engine, b.json()).Error).toMatchObject({ Code });
});

test("a sheet is renamed and deleted, but not one very hidden nor the last to be seen", () => {
  const { grid, engine } = open();
  const change = (name: string, act: (b: ReturnType<typeof batch>, sheet: number) => void) => {
    const { b, all } = sheets();
    act(b, b.item(all, name));
    return run(engine, b.json()).Error?.Code;
  };
  expect(change("绩效", (b, sheet) => b.set(sheet, "Name", "绩效表"))).toBeUndefined();
  expect(change("隐藏", (b, sheet) => b.set(sheet, "Visibility", "VeryHidden"))).toBeUndefined();
  expect(change("隐藏", (b, sheet) => b.call(sheet, "Delete"))).toBe("InvalidOperation");
  expect(change("O'Neil 表", (b, sheet) => b.call(sheet, "Delete"))).toBeUndefined();
  expect(change("绩效表", (b, sheet) => b.call(sheet, "Delete"))).toBe("InvalidOperation");
  expect(change("绩效表", (b, sheet) => b.set(sheet, "Visibility", "Hidden"))).toBe("InvalidOperation");
  expect(grid.sheets().map(({ name }) => name)).toEqual(["绩效表", "隐藏"]);
});

test("looks are set, and what the emulator lacks is refused", () => {
  const { grid, engine } = open();
  const on = (act: (b: ReturnType<typeof batch>, format: number) => void) => {
    const { b, all } = sheets();
    act(b, b.property(b.method(b.item(all, "绩效"), "GetRange", "A1:B1"), "Format"));
    return run(engine, b.json()).Error?.Code;
  };
  expect(on((b, format) => b.set(format, "ColumnWidth", 75))).toBeUndefined();
  expect(on((b, format) => b.set(b.property(format, "Font"), "Bold", true))).toBeUndefined();
  expect(on((b, format) => b.set(format, "WrapText", true))).toBeUndefined();
  expect(on((b, format) => b.set(format, "HorizontalAlignment", "Center"))).toBeUndefined();
  expect([...grid.layout("绩效").widths]).toEqual([
    [0, 100],
    [1, 100],
  ]);
  expect(grid.layout("绩效").looks.map(({ look }) => look)).toEqual([
    { bold: true },
    { wrap: true },
    { horizontal: "center" },
  ]);
  expect(on((b, format) => b.set(format, "HorizontalAlignment", "Fill"))).toBe("ApiNotFound");
  expect(on((b, format) => b.set(format, "UseStandardHeight", true))).toBe("ApiNotFound");
  expect(on((b, format) => b.load(format, "columnWidth"))).toBe("ApiNotFound");
});

test("cells are merged, and all but the first lose what they hold", () => {
  const { grid, engine } = open();
  const { b, all } = sheets();
  b.call(b.method(b.item(all, "绩效"), "GetRange", "A1:B1"), "Merge", false);
  expect(run(engine, b.json()).Error).toBeUndefined();
  expect(grid.merges(sheetId(0))).toContainEqual(range("A1:B1"));
  expect(grid.cell("绩效", "B1").value).toBeNull();
});
