import { a1, a1Range } from "../../check/sheet/address";
import type { BookState, SheetState } from "./state";
import type { Unsaved } from "./unsaved";

/**
 * What the workbench keeps beside the cells and writes into no file that was opened: filters, comments, tables, names, settings, and
 * that a formula fills cells beside its own.
 */

/** That of a sheet which came, changed or is gone. */
export const changedBeside = (old: SheetState, now: SheetState): Unsaved[] => [
  { kind: "filter", sheet: old.name, places: changedFilter(old, now) },
  { kind: "spills", sheet: old.name, places: now.spills.map(a1Range) },
  { kind: "comments", sheet: old.name, places: differing(commentsOf(old), commentsOf(now)) },
  { kind: "tables", sheet: old.name, places: differing(tablesOf(old), tablesOf(now)) },
  { kind: "names", sheet: old.name, places: differing(namesOf(old), namesOf(now)) },
];

/** The same of the workbook. */
export const changedOfBook = (before: BookState, now: BookState): Unsaved[] =>
  withPlaces([
    { kind: "names", sheet: null, places: differing(namesOf(before), namesOf(now)) },
    { kind: "settings", sheet: null, places: differing(settingsOf(before), settingsOf(now)) },
  ]);

/** What of a sheet a new file does not take over. */
export const lostBeside = (state: SheetState): Unsaved[] => [
  { kind: "spills", sheet: state.name, places: state.spills.map(a1Range) },
  { kind: "comments", sheet: state.name, places: [...commentsOf(state).values()] },
  { kind: "tables", sheet: state.name, places: [...tablesOf(state).values()] },
  { kind: "names", sheet: state.name, places: [...namesOf(state).values()] },
];

/** What of the workbook a new file does not take over. */
export const lostOfBook = (state: BookState): Unsaved[] =>
  withPlaces([
    { kind: "names", sheet: null, places: [...namesOf(state).values()] },
    { kind: "settings", sheet: null, places: [...settingsOf(state).values()] },
  ]);

export const withPlaces = (all: readonly Unsaved[]): Unsaved[] => all.filter(({ places }) => places.length > 0);

/** Places of what is there at one time alone. */
export const differing = (was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): string[] => [
  ...new Set([...was, ...is].flatMap(([text, place]) => (was.has(text) && is.has(text) ? [] : [place]))),
];

/** Where a filter came, moved or is gone. */
function changedFilter({ filter: was }: SheetState, { filter: is }: SheetState): string[] {
  const [before, after] = [was, is].map((range) => (range === null ? [] : [a1Range(range)]));
  return before?.[0] === after?.[0] ? [] : [...new Set([...(before ?? []), ...(after ?? [])])];
}

const commentsOf = ({ comments }: SheetState): Map<string, string> =>
  new Map(comments.map((one) => [JSON.stringify(one), a1(one.row, one.column)]));

/** A table is told by its cells. */
const tablesOf = ({ tables }: SheetState): Map<string, string> =>
  new Map(tables.map((one) => [JSON.stringify(one), a1Range(one.range)]));

const namesOf = ({ names }: Pick<BookState | SheetState, "names">): Map<string, string> =>
  new Map(names.map((one) => [JSON.stringify(one), one.name]));

const settingsOf = ({ settings }: BookState): Map<string, string> =>
  new Map(settings.map((one) => [JSON.stringify(one), one.key]));
