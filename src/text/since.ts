import type { Language } from "./language";
import { count } from "./pane/types";

/** What the view 与上次对比 says; loaded with it. */
export interface SinceTexts {
  readonly nothing: string;
  /** What the workbook keeps, and that nothing leaves it. */
  readonly kept: string;
  readonly remember: string;
  /** The same where something is remembered already. */
  readonly rememberAgain: string;
  readonly choose: string;
  /** What the file is for, and that it is not opened. */
  readonly chooseHint: string;
  readonly forget: string;
  /** What is compared with: a day, and the file where it was not this workbook. */
  readonly comparedWith: (on: string, file: string) => string;
  readonly figures: {
    readonly title: string;
    readonly fresh: string;
    readonly unchanged: string;
    readonly moved: string;
    readonly gone: string;
  };
  readonly gone: {
    readonly title: string;
    readonly why: string;
    readonly cell: (address: string) => string;
    readonly more: (findings: number) => string;
    readonly between: string;
  };
  readonly notes: {
    readonly noTable: string;
    readonly stale: string;
    readonly lostSheets: (names: readonly string[]) => string;
    readonly unknownSheets: (names: readonly string[]) => string;
    readonly unknownRules: (titles: readonly string[]) => string;
    readonly notCheckedAgain: (findings: number) => string;
  };
  readonly places: (findings: number) => string;
  readonly outcome: {
    readonly remembered: (sheets: number, findings: number) => string;
    readonly reading: (file: string) => string;
    /** `why` is a whole sentence. */
    readonly unread: (file: string, why: string) => string;
    readonly noTableIn: (file: string) => string;
    readonly loaded: (file: string, findings: number) => string;
    readonly forgotten: string;
    readonly "too-long": string;
    readonly "not-kept": string;
    readonly undone: string;
    readonly undoRefused: string;
    readonly noTable: string;
  };
}

/** Names in a sentence: the first ones, and how many more. */
const NAMED = 3;
const quoted = (names: readonly string[]): string =>
  names
    .slice(0, NAMED)
    .map((name) => `“${name}”`)
    .join("、") + (names.length > NAMED ? `等 ${count(names.length)} 个` : "");
const quotedEn = (names: readonly string[]): string =>
  names
    .slice(0, NAMED)
    .map((name) => `“${name}”`)
    .join(", ") + (names.length > NAMED ? ` and ${count(names.length - NAMED)} more` : "");

