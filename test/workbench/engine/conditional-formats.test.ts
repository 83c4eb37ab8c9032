import type { Engine } from "../../../src/workbench/engine/engine";
import { NOTHING_ALLOWED } from "../../../src/workbench/cell-protection";
import { range, sheetId } from "../../support/memory-grid";
import { batch, last, open, run } from "./setup";

const SHEET = sheetId(0);

/** A batch on a sheet's conditional formats. */
function onSheet(name = "绩效") {
  const b = batch();
  const sheet = b.item(b.property(b.root(), "Worksheets"), name);
  const formats = (address?: string) => b.property(b.method(sheet, "GetRange", address), "ConditionalFormats");
  /** Adds one by formula and gives its path. */
  const add = (address: string, formula: string, fill?: string) => {
    const format = b.method(formats(address), "Add", "Custom");
    b.make(format);
    const custom = b.property(format, "Custom");
    b.set(b.property(custom, "Rule"), "Formula", formula);
    if (fill !== undefined) b.set(b.property(b.property(custom, "Format"), "Fill"), "Color", fill);
    return format;
  };
  return { b, sheet, formats, add };
}

function opened() {
  const { grid, engine } = open();
  const { b, add } = onSheet();
  add("A1:B4", "=A1>1", "#ffc7ce");
  add("B3", "=TRUE");
  expect(run(engine, b.json()).Error).toBeUndefined();
  return { grid, engine };
}

const listed = (engine: Engine, address?: string, ...names: string[]): unknown => {
  const { b, formats } = onSheet();
  b.load(formats(address), ...(names.length > 0 ? names : ["items/priority", "items/customOrNullObject/rule/formula"]));
  return (last(run(engine, b.json())) as { _Items: unknown })._Items;
};
const format = (Id: unknown, Priority: number, Formula: string) => ({
  Id,
  Priority,
  CustomOrNullObject: { Rule: { Formula } },
});

test("a new conditional format comes before the others, and those of a range are those that touch it", () => {
  const { grid, engine } = opened();
  const [top, other] = grid.conditions(SHEET);
  expect([top, other]).toEqual([
    { id: top?.id, type: "Custom", ranges: [range("B3")], formula: "=TRUE", look: {}, stopIfTrue: false },
    {
      id: other?.id,
      type: "Custom",
      ranges: [range("A1:B4")],
      formula: "=A1>1",
      look: { fill: "#FFC7CE" },
      stopIfTrue: false,
    },
  ]);
  expect(listed(engine)).toEqual([format(top?.id, 0, "=TRUE"), format(other?.id, 1, "=A1>1")]);
  expect(listed(engine, "A1:A9")).toEqual([format(other?.id, 1, "=A1>1")]);
  expect(listed(engine, "C1")).toEqual([]);
});

test("what is set of one is read back, and each part can be taken back", () => {
  const { engine, grid } = opened();
  const set = onSheet();
  const one = set.b.method(set.formats("B3"), "GetItemAt", 0);
  const shape = set.b.property(set.b.property(one, "Custom"), "Format");
  const font = set.b.property(shape, "Font");
  for (const [name, value] of Object.entries({
    Color: "red",
    Bold: true,
    Italic: true,
    Strikethrough: true,
    Underline: "Double",
  }))
    set.b.set(font, name, value);
  const bottom = set.b.property(set.b.property(shape, "Borders"), "Bottom");
  set.b.set(bottom, "Style", "Dash");
  set.b.set(bottom, "Color", "#0000ff");
  set.b.set(one, "StopIfTrue", true);
  expect(run(engine, set.b.json()).Error).toBeUndefined();
  const read = onSheet();
  const again = read.b.method(read.formats("B3"), "GetItemAt", 0);
  read.b.load(again, "stopIfTrue", "type");
  read.b.load(
    read.b.property(read.b.property(again, "Custom"), "Format"),
    "font/color",
    "font/bold",
    "font/italic",
    "font/strikethrough",
    "font/underline",
    "fill/color",
    "borders/sideIndex",
    "borders/style",
    "borders/color",
  );
  const [flags, look] = run(engine, read.b.json()).Results.map(({ Value }) => Value);
  expect(flags).toEqual({ Id: grid.conditions(SHEET)[0]?.id, StopIfTrue: true, Type: "Custom" });
  const none = { Style: "None", Color: "" };
  expect(look).toEqual({
    Font: { Color: "#FF0000", Bold: true, Italic: true, Strikethrough: true, Underline: "Double" },
    Fill: { Color: "" },
    Borders: {
      _Items: [
        { SideIndex: "EdgeTop", ...none },
        { SideIndex: "EdgeBottom", Style: "Dash", Color: "#0000FF" },
        { SideIndex: "EdgeLeft", ...none },
        { SideIndex: "EdgeRight", ...none },
      ],
    },
  });
  const clear = onSheet();
  const cleared = clear.b.property(
    clear.b.property(clear.b.method(clear.formats("B3"), "GetItemAt", 0), "Custom"),
    "Format",
  );
  clear.b.call(clear.b.property(cleared, "Font"), "Clear");
  clear.b.set(clear.b.property(clear.b.property(cleared, "Borders"), "Bottom"), "Style", "None");
  expect(run(engine, clear.b.json()).Error).toBeUndefined();
  expect(grid.conditions(SHEET)[0]?.look).toEqual({});
});

