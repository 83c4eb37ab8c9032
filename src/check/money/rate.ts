import Big from "big.js";
import { lastDecimal, type Figure } from "./figure";

/** How precisely a quotient is worked out: far beyond anything a form prints. */
const DECIMALS = 12;

/** Where a number lies for certain; `high` is null where it has no upper end. */
export interface Bounds {
  readonly low: Big;
  readonly high: Big | null;
}

/** A quotient with so many decimals that its last one does not matter. */
export function quotient(value: Big, by: Big): Big {
  return new Big(value.times(`1e${DECIMALS}`).div(by).toFixed(0, Big.roundDown)).times(`1e-${DECIMALS}`);
}

/** What spent ÷ budget may be in per cent, as both were rounded to the decimals they show. */
export function rateBounds(spent: Figure, budget: Figure): Bounds {
  const [aboveSpent, aboveBudget] = [half(spent), half(budget)];
  const least = budget.value.minus(aboveBudget);
  const low = spent.value.minus(aboveSpent);
  return {
    low: quotient((low.lt(0) ? new Big(0) : low).times(100), budget.value.plus(aboveBudget)),
    high: least.gt(0) ? quotient(spent.value.plus(aboveSpent).times(100), least) : null,
  };
}

const half = (figure: Figure): Big => lastDecimal(figure).div(2);

/**
 * Whether a stated rate can be one within the bounds, rounded or cut off at its last decimal. A number without % is tried as a share
 * and as a percentage.
 */
export function isRateWithin(stated: Figure, bounds: Bounds): boolean {
  const one = lastDecimal(stated);
  const isNear = (value: Big, unit: Big): boolean =>
    value.gt(bounds.low.minus(unit)) && (bounds.high === null || value.lt(bounds.high.plus(unit)));
  return isNear(stated.value, one) || (stated.unit === "" && isNear(stated.value.times(100), one.times(100)));
}
