import type { TextEdit } from "../finding";
import type { Target } from "../indicator/types";
import { choiceOf } from "../offer";
import { defineRule, NOTHING } from "../rule";
import type { Located } from "../sheet/located";
import { betterText } from "../standard/better-targets";
import { contradictsItself } from "../table/class-faults";
import { betterChoices, betterFor } from "../table/better-choices";
import { targetEdits } from "../table/target-edits";
import { gradesIn, mayBeInWords, quoted, textTargets } from "../table/text-targets";
import { type Values } from "../table/values";
import { type Faults, faultyTargets, oneOf } from "../table/faults";

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
      { cell: cell("Ⅲ类及以上") },
      { cell: cell("良好及以上") },
      { cell: cell("达到A级") },
      { cell: "1、1-产出指标；13-时效指标；补助发放及时情况；实施周期指标值：按学期发放；年度指标值：每学期末前。" },
      { cell: "1、1-产出指标；13-时效指标；补助发放频率；实施周期指标值：按季度发放；年度指标值：按季度发放。" },
      { cell: cell("甲/乙"), profile: { phrases: [["甲", "乙", "丙"]] } },
    ],
  },
  on: {
    target: (target, { phrases }) => mayBeInWords(target) && !isGraded(target, phrases),
    filed: ({ level2, faults }) => level2 !== QUANTITY || contradictsItself(faults),
  },
  detect({ values, profile: { phrases } }) {
    const { kind, faults } = textTargets(values);
    return kind === "all" ? oneOf(ungraded(faults, values, phrases)) : NOTHING;
  },
  describe(faults, subject) {
    const { indicator, profile } = subject;
    const { field, first, targets, place, related, offending } = faultyTargets(indicator, faults);
    const sets = byFit(profile.phrases, first.value.text);
    const [way] = betterFor(subject, first.value);
    const better = way === undefined ? null : betterText(way);
    return {
      message: {
        id: better === null ? "qualitative-target" : "qualitative-target/better",
        params: { text: quoted(first.value), grades: sets[0] ?? "", better: better ?? "", field },
      },
      place,
      related,
      offending,
      choices: [...betterChoices(subject, targets), ...sets.map((set) => choiceOf(set, () => graded(targets, set)))],
    };
  },
});

type Phrases = readonly (readonly string[])[];

const ungraded = (faults: Faults, values: Values, phrases: Phrases): Faults => {
  const left = faults.filter((field) => {
    const target = values[field];
    return target !== null && !isGraded(target, phrases);
  });
  return left.length === faults.length ? faults : left;
};

function isGraded(target: Target, phrases: Phrases): boolean {
  return gradesIn(target) !== null || isLevel(quoted(target)) || phrases.some((set) => isOf(set, target.text));
}

/** Ⅲ类及以上, 良好以上, 三级, A级: a grade of a scale that is set elsewhere. */
const LEVEL =
  /^(?:[≥≤=]|不低于|达到|达到或优于|优于|保持|稳定在)?(?:第?[ⅠⅡⅢⅣⅤⅥ一二三四五六甲乙丙A-D]\+?[类级等星](?:标准|水质)?(?:及?以[上内])?|(?:合格|良好|良|优良|优秀|优|中等)及?以上)$/;

const isLevel = (text: string): boolean => LEVEL.test(text.replace(/[\s。]/g, ""));

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
