import type { Choice, Fix, Severity, SumDetail } from "./finding";
import type { Message } from "./message";
import type { Located, Span } from "./sheet/located";
import type { CellValue, SheetSnapshot } from "./sheet/snapshot";
import type { Profile } from "./standard/profile";
import type { TargetField } from "./table/fields";
import type { BudgetTable, Indicator, IndicatorCell, Project, TableFacts, TableRow } from "./table/types";
import type { Target } from "./indicator/types";

/**
 * The least a rule needs to see, so that an edit re-runs only what depends on it: a target, an indicator, a packed cell, a project, a
 * row with amounts, the projects or indicators that share a key, or the whole table.
 */
export type Scope = "value" | "indicator" | "cell" | "project" | "row" | "group" | "table";

interface Subject {
  readonly profile: Profile;
  /** For a look at raw cells, no further than the rows the subject stands in. */
  readonly sheets: ReadonlyMap<string, SheetSnapshot>;
}

export interface TableSubject extends Subject {
  readonly table: BudgetTable;
}

/** A row with a name or amounts: totals, units, subtotals and projects. */
export interface RowSubject extends Subject {
  readonly facts: TableFacts;
  readonly row: TableRow;
}

export interface ProjectSubject extends Subject {
  readonly facts: TableFacts;
  readonly project: Project;
}

/** A packed cell of a project. */
export interface CellSubject extends ProjectSubject {
  readonly cell: IndicatorCell;
  /** Indicators that the project's cells before this one hold. */
  readonly indicatorsBefore: number;
}

export interface IndicatorSubject extends ProjectSubject {
  readonly indicator: Indicator;
}

/** One target value of an indicator. */
export interface ValueSubject extends IndicatorSubject {
  readonly field: TargetField;
  readonly value: Located<Target>;
}

/** What a project gives to a group: itself, or one of its indicators. */
export interface Member {
  readonly project: Project;
  readonly indicator: Indicator | null;
  /** What `members` said of it; empty where it said nothing. */
  readonly says: string;
}

/** The members of a table that share a key, in the order of the table. */
export interface GroupSubject extends Subject {
  readonly facts: TableFacts;
  readonly key: string;
  readonly members: readonly Member[];
  /** Projects of the whole table. */
  readonly projects: number;
}

interface Subjects {
  readonly value: ValueSubject;
  readonly indicator: IndicatorSubject;
  readonly cell: CellSubject;
  readonly project: ProjectSubject;
  readonly row: RowSubject;
  readonly group: GroupSubject;
  readonly table: TableSubject;
}

/** What a rule reports. `check.ts` adds what every finding has: rule, severity, project and key. */
export interface Problem {
  readonly message: Message;
  /** Said of a problem that is less grave than the rule's others; it never counts as graver. */
  readonly severity?: Severity;
  /** The exact characters; an empty span where something is missing. */
  readonly place: readonly Span[];
  /** Other places it is about; made when asked for where there may be thousands. */
  readonly related?: readonly Span[] | (() => readonly Span[]);
  /** The text at fault, for the finding's key. */
  readonly offending?: string;
  readonly fix?: Fix;
  readonly choices?: readonly Choice[];
  readonly sum?: SumDetail;
}

/** What a rule answers where it has nothing to say. */
export const NO_PROBLEMS: readonly Problem[] = [];

/**
 * A small case that runs as a test and stands in the rule's documentation.
 * Give the packed cell of an otherwise faultless project, its name or goal, or a whole sheet.
 */
export interface Example {
  readonly cell?: string;
  readonly name?: string;
  readonly goal?: string;
  /** A whole sheet, row by row, in place of the faultless one. */
  readonly sheet?: readonly (readonly ExampleCell[])[];
  /** Settings that differ from the usual ones. */
  readonly profile?: Partial<Profile>;
  /** How many findings of the rule a bad example gives; 1 unless said. */
  readonly findings?: number;
  /** The text that was given (cell, goal or name) after the rule's fix. */
  readonly fixed?: string;
}

/** A cell of an example: its value, a formula with the value it shows, or a value with what the sheet shows for it. */
export type ExampleCell =
  | CellValue
  | { readonly formula: string; readonly value: CellValue }
  | { readonly value: CellValue; readonly shown: string };

/** The rule behind a check, by name and number. */
export type Basis = string;

interface RuleBase<S extends Scope> {
  readonly id: string;
  readonly severity: Severity;
  readonly scope: S;
  readonly basis: Basis | null;
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
  /** Pure, and blind to other rules. One that runs on every indicator returns an array: a generator each would be felt. */
  readonly check: (subject: Subjects[S]) => Iterable<Problem>;
}

/** A key with the indicator it is about, or null where it is about the project. */
export interface GroupMember {
  readonly key: string;
  readonly indicator: Indicator | null;
  /** What members of the group are compared by, so that nobody needs to look at ten thousand indicators again. */
  readonly says?: string;
}

interface GroupRule extends RuleBase<"group"> {
  /**
   * The keys under which a project or its indicators are compared with others of the table. `check` sees each key that has two
   * members or more, once, with all of them; keys of no interest are best not given at all.
   */
  readonly members: (subject: ProjectSubject) => Iterable<GroupMember>;
}

interface TableRule extends RuleBase<"table"> {
  /** Said by a rule that looks at names, amounts and sums alone: it is not asked again while none of them has changed. */
  readonly reads?: "amounts";
}

export type RuleOf<S extends Scope> = S extends "group" ? GroupRule : S extends "table" ? TableRule : RuleBase<S>;

export type Rule = { [S in Scope]: RuleOf<S> }[Scope];

/** Gives a rule its exact type without losing the literal of its scope. */
export function defineRule<S extends Exclude<Scope, "group">>(rule: RuleOf<S>): RuleOf<S> {
  return rule;
}

/** Gives a rule over groups its exact type. */
export function defineGroupRule(rule: GroupRule): GroupRule {
  return rule;
}
