import type { Severity } from "../check/finding";
import type { Language } from "./language";

/** Every sentence of the pane. Chinese is the source of the keys; English is complete by type. */

/** What the pane was doing when something failed. */
export type PaneTask = "check" | "plan" | "write" | "undo" | "select" | "watch";

/** Why something failed: the reasons of the host port, or the checking program itself. */
export type PaneErrorCode =
  | "editing-cell"
  | "protected"
  | "too-large"
  | "cancelled"
  | "sheet-gone"
  | "session-lost"
  | "half-written"
  | "unsupported"
  | "unknown"
  | "checker";

/** Why a fix was not written: the reasons of the host port, or `left` where it and another fix stand in each other's way. */
export type NotWrittenReason = "changed" | "formula" | "protected" | "gone" | "too-long" | "failed" | "left";

/** A whole number with its thousands apart: 3,465. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

const zh = {
  title: "绩效目标表检查",
  notStarted: "面板没有启动，表中的内容没有改动。请关闭面板后重新打开。",
  views: { check: "检查" },

  layouts: { L0: "项目支出绩效目标表" } as Record<string, string>,
  projects: (n: number) => `${count(n)} 个项目`,
  moreTables: (n: number) => `共 ${count(n)} 张表`,
  total: (amount: string) => `合计 ${amount}`,
  status: {
    idle: "尚未检查",
    current: "已是最新",
    stale: "表有改动，尚未检查",
    "no-table": "未找到目标表",
    error: "没有检查完",
  },
  reading: (done: number, all: number) => (all === 0 ? "正在读取" : `正在读取 ${count(done)} / ${count(all)} 行`),
  checking: (done: number, all: number) => (all === 0 ? "正在检查" : `已检查 ${count(done)} / ${count(all)} 个项目`),
  fixing: "正在修复",
  progress: "检查进度",

  check: "检查本表",
  stop: "停止",
  fix: "修复",
  fixSome: (n: number) => `修复 ${count(n)} 处`,
  fixAll: (n: number) => `可以放心修复的全部 ${count(n)} 处…`,
  fixRule: (rule: string, n: number) => `${rule} ${count(n)} 处…`,
  fixColumn: (column: string, n: number) => `${column} 列：文本改为数字 ${count(n)} 处…`,
  fixRuleLabel: (rule: string, n: number) => `修复 ${count(n)} 处：${rule}`,
  suggestion: "采用建议",
  choose: "改为",
  changeTo: (text: string) => `改为 ${text}`,
  removed: "删去",

  severity: { error: "错误", warning: "警告", info: "提示" } satisfies Record<Severity, string>,
  severityFilter: (name: string, n: number, on: boolean) => `${on ? "不再只看" : "只看"}${name}，${count(n)} 处`,
  severityFilters: "按轻重筛选",
  grouping: { label: "分组", rule: "按规则", project: "按项目" },
  projectFilter: { label: "项目", all: "全部项目", more: (n: number) => `另有 ${count(n)} 个项目，请用搜索` },
  search: { label: "搜索", placeholder: "搜索…" },
  clearFilters: "清除筛选",
  noMatch: "没有符合筛选的问题。",

  findings: "问题",
  infos: (kinds: number) => `提示（${count(kinds)} 类）`,
  wholeTable: "整张表",
  groupCount: (n: number) => `${count(n)} 处`,
  indicator: (n: number) => `第${n}条`,
  moreCells: (n: number) => `等 ${count(n)} 格`,
  changedSince: "已改动",
  missingHere: "此处缺少内容",
  emptyCell: "（空单元格）",

  sum: {
    show: (n: number) => `看 ${count(n)} 个数怎么加`,
    hide: "收起明细",
    caption: "相加明细",
    row: "行",
    amount: "金额",
    running: "累计",
    sum: "相加",
    stated: "表中所填",
    difference: "相差",
    explained: (n: number, allowance: string) => `${count(n)} 个数四舍五入，最多可差 ${allowance}。`,
    notExplained: (n: number, allowance: string) =>
      `${count(n)} 个数四舍五入，最多只差 ${allowance}，解释不了这个差额。`,
    more: (n: number) => `再显示 ${count(n)} 行`,
  },

  preview: {
    title: "修复前后对照",
    chosen: (n: number, all: number) => `已选 ${count(n)} / ${count(all)} 处`,
    apply: (n: number) => `修复 ${count(n)} 处`,
    cancel: "取消",
    before: "修复前",
    after: "修复后",
    number: (text: string) => `数字 ${text}`,
    more: (n: number) => `还有 ${count(n)} 格，再显示一些`,
  },

  outcome: {
    label: "上一步的结果",
    fixed: (n: number) => `已修复 ${count(n)} 处。`,
    fixedPartly: (n: number, left: number) => `已修复 ${count(n)} 处，${count(left)} 处没有写入。`,
    notFixed: (n: number) => `${count(n)} 处没有写入。`,
    notFixedOne: (cell: string, reason: string) => `${cell} 没有写入：${reason}。`,
    undone: (n: number) => `已撤销 ${count(n)} 处。`,
    undonePartly: (n: number, left: number) => `已撤销 ${count(n)} 处，${count(left)} 处无法撤销。`,
    notUndone: (n: number) => `${count(n)} 处无法撤销。`,
    notUndoneOne: (cell: string, reason: string) => `${cell} 无法撤销：${reason}。`,
    checked: (errors: number, warnings: number, infos: number) =>
      `检查完毕：错误 ${count(errors)}，警告 ${count(warnings)}，提示 ${count(infos)}。`,
    checkedNothing: "检查完毕，未发现问题。",
    noTable: "检查完毕，没有找到目标表。",
    stopped: "已停止，本表还没有检查完。",
    stoppedOld: "已停止，下面仍是上一次的结果。",
    wrappedToFirst: "已过最后一处，回到第一处。",
    wrappedToLast: "已过第一处，回到最后一处。",
    nothingToVisit: "没有可看的问题。",
    gone: "这一处已经不在了，没有改动。",
    nothingToUndo: "没有可以撤销的步骤。",
  },
  undo: "撤销",
  undoMore: "再撤销一步",
  undoLast: "撤销上次修复",
  showReasons: "原因",
  hideReasons: "收起",
  reasons: {
    changed: "单元格已被修改",
    formula: "是公式",
    protected: "受保护",
    gone: "单元格已不在",
    "too-long": "写入后会超过 32,767 字",
    failed: "Excel 没有接受",
    left: "与另一处修复相互影响，请再修复一次",
  } satisfies Record<NotWrittenReason, string>,

  errors: {
    happened: {
      "editing-cell": ["有单元格正在编辑", "按回车结束编辑，再试一次。"],
      protected: ["工作表受保护", "撤销保护后再试。"],
      "too-large": ["表中有一行内容太多", "Excel 无法把这一行交给检查程序。"],
      cancelled: ["操作被中断", ""],
      "sheet-gone": ["工作表已不在", ""],
      "session-lost": ["与 Excel 的连接已断开", "请关闭面板，再重新打开。"],
      "half-written": ["写入中途断开", "有单元格没能恢复原样，请逐一核对。"],
      unsupported: ["这个版本的 Excel 缺少所需的功能", ""],
      unknown: ["Excel 没有完成操作", ""],
      checker: ["检查程序没有完成", ""],
    } satisfies Record<PaneErrorCode, readonly [what: string, todo: string]> as Record<
      PaneErrorCode,
      readonly [what: string, todo: string]
    >,
    done: {
      check: "本表没有检查完，单元格没有改动。",
      plan: "没有改动任何单元格。",
      write: "可能只写入了一部分，请再检查一次。",
      undo: "可能只撤销了一部分，请再检查一次。",
      select: "没有跳到那个单元格。",
      watch: "面板看不到表的改动。改动之后，请按“检查本表”。",
    } satisfies Record<PaneTask, string>,
    oldResult: "下面仍是上一次的结果。",
    retry: "再试一次",
    checkAgain: "检查本表",
    dismiss: "知道了",
  },

  noTable: {
    title: "这张工作表里没有项目支出绩效目标表",
    lookedFor: "找过三样：写有“绩效目标表”的标题、“绩效指标”列、金额列。请切换到目标表所在的工作表。",
  },
  clean: {
    title: "未发现问题",
    checked: (projects: number, indicators: number, sums: number, rules: number) =>
      `检查了 ${count(projects)} 个项目、${count(indicators)} 条指标、${count(sums)} 组合计，用了 ${count(rules)} 条规则。`,
  },
  idle: { title: "还没有检查这张工作表", what: "按“检查本表”开始。" },

  settings: { label: "设置", theme: "外观", system: "跟随系统", light: "浅色", dark: "深色" },
};

/** The pane's sentences in one language. */
export type PaneText = typeof zh;

