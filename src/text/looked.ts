import type { Language } from "./language";
import { count } from "./pane/types";

/** What the view 审核进度 says; loaded with it. */
export interface LookedTexts {
  readonly noTable: string;
  readonly summary: (looked: number, all: number) => string;
  readonly onlyOpen: string;
  /** All of them have been looked at, and only the others are shown. */
  readonly noneOpen: string;
  readonly list: string;
  /** The name of a project's checkbox. */
  readonly look: (project: string) => string;
  readonly again: string;
  readonly findings: (open: number) => string;
  readonly kept: string;
  readonly outcome: {
    readonly all: (projects: number) => string;
    readonly unkept: string;
  };
}

export const LOOKED_TEXTS: Readonly<Record<Language, LookedTexts>> = {
  zh: {
    noTable: "这张工作表里没有目标表。请切换到目标表所在的工作表。",
    summary: (looked, all) => `已看 ${count(looked)} 个项目，共 ${count(all)} 个`,
    onlyOpen: "只列未看的",
    noneOpen: "所有项目都看过了。",
    list: "项目",
    look: (project) => `已看：${project}`,
    again: "看过后有新问题",
    findings: (open) => (open === 0 ? "无问题" : `${count(open)} 处`),
    kept: "进度记在本机，下次打开这份工作簿时仍在。没有保存过的工作簿，关闭后不保留。",
    outcome: {
      all: (projects) => `${count(projects)} 个项目都看过了。`,
      unkept: "本机不允许保存，进度只在本窗格打开期间有效。",
    },
  },
  en: {
    noTable: "This sheet holds no goal table. Open the sheet that holds it.",
    summary: (looked, all) => `${count(looked)} of ${count(all)} projects looked at`,
    onlyOpen: "Only those left",
    noneOpen: "All projects have been looked at.",
    list: "Projects",
    look: (project) => `Looked at: ${project}`,
    again: "new findings since",
    findings: (open) => (open === 0 ? "none" : open === 1 ? "1 finding" : `${count(open)} findings`),
    kept: "Progress is kept on this machine, for the next time this workbook is opened. Of a workbook that was never saved nothing is kept.",
    outcome: {
      all: (projects) => `All ${count(projects)} projects have been looked at.`,
      unkept: "Nothing may be kept on this machine: progress lasts until the pane is closed.",
    },
  },
};
