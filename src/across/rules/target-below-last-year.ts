import { comparedTargets, counterparts } from "../counterparts";
import { asksForLess, asksForLessThanCame } from "../measure";
import { defineAcrossRule, otherSide } from "../rule";
import { cellWith, evaluated, listed } from "./examples";

const lastYear = listed("2025.xlsx", { year: 2025 });
const nextYear = (text = "", other = "") =>
  listed("2027.xlsx", { year: 2027, ...(text !== "" && { cell: cellWith(text, other) }) });
const thisYear = (text: string, other: string) => listed("2026.xlsx", { cell: cellWith(text, other) });

/** A target that asks for less than last year's, or for no more where far more came of it. */
export const targetBelowLastYear = defineAcrossRule({
  id: "target-below-last-year",
  over: "years",
  basis: null,
  examples: {
    bad: [
      { files: [lastYear, thisYear("≥2次", "≥1次")] },
      { files: [lastYear, thisYear("≤400元/人天", "≤450元/人天")] },
      { files: [lastYear, thisYear("≥90%", "不低于85%")], findings: 3 },
      { files: [evaluated("2026年自评表.xlsx"), nextYear("≥2次", "≥1次")] },
      { files: [evaluated("2026年自评表.xlsx", { rows: [null, { actual: "5次" }] }), nextYear()] },
    ],
    good: [
      { why: { zh: "要求高了。", en: "The target asks for more." }, files: [lastYear, thisYear("≥2次", "≥3次")] },
      {
        why: { zh: "写法不同，意思一样。", en: "Written otherwise, the target is the same." },
        files: [lastYear, thisYear("≥2次", "不少于2次")],
      },
      {
        why: { zh: "成本低了。", en: "The cost is lower." },
        files: [lastYear, thisYear("≤400元/人天", "≤380元/人天")],
      },
      {
        why: { zh: "单位不同，不能比较。", en: "Other units cannot be compared." },
        files: [lastYear, thisYear("≥2次", "≥1场")],
      },
      {
        why: { zh: "一个有大小关系，一个没有，不能比较。", en: "One has a sign and the other has none." },
        files: [lastYear, thisYear("≥2次", "1次")],
      },
      {
        why: {
          zh: "上年的实际完成值和指标值相近，或者今年要求高了。",
          en: "What came of last year's target is near it, or this year's asks for more.",
        },
        files: [
          evaluated("2026年自评表.xlsx", { rows: [{ actual: "150元/人天" }, { actual: "5次" }] }),
          nextYear("≥2次", "≥3次"),
        ],
      },
    ],
  },
  *detect({ before, after }) {
    for (const { before: was, after: is } of counterparts(before, after).same) {
      const targets = comparedTargets(was, is);
      if (targets === null) continue;
      const [earlier, stated] = targets;
      const { actual } = was;
      const isLower = asksForLess(earlier, stated);
      if (!isLower && (actual === undefined || !asksForLessThanCame(earlier, actual, stated))) continue;
      const other = { of: before, cell: earlier.cell };
      yield {
        message: {
          id: isLower ? "target-below-last-year" : "target-below-last-year/achieved",
          params: {
            ...{ name: is.name, year: before.year ?? "", earlier: earlier.text, stated: stated.text },
            ...{ achieved: actual?.text ?? "", ...otherSide(other, after) },
          },
        },
        place: { of: after, cell: stated.cell },
        related: [other, ...(actual === undefined ? [] : [{ of: before, cell: actual.cell }])],
        indicator: is,
        now: stated.text,
        offending: `${isLower ? earlier.text : (actual?.text ?? "")}/${stated.text}`,
      };
    }
  },
});
