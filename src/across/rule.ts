import type { Message } from "../check/message";
import type { Basis, ExampleCell } from "../check/rule";
import { yearlessProjectName } from "../check/table/project-name";
import type { IndicatorFacts, ProjectFacts } from "./facts";

/** A file as it is told: its path for people, and the one that is the same for everybody, see `Input`. */
export interface FileRef {
  readonly path: string;
  readonly file: string;
}

/** A project of a file. */
export interface Placed extends ProjectFacts {
  readonly from: FileRef;
  /** Counts the projects of its file, from 0. */
  readonly at: number;
}

/** Projects in the order of their files. */
export const inOrder = (a: Placed, b: Placed): number =>
  a.from.file < b.from.file ? -1 : a.from.file > b.from.file ? 1 : a.at - b.at;

/** A cell of a project. */
export interface AcrossPlace {
  readonly of: Placed;
  readonly cell: string;
}

/** A name of indicators as the files use it. */
export interface NameUse {
  readonly text: string;
  readonly count: number;
  readonly files: number;
  /** Where it stands first, in the order of the files. */
  readonly first: AcrossPlace;
  readonly indicator: IndicatorFacts;
  /** The library's name for it; null where the library does not know it. */
  readonly library: string | null;
}

/** One thing wrong between tables. */
export interface AcrossProblem {
  readonly message: Message;
  readonly place: AcrossPlace;
  /** The other side, and whatever else it is about. */
  readonly related: readonly AcrossPlace[];
  readonly indicator?: IndicatorFacts;
  /** What stands at the place, and what could. */
  readonly now: string;
  readonly suggested?: string;
  /** For the finding's key. */
  readonly offending: string;
}

/** What rules across files look at: a project in last year's table and in this year's, in its plan and its self-evaluation, projects with one set of indicators, names. */
export interface AcrossSubjects {
  readonly years: { readonly before: Placed; readonly after: Placed };
  readonly evaluation: { readonly before: Placed; readonly after: Placed };
  /** Two and more, in the order of their files. */
  readonly set: readonly Placed[];
  /** Two and more names that most likely mean the same, most used first. */
  readonly names: readonly NameUse[];
}

export type AcrossScope = keyof AcrossSubjects;

/** Small files that run as a test and stand in the rule's documentation. */
export interface AcrossExample {
  readonly files: readonly { readonly name: string; readonly sheet: readonly (readonly ExampleCell[])[] }[];
  /** How many findings of the rule a bad example gives; 1 unless said. */
  readonly findings?: number;
}

/** One in which a rule finds nothing, with the reason. */
export interface GoodExample extends AcrossExample {
  readonly why: { readonly zh: string; readonly en: string };
}

/** A rule across files: data, and a pure function of what it looks at. Its severity stands in `ACROSS_SEVERITIES`. */
interface RuleOver<S extends AcrossScope> {
  readonly id: string;
  readonly over: S;
  readonly basis: Basis | null;
  readonly examples: { readonly bad: readonly AcrossExample[]; readonly good: readonly GoodExample[] };
  detect(subject: AcrossSubjects[S]): Iterable<AcrossProblem>;
}

export type AcrossRule = { [S in AcrossScope]: RuleOver<S> }[AcrossScope];

/** Gives a rule across files its exact type. */
export const defineAcrossRule = <S extends AcrossScope>(rule: RuleOver<S>): RuleOver<S> => rule;

/** A place as a sentence names it: file, sheet and cell. */
export const whereIs = ({ of, cell }: AcrossPlace): string => `${of.from.path} ${of.sheet}!${cell}`;

/** Whether a project has another name in the other table, years and punctuation aside: it is one by its code. */
export const isRenamed = (before: ProjectFacts, after: ProjectFacts): boolean =>
  yearlessProjectName(before.name) !== yearlessProjectName(after.name);

/** What a sentence says of the other table: where it is, and the name that the project has there where that is another. */
export const otherSide = (other: AcrossPlace, after: ProjectFacts) => ({
  where: whereIs(other),
  formerly: isRenamed(other.of, after) ? other.of.name : "",
});

/** The cell of a project's name. */
export const nameOf = (of: Placed): AcrossPlace => ({ of, cell: of.cell });
