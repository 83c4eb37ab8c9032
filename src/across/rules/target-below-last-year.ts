import { comparedTargets, counterparts } from "../counterparts";
import { asksForLess } from "../measure";
import { defineAcrossRule, whereIs } from "../rule";
import { cellWith, listed } from "./examples";

const lastYear = listed("2025.xlsx", { year: 2025 });
const thisYear = (text: string, other: string) => listed("2026.xlsx", { cell: cellWith(text, other) });

/** A target that asks for less than last year's. */
export const targetBelowLastYear = defineAcrossRule({
  id: "target-below-last-year",
  over: "years",
  basis: null,
  examples: {
    bad: [
      { files: [lastYear, thisYear("≥2次", "≥1次")] },
      { files: [lastYear, thisYear("≤400元/人天", "≤450元/人天")] },
      { files: [lastYear, thisYear("≥90%", "不低于85%")], findings: 3 },
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
    ],
  },
  *detect({ before, after }) {
    for (const { before: was, after: is } of counterparts(before, after).same) {
      const targets = comparedTargets(was, is);
      if (targets === null || !asksForLess(...targets)) continue;
      const [earlier, stated] = targets;
      const other = { of: before, cell: earlier.cell };
      yield {
        message: {
          id: "target-below-last-year",
          params: {
            ...{ name: is.name, year: before.year ?? "", earlier: earlier.text, stated: stated.text },
            where: whereIs(other),
          },
        },
        place: { of: after, cell: stated.cell },
        related: [other],
        indicator: is,
        now: stated.text,
        offending: `${earlier.text}/${stated.text}`,
      };
    }
  },
});
