import { cleanCell } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import type { SheetSnapshot } from "../../sheet/snapshot";
import type { Header } from "../header";
import { packedRoleOf, type ColumnRole } from "../labels";
import { mayBeMoney } from "../list/columns";
import type { LabelVocabulary } from "../vocabulary/vocabulary";
import type { PlacedColumn } from "./rows";

const ROLES = ["total", "fiscal", "special-account", "other"] as const;

/**
 * The money columns of a packed list, the total first. Its funds add up to it only where all of them are known. They get the role
 * `of-which`, which adds up to nothing, where an unknown column may hold money too, or where 其中 stands before a single fund.
 */
export function moneyColumnsOf(sheet: SheetSnapshot, header: Header, vocabulary: LabelVocabulary): PlacedColumn[] {
  const known = ROLES.flatMap((role): PlacedColumn[] => {
    const column = header.columns.get(role);
    if (column === undefined) return [];
    return [{ role, period: "annual", column, label: headerCell(sheet, header, role, vocabulary) }];
  });
  if (known.length === 0) return known;
  const others = otherColumns(sheet, header, known);
  const funds = others.flatMap(({ column, label }): PlacedColumn[] => {
    const role = vocabulary.labelOf(label.value).listColumn;
    return role === "fund" || role === "carried-over" ? [{ role, period: "annual", column, label }] : [];
  });
  const isTotal = ({ role }: PlacedColumn): boolean => role === "total";
  const money = [...known, ...funds].sort((a, b) => Number(isTotal(b)) - Number(isTotal(a)) || a.column - b.column);
  const isMoney = (column: number): boolean => money.some((one) => one.column === column);
  const isUnknown = others.some(
    ({ column, label }) =>
      !isMoney(column) &&
      vocabulary.labelOf(label.value).listColumn === null &&
      mayBeMoney(label.value, isMoney(column - 1) && isMoney(column + 1)),
  );
  const [lone, second] = money.filter((one) => !isTotal(one));
  const isLone = lone !== undefined && second === undefined && /^\s*其中/.test(lone.label.value);
  return isUnknown || isLone ? money.map((one) => (isTotal(one) ? one : { ...one, role: "of-which" })) : money;
}

/** The labelled columns of a header that have no role in a packed list. */
function otherColumns(
  sheet: SheetSnapshot,
  { top, bottom, left, right, columns, classes }: Header,
  known: readonly PlacedColumn[],
): { readonly column: number; readonly label: Located<string> }[] {
  const taken = new Set([
    ...columns.values(),
    ...classes.map(({ column }) => column),
    ...known.map((one) => one.column),
  ]);
  const others: { readonly column: number; readonly label: Located<string> }[] = [];
  for (let column = left; column <= right; column += 1) {
    if (taken.has(column)) continue;
    for (let row = bottom; row >= top; row -= 1) {
      const label = cleanCell(sheet, row, column);
      if (label.value === "") continue;
      others.push({ column, label });
      break;
    }
  }
  return others;
}

/** The header cell of a column: the one whose label told its role, not a heading over several columns. */
export function headerCell(
  sheet: SheetSnapshot,
  header: Header,
  role: ColumnRole,
  vocabulary: LabelVocabulary,
): Located<string> {
  const column = header.columns.get(role) ?? 0;
  for (let row = header.bottom; row >= header.top; row -= 1) {
    const label = cleanCell(sheet, row, column);
    if (packedRoleOf(label.value, vocabulary) === role) return label;
  }
  // A column that its cells told has a label of some other role: the lowest one that is written.
  for (let row = header.bottom; row >= header.top; row -= 1) {
    const label = cleanCell(sheet, row, column);
    if (label.value !== "") return label;
  }
  return cleanCell(sheet, header.top, column);
}
