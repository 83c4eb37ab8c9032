/** What is used of ExcelJS, which is installed for the benchmarks alone. */
export interface ExcelJs {
  readonly Workbook: new () => ExcelJsWorkbook;
}

interface ExcelJsWorkbook {
  readonly xlsx: { readFile(file: string): Promise<unknown>; writeFile(file: string): Promise<void> };
  readonly worksheets: readonly ExcelJsSheet[];
  readonly definedNames: { add(range: string, name: string): void };
  addWorksheet(name: string, options?: object): ExcelJsSheet;
  addImage(image: { filename: string; extension: string }): number;
}

interface ExcelJsSheet {
  readonly name: string;
  headerFooter: { oddHeader?: string };
  readonly pageSetup: { printArea?: string; printTitlesRow?: string };
  views: readonly object[];
  autoFilter: string;
  readonly dataValidations: { add(range: string, rule: object): void };
  getCell(cell: string): { note: unknown; value: unknown };
  addImage(image: number, range: string): void;
  addConditionalFormatting(format: object): void;
  addTable(table: object): void;
  protect(password: string, options: object): Promise<void>;
}

/** Puts about everything into the workbook that ExcelJS can write. */
export async function writeByExcelJs(
  { Workbook }: ExcelJs,
  { source, picture, target }: Readonly<Record<"source" | "picture" | "target", string>>,
): Promise<void> {
  const book = new Workbook();
  await book.xlsx.readFile(source);
  const [table] = book.worksheets;
  if (table === undefined) throw new Error("the sample has no sheet");
  table.addImage(book.addImage({ filename: picture, extension: "png" }), "J2:K6");
  table.getCell("A1").note = "原有批注";
  table.getCell("G8").note = { texts: [{ font: { bold: true }, text: "请核对" }, { text: "\n第二行" }] };
  table.getCell("A29").value = { text: "外部链接", hyperlink: "https://example.org/" };
  table.dataValidations.add("H5:H27", { type: "list", allowBlank: true, formulae: ['"是,否"'] });
  table.dataValidations.add("B5:C27", { type: "decimal", operator: "greaterThanOrEqual", formulae: [0] });
  addFormats(table);
  table.views = [{ state: "frozen", xSplit: 1, ySplit: 4 }];
  table.autoFilter = "A4:G27";
  table.pageSetup.printArea = "A1:G27";
  table.pageSetup.printTitlesRow = "4:4";
  table.headerFooter = { oddHeader: "&C绩效目标表" };
  book.definedNames.add(`'${table.name}'!$B$5`, "预算合计");
  const other = book.addWorksheet("数据");
  other.addTable({ name: "表1", ref: "A1", columns: [{ name: "类别" }, { name: "数" }], rows: [["产出", 1.5]] });
  other.getCell("B5").value = { formula: "SUM(B2:B2)", result: 1.5 };
  await other.protect("", { sort: true });
  book.addWorksheet("隐藏", { state: "hidden" });
  await book.xlsx.writeFile(target);
}

function addFormats(table: ExcelJsSheet): void {
  const fill = { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC8C8" } };
  const [least, most] = [{ type: "min" }, { type: "max" }];
  const rules: readonly (readonly [string, object])[] = [
    ["B5:C27", { type: "cellIs", operator: "greaterThan", formulae: [3000], style: { fill } }],
    ["B7:B13", { type: "colorScale", cfvo: [least, most], color: [{ argb: "FFFF0000" }, { argb: "FF00FF00" }] }],
    ["C7:C13", { type: "dataBar", cfvo: [least, most], color: { argb: "FF638EC6" }, gradient: false }],
    [
      "B15:B22",
      { type: "iconSet", iconSet: "3Arrows", cfvo: [0, 33, 67].map((value) => ({ type: "percent", value })) },
    ],
  ];
  rules.forEach(([ref, rule], nth) => table.addConditionalFormatting({ ref, rules: [{ priority: nth + 1, ...rule }] }));
}
