import type { RowInsertion } from "../../src/check/sheet/row-insertion";
import { COLUMNS } from "../../src/check/sheet/size";
import { firstHandle, type CellRange, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { shiftedFormula, shiftedRange, type Shift } from "../../src/workbench/shift";

/** The sheets as the program shows them once a row is inserted. Its sums are 0, for all else in it is blank. */
export function withRowInserted(sheets: readonly SheetSnapshot[], insertion: RowInsertion): readonly SheetSnapshot[] {
  const { row } = insertion;
  const shift: Shift = { kind: "insert", axis: "rows", range: { top: row, bottom: row, left: 0, right: COLUMNS - 1 } };
  return sheets.map((sheet) => {
    const onSheet = sheet.name === insertion.sheet;
    const formulas = sheet.formulas.map((line) =>
      line.map((one) => one && shiftedFormula(one, shift, { sheet: insertion.sheet, onSheet })),
    );
    return onSheet ? inserted({ ...sheet, formulas }, insertion, shift) : { ...sheet, formulas };
  });
}

function inserted(sheet: SheetSnapshot, insertion: RowInsertion, shift: Shift): SheetSnapshot {
  const { origin, values, texts, formulas, merges, hiddenRows, rowHandles } = sheet;
  const at = insertion.row - origin.row;
  const width = values[0]?.length ?? 0;
  const own = new Map(insertion.formulas.map(({ column, formula }) => [column - origin.column, formula]));
  const line = <T>(cell: (column: number) => T): T[] => Array.from({ length: width }, (_, column) => cell(column));
  const zero = (column: number): string => ((texts[at - 1]?.[column] ?? "").includes(".") ? "0.00" : "0");
  const nextFormulas = [...formulas.slice(0, at), line((c) => own.get(c) ?? null), ...formulas.slice(at)];
  for (const { row, column, then, next } of insertion.stretched) {
    const cells = [...(nextFormulas[row - origin.row] ?? [])];
    expect(cells[column - origin.column]).toBe(then);
    cells[column - origin.column] = next;
    nextFormulas[row - origin.row] = cells;
  }
  const covers = (outer: CellRange, { top, left, bottom, right }: CellRange): boolean =>
    outer.top <= top && outer.left <= left && outer.bottom >= bottom && outer.right >= right;
  const moved = merges.flatMap((merge) => shiftedRange(merge, shift) ?? []);
  // Below the last row that was read there is nothing to move.
  const newest = Math.max(-1, ...rowHandles.map((handle) => Number(handle))) + 100_000;
  return {
    ...sheet,
    values: [...values.slice(0, at), line((c) => (own.has(c) ? 0 : null)), ...values.slice(at)],
    texts: [...texts.slice(0, at), line((c) => (own.has(c) ? zero(c) : "")), ...texts.slice(at)],
    formulas: nextFormulas,
    rowHandles: [...rowHandles.slice(0, at), firstHandle(newest), ...rowHandles.slice(at)],
    merges: [...moved.filter((merge) => !insertion.merges.some((one) => covers(one, merge))), ...insertion.merges],
    hiddenRows: hiddenRows.map((hidden) => (hidden >= insertion.row ? hidden + 1 : hidden)),
  };
}
