import type { Tier } from "../check/standard/profile";
import type { Language } from "./language";

/** How much is checked, in a word. */
export const TIER_NAMES: Readonly<Record<Language, Readonly<Record<Tier, string>>>> = {
  zh: { quick: "快速", default: "常规", strict: "严格" },
  en: { quick: "Quick", default: "Usual", strict: "Strict" },
};
