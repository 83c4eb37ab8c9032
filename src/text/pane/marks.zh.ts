import type { Severity } from "../../check/finding";
import { count } from "./types";

const NAMES: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };

/** Marking cells, and taking marks away. */
export const marks = {
  put: "标出问题",
  putHint: "用底色和边框标出有问题的单元格，单元格自身的格式不变；之后 Excel 可能不能撤销此前的操作",
  comment: "标出并加批注",
  commentHint: "标出单元格，并在批注中写明问题；已有批注或备注的单元格不加",
  clear: "清除标记",
  clearHint: "只去除本工具所加的标记和批注，包括以前和副本中留下的",
  /** Names of sheets; of more than a few their number. */
  sheets: (names: readonly string[]) =>
    names.length <= 3 ? `工作表${names.map((name) => `“${name}”`).join("、")}` : `${count(names.length)} 张工作表`,
  outcome: {
    marked: (sheets: string, n: number, cells: Readonly<Record<Severity, number>>) =>
      `已标出${sheets}的 ${count(n)} 个单元格：${(["error", "warning", "info"] as const)
        .filter((severity) => cells[severity] > 0)
        .map((severity) => `${NAMES[severity]} ${count(cells[severity])} 个`)
        .join("，")}。单元格自身的格式没有改动。“撤销”不包括标记，请用“清除标记”去除。`,
    "nothing-to-mark": "没有待处理的问题，没有标出单元格；原有的标记已去除。",
    commented: (n: number, left: number) =>
      `已在 ${count(n)} 个单元格加批注${left > 0 ? `；另有 ${count(left)} 个单元格已有批注或备注，没有改动` : ""}。`,
    cleared: (sheets: string, n: number) => `已清除${sheets}的标记，共 ${count(n)} 个单元格。需要时可重新标出。`,
    uncommented: (n: number, left: number) =>
      `${n > 0 ? `已去除本工具所加的批注 ${count(n)} 条。` : ""}${left > 0 ? `有人回复过的批注 ${count(left)} 条仍保留。` : ""}`,
    "nothing-to-clear": "工作簿里没有本工具所加的标记和批注。",
    protected: (sheet: string) => `工作表“${sheet}”受保护，标记没有改动。撤销保护后再试。`,
    gone: (sheet: string) => `工作表“${sheet}”已不在，标记没有改动。请重新检查。`,
  },
};

export type MarksText = typeof marks;
