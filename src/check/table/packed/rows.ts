import { amountAt, isOfOtherCells } from "../../money/computed";
import { readSumFormula } from "../../sheet/formula";
import { cleanCell, cleanText, endOfCell, spanOf } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import {
  cellAt,
  cellText,
  handleOf,
  type CellRange,
  type CellValue,
  type RowHandle,
  type SheetSnapshot,
} from "../../sheet/snapshot";
import { isVisible } from "../../sheet/stretches";
import type { Header } from "../header";
import { packedCell } from "../packed-cells";
import { packedProject, placed } from "../packed-project";
import { codeAt } from "../project-code";
import type { Texts } from "../texts";
import { isListedLine, isNote, isSubtotalName, isTotalName, type ColumnRole } from "../labels";
import { noteIn } from "../note-rows";
import type { AmountCell, IndicatorCell, MoneyColumn, MoneyUnit, Project, RowKind, TableRow } from "../types";
import { goalsOf } from "./goals";

/** A money column and where it stands. */
export interface PlacedColumn extends MoneyColumn {
  readonly column: number;
}

/** What reading a row needs to know of its table. The same object for as long as all of it stays the same. */
export interface RowContext {
  readonly header: Header;
  readonly moneyColumns: readonly PlacedColumn[];
  readonly moneyUnit: MoneyUnit | null;
  readonly offices: readonly string[];
  /** Whose money it is as the lines above the header say, where no rows of units do. */
  readonly unit: string | null;
  readonly headLines: ReadonlySet<string>;
  /** Whether cells of the packed column state the goals of their projects. */
  readonly hasCellGoals: boolean;
  /** Merged cells that reach from the name over an amount: headings of units. */
  readonly bands: SheetSnapshot["merges"];
}

/**
 * A row as read, before it is known what kind of row it is. It holds the row's arrays of the snapshot: as long as the sheet has the
 * same arrays, the row need not be read again.
 */
export interface RowDraft {
  readonly values: SheetSnapshot["values"][number] | undefined;
  readonly texts: SheetSnapshot["texts"][number] | undefined;
  readonly formulas: SheetSnapshot["formulas"][number] | undefined;
  readonly row: RowHandle;
  readonly name: Located<string>;
  readonly amounts: readonly AmountCell[];
  /** Whether some of its amounts hang on other rows, so that it is read again each time. */
  readonly restsOnOthers: boolean;
  /** What the row's own cells already say; a numbered `line` may go on with a remark above it. */
  readonly plain: "header" | "note" | "blank" | "total" | "subtotal" | "filled" | "bare" | "line";
  /** Spaces before the name. */
  readonly indent: number;
  readonly isNamedUnit: boolean;
  /** A merged cell reaches over its name and amounts. */
  readonly isInBand: boolean;
  /** Where it stood, if that says something of it: sums of a column do or do not add up the rows below. Null where it may stand anywhere. */
  readonly placedAt: number | null;
  /** What the column of units says; empty where it says nothing, null where there is none. */
  readonly unit: string | null;
  /** The cell it says so in, where the row has no name of its own: a unit with its amounts. */
  readonly unitCell: Located<string> | null;
  /** Whether something stands in the column of codes. */
  readonly hasCode: boolean;
  /** The row in its table, made once it is known what it is. */
  made: TableRow | null;
}

