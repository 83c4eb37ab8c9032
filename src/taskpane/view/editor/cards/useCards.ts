import { useMemo, useState } from "react";
import type { Profile } from "../../../../check/standard/profile";
import { addCard, duplicateCard, moveCard, removeCard, type Added, type Refusal } from "../../../../editor/operations";
import type { Card, Draft } from "../../../../editor/types";
import { usePane } from "../../context";
import type { CardActions } from "./actions";
import type { Keyboard } from "./keyboard";
import { useLatest } from "./latest";

interface CardsOptions {
  readonly cards: readonly Card[];
  /** As the sheet has the indicators. */
  readonly fresh: Draft;
  readonly profile: Profile;
  /** The card that is open to begin with. */
  readonly first: Card | null;
  readonly keyboard: Keyboard;
  readonly onMenu: (id: string, button: HTMLElement) => void;
}

/** Which cards are open: the one that opened by itself, and those that were opened by hand. */
interface Unfolded {
  readonly itself: string | null;
  readonly byHand: ReadonlySet<string>;
}

/** Why no card was added, and at which card that was asked for; null for the end of the list. */
interface RefusedAt {
  readonly at: string | null;
  readonly reason: Refusal;
}

/** What happens to the cards as a list: opened and folded, added, moved, taken out. */
export function useCards(options: CardsOptions) {
  const { session, text } = usePane();
  const words = text.cards;
  const { cards, fresh, first } = options;
  const [unfolded, setUnfolded] = useState<Unfolded>({ itself: first?.id ?? null, byHand: new Set() });
  const [refused, setRefused] = useState<RefusedAt | null>(null);
  const [said, setSaid] = useState({ text: "", serial: 0 });
  const [known, setKnown] = useState({ fresh, cards });
  if (known.fresh !== fresh) {
    // Read anew, after a write among others, the cards have other ids and stand where they stood.
    setKnown({ fresh, cards });
    if (known.cards.length === cards.length) setUnfolded(renamed(unfolded, known.cards, cards));
  } else if (known.cards !== cards) setKnown({ fresh, cards });

  const say = (sentence: string): void => setSaid(({ serial }) => ({ text: sentence, serial: serial + 1 }));
  const isOpen = (id: string): boolean => unfolded.itself === id || unfolded.byHand.has(id);
  const latest = useLatest({ ...options, session, words, isOpen, say });

  const actions = useMemo((): CardActions => {
    const adding = (at: string | null, add: (draft: Draft) => Added, sentence: (n: number) => string): void => {
      const { session: now, keyboard, say: tell, words: said } = latest();
      let added: Added | null = null;
      now.editing.edit((draft) => (added = add(draft)).draft);
      const outcome = added as Added | null;
      if (outcome === null) return;
      setRefused(outcome.refused === null ? null : { at, reason: outcome.refused });
      if (outcome.refused !== null) {
        tell(said.refused[outcome.refused]);
        return;
      }
      const { id } = outcome;
      setUnfolded(({ byHand }) => ({ itself: id, byHand }));
      keyboard.focus(id, "name");
      tell(sentence(outcome.draft.items.filter(({ kind }) => kind === "card").findIndex((card) => card.id === id) + 1));
    };
    return {
      count: () => latest().cards.length,
      toggle(id) {
        const wasOpen = latest().isOpen(id);
        setUnfolded(({ itself, byHand }) => {
          const next = new Set(byHand);
          if (wasOpen) next.delete(id);
          else next.add(id);
          return { itself: itself === id ? null : itself, byHand: next };
        });
      },
      show: (id) => setUnfolded(({ byHand }) => ({ itself: id, byHand })),
      begin(id) {
        setUnfolded(({ byHand }) => ({ itself: id, byHand }));
        latest().keyboard.focus(id, "name");
      },
      add: (after) => adding(after, (draft) => addCard(draft, after, latest().profile), latest().words.said.added),
      duplicate: (id) => adding(id, (draft) => duplicateCard(draft, id), latest().words.said.duplicated),
      remove(id) {
        const { cards: all, session: now, keyboard, say: tell, words: said } = latest();
        const at = all.findIndex((card) => card.id === id);
        const next = all[at + 1] ?? all[at - 1];
        if (next === undefined) keyboard.focusAdd();
        else keyboard.focus(next.id, "head");
        setRefused(null);
        now.editing.edit((draft) => removeCard(draft, id));
        tell(said.said.removed(all[at]?.name || said.card(at + 1)));
      },
      move(id, to) {
        const { cards: all, session: now, keyboard, say: tell, words: said } = latest();
        const from = all.findIndex((card) => card.id === id);
        if (to < 0 || to >= all.length || to === from) return;
        keyboard.focus(id, "head");
        now.editing.edit((draft) => moveCard(draft, id, to));
        tell(said.said.moved(all[from]?.name || said.card(from + 1), to + 1));
      },
      openMenu: (id, button) => latest().onMenu(id, button),
      focus: (id, field) => latest().keyboard.focus(id, field),
      keep: () => latest().keyboard.keep(),
      walk(from, by) {
        const { cards: all, keyboard } = latest();
        const at = all.findIndex((card) => card.id === from);
        const to = all[Math.max(0, Math.min(at + by, all.length - 1))];
        if (to !== undefined) keyboard.focus(to.id, "head");
      },
    };
  }, [latest]);
  return { actions, isOpen, refused, said, say };
}

/** The same cards open, by their places. */
function renamed({ itself, byHand }: Unfolded, before: readonly Card[], after: readonly Card[]): Unfolded {
  const nameOf = new Map(before.map(({ id }, index) => [id, after[index]?.id ?? id] as const));
  return {
    itself: itself === null ? null : (nameOf.get(itself) ?? itself),
    byHand: new Set([...byHand].map((id) => nameOf.get(id) ?? id)),
  };
}
