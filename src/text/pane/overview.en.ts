import type { OverviewText } from "./overview.zh";

export const overview: OverviewText = {
  label: "Overview",
  hint: "Projects, indicators, money and findings in figures, each a filter",
};
