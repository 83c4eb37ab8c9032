import type { Located } from "../../sheet/located";
import { mergeAt } from "../../sheet/merges";
import { cellText, type SheetSnapshot } from "../../sheet/snapshot";
import { withoutApplied } from "../approved";
import { areDirections, mostAreTargets } from "../column-contents";
import { isNameWithTarget } from "../named-cells";
import { LONGEST_LABEL } from "../vocabulary/bare";
import type { LabelVocabulary } from "../vocabulary/vocabulary";
import { ownYear, yearAbove, yearOfTargets } from "../year-columns";
import { cellsOf, type FormCell, type View } from "./cells";
import { isWhole, type Block, type Column } from "./columns";
import { addColumnsByContent, textsUnder, type Rows } from "./columns-by-content";
import type { ColumnRole } from "./form";
import { dropPast, settleNames, settleNamesWithTargets, settleTarget } from "./settled-columns";

/** The header over a form's indicators. */
export interface IndicatorHeader {
  /** Zero-based sheet rows, both included. */
  readonly top: number;
  readonly bottom: number;
  /** From left to right; the level 1 classes of the first count for all. */
  readonly blocks: readonly Block[];
  /** Labels over columns that nobody knows. */
  readonly unknown: readonly Located<string>[];
}

/** The headers over indicators, from top to bottom: each names a column of indicator names and one of targets. */
export function findIndicatorHeaders(view: View): IndicatorHeader[] {
  const headers: IndicatorHeader[] = [];
  let from = view.top;
  for (const row of view.candidates.find("form", view.sheet, namesIndicators(view.vocabulary))) {
    if (row >= view.end) break;
    const header = row < from ? null : headerAt(view, row, from);
    if (header === null) continue;
    headers.push(header);
    from = header.bottom + 1;
  }
  return headers;
}

/** A cheap look before the labels are read one by one: some cell says 三级指标 or its like. */
function namesIndicators(vocabulary: LabelVocabulary): (row: SheetSnapshot["values"][number]) => boolean {
  const mayName = (text: string): boolean => /[级标目]|绩效/.test(text) || vocabulary.ownNames?.test(text) === true;
  return (row) =>
    row.some((value) => {
      if (typeof value !== "string" || value.length > LONGEST_LABEL || !mayName(value)) return false;
      const role = vocabulary.labelOf(value).column;
      return role !== null && (ANCHORS.has(role) || role === "indicators");
    });
}

/** Rows of labels above and below the one that names the indicators. */
const MOST_ROWS_BESIDE = 2;

function headerAt(view: View, row: number, from: number): IndicatorHeader | null {
  const own = columnsIn(view, row);
  const anchor = own.find(({ role }) => ANCHORS.has(role)) ?? indicatorsAlone(view, row, own);
  if (anchor === undefined) return null;
  let columns = own;
  let bottom = row;
  while (bottom < row + MOST_ROWS_BESIDE && goesOnBelow(view, bottom + 1, anchor, columns)) {
    bottom += 1;
    columns = withLower(columns, columnsIn(view, bottom));
  }
  // What stands beside labels merged downwards, as the names of places under 区域目标值, belongs to the header.
  for (const { left, role } of own) {
    const merge = ANCHORS.has(role) ? mergeAt(view.sheet, row, left) : null;
    bottom = Math.max(bottom, Math.min(merge?.bottom ?? row, row + MOST_ROWS_BESIDE));
  }
  let top = row;
  const periods = periodsAbove(view, row, from);
  if (periods !== null) {
    top = row - 1;
    columns = ofTheYear(columns, periods);
  }
  for (let above = row - 1; above >= Math.max(from, row - MOST_ROWS_BESIDE); above -= 1) {
    const more = outside(labelsAbove(view, above, row), columns);
    if (more.length > 0) top = Math.min(top, above);
    columns = [...columns, ...more];
    if (!isRowOfLabels(view, above)) break;
  }
  const rows = { top, bottom };
  const ofOwnYear = withOwnYear(view, ofApproved(view, columns, rows), rows, from);
  const sorted = withSigns(view, ofOwnYear, rows).sort((a, b) => a.left - b.left);
  const blocks = wholeBlocks(view, sorted, { top, bottom });
  if (blocks === null) return null;
  const known = [...sorted, ...blocks.flatMap((block) => [...block.values()])];
  return { top, bottom, blocks, unknown: unknownLabels(view, top, bottom, known) };
}

/** 绩效指标 | 绩效指标值: with its targets right of it and no label below it, the heading of all names them itself. */
function indicatorsAlone(view: View, row: number, own: readonly Column[]): Column | undefined {
  const heading = own.find(({ role }) => role === "indicators");
  const hasTargets = own.some(({ role, left }) => TARGETS.has(role) && left > (heading?.right ?? Infinity));
  return hasTargets && !columnsIn(view, row + 1).some(({ role }) => ANCHORS.has(role)) ? heading : undefined;
}

