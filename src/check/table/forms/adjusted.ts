import { bareWord } from "../vocabulary/bare";
import type { FormCell } from "./cells";
import type { Block } from "./columns";
import type { IndicatorHeader } from "./headers";

/** What of a form is looked at: the cells above its indicators by rows, and the headers over these. */
interface Form {
  readonly rows: ReadonlyMap<number, readonly FormCell[]>;
  readonly headers: readonly IndicatorHeader[];
}

/** What was before an adjustment, 调整前, and what it is adjusted to; what was applied for, and what was approved. */
export const isBefore = ({ text }: FormCell): boolean =>
  /^(?:(?:调整|变更)前|(?:单位|部门)?申报(?:内容|情况)?)$/.test(bareWord(text.value));
export const isAfter = ({ text }: FormCell): boolean =>
  /^(?:(?:调整|变更)后|(?:财政|部门)?(?:审定|核定|批复)(?:内容|情况)?)$/.test(bareWord(text.value));

/**
 * A form without the half under 调整前, where 调整后 stands beside it over a block of indicators of its own: the project is what it is
 * adjusted to, and nothing of it is for another period.
 */
export function withoutBefore<P extends Form>(page: P): P {
  const heads = headsOver(page);
  if (heads === null) return page;
  const [before, after] = heads;
  const isOld = (column: number): boolean => before.column <= column && column < after.column;
  const rows = new Map(page.rows);
  for (const [row, cells] of page.rows)
    if (row > before.row)
      rows.set(
        row,
        cells.filter((cell) => !isOld(cell.column)),
      );
  const isOldBlock = (block: Block): boolean => [...block.values()].some(({ left }) => isOld(left));
  const headers = page.headers.map((header) => ({
    ...header,
    blocks: header.blocks.filter((block) => !isOldBlock(block)),
  }));
  return { ...page, rows, headers };
}

/** 调整前 and 调整后 side by side above the indicators, the latter where the second block begins. */
function headsOver({ rows, headers }: Form): readonly [FormCell, FormCell] | null {
  if (headers.length === 0 || headers.some(({ blocks }) => blocks.length !== 2)) return null;
  const second = Math.min(...[...(headers[0]?.blocks[1]?.values() ?? [])].map(({ left }) => left));
  for (const cells of rows.values()) {
    const [before, after] = [cells.find(isBefore), cells.find(isAfter)];
    if (before !== undefined && after?.column === second && before.column < second) return [before, after];
  }
  return null;
}

/** Whether a cell stands under the first or the second of two headings of a row above it, 申报 | 审定 or 调整前 | 调整后; null under neither. */
export function sideOf(rows: Form["rows"], { row, column }: FormCell): "before" | "after" | null {
  for (const [above, cells] of rows) {
    if (above >= row) return null;
    const [before, after] = [cells.find(isBefore), cells.find(isAfter)];
    if (before === undefined || after === undefined || before.column > after.column) continue;
    if (column >= after.column) return "after";
    if (column >= before.column) return "before";
  }
  return null;
}
