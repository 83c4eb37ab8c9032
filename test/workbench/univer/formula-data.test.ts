/** @jest-environment ./test/workbench/univer/support/environment.js */
import "./support/real-univer";
import { LocaleType, LogLevel, Univer, UniverInstanceType, type ICellData, type Workbook } from "@univerjs/core";
import { FormulaDataModel, UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { skipPlainChanges } from "../../../src/workbench/univer/formula-data";
import { Choice } from "../../generated/choice";
import { runs } from "../../support/runs";

const SIZE = 6;
const KINDS: readonly (() => ICellData | null)[] = [
  () => null,
  () => ({ v: 5 }),
  () => ({ v: "文字" }),
  () => ({ v: null, f: null, si: null }),
  () => ({ f: "=A1+1" }),
  () => ({ f: "=B2", si: "shared" }),
  () => ({ f: "", si: "shared" }),
];

function anyCells(choice: Choice, most: number): Record<number, Record<number, ICellData | null>> {
  const cells: Record<number, Record<number, ICellData | null>> = {};
  for (let left = choice.int(0, most); left > 0; left -= 1)
    (cells[choice.int(0, SIZE)] ??= {})[choice.int(0, SIZE)] = choice.pick(KINDS)();
  return cells;
}

test("a change without formulas is told from others, and the answer is Univer's own", () => {
  let skipped = 0;
  for (let seed = 1; seed <= runs(200); seed += 1) {
    const choice = new Choice(seed);
    const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { zhCN: {} }, logLevel: LogLevel.SILENT });
    univer.registerPlugin(UniverFormulaEnginePlugin);
    univer.registerPlugin(UniverSheetsPlugin);
    const data = { id: "book", sheets: { s: { id: "s", cellData: anyCells(choice, 20) as never } } };
    const book = univer.createUnit<unknown, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
    const formulas = univer.__getInjector().get(FormulaDataModel);
    const own = formulas.updateFormulaData.bind(formulas);
    let asked = 0;
    formulas.updateFormulaData = (...change) => {
      asked += 1;
      return own(...change);
    };
    skipPlainChanges(formulas, (sheet, row, column) => book.getSheetBySheetId(sheet)?.getCellRaw(row, column));
    const change = anyCells(choice, 4);
    expect(formulas.updateFormulaData("book", "s", change)).toEqual(own("book", "s", change));
    if (asked === 0) skipped += 1;
    univer.dispose();
  }
  expect(skipped).toBeGreaterThan(10);
});
