import type { TextsLike, TitlesLike } from "./types";
import { enFields } from "./words";
import type * as zh from "./target.zh";

export const MESSAGES: TextsLike<typeof zh.MESSAGES> = {
  "target-missing": (p) => `“${p.name}” has no ${enFields(p.fields)}, so it cannot be judged. Fill in the target.`,
  "word-operator": (p) =>
    `“${p.written}” states the comparison in words, which no system can compare. Write ${p.better}.`,
  "word-operator/suggested": (p) =>
    `“${p.written}” states the comparison in words, which no system can compare. If that is what it means, write ${p.better}.`,
  "word-operator/unclear": (p) =>
    `“${p.written}” states the comparison in words, which no system can compare. Say it with ≥, ≤, > or <.`,
  "operator-conflict/range": (p) =>
    `“${p.written}” is a range with “${p.marks}” beside it, so the target cannot be read. Write the range alone, or a single bound.`,
  "operator-conflict": (p) =>
    `The comparisons in “${p.written}” (${p.marks}) contradict or repeat each other, so the target cannot be read. Keep one.`,
};

export const TITLES: TitlesLike<typeof zh.TITLES> = {
  "target-missing": "Target missing",
  "word-operator": "Comparison in words",
  "operator-conflict": "Conflicting comparison",
};