/** 绩效指标 | 实施期目标 | 年度目标 right above the labels of a header: what heads the targets of either period. Null where nothing does. */
function periodsAbove(view: View, row: number, from: number): readonly FormCell[] | null {
  const cells = row - 1 < from ? [] : cellsOf(view, row - 1);
  const isPeriod = ({ field }: FormCell): boolean => field === "whole-goal" || field === "annual-goal";
  const hasBoth = ["whole-goal", "annual-goal"].every((field) => cells.some((cell) => cell.field === field));
  const isHeading = cells.every((cell) => cell.inline === null && (isPeriod(cell) || cell.columnRole === "indicators"));
  return hasBoth && isHeading ? cells.filter(isPeriod) : null;
}

/**
 * Of sign, target and unit that stand below both periods those of the year. The columns without merges go up to the next heading.
 */
function ofTheYear(columns: readonly Column[], periods: readonly FormCell[]): Column[] {
  const periodOf = ({ left }: Column): FormCell | undefined => periods.findLast(({ column }) => column <= left);
  return columns.map((column): Column => {
    const isTwice = columns.some((other) => other !== column && other.role === column.role);
    if (!isTwice || periodOf(column)?.field !== "whole-goal") return column;
    return { ...column, role: column.role === "value" ? "whole-value" : "remark" };
  });
}

/** Takes away columns that are no targets: 申报值 beside 审定值, and an empty column beside a filled one. */
function ofApproved(view: View, columns: readonly Column[], rows: Rows): Column[] {
  const targets = columns.filter(({ role }) => TARGETS.has(role));
  const isFilled = ({ left }: Column): boolean => textsUnder(view, rows, left).length > 0;
  const filled = targets.length > 1 ? targets.filter(isFilled) : [];
  const mayCount = filled.length > 0 ? filled : targets;
  const counting = new Set(withoutApplied(mayCount, ({ label }) => label.value, isFilled));
  return columns.map((column) =>
    TARGETS.has(column.role) && !counting.has(column) ? { ...column, role: "remark" } : column,
  );
}

/** 2024年 | 2025年 | 2026年: of the targets of several years those of the form's own. */
function withOwnYear(view: View, columns: readonly Column[], rows: Rows, from: number): Column[] {
  const name = columns.find(({ role }) => ANCHORS.has(role));
  const labels = new Map<number, Column>();
  for (let row = rows.top; row <= rows.bottom; row += 1)
    for (const { column, right, text, columnRole } of cellsOf(view, row)) {
      const isTarget = columnRole === null || TARGETS.has(columnRole);
      if (isTarget && column > (name?.right ?? Infinity) && yearOfTargets(text.value) !== null)
        labels.set(column, { role: "annual-value", left: column, right, label: text });
    }
  const dated = [...labels.values()].filter(({ left }) => mostAreTargets(textsUnder(view, rows, left)));
  const found = ownYear(
    dated,
    ({ label }) => label.value,
    () => yearAbove(view.sheet, from, rows.top),
  );
  if (found === null) return [...columns];
  const others = found.others.map((column): Column => ({ ...column, role: "remark" }));
  // 指标值 over the years says less than they do.
  return [...outside(columns, dated), found.own, ...others];
}

/** 指标方向 is no column of signs where 运算符 stands beside it. */
function withSigns(view: View, columns: readonly Column[], rows: Rows): Column[] {
  const signs = columns.filter(({ role }) => role === "sign");
  const others = signs.filter(({ left }) => areDirections(textsUnder(view, rows, left)));
  if (others.length === 0 || others.length === signs.length) return [...columns];
  return columns.map((column) => (others.includes(column) ? { ...column, role: "remark" } : column));
}

/** A header names a level or the indicators themselves. */
const ANCHORS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["level1", "level2", "name", "content"]);

function columnsIn(view: View, row: number): Column[] {
  let followsNames = false;
  const cells = cellsOf(view, row);
  const isNamed = cells.some(({ columnRole }) => columnRole === "name" || columnRole === "content");
  // 实施期 | 2025年: the year's targets beside those of the whole period.
  const isBesideWhole = cells.some(({ columnRole }) => columnRole === "whole-value");
  const years = cells.filter(({ text }) => /^20\d\d年度?$/.test(text.value.replace(/\s/g, "")));
  // 2024年 | 2025年 | 2026年 alone in a row stand under 指标值.
  const areYears = years.length > 1 && years.length === cells.length;
  return cells.flatMap((cell): Column[] => {
    if (areYears || (isBesideWhole && years.length === 1 && cell === years[0]))
      return [{ role: "annual-value", left: cell.column, right: cell.right, label: cell.text }];
    const column = columnOf(cell);
    // 三级指标及指标值
    if (column === null && !isNamed && isNameWithTarget(cell.text.value))
      return [{ role: "name", left: cell.column, right: cell.right, label: cell.text }];
    followsNames ||= column !== null && (column.role === "name" || TARGETS.has(column.role));
    if (column !== null) return [column];
    // 单位 may as well be a list's column of offices, but not right of the indicators' names or targets.
    const isMeasure = followsNames && cell.label === "单位";
    return isMeasure ? [{ role: "unit", left: cell.column, right: cell.right, label: cell.text }] : [];
  });
}

