import type { Choice, TextEdit } from "../finding";
import type { Target } from "../indicator/types";
import { choiceOf } from "../offer";
import { defineRule, NO_PROBLEMS } from "../rule";
import type { Located } from "../sheet/located";
import { betterThan } from "../standard/measures";
import { classOf } from "../table/categories";
import { targetEdits } from "../table/target-edits";
import { gradesIn, isWithoutNumber, quoted, textTargets } from "../table/text-targets";
import { faultsBy, faultyTargets, valuesOf } from "../table/values";

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
    bad: [{ cell: cell("有效推动") }, { cell: cell("定性：明显改善") }],
    good: [
      { cell: cell("优/良/中/差") },
      { cell: cell("优良中低差") },
      { cell: cell("推广3项") },
      { cell: cell("甲/乙"), profile: { phrases: [["甲", "乙", "丙"]] } },
    ],
  },
  check({ indicator, profile }) {
    const values = valuesOf(indicator);
    if (textTargets(values) !== "all") return NO_PROBLEMS;
    const faults = ungraded(values);
    if (faults.length === 0 || classOf(indicator, profile.categories).level2 === QUANTITY) return NO_PROBLEMS;
    const own = faults.filter((field) => {
      const target = values[field];
      return target !== null && !profile.phrases.some((set) => isOf(set, target.text));
    });
    const found = faultyTargets(indicator, own);
    if (found === null) return NO_PROBLEMS;
    const { field, first, targets, place, related, offending } = found;
    const choices = byFit(
      profile.phrases.map((set) => choiceOf(set.join("/"), () => graded(targets, set.join("/")))),
      first.value.text,
    );
    const better = betterThan(first.value.text);
    return [
      {
        message: {
          id: better === null ? "qualitative-target" : "qualitative-target/better",
          params: {
            text: quoted(first.value),
            grades: choices[0]?.label ?? "",
            better: better ?? "",
            field,
          },
        },
        place,
        related,
        offending,
        choices,
      },
    ];
  },
});

const ungraded = faultsBy((target, name) => isWithoutNumber(target, name) && gradesIn(target) === null);

/** True where a text is made of grades of one set of the office's own. */
function isOf(set: readonly string[], text: string): boolean {
  const grades = text.replace(/^定性[：:]?/, "").split(/[/、]/);
  return grades.length > 1 && grades.every((grade) => set.includes(grade.trim()));
}

/** Sets that hold the word itself come first: 符合规范 is the best grade of one. */
function byFit(choices: readonly Choice[], text: string): Choice[] {
  const fits = ({ label }: Choice): boolean =>
    label.split("/").some((grade) => grade.length > 1 && text.includes(grade));
  return [...choices.filter(fits), ...choices.filter((choice) => !fits(choice))];
}

/** Signs and the mark 定性 before the words stay where they are. */
function graded(targets: readonly Located<Target>[], grades: string): TextEdit[] {
  return targets.flatMap((target) => {
    const { text } = target.value;
    const start = /^\s*(?:定性\s*[：:]?|[≥≤><=＝﹦]+)?\s*/.exec(text)?.[0].length ?? 0;
    return targetEdits(target, [{ start, end: text.length, after: grades }]);
  });
}
