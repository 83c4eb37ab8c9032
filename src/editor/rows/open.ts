import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { Profile } from "../../check/standard/profile";
import type { Located } from "../../check/sheet/located";
import { readClass } from "../../check/table/class-text";
import { statedText } from "../../check/table/category-text";
import type { Mapping } from "../../check/table/mapping";
import { shownText } from "../../check/money/figure";
import type { BudgetTable, Indicator, IndicatorOutcome, Project, StatedCategory } from "../../check/table/types";
import { vocabularyOf } from "../../check/table/vocabulary/vocabulary";
import type { Card, CardCategory, CardOutcome, Draft, DraftOwner, RowPlace, RowSaid } from "../types";
import { formPlaces } from "./form";
import { listPlaces, type FoundPlace } from "./list";
import { signIn } from "./targets";

/** The indicators of a project that stand in rows, with one cell a part. */
export function openRows(
  owner: DraftOwner,
  project: Project,
  table: BudgetTable,
  sheets: readonly SheetSnapshot[],
  profile: Profile,
  mappings: readonly Mapping[],
): Draft {
  const places = placesOf(project, table, sheets, profile, mappings);
  const cards: Card[] = [];
  const rows = places.map(({ indicator, ...cells }, place): RowPlace => {
    if (indicator === null) return { ...cells, said: null };
    const card = cardOf(indicator, `card-${cards.length + 1}`, place);
    cards.push(card);
    return { ...cells, said: saidBy(card) };
  });
  const stated = cards.flatMap(({ level1, level2 }) => [level1, level2]).filter((one) => one !== null);
  return {
    owner,
    form: {
      kind: "rows",
      rows,
      codes: printsCodes(stated, rows) ?? table.basis.codes,
      levels: {
        level1: rows.some(({ lines }) => lines.some(({ level1 }) => level1 !== null)),
        level2: rows.some(({ lines }) => lines.some(({ level2 }) => level2 !== null)),
      },
      signs: signsIn(rows),
      ...(cards.some(({ outcome }) => outcome !== undefined && saysSomething(outcome)) ? { isEvaluated: true } : {}),
    },
    items: cards,
    units: profile.units,
    targets: {
      cycle: rows.some(({ slots }) => slots.cycle !== undefined),
      annual: rows.some(({ slots }) => slots.annual !== undefined),
    },
    made: cards.length,
  };
}

function placesOf(
  project: Project,
  { layout }: BudgetTable,
  sheets: readonly SheetSnapshot[],
  profile: Profile,
  mappings: readonly Mapping[],
): FoundPlace[] {
  const sheet = sheets.find(({ name }) => name === project.sheet);
  if (sheet === undefined) return [];
  const isList = layout === "L12" || layout === "list" || layout === "mapped";
  return isList ? listPlaces(project, sheet, mappings, vocabularyOf(profile)) : formPlaces(project, sheet, profile);
}

function cardOf({ level1, level2, name, cycle, annual, outcome }: Indicator, id: string, place: number): Card {
  const targets = { cycle: cycle?.value.text ?? null, annual: annual?.value.text ?? null };
  return {
    kind: "card",
    id,
    ordinal: null,
    level1: categoryOf(level1),
    level2: categoryOf(level2),
    name: name?.value ?? "",
    ...targets,
    follows: targets.cycle !== null && targets.cycle === targets.annual,
    strays: [],
    source: null,
    place,
    ...(outcome === null ? {} : { outcome: outcomeOf(outcome) }),
  };
}

const outcomeOf = ({ actual, score, reason }: IndicatorOutcome): CardOutcome => ({
  actual: actual?.value.text ?? null,
  score: score && shownText(score.amount),
  reason: reason?.value ?? null,
});

const saysSomething = (outcome: CardOutcome): boolean =>
  Object.values(outcome).some((text: string | null) => text !== null && text !== "");

const categoryOf = (at: Located<StatedCategory> | null): CardCategory | null =>
  at && { code: at.value.code, name: at.value.name, text: statedText(at.value) };

const saidBy = ({ id, level1, level2, name, cycle, annual }: Card): RowSaid => ({
  card: id,
  level1,
  level2,
  name,
  cycle,
  annual,
});

/** Whether classes are written with codes: as the cards have them, or else the rows; null where none is written. */
function printsCodes(stated: readonly CardCategory[], rows: readonly RowPlace[]): boolean | null {
  if (stated.length > 0) return stated.some(({ code }) => code !== "");
  const printed = rows.flatMap(({ lines }) =>
    lines.flatMap(({ level1, level2 }) => [readClass(level1?.text ?? ""), readClass(level2?.text ?? "")]),
  );
  const classes = printed.filter((one) => one !== null);
  return classes.length === 0 ? null : classes.some(({ code }) => code !== "");
}

/** The signs that stand in cells of their own, by operator; words such as 不少于 are none to go on with. */
function signsIn(rows: readonly RowPlace[]): Record<string, string> {
  const signs: Record<string, string> = {};
  for (const { slots } of rows) {
    for (const { text } of [...(slots.cycleSign ?? []), ...(slots.annualSign ?? [])]) {
      const sign = text.trim();
      const operator = signIn(sign);
      if (operator !== null) signs[operator] ??= sign;
    }
  }
  return signs;
}
