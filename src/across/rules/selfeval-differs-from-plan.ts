import Big from "big.js";
import { comparedTargets, counterparts } from "../counterparts";
import type { BudgetFacts } from "../facts";
import { asksForLess } from "../measure";
import { defineAcrossRule, nameOf, otherSide, type AcrossProblem, type Placed } from "../rule";
import { cellWith, cellWithout, evaluated, listed } from "./examples";

const plan = listed("申报表.xlsx", {});

/** A self-evaluation against another target, set of indicators or budget than was planned. */
export const selfevalDiffersFromPlan = defineAcrossRule({
  id: "selfeval-differs-from-plan",
  over: "evaluation",
  basis: "财预〔2020〕10号",
  examples: {
    bad: [
      { files: [plan, evaluated("自评表.xlsx", { rows: [null, null, { target: "≥80%" }] })] },
      { files: [plan, evaluated("自评表.xlsx", { rows: [{ target: "不超过450元/人天" }] })] },
      {
        files: [
          plan,
          evaluated("自评表.xlsx", { rows: [null, null, null, null, { name: "简报期数", target: "≥4期" }] }),
        ],
      },
      { files: [plan, evaluated("自评表.xlsx", { execution: [18, 18, 10, "100%", 10] })] },
    ],
    good: [
      {
        why: { zh: "自评表和申报表一致。", en: "The self-evaluation agrees with the plan." },
        files: [plan, evaluated("自评表.xlsx")],
      },
      {
        why: { zh: "写法不同，意思一样。", en: "Written otherwise, the target is the same." },
        files: [plan, evaluated("自评表.xlsx", { rows: [null, null, { target: "不低于90.0%" }] })],
      },
      {
        why: {
          zh: "要求高了；名称换了说法的指标，不能断定是取消了。",
          en: "The target asks for more, and an indicator under a like name cannot be said to be gone.",
        },
        files: [
          plan,
          evaluated("自评表.xlsx", { rows: [null, null, { target: "≥95%" }, { name: "培训计划按时完成率" }] }),
        ],
      },
      {
        why: { zh: "自评表多了指标。", en: "The self-evaluation has more indicators." },
        files: [listed("申报表.xlsx", { cell: cellWithout(1) }), evaluated("自评表.xlsx")],
      },
      {
        why: { zh: "不是同一年的表。", en: "The tables are of different years." },
        files: [listed("申报表.xlsx", { year: 2025, cell: cellWith("≥90%", "≥99%") }), evaluated("自评表.xlsx")],
      },
    ],
  },
  *detect({ before, after }) {
    const { same, gone } = counterparts(before, after);
    for (const { before: was, after: is } of same) {
      const targets = comparedTargets(was, is);
      if (targets === null || !asksForLess(...targets)) continue;
      const [planned, stated] = targets;
      const other = { of: before, cell: planned.cell };
      yield {
        message: {
          id: "selfeval-differs-from-plan",
          params: { name: is.name, planned: planned.text, stated: stated.text, ...otherSide(other, after) },
        },
        place: { of: after, cell: stated.cell },
        related: [other],
        indicator: is,
        now: stated.text,
        suggested: planned.text,
        offending: `${planned.text}/${stated.text}`,
      };
    }
    for (const indicator of after.indicators.length === 0 ? [] : gone) {
      const other = { of: before, cell: indicator.cell };
      const target = (indicator.annual ?? indicator.cycle)?.text ?? "";
      yield {
        message: {
          id: "selfeval-differs-from-plan/dropped",
          params: { name: indicator.name, target, ...otherSide(other, after) },
        },
        place: nameOf(after),
        related: [other],
        now: "",
        suggested: indicator.name,
        offending: indicator.name,
      };
    }
    yield* budgetProblem(before, after);
  },
});

function* budgetProblem(before: Placed, after: Placed): Iterable<AcrossProblem> {
  const [planned, stated] = [before.budget, after.budget];
  if (planned === undefined || stated === undefined || isWithinRounding(planned, stated)) return;
  const other = { of: before, cell: planned.cell };
  yield {
    message: {
      id: `selfeval-differs-from-plan/${stated.isAdjusted === true ? "adjusted" : "budget"}`,
      params: { planned: planned.text, stated: stated.text, ...otherSide(other, after) },
    },
    place: { of: after, cell: stated.cell },
    related: [other],
    now: stated.text,
    suggested: stated.isAdjusted === true ? "" : planned.text,
    offending: `${planned.text}/${stated.text}`,
  };
}

const isWithinRounding = (one: BudgetFacts, other: BudgetFacts): boolean =>
  new Big(one.yuan).minus(other.yuan).abs().lte(new Big(one.allowance).plus(other.allowance));
