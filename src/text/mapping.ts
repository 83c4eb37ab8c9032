import type { Language } from "./language";

/** What the view 指定列 says; loaded with it. */
export interface MappingTexts {
  readonly intro: string;
  readonly header: Readonly<Record<"label" | "from" | "to" | "before" | "between" | "after", string>>;
  readonly takeRows: string;
  readonly nothingSelected: string;
  readonly rowsWanted: (most: number) => string;
  readonly noLabels: string;
  readonly columns: string;
  readonly column: (letter: string) => string;
  readonly selectColumn: (letter: string, label: string) => string;
  readonly holds: (letter: string, label: string) => string;
  readonly unused: string;
  readonly nothingBelow: string;
  readonly groups: Readonly<Record<"project" | "indicator" | "money", string>>;
  readonly doubled: (role: string, letters: readonly string[]) => string;
  readonly complete: string;
  readonly remember: (label: string) => string;
  readonly rememberLocked: (label: string, owner: string) => string;
  readonly confirm: string;
  readonly cancel: string;
}

export const MAPPING_TEXTS: Readonly<Record<Language, MappingTexts>> = {
  zh: {
    intro: "说明每一列是什么，就能检查这张表。所指定的列保存在工作簿中，下次自动沿用。",
    header: { label: "表头", from: "首行", to: "末行", before: "第", between: "至", after: "行" },
    takeRows: "取当前所选行",
    nothingSelected: "请先在表里选中表头所在的行。",
    rowsWanted: (most: number) => `填写表里的行号，末行不小于首行，表头最多 ${most} 行。`,
    noLabels: "这里没有文字。请改表头的行号。",
    columns: "各列",
    column: (letter: string) => `${letter} 列`,
    selectColumn: (letter: string, label: string) => `在表里选中 ${letter} 列“${label}”`,
    holds: (letter: string, label: string) => `${letter} 列“${label}”是`,
    unused: "不用",
    nothingBelow: "（下面没有内容）",
    groups: { project: "项目", indicator: "指标", money: "资金" },
    doubled: (role: string, letters: readonly string[]) => `${letters.join("、")} 列都是“${role}”，只能留一列。`,
    complete: "必需的列已齐。",
    remember: (label: string) => `以后遇到“${label}”也这样认`,
    rememberLocked: (label: string, owner: string) => `“${label}”的认法由“${owner}”锁定，记不下来`,
    confirm: "确定",
    cancel: "取消",
  },
  en: {
    intro: "Say what each column holds, and the table can be checked. This is kept in the workbook for the next time.",
    header: { label: "Header", from: "First row", to: "Last row", before: "Rows", between: "to", after: "" },
    takeRows: "Use selection",
    nothingSelected: "Select the header's rows in the sheet first.",
    rowsWanted: (most) => `Row numbers of the sheet, the last not above the first; a header has ${most} rows at most.`,
    noLabels: "There is no text here. Change the header's rows.",
    columns: "Columns",
    column: (letter) => `${letter}`,
    selectColumn: (letter, label) => `Select column ${letter}, “${label}”, in the sheet`,
    holds: (letter, label) => `Column ${letter}, “${label}”, holds`,
    unused: "not used",
    nothingBelow: "(nothing below)",
    groups: { project: "Project", indicator: "Indicator", money: "Money" },
    doubled: (role, letters) => `Columns ${letters.join(", ")} all hold “${role}”. Only one of them can.`,
    complete: "Every column needed is named.",
    remember: (label) => `Know “${label}” from now on`,
    rememberLocked: (label, owner) => `What “${label}” is cannot be kept: “${owner}” locks it`,
    confirm: "OK",
    cancel: "Cancel",
  },
};
