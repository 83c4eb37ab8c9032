import { MULTIPLIERS, unitKind } from "../standard/units";
import type { Target } from "./types";

/** The 万 or 亿 that ends a target's number, as in 65万; null where it has none or a unit of its own. */
export function multiplierOf(target: Target): "万" | "亿" | null {
  if (target.kind !== "quantity" && target.kind !== "range" && target.kind !== "frequency") return null;
  if (target.unit !== null) return null;
  const written = target.kind === "range" ? target.to.written : target.number.written;
  const last = written.at(-1);
  return last === "万" || last === "亿" ? last : null;
}

/**
 * What of a unit goes behind a number that ends in this multiplier: 65万 and 万元 are 65万元. Null where the two do not go together:
 * 65亿 and 万元, 65万 and %.
 */
export function unitBehind(multiplier: "万" | "亿" | null, unit: string): string | null {
  if (multiplier === null) return unit;
  const own = MULTIPLIERS.find((word) => unit.startsWith(word) && unitKind(unit.slice(word.length)) !== null);
  if (own !== undefined) return own === multiplier ? unit.slice(own.length) : null;
  return unitKind(unit) === "share" ? null : unit;
}
