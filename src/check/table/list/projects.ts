import { amountAt, lacksValue } from "../../money/computed";
import { cleanCell, endOfCell, spanOf } from "../../sheet/clean";
import type { Located, Span } from "../../sheet/located";
import { mergeAt } from "../../sheet/merges";
import { cellAt, cellText, firstHandle, handleOf, rowOf, type SheetSnapshot } from "../../sheet/snapshot";
import { isVisible } from "../../sheet/stretches";
import { joinedTexts } from "../joined-texts";
import { indicatorsOf, packedCell } from "../packed-cells";
import { codeAt } from "../project-code";
import type { Texts } from "../texts";
import type { AmountCell, Goal, IndicatorCell, MoneyPeriod, MoneyUnit, Project } from "../types";
import type { ListRole } from "../vocabulary/list-roles";
import type { ListHeader } from "./header";
import { isSubtotalName } from "../labels";
import { classHeadings } from "./class-heading";
import { rowIndicators } from "./indicators";
import { scoreTotalsIn, type SumRow } from "./points";
import { isSumOfPoints } from "./row-cells";
import type { ListItem } from "./rows";

/** The amounts of a row, or of a project's rows: stated once, merged or repeated on each of them, they are those of the first. */
export function amountsOf(
  sheet: SheetSnapshot,
  header: ListHeader,
  rows: readonly number[],
  unit: MoneyUnit | null = null,
): AmountCell[] {
  return header.money.map((column): AmountCell => {
    const at =
      rows.find((row) => isVisible(cellText(sheet, row, column.column))) ??
      rows.find((row) => lacksValue(sheet, cellAt(sheet, row, column.column))) ??
      rows[0] ??
      0;
    const amount = amountAt(sheet, at, column.column, unit);
    const { formula } = cellAt(sheet, at, column.column);
    return { amount, column, span: spanOf(sheet, at, column.column), formula };
  });
}

/** Makes the project of its rows. */
export function projectOf(
  sheet: SheetSnapshot,
  header: ListHeader,
  { rows, sums, headings, name }: ListItem,
  amounts: readonly AmountCell[],
  place: { readonly number: number; readonly unit: string | null },
  texts: Texts,
): Project {
  const first = rows[0] ?? 0;
  const packed = header.columns.get("indicators");
  const spread =
    packed === undefined ? rowIndicators(sheet, header, rows, classHeadings(sheet, header, headings), texts) : null;
  const code = header.lone === null ? codeOf(sheet, header, rows) : (header.lone.code ?? null);
  const totals = scoreTotalsIn(sheet, header, sumRows(sheet, header, sums));
  const cells = packed === undefined ? [] : packedCells(sheet, rows, packed, texts);
  return {
    sheet: sheet.name,
    row: header.lone?.name.spans[0]?.row ?? handleOf(sheet, first),
    kind: "project",
    name,
    amounts,
    ...place,
    ...(code && { code }),
    goals: goalsOf(sheet, header, rows),
    cells,
    indicators: spread?.indicators ?? indicatorsOf(cells),
    indicatorCells: spread?.cells ?? cells.map(({ span }) => span),
    indicatorsEnd:
      packed === undefined ? endOfName(sheet, name) : endOfCell(sheet, lastPacked(sheet, rows, packed), packed),
    ...(totals.length === 0 ? {} : { scoreTotals: totals }),
    ...(spread === null || spread.classWeights.length === 0 ? {} : { classWeights: spread.classWeights }),
  };
}

/** Merged over a project's rows or repeated on each, its code is that of the first. */
function codeOf(sheet: SheetSnapshot, { columns }: ListHeader, rows: readonly number[]): Located<string> | null {
  const column = columns.get("code");
  if (column === undefined) return null;
  const written = rows.find((row) => cellText(sheet, row, column) !== "");
  return written === undefined ? null : codeAt(sheet, written, column);
}

/** The rows that add up all points of a project, with what they call it; a 小计 adds up those of a class. */
function sumRows(sheet: SheetSnapshot, { columns }: ListHeader, sums: readonly number[]): SumRow[] {
  const first = Math.min(...LABELLED.flatMap((role) => columns.get(role) ?? []));
  const last = columns.get("indicator") ?? first;
  return sums.flatMap((at) => {
    for (let column = first; column <= last; column += 1) {
      const label = cleanCell(sheet, at, column);
      if (!isVisible(label.value)) continue;
      if (isSubtotalName(label.value)) return [];
      if (isSumOfPoints(label.value)) return [{ at, label }];
    }
    return [];
  });
}

const LABELLED: readonly ListRole[] = ["level1", "level2", "indicator"];

function endOfName(sheet: SheetSnapshot, { spans }: Located<string>): Span {
  const last = spans.at(-1) ?? { sheet: sheet.name, row: firstHandle(0), column: 0, start: 0, end: 0 };
  const row = rowOf(sheet, last.row);
  return row === null ? last : endOfCell(sheet, row, last.column);
}

/** The packed cells of a project's rows; the first row's where all of them are blank. */
function packedCells(sheet: SheetSnapshot, rows: readonly number[], column: number, texts: Texts): IndicatorCell[] {
  const written = rows.filter((row) => isVisible(cellText(sheet, row, column)));
  return (written.length === 0 ? rows.slice(0, 1) : written).map((row) =>
    packedCell(cellText(sheet, row, column), spanOf(sheet, row, column), texts),
  );
}

const lastPacked = (sheet: SheetSnapshot, rows: readonly number[], column: number): number =>
  rows.findLast((row) => isVisible(cellText(sheet, row, column))) ?? rows[0] ?? 0;

function goalsOf(sheet: SheetSnapshot, { columns }: ListHeader, rows: readonly number[]): Goal[] {
  const goal = (role: ListRole, period: MoneyPeriod): Goal[] => {
    const column = columns.get(role);
    if (column === undefined) return [];
    const texts = new Map<string, Located<string>>();
    // It may go on below; written again on each of the rows it is said once.
    for (const row of rows) {
      if (!isVisible(cellText(sheet, row, column))) continue;
      const text = cleanCell(sheet, row, column);
      if (!texts.has(text.value)) texts.set(text.value, text);
    }
    return [
      { ...(texts.size === 0 ? cleanCell(sheet, rows[0] ?? 0, column) : joinedTexts([...texts.values()])), period },
    ];
  };
  return [...goal("goal", "annual"), ...goal("whole-goal", "whole")];
}

/** Whether a row's name is merged across the columns right of it, as headings of units are. */
export function isBand(sheet: SheetSnapshot, { columns }: ListHeader, at: number): boolean {
  const name = columns.get("name") ?? 0;
  const merge = mergeAt(sheet, at, name);
  const beyond = columns.get("indicator") ?? columns.get("indicators") ?? Infinity;
  return merge !== null && merge.right >= beyond;
}
