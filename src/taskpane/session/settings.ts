import type { Severity } from "../../check/finding";
import { RULE_SEVERITIES } from "../../check/rules/severities";
import { originOf, type Origin, type Resolved, type Settings } from "../../check/settings";
import { severityIn } from "../../check/standard/tiers";
import type { PaneChoices } from "./choices";

/** A value of a setting as the pane changes it. */
export type SettingValue = string | number | boolean | null | readonly string[];

/** A setting as it stands, with where its value comes from. */
export interface SettingState {
  readonly key: string;
  readonly value: unknown;
  readonly origin: Origin;
  /** Whether the workbook has a value of its own, taken or not. */
  readonly isOwn: boolean;
  /** Whether that value was not taken, as the key is locked. */
  readonly isRefused: boolean;
}

/** A rule's severity; `because` says what else than a setting of its own decides it. */
export interface RuleState extends SettingState {
  readonly rule: string;
  readonly value: Severity | "off";
  readonly because: "tier" | "required" | null;
}

/** A setting by its key, such as thresholds.fewestIndicators. */
export function settingState(choices: PaneChoices, key: string): SettingState {
  const { resolved, own } = choices;
  return {
    key,
    value: at(key === "base" ? { base: resolved.base } : resolved.profile, key),
    origin: originOf(resolved, key),
    isOwn: at(own.settings ?? {}, key) !== undefined,
    isRefused: resolved.refusals.some((refusal) => refusal.source === "workbook" && refusal.key === key),
  };
}

const severityKey = (rule: string): string => `severities.${rule}`;

/** Each rule's severity, in the order of the rules. */
export function ruleStates(choices: PaneChoices): readonly RuleState[] {
  const { profile } = choices.resolved;
  return Object.entries(RULE_SEVERITIES).map(([id, severity]): RuleState => {
    const state = settingState(choices, severityKey(id));
    const value = severityIn(profile, { id, severity }) ?? "off";
    return { ...state, rule: id, value, because: reason(choices.resolved, { id, severity }, state.value) };
  });
}

function reason(
  { profile }: Resolved,
  rule: { readonly id: string; readonly severity: Severity },
  own: unknown,
): RuleState["because"] {
  const free = { satisfaction: false, cost: false };
  const value = severityIn(profile, rule);
  if (value !== severityIn({ ...profile, required: free }, rule)) return "required";
  return own === undefined && value === null ? "tier" : null;
}

function at(from: object, key: string): unknown {
  return key
    .split(".")
    .reduce<unknown>(
      (value, step) =>
        typeof value === "object" && value !== null && Object.hasOwn(value, step) ? (value as Json)[step] : undefined,
      from,
    );
}

type Json = Readonly<Record<string, unknown>>;

/** The workbook's settings with a value of its own for a key, or, with undefined, without one. */
export function withValue(settings: Settings, key: string, value: SettingValue | undefined): Settings {
  const [first = "", second] = key.split(".");
  if (second === undefined) return replaced(settings, first, value) as Settings;
  const group = replaced(((settings as Json)[first] as Json | undefined) ?? {}, second, value);
  return replaced(settings, first, Object.keys(group).length === 0 ? undefined : group) as Settings;
}

function replaced(from: object, key: string, value: unknown): Json {
  const others = Object.entries(from).filter(([other]) => other !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}
