import { count } from "./types";

/** The cards of the view 指标: one an indicator. */
export const cards = {
  label: "绩效指标",
  card: (n: number) => `第${count(n)}条`,
  noName: "名称待填",
  open: "待填",
  toChoose: "待选",
  findings: (n: number) => `${count(n)} 处问题`,
  findingsOf: (n: number) => `第${count(n)}条的问题`,
  checking: "已改动，正在检查",

  level1: "一级指标",
  level2: "二级指标",
  name: "指标名称",
  periods: { cycle: "周期", annual: "年度" },
  follows: "同周期",
  followsLabel: "年度指标值同周期",

  kindOf: (period: string) => `${period}指标值的写法`,
  kinds: { quantity: "数值", range: "区间", frequency: "频次", deadline: "期限", graded: "分档", text: "文字" },
  fieldOf: (period: string, field: string) => `${period}：${field}`,
  fields: {
    operator: "大小关系",
    number: "数值",
    unit: "单位",
    from: "最小",
    to: "最大",
    every: "每多久",
    date: "日期",
    grades: "分档用语",
    text: "文字",
  },
  each: "每",
  between: "至",
  noOperator: "无",
  better: (target: string) => `改成 ${target}`,
  betterLabel: "用数值来写",

  suggest: {
    show: (field: string) => `选择${field}`,
    more: (n: number) => `还有 ${count(n)} 个，再输入几个字`,
    noName: "没有这样的备选名称，可以直接用输入的。",
    elsewhere: "归在别的类",
    library: "词库",
    used: "本表在用",
    insteadOf: "代替",
  },

  menu: (n: number) => `第${count(n)}条：更多`,
  addAfter: "在后面添加",
  duplicate: "复制",
  up: "上移",
  down: "下移",
  remove: "删除",
  drag: "拖动可调整顺序",
  add: "添加指标",
  refused: {
    "no-room": "表里没有空行了，所以没有添加。先在表中插入一行，再来添加。",
    evaluated:
      "本表填有自评结果，完成值、得分和原因与各行对应，此处不增删、不移动指标。确需调整的，请在表中按整行调整。",
    "no-card": "这条指标已经不在了，没有改动。",
  },

  said: {
    added: (n: number) => `已添加第${count(n)}条。`,
    duplicated: (n: number) => `已复制为第${count(n)}条。`,
    removed: (name: string) => `已删除“${name}”。按 Ctrl+Z 撤销。`,
    moved: (name: string, n: number) => `“${name}”已移到第${count(n)}条。`,
    back: "已撤销一步。",
    forth: "已重做一步。",
  },

  outcome: {
    label: "自评结果，在表中填写",
    actual: "实际完成值",
    score: "得分",
    reason: "原因",
    blank: "未填",
  },

  stray: "这段文字不属于哪一条指标，原样保留",
  strayInside: "这段文字不是指标的内容，原样保留",
};

export type CardsText = typeof cards;
