import type { Texts } from "./types";
import { zhTimes, zhCited } from "./words";

export const MESSAGES = {
  "missing-output": (p) => `没有产出指标。每个项目都应说明完成什么${zhCited(p.basis)}。请补一条。`,
  "missing-benefit": (p) => `没有效益指标。每个项目都应说明产生的效果${zhCited(p.basis)}。请补一条。`,
  "missing-satisfaction": (p) =>
    `没有满意度指标。直接服务群众的项目要设满意度指标${zhCited(p.basis)}，属于这类的请补一条。`,
  "missing-satisfaction/required": () => "没有满意度指标。本单位要求每个项目都设满意度指标。请补一条。",
  "missing-cost": (p) => `没有成本指标。建设、大修和购置项目要设成本指标${zhCited(p.basis)}，属于这类的请补一条。`,
  "missing-cost/required": () => "没有成本指标。本单位要求每个项目都设成本指标。请补一条。",
  "missing-cost-construction": (p) =>
    `项目名称有“${p.word}”，却没有成本指标。建设、大修和购置项目要设成本指标${zhCited(p.basis)}，请补一条。`,
  "missing-quantity": () => "没有数量指标，看不出要做多少。请补一条，例如次数、人数或件数。",
  "missing-quality": (p) => `没有质量指标，看不出做得好不好。有质量标准的都要设质量指标${zhCited(p.basis)}，请补一条。`,
  "missing-timeliness": (p) => `没有时效指标，看不出何时完成。请按完成时间和进度节点补一条${zhCited(p.basis)}。`,
  "too-few-indicators": (p) => `只有 ${p.count} 条指标，少于 ${p.fewest} 条，说不清项目要做成什么。请补充。`,
  "duplicate-indicator": (p) => `“${p.name}”在本项目里重复出现，考核时会算两遍。只留一条。`,
  "duplicate-indicator/targets": (p) =>
    `“${p.name}”在本项目里重复出现，前面写 ${p.first}，这里写 ${p.targets}，不知道按哪个考核。请核对，只留一条。`,
  "identical-indicator-set": (p) =>
    `本项目和“${p.second}”${p.third === "" ? "" : `“${p.third}”`}${Number(p.projects) > 3 ? "等" : ""}${p.third === "" ? "" : `共 ${p.projects} 个项目`}的 ${p.indicators} 条指标完全相同，看不出各自要做成什么。请按各项目的任务分别设指标。`,
  "boilerplate-indicator": (p) =>
    `${p.projects} 个项目里有 ${p.used} 个用了“${p.name}”，看不出项目之间的差别。指标要与项目高度相关${zhCited(p.basis)}，请换成各项目自己的指标。`,
  "contradictory-targets": (p) =>
    `同一个项目里，“${p.first}”是 ${p.firstTarget}，“${p.second}”是 ${p.secondTarget}，验收标准不一致。请核对，统一成一个。`,
  "same-indicator-two-targets": (p) =>
    `“${p.name}”在不同项目里的目标不一样：${zhTimes(p.targets, "个项目")}${p.more}。同一指标应按同一标准，请核对；确有理由不同的可以保留。`,
  "same-name-two-categories": (p) =>
    `“${p.name}”归在不同的分类下：${zhTimes(p.classes, "处")}。分在两类的同名指标汇总时对不上，请统一归到一类。`,
  "weights-sum": (p) =>
    `${p.count} 条指标的${p.column}加起来是 ${p.sum}。申报时应为 90，自评时加上预算执行率为 100${zhCited(p.basis)}，请核对。`,
  "weights-sum/total": (p) => `分值合计写 ${p.stated}，各项指标的分值相加是 ${p.sum}，两数不符。请核对各项分值和合计。`,
  "weights-sum/total-with-execution": (p) =>
    `分值合计写 ${p.stated}，各项指标的分值相加是 ${p.sum}，加上预算执行率是 ${p.all}，与两数都不符。请核对各项分值和合计。`,
} satisfies Texts;

export const TITLES = {
  "missing-output": "缺少产出指标",
  "missing-benefit": "缺少效益指标",
  "missing-satisfaction": "缺少满意度指标",
  "missing-cost": "缺少成本指标",
  "missing-cost-construction": "建设购置缺少成本指标",
  "missing-quantity": "缺少数量指标",
  "missing-quality": "缺少质量指标",
  "missing-timeliness": "缺少时效指标",
  "too-few-indicators": "指标太少",
  "duplicate-indicator": "指标重复",
  "identical-indicator-set": "多个项目指标全部相同",
  "boilerplate-indicator": "多数项目套用同一指标",
  "contradictory-targets": "验收标准前后不一",
  "same-indicator-two-targets": "同一指标目标不同",
  "same-name-two-categories": "同名指标分在两类",
  "weights-sum": "权重合计不对",
};
