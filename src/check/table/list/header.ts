import { mergeAt } from "../../sheet/merges";
import { cellAt, cellText, rowBounds, type SheetSnapshot } from "../../sheet/snapshot";
import { isVisible } from "../../sheet/stretches";
import type { Located } from "../../sheet/located";
import { CandidateRows } from "../candidate-rows";
import { holdTargets, isNameWithTarget } from "../named-cells";
import { bareWord } from "../vocabulary/bare";
import { BUILT_IN_VOCABULARY, type LabelVocabulary } from "../vocabulary/vocabulary";
import { bandsOf, NO_BANDS, type Band } from "./bands";
import {
  columnBounds,
  columnsByRole,
  labelledColumns,
  MOST_HEADER_ROWS,
  textsBelow,
  type HeaderRows,
  type LabelledColumn,
} from "./block";
import { roleOf } from "./columns";
import { loneProject, type LoneProject } from "./lone";
import { type ListRole } from "../vocabulary/list-roles";
import { moneyColumnsOf, type PlacedMoney } from "./money";
import { splitHeading, splitTarget } from "./split-columns";

/** The header of a list: its rows, where its body begins, and the column of each role. */
export interface ListHeader extends HeaderRows {
  /** The first row below the header and the line of column numbers that may follow it. */
  readonly bodyTop: number;
  /** Zero-based sheet columns, both included. */
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlyMap<ListRole, number>;
  readonly labels: ReadonlyMap<ListRole, Located<string>>;
  readonly money: readonly PlacedMoney[];
  /** The name of the one project whose indicators these are, where no column names projects. */
  readonly lone: LoneProject | null;
  /** The classes that have columns of their own. */
  readonly bands: readonly Band[];
  /** Whether the cells of the indicators' names hold their targets as well, where no column does. */
  readonly hasTargetsInNames: boolean;
}

/** The headers of lists of one indicator a row, in reading order; those that page breaks repeat are among them. */
export function listHeaders(
  sheet: SheetSnapshot,
  vocabulary: LabelVocabulary = BUILT_IN_VOCABULARY,
  candidates: CandidateRows = new CandidateRows(),
): ListHeader[] {
  const headers: ListHeader[] = [];
  let from = rowBounds(sheet).first;
  for (const row of candidates.find("list", sheet, namesIndicators(vocabulary))) {
    const header =
      row < from
        ? null
        : (headerAround(sheet, row, from, vocabulary) ??
          headerOverNames(sheet, row, from, vocabulary, headers.at(-1) ?? null));
    if (header === null) continue;
    headers.push(header);
    from = header.bodyTop;
  }
  return headers;
}

/** A cheap look before labels are read one by one: some cell says 三级指标, 指标名称 or their like. */
function namesIndicators(vocabulary: LabelVocabulary): (row: SheetSnapshot["values"][number]) => boolean {
  const seen = new Map<string, boolean>();
  return (row) =>
    row.some((value) => {
      if (typeof value !== "string" || value.length >= 20) return false;
      if (!/标|级|绩效/.test(value) && vocabulary.ownNames?.test(value) !== true) return false;
      // A list says 数量指标 on each of its rows.
      let isName = seen.get(value);
      if (isName === undefined)
        seen.set(
          value,
          (isName = NAMING.has(roleOf(value.replace(/\s/g, ""), [], vocabulary)) || isNameWithTarget(value)),
        );
      return isName;
    });
}

/** 三级指标, or 二级指标 or 绩效指标 where that is the lowest level. */
const NAMING: ReadonlySet<ListRole | null> = new Set<ListRole | null>(["indicator", "level2", "indicators"]);

