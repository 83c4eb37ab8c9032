import Big from "big.js";
import { kindOfUnit, measureOf, unitOf } from "../check/indicator/compare";
import { isLikeSignAndShare } from "../check/indicator/misread";
import type { NameFacts } from "../check/indicator/name";
import type { Frequency, Operator, Quantity, Target } from "../check/indicator/types";
import { betterOf, type Better } from "../check/standard/measures";
import type { ActualFacts, TargetFacts, TargetMeasure } from "./facts";

/** The one number a target asks for; null where it asks for none, or may mean another one. */
export function targetMeasure(target: Target, name: NameFacts | null, isCost: boolean): TargetMeasure | null {
  if (target.kind !== "quantity" && target.kind !== "frequency") return null;
  const { operator, mistyped } = target;
  if (operator === null || mistyped !== undefined || isLikeSignAndShare(target)) return null;
  const unit = unitOf(target, name);
  // 二级 may be better than 三级, and 0.95 beside 95% is on another scale.
  if (unit === "级" || isOnOtherScale(target, unit)) return null;
  const measure = measureOf(target.number.decimal, unit);
  const better = name === null ? null : betterFor(operator, name, isCost, measure.unit);
  return {
    sign: operator,
    value: measure.value.toFixed(),
    ...(measure.unit !== null && { unit: measure.unit }),
    ...(target.kind === "frequency" && { every: target.every }),
    ...(better !== null && { better }),
  };
}

/** The one number that came of a target; null where it is none, or may mean another one. */
export function actualMeasure(actual: Target, name: NameFacts | null): Pick<TargetMeasure, "value" | "unit"> | null {
  if (actual.kind !== "quantity" || actual.mistyped !== undefined) return null;
  if (actual.operator !== null && actual.operator !== "=") return null;
  const unit = unitOf(actual, name);
  if (unit === "级" || isOnOtherScale(actual, unit)) return null;
  const measure = measureOf(actual.number.decimal, unit);
  return { value: measure.value.toFixed(), ...(measure.unit !== null && { unit: measure.unit }) };
}

const isOnOtherScale = (target: Quantity | Frequency, unit: string | null): boolean =>
  unit !== null && target.unit === null && kindOfUnit(unit) === "share" && new Big(target.number.decimal).abs().lte(1);

/** Which side of the number asks for more. A sign that runs against the name tells nothing. */
function betterFor(operator: Operator, name: NameFacts, isCost: boolean, unit: string | null): Better | null {
  switch (operator) {
    case "≥":
    case ">":
      return name.direction === "low" ? null : "more";
    case "≤":
    case "<":
      return name.direction === "high" ? null : "less";
    case "=":
      return betterOf(name.bare, isCost, unit === null ? null : kindOfUnit(unit));
    case "≈":
      return null;
  }
}

/** Numbers so far apart are most likely in different units. */
const OTHER_SCALE = 1000;

/** True where a target certainly asks for less than the one before it: the same sign, unit and direction, and a number that is easier to reach. */
export function asksForLess({ measure: was }: TargetFacts, { measure: is }: TargetFacts): boolean {
  if (was === undefined || is === undefined) return false;
  if (was.better === undefined || was.better !== is.better) return false;
  if (was.sign !== is.sign || was.unit !== is.unit || was.every !== is.every) return false;
  const [from, to] = [new Big(was.value), new Big(is.value)];
  if (isOtherScale(from, to)) return false;
  return was.better === "more" ? to.lt(from) : to.gt(from);
}

/** By how much more than the target must have come of it before the target is too low for the next year. */
const FAR_BEYOND = 1.3;

/**
 * True where a target asks for no more than the one before it, of which far more came. Where less is better nothing is said: little
 * spent, or few complaints, may be the luck of a year.
 */
export function asksForLessThanCame(
  { measure: was }: TargetFacts,
  actual: ActualFacts,
  { measure: is }: TargetFacts,
): boolean {
  const came = actual.measure;
  if (was === undefined || is === undefined || came === undefined) return false;
  if (was.better !== "more" || is.better !== "more" || was.sign !== is.sign) return false;
  if (was.unit !== is.unit || was.unit !== came.unit || (was.every ?? is.every) !== undefined) return false;
  const [from, to, result] = [new Big(was.value), new Big(is.value), new Big(came.value)];
  if (to.lte(0) || to.gt(from) || isOtherScale(from, result) || isOtherScale(from, to)) return false;
  return result.gte(from.times(FAR_BEYOND));
}

function isOtherScale(one: Big, other: Big): boolean {
  const [small, large] = [one.abs(), other.abs()].sort((a, b) => a.cmp(b)) as [Big, Big];
  return !small.eq(0) && large.gte(small.times(OTHER_SCALE));
}
