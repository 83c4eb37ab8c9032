import type { Located } from "../../sheet/located";
import type { MoneyPeriod, MoneyRole } from "../types";
import type { Field } from "./form";
import type { FormCell, Place } from "./page";

/** An amount of a form: what it is, what it is called, and where it stands. */
export interface Money {
  readonly role: MoneyRole;
  readonly period: MoneyPeriod;
  readonly label: Located<string>;
  /** The same in every sheet of the form, to find amounts of one kind. */
  readonly key: string;
  readonly place: Place;
}

/** A labelled amount before it is known what it adds up with. */
export interface Part {
  readonly cell: FormCell;
  readonly place: Place;
}

const ROLES: { readonly [F in Field]?: MoneyRole } = {
  fiscal: "fiscal",
  "special-account": "special-account",
  "carried-over": "carried-over",
  other: "other",
  fund: "fund",
  "own-funds": "other",
};

/** The fields that are parts of a total. */
export const PART_FIELDS: ReadonlySet<Field> = new Set<Field>([
  ...(Object.keys(ROLES) as Field[]),
  "part-of-own-funds",
]);

/**
 * The roles of the parts of one total, in reading order. A lone part is not all of its like. One that says 其中 after others is part
 * of the one before it, and so are the funds that follow it.
 */
export function settleParts(parts: readonly Part[], period: MoneyPeriod): Money[] {
  const own = ownFunds(parts);
  let isInner = false;
  return parts.map(({ cell, place }, index) => {
    const role = (cell.field && ROLES[cell.field]) ?? (cell.field === null ? "fund" : "of-which");
    if (index > 0 && /^其中/.test(cell.text.value)) isInner = true;
    else if (role !== "fund") isInner = false;
    const settled = parts.length === 1 || isInner || own.has(cell) ? "of-which" : role;
    return moneyOf(settled, period, cell, place);
  });
}

/**
 * What stands under 自有资金 and is counted with it: 事业收入, 经营性收入 and the first of two 其他. With one 其他 alone nobody can tell
 * whose it is, so nothing adds up.
 */
function ownFunds(parts: readonly Part[]): ReadonlySet<FormCell> {
  const cells = parts.map(({ cell }) => cell);
  const inner = cells.filter(({ field }) => field === "part-of-own-funds");
  const own = cells.findIndex(({ field }) => field === "own-funds");
  if (own < 0 || inner.length === 0) return new Set(inner);
  const others = cells.slice(own).filter(({ field }) => field === "other");
  if (others.length === 1) return new Set(cells);
  return new Set([...inner, ...others.slice(0, -1)]);
}

/** An amount under its label. Funds are told by their names, the others by what they are. */
export function moneyOf(role: MoneyRole, period: MoneyPeriod, cell: FormCell, place: Place): Money {
  const name = role === "fund" || role === "of-which" ? ` ${cell.label}` : "";
  return { role, period, label: cell.text, key: `${period} ${role}${name}`, place };
}
