import { cellText, rowBounds, type SheetSnapshot } from "../../sheet/snapshot";
import { isVisible } from "../../sheet/stretches";
import { areSignsBeside } from "../forms/columns-by-content";
import { underHeading } from "../under-heading";
import type { ListRole } from "../vocabulary/list-roles";
import { columnBounds, type LabelledColumn } from "./block";

/** 绩效指标 over several columns without labels of their own: the classes, the names and, where nothing else has them, the targets. */
export function splitHeading(
  sheet: SheetSnapshot,
  bottom: number,
  labelled: readonly LabelledColumn[],
  columns: Map<ListRole, number>,
): void {
  const from = columns.get("indicators");
  if (from === undefined || columns.has("indicator") || columns.has("level1") || columns.has("level2")) return;
  const labels = new Map(labelled.map(({ column, label }) => [column, label.spans[0]?.column]));
  const isUnder = (column: number): boolean => !labels.has(column) || labels.get(column) === from;
  const under: string[][] = [];
  for (let column = from; column < columnBounds(sheet).end && isUnder(column); column += 1)
    under.push(textsBelow(sheet, bottom + 1, column));
  const found = underHeading(under);
  if (found === null) return;
  for (const role of ["level1", "level2"] as const) if (found[role] !== null) columns.set(role, from + found[role]);
  columns.set("indicator", from + found.name);
  const targets = under[found.name + 1] ?? [];
  if (columns.has("annual") || columns.has("cycle") || !areTargets(targets)) return;
  columns.set("annual", from + found.name + 1);
}

/** Whether most texts of a column begin as a target does: with a sign, or a number. */
const areTargets = (texts: readonly string[]): boolean =>
  texts.filter((text) => /^(?:[≥≤><=＞＜＝≧≦]|\d)/.test(text.trim())).length * 2 > texts.length;

/** 指标值 over two columns without labels of their own: the sign, and the number beside it. */
export function splitTarget(
  sheet: SheetSnapshot,
  bottom: number,
  labelled: readonly LabelledColumn[],
  columns: Map<ListRole, number>,
): void {
  const target = columns.get("annual");
  if (target === undefined || columns.has("sign")) return;
  const own = labelled.find(({ column }) => column === target + 1)?.label.spans[0];
  if (target + 1 >= columnBounds(sheet).end || own?.column === target + 1) return;
  if (!areSignsBeside(textsBelow(sheet, bottom + 1, target), textsBelow(sheet, bottom + 1, target + 1))) return;
  columns.set("sign", target);
  columns.set("annual", target + 1);
}

/** The first texts of a column below a header. */
export function textsBelow(sheet: SheetSnapshot, top: number, column: number): string[] {
  const texts: string[] = [];
  const { end } = rowBounds(sheet);
  for (let row = top; row < end && texts.length < MOST_SAMPLED; row += 1) {
    const text = cellText(sheet, row, column);
    if (isVisible(text)) texts.push(text);
  }
  return texts;
}

const MOST_SAMPLED = 60;
