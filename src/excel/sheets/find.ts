import type { CellValue } from "../../check/sheet/snapshot";
import type { AddedSheet } from "../../host/sheets";
import { readWorksheet } from "../read";
import { run } from "../run";
import { valueAt } from "./compare";

/** Reads a sheet, hidden or not, as the guard of its removal. */
export function findSheet(name: string): Promise<AddedSheet | null> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("id,name");
    await context.sync();
    if (sheet.isNullObject) return null;
    const is = await readWorksheet(context, sheet);
    const height = is.values.length === 0 ? 0 : is.origin.row + is.values.length;
    const width = is.origin.column + (is.values[0]?.length ?? 0);
    const table = <T>(cell: (row: number, column: number) => T): T[][] =>
      Array.from({ length: height }, (_row, row) =>
        Array.from({ length: width }, (_column, column) => cell(row, column)),
      );
    return {
      id: sheet.id,
      name: sheet.name,
      values: table((row, column): CellValue => {
        const { value, formula } = valueAt(is, row, column);
        return formula === null ? value : null;
      }),
      formulas: table((row, column) => valueAt(is, row, column).formula),
    };
  });
}
