import { count } from "./types";

/** What the list says of an earlier check, and the view's name. What the view says is loaded with it: `text/since.ts`. */
export const since = {
  label: "与上次对比",
  hint: "记下检查结果，看哪些问题是新增的、哪些不再出现",
  onlyNew: (n: number) => `只看新增 ${count(n)}`,
  onlyNewTitle: "只列出上次检查时没有的问题",
  fresh: "新增",
};

export type SinceText = typeof since;
