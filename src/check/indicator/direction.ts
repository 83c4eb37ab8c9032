import type { Operator, Target } from "./types";

/** 正向 or ↑ in a column beside the targets: what its numbers are bounded by. */
const DIRECTIONS: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:正向|越[大高多]越[好优])(?:性)?(?:指标)?$|^[↑⬆]$/, "≥"],
  [/^(?:[反逆负]向|越[小低少]越[好优])(?:性)?(?:指标)?$|^[↓⬇]$/, "≤"],
];

/** The bound a direction says; null for any other text. */
export function boundByDirection(text: string): Operator | null {
  const bare = text.replace(/\s/g, "");
  return DIRECTIONS.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

/** A number as a direction beside it bounds it; any other target, and a number with a mark of its own, as it is. */
export const directed = (target: Target, operator: Operator): Target =>
  target.kind === "quantity" && target.marks.length === 0 && target.operator === "="
    ? { ...target, operator, isDirected: true }
    : target;
