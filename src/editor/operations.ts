import type { Profile } from "../check/standard/profile";
import { readClass } from "../check/table/class-text";
import { statedText } from "../check/table/category-text";
import { categoryBy, codeOf, writtenCategory } from "./category";
import { sameClass } from "./packed/headings";
import { dashOf } from "./packed/style";
import { withItems } from "./settle";
import {
  cardsOf,
  isCard,
  isEvaluated,
  type Card,
  type CardCategory,
  type Draft,
  type Item,
  type RowsForm,
} from "./types";

/** The card with this id; null where the draft has none. */
export const cardBy = (draft: Draft, id: string): Card | null => cardsOf(draft).find((card) => card.id === id) ?? null;

/** The draft with one card changed; as it is where it has no such card. Filed elsewhere, it moves to the heading of its class. */
export function withCard(draft: Draft, id: string, change: (card: Card) => Card, isFiled = false): Draft {
  const card = cardBy(draft, id);
  const next = card === null ? null : change(card);
  if (card === null || next === null || next === card) return draft;
  const items = draft.items.map((item): Item => (item === card ? next : item));
  return withItems(draft, isFiled && !sameClass(card, next) ? underItsClass(draft, items, next, card) : items);
}

/**
 * The items with one card beside the others of its class, where classes are headings: behind the last of them, or else
 * behind those of the class it had.
 */
function underItsClass({ form }: Draft, items: readonly Item[], card: Card, was: Card | null): readonly Item[] {
  if (form.kind !== "packed" || form.style.headings === undefined) return items;
  const isOfCell = (item: Item): item is Card => isCard(item) && item.place === card.place;
  const own = items.filter(isOfCell);
  const at = own.indexOf(card);
  const [before, after] = [own[at - 1], own[at + 1]];
  if ([before, after].some((one) => one !== undefined && sameClass(one, card))) return items;
  const others = own.filter((one) => one !== card);
  const last = others.findLast((one) => sameClass(one, card));
  const cutsRun = was !== null && after !== undefined && sameClass(after, was);
  const behind = last ?? (cutsRun ? lastOfRun(others, after) : before);
  if (behind === undefined || behind === before) return items;
  const left = items.filter((item) => item !== card);
  const to = left.indexOf(behind) + 1;
  return [...left.slice(0, to), card, ...left.slice(to)];
}

/** The last of the cards that follow one under the same class. */
function lastOfRun(cards: readonly Card[], from: Card): Card {
  let last = from;
  for (const card of cards.slice(cards.indexOf(from) + 1)) {
    if (!sameClass(card, from)) break;
    last = card;
  }
  return last;
}

/** A line end would be read as none, and so is not written either. */
const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, "");

/** Files a card under a class of level 1. Level 2 stays where it still fits; else it is the first class that does. */
export function setLevel1(draft: Draft, id: string, code: string, { categories }: Profile): Draft {
  const level1 = categoryBy(categories.level1, code);
  if (level1 === null) return draft;
  return withCard(
    draft,
    id,
    (card) => {
      const now = codeOf(card.level2, categories.level2, code);
      const isFitting = now?.startsWith(code) === true;
      const first = categories.level2.find((one) => one.code.startsWith(code) && !categories.legacy.includes(one.code));
      return {
        ...card,
        level1: hasLevel1(draft) ? written(draft, card, "level1", code, level1) : otherLevel1(draft, card),
        level2: isFitting || first === undefined ? card.level2 : written(draft, card, "level2", first.code, first),
      };
    },
    true,
  );
}

/** Files a card under a class of level 2, and under the level 1 it belongs to. */
export function setLevel2(draft: Draft, id: string, code: string, { categories }: Profile): Draft {
  const level2 = categoryBy(categories.level2, code);
  const level1 = categoryBy(categories.level1, code.charAt(0));
  if (level2 === null || level1 === null) return draft;
  return withCard(
    draft,
    id,
    (card) => ({
      ...card,
      level1: !hasLevel1(draft)
        ? otherLevel1(draft, card)
        : codeOf(card.level1, categories.level1) === level1.code
          ? card.level1
          : written(draft, card, "level1", level1.code, level1),
      level2:
        codeOf(card.level2, categories.level2, code) === code
          ? card.level2
          : written(draft, card, "level2", code, level2),
    }),
    true,
  );
}

/** The level 1 of a card in a draft that writes none: a heading that names level 2 instead of it no longer says it. */
const otherLevel1 = ({ form }: Draft, { level1 }: Card): CardCategory | null =>
  form.kind === "packed" ? null : level1;

