import type { CellValue } from "../../../src/check/sheet/snapshot";
import { LEVEL1, LEVEL2 } from "../../../src/check/standard/categories";
import type { Axes } from "../axes";
import type { CellMore, Grid } from "../grid";
import type { Indicator, Money, Project, TargetText } from "../model";

/** An indicator with the number it has in the model: places are named by it, wherever it comes to stand. */
export interface Numbered {
  readonly at: number;
  readonly indicator: Indicator;
}

/** The indicators of a project in the order of their classes. */
export function inOrder({ indicators }: Project, { order, cost }: Axes): Numbered[] {
  const rank = ({ category }: Indicator): number => {
    const [level1 = ""] = writtenCode(category, cost);
    return (order === "cost" && level1 === "4" ? 0 : Number(level1)) * 100 + Number(writtenCode(category, cost));
  };
  return indicators
    .map((indicator, at) => ({ at, indicator }))
    .sort((a, b) => rank(a.indicator) - rank(b.indicator) || a.at - b.at);
}

const writtenCode = (category: string, cost: Axes["cost"]): string =>
  cost === "inside" && category === "41" ? "14" : category;

/** The texts of an indicator's levels, with codes as 广东 prints them or without. */
export function levelTexts(
  { category, level1, level2 }: Indicator,
  { cost, benefit }: Axes,
  withCodes: boolean,
): readonly [level1: string, level2: string] {
  const code = writtenCode(category, cost);
  const parent = code.charAt(0);
  const names = LEVEL2.find((one) => one.code === code)?.names ?? [];
  const bare = names[0]?.replace(/指标$/, "") ?? "";
  const canBeShort = parent === "2" || parent === "3";
  const name = canBeShort && benefit === "经济效益" ? bare : `${bare}指标`;
  const first = LEVEL1.find((one) => one.code === parent)?.names[0] ?? "";
  return [level1 ?? (withCodes ? `${parent}-${first}` : first), level2 ?? (withCodes ? `${code}-${name}` : name)];
}

/** A target in one text. */
export function targetText({ sign, value, unit }: TargetText, { equals }: Pick<Axes, "equals">): string {
  return (sign === "=" && equals === "bare" ? "" : sign) + value + unit;
}

/** A target in a cell of its own: a bare percentage is typed as one, and Excel keeps it as a number. */
export function targetCell(target: TargetText, axes: Pick<Axes, "equals">): { value: CellValue; more: CellMore } {
  const text = targetText(target, axes);
  const share = /^(\d+(?:\.\d+)?)%$/.exec(text)?.[1];
  return share === undefined ? { value: text, more: {} } : { value: Number(share) / 100, more: { shown: text } };
}

/** A number where a text is one, as Excel takes what is typed. */
export const typed = (text: string): CellValue => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);

/** An amount's cell. A text in its place is written as it is. */
export function sayAmount(
  grid: Grid,
  key: string,
  [row, column]: readonly [row: number, column: number],
  money: Money,
  { zero, grouped }: Axes,
  formula: string | null = null,
): void {
  if (typeof money !== "number" || (money === 0 && zero === "blank" && formula === null)) {
    grid.say(key, row, column, typeof money === "string" ? money : null);
    return;
  }
  const value = money / 100;
  const fixed = value.toFixed(2);
  const shown = grouped ? fixed.replace(/\B(?=(\d{3})+(?!\d))/g, ",") : fixed;
  grid.say(key, row, column, value, { shown, formula });
}

/** Rows that belong together, by what they say: the first and last of each run. */
export function runsOf<T>(items: readonly T[], told: (item: T) => string): { from: number; to: number; item: T }[] {
  const runs: { from: number; to: number; item: T }[] = [];
  items.forEach((item, index) => {
    const last = runs.at(-1);
    if (last !== undefined && told(last.item) === told(item)) runs[runs.length - 1] = { ...last, to: index };
    else runs.push({ from: index, to: index, item });
  });
  return runs;
}

/** Writes what several rows have in common: merged, repeated, or once with blanks below it. `rows` are the rows of the items. */
export function sayOver(
  grid: Grid,
  levels: Axes["levels"],
  rows: readonly number[],
  column: number,
  text: string,
  keys: readonly string[],
): void {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return;
  for (const row of levels === "repeated" ? rows : [first]) grid.put(row, column, text);
  if (levels === "merged") grid.merge(first, column, last);
  // What is said of all rows alike is found in each of them.
  const [only] = keys;
  if (keys.length === 1 && only !== undefined && levels === "repeated")
    for (const row of rows) grid.mark(only, row, column);
  else keys.forEach((key, index) => grid.mark(key, levels === "repeated" ? (rows[index] ?? first) : first, column));
}
