import { withUnits } from "../check/standard/units";
import { openCell } from "./packed/open";
import { printCells } from "./packed/cells";
import { isCard, type Card, type Draft } from "./types";

/** What a card says, apart from its number. */
export interface CardTexts {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string;
  readonly cycle: string | null;
  readonly annual: string | null;
}

/** A card of the draft beside one of the cell as it is now; null where one of the two has none. */
export interface ComparedCard {
  /** Of the draft's card; null where only the cell has one. */
  readonly id: string | null;
  readonly mine: CardTexts | null;
  readonly theirs: CardTexts | null;
  readonly isSame: boolean;
}

/** A draft beside what a cell says now. */
export interface Comparison {
  /** In the order of the draft, with what only the cell has where it stands there. */
  readonly cards: readonly ComparedCard[];
  /** The texts of the cell that belong to no indicator. */
  readonly strays: readonly string[];
  /** Whether the cell is still what the draft was opened on. */
  readonly isUnchanged: boolean;
  /** Whether the cell says already what the draft would write. */
  readonly isWritten: boolean;
}

/** Compares a draft with the text its packed cell has now. `place` is the cell's, from 0, where a project has several. */
export function compareDraft(draft: Draft, nowText: string, place = 0): Comparison {
  const { form } = draft;
  const mine = draft.items.filter(isCard).filter((card) => form.kind === "rows" || card.place === place);
  if (form.kind === "rows") return compareCards(draft, mine);
  const { items } = openCell(nowText, place, 1, withUnits(draft.units), form.cells[place]?.isUnder);
  const theirs = items.filter(isCard);
  return {
    cards: pairs(mine, theirs).map(([own, other]) => compared(own, other)),
    strays: items.flatMap((item) => (isCard(item) ? [] : [item.text])),
    isUnchanged: form.cells[place]?.text === nowText,
    isWritten: printCells(draft, form)[place]?.text === nowText,
  };
}

/** Compares a draft of a layout with one cell a part with the cards of the same project opened anew. */
export function compareCards(draft: Draft, theirs: readonly Card[]): Comparison {
  const mine = draft.items.filter(isCard);
  const cards = pairs(mine, theirs).map(([own, other]) => compared(own, other));
  const { form } = draft;
  const opened = form.kind === "rows" ? form.rows.flatMap(({ said }) => said ?? []) : [];
  const isUnchanged =
    opened.length === theirs.length &&
    opened.every((said, index) => sameTexts(textsOf(said), theirs[index] && textsOf(theirs[index])));
  return { cards, strays: [], isUnchanged, isWritten: cards.every(({ isSame }) => isSame) };
}

const compared = (own: Card | null, other: Card | null): ComparedCard => {
  const [mine, theirs] = [own && textsOf(own), other && textsOf(other)];
  return { id: own?.id ?? null, mine, theirs, isSame: sameTexts(mine, theirs) };
};

const textsOf = ({
  level1,
  level2,
  name,
  cycle,
  annual,
}: Pick<Card, "level1" | "level2" | "name" | "cycle" | "annual">): CardTexts => ({
  level1: level1?.text ?? null,
  level2: level2?.text ?? null,
  name,
  cycle,
  annual,
});

const sameTexts = (a: CardTexts | null | undefined, b: CardTexts | null | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Which card is which: first those that say the same, then those of one name, then those that stand in one place. */
export function pairs(mine: readonly Card[], theirs: readonly Card[]): [Card | null, Card | null][] {
  const partner = new Map<Card, Card>();
  const taken = new Set<Card>();
  const match = (isPair: (own: Card, other: Card) => boolean): void => {
    for (const own of mine) {
      if (partner.has(own)) continue;
      const other = theirs.find((one) => !taken.has(one) && isPair(own, one));
      if (other === undefined) continue;
      partner.set(own, other);
      taken.add(other);
    }
  };
  match((own, other) => sameTexts(textsOf(own), textsOf(other)));
  match((own, other) => own.name !== "" && own.name === other.name);
  match((own, other) => mine.indexOf(own) === theirs.indexOf(other));
  const all: [Card | null, Card | null][] = mine.map((own) => [own, partner.get(own) ?? null]);
  // What only the cell has stands behind the card that it follows there.
  theirs.forEach((other, index) => {
    if (taken.has(other)) return;
    const before = theirs[index - 1];
    const at = before === undefined ? -1 : all.findIndex(([, one]) => one === before);
    all.splice(at + 1, 0, [null, other]);
  });
  return all;
}
