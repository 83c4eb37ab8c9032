import type { CellWrite } from "../check/finding";
import { MOST_CHARACTERS } from "../check/sheet/limits";
import { rowOf, type CellValue, type RowHandle, type SheetSnapshot } from "../check/sheet/snapshot";
import { printCells } from "./packed/cells";
import type { DraftProblem } from "./problems";
import { printRows } from "./rows/print";
import { isCard, type Draft } from "./types";
import { unfinishedCards, type Unfinished } from "./unfinished";

/** A cell as the draft would leave it. */
export interface PrintedCell {
  readonly sheet: string;
  readonly row: RowHandle;
  readonly column: number;
  readonly text: string;
  /** Characters, as Excel counts them: UTF-16. */
  readonly length: number;
  readonly isChanged: boolean;
}

/** What a draft comes to. */
export interface PrintedDraft {
  /** The cells of the indicators: each packed cell, or in other layouts those that change. */
  readonly cells: readonly PrintedCell[];
  /** One a cell that changes; each expects the value the cell had when the draft was opened. */
  readonly writes: readonly CellWrite[];
  /** The longest cell's characters, and how many a cell can hold. */
  readonly length: number;
  readonly most: number;
  readonly unfinished: readonly Unfinished[];
  /** Empty where all of it can be written. */
  readonly problems: readonly DraftProblem[];
}

/** Prints a draft; `sheets` tell where its rows are now. */
export function printDraft(draft: Draft, sheets: readonly SheetSnapshot[]): PrintedDraft {
  const { form } = draft;
  const problems: DraftProblem[] = [];
  const cells: PrintedCell[] = [];
  const writes: CellWrite[] = [];
  const put = (cell: Parameters<typeof writeOf>[0], text: string, number?: number): void => {
    const { sheet, row, column } = cell;
    const isChanged = text !== cell.text;
    cells.push({ sheet, row, column, text, length: text.length, isChanged });
    if (!isChanged) return;
    if (text.length > MOST_CHARACTERS) problems.push({ kind: "too-long", sheet, row, column, length: text.length });
    if (cell.isFormula) problems.push({ kind: "formula", sheet, row, column });
    const write = writeOf(cell, number ?? contentOf(text, cell.value), sheets);
    if (write === null) problems.push({ kind: "gone", sheet, row });
    else writes.push(write);
  };
  if (form.kind === "packed") {
    printCells(draft, form).forEach(({ text, misread, isRestMisread }, place) => {
      for (const card of misread) problems.push({ kind: "misread", card });
      const cell = form.cells[place];
      if (isRestMisread && cell !== undefined && text !== cell.text) {
        const { sheet, row, column } = cell;
        problems.push({ kind: "rest-misread", sheet, row, column });
      }
      if (cell !== undefined) put(cell, text);
    });
  } else {
    const printed = printRows(draft.items.filter(isCard), form, draft);
    problems.push(...printed.problems);
    for (const { slot, text, number } of printed.cells) put(slot, text, number);
  }
  return {
    cells,
    writes,
    length: Math.max(0, ...cells.map(({ length }) => length)),
    most: MOST_CHARACTERS,
    unfinished: unfinishedCards(draft),
    problems,
  };
}

/** The write of a cell; null where its row is gone. */
function writeOf(
  cell: {
    readonly sheet: string;
    readonly row: RowHandle;
    readonly column: number;
    readonly value: CellWrite["expected"];
    readonly text: string;
    readonly isFormula: boolean;
  },
  next: CellValue,
  sheets: readonly SheetSnapshot[],
): CellWrite | null {
  const sheet = sheets.find(({ name }) => name === cell.sheet);
  const row = sheet === undefined ? null : rowOf(sheet, cell.row);
  if (row === null) return null;
  return { sheet: cell.sheet, row, column: cell.column, expected: cell.value, next };
}

/** A number stays one where it takes the place of another; any other content is text. */
function contentOf(text: string, before: CellValue): CellValue {
  if (text === "") return null;
  const isNumber = typeof before === "number" && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text);
  return isNumber && String(Number(text)) === text ? Number(text) : text;
}
