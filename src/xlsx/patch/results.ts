import { isErrorValue } from "../../check/sheet/error-values";
import { isIn } from "../../check/sheet/ranges";
import type { CellValue } from "../../check/sheet/snapshot";
import type { TextChange } from "../../check/text-change";
import { escapedText } from "../escapes";
import type { CellPlace, SheetPlaces } from "./sheet-places";
import { prefixed, withAttribute } from "./snippet";

/** What a formula that stays shows now, as cells it looks at have changed. */
export interface CellResult {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** The kind of a formula's result as the cell's attribute t says it, null for a number, and the text of its value. */
export function resultOf(value: CellValue): { readonly type: string | null; readonly text: string } {
  if (typeof value === "number") return { type: null, text: String(value) };
  if (typeof value === "boolean") return { type: "b", text: value ? "1" : "0" };
  return { type: isErrorValue(value ?? "") ? "e" : "str", text: escapedText(value ?? "") };
}

/**
 * The results that can be written: of cells that have a formula. One over several cells keeps its results, which Excel works out when
 * it opens the file.
 */
export function writableResults(places: SheetPlaces, results: readonly CellResult[]): readonly CellResult[] {
  return results.filter(
    ({ row, column }) =>
      cellOf(places, row, column)?.hasFormula === true && !places.arrays.some((range) => isIn(range, row, column)),
  );
}

/** The changes to a sheet's part that put results in. The formulas stay as they are written. */
export function resultChanges(places: SheetPlaces, results: readonly CellResult[]): TextChange[] {
  return results.flatMap(({ row, column, value }) => {
    const cell = cellOf(places, row, column);
    return cell === undefined ? [] : resultChange(places, cell, value);
  });
}

const cellOf = ({ rows }: SheetPlaces, row: number, column: number): CellPlace | undefined =>
  rows.get(row)?.cells.find((cell) => cell.column === column);

function resultChange({ text, prefix }: SheetPlaces, { start, end }: CellPlace, value: CellValue): TextChange[] {
  const cell = text.slice(start, end);
  const tag = /^<[^>]*>/.exec(cell)?.[0] ?? "";
  const old = /<(?:[\w.-]+:)?v(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:[\w.-]+:)?v\s*>)/.exec(cell);
  const from = start + (old?.index ?? cell.lastIndexOf("</"));
  const { type, text: shown } = resultOf(value);
  return [
    { start, end: start + tag.length, after: withAttribute(tag, "t", type) },
    { start: from, end: from + (old?.[0].length ?? 0), after: prefixed(`<v>${shown}</v>`, prefix) },
  ];
}
