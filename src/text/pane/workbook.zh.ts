import { count } from "./types";

/** The view of the whole workbook. */
export const workbook = {
  label: "整个工作簿",
  sheets: "工作表",
  summary: (sheets: number, tables: number) => `${count(sheets)} 张工作表，其中 ${count(tables)} 张有绩效目标表`,
  listing: (sheets: number) => `${count(sheets)} 张工作表`,
  check: "全部检查",
  checking: (done: number, all: number) => `已检查 ${count(done)} / ${count(all)} 张`,
  table: (layouts: readonly string[], projects: number) => `${layouts.join("、")} · ${count(projects)} 个项目`,
  partUnread: "另有一部分没有检查",
  expanded: (project: string, source: string) => `“${project}”的展开表，检查在“${source}”中进行`,
  noTable: "没有找到绩效目标表",
  blank: "空白",
  unchecked: "尚未检查",
  changed: "有改动，尚未检查",
  clean: "未发现问题",
  open: "当前工作表",
  hidden: (n: number) => `另有 ${count(n)} 张隐藏的工作表，没有检查。`,
  done: (n: number) => `已检查全部 ${count(n)} 张工作表。`,
  stopped: (done: number, all: number) =>
    done === 0 ? "已停止，还没有检查完一张工作表。" : `已停止，检查了 ${count(done)} / ${count(all)} 张工作表。`,
  elsewhere: "这些工作表里有：",
  all: "查看整个工作簿",
};

export type WorkbookText = typeof workbook;
