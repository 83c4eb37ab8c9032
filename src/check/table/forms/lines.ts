import type { Located } from "../../sheet/located";
import type { MoneyPeriod, MoneyRole } from "../types";
import type { FormCell } from "./cells";
import type { Field } from "./form";
import type { MoneyPlace } from "./money-place";
import { BEFORE_FIRST } from "../vocabulary/bare";

/** An amount of a form: what it is, what it is called, and where it stands. */
export interface Money {
  readonly role: MoneyRole;
  readonly period: MoneyPeriod;
  readonly label: Located<string>;
  /** The same in every sheet of the form, to find amounts of one kind. */
  readonly key: string;
  readonly place: MoneyPlace;
}

/** A stated amount of a form and its parts; see `AmountSum`. */
export interface MoneySum {
  readonly stated: Money;
  readonly parts: readonly Money[];
  readonly unknown: readonly Money[];
  readonly isAll: boolean;
}

/** A labelled amount before it is known what it adds up with. */
export interface Line {
  readonly cell: FormCell;
  readonly place: MoneyPlace;
}

const ROLES: { readonly [F in Field]?: MoneyRole } = {
  fiscal: "fiscal",
  "special-account": "special-account",
  "carried-over": "carried-over",
  other: "other",
  fund: "fund",
  "own-funds": "other",
};

/** The lines below one total and what they add up to. */
export interface SettledLines {
  /** In reading order. */
  readonly money: readonly Money[];
  /** Those that are parts of the total themselves. */
  readonly parts: readonly Money[];
  readonly unknown: readonly Money[];
  readonly isAll: boolean;
  /** Parts that have parts of their own. */
  readonly inner: readonly MoneySum[];
}

/**
 * What the lines below one total are. Funds nest: by their numbering (（一） has 1、 and 2、 below it), by 其中 after another fund, and
 * 自有资金 by what it lists. `items` are of one kind, as the costs of a project are, and need no known name.
 */
export function settleLines(lines: readonly Line[], period: MoneyPeriod, areItems = false): SettledLines {
  const parents = parentsOf(lines);
  const own = ownFunds(lines);
  const money = lines.map(({ cell, place }, at): Money => {
    const role = cell.field === null ? "fund" : (ROLES[cell.field] ?? "of-which");
    const isInner = parents[at] !== null || own.has(cell);
    return moneyOf(lines.length === 1 || isInner ? "of-which" : role, period, cell, place);
  });
  const isPart = (at: number): boolean => parents[at] === null && !own.has((lines[at] as Line).cell);
  const isUnknown = (at: number): boolean => !areItems && lines[at]?.cell.field === null;
  const isOutside = (at: number): boolean => OUTSIDE.has(lines[at]?.cell.field ?? "name");
  const among = (positions: readonly number[]): Omit<MoneySum, "stated"> => ({
    parts: positions.filter((at) => !isUnknown(at) && !isOutside(at)).map((at) => money[at] as Money),
    unknown: positions.filter(isUnknown).map((at) => money[at] as Money),
    isAll: areItems || areAll(positions.map((at) => (lines[at] as Line).cell)),
  });
  const all = lines.map((_, at) => at);
  const inner = all.flatMap((at): MoneySum[] => {
    const below = all.filter((other) => parents[other] === at);
    return below.length === 0 ? [] : [{ stated: money[at] as Money, ...among(below) }];
  });
  return { money, ...(mayCountTwice(lines) ? NO_PARTS : among(all.filter(isPart))), inner };
}

const OUTSIDE: ReadonlySet<Field> = new Set<Field>(["outside-fund", "of-capital"]);

const NO_PARTS = { parts: [], unknown: [], isAll: false };

/** 专项债券 beside 资本金 with 其中：专项债券用作资本金 may be all bonds or the rest of them. */
const mayCountTwice = (lines: readonly Line[]): boolean =>
  lines.some(({ cell }) => cell.field === "of-capital") &&
  lines.some(({ cell }) => cell.field === "fund" && /债券/.test(cell.label));

