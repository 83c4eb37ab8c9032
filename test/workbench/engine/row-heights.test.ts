import { NOTHING_ALLOWED, PROTECTED } from "../../../src/workbench/cell-protection";
import { range, sheetId } from "../../support/memory-grid";
import { batch, last, open, run } from "./setup";

const SHEET = sheetId(0);

function onRows(address: string) {
  const b = batch();
  const sheet = b.item(b.property(b.root(), "Worksheets"), "绩效");
  return { b, sheet, format: b.property(b.method(sheet, "GetRange", address), "Format") };
}

const height = (engine: ReturnType<typeof open>["engine"], address: string): unknown => {
  const { b, format } = onRows(address);
  b.load(format, "rowHeight");
  return last(run(engine, b.json()));
};

test("rows get a height in points, go with it, and fit their contents again", () => {
  const { grid, engine } = open();
  const { b, sheet, format } = onRows("A2:A3");
  b.load(sheet, "standardHeight");
  b.set(format, "RowHeight", 30);
  expect(run(engine, b.json())).toMatchObject({ Results: [{ Value: { StandardHeight: 15 } }, { Value: null }] });
  expect([height(engine, "A2:B3"), height(engine, "A1:A2"), height(engine, "A4")]).toEqual([
    { RowHeight: 30 },
    { RowHeight: null },
    { RowHeight: 15 },
  ]);
  grid.insertRows("绩效", 0, 1);
  expect([...grid.setHeights(SHEET)]).toEqual([
    [2, 40],
    [3, 40],
  ]);
  const fit = onRows("A:A");
  fit.b.call(onRows("A1").format, "AutofitRows");
  fit.b.call(fit.format, "AutofitRows");
  expect(run(engine, fit.b.json()).Error).toBeUndefined();
  expect(height(engine, "A1:A9")).toEqual({ RowHeight: 15 });
});

test.each([
  [-1, "A1", "InvalidArgument"],
  [410, "A1", "InvalidArgument"],
  ["30", "A1", "InvalidArgument"],
  [0, "A1", "ApiNotFound"],
  [30, "A:A", "ApiNotFound"],
])("a height of %p on %s is refused", (points, address, code) => {
  const { grid, engine } = open();
  const { b, format } = onRows(address);
  b.set(format, "RowHeight", points);
  expect(run(engine, b.json()).Error?.Code).toBe(code);
  expect(grid.setHeights(SHEET).size).toBe(0);
});

test("a protected sheet lets rows be fitted where its options say so", () => {
  const { grid, engine } = open();
  grid.setRowHeight(SHEET, 0, 0, 40);
  const fit = (): string | undefined => {
    const { b, format } = onRows("A1");
    b.call(format, "AutofitRows");
    return run(engine, b.json()).Error?.Code;
  };
  grid.setProtection(SHEET, PROTECTED);
  expect([fit(), grid.rowHeight(SHEET, range("A1").top)]).toEqual(["AccessDenied", 40]);
  grid.setProtection(SHEET, { options: { ...NOTHING_ALLOWED, allowFormatRows: true }, password: null });
  expect([fit(), grid.rowHeight(SHEET, range("A1").top)]).toEqual([undefined, 20]);
});
