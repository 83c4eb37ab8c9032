import { originOf } from "../../check/settings";
import type { MappedRole } from "../../check/table/mapping";
import { OWN_LABEL_ROLES, type OwnLabelRole } from "../../check/table/vocabulary/own";
import type { PaneChoices } from "./choices";

/** A label and what it announces. */
export interface NamedLabel {
  readonly role: OwnLabelRole;
  readonly label: string;
}

export const labelKey = (role: OwnLabelRole): string => `labels.${role}`;

/** Who locks the labels of a role; null where the workbook may add some. */
export const labelLock = ({ resolved }: PaneChoices, role: OwnLabelRole): string | null =>
  originOf(resolved, labelKey(role)).lockedBy;

/** The role an office may add labels to that means the same as a column's; null where there is none. */
export const labelRoleOf = (role: MappedRole): OwnLabelRole | null =>
  OWN_LABEL_ROLES.find((one) => one === role) ?? null;
