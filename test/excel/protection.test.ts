/** Protection of sheets and cells in the emulated host, through the real Office.js. */
import { createMemoryGrid, type MemoryGrid } from "../support/memory-grid";
import { startOffice, type OfficeHost } from "../support/office-host";
import { failure, pause } from "./setup";

let office: OfficeHost;
beforeAll(async () => {
  office = await startOffice(createMemoryGrid());
});

type Work<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => T;
const on = <T>(work: Work<T>): Promise<T> =>
  Excel.run(async (context) => {
    const result = work(context.workbook.worksheets.getItem("表"), context);
    await context.sync();
    return result;
  });
const codeOf = async (work: Work<unknown>): Promise<unknown> =>
  ((await failure(on(work))) as { code?: string } | null)?.code ?? null;
function open(): { readonly grid: MemoryGrid } {
  const cells = [
    ["甲", 1],
    ["乙", 2],
    ["丙", 3],
  ];
  const grid = createMemoryGrid([{ name: "表", cells, formats: { B2: "0.00" } }]);
  office.open(grid);
  return { grid };
}
const protect = (options?: Excel.WorksheetProtectionOptions, password?: string) =>
  on((sheet) => {
    sheet.protection.protect(options, password);
  });

test("a sheet tells whether and how it is protected", async () => {
  open();
  await protect({ allowInsertRows: true, selectionMode: "Unlocked" });
  const { protection } = await on((sheet) => sheet.load("protection/protected,protection/options"));
  expect(protection.protected).toBe(true);
  expect(protection.options).toMatchObject({
    ...{ allowInsertRows: true, allowDeleteRows: false, selectionMode: "Unlocked" },
  });
  expect(await codeOf((sheet) => sheet.protection.protect())).toBe("AccessDenied");
  await on((sheet) => {
    sheet.protection.unprotect();
    sheet.protection.unprotect();
  });
  const { protection: after } = await on((sheet) => sheet.load("protection/protected"));
  expect(after.protected).toBe(false);
});

test("a password takes the protection off, and no other does", async () => {
  const { grid } = open();
  await protect(undefined, "一二三");
  expect(await codeOf((sheet) => sheet.protection.unprotect())).toBe("InvalidArgument");
  expect(await codeOf((sheet) => sheet.protection.unprotect("三二一"))).toBe("InvalidArgument");
  expect(grid.sheets()[0]?.isProtected).toBe(true);
  await on((sheet) => {
    sheet.protection.unprotect("一二三");
  });
  expect(grid.sheets()[0]?.isProtected).toBe(false);
});

test("unlocked cells can be written on a protected sheet, locked ones cannot", async () => {
  const { grid } = open();
  await on((sheet) => {
    sheet.getRange("B1:B2").format.protection.locked = false;
    sheet.getRange("B2").format.protection.formulaHidden = true;
    sheet.protection.protect();
  });
  const read = await on((sheet) =>
    ["B1:B2", "B3", "B2:B3"].map((address) => sheet.getRange(address).format.protection.load("locked,formulaHidden")),
  );
  expect(read.map(({ locked, formulaHidden }) => [locked, formulaHidden])).toEqual([
    [false, null],
    [true, false],
    [null, null],
  ]);
  await on((sheet) => {
    sheet.getRange("B1:B2").values = [[8], [9]];
  });
  expect(grid.cell("表", "B2").value).toBe(9);
  expect(await codeOf((sheet) => (sheet.getRange("B2:B3").values = [[0], [0]]))).toBe("AccessDenied");
  expect(await codeOf((sheet) => (sheet.getRange("B1").format.protection.locked = true))).toBe("AccessDenied");
  expect(await codeOf((sheet) => (sheet.getRange("B1").numberFormat = [["0"]]))).toBe("AccessDenied");
});

test("formats and rows are free where the options say so", async () => {
  const { grid } = open();
  await protect({ allowFormatCells: true, allowInsertRows: true, allowDeleteRows: true });
  await on((sheet) => {
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("3:3").insert("Down");
  });
  expect(grid.cell("表", "A4").value).toBe("丙");
  // Rows to delete must have no locked cell.
  expect(await codeOf((sheet) => sheet.getRange("3:3").delete("Up"))).toBe("AccessDenied");
  await on((sheet) => {
    sheet.protection.unprotect();
    sheet.getRange("3:3").format.protection.locked = false;
    sheet.protection.protect({ allowDeleteRows: true });
    sheet.getRange("3:3").delete("Up");
  });
  expect(grid.cell("表", "A3").value).toBe("丙");
  expect(await codeOf((sheet) => sheet.getRange("2:2").insert("Down"))).toBe("AccessDenied");
  expect(await codeOf((sheet) => sheet.getRange("A2").insert("Down"))).toBe("AccessDenied");
  expect(await codeOf((sheet) => (sheet.getRange("A:A").format.columnWidth = 9))).toBe("AccessDenied");
});

test("a new row is locked as the row above it", async () => {
  open();
  const locks = await on((sheet) => {
    sheet.getRange("A2:B2").format.protection.locked = false;
    sheet.getRange("3:3").insert("Down");
    return ["A3:B3", "A4"].map((address) => sheet.getRange(address).format.protection.load("locked"));
  });
  expect(locks.map(({ locked }) => locked)).toEqual([false, true]);
});

test("an event tells when protection comes and goes, whoever did it", async () => {
  const { grid } = open();
  const heard: unknown[] = [];
  const handlers = await on((sheet, context) => {
    const hear = ({ isProtected, type }: Excel.WorksheetProtectionChangedEventArgs) => {
      heard.push([type, isProtected]);
      return Promise.resolve();
    };
    return [sheet.onProtectionChanged.add(hear), context.workbook.worksheets.onProtectionChanged.add(hear)];
  });
  await protect();
  grid.protect("表", true);
  await pause(50);
  handlers[1]?.remove();
  await handlers[1]?.context.sync();
  grid.protect("表", false);
  await pause(50);
  expect(heard).toEqual([
    ["WorksheetProtectionChanged", true],
    ["WorksheetProtectionChanged", true],
    ["WorksheetProtectionChanged", false],
  ]);
});
