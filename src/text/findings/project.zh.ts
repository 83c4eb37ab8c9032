import type { Texts } from "./types";

export const MESSAGES = {
  "project-name-trailing-punct": (p) => `项目名称以“${p.mark}”结尾，会与预算系统里的名称对不上。请去掉，并与系统核对。`,
} satisfies Texts;

export const TITLES = {
  "project-name-trailing-punct": "项目名称以标点结尾",
};
