import { count } from "./types";

/** The list of shortcuts, and what only keys do. */
export const shortcuts = {
  label: "快捷键",
  places: { anywhere: "各视图", list: "问题列表", editor: "指标", card: "指标卡片的标题" },
  next: "下一处问题",
  previous: "上一处问题",
  down: "下一行",
  up: "上一行",
  pageDown: (rows: number) => `向下 ${count(rows)} 行`,
  pageUp: (rows: number) => `向上 ${count(rows)} 行`,
  first: "第一行",
  last: "最后一行",
  in: "展开，或转到右边的按钮",
  out: "收起，或转到左边的按钮",
  act: "选中单元格，或展开、收起分组",
  accept: "接受问题",
  copy: "复制这一处，或整组",
  previousCard: "上一条指标",
  nextCard: "下一条指标",
  firstCard: "第一条指标",
  lastCard: "最后一条指标",
  note: "在 Mac 上用 ⌘ 代替 Ctrl。正在输入文字时，撤销和“?”归输入框使用。Excel 网页版可能占用其中一些按键，各项操作都另有按钮或菜单。",
};

export type ShortcutsText = typeof shortcuts;
