import { withUnits } from "../check/standard/units";
import { compareCards, pairs, type ComparedCard } from "./compare";
import { removeCard } from "./operations";
import { openCell } from "./packed/open";
import { asRead, rebased, rebasedId } from "./rebase";
import { withItems } from "./settle";
import { cardsOf, isCard, type Card, type Draft, type RowsForm } from "./types";

/** Whose card goes on: that of the draft, or what the cells say now. */
export type Take = "mine" | "theirs";

/** A card of a draft beside what the cells say now, and whose goes on unless somebody says otherwise. */
export interface MergeLine extends ComparedCard {
  /** Only one of the two has changed it since the draft was opened: that one's. Where both have, the draft's. */
  readonly take: Take;
}

/** A draft beside its project opened anew, card by card, in the order of `merged`. */
export function mergeLines(draft: Draft, fresh: Draft): readonly MergeLine[] {
  const read = readCards(draft);
  const left = read.filter(({ id }) => !cardsOf(draft).some((card) => card.id === id));
  return compareCards(draft, cardsOf(fresh)).cards.map((line): MergeLine => {
    const { id, mine, theirs } = line;
    if (id === null) {
      const wasRemoved = left.some((card) => JSON.stringify(textsOf(card)) === JSON.stringify(theirs));
      return { ...line, take: wasRemoved ? "mine" : "theirs" };
    }
    const before = read.find((card) => card.id === id);
    const isTouched = before === undefined || JSON.stringify(textsOf(before)) !== JSON.stringify(mine);
    return { ...line, take: isTouched ? "mine" : "theirs" };
  });
}

/** The cards as the draft was opened with them, by their ids. */
function readCards({ form, units }: Draft): readonly Card[] {
  if (form.kind === "rows") {
    const blank = { kind: "card", ordinal: null, follows: false, strays: [], source: null } as const;
    return form.rows.flatMap(({ said }, place) => (said === null ? [] : [{ ...blank, ...said, id: said.card, place }]));
  }
  const vocabulary = withUnits(units);
  const ids = form.order.filter((id) => id.startsWith("card"));
  const read = form.cells.flatMap(({ text, isUnder }, place) =>
    openCell(text, place, 1, vocabulary, isUnder).items.filter(isCard),
  );
  return read.map((card, index) => ({ ...card, id: ids[index] ?? card.id }));
}

const textsOf = ({ level1, level2, name, cycle, annual }: Card): NonNullable<ComparedCard["mine"]> => ({
  level1: level1?.text ?? null,
  level2: level2?.text ?? null,
  name,
  cycle,
  annual,
});

/**
 * The draft over what its cells hold now, so that it can be written after all; `fresh` is its project opened anew. `takes` says whose
 * card goes on, line by line of `mergeLines`, or for all of them. Null where the block has too few rows by now.
 */
export function merged(draft: Draft, fresh: Draft, takes: readonly Take[] | Take): Draft | null {
  const takeOf = (line: number): Take => (typeof takes === "string" ? takes : (takes[line] ?? "mine"));
  const both = pairs(cardsOf(draft), cardsOf(fresh));
  const over = rebased(draft, fresh);
  if (over === null) return mergedRows(draft, fresh, both, takeOf);
  return both.reduce((all, [own, other], line) => {
    const take = takeOf(line);
    if (own !== null && other !== null) return take === "mine" ? all : asRead(all, own.id);
    if (own !== null) return take === "mine" ? all : removeCard(all, own.id);
    if (other === null || take === "theirs") return all;
    return removeCard(all, rebasedId(draft, fresh, other));
  }, over);
}

function mergedRows(
  draft: Draft,
  fresh: Draft,
  both: readonly (readonly [Card | null, Card | null])[],
  takeOf: (line: number) => Take,
): Draft | null {
  if (fresh.form.kind !== "rows") return null;
  const { form } = fresh;
  const isSameBlock = draft.form.kind === "rows" && draft.form.rows.length === form.rows.length;
  const names = new Map<string, string>();
  const cards = both.flatMap(([own, other], line): Card[] => {
    if (other !== null) names.set(other.id, own?.id ?? rebasedId(draft, fresh, other));
    const taken = takeOf(line) === "mine" ? own : other;
    if (taken === null) return [];
    const place = other?.place ?? (isSameBlock ? taken.place : -1);
    return [{ ...taken, id: own?.id ?? names.get(taken.id) ?? taken.id, place }];
  });
  const placed = inRows(cards, form);
  if (placed === null) return null;
  const rows = form.rows.map((row) =>
    row.said === null ? row : { ...row, said: { ...row.said, card: names.get(row.said.card) ?? row.said.card } },
  );
  return withItems({ ...draft, owner: fresh.owner, form: { ...form, rows } }, placed, {
    made: draft.made + fresh.made,
  });
}

/** The cards in order, each in a row of its own: those they want where they are free, else the first free ones. Null without enough. */
function inRows(cards: readonly Card[], { rows }: RowsForm): Card[] | null {
  const taken = new Set(cards.map(({ place }) => place).filter((place) => place in rows));
  for (let row = 0; taken.size < cards.length && row < rows.length; row += 1) taken.add(row);
  if (taken.size < cards.length) return null;
  const places = [...taken].sort((a, b) => a - b);
  return cards.map((card, index) => ({ ...card, place: places[index] ?? card.place }));
}

/** Whether two drafts of one project rest on the same cells: what stands in them is the same, wherever they are. */
export function restsOnSame(a: Draft, b: Draft): boolean {
  return JSON.stringify(standing(a)) === JSON.stringify(standing(b));
}

function standing({ form }: Draft): unknown {
  if (form.kind === "packed") return form.cells.map(({ value, text, isFormula }) => [value, text, isFormula]);
  return form.rows.map(({ slots, lines }) => [
    Object.entries(slots).map(([name, cells]) => [name, cells?.map(({ value, text }) => [value, text])]),
    lines.map(({ level1, level2 }) => [level1?.text ?? null, level2?.text ?? null]),
  ]);
}

/** A draft over the same cells where they are now. Only for drafts that rest on the same. */
export function onSameCells(draft: Draft, fresh: Draft): Draft {
  const known = { ...draft, owner: fresh.owner, units: fresh.units };
  if (draft.form.kind === "packed" && fresh.form.kind === "packed")
    return { ...known, form: { ...draft.form, cells: fresh.form.cells } };
  if (draft.form.kind !== "rows" || fresh.form.kind !== "rows") return draft;
  const before = draft.form.rows;
  const rows = fresh.form.rows.map((row, place) => ({ ...row, said: before[place]?.said ?? null }));
  return { ...known, form: { ...fresh.form, rows } };
}
