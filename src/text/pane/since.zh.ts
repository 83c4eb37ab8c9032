import { count } from "./types";

/** What the list says of an earlier check, and the view's name. What the view says is loaded with it: `text/since.ts`. */
export const since = {
  label: "与上次对比",
  hint: "记下检查结果，看哪些问题是新增的、哪些不再出现",
  only: {
    fresh: (n: number) => `只看新增 ${count(n)}`,
    unchanged: (n: number) => `只看仍在原处 ${count(n)}`,
    moved: (n: number) => `只看换了位置 ${count(n)}`,
  },
  onlyTitle: {
    fresh: "只列出上次检查时没有的问题",
    unchanged: "只列出上次检查时就在同一单元格的问题",
    moved: "只列出上次检查时在别的单元格、内容相同的问题",
  },
  fresh: "新增",
};

export type SinceText = typeof since;
