import type { Severity } from "../check/finding";
import type { Language } from "./language";
import { count } from "./pane/types";

const ZH_NAMES: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };
const EN_NAMES = { error: ["error", "errors"], warning: ["warning", "warnings"], info: ["note", "notes"] } as const;
const cellCount = (n: number): string => (n === 1 ? "1 cell" : `${count(n)} cells`);

/** What marking cells, or taking marks away, came to. */
const zh = {
  /** Between two sentences. */
  between: "",
  /** Names of sheets; of more than a few their number. */
  sheets: (names: readonly string[]) =>
    names.length <= 3 ? `工作表${names.map((name) => `“${name}”`).join("、")}` : `${count(names.length)} 张工作表`,
  outcome: {
    marked: (sheets: string, n: number, cells: Readonly<Record<Severity, number>>) =>
      `已标出${sheets}的 ${count(n)} 个单元格：${(["error", "warning", "info"] as const)
        .filter((severity) => cells[severity] > 0)
        .map((severity) => `${ZH_NAMES[severity]} ${count(cells[severity])} 个`)
        .join("，")}。单元格自身的格式没有改动。“撤销”不包括标记，请用“清除标记”去除。`,
    "nothing-to-mark": "没有待处理的问题，没有标出单元格；原有的标记已去除。",
    commented: (n: number, left: number) =>
      `已在 ${count(n)} 个单元格加批注${left > 0 ? `；另有 ${count(left)} 个单元格已有批注或备注，没有改动` : ""}。`,
    cleared: (sheets: string, n: number) => `已清除${sheets}的标记，共 ${count(n)} 个单元格。需要时可重新标出。`,
    uncommented: (n: number) => `已去除本工具所加的批注 ${count(n)} 条。`,
    commentsLeft: (sheet: string) =>
      `工作表“${sheet}”受保护，以前所加的批注没有去除，可能已不符合现状。撤销保护后再试。`,
    answered: (n: number) => `有人回复过的批注 ${count(n)} 条仍保留。`,
    "nothing-to-clear": "工作簿里没有本工具所加的标记和批注。",
    protected: (sheet: string) => `工作表“${sheet}”受保护，标记没有改动。撤销保护后再试。`,
    gone: (sheet: string) => `工作表“${sheet}”已不在，标记没有改动。请重新检查。`,
  },
};

const en: typeof zh = {
  between: " ",
  sheets: (names) =>
    names.length <= 3 ? names.map((name) => `“${name}”`).join(", ") : `${count(names.length)} sheets`,
  outcome: {
    marked: (sheets, n, cells) =>
      `Marked ${cellCount(n)} on ${sheets}: ${(["error", "warning", "info"] as const)
        .filter((severity) => cells[severity] > 0)
        .map((severity) => `${count(cells[severity])} ${EN_NAMES[severity][cells[severity] === 1 ? 0 : 1]}`)
        .join(", ")}. The cells' own formats are as they were. Undo does not take marks back: use Clear marks.`,
    "nothing-to-mark": "No finding is open, so no cell is marked. Earlier marks are gone.",
    commented: (n, left) =>
      `Commented on ${cellCount(n)}${left > 0 ? `; ${cellCount(left)} with a comment or note left as before` : ""}.`,
    uncommented: (n) => `${n === 1 ? "1 comment" : `${count(n)} comments`} of this tool taken away.`,
    commentsLeft: (sheet) =>
      `Sheet “${sheet}” is protected, so comments of an earlier time are still there and may not hold any more. Unprotect it and try again.`,
    answered: (n) => `${n === 1 ? "1 comment" : `${count(n)} comments`} with replies kept.`,
    cleared: (sheets, n) => `Cleared the marks of ${cellCount(n)} on ${sheets}. They can be put again.`,
    "nothing-to-clear": "The workbook has no marks or comments of this tool.",
    protected: (sheet) => `Sheet “${sheet}” is protected. No mark was changed. Unprotect it and try again.`,
    gone: (sheet) => `Sheet “${sheet}” is no longer there. No mark was changed. Please check again.`,
  },
};

export const MARK_TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };
