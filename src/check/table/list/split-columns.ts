import type { SheetSnapshot } from "../../sheet/snapshot";
import { mostAreTargets, underTarget } from "../column-contents";
import { underHeading } from "../under-heading";
import type { ListRole } from "../vocabulary/list-roles";
import { columnBounds, textsBelow, type LabelledColumn } from "./block";

/** 绩效指标 over several columns without labels of their own: the classes, the names and, where nothing else has them, the targets. */
export function splitHeading(
  sheet: SheetSnapshot,
  bottom: number,
  labelled: readonly LabelledColumn[],
  columns: Map<ListRole, number>,
): void {
  const from = columns.get("indicators");
  if (from === undefined || columns.has("indicator") || columns.has("level1") || columns.has("level2")) return;
  const under = textsUnder(sheet, bottom, labelled, from);
  const found = underHeading(under);
  if (found === null) return;
  for (const role of ["level1", "level2"] as const) if (found[role] !== null) columns.set(role, from + found[role]);
  columns.set("indicator", from + found.name);
  const targets = under[found.name + 1] ?? [];
  if (columns.has("annual") || columns.has("cycle") || !mostAreTargets(targets)) return;
  columns.set("annual", from + found.name + 1);
}

/** 指标值 over several columns without labels of their own: the sign, the number beside it, and perhaps the unit. */
export function splitTarget(
  sheet: SheetSnapshot,
  bottom: number,
  labelled: readonly LabelledColumn[],
  columns: Map<ListRole, number>,
): void {
  const from = columns.get("annual");
  if (from === undefined || columns.has("sign")) return;
  const found = underTarget(textsUnder(sheet, bottom, labelled, from).slice(0, 3));
  if (found === null) return;
  columns.set("sign", from + found.sign);
  columns.set("annual", from + found.number);
  if (found.unit !== null && !columns.has("measure")) columns.set("measure", from + found.unit);
}

/** The texts of a column, and of those right of it that have no label of their own, one list a column. */
function textsUnder(
  sheet: SheetSnapshot,
  bottom: number,
  labelled: readonly LabelledColumn[],
  from: number,
): readonly (readonly string[])[] {
  const labels = new Map(labelled.map(({ column, label }) => [column, label.spans[0]?.column]));
  const under: (readonly string[])[] = [];
  for (let column = from; column < columnBounds(sheet).end; column += 1) {
    if (labels.has(column) && labels.get(column) !== labels.get(from)) break;
    under.push(textsBelow(sheet, bottom + 1, column));
  }
  return under;
}