/** Reads a row; takes over from `before`, an earlier state of the same row, what has not changed. */
export function readRow(
  sheet: SheetSnapshot,
  at: number,
  isHeader: boolean,
  context: RowContext,
  before: RowDraft | undefined,
): RowDraft {
  const r = at - sheet.origin.row;
  const { header, moneyColumns } = context;
  const nameColumn = header.columns.get("name") ?? 0;
  const isInBand = isBand(context, at);
  const isNoted = !isHeader && noteIn(sheet, at) !== null;
  const amounts =
    isHeader || isNoted || (!isInBand && isEmpty(sheet.values[r]) && isEmpty(sheet.formulas[r]))
      ? NO_AMOUNTS
      : (sameAmounts(sheet, at, moneyColumns, before) ?? readAmounts(sheet, at, moneyColumns, context.moneyUnit));
  const name = sameName(sheet, at, nameColumn, before) ?? nameCell(sheet, at, nameColumn, header.left);
  const { headLines } = context;
  const hasText =
    TEXT_COLUMNS.some((role) => hasTextAt(sheet, at, header.columns.get(role), headLines)) ||
    header.classes.some(({ column }) => hasTextAt(sheet, at, column, headLines));
  const hasMoney = amounts.some(({ amount }) => amount.kind !== "blank");
  const raw = cellText(sheet, at, nameColumn);
  return {
    values: sheet.values[r],
    texts: sheet.texts[r],
    formulas: sheet.formulas[r],
    row: handleOf(sheet, at),
    name,
    amounts,
    restsOnOthers: amounts.some(({ amount }) => isOfOtherCells(amount)),
    plain: isHeader ? "header" : isNoted ? "note" : plainKind(name.value, hasText, hasMoney, headLines),
    indent: raw.length - raw.trimStart().length,
    isNamedUnit:
      isInBand ||
      context.offices.includes(withoutSpaces(name.value)) ||
      (name.value !== "" && sumsRowsBelow(amounts, at)),
    isInBand,
    placedAt: columnSums(amounts).length > 0 ? at : null,
    unit: header.unitColumn === null || isHeader ? null : cleanText(sheet, at, header.unitColumn),
    unitCell:
      header.unitColumn === null || isHeader || name.value !== "" ? null : cleanCell(sheet, at, header.unitColumn),
    hasCode: header.codeColumn !== null && isVisible(cellText(sheet, at, header.codeColumn)),
    made: null,
  };
}

/** Whether a merged cell reaches over the name and amounts of the row at a place. */
export const isBand = ({ bands }: RowContext, at: number): boolean =>
  bands.some(({ top, bottom }) => top <= at && at <= bottom);

/** The ranges of each amount that is worked out as a sum of its own column. */
function columnSums(amounts: readonly AmountCell[]): readonly (readonly CellRange[])[] {
  return amounts.flatMap(({ formula, span: { column } }) => {
    const sum = formula === null ? null : readSumFormula(formula);
    return sum?.ranges.every(({ left, right }) => left === column && right === column) === true ? [sum.ranges] : [];
  });
}

/** Whether an amount is worked out as the sum of rows below it in its own column, which no project's is. */
const sumsRowsBelow = (amounts: readonly AmountCell[], at: number): boolean =>
  columnSums(amounts).some((ranges) => ranges.every(({ top }) => top > at));

/** Below a table there may be a million rows that hold nothing, which must not have amounts made for them. */
const isEmpty = (cells: readonly CellValue[] | undefined): boolean =>
  cells === undefined || cells.every((cell) => cell === null);

const TEXT_COLUMNS: readonly ColumnRole[] = ["goal", "indicators"];

const NO_AMOUNTS: readonly AmountCell[] = [];

export const withoutSpaces = (text: string): string => text.replace(/\s/g, "");

/** A line of the title is shorter. */
const LONGEST_LINE = 80;

/** Whether a cell holds text of its own: 单位：万元, repeated with a header by a page break, is none. */
function hasTextAt(sheet: SheetSnapshot, at: number, column: number | undefined, lines: ReadonlySet<string>): boolean {
  if (column === undefined) return false;
  const text = cellText(sheet, at, column);
  return isVisible(text) && !(text.length < LONGEST_LINE && lines.has(text.trim()));
}

function plainKind(
  name: string,
  hasText: boolean,
  hasMoney: boolean,
  headLines: ReadonlySet<string>,
): RowDraft["plain"] {
  if (name === "" && !hasText && !hasMoney) return "blank";
  // A page break may repeat the title's lines along with the header.
  if (!hasText && !hasMoney && headLines.has(name)) return "note";
  if (hasText) return isNote(name) && !hasMoney ? "note" : "filled";
  if (isTotalName(name)) return "total";
  if (isSubtotalName(name)) return "subtotal";
  if (hasMoney) return "bare";
  return isNote(name) ? "note" : isListedLine(name) ? "line" : "bare";
}

function readAmounts(
  sheet: SheetSnapshot,
  at: number,
  columns: readonly PlacedColumn[],
  unit: MoneyUnit | null,
): AmountCell[] {
  return columns.map((column) => {
    const amount = amountAt(sheet, at, column.column, unit);
    const { formula } = cellAt(sheet, at, column.column);
    return { amount, column, span: spanOf(sheet, at, column.column), formula };
  });
}

