import type { MappedRole } from "../check/table/mapping";
import type { OwnLabelRole } from "../check/table/vocabulary/own";
import type { Language } from "./language";
import { roleName } from "./recognition";

/** Roles of labels that no column of a list has. */
type OtherRole = Exclude<OwnLabelRole, MappedRole>;

const OTHERS: Readonly<Record<Language, Readonly<Record<OtherRole, string>>>> = {
  zh: {
    department: "主管部门",
    year: "预算年度",
    "goal-outcome": "目标完成情况",
    value: "指标值",
    known: "其他，不检查",
  },
  en: {
    department: "Department",
    year: "Year",
    "goal-outcome": "What came of the goal",
    value: "Target",
    known: "Known, not checked",
  },
};

/** What a label announces, as the user picks it. */
export function labelRoleName(role: OwnLabelRole, language: Language): string {
  const others: Readonly<Partial<Record<OwnLabelRole, string>>> = OTHERS[language];
  return others[role] ?? roleName(role as MappedRole, language);
}
