import { cellText } from "../../sheet/snapshot";
import { isVisible } from "../../sheet/stretches";
import { isClassOf } from "../class-headings";
import { areSigns, areUnits, underTarget } from "../column-contents";
import { isTotalName, opensRemarks } from "../labels";
import { noteIn } from "../note-rows";
import { underHeading } from "../under-heading";
import { cellsOf, type View } from "./cells";
import type { ColumnRole } from "./form";
import { targetColumn, type Column } from "./columns";

/** The rows of a header. */
export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Columns of a block that no label, or none that is known, tells: of classes, of signs and of units, each by what all of its cells hold.
 * `block` has the columns that labels tell, and begins at `left`.
 */
export function addColumnsByContent(view: View, block: Map<ColumnRole, Column>, rows: Rows, left: number): void {
  // 指标 over the classes, beside 指标名称.
  if (block.has("name") && (block.get("content")?.left ?? Infinity) < (block.get("name")?.left ?? 0))
    block.delete("content");
  const texts = (column: number): string[] => textsUnder(view, rows, column);
  const names: ColumnRole = block.has("name") ? "name" : "content";
  splitNames(view, block, rows, names);
  splitTargets(view, block, rows);
  const name = block.get(names);
  if (name === undefined) return;
  for (const level of [1, 2] as const) {
    const role = level === 1 ? "level1" : "level2";
    // Level 1 stands left of level 2.
    const end = Math.min(name.left, ...(level === 1 ? [block.get("level2")?.left ?? Infinity] : []));
    const from = level === 1 ? left : (block.get("level1")?.right ?? left - 1) + 1;
    if (block.has(role)) continue;
    for (let column = end - 1; column >= from; column -= 1) {
      if (isCovered(block, column)) continue;
      const own = texts(column);
      if (own.length === 0 || !own.every((text) => isClassOf(text, level))) continue;
      block.set(role, { role, left: column, right: column, label: name.label });
      break;
    }
  }
  for (let row = rows.top; row <= rows.bottom; row += 1)
    for (const { column, right, columnRole, field, text } of cellsOf(view, row)) {
      if (columnRole !== null || field !== null || column <= name.right || isCovered(block, column)) continue;
      const own = texts(column);
      const role = areSigns(own) ? "sign" : areUnits(own) ? "unit" : null;
      if (role !== null && !block.has(role)) block.set(role, { role, left: column, right, label: text });
    }
}

/** 指标内容 or 绩效指标 over several columns: the classes, and the names beside them. */
function splitNames(view: View, block: Map<ColumnRole, Column>, rows: Rows, names: ColumnRole): void {
  const name = block.get(names);
  if (name === undefined || block.has("level2")) return;
  let { right } = name;
  if (right === name.left) while (right < name.left + 2 && isFree(view, block, rows, right + 1)) right += 1;
  const columns = Array.from({ length: right - name.left + 1 }, (_, at) => textsUnder(view, rows, name.left + at));
  const found = underHeading(columns);
  if (found === null) return;
  for (const role of ["level1", "level2"] as const) {
    const at = found[role];
    if (at === null || block.has(role)) continue;
    block.set(role, { ...name, role, left: name.left + at, right: name.left + at });
  }
  block.set(names, { ...name, left: name.left + found.name, right });
}

/** 指标值 over several columns without labels: of signs, of numbers and, where there is a third, of units. */
function splitTargets(view: View, block: Map<ColumnRole, Column>, rows: Rows): void {
  const target = targetColumn(block);
  if (target === undefined || block.has("sign") || (target.role !== "value" && target.role !== "annual-value")) return;
  const { left } = target;
  let { right } = target;
  while (right < left + 2 && isFree(view, block, rows, right + 1)) right += 1;
  const found = underTarget(Array.from({ length: right - left + 1 }, (_, at) => textsUnder(view, rows, left + at)));
  if (found === null) return;
  const hasUnit = found.unit !== null && !block.has("unit");
  block.set("sign", { ...target, role: "sign", right: left });
  block.set(target.role, { ...target, left: left + found.number, right: hasUnit ? left + found.number : right });
  if (hasUnit) block.set("unit", { ...target, role: "unit", left: left + found.unit, right: left + found.unit });
}

/** Whether a column has no label in the header. */
function isFree(view: View, block: ReadonlyMap<ColumnRole, Column>, { top, bottom }: Rows, column: number): boolean {
  if (column > view.right || isCovered(block, column)) return false;
  for (let row = top; row <= bottom; row += 1) if (cellText(view.sheet, row, column) !== "") return false;
  return true;
}

const isCovered = (block: ReadonlyMap<ColumnRole, Column>, column: number): boolean =>
  [...block.values()].some(({ left, right }) => left <= column && column <= right);

const MOST_ROWS = 60;

/** What stands in a column below the header, down to the sum of the points or a line that ends the form. */
export function textsUnder(view: View, { bottom }: Rows, column: number): string[] {
  const texts: string[] = [];
  for (let row = bottom + 1; row < Math.min(view.end, bottom + 1 + MOST_ROWS); row += 1) {
    const [first] = cellsOf(view, row);
    if (first === undefined) continue;
    if (first.field === "sum" || first.field === "end" || isTotalName(first.text.value) || startsForm(view, row)) break;
    if (opensRemarks(first.text.value) || noteIn(view.sheet, row) !== null) break;
    const text = cellText(view.sheet, row, column).trim();
    if (isVisible(text)) texts.push(text);
  }
  return texts;
}

const startsForm = (view: View, row: number): boolean => cellsOf(view, row).some(({ field }) => field === "name");