/** A category as this card writes its own; the text that was read where it says the same. */
function written(
  draft: Draft,
  { source, level1, level2 }: Card,
  level: "level1" | "level2",
  code: string,
  category: Parameters<typeof writtenCategory>[0],
): CardCategory {
  const { form } = draft;
  const read = source?.[level] ?? null;
  if (read !== null && codeOf(read, [category], code) === code) return read;
  if (form.kind === "rows") {
    const own = level === "level1" ? level1 : level2;
    const printed = printedClasses(draft, form, level);
    const same = printed.find((one) => (one.code !== "") === form.codes && codeOf(one, [category], code) === code);
    if (same !== undefined) return same;
    const like = own ?? printed.find(({ name }) => name.endsWith("指标")) ?? printed[0];
    return writtenCategory(category, form.codes ? (dashOf(level2 ?? level1 ?? CODED) ?? "-") : null, like?.name);
  }
  // Under a heading classes have the names that most headings end in, and codes only where that heading had one.
  if (form.style.headings !== undefined) {
    const name = category.names.find((one) => one.endsWith("指标")) ?? category.names[0] ?? "";
    const code = read?.code ? `${category.code}${form.style.dash}` : "";
    return { code: code === "" ? "" : category.code, name, text: code + name };
  }
  const now = read ?? (level === "level1" ? level1 : level2);
  const dash = now === null ? form.style.dash : dashOf(now);
  // The level 1 of a packed cell is told by its code.
  const isCoded = level === "level1" || (now === null ? form.style.level2Code : dash !== null);
  return writtenCategory(category, isCoded ? (dash ?? form.style.dash) : null);
}

/** The classes of a level as the cards and the rows of a form have them: a table has words of its own for them. */
function printedClasses({ items }: Draft, { rows }: RowsForm, level: "level1" | "level2"): CardCategory[] {
  const ofCards = items.filter(isCard).flatMap((card) => card[level] ?? []);
  const ofRows = rows.flatMap(({ lines }) =>
    lines.flatMap((line): CardCategory[] => {
      const read = readClass(line[level]?.text ?? "");
      return read === null ? [] : [{ code: read.code, name: read.name, text: statedText(read) }];
    }),
  );
  return [...ofCards, ...ofRows];
}

const hasLevel1 = ({ form }: Draft): boolean =>
  form.kind === "packed" ? form.style.headings?.level1 !== false : form.levels.level1;

const CODED: CardCategory = { code: "1", name: "", text: "1-" };

export const setName = (draft: Draft, id: string, name: string): Draft =>
  withCard(draft, id, (card) => ({ ...card, name: oneLine(name) }));

/** Changes the target for the whole period, and that of the year while it follows. */
export const setCycle = (draft: Draft, id: string, text: string): Draft =>
  withCard(draft, id, (card) => {
    const cycle = oneLine(text);
    return { ...card, cycle, annual: card.follows ? cycle : card.annual };
  });

/** Changes the target for the year, which then follows no more. */
export const setAnnual = (draft: Draft, id: string, text: string): Draft =>
  withCard(draft, id, (card) => ({ ...card, annual: oneLine(text), follows: false }));

/** Lets the target for the year take over what the one for the whole period says, or leaves it as it is. */
export const setFollows = (draft: Draft, id: string, follows: boolean): Draft =>
  withCard(draft, id, (card) => {
    if (!follows || card.cycle === null) return { ...card, follows: false };
    return { ...card, follows, annual: card.cycle };
  });

/** What a new card may bring along. */
export interface NewCard {
  readonly name?: string;
  readonly cycle?: string;
  readonly annual?: string;
  /** Code of its level 2 class. */
  readonly category?: string;
}

/** Why something cannot be done: the block of the sheet has no free row, the draft no such card, or its rows say what came of them. */
export type Refusal = "no-room" | "no-card" | "evaluated";

/** A draft after a card was added, and its id; or why none could be. */
export type Added =
  | { readonly draft: Draft; readonly id: string; readonly refused: null }
  | { readonly draft: Draft; readonly id: null; readonly refused: Refusal };

