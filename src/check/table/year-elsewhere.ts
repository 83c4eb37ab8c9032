import { once } from "../once";
import { isVisible } from "../sheet/stretches";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { Profile } from "../standard/profile";
import { basisOf } from "./basis";
import { yearIn } from "./labels";
import type { BudgetTable } from "./types";

/**
 * Tables with the year that stands in the name of their sheet or on a cover sheet before it, where nothing on their own sheet names one.
 * `unread` are the sheets that hold no table.
 */
export function withYearsElsewhere(
  tables: readonly BudgetTable[],
  sheets: readonly SheetSnapshot[],
  unread: readonly SheetSnapshot[],
  { categories }: Profile,
): readonly BudgetTable[] {
  if (tables.every(({ year }) => year !== null)) return tables;
  const at = (name: string | undefined): number => sheets.findIndex((sheet) => sheet.name === name);
  return tables.map((table) => {
    if (table.year !== null) return table;
    const own = at(table.sheets[0]);
    const year = yearOfNames(table.sheets) ?? yearOfCovers(unread.filter(({ name }) => at(name) < own));
    return year === null ? table : dated(table, year, categories.printsCodes);
  });
}

/** The one year that the names of sheets say. */
function yearOfNames(names: readonly string[]): number | null {
  return onlyOne(names.flatMap((name) => yearIn(name.replace(/\s/g, "")) ?? []));
}

/** The one year that the lines of covers say. */
const yearOfCovers = (sheets: readonly SheetSnapshot[]): number | null =>
  onlyOne(
    sheets.flatMap(({ values }) => {
      const texts = values.flat().filter((value) => value !== null && isVisible(String(value)));
      const lines = texts.length > MOST_ON_COVER ? [] : texts.map((value) => String(value).replace(/\s/g, ""));
      // 2025年1月 is when it was filed.
      return lines.flatMap((line) => (/年\d{1,2}月/.test(line) ? [] : (yearIn(line) ?? [])));
    }),
  );

/** A sheet with more cells is no cover. */
const MOST_ON_COVER = 24;

function onlyOne(years: readonly number[]): number | null {
  const [year] = years;
  return year !== undefined && years.every((other) => other === year) ? year : null;
}

/** By year the same table for as long as nothing of it changes: what is found of it is remembered by that. */
const datedOf = once((_table: BudgetTable) => new Map<number, BudgetTable>());

function dated(table: BudgetTable, year: number, printsCodes: boolean): BudgetTable {
  const known = datedOf(table);
  let now = known.get(year);
  if (now === undefined) {
    const parts = table.parts.map((part) => ({ ...part, seen: { ...part.seen, year } }));
    now = { ...table, year, basis: basisOf(year, table.projects, printsCodes), parts };
    known.set(year, now);
  }
  return now;
}
