import { kindOfUnit } from "../indicator/compare";
import { misses } from "../indicator/misses";
import { nameFacts } from "../indicator/name";
import { defineRule, NO_PROBLEMS, type IndicatorSubject } from "../rule";
import { betterOf } from "../standard/measures";
import { unitsOf } from "../standard/units";
import { classOf } from "../table/categories";
import { pointsOf, rowsWith } from "../table/scores";
import { shownSpans } from "../table/values";
import { evaluation, provincialEvaluation } from "./example-evaluation";

/** The full score for an actual value that misses its target. */
export const fullScoreNotMet = defineRule({
  id: "full-score-not-met",
  severity: "warning",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      evaluation({ rows: [null, { target: "≥4754次", actual: "4604次" }] }),
      evaluation({ rows: [null, { actual: "已完成1次", reason: "场地维修。" }] }),
      evaluation({ rows: [null, null, { actual: "85" }] }),
      evaluation({ rows: [{ target: "400元/人天", actual: "420元/人天" }] }),
      provincialEvaluation({ rows: [null, { actual: 89.5 }] }),
    ],
    good: [
      evaluation({}),
      evaluation({ rows: [null, { actual: "≥2次" }] }),
      evaluation({ rows: [null, { actual: "1次", score: 10, reason: "场地维修，1次延到明年。" }] }),
      evaluation({ rows: [null, null, { actual: "0.95" }, { actual: "基本完成" }] }),
      provincialEvaluation({}),
    ],
  },
  check(subject) {
    const { project, indicator, profile } = subject;
    const { outcome, annual } = indicator;
    if (outcome?.actual == null || annual === null) return NO_PROBLEMS;
    const rows = rowsWith(project, indicator);
    const points = rows && pointsOf(project, rows);
    if (rows === null || points === null || !points.weight.gt(0) || !points.score.eq(points.weight)) return NO_PROBLEMS;
    const { better, unit } = directionIn(subject);
    if (!misses(annual.value, outcome.actual.value, { better, unit, units: unitsOf(profile) })) return NO_PROBLEMS;
    return [
      {
        message: {
          id: "full-score-not-met",
          params: {
            name: indicator.name?.value ?? "",
            target: annual.value.text,
            actual: outcome.actual.value.text,
            score: points.score.toFixed(),
          },
        },
        place: shownSpans(outcome.actual),
        related: [...shownSpans(annual), ...rows.scores.map(({ span }) => span)],
        offending: `${annual.value.text}/${outcome.actual.value.text}`,
      },
    ];
  },
});

/** Which side of a number without a sign is as good, by the indicator's name and class. */
function directionIn({
  indicator,
  profile: { categories },
}: IndicatorSubject): Pick<Parameters<typeof misses>[2], "better" | "unit"> {
  const name = indicator.name && nameFacts(indicator.name.value);
  const target = indicator.annual?.value;
  const own = target !== undefined && "unit" in target ? target.unit?.unit : undefined;
  const unit = own ?? name?.unit ?? null;
  const { level1, level2 } = classOf(indicator, categories);
  const isCost = level1 === "4" || (level2 !== null && categories.legacy.includes(level2));
  if (name === null) return { better: null, unit };
  return { better: betterOf(name.bare, isCost, unit === null ? null : kindOfUnit(unit)), unit: name.unit };
}
