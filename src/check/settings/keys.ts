import { OWN_LABEL_ROLES, type OwnLabelRole } from "../table/vocabulary/own";

/** Keys whose values come from one layer as a whole, in the order people are shown them. A rule's severity has a key of its own: `severities.<rule>`. */
export const SETTING_KEYS = [
  ...["base", "tier", "year"],
  ...["thresholds.fewestIndicators", "thresholds.roundingAllowance", "required.satisfaction", "required.cost"],
  ...["layouts", "categories", "names", "units", "phrases", "reasons"],
  ...OWN_LABEL_ROLES.map((role): `labels.${OwnLabelRole}` => `labels.${role}`),
] as const;

/** Keys that hold others; to lock one locks all it holds. */
const GROUPS = ["severities", "thresholds", "required", "labels"];

/** What `locked` may name. */
export function lockableKeys(rules: readonly string[]): readonly string[] {
  return [...SETTING_KEYS, ...GROUPS, ...rules.map((rule) => `severities.${rule}`)];
}

/** The key or the group it belongs to that is locked, by who locked it. */
export function lockOn<Owner>(locks: ReadonlyMap<string, Owner>, key: string): Owner | null {
  return locks.get(key) ?? locks.get(key.split(".", 1)[0] ?? key) ?? null;
}

/** Where a key that stands in the wrong place belongs: fewestIndicators → thresholds.fewestIndicators, a rule → severities.<rule>. */
export function whereItBelongs(key: string, rules: readonly string[]): string | null {
  if (rules.includes(key)) return `severities.${key}`;
  return SETTING_KEYS.find((path) => path.endsWith(`.${key}`) || path === key) ?? null;
}