const en: PaneText = {
  title: "Performance goals check",
  notStarted: "The pane did not start. Nothing in the workbook was changed. Close the pane and open it again.",
  views: { check: "Check" },

  layouts: { L0: "Project goal table" },
  projects: (n) => (n === 1 ? "1 project" : `${count(n)} projects`),
  moreTables: (n) => `${count(n)} tables`,
  total: (amount) => `Total ${amount}`,
  status: {
    idle: "Not checked yet",
    current: "Up to date",
    stale: "Changed since the check",
    "no-table": "No goal table found",
    error: "Check not finished",
  },
  reading: (done, all) => (all === 0 ? "Reading" : `Reading row ${count(done)} of ${count(all)}`),
  checking: (done, all) => (all === 0 ? "Checking" : `Checked ${count(done)} of ${count(all)} projects`),
  fixing: "Fixing",
  progress: "Progress of the check",

  check: "Check this sheet",
  stop: "Stop",
  fix: "Fix",
  fixSome: (n) => `Fix ${count(n)}`,
  fixAll: (n) => `All ${count(n)} safe fixes…`,
  fixRule: (rule, n) => `${rule}: ${count(n)}…`,
  fixColumn: (column, n) => `Column ${column}: ${count(n)} texts to numbers…`,
  fixRuleLabel: (rule, n) => `Fix ${count(n)}: ${rule}`,
  suggestion: "Use suggestion",
  choose: "Change to",
  changeTo: (text) => `Change to ${text}`,
  removed: "removed",

  severity: { error: "Errors", warning: "Warnings", info: "Notes" },
  severityFilter: (name, n, on) => `${on ? "Stop showing only" : "Show only"} ${name.toLowerCase()}, ${count(n)}`,
  severityFilters: "Filter by severity",
  grouping: { label: "Group", rule: "By rule", project: "By project" },
  projectFilter: { label: "Project", all: "All projects", more: (n) => `${count(n)} more: use the search` },
  search: { label: "Search", placeholder: "Search…" },
  clearFilters: "Clear filters",
  noMatch: "Nothing matches the filters.",

  findings: "Findings",
  infos: (kinds) => `Notes (${kinds === 1 ? "1 kind" : `${count(kinds)} kinds`})`,
  wholeTable: "The whole table",
  groupCount: (n) => (n === 1 ? "1 finding" : `${count(n)} findings`),
  indicator: (n) => `no. ${n}`,
  moreCells: (n) => `of ${count(n)} cells`,
  changedSince: "changed",
  missingHere: "something is missing here",
  emptyCell: "(empty cell)",

  sum: {
    show: (n) => `See how ${count(n)} amounts add up`,
    hide: "Hide the amounts",
    caption: "How the amounts add up",
    row: "Row",
    amount: "Amount",
    running: "So far",
    sum: "Sum",
    stated: "Stated",
    difference: "Apart",
    explained: (n, allowance) => `Rounding ${count(n)} amounts explains up to ${allowance}.`,
    notExplained: (n, allowance) => `Rounding ${count(n)} amounts explains ${allowance} at most, not this difference.`,
    more: (n) => `Show ${count(n)} more rows`,
  },

  preview: {
    title: "Before and after",
    chosen: (n, all) => `${count(n)} of ${count(all)} chosen`,
    apply: (n) => `Fix ${count(n)}`,
    cancel: "Cancel",
    before: "Before",
    after: "After",
    number: (text) => `the number ${text}`,
    more: (n) => `${count(n)} more cells, show some`,
  },

  outcome: {
    label: "Result of the last action",
    fixed: (n) => `${count(n)} fixed.`,
    fixedPartly: (n, left) => `${count(n)} fixed, ${count(left)} not written.`,
    notFixed: (n) => `${count(n)} not written.`,
    notFixedOne: (cell, reason) => `${cell} was not written: ${reason}.`,
    undone: (n) => `${count(n)} undone.`,
    undonePartly: (n, left) => `${count(n)} undone, ${count(left)} could not be undone.`,
    notUndone: (n) => `${count(n)} could not be undone.`,
    notUndoneOne: (cell, reason) => `${cell} could not be undone: ${reason}.`,
    checked: (errors, warnings, infos) =>
      `Checked: errors ${count(errors)}, warnings ${count(warnings)}, notes ${count(infos)}.`,
    checkedNothing: "Checked. Nothing found.",
    noTable: "Checked. No goal table found.",
    stopped: "Stopped. This sheet is not checked to the end.",
    stoppedOld: "Stopped. Below is still the previous result.",
    wrappedToFirst: "Past the last finding, back at the first.",
    wrappedToLast: "Past the first finding, back at the last.",
    nothingToVisit: "There is no finding to go to.",
    gone: "This finding is gone. Nothing was changed.",
    nothingToUndo: "There is nothing to undo.",
  },
  undo: "Undo",
  undoMore: "Undo one more",
  undoLast: "Undo the last fix",
  showReasons: "Why",
  hideReasons: "Hide",
  reasons: {
    changed: "the cell was changed meanwhile",
    formula: "it holds a formula",
    protected: "it is protected",
    gone: "the cell is no longer there",
    "too-long": "it would exceed 32,767 characters",
    failed: "Excel did not accept it",
    left: "another fix stands in its way; fix once more",
  },

  errors: {
    happened: {
      "editing-cell": ["A cell is being edited", "Press Enter in the cell and try again."],
      protected: ["The sheet is protected", "Unprotect it and try again."],
      "too-large": ["One row holds too much", "Excel cannot hand this row over."],
      cancelled: ["The action was interrupted", ""],
      "sheet-gone": ["The sheet is no longer there", ""],
      "session-lost": ["The connection to Excel is lost", "Close the pane and open it again."],
      "half-written": ["The write broke off", "Some cells could not be put back. Please look at each."],
      unsupported: ["This version of Excel lacks something the check needs", ""],
      unknown: ["Excel did not finish the action", ""],
      checker: ["The check did not finish", ""],
    },
    done: {
      check: "This sheet is not checked to the end. No cell was changed.",
      plan: "No cell was changed.",
      write: "Perhaps only a part was written. Please check once more.",
      undo: "Perhaps only a part was undone. Please check once more.",
      select: "The cell was not selected.",
      watch: "The pane does not see changes. After a change, press Check this sheet.",
    },
    oldResult: "Below is still the previous result.",
    retry: "Try again",
    checkAgain: "Check this sheet",
    dismiss: "Close",
  },

  noTable: {
    title: "No project goal table on this sheet",
    lookedFor:
      "Looked for a title with 绩效目标表, a column 绩效指标 and columns of amounts. Go to the sheet that holds the table.",
  },
  clean: {
    title: "Nothing found",
    checked: (projects, indicators, sums, rules) =>
      `Checked ${count(projects)} projects, ${count(indicators)} indicators and ${count(sums)} sums by ${count(rules)} rules.`,
  },
  idle: { title: "This sheet is not checked yet", what: "Press Check this sheet to begin." },

  settings: { label: "Settings", theme: "Appearance", system: "As the system", light: "Light", dark: "Dark" },
};

const TEXTS: Readonly<Record<Language, PaneText>> = { zh, en };

/** The pane's sentences in a language. */
export function paneText(language: Language): PaneText {
  return TEXTS[language];
}
