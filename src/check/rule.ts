import type { Choice, Fix, Severity, SumDetail } from "./finding";
import type { Message } from "./message";
import type { Located, Span } from "./sheet/located";
import type { CellValue, SheetSnapshot } from "./sheet/snapshot";
import type { BudgetTable, Indicator, Project } from "./table/types";
import type { Target } from "./indicator/types";

/** The least a rule needs to see, so that an edit re-runs only what depends on it. */
export type Scope = "value" | "indicator" | "project" | "table" | "workbook" | "files";

export interface TableSubject {
  readonly table: BudgetTable;
  readonly sheets: ReadonlyMap<string, SheetSnapshot>;
}

export interface ProjectSubject extends TableSubject {
  readonly project: Project;
}

export interface IndicatorSubject extends ProjectSubject {
  readonly indicator: Indicator;
}

/** One target value of an indicator. */
export interface ValueSubject extends IndicatorSubject {
  readonly field: "cycle" | "annual";
  readonly value: Located<Target>;
}

interface Subjects {
  readonly value: ValueSubject;
  readonly indicator: IndicatorSubject;
  readonly project: ProjectSubject;
  readonly table: TableSubject;
  readonly workbook: { readonly tables: readonly TableSubject[] };
  readonly files: { readonly workbooks: readonly (readonly TableSubject[])[] };
}

/** What a rule reports. `check.ts` adds what every finding has: rule, severity, project and key. */
export interface Problem {
  readonly message: Message;
  /** The exact characters; an empty span where something is missing. */
  readonly place: readonly Span[];
  readonly related?: readonly Span[];
  /** The text at fault, for the finding's key. */
  readonly offending?: string;
  readonly fix?: Fix;
  readonly choices?: readonly Choice[];
  readonly sum?: SumDetail;
}

/**
 * A small case that runs as a test and stands in the rule's documentation.
 * Give the packed cell of an otherwise faultless project, its name, or a whole sheet.
 */
export interface Example {
  readonly cell?: string;
  readonly name?: string;
  /** A whole sheet, row by row, in place of the faultless one. */
  readonly sheet?: readonly (readonly ExampleCell[])[];
  /** How many findings of the rule a bad example gives; 1 unless said. */
  readonly findings?: number;
  /** The cell after the rule's fix. */
  readonly fixed?: string;
}

/** A cell of an example: its value, or a formula with the value it shows. */
export type ExampleCell = CellValue | { readonly formula: string; readonly value: number };

/** The rule behind a check, by name and number. */
export type Basis = string;

export interface RuleOf<S extends Scope> {
  readonly id: string;
  readonly severity: Severity;
  readonly scope: S;
  readonly basis: Basis | null;
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
  /** Pure, and blind to other rules. One that runs on every indicator returns an array: a generator each would be felt. */
  readonly check: (subject: Subjects[S]) => Iterable<Problem>;
}

export type Rule = { [S in Scope]: RuleOf<S> }[Scope];

/** Gives a rule its exact type without losing the literal of its scope. */
export function defineRule<S extends Scope>(rule: RuleOf<S>): RuleOf<S> {
  return rule;
}
