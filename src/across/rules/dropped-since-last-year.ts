import { counterparts } from "../counterparts";
import { defineAcrossRule, nameOf, otherSide } from "../rule";
import { cellWith, cellWithout, listed } from "./examples";
import { OTHER_FAULTLESS_CELL } from "../../check/rules/example";

const lastYear = listed("2025.xlsx", { year: 2025 });

/** Indicators of last year that are not among this year's, where others have stayed. */
export const droppedSinceLastYear = defineAcrossRule({
  id: "dropped-since-last-year",
  over: "years",
  basis: null,
  examples: {
    bad: [{ files: [lastYear, listed("2026.xlsx", { cell: cellWithout(4) })] }],
    good: [
      {
        why: {
          zh: "名称换了说法，不能断定是取消了。",
          en: "Under a like name, the indicator cannot be said to be gone.",
        },
        files: [lastYear, listed("2026.xlsx", { cell: cellWith("培训合格率", "参训合格率") })],
      },
      {
        why: { zh: "今年多了指标。", en: "This year has more indicators." },
        files: [listed("2025.xlsx", { year: 2025, cell: cellWithout(4) }), listed("2026.xlsx", {})],
      },
      {
        why: { zh: "整套指标都重新设了。", en: "The set was made anew." },
        files: [lastYear, listed("2026.xlsx", { cell: OTHER_FAULTLESS_CELL })],
      },
    ],
  },
  detect({ before, after }) {
    const { same, gone } = counterparts(before, after);
    const [first] = gone;
    if (same.length === 0 || first === undefined) return [];
    const names = gone.map(({ name }) => name.replace(/\s/g, " "));
    const other = { of: before, cell: first.cell };
    return [
      {
        message: {
          id: "dropped-since-last-year",
          params: { names: names.join("\n"), count: names.length, year: before.year ?? "", ...otherSide(other, after) },
        },
        place: nameOf(after),
        related: gone.map(({ cell }) => ({ of: before, cell })),
        now: "",
        offending: names.join("/"),
      },
    ];
  },
});
