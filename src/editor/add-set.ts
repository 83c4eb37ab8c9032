import { nameFacts } from "../check/indicator/name";
import type { Profile } from "../check/standard/profile";
import { unitsOf } from "../check/standard/units";
import { foldName } from "../check/wording/shape";
import { classOf } from "./missing";
import { addCard, moveCard } from "./operations";
import { pickName } from "./pick";
import type { SetIndicator } from "./sets";
import { cardsOf, type Draft } from "./types";

/** A draft with a set of indicators added, those the project has already, and those for which the sheet has no row. */
export interface AddedSet {
  readonly draft: Draft;
  /** Ids of the new cards. */
  readonly added: readonly string[];
  readonly already: readonly SetIndicator[];
  readonly noRoom: readonly SetIndicator[];
}

/**
 * Adds indicators, each behind the last card of its class or of one before it. Numbers that only the user can know stay open. What the
 * project measures already, under whatever class, is not added a second time.
 */
export function addSet(draft: Draft, indicators: readonly SetIndicator[], profile: Profile): AddedSet {
  const added: string[] = [];
  const already: SetIndicator[] = [];
  const noRoom: SetIndicator[] = [];
  const nameOf = (name: string): string => foldName(nameFacts(name, unitsOf(profile)).bare);
  const names = new Set(cardsOf(draft).map(({ name }) => nameOf(name)));
  let now = draft;
  for (const indicator of indicators) {
    if (names.has(nameOf(indicator.pick.name))) {
      already.push(indicator);
      continue;
    }
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
  return { draft: now, added, already, noRoom };
}
