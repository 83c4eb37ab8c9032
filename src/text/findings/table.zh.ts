import type { Texts } from "./types";

export const MESSAGES = {
  "table-year-unknown": () => "标题里没有年份，项目名称里的年份无从核对。在标题里写上年份，或在设置里指定。",
  "repeated-header": () => "表中又出现一行表头，多半是分页时带进来的。筛选和排序会把它当成一行数据，可以删去。",
  "header-halfwidth-bracket": (p) => `表头“${p.header}”用了半角括号，按列名导入时可能认不出来。改成“${p.better}”。`,
} satisfies Texts;

export const TITLES = {
  "table-year-unknown": "标题里没有年份",
  "repeated-header": "表头重复",
  "header-halfwidth-bracket": "表头用了半角括号",
};
