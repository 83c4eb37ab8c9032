import type { Layout } from "../check/table/types";
import type { Language } from "./language";

const NAMES: Readonly<Record<Language, Readonly<Record<Layout, string>>>> = {
  zh: {
    L0: "项目支出绩效目标表",
    L1: "绩效目标申报表",
    L2: "绩效目标申报表",
    L3: "绩效目标表",
    L4: "项目绩效目标表",
    L5: "项目绩效目标表",
    L12: "绩效指标清单",
    list: "绩效指标清单",
    mapped: "指定了列的表",
    "self-evaluation": "绩效自评表",
    department: "整体绩效目标表",
    form: "绩效目标表",
  },
  en: {
    L0: "Project goal table",
    L1: "Goal form",
    L2: "Goal form",
    L3: "Project goal form",
    L4: "Project goal form",
    L5: "Project goal form",
    L12: "List of indicators",
    list: "List of indicators",
    mapped: "Table with named columns",
    "self-evaluation": "Self-evaluation form",
    department: "Goals of a whole department",
    form: "Goal form",
  },
};

/** What a table of a layout is called. */
export function layoutName(layout: string, language: Language): string {
  const names = NAMES[language];
  return Object.hasOwn(names, layout) ? names[layout as Layout] : layout;
}