/** Whether funds are all of their like: 其他 is among them, or they are numbered through. A lone one is not. */
function areAll(cells: readonly FormCell[]): boolean {
  if (cells.length < 2) return false;
  if (cells.some(({ field }) => field === "other" || field === "own-funds")) return true;
  return cells.every(({ text }, index) => numberOf(text.value)?.number === index + 1);
}

/** For each line the one it is a part of, by its index; null for parts of the total. */
function parentsOf(lines: readonly Line[]): (number | null)[] {
  const numbers = lines.map(({ cell }) => numberOf(cell.text.value));
  const hasOuter = numbers.some((number) => number?.depth === 1);
  const parents: (number | null)[] = [];
  let outer: number | null = null;
  let group: number | null = null;
  lines.forEach(({ cell }, at) => {
    const number = numbers[at];
    const isWithin = at > 0 && /^其中/.test(cell.text.value);
    if (hasOuter && number?.depth === 1) {
      outer = at;
      group = null;
      parents.push(null);
    } else if (isWithin) {
      // 其中 after several parts of one fund goes on with them.
      group ??= at - 1;
      parents.push(group);
    } else if (outer !== null && (number?.depth === 2 || isFund(cell))) {
      group = null;
      parents.push(outer);
    } else if (group !== null && isFund(cell) && !isOneFund(lines[group])) parents.push(group);
    else {
      outer = null;
      group = isSubtotal(cell) ? at : null;
      parents.push(null);
    }
  });
  return parents;
}

const isFund = ({ field }: FormCell): boolean => field === "fund" || field === "part-of-own-funds" || field === null;

/** 专项债券资金 with 其中：用作资本金 is one fund, beside which the next ones stand; 财政拨款 consists of funds. */
const isOneFund = (line: Line | undefined): boolean => line?.cell.field === "fund" && !isSubtotal(line.cell);

const isSubtotal = ({ text }: FormCell): boolean => /小计\s*[:：]?$/.test(text.value);

/** The number before a label and how deep it is: （一） and 一、 head 1、 and （1）. */
export function numberOf(label: string): { readonly depth: 1 | 2; readonly number: number } | null {
  const match = /^\s*[（(]?\s*(?:([一二三四五六七八九十])|(\d{1,2}))\s*[)）、.．]/.exec(
    label.replace(BEFORE_FIRST, ""),
  );
  if (match === null) return null;
  const chinese = match[1];
  return chinese === undefined
    ? { depth: 2, number: Number(match[2]) }
    : { depth: 1, number: "一二三四五六七八九十".indexOf(chinese) + 1 };
}

/**
 * What stands under 自有资金 and is counted with it: 事业收入, 经营性收入 and the first of two 其他. With one 其他 alone nobody can tell
 * whose it is, so nothing adds up.
 */
function ownFunds(lines: readonly Line[]): ReadonlySet<FormCell> {
  const cells = lines.map(({ cell }) => cell);
  if (cells.some(({ text }) => numberOf(text.value) !== null)) return new Set();
  const inner = cells.filter(({ field }) => field === "part-of-own-funds");
  const own = cells.findIndex(({ field }) => field === "own-funds");
  if (own < 0 || inner.length === 0) return new Set(inner);
  const others = cells.slice(own).filter(({ field }) => field === "other");
  if (others.length === 1) return new Set(cells);
  return new Set([...inner, ...others.slice(0, -1)]);
}

/** An amount under its label. Funds are told by their names, the others by what they are. */
export function moneyOf(role: MoneyRole, period: MoneyPeriod, cell: FormCell, place: MoneyPlace): Money {
  const name = role === "fund" || role === "of-which" ? ` ${cell.label}` : "";
  return { role, period, label: cell.text, key: `${period} ${role}${name}`, place };
}
