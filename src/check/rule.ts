import type { NameFacts } from "./indicator/name";
import type { Target } from "./indicator/types";
import type { Choice, Fix, Severity, SumDetail } from "./finding";
import type { Message } from "./message";
import type { Span } from "./sheet/located";
import type { CellValue, SheetSnapshot } from "./sheet/snapshot";
import type { Profile } from "./standard/profile";
import type { IndicatorClass, ProjectClasses } from "./table/categories";
import type { Texts } from "./table/texts";
import type { RawText } from "./table/cells";
import type { BudgetTable, Indicator, IndicatorCell, Project, TableFacts, TableRow } from "./table/types";
import type { Values } from "./table/values";

/**
 * The least a rule needs to see, so that an edit checks again only what depends on it: an indicator, a packed cell, a project, a row
 * with amounts, the projects or indicators that share a key, or the whole table.
 */
export type Scope = "indicator" | "cell" | "project" | "row" | "group" | "table";

/** The scopes of rules that look at no more than one project. */
export type ProjectScope = Exclude<Scope, "group" | "table">;

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
  /** The texts of its cells, read when they are first looked at. */
  readonly rawTexts: readonly RawText[];
}

export interface ProjectSubject extends Subject {
  readonly facts: TableFacts;
  readonly texts: Texts;
  readonly project: Project;
  /** What each of the project's indicators says, in their order. */
  readonly allValues: readonly Values[];
  /** What they are filed under. */
  readonly classes: ProjectClasses;
}

/** A packed cell of a project. */
export interface CellSubject extends ProjectSubject {
  readonly cell: IndicatorCell;
  /** Indicators that the project's cells before this one hold. */
  readonly indicatorsBefore: number;
}

export interface IndicatorSubject extends ProjectSubject {
  readonly indicator: Indicator;
  readonly values: Values;
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
  readonly texts: Texts;
  readonly key: string;
  readonly members: readonly Member[];
  /** Projects of the whole table. */
  readonly projects: number;
}

export interface Subjects {
  readonly indicator: IndicatorSubject;
  readonly cell: CellSubject;
  readonly project: ProjectSubject;
  readonly row: RowSubject;
  readonly group: GroupSubject;
  readonly table: TableSubject;
}

/** One thing wrong with a subject, in full. The engine adds what every finding has: rule, severity, project and key. */
export interface Problem {
  readonly message: Message;
  /** The exact characters; an empty span where something is missing. */
  readonly place: readonly Span[];
  /** Other places it is about; made when asked for where there may be thousands. */
  readonly related?: readonly Span[] | (() => readonly Span[]);
  /** The projects of those places, where that is known sooner than the places themselves. */
  readonly relatedProjects?: () => readonly Project[];
  /** The text at fault, for the finding's key. */
  readonly offending?: string;
  readonly fix?: Fix;
  readonly choices?: readonly Choice[];
  readonly sum?: SumDetail;
}

/** The answer of a rule that finds nothing. */
export const NOTHING: readonly never[] = [];
/** The answer of a rule that found one fault and needs no detail to describe it. */
export const FOUND: readonly true[] = [true];

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
  /** The severity of the findings of a bad example, where it is lower than the rule's. */
  readonly severity?: Severity;
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

interface RuleData<S extends Scope> {
  readonly id: string;
  readonly severity: Severity;
  readonly scope: S;
  readonly basis: Basis | null;
  /** Some of its findings carry a fix. */
  readonly fixes?: true;
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
}

/**
 * A rule that looks at no more than one project. `detect` runs over every subject of a table and returns the least that describes each
 * fault: it must be quick and make nothing for the many subjects without one. `describe` runs for the findings that are shown, exported
 * or fixed. Both are pure.
 */
export interface DetectingRule<S extends Scope, D> extends RuleData<S> {
  /** The faults of a subject, each by its detail: small, and without the subject. */
  detect(subject: Subjects[S]): readonly D[];
  describe(detail: D, subject: Subjects[S]): Problem;
  /** For a fault that is less grave than the rule: the most it may weigh, whatever severity the profile gives the rule. */
  loweredTo?(detail: D, subject: Subjects[S]): Severity | undefined;
}

/**
 * What an indicator must state for a rule to have something to find. Each condition is evaluated once a distinct text; the rule runs
 * only where all of those it names hold.
 */
export interface Conditions {
  /** The name is written, and this holds for it. */
  name?(name: NameFacts, profile: Profile): boolean;
  /** This holds for one of the targets that are written. */
  target?(target: Target, profile: Profile): boolean;
  /** This holds for the classes it is filed under. */
  filed?(filed: IndicatorClass, profile: Profile): boolean;
}

interface IndicatorRule<D> extends DetectingRule<"indicator", D> {
  readonly on?: Conditions;
}

/** A key under which a project or one of its indicators is compared with others. */
export interface GroupMember {
  readonly key: string;
  /** The indicator's place in its project, from 0; left out where the project itself is compared. */
  readonly at?: number;
  /** What members of the group are compared by, so that nobody needs to look at ten thousand indicators again. */
  readonly says?: string;
}

/** The members that a project's indicators give, by what `keyOf` says of each. */
export function indicatorMembers(
  allValues: readonly Values[],
  keyOf: (values: Values, at: number) => Omit<GroupMember, "at"> | null,
): readonly GroupMember[] {
  const members: GroupMember[] = [];
  for (let at = 0; at < allValues.length; at += 1) {
    const own = keyOf(allValues[at] as Values, at);
    if (own !== null) members.push({ at, ...own });
  }
  return members;
}

/** Rules over groups and tables see all they compare at once, and describe what they find on the spot: there are few such findings. */
interface CheckingRule<S extends Scope> extends RuleData<S> {
  check(subject: Subjects[S]): Iterable<Problem>;
}

interface GroupRule extends CheckingRule<"group"> {
  /**
   * The keys under which a project or its indicators are compared with others of the table. `check` sees each key that has two
   * members or more, once, with all of them; keys of no interest are best not given at all.
   */
  members(subject: ProjectSubject): readonly GroupMember[];
}

interface TableRule extends CheckingRule<"table"> {
  /** Said by a rule that looks at names, amounts and sums alone: it is not asked again while none of them has changed. */
  readonly reads?: "amounts";
}

export type RuleOf<S extends Scope, D = unknown> = S extends "group"
  ? GroupRule
  : S extends "table"
    ? TableRule
    : S extends "indicator"
      ? IndicatorRule<D>
      : DetectingRule<S, D>;

export type Rule = { [S in Scope]: RuleOf<S> }[Scope];

/** Gives a rule about rows, projects, packed cells or indicators its exact type. */
export function defineRule<S extends Exclude<Scope, "group" | "table">, D>(
  rule: DetectingRule<S, D> & (S extends "indicator" ? Pick<IndicatorRule<D>, "on"> : unknown),
): RuleOf<S> {
  return rule as unknown as RuleOf<S>;
}

/** Gives a rule over groups its exact type. */
export const defineGroupRule = (rule: GroupRule): GroupRule => rule;

/** Gives a rule over whole tables its exact type. */
export const defineTableRule = (rule: TableRule): TableRule => rule;
