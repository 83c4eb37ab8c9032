import { holdTargets, isNameWithTarget } from "../named-cells";
import { mostAreTargets } from "../column-contents";
import { cellsOf, type View } from "./cells";
import { isWhole, nameColumn, targetColumn, type Column } from "./columns";
import { textsUnder, type Rows } from "./columns-by-content";
import type { ColumnRole } from "./form";

/**
 * Which column names the indicators: 绩效指标 where another column is the class or none is, the lowest level where there are two (Hubei prints
 * 数量指标 under 一级指标 and the name under 二级指标). 绩效指标 is a heading else.
 */
export function settleNames(block: Map<ColumnRole, Column>): void {
  const indicators = block.get("indicators");
  block.delete("indicators");
  const level1 = block.get("level1");
  const level2 = block.get("level2");
  const level = level2 ?? level1;
  const content = block.get("content");
  if (content !== undefined && level !== undefined && content.left < level.left) block.delete("content");
  if (block.has("name") || block.has("content")) return;
  const target = targetColumn(block);
  const isRightOfLevels = level === undefined || (indicators?.left ?? 0) > level.left;
  const isLeftOfTargets = level !== undefined || (target !== undefined && (indicators?.right ?? 0) < target.left);
  if (indicators !== undefined && isRightOfLevels && isLeftOfTargets) {
    block.set("name", { ...indicators, role: "name" });
    return;
  }
  if (level1 === undefined || level2 === undefined) return;
  block.set("name", { ...level2, role: "name" });
  block.set("level2", { ...level1, role: "level2" });
  block.delete("level1");
}

/** 2023年实际值 beside 2025年目标值 is what was reached before, and not what came of the target. */
export function dropPast(block: Map<ColumnRole, Column>): void {
  const yearOf = (column: Column | undefined): number => Number(/20\d\d/.exec(column?.label.value ?? "")?.[0] ?? NaN);
  const actual = block.get("actual");
  if (actual !== undefined && yearOf(actual) < yearOf(targetColumn(block))) block.delete("actual");
}

/** Finds the targets where their label is unknown, as in Fujian, which prints names of places there: the first such column that holds targets. */
export function settleTarget(view: View, block: Map<ColumnRole, Column>, rows: Rows): void {
  const { top, bottom } = rows;
  const name = nameColumn(block);
  const level = block.get("level1") ?? block.get("level2");
  if (name === undefined || isWhole(block) || level === undefined) return;
  // An unknown column left of the classes may hold project names: this may be no form at all.
  if (cellsOf(view, bottom).some((one) => one.columnRole === null && one.field === null && one.column < level.left))
    return;
  for (let row = bottom; row >= top; row -= 1) {
    const cell = cellsOf(view, row).find(
      (one) => one.columnRole === null && one.column > name.right && mostAreTargets(textsUnder(view, rows, one.column)),
    );
    if (cell === undefined) continue;
    block.set("value", { role: "value", left: cell.column, right: cell.right, label: cell.text });
    return;
  }
}

/** Beside a class and without a column of targets the names' own cells may hold them: their label says so, or most of them do. */
export function settleNamesWithTargets(view: View, block: Map<ColumnRole, Column>, rows: Rows): void {
  const name = nameColumn(block);
  if (name === undefined || isWhole(block) || (!block.has("level1") && !block.has("level2"))) return;
  if (isNameWithTarget(name.label.value) || holdTargets(textsUnder(view, rows, name.left)))
    block.set("target-in-name", name);
}
