import { cleanCell } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import { mergeAt } from "../../sheet/merges";
import { cellText } from "../../sheet/snapshot";
import { inlineLabels, isMoneyUnit } from "../inline-labels";
import { isNote, yearIn } from "../labels";
import { cellsOf, isLabel, viewOf, type FormCell, type View } from "./cells";
import { isGoalField, type Field } from "./form";
import { withoutBefore } from "./adjusted";
import { nameColumn, targetColumn } from "./columns";
import { findIndicatorHeaders, type IndicatorHeader } from "./headers";
import { headersOfRowsAlone } from "./without-header";

/** The part of a sheet that is one form, of one project. */
export interface Page extends View {
  /** The cells above the indicators, by rows and from left to right. */
  readonly rows: ReadonlyMap<number, readonly FormCell[]>;
  readonly headers: readonly IndicatorHeader[];
}

/** The rows above a form's first label that may belong to its title where another form stands above it. */
const TITLE_ROWS = 4;

/**
 * The forms of a view, each from its title to the next one. A header in which 项目名称 heads a column is a list's, which others read.
 */
export function findPages(view: View): Page[] {
  const found = findFormHeaders(view);
  const headers = found.length > 0 ? found : headersOfRowsAlone(view);
  const bands = bandsOf(view, headers);
  return bands === null ? pagesOf(view, headers) : bands.flatMap(findPages);
}

/** The headers over indicators of forms. */
export const findFormHeaders = (view: View): IndicatorHeader[] =>
  findIndicatorHeaders(view).filter((header) => !namesProjects(view, header) && !mayNameProjects(view, header));

/**
 * Whether a column left of the indicators may hold the names of projects under a label nobody knows: without any label above the
 * header, which a form has, nobody can tell. The user can name such a column by hand.
 */
function mayNameProjects(view: View, { top, bottom, blocks }: IndicatorHeader): boolean {
  const first = leftOf(blocks);
  for (let row = top; row <= bottom; row += 1)
    if (cellsOf(view, row).some((cell) => cell.columnRole === null && cell.column < first && !namesOffices(cell)))
      return firstLabelRow(view, view.top, top) === null;
  return false;
}

/** 责任科室: a column of those who see to it, and of no projects. */
const namesOffices = ({ label }: FormCell): boolean =>
  /^(?:责任|牵头|承办|主办|负责|业务|所属)?(?:科室|处室|股室)(?:名称?)?$|^(?:责任|牵头|承办|负责)(?:单位|部门|人|领导)$/.test(
    label,
  );

const leftOf = (blocks: IndicatorHeader["blocks"]): number =>
  Math.min(...blocks.flatMap((block) => [...block.values()].map(({ left }) => left)));

function namesProjects(view: View, { top, bottom, blocks }: IndicatorHeader): boolean {
  const first = leftOf(blocks);
  for (let row = Math.max(view.top, top - ROWS_OVER_HEADER); row <= bottom; row += 1)
    for (const cell of cellsOf(view, row)) {
      if (cell.field !== "name" || cell.inline !== null) continue;
      if (row >= top || (cell.column < first && headsColumn(view, cell, bottom))) return true;
    }
  return false;
}

/** A list's header may begin above its indicators' labels. */
const ROWS_OVER_HEADER = 2;

/** Whether nothing stands between a label and the first row below a header, as over a column: a form has its next label there. */
function headsColumn({ sheet }: View, { row, column }: FormCell, bottom: number): boolean {
  for (let below = row + 1; below <= bottom; below += 1) if (cellText(sheet, below, column) !== "") return false;
  return cellText(sheet, bottom + 1, column) !== "";
}

