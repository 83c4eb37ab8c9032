import type { Texts } from "./types";
import { zhOrdinals, zhStyles } from "./words";

export const MESSAGES = {
  "indicator-parse-error": (p) =>
    `“${p.text}”不是指标的写法，预算管理一体化系统读不出指标。按“1、1-产出指标；11-数量指标；名称；实施周期指标值：…；年度指标值：…。”重写。`,
  "indicator-parse-error/not-read": (p) =>
    `“${p.text}”中没有读出指标，这一格没有检查。请人工核对；写成“数量指标：培训人数≥60人；质量指标：…”即可检查。`,
  "indicator-parse-error/no-name": (p) =>
    `第 ${p.positions} 条指标没有名称，不知道考核什么。请在分类后面写上指标名称。`,
  "indicators-empty": (p) => `项目有金额（${p.amount}），但没有绩效指标。每个有预算的项目都要设指标，请补上。`,
  "indicator-numbering": (p) =>
    `指标序号是 ${zhOrdinals(p.found)}，没有从 1 依次编到 ${p.count}，引用时会指错。重新编号。`,
  "indicator-numbering/by-class": (p) =>
    `指标序号是 ${zhOrdinals(p.found)}，同一分类下没有从 1 依次编号，引用时会指错。按分类重新编号。`,
  "hard-break-in-cell": (p) => `词句中间有 ${p.breaks} 处换行，查找和比对时会断开。把断开的地方接上。`,
  "cell-halfwidth-separator": (p) =>
    `用了 ${p.count} 处半角分隔符（${p.marks}），与规定的写法不同，导入时可能拆错。改成全角的 ${p.wide}。`,
  "separator-style-inconsistent": (p) =>
    `表中有 ${p.count} 种分隔符写法（${zhStyles(p.styles)}），读起来和导入时都容易出错。统一用“；”和“：”。`,
  "separator-irregular": (p) =>
    `${p.marks === "" ? `缺 ${p.missing} 处分隔符` : `有 ${p.count} 处分隔符不对（${p.missing === 0 ? "" : `缺 ${p.missing} 处，另有`}“${p.marks}”）`}，指标的各部分会被读错。每部分之间用一个“；”，指标值前用一个“：”。`,
  "text-outside-indicators": (p) =>
    `“${p.text}”不属于任何一条指标，导入时可能丢失。写进指标，移到绩效目标里，或者删去。`,
  "fullwidth-digit": (p) => `“${p.text}”是全角字符，预算管理一体化系统可能不当作数字。改成半角 ${p.half}。`,
  "invisible-character": (p) => `有 ${p.count} 处看不见的字符（${p.codes}），会让相同的文字比对不上。请删掉。`,
  "cell-truncated": (p) =>
    `这一格有 ${p.length} 个字符，已到 Excel 的上限，后面的内容可能被截掉了。请对照原文，把内容写短。`,
} satisfies Texts;

export const TITLES = {
  "indicator-parse-error": "绩效指标读不出来",
  "indicators-empty": "有金额没有指标",
  "indicator-numbering": "指标序号不连续",
  "hard-break-in-cell": "词句中间有换行",
  "cell-halfwidth-separator": "半角分隔符",
  "separator-style-inconsistent": "分隔符写法不统一",
  "separator-irregular": "分隔符缺失、重复或有误",
  "text-outside-indicators": "指标之外有文字",
  "fullwidth-digit": "全角数字或字母",
  "invisible-character": "看不见的字符",
  "cell-truncated": "单元格已到长度上限",
};