export const SINCE_TEXTS: Readonly<Record<Language, SinceTexts>> = {
  zh: {
    nothing:
      "还没有记下检查结果。现在记下，表格修改或退回修改后再检查，就能看出哪些问题是新增的、哪些不再出现、哪些还没有改。",
    kept: "记录保存在工作簿里，随文件保留。",
    remember: "记下本次检查结果",
    rememberAgain: "改记本次检查结果",
    choose: "选择上一版文件…",
    chooseHint: "也可以选择退回前的那一份文件来对比，文件只在本机读取。",
    forget: "清除记录",
    comparedWith: (on, file) =>
      file === "" ? `对比的是 ${on} 记下的检查结果。` : `对比的是文件“${file}”，${on} 读取。`,
    figures: {
      title: "与上次相比",
      fresh: "新增",
      unchanged: "仍在原处",
      moved: "换了位置，内容相同",
      gone: "不再出现",
    },
    gone: {
      title: "不再出现的问题",
      why: "已经改好，或所在的文字、行已经改动、删去。",
      cell: (address) => `原在 ${address}`,
      more: (findings) => `显示其余 ${count(findings)} 处`,
      between: "，",
    },
    notes: {
      noTable: "这张工作表里没有目标表，没有可以对比的内容。请切换到目标表所在的工作表。",
      stale: "有改动尚未检查，以下仍是上一次检查的对比。",
      lostSheets: (names) => `上次检查过的工作表${quoted(names)}已不在工作簿中，可能改了名称。`,
      unknownSheets: (names) => `上次没有检查工作表${quoted(names)}，其中的问题是否新增无从比较。`,
      unknownRules: (titles) => `上次没有检查${quoted(titles)}，这些问题不算新增。`,
      notCheckedAgain: (findings) =>
        `上次发现的问题中有 ${count(findings)} 处，这次没有检查相应的规则，是否改好不清楚。`,
    },
    places: (findings) => `${count(findings)} 处`,
    outcome: {
      remembered: (sheets, findings) => `已记下 ${count(sheets)} 张工作表的 ${count(findings)} 处问题。`,
      reading: (file) => `正在读取“${file}”…`,
      unread: (file, why) => `没有读取“${file}”：${why}`,
      noTableIn: (file) => `“${file}”中没有找到目标表，无法对比。`,
      loaded: (file, findings) => `已读取“${file}”，其中有 ${count(findings)} 处问题。`,
      forgotten: "已清除记录。",
      "too-long": "问题较多，没有存进工作簿，关闭本窗格后失效。",
      "not-kept": "没有存进工作簿，关闭本窗格后失效。",
      undone: "已撤销，恢复原来的记录。",
      undoRefused: "记录此后又有改动，没有撤销。",
      noTable: "这张工作表里没有目标表，没有可以记下的检查结果。",
    },
  },
  en: {
    nothing:
      "Nothing is remembered yet. Remember now what was found: when the table is checked again after changes, or comes back from the unit, you see what is new, what is gone and what has not been changed.",
    kept: "It is kept in the workbook and stays with the file.",
    remember: "Remember these findings",
    rememberAgain: "Remember these instead",
    choose: "Choose an earlier file…",
    chooseHint:
      "The file as it was before it was returned can be compared with, too; it is read on this machine alone.",
    forget: "Forget",
    comparedWith: (on, file) =>
      file === "" ? `Compared with what was remembered on ${on}.` : `Compared with the file “${file}”, read on ${on}.`,
    figures: {
      title: "Since last time",
      fresh: "New",
      unchanged: "Where they were",
      moved: "The same elsewhere",
      gone: "Gone",
    },
    gone: {
      title: "No longer found",
      why: "They were mended, or their text or row was changed or taken away.",
      cell: (address) => `was in ${address}`,
      more: (findings) => `Show ${count(findings)} more`,
      between: ", ",
    },
    notes: {
      noTable: "This sheet holds no goal table, so there is nothing to compare. Open the sheet that holds it.",
      stale: "Changes have not been checked yet; this compares the check before.",
      lostSheets: (names) => `Checked last time and not in the workbook any more: ${quotedEn(names)}. Perhaps renamed.`,
      unknownSheets: (names) => `Not checked last time: ${quotedEn(names)}. What is new there cannot be told.`,
      unknownRules: (titles) => `Not checked last time: ${quotedEn(titles)}. These findings do not count as new.`,
      notCheckedAgain: (findings) =>
        findings === 1
          ? "For 1 finding of last time the rule was not run now: whether it is mended is not known."
          : `For ${count(findings)} findings of last time the rules were not run now: whether they are mended is not known.`,
    },
    places: (findings) => (findings === 1 ? "1 finding" : `${count(findings)} findings`),
    outcome: {
      remembered: (sheets, findings) =>
        `Remembered: ${count(findings)} findings on ${count(sheets)} ${sheets === 1 ? "sheet" : "sheets"}. `,
      reading: (file) => `Reading “${file}”…`,
      unread: (file, why) => `“${file}” was not read. ${why}`,
      noTableIn: (file) => `No goal table was found in “${file}”: there is nothing to compare with.`,
      loaded: (file, findings) => `“${file}” was read: ${count(findings)} findings. `,
      forgotten: "Forgotten. ",
      "too-long": "They are too many for the workbook and last until the pane is closed.",
      "not-kept": "The workbook could not keep it: it lasts until the pane is closed.",
      undone: "Undone: what was remembered before is back.",
      undoRefused: "It was changed since and was not undone.",
      noTable: "This sheet holds no goal table, so there is nothing to remember.",
    },
  },
};