const TARGETS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["value", "annual-value"]);

function columnOf({ columnRole, column, right, text }: FormCell): Column | null {
  return columnRole && { role: columnRole, left: column, right, label: text };
}

/** Whether a row holds further labels under a header: nothing but labels, and none where the indicators are named. */
function goesOnBelow(view: View, row: number, anchor: Column, columns: readonly Column[]): boolean {
  if (cellText(view.sheet, row, anchor.left) !== "" || !isRowOfLabels(view, row)) return false;
  const below = columnsIn(view, row);
  return below.length > 0 && below.some((column) => outside([column], columns.filter(isExact)).length > 0);
}

/** Columns that have no label of their own right above or below: 评价标准 over 优, 良, 中 and 差 says less than they do. */
const isExact = ({ role }: Column): boolean => !HEADINGS.has(role);

const HEADINGS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["remark", "indicators", "annual-value", "value"]);

/** Columns with those of a lower row, which speak for what they stand under. */
function withLower(columns: readonly Column[], lower: readonly Column[]): Column[] {
  const added = outside(lower, columns.filter(isExact));
  return [...columns.filter((column) => isExact(column) || outside([column], added).length > 0), ...added];
}

/** Columns under none of the others. */
const outside = (columns: readonly Column[], others: readonly Column[]): Column[] =>
  columns.filter(({ left, right }) => others.every((other) => right < other.left || other.right < left));

/** Labels of a row above that are merged down to the header, or stand over blanks. */
function labelsAbove(view: View, above: number, row: number): Column[] {
  const isLabelRow = isRowOfLabels(view, above);
  return cellsOf(view, above).flatMap((cell) => {
    const column = columnOf(cell);
    return column !== null && (cell.bottom >= row || isLabelRow) ? [column] : [];
  });
}

/** Short texts alone: no amounts, no goal, no name with its value. */
function isRowOfLabels(view: View, row: number): boolean {
  const cells = cellsOf(view, row);
  if (cells.length === 0) return false;
  return cells.every(
    ({ text, field, inline, columnRole }) =>
      inline === null &&
      text.value.length <= LONGEST_IN_HEADER &&
      !/^[\d≥≤<>=.,%％]+$/.test(text.value) &&
      (columnRole !== null ||
        field === null ||
        field === "other-label" ||
        field === "code" ||
        field === "money-heading" ||
        field.endsWith("-block")),
  );
}

const LONGEST_IN_HEADER = 24;

/** Columns by blocks: a second level or name begins another one. Null where a block lacks names or targets. */
function wholeBlocks(view: View, columns: readonly Column[], rows: Rows): Block[] | null {
  const blocks: Map<ColumnRole, Column>[] = [];
  for (const column of columns) {
    const open = blocks.at(-1);
    if (open === undefined || (open.has(column.role) && (STARTS.has(column.role) || isWholeWithContent(open, column))))
      blocks.push(new Map([[column.role, column]]));
    // 指标 beside a block heads it, and names nothing where 指标内容 follows.
    else if (!open.has(column.role) || column.role === "content" || isOfClass(open, column))
      open.set(column.role, column);
  }
  for (const block of blocks) settleNames(block);
  blocks.forEach((block, index) => {
    const before = [...(blocks[index - 1]?.values() ?? [])].map(({ right }) => right);
    addColumnsByContent(view, block, rows, Math.max(view.left, ...before.map((right) => right + 1)));
  });
  for (const block of blocks) settleTarget(view, block, rows);
  for (const block of blocks) settleNamesWithTargets(view, block, rows);
  for (const block of blocks) dropPast(block);
  return blocks.length > 0 && blocks.every(isWhole) ? blocks : null;
}

/** 指标 | 指标名称 | 指标值 | 指标 …: the second 指标 heads another block. */
const isWholeWithContent = (block: Block, { role }: Column): boolean =>
  role === "content" && block.has("name") && isWhole(block);

/** Whether points stand left of the names already, where they are those of a whole class: the ones further right are the indicator's. */
function isOfClass(block: ReadonlyMap<ColumnRole, Column>, { role, left }: Column): boolean {
  const [before, name] = [block.get(role), block.get("name") ?? block.get("content")];
  if (before === undefined || name === undefined || !POINTS.has(role)) return false;
  return before.left < name.left && name.left < left;
}

const POINTS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["weight", "score"]);

const STARTS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["level1", "level2", "name"]);

function unknownLabels(view: View, top: number, bottom: number, columns: readonly Column[]): Located<string>[] {
  const unknown: Located<string>[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (const { columnRole, field, column, right, text } of cellsOf(view, row)) {
      const isKnown = columnRole !== null || field !== null;
      if (!isKnown && columns.every((one) => right < one.left || one.right < column)) unknown.push(text);
    }
  return unknown;
}