/** Adds a card after another one, or at the end; filed where that one is unless it says otherwise. */
export function addCard(draft: Draft, after: string | null, profile: Profile, brings: NewCard = {}): Added {
  const cards = cardsOf(draft);
  const before = after === null ? (cards.at(-1) ?? null) : cardBy(draft, after);
  const { categories } = profile;
  const like = codeOf(
    before?.level2 ?? null,
    categories.level2,
    codeOf(before?.level1 ?? null, categories.level1) ?? "",
  );
  const offered = categories.level2.filter(({ code }) => !categories.legacy.includes(code));
  const code =
    [brings.category, like].find((one) => one != null && categoryBy(offered, one) !== null) ?? offered[0]?.code ?? "";
  const cycle = oneLine(brings.cycle ?? brings.annual ?? "");
  const annual = oneLine(brings.annual ?? brings.cycle ?? "");
  const { targets } = draft;
  const id = `card-${draft.made + 1}`;
  const blank: Card = {
    kind: "card",
    id,
    ordinal: null,
    level1: null,
    level2: null,
    name: oneLine(brings.name ?? ""),
    cycle: targets.cycle ? cycle : null,
    annual: targets.annual ? annual : null,
    follows: targets.cycle && targets.annual && cycle === annual,
    strays: [],
    source: null,
    place: before?.place ?? 0,
  };
  const level1 = categoryBy(categories.level1, code.charAt(0));
  const level2 = categoryBy(categories.level2, code);
  return insert(draft, before, {
    ...blank,
    level1: hasLevel1(draft) ? level1 && written(draft, blank, "level1", level1.code, level1) : null,
    level2: level2 && written(draft, blank, "level2", level2.code, level2),
  });
}

/** Adds a card that says the same, right after the first. */
export function duplicateCard(draft: Draft, id: string): Added {
  const card = cardBy(draft, id);
  if (card === null) return { draft, id: null, refused: "no-card" };
  // What came of the first says nothing of the second.
  const { outcome: _, ...texts } = card;
  return insert(draft, card, { ...texts, id: `card-${draft.made + 1}`, source: null, strays: [] });
}

function insert(draft: Draft, before: Card | null, card: Card): Added {
  const { form } = draft;
  if (isEvaluated(draft)) return { draft, id: null, refused: "evaluated" };
  const made = draft.made + 1;
  if (form.kind === "rows") {
    const items = withRoom(cardsOf(draft), before, card, form.rows.length);
    if (items === null) return { draft, id: null, refused: "no-room" };
    return { draft: withItems(draft, items, { made }), id: card.id, refused: null };
  }
  const at = before === null ? draft.items.length : draft.items.indexOf(before) + 1;
  const items = underItsClass(draft, [...draft.items.slice(0, at), card, ...draft.items.slice(at)], card, before);
  return { draft: withItems(draft, items, { made }), id: card.id, refused: null };
}

/** The cards with one more, each in a row of its own; what stands between it and the nearest free row moves by one. Null without one. */
function withRoom(cards: readonly Card[], before: Card | null, card: Card, rows: number): Card[] | null {
  const taken = new Set(cards.map(({ place }) => place));
  const free = Array.from({ length: rows }, (_, row) => row).filter((row) => !taken.has(row));
  const at = before === null ? cards.length : cards.indexOf(before) + 1;
  const from = before?.place ?? -1;
  const room = free.find((row) => row > from) ?? free.at(-1);
  if (room === undefined) return null;
  const all = [...cards.slice(0, at), card, ...cards.slice(at)];
  const places = [...taken, room].sort((a, b) => a - b);
  return all.map((one, index) => ({ ...one, place: places[index] ?? one.place }));
}

/** Takes a card out. In a layout with one cell a part its row stays, blank; in a self-evaluation nothing is taken out. */
export const removeCard = (draft: Draft, id: string): Draft =>
  cardBy(draft, id) === null || isEvaluated(draft)
    ? draft
    : withItems(
        draft,
        draft.items.filter((item) => item.id !== id),
      );

/**
 * Puts a card in another place among the cards, counted from 0. Texts that belong to none stay beside what they stood behind. In a
 * self-evaluation nothing moves.
 */
export function moveCard(draft: Draft, id: string, to: number): Draft {
  const cards = cardsOf(draft);
  const from = cards.findIndex((card) => card.id === id);
  const card = cards[from];
  const target = cards[Math.max(0, Math.min(to, cards.length - 1))];
  if (card === undefined || target === undefined || target === card || isEvaluated(draft)) return draft;
  const others = draft.items.filter((item) => item !== card);
  const at = others.indexOf(target) + (cards.indexOf(target) > from ? 1 : 0);
  const items = [...others.slice(0, at), { ...card, place: target.place }, ...others.slice(at)];
  if (draft.form.kind === "packed") return withItems(draft, items);
  const places = cards.map(({ place }) => place).sort((a, b) => a - b);
  return withItems(
    draft,
    items.filter(isCard).map((one, index) => ({ ...one, place: places[index] ?? one.place })),
  );
}

export const moveUp = (draft: Draft, id: string): Draft =>
  moveCard(draft, id, cardsOf(draft).findIndex((card) => card.id === id) - 1);

export const moveDown = (draft: Draft, id: string): Draft =>
  moveCard(draft, id, cardsOf(draft).findIndex((card) => card.id === id) + 1);