/** Forms side by side: two names in one row, over two blocks of indicators with classes of their own. Null where there are none. */
function bandsOf(view: View, headers: readonly IndicatorHeader[]): View[] | null {
  let from = view.top;
  for (const header of headers) {
    const second = header.blocks
      .slice(1)
      .find((block) => block.has("level1"))
      ?.get("level1");
    if (second !== undefined) {
      for (let row = from; row < header.top; row += 1) {
        const names = cellsOf(view, row).filter(({ field }) => field !== null && NAMES.has(field));
        const other = names.find(({ column }) => column > (names[0]?.right ?? 0) && column <= second.left);
        // The second form begins with its own label, no further left than the first block's last column.
        if (other === undefined) continue;
        const left = { ...viewOf(view.sheet, view.vocabulary, { ...bounds(view), right: other.column - 1 }) };
        return [left, viewOf(view.sheet, view.vocabulary, { ...bounds(view), left: other.column })];
      }
    }
    from = header.bottom + 1;
  }
  return null;
}

const bounds = ({ top, end, left, right }: View): Pick<View, "top" | "end" | "left" | "right"> => ({
  top,
  end,
  left,
  right,
});

/** Labels that name what a form is about. */
const NAMES: ReadonlySet<Field> = new Set<Field>(["name", "whole", "name-of-funds"]);

/** Labels a form has before its indicators, whatever names it. */
const HEAD_FIELDS: ReadonlySet<Field> = new Set<Field>([
  "department",
  "unit",
  "annual-goal",
  "whole-goal",
  "expected-goal",
  "goal",
  "annual-total",
  "whole-total",
]);

function pagesOf(view: View, headers: readonly IndicatorHeader[]): Page[] {
  const starts: { readonly top: number; readonly headers: IndicatorHeader[] }[] = [];
  let above: IndicatorHeader | null = null;
  for (const header of headers) {
    const start: number | null = above === null ? view.top : startBetween(view, above, header);
    if (start !== null) starts.push({ top: start, headers: [] });
    starts.at(-1)?.headers.push(header);
    above = header;
  }
  return starts.map(({ top, headers: own }, index) => {
    const end = starts[index + 1]?.top ?? view.end;
    return withoutBefore({ ...view, top, end, headers: own, rows: readRows(view, top, own[0]?.top ?? end) });
  });
}

/** The first row of a form that begins between two headers; null where the lower one goes on with the same project. */
function startBetween(view: View, above: IndicatorHeader, header: IndicatorHeader): number | null {
  const row = firstLabelRow(view, above.bottom + 1, header.top, (cell) => !filesIndicators(view, cell, above));
  return row === null ? null : titleTop(view, row, above);
}

/** 年度绩效目标1 under 目标名称, beside the indicators of that goal: a column of the header files them, and no form begins. */
function filesIndicators(
  view: View,
  { field, column, right }: FormCell,
  { top, bottom, blocks }: IndicatorHeader,
): boolean {
  if (!isGoalField(field) || column >= leftOf(blocks)) return false;
  for (let row = top; row <= bottom; row += 1)
    if (cellsOf(view, row).some((head) => head.column <= right && column <= head.right && !isLabel(head))) return true;
  return false;
}

/** The first of some rows with a label that a form has before its indicators: one that names the project, or else another. */
export function firstLabelRow(
  view: View,
  from: number,
  end: number,
  counts: (cell: FormCell) => boolean = () => true,
): number | null {
  const first = (fields: ReadonlySet<Field>): number | null => {
    for (let row = from; row < end; row += 1)
      if (cellsOf(view, row).some((cell) => cell.field !== null && fields.has(cell.field) && counts(cell))) return row;
    return null;
  };
  return first(NAMES) ?? first(HEAD_FIELDS);
}

/** Where the title of a form begins that stands below another one. */
function titleTop(view: View, labelRow: number, above: IndicatorHeader): number {
  const block = above.blocks[0];
  const taken = block && [nameColumn(block), targetColumn(block)];
  let top = labelRow;
  while (top - 1 > above.bottom && labelRow - top < TITLE_ROWS) {
    const row = top - 1;
    if (taken?.some((column) => column !== undefined && isTaken(view, row, column.left))) break;
    const first = cellsOf(view, row)[0];
    if (first !== undefined && (isNote(first.text.value) || first.field === "end" || first.field === "sum")) break;
    top = row;
  }
  return top;
}

