import { openWorkbook } from "../../src/xlsx/read";
import { newWorkbook } from "../../src/xlsx/patch/new-workbook";
import { sheetToAdd } from "../../src/xlsx/sheet-to-add";

test("a sheet to add keeps its texts, sums, formats, looks, widths and merged cells in a file", () => {
  const range = { top: 0, left: 0, bottom: 0, right: 1 };
  const sheet = sheetToAdd({
    name: "表",
    cells: [["标题", null], ["=1+1", 2.5], []],
    formulas: [{ row: 2, column: 1, formula: "=SUM(B4:B5)" }],
    formats: [{ range: { top: 1, left: 1, bottom: 3, right: 1 }, format: "#,##0.00" }],
    looks: [{ range, bold: true, centered: true, fill: "#ff0000" }],
    columnWidths: [undefined, 105],
    merges: [range],
  });
  const [made] = openWorkbook(newWorkbook([sheet])).sheets;
  expect(made?.snapshot.values).toEqual([
    ["标题", null],
    ["=1+1", 2.5],
    [null, 0],
  ]);
  expect(made?.snapshot.formulas).toEqual([
    [null, null],
    [null, null],
    [null, "=SUM(B4:B5)"],
  ]);
  expect(made?.formats.map((row) => row.join(" "))).toEqual(["General General", "@ #,##0.00", "General #,##0.00"]);
  expect(made?.looks?.[0]?.[0]).toMatchObject({ bold: true, horizontal: "center", fill: "#ff0000" });
  expect(made?.columnWidths).toEqual([undefined, 140]);
  expect(made?.snapshot.merges).toEqual([range]);
});
