import { isClassOf } from "../class-headings";
import { mostAreTargets } from "../column-contents";
import { cellsOf, isLabel, type FormCell, type View } from "./cells";
import { isWhole, type Column } from "./columns";
import { addColumnsByContent, textsUnder, type Rows } from "./columns-by-content";
import type { ColumnRole } from "./form";
import type { IndicatorHeader } from "./headers";

/**
 * Indicators that no labels head, each with its classes before it: 产出指标 | 数量指标 | name | target. They are told by their first row, in
 * a view in which no header was found; each form of a sheet has its own. The headers have no rows.
 */
export function headersOfRowsAlone(view: View): IndicatorHeader[] {
  const headers: IndicatorHeader[] = [];
  let isNamed = false;
  for (let row = view.top; row < view.end; row += 1) {
    const cells = cellsOf(view, row);
    if (cells.some(({ field }) => field === "name")) isNamed = true;
    // One form has one block; the next one names its project before it.
    const header = isNamed ? headerOver(view, row, cells) : null;
    if (header === null) continue;
    headers.push(header);
    isNamed = false;
  }
  return headers;
}

function headerOver(view: View, row: number, cells: readonly FormCell[]): IndicatorHeader | null {
  const at = cells.findIndex(({ text }) => isClassOf(text.value, 1));
  const [level1, level2, name, target] = at < 0 ? [] : cells.slice(at);
  if (level1 === undefined || level2 === undefined || name === undefined || target === undefined) return null;
  if (!isClassOf(level2.text.value, 2) || [name, target].some(isLabel) || isUnderLabels(view, row)) return null;
  const rows: Rows = { top: row, bottom: row - 1 };
  const label = cells[0]?.text ?? level1.text;
  const block = new Map<ColumnRole, Column>();
  const set = (role: ColumnRole, { column }: FormCell): unknown =>
    block.set(role, { role, left: column, right: column, label });
  set("level1", level1);
  set("level2", level2);
  set("name", name);
  set("value", target);
  addColumnsByContent(view, block, rows, level1.column);
  const targets = block.get("value");
  const texts = targets === undefined ? [] : textsUnder(view, rows, targets.left);
  const isSure =
    texts.length >= FEWEST && mostAreTargets(texts) && !mostAreTargets(textsUnder(view, rows, name.column));
  return isSure && isWhole(block) ? { ...rows, blocks: [block], unknown: [] } : null;
}

const FEWEST = 3;

/** Whether the row above holds labels, none of them known: the columns below may then be something else. */
function isUnderLabels(view: View, row: number): boolean {
  const above = cellsOf(view, row - 1);
  return above.length >= FEWEST_LABELS && above.every(({ field, columnRole }) => field === null && columnRole === null);
}

const FEWEST_LABELS = 3;
