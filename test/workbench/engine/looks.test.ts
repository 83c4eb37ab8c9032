import { sheetId } from "../../support/memory-grid";
import { batch, last, open, run } from "./setup";

const SHEET = sheetId(0);

function onSheet(name = "绩效") {
  const b = batch();
  const sheet = b.item(b.property(b.root(), "Worksheets"), name);
  const format = (address: string) => b.property(b.method(sheet, "GetRange", address), "Format");
  return {
    b,
    sheet,
    format,
    fill: (a: string) => b.property(format(a), "Fill"),
    font: (a: string) => b.property(format(a), "Font"),
  };
}

test("fill and font are read back, and what cells do not share is null", () => {
  const { engine } = open();
  const set = onSheet();
  set.b.set(set.fill("A1:B1"), "Color", "#ffff00");
  set.b.set(set.font("A1"), "Color", "Red");
  set.b.set(set.font("A1"), "Bold", true);
  set.b.set(set.font("A1"), "Size", 14);
  expect(run(engine, set.b.json()).Error).toBeUndefined();
  const look = (address: string) => {
    const { b, format } = onSheet();
    b.load(format(address), "fill/color", "font/color", "font/bold", "font/size");
    return last(run(engine, b.json()));
  };
  expect(look("A1")).toEqual({ Fill: { Color: "#FFFF00" }, Font: { Color: "#FF0000", Bold: true, Size: 14 } });
  expect(look("A1:B1")).toEqual({ Fill: { Color: "#FFFF00" }, Font: { Color: null, Bold: null, Size: null } });
  expect(look("C9")).toEqual({ Fill: { Color: "#FFFFFF" }, Font: { Color: "#000000", Bold: false, Size: 11 } });
  const clear = onSheet();
  clear.b.call(clear.fill("A1"), "Clear");
  run(engine, clear.b.json());
  expect(look("A1")).toMatchObject({ Fill: { Color: "#FFFFFF" } });
});

test.each([
  ["#12345", "InvalidArgument"],
  ["", "InvalidArgument"],
  ["papayawhip", "ApiNotFound"],
])("the colour %s is refused", (color, Code) => {
  const { b, fill } = onSheet();
  b.set(fill("A1"), "Color", color);
  expect(run(open().engine, b.json()).Error).toMatchObject({ Code });
});

test("a protected sheet refuses a fill", () => {
  const { b, fill } = onSheet("O'Neil 表");
  b.set(fill("A1"), "Color", "red");
  expect(run(open().engine, b.json()).Error).toMatchObject({ Code: "AccessDenied" });
});

test("columns are made as wide as their longest line, and an empty one stays", () => {
  const { engine, grid } = open();
  grid.type("绩效", "A1", "a long enough text\n短");
  const { b, format } = onSheet();
  b.call(format("A:D"), "AutofitColumns");
  expect(run(engine, b.json()).Error).toBeUndefined();
  const { widths } = grid.layout("绩效");
  expect([...widths.keys()]).toEqual([0, 1]);
  expect(widths.get(0)).toBe(18 * 7 + 5);
  expect(widths.get(1)).toBe("12.50".length * 7 + 5);
});

test("panes are frozen at rows, columns or both, and freed", () => {
  const { engine, grid } = open();
  const call = (method: string, ...args: unknown[]) => {
    const { b, sheet } = onSheet();
    const panes = b.property(sheet, "FreezePanes");
    b.call(panes, method, ...args);
    b.load(b.method(panes, "GetLocationOrNullObject"), "address");
    const result = run(engine, b.json());
    return result.Error?.Code ?? last(result);
  };
  expect(call("FreezeRows", 2)).toEqual({ Address: "绩效!1:2" });
  expect(call("FreezeColumns", 1)).toEqual({ Address: "绩效!A:A" });
  expect(call("FreezeAt", "A1:B3")).toEqual({ Address: "绩效!A1:B3" });
  expect(grid.frozen(SHEET)).toEqual({ rows: 3, columns: 2 });
  expect(call("FreezeRows", -1)).toBe("InvalidArgument");
  expect(call("Unfreeze")).toBeNull();
  expect(grid.frozen(SHEET)).toBeNull();
});
