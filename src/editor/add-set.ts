import type { Profile } from "../check/standard/profile";
import { codeOf } from "./category";
import { addCard, moveCard } from "./operations";
import { pickName } from "./pick";
import type { SetIndicator } from "./sets";
import { cardsOf, type Card, type Draft } from "./types";

/** A draft with a set of indicators added, and those for which the sheet has no row. */
export interface AddedSet {
  readonly draft: Draft;
  /** Ids of the new cards. */
  readonly added: readonly string[];
  readonly noRoom: readonly SetIndicator[];
}

/** Adds indicators, each behind the last card of its class or of one before it. Numbers that only the user can know stay open. */
export function addSet(draft: Draft, indicators: readonly SetIndicator[], profile: Profile): AddedSet {
  const added: string[] = [];
  const noRoom: SetIndicator[] = [];
  let now = draft;
  for (const indicator of indicators) {
    const { code } = indicator.level2;
    const before = cardsOf(now).findLast((card) => classOf(card, profile) <= code);
    const one = addCard(now, before?.id ?? null, profile, { category: code });
    if (one.id === null) {
      noRoom.push(indicator);
      continue;
    }
    added.push(one.id);
    now = pickName(one.draft, one.id, indicator.pick, profile);
    if (before === undefined) now = moveCard(now, one.id, 0);
  }
  return { draft: now, added, noRoom };
}

/** The code of a card's class; empty where it is none that is known, which no class comes before. */
const classOf = ({ level1, level2 }: Card, { categories }: Profile): string =>
  codeOf(level2, categories.level2, codeOf(level1, categories.level1) ?? "") ?? "";
