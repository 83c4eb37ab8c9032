import type { Texts } from "./types";

export const MESSAGES = {
  "missing-output": () => "没有产出指标。每个项目都应说明完成什么（财预〔2021〕101号）。请补一条。",
  "missing-benefit": () => "没有效益指标。每个项目都应说明产生的效果（财预〔2021〕101号）。请补一条。",
} satisfies Texts;

export const TITLES = {
  "missing-output": "缺少产出指标",
  "missing-benefit": "缺少效益指标",
};