/** The header whose indicator names stand in a row; its other labels may begin one or two rows above. */
function headerAround(sheet: SheetSnapshot, row: number, from: number, vocabulary: LabelVocabulary): ListHeader | null {
  for (let top = row; top > row - MOST_HEADER_ROWS && top >= from; top -= 1) {
    const bottom = bottomOf(sheet, top, row, vocabulary);
    const columns = labelledColumns(sheet, { top, bottom }, vocabulary);
    const byRole = columnsByRole(columns);
    splitHeading(sheet, bottom, columns, byRole);
    settleNames(byRole);
    const lone = isSure(byRole) ? null : loneOfUnits(sheet, { top, bottom }, byRole, vocabulary);
    if (!isSure(byRole) && lone === null) continue;
    settleGoal(byRole, columns);
    splitTarget(sheet, bottom, columns, byRole);
    const bands = bandsOf(sheet, { top, bottom }, columns, vocabulary);
    return { ...headerOf(sheet, { top, bottom }, columns, byRole, lone), bands };
  }
  return null;
}

/**
 * The header of a list whose targets share their cells with the names, beside columns of classes: the label says so, or the cells do, or
 * those of the page before it did.
 */
function headerOverNames(
  sheet: SheetSnapshot,
  row: number,
  from: number,
  vocabulary: LabelVocabulary,
  before: ListHeader | null,
): ListHeader | null {
  for (let top = row; top > row - MOST_HEADER_ROWS && top >= from; top -= 1) {
    const rows = { top, bottom: bottomOf(sheet, top, row, vocabulary) };
    const labelled = labelledColumns(sheet, rows, vocabulary);
    const byRole = columnsByRole(labelled);
    const both = labelled.find(({ label }) => isNameWithTarget(label.value));
    if (both !== undefined && !byRole.has("indicator")) byRole.set("indicator", both.column);
    settleNames(byRole, true);
    const column = byRole.get("indicator");
    const isBesideClass = byRole.has("level1") || byRole.has("level2");
    if (!byRole.has("name") || column === undefined || !isBesideClass) continue;
    if (byRole.has("annual") || byRole.has("cycle")) continue;
    settleGoal(byRole, labelled);
    const header = { ...headerOf(sheet, rows, labelled, byRole), hasTargetsInNames: true };
    const goesOn = before?.hasTargetsInNames === true && before.columns.get("indicator") === column;
    if (goesOn || both?.column === column || holdTargets(textsBelow(sheet, header.bodyTop, column))) return header;
  }
  return null;
}

/**
 * 绩效指标 right of the levels, or without any, names the indicator where its target has a column; over the levels it is a heading, and
 * never a column of packed cells here. Else, where two levels are printed, the lower one names the indicator. `withTarget` where the names'
 * own cells may hold the targets.
 */
function settleNames(columns: Map<ListRole, number>, withTarget = false): void {
  const [level1, level2, indicators] = [columns.get("level1"), columns.get("level2"), columns.get("indicators")];
  columns.delete("indicators");
  const target = columns.get("annual") ?? columns.get("cycle");
  const isName =
    indicators !== undefined &&
    (target === undefined ? withTarget && (level1 ?? level2) !== undefined : indicators < target) &&
    indicators > Math.max(level1 ?? -1, level2 ?? -1, columns.get("name") ?? -1);
  if (isName && !columns.has("indicator")) columns.set("indicator", indicators);
  if (columns.has("indicator") || level1 === undefined || level2 === undefined) return;
  columns.set("indicator", level2);
  columns.set("level2", level1);
  columns.delete("level1");
}

/** 总体目标 is the goal of the whole period beside that of the year; alone it is the project's goal. */
function settleGoal(columns: Map<ListRole, number>, labelled: readonly LabelledColumn[]): void {
  const overall = columns.get("whole-goal");
  if (overall === undefined || columns.has("goal")) return;
  const label = labelled.find(({ column }) => column === overall);
  if (label === undefined || !/^(?:项目)?(?:总体|整体)(?:绩效)?目标$/.test(bareWord(label.label.value))) return;
  columns.delete("whole-goal");
  columns.set("goal", overall);
}

/** A list names its project, the indicator and a target in each row; nothing less is taken for one. */
const isSure = (columns: ReadonlyMap<ListRole, number>): boolean =>
  columns.has("name") && columns.has("indicator") && (columns.has("annual") || columns.has("cycle"));

