import { referencesOf } from "../check/sheet/references";
import type { CellRange } from "../check/sheet/snapshot";
import type { GridEvent } from "./grid-event";
import { shiftedFormula } from "./shift";
import { shiftOf } from "./shift-events";

/** A defined name. */
export interface GridName {
  readonly id: string;
  readonly name: string;
  /** Id of the sheet it belongs to; null for one of the workbook. */
  readonly sheet: string | null;
  /** What it stands for, beginning with =. Where a formula says a sheet's name, this has its id: see `withIds`. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** What of a name can be changed: Excel lets a name itself be as it is. */
export type NameChange = Partial<Pick<GridName, "formula" | "comment" | "visible">>;

/**
 * The names that add-ins define in the open book, in the order they were made. Those of its file are not known: nothing that
 * reads a file gives them, and saving leaves them as they are. Cells whose formulas use a name do not see it.
 */
export interface GridNames {
  all(): readonly GridName[];
  /** Gives the new name's id. */
  add(name: Omit<GridName, "id">): string;
  set(id: string, change: NameChange): void;
  remove(id: string): void;
  /** Moves references with their cells; the names of deleted sheets are gone. */
  follow(event: GridEvent): void;
}

/** The names of a book in memory; `onChange` hears of every change. */
export function createNames(onChange = (): void => undefined): GridNames {
  let names: readonly GridName[] = [];
  let last = 0;
  const put = (next: readonly GridName[]): void => {
    names = next;
    onChange();
  };
  const rewrite = (rewritten: (formula: string) => string): void => {
    const next = names.map((one) => ({ ...one, formula: rewritten(one.formula) }));
    if (next.some(({ formula }, nth) => formula !== names[nth]?.formula)) put(next);
  };
  return {
    all: () => names,
    add(name) {
      const id = `name-${++last}`;
      put([...names, { ...name, id }]);
      return id;
    },
    set(id, change) {
      put(names.map((one) => (one.id === id ? { ...one, ...change } : one)));
    },
    remove(id) {
      put(names.filter((one) => one.id !== id));
    },
    follow(event) {
      if (names.length === 0) return;
      if (event.type === "deleted") {
        if (names.some(({ sheet }) => sheet === event.sheet)) put(names.filter(({ sheet }) => sheet !== event.sheet));
        rewrite((formula) => withoutSheet(formula, event.sheet));
      }
      const shift = shiftOf(event);
      if (shift === null) return;
      rewrite((formula) => shiftedFormula(formula, shift, { sheet: event.sheet, onSheet: false }));
    },
  };
}

/** A text, or the name of a sheet before a reference; texts are stepped over. */
const SHEET = /"(?:[^"]|"")*"|('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.\\]*)!/gu;

const plainName = (name: string): string => (name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name);

interface NamedSheet {
  readonly id: string;
  readonly name: string;
}

/** A formula with the ids of sheets in the place of their names, so that it goes on when one is renamed; null where it names one that is not there. */
export function withIds(formula: string, sheets: readonly NamedSheet[]): string | null {
  let areAllThere = true;
  const stored = formula.replace(SHEET, (token: string, name?: string) => {
    if (name === undefined) return token;
    const called = plainName(name).toLowerCase();
    const sheet = sheets.find((one) => one.name.toLowerCase() === called);
    areAllThere &&= sheet !== undefined;
    return `'${sheet?.id ?? ""}'!`;
  });
  return areAllThere ? stored : null;
}

/** The formula as a reader sees it, with the names that sheets have now, each as `quoted` gives it. */
export function withSheetNames(
  formula: string,
  sheets: readonly NamedSheet[],
  quoted: (name: string) => string,
): string {
  return formula.replace(SHEET, (token: string, id?: string) => {
    const sheet = id === undefined ? undefined : sheets.find((one) => one.id === plainName(id));
    return sheet === undefined ? token : `${quoted(sheet.name)}!`;
  });
}

/** References to a sheet that is gone, as Excel writes them: #REF!$A$1. */
const withoutSheet = (formula: string, sheet: string): string =>
  formula.replace(SHEET, (token: string, id?: string) =>
    id !== undefined && plainName(id) === sheet ? "#REF!" : token,
  );

/** The cells that a stored formula is, where it is nothing but one reference. */
export function rangeOfName(formula: string): { readonly sheet: string; readonly area: CellRange } | null {
  if (!/^='[^']+'![$A-Z\d]+(?::[$A-Z\d]+)?$/i.test(formula)) return null;
  const [reference] = referencesOf(formula);
  return reference === undefined || reference.sheet === null ? null : { sheet: reference.sheet, area: reference.range };
}
