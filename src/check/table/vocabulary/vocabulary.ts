import { once } from "../../once";
import { RecentCache } from "../../recent-cache";
import type { ColumnRole, Field } from "../forms/form";
import type { ListRole } from "./list-roles";
import { bareWord, LONGEST_LABEL } from "./bare";
import { COLUMN_PATTERNS, FIELD_PATTERNS, LIST_PATTERNS } from "./patterns";
import type { OwnLabels } from "./own";
import { MEANINGS, type LabelRole, type Meaning } from "./roles";
import { LABELS } from "./words";

/** What a text announces where it is a label. */
export interface Label {
  /** The text as labels are compared. */
  readonly bare: string;
  /** See the methods of `LabelVocabulary`. */
  readonly field: Field | null;
  readonly column: ColumnRole | null;
  readonly listColumn: ListRole | null;
}

/** What labels announce: the built-in words, and those an office adds. Labels are given bare, see `bareWord`. */
export interface LabelVocabulary {
  /** All that a text as it is written announces. Remembered: the same few labels stand in every table. */
  readonly labelOf: (text: string) => Label;
  /** What a labelled cell of a form announces; null where the label is none. */
  readonly fieldOf: (label: string) => Field | null;
  /** What a column of a form's indicators holds. */
  readonly columnOf: (label: string) => ColumnRole | null;
  /** What a column of a list holds. */
  readonly listColumnOf: (label: string) => ListRole | null;
  /** What an office calls the levels and names of indicators, anywhere in a text; null where it has no words of its own for them. */
  readonly ownNames: RegExp | null;
  /** The labels of a list's columns of one role, bare. */
  readonly listLabels: (role: ListRole) => readonly string[];
}

/** Every role labels are filed under. */
export const LABEL_ROLES = Object.keys(MEANINGS) as readonly LabelRole[];

/** The vocabulary with labels of an office before the built-in ones. */
export function vocabularyWith(labels: OwnLabels): LabelVocabulary {
  // What an office knows and does not look at may stand over a column as well.
  const own: Readonly<Partial<Record<LabelRole, readonly string[]>>> = { ...labels, remark: labels.known ?? [] };
  const words = new Map<LabelRole, string[]>();
  for (const role of LABEL_ROLES) {
    const builtIn = Object.values(LABELS[role]).flatMap((list) => list.split(" "));
    words.set(role, [...(own[role] ?? []), ...builtIn]);
  }
  const isOwn = (role: LabelRole, label: string): boolean => own[role]?.includes(label) === true;
  const tableFor = <R extends string>(pick: (meaning: Meaning) => R | undefined): ReadonlyMap<string, R> => {
    const table = new Map<string, R>();
    for (const [role, ofRole] of words) {
      const meaning = pick(MEANINGS[role]);
      if (meaning === undefined) continue;
      for (const label of ofRole) {
        const bare = bareWord(label);
        // Of two roles with one label the first counts, unless an office says otherwise.
        if (!table.has(bare) || isOwn(role, label)) table.set(bare, meaning);
        if (!table.has(label) || isOwn(role, label)) table.set(label, meaning);
      }
    }
    return table;
  };
  const fields = tableFor(({ field }) => field);
  const columns = tableFor(({ column }) => column);
  const lists = tableFor(({ list }) => list);
  const byPattern = <R>(patterns: readonly (readonly [RegExp, R])[], label: string): R | null =>
    label.length > LONGEST_PATTERN ? null : (patterns.find(([pattern]) => pattern.test(label))?.[1] ?? null);
  const fieldOf = (label: string): Field | null => fields.get(label) ?? byPattern(FIELD_PATTERNS, label);
  const columnOf = (label: string): ColumnRole | null => columns.get(label) ?? byPattern(COLUMN_PATTERNS, label);
  // A fund is called the same in a form and over a column.
  const listColumnOf = (label: string): ListRole | null =>
    lists.get(label) ??
    byPattern(LIST_PATTERNS, label) ??
    (!fields.has(label) && byPattern(FIELD_PATTERNS, label) === "fund" ? "fund" : null);
  const known = new RecentCache<Label>(REMEMBERED);
  return {
    labelOf(text) {
      let label = known.get(text);
      if (label !== undefined) return label;
      const bare = bareWord(text);
      label = { bare, field: fieldOf(bare), column: columnOf(bare), listColumn: listColumnOf(bare) };
      // Texts of cells are looked at as well, and those are not to be kept.
      if (text.length <= LONGEST_LABEL) known.set(text, label);
      return label;
    },
    fieldOf,
    columnOf,
    listColumnOf,
    ownNames: anyOf(["level1", "level2", "indicator", "content"].flatMap((role) => own[role as LabelRole] ?? [])),
    listLabels: (role) => [...lists].flatMap(([label, meaning]) => (meaning === role ? [label] : [])),
  };
}

/** Texts whose labels are remembered. */
const REMEMBERED = 4_096;

/** Matches where one of the labels stands, however it is spaced. */
function anyOf(labels: readonly string[]): RegExp | null {
  const spaced = labels.map((label) => [...bareWord(label)].map(escaped).join("\\s*")).filter((one) => one !== "");
  return spaced.length === 0 ? null : new RegExp(spaced.join("|"));
}

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");

/** Longer texts are no labels that a pattern may know. */
const LONGEST_PATTERN = 16;

export const BUILT_IN_VOCABULARY: LabelVocabulary = vocabularyWith({});

/** The vocabulary of a profile. */
export const vocabularyOf = once((profile: { readonly labels?: OwnLabels }): LabelVocabulary =>
  profile.labels === undefined || Object.keys(profile.labels).length === 0
    ? BUILT_IN_VOCABULARY
    : vocabularyWith(profile.labels),
);