test("one is deleted whole, and the others move up", () => {
  const { engine, grid } = opened();
  const { b, formats } = onSheet();
  b.call(b.method(formats("B3"), "GetItemAt", 0), "Delete");
  expect(run(engine, b.json()).Error).toBeUndefined();
  expect(listed(engine)).toEqual([format(grid.conditions(SHEET)[0]?.id, 0, "=A1>1")]);
});

test("clearing a range leaves them on their other cells, where they read as before", () => {
  const { engine, grid } = opened();
  const { b, formats } = onSheet();
  b.call(formats("A1:B1"), "ClearAll");
  b.call(formats("B3"), "GetCount");
  expect(last(run(engine, b.json()))).toBe(2);
  expect(grid.conditions(SHEET)[1]).toMatchObject({ ranges: [range("A2:B4")], formula: "=A2>1" });
  const all = onSheet();
  all.b.call(all.formats(), "ClearAll");
  run(engine, all.b.json());
  expect(grid.conditions(SHEET)).toEqual([]);
});

test("one on several areas has no single range", () => {
  const { engine } = open();
  const { b, sheet } = onSheet();
  const areas = b.property(b.method(sheet, "GetRanges", "A1:A2, C5"), "ConditionalFormats");
  const one = b.method(areas, "Add", "Custom");
  b.load(b.method(one, "GetRanges"), "address");
  b.make(b.method(one, "GetRangeOrNullObject"));
  b.load(b.method(one, "GetRange"), "address");
  const { Results, Error } = run(engine, b.json());
  expect(Results.map(({ Value }) => Value)).toEqual([{ Address: "绩效!A1:A2,绩效!C5" }, null]);
  expect(Error).toMatchObject({ Code: "InvalidArgument" });
});

test("priorities are places among all, a negative one from the end", () => {
  const { engine, grid } = opened();
  const [first, second] = grid.conditions(SHEET).map(({ id }) => id);
  const move = (id: unknown, priority: number) => {
    const { b, formats } = onSheet();
    b.set(b.item(formats(), id), "Priority", priority);
    run(engine, b.json());
    return grid.conditions(SHEET).map((one) => one.id);
  };
  expect(move(first, 1)).toEqual([second, first]);
  expect(move(first, 0)).toEqual([first, second]);
  expect(move(first, -1)).toEqual([second, first]);
});

test("they go with their cells, and so does what their formulas are about", () => {
  const { grid } = opened();
  grid.insertRows("绩效", 1, 2);
  expect(grid.conditions(SHEET)).toMatchObject([
    { ranges: [range("B5")], formula: "=TRUE" },
    { ranges: [range("A1:B6")], formula: "=A1>1" },
  ]);
  grid.insertRows("绩效", 0, 1);
  expect(grid.conditions(SHEET)[1]).toMatchObject({ ranges: [range("A2:B7")], formula: "=A2>1" });
});

test.each([
  ["a formula that is not closed", "=SUM(A1", "InvalidArgument"],
  ["a formula with an open text", '=N("a)=0', "InvalidArgument"],
  ["no formula", "A1>1", "InvalidArgument"],
])("%s is refused", (_name, formula, Code) => {
  const { engine } = open();
  const { b, add } = onSheet();
  add("A1", formula);
  expect(run(engine, b.json()).Error).toMatchObject({ Code });
});

test("a kind that is not there fails loudly", () => {
  const { engine } = open();
  const { b, formats } = onSheet();
  b.make(b.method(formats("A1"), "Add", "DataBar"));
  expect(run(engine, b.json()).Error).toMatchObject({ Code: "ApiNotFound" });
});

test("on a protected sheet they are a change of formats", () => {
  const { engine, grid } = open();
  const add = () => {
    const { b, formats } = onSheet("O'Neil 表");
    b.make(b.method(formats("A1"), "Add", "Custom"));
    return run(engine, b.json()).Error;
  };
  expect(add()).toMatchObject({ Code: "AccessDenied" });
  grid.setProtection(sheetId(1), { options: { ...NOTHING_ALLOWED, allowFormatCells: true }, password: null });
  expect(add()).toBeUndefined();
});

test("an address of more than 8,192 characters is refused", () => {
  const cells = (count: number) => Array.from({ length: count }, (_, row) => `A${row + 1000}`).join(",");
  const longest = (address: string) => {
    const { engine } = open();
    const { b, sheet } = onSheet();
    b.load(b.method(sheet, "GetRanges", address), "areaCount");
    return run(engine, b.json());
  };
  expect(cells(1365)).toHaveLength(8189);
  expect(last(longest(cells(1365)))).toEqual({ AreaCount: 1365 });
  expect(longest(cells(1366)).Error).toMatchObject({ Code: "InvalidArgument" });
});
