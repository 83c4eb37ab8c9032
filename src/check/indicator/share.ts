import { once } from "../once";
import type { NameFacts } from "./name";
import type { Quantity, Target } from "./types";

/**
 * What a target asks for as a percentage, the same text for the same demand (≥95.0% and 不低于95%, ≥100% and 100%); null where it is
 * no percentage. A bare number is one where the name's bracket says so.
 */
export function shareOf(target: Target, name: NameFacts): string | null {
  if (target.kind !== "quantity") return null;
  const unit = target.unit === null ? name.unit : target.unit.unit;
  return unit === "%" ? inPercent(target) : null;
}

const inPercent = once(({ operator, number }: Quantity): string | null => {
  if (operator === null) return null;
  const value = Number(number.decimal);
  // Nothing can be more than all, so at least all is all.
  return `${operator === "=" || (operator === "≥" && value === 100) ? "" : operator}${value}%`;
});
