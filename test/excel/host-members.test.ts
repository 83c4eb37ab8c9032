import { createMemoryGrid, type MemoryGrid } from "../support/memory-grid";
import { startOffice, type OfficeHost } from "../support/office-host";

/** Names, settings, tables and heights of rows as Office.js itself asks for them. */
let office: OfficeHost;
let grid: MemoryGrid;

beforeAll(async () => {
  office = await startOffice(createMemoryGrid());
});
beforeEach(() => {
  grid = createMemoryGrid([
    {
      name: "表",
      cells: [
        ["名称", "金额"],
        ["甲", 1],
      ],
    },
  ]);
  office.open(grid);
});
afterAll(() => {
  office.session.close();
});

test("a range is named, found again in a later call, changed and deleted", async () => {
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    const cells = context.workbook.worksheets.getItem("表").getRange("A1:B1");
    const name = names.add("表头", cells, "首行");
    await context.sync();
    name.load("name,type,value,formula,comment,scope");
    names.load("items/name");
    const none = names.getItemOrNullObject("没有");
    await context.sync();
    expect(name.toJSON()).toMatchObject({ name: "表头", type: "Range", value: "表!$A$1:$B$1", comment: "首行" });
    expect([names.items.map((one) => one.name), none.isNullObject, name.scope]).toEqual([["表头"], true, "Workbook"]);
    name.formula = "=表!$B$2";
    const range = names.getItem("表头").getRange().load("address,values");
    await context.sync();
    expect([range.address, range.values]).toEqual(["表!B2", [[1]]]);
    name.delete();
    const count = names.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test("a setting keeps what JSON holds, and dates", async () => {
  const day = new Date(Date.UTC(2026, 4, 3));
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("日期", day);
    settings.add("范围", { from: 1, to: [2] });
    await context.sync();
    const date = settings.getItem("日期").load("key,value");
    settings.load("items/key,items/value");
    await context.sync();
    expect([date.key, date.value]).toEqual(["日期", day]);
    expect(settings.items.map(({ value }) => value as unknown)).toEqual([day, { from: 1, to: [2] }]);
    settings.getItem("范围").value = false;
    date.delete();
    await context.sync();
    const rest = settings.getItemOrNullObject("日期");
    const changed = settings.getItem("范围").load("value");
    await context.sync();
    expect([rest.isNullObject, changed.value]).toEqual([true, false]);
  });
});

test("a table is made of a header, filled, read by column and counted, as samples do it", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    const table = sheet.tables.add("D1:E1", true);
    table.name = "支出表";
    table.getHeaderRowRange().values = [["日期", "金额"]];
    table.rows.add(undefined, [
      ["一月", 10],
      ["二月", 20],
    ]);
    sheet.getUsedRange().format.autofitColumns();
    sheet.getUsedRange().format.autofitRows();
    await context.sync();
    const amounts = table.columns.getItem("金额").getDataBodyRange().load("values");
    table.rows.load("count,items/values");
    table.columns.load("items/name");
    const found = context.workbook.tables.getItem("支出表").load("id,style,showHeaders");
    const whole = found.getRange().load("address");
    const format = sheet.getRange("A1").format.load("rowHeight");
    await context.sync();
    expect(amounts.values).toEqual([[10], [20]]);
    expect([table.rows.count, table.rows.items.map(({ values }) => values as unknown)]).toEqual([
      2,
      [[["一月", 10]], [["二月", 20]]],
    ]);
    expect(table.columns.items.map(({ name }) => name)).toEqual(["日期", "金额"]);
    expect([found.style, found.showHeaders, whole.address, format.rowHeight]).toEqual([
      "TableStyleMedium2",
      true,
      "表!D1:E3",
      15,
    ]);
    table.convertToRange();
    const count = sheet.tables.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
  expect(grid.cell("表", "D3").value).toBe("二月");
});