function isTaken({ sheet }: View, row: number, column: number): boolean {
  const merge = mergeAt(sheet, row, column);
  return (merge === null || merge.left === column) && cellText(sheet, merge?.top ?? row, column) !== "";
}

function readRows(view: View, from: number, to: number): Map<number, readonly FormCell[]> {
  const rows = new Map<number, readonly FormCell[]>();
  for (let row = from; row < to; row += 1) rows.set(row, cellsOf(view, row));
  const title = titleLikeGoal(rows);
  if (title !== null) rows.set(title.row, [{ ...title, label: "", field: null }]);
  return rows;
}

/** The year or the money unit below a title. */
const isUnderTitle = (text: string): boolean =>
  (/^\s*[（(]?\s*\S{4}\s*年度?\s*[)）]?\s*$/.test(text) && yearIn(text) !== null) ||
  /单位\s*[:：]\s*(?:人民币)?[万亿]?元\s*$/.test(text);

/** 2025年项目绩效目标 alone in a line, over a row of labels and with none above it: the title, and no label of a goal. */
function titleLikeGoal(rows: ReadonlyMap<number, readonly FormCell[]>): FormCell | null {
  const lines = [...rows.values()].filter((cells) => cells.length > 0);
  // 附件3, 打印时间：… and 填报单位：… may stand above it.
  const at = lines.findIndex((cells) => cells.some(({ field, inline }) => field !== null && inline === null));
  const [first = [], ...others] = at < 0 ? [] : lines.slice(at);
  const second = others.find((cells) => !cells.every(({ text }) => isUnderTitle(text.value))) ?? [];
  const [title] = first;
  if (title === undefined || first.length > 1 || title.inline !== null || !isGoalField(title.field)) return null;
  return second[0] !== undefined && (second[0].field !== null || second[0].inline !== null) ? title : null;
}

/** A cell's place by sheet row and column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The first cell to the right of a label that holds something. */
export const nextCell = (page: Page, label: FormCell): FormCell | undefined =>
  page.rows.get(label.row)?.find(({ column }) => column > label.right);

/**
 * Where the value of a label stands, or would: to the right of it, over blanks, up to the next label; below it where the next label
 * follows at once. Null where there is no room for one.
 */
export function valuePlace(page: Page, label: FormCell): Place | null {
  const next = nextCell(page, label);
  const beside = { row: label.row, column: label.right + 1 };
  if (next !== undefined && !isLabel(next) && !speaksForItself(page, label, next)) return next;
  if (next?.column !== beside.column && beside.column <= page.right) return beside;
  const below = cellBelow(page, label);
  return below !== undefined && !isLabel(below) ? below : null;
}

/** 单位：万元 or 填报日期：2025年10月8日: a cell with a label of its own is no value of the label before it. */
function speaksForItself({ vocabulary }: Page, label: FormCell, { text }: FormCell): boolean {
  if (isMoneyUnit(text.value)) return true;
  const own = inlineLabels(text, vocabulary);
  return own.length > 0 && own.every(({ field }) => field !== label.field);
}

/** The cell right below another one, where it holds something. */
export const cellBelow = (page: Page, cell: FormCell): FormCell | undefined =>
  page.rows.get(cell.bottom + 1)?.find(({ column }) => column === cell.column);

/** The labelled cells above the indicators, in reading order. */
export function labelsOf(page: Page, fields: ReadonlySet<Field>): FormCell[] {
  const found: FormCell[] = [];
  for (const cells of page.rows.values())
    found.push(...cells.filter(({ field }) => field !== null && fields.has(field)));
  return found;
}

/** The text of a label's value; an empty one where it would stand, null where there is no room for one. */
export function valueOf(page: Page, label: FormCell): Located<string> | null {
  if (label.inline !== null) return label.inline;
  const place = valuePlace(page, label);
  return place && cleanCell(page.sheet, place.row, place.column);
}