/** One project named above, whose money and indicators are parted among the units or places of a column left of them. */
function loneOfUnits(
  sheet: SheetSnapshot,
  { top, bottom }: HeaderRows,
  columns: ReadonlyMap<ListRole, number>,
  vocabulary: LabelVocabulary,
): LoneProject | null {
  const [unit, indicator, total] = [columns.get("unit"), columns.get("indicator"), columns.get("total")];
  if (columns.has("name") || unit === undefined || indicator === undefined || total === undefined) return null;
  if (unit > indicator || total > indicator || !(columns.has("annual") || columns.has("cycle"))) return null;
  if (new Set(textsBelow(sheet, bottom + 1, unit)).size < 2) return null;
  return loneProject(sheet, top, vocabulary);
}

/** The last row of a header that begins at `top`: by its merges, or, where exporters dropped them, by labels under blank cells. */
function bottomOf(sheet: SheetSnapshot, top: number, row: number, vocabulary: LabelVocabulary): number {
  const { first, end } = columnBounds(sheet);
  const last = Math.min(top + MOST_HEADER_ROWS, rowBounds(sheet).end) - 1;
  let bottom = row;
  for (let column = first; column < end; column += 1) {
    for (let at = top; at <= row; at += 1) {
      const merge = mergeAt(sheet, at, column);
      if (merge !== null && merge.top >= top && isVisible(cellText(sheet, merge.top, merge.left)))
        bottom = Math.max(bottom, Math.min(merge.bottom, last));
    }
  }
  while (bottom < last && isMoreLabels(sheet, top, bottom + 1, vocabulary)) bottom += 1;
  return bottom;
}

/** Whether a row below a header holds labels and nothing else, and none under the project's name. */
function isMoreLabels(sheet: SheetSnapshot, top: number, row: number, vocabulary: LabelVocabulary): boolean {
  const columns = labelledColumns(sheet, { top, bottom: row }, vocabulary);
  let some = false;
  for (const { column, role, label } of columns) {
    if (!isVisible(cellText(sheet, row, column))) continue;
    if (typeof cellAt(sheet, row, column).value !== "string" || label.spans[0]?.column !== column) return false;
    // 一级指标-二级指标 announces nothing that is known, and is a label all the same.
    if (role === null && /级指标/.test(label.value)) continue;
    if (role === null || role === "name" || bareWord(label.value) === "") return false;
    some = true;
  }
  return some && columns.some(({ role }) => role === "name");
}

/** The header of columns whose roles are known, found or named by the user. */
export function headerOf(
  sheet: SheetSnapshot,
  rows: HeaderRows,
  labelled: readonly LabelledColumn[],
  columns: ReadonlyMap<ListRole, number> = columnsByRole(labelled),
  lone: LoneProject | null = null,
): ListHeader {
  const byColumn = new Map(labelled.map((column) => [column.column, column]));
  const { first, end } = columnBounds(sheet);
  const labels = new Map<ListRole, Located<string>>();
  for (const [role, column] of columns) {
    const label = byColumn.get(column)?.label;
    if (label !== undefined) labels.set(role, label);
  }
  if (lone !== null) labels.set("name", lone.label);
  return {
    ...rows,
    lone,
    bodyTop: isNumbering(sheet, rows.bottom + 1) ? rows.bottom + 2 : rows.bottom + 1,
    left: first,
    right: end - 1,
    columns,
    labels,
    money: moneyColumnsOf(labelled, columns),
    bands: NO_BANDS,
    hasTargetsInNames: false,
  };
}

/** A line that numbers the columns: 1, 2, 3 … or 栏次, 1, 2, 3 … */
function isNumbering(sheet: SheetSnapshot, row: number): boolean {
  const { first, end } = columnBounds(sheet);
  let next = 1;
  for (let column = first; column < end; column += 1) {
    const text = cellText(sheet, row, column).trim();
    if (text === "" || (next === 1 && text === "栏次")) continue;
    if (text !== String(next)) return false;
    next += 1;
  }
  return next > FEWEST_NUMBERS;
}

const FEWEST_NUMBERS = 3;
