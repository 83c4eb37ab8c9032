import { headedLevel } from "../class-headings";
import { isNothing } from "../nothing";
import { cellsOf, type FormCell } from "./cells";
import { cellIn, isTemplate, type EntryCell } from "./entry-cells";
import { nameColumn, targetColumn, type Block, type Column } from "./columns";
import type { IndicatorHeader } from "./headers";
import type { Page } from "./page";

/** The classes that hold in a row: its own, or those above it. */
export interface Levels {
  readonly level1: EntryCell | null;
  readonly level2: EntryCell | null;
}

export const noLevels = (): Levels => ({ level1: null, level2: null });

/** `first` are the levels of the leftmost block, which count for blocks without any of their own. */
export function readLevels(page: Page, row: number, block: Block, above: Levels, first: Levels): Levels {
  const column1 = block.get("level1");
  const written = column1 === undefined ? first.level1 : levelIn(page, row, column1);
  const level1 = written === null ? above.level1 : written;
  const isNew = level1?.text.value !== above.level1?.text.value;
  const column2 = block.get("level2");
  if (column1 === undefined && column2 === undefined) return first;
  const level2 = column2 && levelIn(page, row, column2);
  return { level1, level2: level2 ?? (isNew ? null : above.level2) };
}

/** 产出指标 in the column of names, without a target, heads the indicators below it where no column says their classes. */
export function headingIn(page: Page, row: number, block: Block): { level: 1 | 2; cell: EntryCell } | null {
  const column = nameColumn(block);
  if (column === undefined || block.has("level1") || block.has("level2")) return null;
  const cell = cellIn(page, row, column);
  const level = cell.row === row ? headedLevel(cell.text.value) : null;
  if (level === null) return null;
  const whole = block.get("whole-value");
  const targets = [targetColumn(block), whole].flatMap((one) => (one === undefined ? [] : cellIn(page, row, one)));
  return targets.every(({ text }) => isNothing(text.value)) ? { level, cell } : null;
}

/**
 * The classes that stand over the columns of each block of a header, where these have no columns for classes: 产出指标 and 效益指标 side by
 * side over names and targets of their own. Null where none does.
 */
export function classesOver(page: Page, { top, blocks }: IndicatorHeader): Levels[] | null {
  const edges = blocks.map((block) => Math.min(...[...block.values()].map(({ left }) => left)));
  const levels = blocks.map((block, at): Levels => {
    if (block.has("level1") || block.has("level2")) return noLevels();
    const left = edges[at] ?? 0;
    const over = cellsOf(page, top - 1).find(
      ({ column, right }) => column <= left && (right >= left || column > (edges[at - 1] ?? left - 1)),
    );
    const level = over === undefined ? null : headedLevel(over.text.value);
    if (over === undefined || level === null) return noLevels();
    const cell: EntryCell = { text: over.text, row: over.row, column: over.column };
    return level === 1 ? { level1: cell, level2: null } : { level1: null, level2: cell };
  });
  const isHeaded = ({ level1, level2 }: Levels): boolean => level1 !== null || level2 !== null;
  return levels.length > 0 && levels.every(isHeaded) ? levels : null;
}

/** What is written in a row's cell of a level column. */
function levelIn(page: Page, row: number, column: Column): EntryCell | null {
  const cell = cellIn(page, row, column);
  return cell.text.value === "" ? null : cell;
}

/** Whether a row has a label of its own before the levels, which then do not reach down to it. */
export function isApart(cells: readonly FormCell[], row: number, { level1 }: Levels, block: Block): boolean {
  const column = block.get("level1") ?? block.get("level2");
  return level1?.row !== row && column !== undefined && cells.some(({ column: at }) => at < column.left);
}

export const writtenLevel = (level: EntryCell | null): EntryCell | null =>
  level === null || isTemplate(level.text.value) ? null : level;