/** The amounts read before, where none of their cells changed: what rests on amounts alone then knows that nothing happened. */
function sameAmounts(
  sheet: SheetSnapshot,
  at: number,
  columns: readonly PlacedColumn[],
  before: RowDraft | undefined,
): readonly AmountCell[] | null {
  if (before === undefined || before.amounts.length !== columns.length || before.restsOnOthers) return null;
  const r = at - sheet.origin.row;
  const isSame = columns.every(({ column }) => {
    const c = column - sheet.origin.column;
    return (
      sheet.values[r]?.[c] === before.values?.[c] &&
      sheet.texts[r]?.[c] === before.texts?.[c] &&
      sheet.formulas[r]?.[c] === before.formulas?.[c]
    );
  });
  return isSame ? before.amounts : null;
}

function sameName(
  sheet: SheetSnapshot,
  at: number,
  nameColumn: number,
  before: RowDraft | undefined,
): Located<string> | null {
  if (before === undefined) return null;
  const r = at - sheet.origin.row;
  // 合计 may stand in any cell before the name's.
  for (let c = 0; c <= nameColumn - sheet.origin.column; c += 1) {
    if (sheet.values[r]?.[c] !== before.values?.[c] || sheet.texts[r]?.[c] !== before.texts?.[c]) return null;
  }
  return before.name;
}

/** A row's name; where a 序号 column stands before it, 合计 may be written there, over both. */
function nameCell(sheet: SheetSnapshot, at: number, nameColumn: number, left: number): Located<string> {
  const name = cleanCell(sheet, at, nameColumn);
  for (let column = nameColumn - 1; name.value === "" && column >= left; column -= 1) {
    const before = cleanCell(sheet, at, column);
    if (isTotalName(before.value) || isSubtotalName(before.value)) return before;
  }
  return name;
}

/** Makes the row of the table that a draft is; the same object as before where nothing about it changed. */
export function makeRow(sheet: SheetSnapshot, draft: RowDraft, kind: Exclude<RowKind, "project">): TableRow {
  if (draft.made?.kind === kind) return draft.made;
  const isBare = kind === "header" || kind === "note" || kind === "blank";
  const { row, amounts, unitCell } = draft;
  const name = kind === "unit" && unitCell !== null ? unitCell : draft.name;
  return (draft.made = { sheet: sheet.name, row, kind, name, amounts: isBare ? NO_AMOUNTS : amounts });
}

/** The packed cells of a row: one, or those of its classes that are filled in; the first of them where none is. */
function cellsOf(sheet: SheetSnapshot, at: number, { columns, classes }: Header, texts: Texts): IndicatorCell[] {
  const cellAt = (column: number, under: IndicatorCell["under"]): IndicatorCell =>
    packedCell(cellText(sheet, at, column), spanOf(sheet, at, column), texts, under);
  if (classes.length === 0) return [cellAt(columns.get("indicators") ?? 0, null)];
  const filled = classes.filter(({ column }) => isVisible(cellText(sheet, at, column)));
  return (filled.length === 0 ? classes.slice(0, 1) : filled).map(({ column, level1, level2 }) =>
    cellAt(column, { level1, level2, columns: classes }),
  );
}

/** Makes the project a draft is, likewise. `at` is the zero-based sheet row now. */
export function makeProject(
  sheet: SheetSnapshot,
  draft: RowDraft,
  at: number,
  place: { readonly number: number; readonly unit: string | null },
  { header, hasCellGoals }: RowContext,
  texts: Texts,
): Project {
  const made = draft.made?.kind === "project" ? (draft.made as Project) : null;
  if (made !== null && made.number === place.number && made.unit === place.unit) return made;
  if (made !== null) {
    const moved = placed(made, place);
    draft.made = moved;
    return moved;
  }
  const goalColumn = header.columns.get("goal");
  const cellColumn = header.columns.get("indicators") ?? 0;
  const cells = cellsOf(sheet, at, header, texts);
  const [cell = packedCell("", spanOf(sheet, at, cellColumn), texts)] = cells;
  const own = goalColumn === undefined ? null : cleanCell(sheet, at, goalColumn);
  const { projectCodeColumn } = header;
  const code = projectCodeColumn === null ? null : codeAt(sheet, at, projectCodeColumn);
  const project = packedProject({
    sheet: sheet.name,
    row: draft.row,
    kind: "project",
    name: draft.name,
    amounts: draft.amounts,
    ...place,
    ...(code && { code }),
    identity: draft,
    goals: goalsOf(own, cell, hasCellGoals),
    cells,
    indicatorCells: cells.map(({ span }) => span),
    indicatorsEnd: endOfCell(sheet, at, cellColumn),
  });
  draft.made = project;
  return project;
}
