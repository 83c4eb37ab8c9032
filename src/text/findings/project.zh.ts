import type { Texts } from "./types";

export const MESSAGES = {
  "project-name-trailing-punct": (p) =>
    `项目名称以“${p.mark}”结尾，会与预算管理一体化系统里的名称对不上。请去掉，并与系统核对。`,
  "project-name-halfwidth-bracket": (p) =>
    `项目名称里有半角括号，按名称查找时容易漏掉。可改成“${p.better}”，并与预算管理一体化系统核对。`,
  "project-year-differs": (p) =>
    `项目名称写的是“${p.written}”，本表是 ${p.year} 年。请核对年份，或确认项目应列入本表。`,
  "near-duplicate-project": (p) =>
    `“${p.first}”和“${p.other}”${Number(p.projects) > 2 ? `等 ${p.projects} 个项目` : ""}只差年份或标点，可能是同一个项目。请核对有没有重复申报。`,
  "duplicate-project": (p) =>
    `“${p.name}”${p.unit === "" ? "" : `在“${p.unit}”下`}前面已经列过，金额可能算了两次。请合并，或改名区分。`,
  "hard-break-in-name": (p) => `项目名称中间有 ${p.breaks} 处换行，按名称查找和比对时会断开。把断开的地方接上。`,
} satisfies Texts;

export const TITLES = {
  "project-name-trailing-punct": "项目名称以标点结尾",
  "project-name-halfwidth-bracket": "项目名称用半角括号",
  "project-year-differs": "项目年份与本表不符",
  "near-duplicate-project": "项目名称几乎相同",
  "duplicate-project": "项目重复",
  "hard-break-in-name": "项目名称中间有换行",
};
