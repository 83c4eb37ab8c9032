import { projectRef } from "../check/engine/project";
import type { ProjectRef } from "../check/finding";
import { isUnwritten } from "../check/indicator/name";
import type { Target } from "../check/indicator/types";
import { slice, type Located, type Span } from "../check/sheet/located";
import { GUANGDONG } from "../check/standard/guangdong";
import type { Categories } from "../check/standard/profile";
import { newClassifier } from "../check/table/categories";
import { targetsOf, type IndicatorField } from "../check/table/fields";
import { resolved } from "../check/table/packed-project";
import type { BudgetTable, Indicator, Project } from "../check/table/types";

/** A name of indicators, or the words of a target that has no number. */
export type UsageKind = "name" | "phrase";

/** Where a text is used. Plain data: it crosses the worker boundary. */
export interface UsagePlace {
  readonly project: ProjectRef;
  /** Position of the indicator within its project, from 1. */
  readonly indicator: number;
  readonly field: IndicatorField;
  /** Code of the level 2 class the indicator is filed under; null where it states none that is known. */
  readonly category: string | null;
  /** The exact characters, in their cells; several where a hard break cuts the text. Never empty. */
  readonly spans: readonly Span[];
}

/** A text as it is written, hard breaks joined away, and how often it is used. */
export interface UsedText {
  readonly kind: UsageKind;
  readonly text: string;
  readonly count: number;
  /** Codes of the classes it is used under, in order; null aside. */
  readonly categories: readonly string[];
}

/** The same with everywhere it is used. */
export interface Usage extends UsedText {
  /** In the order of the tables. */
  readonly places: readonly UsagePlace[];
}

/** A place with what it was read from. */
export interface FoundUsage extends UsagePlace {
  readonly kind: UsageKind;
  readonly text: string;
  /** Which of the tables, from 0. */
  readonly table: number;
  readonly owner: Project;
  readonly of: Indicator;
}

/**
 * All names of indicators and all words that stand for a number, as tables use them: graded sets, qualitative targets and free text.
 * What nobody has filled in yet is neither. In the order they first come. `onProject` is called after each project that was looked at.
 */
export function usagesOf(
  tables: readonly BudgetTable[],
  categories: Categories = GUANGDONG.categories,
  onProject: () => void = () => undefined,
): readonly Usage[] {
  const byText = new Map<string, { kind: UsageKind; text: string; places: UsagePlace[] }>();
  for (const { owner: _, of: __, table: ___, kind, text, ...place } of foundUsages(tables, categories, onProject)) {
    const key = `${kind}\n${text}`;
    let usage = byText.get(key);
    if (usage === undefined) byText.set(key, (usage = { kind, text, places: [] }));
    usage.places.push(place);
  }
  return [...byText.values()].map(({ kind, text, places }) => ({
    kind,
    text,
    count: places.length,
    categories: [...new Set(places.flatMap(({ category }) => category ?? []))].sort(),
    places,
  }));
}

/** Every use of a name or phrase, one after the other. */
export function* foundUsages(
  tables: readonly BudgetTable[],
  categories: Categories,
  onProject: () => void = () => undefined,
): Iterable<FoundUsage> {
  const classify = newClassifier(categories);
  for (const [table, { projects }] of tables.entries()) {
    for (const lazy of projects) {
      const owner = resolved(lazy);
      const project = projectRef(owner);
      for (const of of owner.indicators) {
        const category = classify(of.level1?.value ?? null, of.level2?.value ?? null).level2;
        for (const { field, kind, located } of textsOf(of)) {
          const { value: text, spans } = located;
          yield { table, owner, of, project, indicator: of.position, field, category, kind, text, spans };
        }
      }
      onProject();
    }
  }
}

interface FieldText {
  readonly field: IndicatorField;
  readonly kind: UsageKind;
  readonly located: Located<string>;
}

function textsOf(indicator: Indicator): FieldText[] {
  const { name } = indicator;
  const texts: FieldText[] = [];
  if (name !== null && name.value.trim() !== "" && !isUnwritten(name.value))
    texts.push({ field: "name", kind: "name", located: name });
  for (const { field, target } of targetsOf(indicator)) {
    const words = wordsOf(target);
    if (words !== null) texts.push({ field, kind: "phrase", located: words });
  }
  return texts;
}

/** The words of a target that has no number; after 定性： what is said there. */
function wordsOf(target: Located<Target>): Located<string> | null {
  const { value } = target;
  if (value.kind !== "graded" && value.kind !== "text" && value.kind !== "qualitative") return null;
  const said = value.kind === "qualitative" ? value.said : value.text;
  const start = value.text.lastIndexOf(said);
  const spans = said.trim() === "" || start === -1 ? [] : slice(target, start, start + said.length);
  return spans.length === 0 ? null : { value: said, spans };
}
