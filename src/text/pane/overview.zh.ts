/** The view's name and its item in the menu. What it says is loaded with it: `text/overview.ts`. */
export const overview = {
  label: "概览",
  hint: "项目、指标、资金和问题的数量，点击可筛选",
};

export type OverviewText = typeof overview;
