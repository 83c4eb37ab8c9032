import type { DrawnOptions } from "../support/drawn";

/**
 * One published form, drawn small and in our own words: the labels, their order, the merges and the kind of figures are those of the
 * print; names, offices and texts are invented. To add one, put a file into `forms` that exports a description as its default, run
 * `npx tsx test/printed/look.ts <file>`, judge every line it prints by hand, and write down what is right. See docs/forms.md.
 */
export interface PrintedForm {
  /** Where such forms are printed, and what they are called: for people. */
  readonly place: string;
  readonly title: string;
  /** The sheets as they lie, in the signs of `drawn`: cells between bars, → merged to the left, ⟂ merged upwards, ⏎ a line break. */
  readonly sheets: readonly string[];
  /** What is to be read of each table, in the order of the workbook. */
  readonly tables: readonly PrintedTable[];
  /**
   * The rules that are to find something above info, each as often as it does: `{"total-mismatch": 1}`. A form without faults finds
   * nothing.
   */
  readonly found?: Readonly<Record<string, number>>;
  /** The same for infos, where a description says so: all of them, or nothing is compared. */
  readonly infos?: Readonly<Record<string, number>>;
  /** Set where the form only makes sense with its merges, and why. */
  readonly mergedOnly?: string;
}

/** What is read of a table. What a form does not say is left out. */
export interface PrintedTable {
  readonly year?: number;
  readonly moneyUnit?: "万元" | "元";
  readonly department?: string;
  readonly projects: readonly PrintedProject[];
}

export interface PrintedProject {
  readonly name: string;
  readonly unit?: string;
  /** The annual total as the cell writes it. */
  readonly total?: string;
  /** The goals of the year; one for the whole period behind it as `whole`. */
  readonly goal?: string;
  readonly wholeGoal?: string;
  /** The number of its indicators, or all of them: level 1, level 2, name, cycle target, annual target, ` [weight]`, a · for none. */
  readonly indicators: number | readonly string[];
}

/** How a form is laid on a sheet. Reading and findings must not depend on it. */
export const PLACINGS: Readonly<Record<string, DrawnOptions>> = {
  "as printed": {},
  "without merges": { merged: false },
  "from K10 on": { origin: { row: 9, column: 10 } },
};
