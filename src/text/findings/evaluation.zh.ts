import type { Texts } from "./types";
import { zhNamed } from "./words";

export const MESSAGES = {
  "score-above-weight": (p) =>
    `${zhNamed(p.name)}得 ${p.score} 分，超过了${p.column} ${p.weight}，总分会虚高。请核对得分和${p.column}，改正其中一处。`,
  "score-sum-mismatch": (p) =>
    `“${p.label}”的得分是 ${p.stated}，各项指标得分相加是 ${p.sum}，相差 ${p.difference}，自评结果会不准。请核对各项得分和${p.label}。`,
  "score-sum-mismatch/with-execution": (p) =>
    `“${p.label}”的得分是 ${p.stated}，各项指标得分相加是 ${p.indicators}，加上预算执行率得分是 ${p.sum}，与两数都不符。请核对各项得分和${p.label}。`,
  "execution-rate-mismatch": (p) =>
    `“${p.row}”的执行率写 ${p.stated}，按执行数 ${p.spent} ÷ 预算数 ${p.budget} 计算约为 ${p.rate}，不是取整造成的。请核对三个数，改正有误的一处。`,
  "execution-score-mismatch": (p) =>
    `预算执行率得 ${p.score} 分，执行率为 ${p.rate}，按分值 ${p.weight} 折算约为 ${p.expected} 分。没有分档计分规定的，请按执行率改正得分。`,
  "class-weight-mismatch": (p) =>
    `“${p.label}”标明 ${p.stated} 分，其下各项指标的分值相加是 ${p.sum}，权重分配前后不一。请核对分值，改正其中一处。`,
  "full-score-not-met": (p) =>
    `目标是“${p.target}”，实际完成“${p.actual}”，没有达到目标，却得了满分 ${p.score}。请核对实际完成值，确未完成的按比例扣分并说明原因。`,
  "score-without-actual": (p) =>
    `${zhNamed(p.name)}得 ${p.score} 分，却没有填实际完成值，得分没有依据。请补填实际完成值，没有完成的改正得分。`,
  "deduction-without-reason": (p) =>
    `${zhNamed(p.name)}得 ${p.score} 分，比分值 ${p.weight} 少 ${p.lost} 分，没有写原因。请写明未完成的原因和改进措施。`,
  "actual-missing": (p) =>
    `${zhNamed(p.name)}没有填实际完成值，也没有说明原因，无法判断是否完成。请补填；没有开展的，写明原因。`,
  "miss-without-reason": (p) =>
    `目标是“${p.target}”，实际完成“${p.actual}”，没有达到目标，却没有写原因。请写明未完成的原因和改进措施。`,
} satisfies Texts;

export const TITLES = {
  "score-above-weight": "得分超过分值",
  "score-sum-mismatch": "总分与各项得分之和不符",
  "execution-rate-mismatch": "执行率计算有误",
  "execution-score-mismatch": "执行率得分与执行率不符",
  "class-weight-mismatch": "分类标明的分值不符",
  "full-score-not-met": "未达目标却得满分",
  "score-without-actual": "有得分没有实际完成值",
  "deduction-without-reason": "扣分没有写原因",
  "actual-missing": "没有填实际完成值",
  "miss-without-reason": "未完成没有写原因",
};
