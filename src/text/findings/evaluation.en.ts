import type { TextsLike, TitlesLike } from "./types";
import { enNamed } from "./words";
import type * as zh from "./evaluation.zh";

export const MESSAGES: TextsLike<typeof zh.MESSAGES> = {
  "score-above-weight": (p) =>
    `${enNamed(p.name)} scores ${p.score}, more than its weight (${p.column}) of ${p.weight}, so the total comes out too high. Check both, and correct one.`,
  "score-sum-mismatch": (p) =>
    `The score of ${p.label} says ${p.stated}, but the indicators' scores add up to ${p.sum}: ${p.difference} apart, so the result is not reliable. Check the scores and the total.`,
  "score-sum-mismatch/with-execution": (p) =>
    `The score of ${p.label} says ${p.stated}, but the indicators' scores add up to ${p.indicators}, and to ${p.sum} with the execution rate's: neither fits. Check the scores and the total.`,
  "execution-rate-mismatch": (p) =>
    `The execution rate of ${p.row} says ${p.stated}, but ${p.spent} spent of ${p.budget} is about ${p.rate}, further off than rounding explains. Check the three numbers, and correct the wrong one.`,
  "execution-score-mismatch": (p) =>
    `The execution rate scores ${p.score}, but at ${p.rate} its share of a weight of ${p.weight} is about ${p.expected}. Unless the office scores in steps, correct the score.`,
  "class-weight-mismatch": (p) =>
    `“${p.label}” says ${p.stated} points, but the weights of its indicators add up to ${p.sum}, so the two disagree. Check the weights, and correct one of them.`,
  "full-score-not-met": (p) =>
    `The target is “${p.target}” and “${p.actual}” was reached, which misses it, yet the score is the full ${p.score}. Check the actual value; if it is right, take points off and say why.`,
  "score-without-actual": (p) =>
    `${enNamed(p.name)} scores ${p.score} without an actual value, so nothing supports the score. Fill in what was reached, or correct the score.`,
  "deduction-without-reason": (p) =>
    `${enNamed(p.name)} scores ${p.score}, ${p.lost} less than its weight of ${p.weight}, and no reason is given. Write why it was not met and what will be done.`,
  "actual-missing": (p) =>
    `${enNamed(p.name)} has no actual value and no reason for that, so nobody can tell whether it was met. Fill it in, or say why nothing was done.`,
  "miss-without-reason": (p) =>
    `The target is “${p.target}” and “${p.actual}” was reached, which misses it, and no reason is given. Write why it was not met and what will be done.`,
};

export const TITLES: TitlesLike<typeof zh.TITLES> = {
  "score-above-weight": "Score above the weight",
  "score-sum-mismatch": "Total score differs from its parts",
  "execution-rate-mismatch": "Execution rate miscalculated",
  "execution-score-mismatch": "Score does not fit the execution rate",
  "class-weight-mismatch": "Class and its weights differ",
  "full-score-not-met": "Full score for a missed target",
  "score-without-actual": "Score without an actual value",
  "deduction-without-reason": "Deduction without a reason",
  "actual-missing": "Actual value missing",
  "miss-without-reason": "Missed target without a reason",
};
