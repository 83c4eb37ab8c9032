import type { CellWrite } from "../../src/check/finding";
import { columnName } from "../../src/check/sheet/address";
import { cellAt, type CellValue, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { prose, table } from "./markdown";
import { at, inMarks, marked, visible, type Marks, type Stretch } from "./marks";

/** Some rows and columns of a sheet, named as Excel names them. */
export const gridOf = (
  sheet: SheetSnapshot,
  rows: readonly number[],
  columns: readonly number[],
  marks: Marks,
): string =>
  table(
    ["", ...columns.map(columnName)],
    rows.map((row) => [
      String(row + 1),
      ...columns.map((column) => shownCell(sheet, row, column, marks.get(at(row, column)) ?? [])),
    ]),
  );

/** Characters shown on either side of a mark. */
const CONTEXT = 12;
/** A longer text is cut short. */
const MOST_IN_CELL = 72;
const CUT_TO = 24;
/** Characters shown from where a cell changes on. */
const MOST_CHANGED = 36;

function shownCell(sheet: SheetSnapshot, row: number, column: number, stretches: readonly Stretch[]): string {
  const { formula, value, text } = cellAt(sheet, row, column);
  const held = typeof value === "string" ? value : text;
  const [first] = stretches;
  const mark = (shown: string): string => (first === undefined ? shown : inMarks(shown, first));
  if (formula !== null) return prose(mark(`${formula} → ${text}`));
  if (first === undefined || (first.start === 0 && first.end === held.length))
    return prose(mark(shortened(visible(held).replaceAll("\n", ""))));
  if (held.length <= MOST_IN_CELL) return prose(marked(held, stretches).replaceAll("\n", ""));
  return prose(aroundMarks(held, stretches).replaceAll("\n", ""));
}

const shortened = (text: string): string => (text.length <= MOST_IN_CELL ? text : `${text.slice(0, CUT_TO)}…`);

function aroundMarks(text: string, stretches: readonly Stretch[]): string {
  let shown = "";
  let from = 0;
  for (const [index, stretch] of stretches.entries()) {
    const before = text.slice(from, stretch.start);
    const room = index === 0 ? CONTEXT : 2 * CONTEXT;
    shown +=
      before.length <= room
        ? visible(before)
        : `${index === 0 ? "" : visible(before.slice(0, CONTEXT))}…${visible(before.slice(-CONTEXT))}`;
    shown += inMarks(visible(shortened(text.slice(stretch.start, stretch.end))), stretch);
    from = stretch.end;
  }
  const rest = text.slice(from);
  return shown + (rest.length <= CONTEXT ? visible(rest) : `${visible(rest.slice(0, CONTEXT))}…`);
}

/** What writes change, a cell a line. */
export const changesOf = (sheet: SheetSnapshot, after: SheetSnapshot, writes: readonly CellWrite[]): string =>
  table(
    ["", "改前 Before", "改后 After"],
    writes.map(({ row, column, expected, next }) => [
      `${columnName(column)}${row + 1}`,
      prose(changed(expected, next, cellAt(sheet, row, column).text)),
      prose(changed(next, expected, cellAt(after, row, column).text)),
    ]),
  );

/** A cell's content around where it differs from another; numbers and texts are told apart. */
function changed(content: CellValue, other: CellValue, shown: string): string {
  if (content === null || content === "") return "（空 empty）";
  if (typeof content !== "string") return `${shown}（数字 number）`;
  if (typeof other !== "string") return `${visible(content)}（文本 text）`;
  let start = 0;
  while (start < content.length && content[start] === other[start]) start += 1;
  let tail = 0;
  while (tail < content.length - start && tail < other.length - start && content.at(-1 - tail) === other.at(-1 - tail))
    tail += 1;
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(content.length, content.length - tail + CONTEXT, start + MOST_CHANGED);
  const part = visible(content.slice(from, to)).replaceAll("\n", "");
  return `${from > 0 ? "…" : ""}${part}${to < content.length ? "…" : ""}`;
}
