import { useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from "react";
import type { Card } from "../../../../editor/types";
import type { FieldName } from "./actions";

/** Where the keyboard is among the cards, and where it is to go. */
export interface Keyboard {
  /** The card whose head is in the Tab order. */
  readonly active: string | null;
  /** Puts the keyboard on a field, at once or as soon as it is there. */
  focus(id: string, field: FieldName): void;
  /** Puts the keyboard on the button that adds. */
  focusAdd(): void;
  /** Puts it on what is nearest, where the field it was on has gone. */
  keep(): void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
}

interface Place {
  readonly id: string;
  readonly field: string;
  readonly index: number;
}

/** Keeps the keyboard among the cards: what goes away under it hands it on to what is nearest. It is never taken from elsewhere. */
export function useKeyboard(list: RefObject<HTMLElement | null>, cards: readonly Card[]): Keyboard {
  const [active, setActive] = useState<string | null>(null);
  const wanted = useRef<{ readonly id: string; readonly field: string } | "add" | null>(null);
  const last = useRef<Place | null>(null);
  const isHere = useRef(false);

  const keep = (): void => {
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    if (isHere.current && isLost && list.current !== null && last.current !== null)
      nearest(list.current, last.current)?.focus();
  };

  useLayoutEffect(() => {
    const root = list.current;
    if (root === null) return;
    if (wanted.current === null) {
      keep();
      return;
    }
    const element = wanted.current === "add" ? addButton(root) : fieldIn(root, wanted.current);
    if (element === null) return;
    wanted.current = null;
    element.focus();
  });

  const there = active !== null && cards.some(({ id }) => id === active) ? active : (cards[0]?.id ?? null);
  return {
    active: there,
    focus(id, field) {
      wanted.current = { id, field };
      // It may be there already, and nothing be drawn anew.
      const element = list.current === null ? null : fieldIn(list.current, wanted.current);
      if (element !== null && field === "head") element.focus();
      if (document.activeElement === element) wanted.current = null;
    },
    focusAdd() {
      wanted.current = "add";
    },
    keep,
    onFocus({ target }) {
      isHere.current = true;
      const card = target.closest<HTMLElement>("[data-card]");
      const id = card?.dataset.card;
      if (card === null || id === undefined || list.current?.contains(card) !== true) return;
      const index = [...list.current.querySelectorAll("[data-card]")].indexOf(card);
      last.current = { id, field: target.dataset.field ?? "head", index };
      setActive(id);
    },
    onBlur({ relatedTarget }) {
      // What goes away under the keyboard says nothing; this is somebody who leaves.
      if (!(relatedTarget instanceof Node) || list.current?.contains(relatedTarget) !== true) isHere.current = false;
    },
  };
}

/** The card with an id in the page. */
export const cardIn = (root: HTMLElement, id: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-card="${id}"]`);

const fieldIn = (root: HTMLElement, { id, field }: { readonly id: string; readonly field: string }) =>
  cardIn(root, id)?.querySelector<HTMLElement>(`[data-field="${field}"]`) ?? null;

const addButton = (root: HTMLElement): HTMLElement | null => root.querySelector<HTMLElement>("[data-adds]");

/** The field itself, another one of the same target, the head of the card, or that of the card in its place. */
function nearest(root: HTMLElement, { id, field, index }: Place): HTMLElement | null {
  const period = /^(?:cycle|annual)-/.exec(field)?.[0] ?? null;
  const card = cardIn(root, id);
  const ofTarget =
    period === null
      ? null
      : (card?.querySelector<HTMLElement>(`[data-field^="${period}"]:not([data-field$="-kind"])`) ?? null);
  const heads = [...root.querySelectorAll<HTMLElement>("[data-field=head]")];
  return (
    fieldIn(root, { id, field }) ??
    ofTarget ??
    fieldIn(root, { id, field: "head" }) ??
    heads[Math.min(index, heads.length - 1)] ??
    addButton(root)
  );
}
