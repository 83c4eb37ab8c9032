import type { Command } from "../../../commands/command";
import type { CardActions } from "./actions";

interface CardContext {
  readonly actions: CardActions;
  readonly id: string;
  /** Its place among the cards, counted from 0. */
  readonly index: number;
  /** Whether the cells of the table give each card its place. */
  readonly isFixed: boolean;
}

const WALKS = [
  ["previousCard", "ArrowUp", -1],
  ["nextCard", "ArrowDown", 1],
  ["firstCard", "Home", -Infinity],
  ["lastCard", "End", Infinity],
] as const;

/** What the keys do on the head of a card besides what its menu offers. */
const WALK_COMMANDS = WALKS.map(([id, key, by]): Command<CardContext> => ({
  id,
  label: (text) => text.shortcuts[id],
  keys: [{ key, shift: false }],
  act: (card) => card.actions.walk(card.id, by),
}));

const COMMANDS = {
  add: {
    id: "add",
    label: (text) => text.cards.addAfter,
    act: ({ actions, id }) => actions.add(id),
  },
  duplicate: {
    id: "duplicate",
    label: (text) => text.cards.duplicate,
    act: ({ actions, id }) => actions.duplicate(id),
  },
  up: {
    id: "up",
    label: (text) => text.cards.up,
    keys: [{ key: "ArrowUp", alt: true, shift: false }],
    applies: ({ isFixed, index }) => !isFixed && index > 0,
    act: ({ actions, id, index }) => actions.move(id, index - 1),
  },
  down: {
    id: "down",
    label: (text) => text.cards.down,
    keys: [{ key: "ArrowDown", alt: true, shift: false }],
    applies: ({ actions, isFixed, index }) => !isFixed && index < actions.count() - 1,
    act: ({ actions, id, index }) => actions.move(id, index + 1),
  },
  remove: {
    id: "remove",
    label: (text) => text.cards.remove,
    act: ({ actions, id }) => actions.remove(id),
  },
} as const satisfies Readonly<Record<string, Command<CardContext>>>;

export type CardCommandId = keyof typeof COMMANDS;

/** What can be done with a card. */
export const CARD_COMMANDS: Readonly<Record<CardCommandId, Command<CardContext>>> = COMMANDS;

/** What the menu of a card offers, in its groups. */
export const CARD_MENU: readonly (readonly CardCommandId[])[] = [["add", "duplicate", "up", "down"], ["remove"]];

/** What the keys do on the head of a card. */
export const CARD_KEYS: readonly Command<CardContext>[] = [...WALK_COMMANDS, COMMANDS.up, COMMANDS.down];
