import { createContext, useContext } from "react";

/** What the parts of a card ask of the list they stand in. The same for as long as the list lives. */
export interface CardActions {
  /** How many cards there are. */
  count(): number;
  /** Opens a card, or folds it. */
  toggle(id: string): void;
  /** Opens a card in the place of the one that opened by itself. The keyboard stays where it is. */
  show(id: string): void;
  /** Opens a card that was added elsewhere, with the keyboard on its name. */
  begin(id: string): void;
  /** Adds a card after this one, or at the end. */
  add(after: string | null): void;
  duplicate(id: string): void;
  remove(id: string): void;
  /** Puts a card in another place among the cards, counted from 0. */
  move(id: string, to: number): void;
  /** Opens the card's menu at the button. */
  openMenu(id: string, button: HTMLElement): void;
  /** Puts the keyboard on a field of a card once it is there. */
  focus(id: string, field: FieldName): void;
  /** Puts the keyboard on what is nearest, where the field it was on has gone. */
  keep(): void;
  /** Puts the keyboard on the head of the card that stands so many places on; the first or last where there is none. */
  walk(from: string, by: number): void;
}

/** Names a field of a card in the page: `data-field`. */
export type FieldName = "head" | "menu" | "level1" | "level2" | "name" | "follows" | `${Period}-${string}`;

/** The two targets of an indicator. */
export type Period = "cycle" | "annual";

const ActionsContext = createContext<CardActions | null>(null);

export const CardActionsProvider = ActionsContext.Provider;

export function useCardActions(): CardActions {
  const actions = useContext(ActionsContext);
  if (actions === null) throw new Error("no list of cards around this component");
  return actions;
}
