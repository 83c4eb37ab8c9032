import type { TextEdit } from "../finding";
import type { Target } from "../indicator/types";
import { choiceOf } from "../offer";
import { once } from "../once";
import { defineRule, NO_PROBLEMS } from "../rule";
import type { Located } from "../sheet/located";
import { betterText } from "../standard/better-targets";
import { betterChoices, betterFor } from "../table/better-choices";
import { targetEdits } from "../table/target-edits";
import { gradesIn, quoted, textTargets } from "../table/text-targets";
import { faultyTargets, valuesOf } from "../table/values";

const cell = (target: string): string =>
  `1、2-效益指标；22-社会效益指标；工作创新推动情况；实施周期指标值：${target}；年度指标值：${target}。`;

/** The code of 数量指标, whose targets are numbers. */
const QUANTITY = "11";

/** A target in words alone, which needs grades to be scored by. */
export const qualitativeTarget = defineRule({
  id: "qualitative-target",
  severity: "info",
  scope: "indicator",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [
      { cell: cell("有效推动") },
      { cell: cell("定性：明显改善") },
      { cell: cell("有效保障") },
      { cell: cell("影响较小") },
    ],
    good: [
      { cell: cell("优/良/中/差") },
      { cell: cell("优良中低差") },
      { cell: cell("推广3项") },
      { cell: "1、1-产出指标；13-时效指标；补助发放及时情况；实施周期指标值：按学期发放；年度指标值：每学期末前。" },
      { cell: "1、1-产出指标；13-时效指标；补助发放频率；实施周期指标值：按季度发放；年度指标值：按季度发放。" },
      { cell: cell("甲/乙"), profile: { phrases: [["甲", "乙", "丙"]] } },
    ],
  },
  check({ indicator, profile }) {
    const texts = textTargets(indicator, profile);
    if (texts.kind !== "all" || texts.level2 === QUANTITY) return NO_PROBLEMS;
    const values = valuesOf(indicator);
    const words = wordsWith(profile.phrases);
    const faults = texts.faults.filter((field) => {
      const target = values[field];
      return target !== null && !words(target).isGraded;
    });
    const found = faultyTargets(indicator, faults);
    if (found === null) return NO_PROBLEMS;
    const { field, first, targets, place, related, offending } = found;
    const { sets } = words(first.value);
    const [way] = betterFor(indicator, first.value, profile);
    const better = way === undefined ? null : betterText(way);
    return [
      {
        message: {
          id: better === null ? "qualitative-target" : "qualitative-target/better",
          params: { text: quoted(first.value), grades: sets[0] ?? "", better: better ?? "", field },
        },
        place,
        related,
        offending,
        choices: [
          ...betterChoices(indicator, targets, profile),
          ...sets.map((set) => choiceOf(set, () => graded(targets, set))),
        ],
      },
    ];
  },
});

type Phrases = readonly (readonly string[])[];

/** What is to be said of a text and its grades, asked once for each target text of a table. */
const wordsWith = once((phrases: Phrases) =>
  once((target: Target) => ({
    isGraded: gradesIn(target) !== null || phrases.some((set) => isOf(set, target.text)),
    sets: byFit(phrases, target.text),
  })),
);

/** True where a text is made of grades of one set of the office's own. */
function isOf(set: readonly string[], text: string): boolean {
  const grades = text.replace(/^定性[：:]?/, "").split(/[/、]/);
  return grades.length > 1 && grades.every((grade) => set.includes(grade.trim()));
}

/** The sets as they are written; those that hold the word itself come first: 符合规范 is the best grade of one. */
function byFit(phrases: Phrases, text: string): readonly string[] {
  const fits = (set: readonly string[]): boolean => set.some((grade) => grade.length > 1 && text.includes(grade));
  return [...phrases.filter(fits), ...phrases.filter((set) => !fits(set))].map((set) => set.join("/"));
}

/** Signs and the mark 定性 before the words stay where they are. */
function graded(targets: readonly Located<Target>[], grades: string): TextEdit[] {
  return targets.flatMap((target) => {
    const { text } = target.value;
    const start = /^\s*(?:定性\s*[：:]?|[≥≤><=＝﹦]+)?\s*/.exec(text)?.[0].length ?? 0;
    return targetEdits(target, [{ start, end: text.length, after: grades }]);
  });
}
