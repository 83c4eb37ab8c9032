import type * as XLSX from "@e965/xlsx";
import { COLUMNS, ROWS } from "../../check/sheet/size";
import type { CellValue } from "../../check/sheet/snapshot";
import { toWorkbookSheet, type SheetMore } from "../sheet";
import { LIMITS, WorkbookError, type WorkbookSheet } from "../workbook";

/** A cell of a text that is marked up: what it holds, and what it shows. */
export interface PlacedCell {
  readonly value: CellValue;
  readonly text: string;
  /** With its leading =. */
  readonly formula?: string;
  readonly format?: string;
}

/** Takes in the cells of a sheet, each at its zero-based row and column, in any order. */
export class PlacedCells {
  readonly #rows: (XLSX.CellObject[] | undefined)[] = [];
  readonly #merges: XLSX.Range[] = [];
  readonly #rowFacts: XLSX.RowInfo[] = [];
  readonly #columnFacts: XLSX.ColInfo[] = [];
  #count = 0;

  put(row: number, column: number, { value, text, formula, format }: PlacedCell): void {
    if (row >= ROWS || column >= COLUMNS || this.#count >= LIMITS.storedCells)
      throw new WorkbookError("too-large", `The file has cells beyond a sheet's end, or over ${LIMITS.storedCells}.`);
    if (value === null && formula === undefined) return;
    this.#count += 1;
    const cells = (this.#rows[row] ??= []);
    cells[column] = {
      ...(typeof value === "number" ? { t: "n" } : typeof value === "boolean" ? { t: "b" } : { t: "s" }),
      ...(value !== null && { v: value }),
      w: text,
      ...(formula !== undefined && { f: formula.slice(1) }),
      ...(format !== undefined && { z: format }),
    };
  }

  /** Both ends are included. */
  merge(top: number, left: number, bottom: number, right: number): void {
    if (bottom > top || right > left)
      this.#merges.push({
        s: { r: top, c: left },
        e: { r: Math.min(bottom, ROWS - 1), c: Math.min(right, COLUMNS - 1) },
      });
  }

  /** What is known of a row: whether it is hidden, and its height in points. */
  setRow(row: number, facts: XLSX.RowInfo): void {
    this.#rowFacts[row] = facts;
  }

  /** What is known of a column: whether it is hidden, and its width in pixels. */
  setColumn(column: number, facts: XLSX.ColInfo): void {
    this.#columnFacts[column] = facts;
  }

  sheet(name: string, more: SheetMore): WorkbookSheet {
    const sheet = {
      "!data": this.#rows,
      "!merges": this.#merges,
      "!rows": this.#rowFacts,
      "!cols": this.#columnFacts,
    } as unknown as XLSX.WorkSheet;
    return toWorkbookSheet(name, sheet, more);
  }
}
