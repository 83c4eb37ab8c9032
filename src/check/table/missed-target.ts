import { kindOfUnit } from "../indicator/compare";
import { misses } from "../indicator/misses";
import type { IndicatorSubject } from "../rule";
import { betterOf } from "../standard/measures";

/** Whether what came of an indicator certainly misses its target of the year. */
export function missesTarget(subject: IndicatorSubject): boolean {
  const { outcome, annual } = subject.indicator;
  if (outcome?.actual == null || annual === null) return false;
  const { better, unit } = directionIn(subject);
  return misses(annual.value, outcome.actual.value, { better, unit, units: subject.texts.units });
}

/** What a reason says where there is none. */
const NO_REASON = /^(?:[-－—–/／\s]*|无[。.]?)$/;

/** Whether a reason is given: 无 and a stroke give none. */
export const givesReason = (text: string | undefined): boolean => text !== undefined && !NO_REASON.test(text);

/** Which side of a number without a sign is as good, by the indicator's name and class. */
function directionIn({
  indicator,
  values: { name, filed },
  profile: { categories },
}: IndicatorSubject): Pick<Parameters<typeof misses>[2], "better" | "unit"> {
  const target = indicator.annual?.value;
  const own = target !== undefined && "unit" in target ? target.unit?.unit : undefined;
  const unit = own ?? name?.unit ?? null;
  const { level1, level2 } = filed;
  const isCost = level1 === "4" || (level2 !== null && categories.legacy.includes(level2));
  if (name === null) return { better: null, unit };
  return { better: betterOf(name.bare, isCost, unit === null ? null : kindOfUnit(unit)), unit: name.unit };
}
