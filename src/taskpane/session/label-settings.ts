import type { Settings } from "../../check/settings";
import { REST } from "../../check/settings/schema";
import { OWN_LABEL_ROLES, type OwnLabelRole } from "../../check/table/vocabulary/own";
import type { PaneChoices } from "./choices";
import { labelKey, type NamedLabel } from "./labels";
import { settingState, withValue, type SettingState } from "./settings";

/** Settings with a label added to those of its role, beside the inherited ones. */
export function withLabel(settings: Settings, { role, label }: NamedLabel): Settings {
  const own = settings.labels?.[role] ?? [REST];
  return own.includes(label) ? settings : withValue(settings, labelKey(role), [...own, label]);
}

/** Settings without a label they added; a list that adds nothing to the inherited one is removed with it. */
export function withoutLabel(settings: Settings, { role, label }: NamedLabel): Settings {
  const left = (settings.labels?.[role] ?? []).filter((one) => one !== label);
  return withValue(settings, labelKey(role), left.every((one) => one === REST) ? undefined : left);
}

/** The labels of an office or the workbook by their role, with where they come from. */
export function labelStates(choices: PaneChoices): readonly (SettingState & {
  readonly role: OwnLabelRole;
  readonly labels: readonly string[];
  /** Those of them the workbook itself adds. */
  readonly own: readonly string[];
})[] {
  return OWN_LABEL_ROLES.flatMap((role) => {
    const state = settingState(choices, labelKey(role));
    const own = (choices.own.settings?.labels?.[role] ?? []).filter((label) => label !== REST);
    const labels = [...new Set([...((state.value ?? []) as readonly string[]), ...own])];
    return labels.length === 0 ? [] : [{ ...state, role, labels, own }];
  });
}
