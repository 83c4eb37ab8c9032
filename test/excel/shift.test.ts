/** Range.insert and Range.delete of the emulated host, through the real Office.js. */
import { range, sheetId } from "../support/memory-grid";
import { failure, pause, startBench, type Bench } from "./setup";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

const TABLE = [
  ["名称", "金额"],
  ["合计", "=SUM(B3:B4)"],
  ["甲", 1],
  ["乙", 2],
  ["说明", null],
];
const open = () =>
  bench.open([
    { name: "表", cells: TABLE, formats: { B4: "0.00" }, merges: ["A5:B5"] },
    { name: "别表", cells: [["=表!B2", "=SUM(表!B3:B4)"]] },
  ]);
type Work<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => T;
const on = <T>(work: Work<T>): Promise<T> =>
  Excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getItem("表"), context);
    await context.sync();
    return result;
  });
const codeOf = async (work: Work<unknown>): Promise<unknown> =>
  ((await failure(on(work))) as { code?: string } | null)?.code ?? null;

describe("Range.insert", () => {
  test("of whole rows moves cells, merges and the references of every sheet, and gives the new cells", async () => {
    const { grid } = open();
    const added = await on((sheet) => {
      const made = sheet.getRange("4:5").insert("Down");
      made.load("address,rowCount");
      return made;
    });
    expect([added.address, added.rowCount]).toEqual(["表!4:5", 2]);
    expect(grid.cell("表", "A6").value).toBe("乙");
    expect(grid.cell("表", "B2").formula).toBe("=SUM(B3:B6)");
    expect(grid.cell("别表", "B1").formula).toBe("=SUM(表!B3:B6)");
    expect(grid.merges(sheetId(0))).toEqual([range("A7:B7")]);
  });

  test("gives new rows the formats of the row above, and no references to them", async () => {
    const { grid } = open();
    await on((sheet) => sheet.getRange("5:5").insert("Down"));
    expect(grid.cell("表", "B5").format).toBe("0.00");
    expect(grid.cell("表", "B2").formula).toBe("=SUM(B3:B4)");
  });

  test("of a block moves what is below or beside it alone", async () => {
    const { grid } = open();
    await on((sheet) => sheet.getRange("B3").getBoundingRect("B3").insert("Right"));
    expect([grid.cell("表", "C3").value, grid.cell("表", "B4").value]).toEqual([1, 2]);
    expect(grid.cell("表", "B2").formula).toBe("=SUM(B3:B4)");
    await on((sheet) => sheet.getRange("D1:D2").insert("Down"));
    expect(grid.cell("表", "B4").value).toBe(2);
  });

  test("of a range that is kept moves that range along", async () => {
    const { grid } = open();
    const address = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("表").getRange("B4");
      context.trackedObjects.add(cell);
      await context.sync();
      cell.getEntireRow().insert("Down");
      cell.load("address");
      await context.sync();
      return cell.address;
    });
    expect(address).toBe("表!B5");
    expect(grid.cell("表", "B5").value).toBe(2);
  });

  test.each([
    [
      "a merged area that would be torn",
      "InsertDeleteConflict",
      (sheet: Excel.Worksheet) => sheet.getRange("B2").insert("Down"),
    ],
    [
      "a way that it does not know",
      "InvalidArgument",
      (sheet: Excel.Worksheet) => sheet.getRange("B2").insert("Up" as "Down"),
    ],
    [
      "cells that would fall off the sheet",
      "NonBlankCellOffSheet",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("C1048576").values = [["尾"]];
        return sheet.getRange("C1").insert("Down");
      },
    ],
  ])("refuses %s", async (_what, code, work) => {
    const { grid } = open();
    const before = grid.contents("别表");
    expect(await codeOf(work)).toBe(code);
    expect([grid.cell("表", "B2").formula, grid.contents("别表")]).toEqual(["=SUM(B3:B4)", before]);
  });
});

describe("Range.delete", () => {
  test("of whole rows leaves #REF! where all of a reference is gone", async () => {
    const { grid } = open();
    await on((sheet) => {
      sheet.getRange("3:3").delete("Up");
    });
    expect(grid.cell("表", "B2").formula).toBe("=SUM(B3:B3)");
    await on((sheet) => {
      sheet.getRange("3:3").delete("Up");
    });
    expect([grid.cell("表", "B2").formula, grid.cell("表", "B2").value]).toEqual(["=SUM(#REF!)", "#REF!"]);
    expect(grid.cell("别表", "B1").formula).toBe("=SUM(表!#REF!)");
    expect(grid.merges(sheetId(0))).toEqual([range("A3:B3")]);
  });

  test("of whole columns and blocks", async () => {
    const { grid } = open();
    await on((sheet) => {
      sheet.getRange("A:A").delete("Left");
      sheet.getRange("A3").delete("Up");
    });
    expect([grid.cell("表", "A2").formula, grid.cell("表", "A3").value]).toEqual(["=SUM(A3:A3)", 2]);
    // One cell is left of the merged area, which is none any more.
    expect(grid.merges(sheetId(0))).toEqual([]);
    expect(await codeOf((sheet) => sheet.getRange("A1").delete("Down" as "Up"))).toBe("InvalidArgument");
  });
});

test("an event tells what came or went, which way, and who did it", async () => {
  open();
  const heard: unknown[] = [];
  const handler = await on((sheet) =>
    sheet.onChanged.add(({ changeType, address, changeDirectionState, triggerSource }) => {
      heard.push([changeType, address, changeDirectionState, triggerSource]);
      return Promise.resolve();
    }),
  );
  await on((sheet) => {
    sheet.getRange("3:3").insert("Down");
    sheet.getRange("D1:D2").insert("Right");
    sheet.getRange("D1").delete("Up");
    sheet.getRange("C:C").delete("Left");
  });
  await pause(50);
  handler.remove();
  await handler.context.sync();
  expect(heard).toEqual([
    ["RowInserted", "A3:XFD3", undefined, "ThisLocalAddin"],
    ["CellInserted", "D1:D2", { deleteShiftDirection: undefined, insertShiftDirection: "Right" }, "ThisLocalAddin"],
    ["CellDeleted", "D1", { deleteShiftDirection: "Up", insertShiftDirection: undefined }, "ThisLocalAddin"],
    ["ColumnDeleted", "C1:C1048576", undefined, "ThisLocalAddin"],
  ]);
});
