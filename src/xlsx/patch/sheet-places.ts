import { columnIndex } from "../../check/sheet/address";
import type { CellRange } from "../../check/sheet/snapshot";
import { rangeOf } from "../ooxml/values";
import type { ChangingParts } from "./parts";
import { prefixAt, type ElementPlace } from "./snippet";

/** Where something stands in a part's text, from the first character of its tag to the one behind its end. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A cell as it stands in a sheet's part. */
export interface CellPlace extends Place {
  readonly column: number;
  readonly style: number;
  readonly hasFormula: boolean;
  /** The number of its text among those that cells share; null where it has none. */
  readonly string: number | null;
}

export interface RowPlace extends Place {
  /** The character behind the row's first tag; the row's end where it has no other. */
  readonly openEnd: number;
  /** The row's cells that are to be written or stand beside them: all of them. */
  readonly cells: readonly CellPlace[];
}

/** A formula that is written once for several cells, at a cell that uses it. */
export interface SharedPlace extends Place {
  readonly index: string;
  readonly row: number;
  readonly column: number;
  /** The formula where this is the cell that has it, else empty. */
  readonly formula: string;
}

/** What a writer must know of a sheet's part. */
export interface SheetPlaces {
  readonly text: string;
  /** The prefix of the sheet's own elements, empty for none. */
  readonly prefix: string;
  /** The character behind the first tag of the sheet. */
  readonly rootOpenEnd: number;
  readonly elements: readonly ElementPlace[];
  /** By zero-based row, of the rows asked for. */
  readonly rows: ReadonlyMap<number, RowPlace>;
  /** Before which character a row belongs that was asked for and is not there. */
  readonly missingRows: ReadonlyMap<number, number>;
  /** Ranges whose cells have one formula together. */
  readonly arrays: readonly CellRange[];
  readonly shared: readonly SharedPlace[];
  /** Highest priority number of the conditional formats; 0 where there are none. */
  readonly lastPriority: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Finds the places in a sheet's part; `wanted` are zero-based rows. */
export function placesIn(parts: ChangingParts, part: string, wanted: ReadonlySet<number>): SheetPlaces {
  const text = parts.text(part);
  const tagStart = (end: number): number => text.lastIndexOf("<", end - 1);
  const elements: Writable<ElementPlace>[] = [];
  const rows = new Map<number, RowPlace>();
  const missingRows = new Map<number, number>();
  const arrays: CellRange[] = [];
  const shared: Writable<SharedPlace>[] = [];
  const pending = [...wanted].sort((a, b) => a - b);
  let lastPriority = 0;
  let isShared = false;
  /** The value of a cell that names a shared text, while it is read. */
  let string: string | null = null;
  let list = "";
  let [prefix, rootOpenEnd] = ["", 0];
  let [row, column] = [-1, -1];
  let own: { start: number; openEnd: number; cells: Writable<CellPlace>[] } | null = null;
  let formula: Writable<SharedPlace> | null = null;
  parts.read(part, {
    open(name, attributes, depth, end) {
      if (depth === 0) [prefix, rootOpenEnd] = [prefixAt(text, tagStart(end)), end];
      if (depth === 1) {
        list = name;
        elements.push({ name, start: tagStart(end), openEnd: end, end });
        return;
      }
      if (list === "conditionalFormatting" && name === "cfRule")
        lastPriority = Math.max(lastPriority, Number(attributes("priority") ?? 0) || 0);
      if (list !== "sheetData") return;
      if (depth === 2) {
        const stated = attributes("r");
        row = stated === undefined ? row + 1 : Number(stated) - 1;
        column = -1;
        while ((pending[0] ?? Infinity) < row) missingRows.set(pending.shift() as number, tagStart(end));
        if (pending[0] === row) pending.shift();
        own = wanted.has(row) ? { start: tagStart(end), openEnd: end, cells: [] } : null;
      } else if (depth === 3) {
        const address = attributes("r");
        column = address === undefined ? column + 1 : columnIndex(address.replace(/\d+$/, ""));
        const style = Number(attributes("s") ?? 0);
        own?.cells.push({ start: tagStart(end), end, column, style, hasFormula: false, string: null });
        isShared = own !== null && attributes("t") === "s";
      } else if (depth === 4 && name === "f") {
        const cell = own?.cells.at(-1);
        if (cell !== undefined) cell.hasFormula = true;
        const type = attributes("t");
        const range = type === "array" || type === "dataTable" ? rangeOf(attributes("ref") ?? "") : null;
        // A formula over one cell alone goes with its cell.
        if (range !== null && (range.top < range.bottom || range.left < range.right)) arrays.push(range);
        if (type !== "shared") return;
        formula = { index: attributes("si") ?? "", row, column, start: tagStart(end), end, formula: "" };
        shared.push(formula);
      } else if (depth === 4 && name === "v" && isShared) string = "";
    },
    close(name, depth, end) {
      const element = elements.at(-1);
      if (depth === 1 && element !== undefined) element.end = end;
      if (list !== "sheetData") return;
      const cell = own?.cells.at(-1);
      if (depth === 3 && cell !== undefined) cell.end = end;
      if (depth === 2 && own !== null) rows.set(row, { ...own, end });
      if (depth === 4 && name === "v" && string !== null) {
        if (cell !== undefined) cell.string = Number(string);
        string = null;
      }
      if (depth !== 4 || name !== "f" || formula === null) return;
      formula.end = end;
      formula = null;
    },
    text(said) {
      if (formula !== null) formula.formula += said;
      else if (string !== null) string += said;
    },
  });
  const data = elements.find(({ name }) => name === "sheetData");
  const last = data === undefined ? 0 : data.openEnd === data.end ? data.end : tagStart(data.end);
  for (const missing of pending) missingRows.set(missing, last);
  return { text, prefix, rootOpenEnd, elements, rows, missingRows, arrays, shared, lastPriority };
}
