import type { Profile } from "../check/standard/profile";
import { codeOf } from "./category";
import { LACKING } from "./lacking";
import { addCard, moveCard, type Added } from "./operations";
import { cardsOf, type Card, type Draft } from "./types";

/** Begins an indicator that a project lacks by a rule: a card with nothing but its class, behind those of its class and the ones before. */
export function beginMissing(draft: Draft, rule: string, profile: Profile): Added {
  const code = classFor(rule, profile);
  const before = cardsOf(draft).findLast((card) => classOf(card, profile) <= code);
  const added = addCard(draft, before?.id ?? null, profile, code === "" ? {} : { category: code });
  return added.id !== null && before === undefined ? { ...added, draft: moveCard(added.draft, added.id, 0) } : added;
}

/** The class of level 2 that is offered; empty where this profile has none that fits. */
function classFor(rule: string, { categories: { level2, legacy } }: Profile): string {
  const offered = level2.map(({ code }) => code).filter((code) => !legacy.includes(code));
  for (const wanted of LACKING[rule] ?? []) {
    const found = offered.find((code) => code.startsWith(wanted));
    if (found !== undefined) return found;
  }
  return "";
}

/** The code of a card's class; empty where it is none that is known, which no class comes before. */
export const classOf = ({ level1, level2 }: Card, { categories }: Profile): string =>
  codeOf(level2, categories.level2, codeOf(level1, categories.level1) ?? "") ?? "";
