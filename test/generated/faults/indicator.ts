import { positionOf, projectAt } from "../model";
import { changeIndicator, faultyTarget, hasCycle, keyOf, target, type Fault, type Spot } from "./fault";

const COUNT = "宣传活动次数";
const SHARE = "资料归档完整率";
const both = (sign: string, value: string, unit: string) => ({
  cycle: target(sign, value, unit),
  annual: target(sign, value, unit),
});

const nameOf = ({ model, p }: Spot, purpose: "satisfied"): string =>
  projectAt(model, p).indicators[positionOf(model, p, purpose)]?.name ?? "";

/** Faults of an indicator's class and name. */
export const INDICATOR_FAULTS: readonly Fault[] = [
  {
    rule: "category-code-mismatch",
    what: "a class under another level 1, or with another's code",
    needs: ["level1", "level2"],
    put: (spot) => {
      const level2 = spot.layout.traits.has("coded") ? "11-质量指标" : "可持续影响指标";
      return { model: changeIndicator(spot, "free", { level2 }), at: keyOf(spot, "free", "level2"), text: level2 };
    },
  },
  {
    rule: "category-label-unknown",
    what: "a class by a name that is in no list",
    needs: ["level2"],
    put: (spot) => {
      const level2 = spot.layout.traits.has("coded") ? "11-工作量指标" : "数量类指标";
      return { model: changeIndicator(spot, "free", { level2 }), at: keyOf(spot, "free", "level2"), text: level2 };
    },
  },
  {
    rule: "miscategorised",
    what: "a count under 质量指标",
    needs: ["level2"],
    put: (spot) => ({
      model: changeIndicator(spot, "free", { category: "12", name: COUNT, ...both("≥", "8", "次") }),
      at: keyOf(spot, "free", "level2"),
    }),
  },
  {
    rule: "funds-indicator",
    what: "how money is handled",
    put: (spot) => ({
      model: changeIndicator(spot, "time", { name: "项目资金支付及时率", ...both("≥", "95", "%") }),
      at: keyOf(spot, "time", "name"),
      text: "项目资金支付及时率",
    }),
  },
  {
    rule: "rate-under-quantity",
    what: "a rate under 数量指标",
    needs: ["level2"],
    put: (spot) => ({
      model: changeIndicator(spot, "free", { name: "宣传任务完成率", ...both("≥", "95", "%") }),
      at: keyOf(spot, "free", "name"),
      text: "宣传任务完成率",
    }),
  },
  {
    rule: "name-is-target",
    what: "a target where its name belongs",
    needs: ["cells"],
    put: (spot) => ({
      model: changeIndicator(spot, "free", { name: "≥8次", ...both("≥", "8", "次") }),
      at: keyOf(spot, "free", "name"),
      text: "≥8次",
    }),
  },
  {
    rule: "name-is-action",
    what: "a thing to do",
    put: (spot) => ({
      model: changeIndicator(spot, "benefit", { name: "推动基层治理创新", ...both("", "优/良/中/差", "") }),
      at: keyOf(spot, "benefit", "name"),
      text: "推动基层治理创新",
    }),
  },
  {
    rule: "unit-in-name",
    what: "a unit in the name",
    put: (spot) => ({
      model: changeIndicator(spot, "free", { name: `${COUNT}（次）`, ...both("≥", "8", "次") }),
      at: keyOf(spot, "free", "name"),
      text: "（次）",
    }),
  },
  {
    rule: "satisfaction-wording",
    what: "满意率",
    put: (spot) => ({
      model: changeIndicator(spot, "satisfied", { name: nameOf(spot, "satisfied").replace("满意度", "满意率") }),
      at: keyOf(spot, "satisfied", "name"),
      text: "满意率",
    }),
  },
  {
    rule: "legacy-category",
    what: "成本指标 inside 产出",
    needs: ["level2"],
    axes: { cost: "own" },
    put: (spot) => {
      const isCoded = spot.layout.traits.has("coded");
      return {
        model: changeIndicator(spot, "cost", {
          level1: isCoded ? "1-产出指标" : "产出指标",
          level2: isCoded ? "14-成本指标" : "成本指标",
        }),
        at: keyOf(spot, "cost", "level2"),
        text: isCoded ? "14-成本指标" : "成本指标",
      };
    },
  },
  {
    rule: "placeholder",
    what: "a name nobody has filled in",
    put: (spot) => ({
      model: changeIndicator(spot, "free", { name: "待单位补充" }),
      at: keyOf(spot, "free", "name"),
      text: "待单位补充",
    }),
  },
  {
    rule: "template-leftover",
    what: "the template's mask behind the name",
    put: (spot) => ({
      model: changeIndicator(spot, "free", { name: `${COUNT}（≥**次）`, ...both("≥", "8", "次") }),
      at: keyOf(spot, "free", "name"),
      text: "（≥**次）",
    }),
  },
  {
    rule: "placeholder",
    what: "the template's mask for the number",
    put: (spot) =>
      faultyTarget(spot, "free", COUNT, target("≥", "**", "次"), {
        at: `${spot.p}/${positionOf(spot.model, spot.p, "free")}/*`,
      }),
  },
  {
    rule: "placeholder",
    what: "a letter for the number",
    put: (spot) =>
      faultyTarget(spot, "free", COUNT, target("≥", "n", "次"), {
        at: `${spot.p}/${positionOf(spot.model, spot.p, "free")}/*`,
        text: "n",
      }),
  },
];

/** Faults of an indicator's targets. */
export const TARGET_FAULTS: readonly Fault[] = [
  {
    rule: "target-missing",
    what: "an empty target for the year",
    put: (spot) => ({
      model: changeIndicator(spot, "free", { annual: target("", "") }),
      at: keyOf(spot, "free", "annual"),
      text: "",
    }),
  },
  {
    rule: "several-in-one-cell",
    what: "two names beside one target",
    needs: ["cells"],
    put: (spot) => ({
      model: changeIndicator(spot, "free", { name: `1.宣传展板次数；2.${COUNT}`, ...both("≥", "8", "次") }),
      at: keyOf(spot, "free", "name"),
    }),
  },
  {
    rule: "quantitative-name-text-value",
    what: "words for a number",
    put: (spot) => faultyTarget(spot, "free", COUNT, target("", "按计划开展"), { text: "按计划开展" }),
  },
  {
    rule: "quantity-needs-number",
    what: "words under 数量指标",
    needs: ["level2"],
    put: (spot) => faultyTarget(spot, "free", "宣传活动安排", target("", "按计划开展"), { text: "按计划开展" }),
  },
  {
    rule: "value-is-not-a-target",
    what: "the name of a figure",
    along: { "qualitative-target": "it is a text as well, on a name that asks for no number" },
    put: (spot) => faultyTarget(spot, "quality", "服务工作情况", target("", "计划完成率"), { text: "计划完成率" }),
  },
  {
    rule: "qualitative-target",
    what: "a word without grades",
    put: (spot) => faultyTarget(spot, "benefit", "工作创新推动情况", target("", "有效推动"), { text: "有效推动" }),
  },
  {
    rule: "cycle-annual-differ",
    what: "another unit for the year",
    along: { "unit-text-mismatch": "one cell for the unit cannot fit both" },
    needs: ["cycle"],
    axes: { periods: "both" },
    put: (spot) => ({
      model: changeIndicator(spot, "free", {
        cycle: target("≥", "12", "个"),
        annual: target("≥", "10", "家"),
        name: "联系点数量",
      }),
      at: keyOf(spot, "free", "annual"),
      text: "≥10家",
    }),
  },
  {
    rule: "annual-exceeds-cycle",
    what: "more in one year than in all",
    needs: ["cycle"],
    axes: { periods: "both" },
    along: { "cycle-annual-differ": "only a smaller number of the year goes with the whole period's" },
    put: (spot) => ({
      model: changeIndicator(spot, "free", {
        cycle: target("≥", "6", "次"),
        annual: target("≥", "8", "次"),
        name: COUNT,
      }),
      at: keyOf(spot, "free", "annual"),
      text: "≥8次",
    }),
  },
  {
    rule: "annual-stricter-than-cycle",
    what: "fewer faults in one year than in all",
    needs: ["cycle"],
    axes: { periods: "both" },
    put: (spot) => ({
      model: changeIndicator(spot, "quality", {
        cycle: target("≤", "5", "%"),
        annual: target("≤", "1", "%"),
        name: "系统故障率",
      }),
      at: keyOf(spot, "quality", "annual"),
      text: "≤1%",
    }),
  },
  {
    rule: "word-operator",
    what: "不少于",
    safe: true,
    put: (spot) => faultyTarget(spot, "free", COUNT, target("", "不少于8", "次"), { text: "不少于" }),
  },
  {
    rule: "operator-conflict",
    what: "≥ twice",
    put: (spot) => ({
      model: changeIndicator(spot, "quality", {
        name: SHARE,
        cycle: target("≥", "90", "%"),
        annual: target("≥", "≥90", "%"),
      }),
      at: keyOf(spot, "quality", "annual"),
      text: "≥≥",
    }),
  },
  {
    rule: "sign-mistyped",
    what: "a title bracket for ≥",
    along: { "no-operator": "apart from the bracket it is a bare number" },
    put: (spot) =>
      faultyTarget(spot, "free", COUNT, target("", "》8", "次"), { text: "》", count: hasCycle(spot) ? 2 : 1 }),
  },
  {
    rule: "digit-mistyped",
    what: "a letter O for 0",
    put: (spot) => faultyTarget(spot, "free", COUNT, target("≥", "1O", "次"), { text: "O" }),
  },
  {
    rule: "deadline-year-differs",
    what: "a deadline of ten years ago",
    put: (spot) => ({
      model: changeIndicator(spot, "time", { name: "工程完工时间", ...both("", "2015年12月底前", "") }),
      at: keyOf(spot, "time", "annual"),
      text: "2015年12月底前",
    }),
  },
  {
    rule: "unit-text-mismatch",
    what: "a unit's cell that does not fit the target",
    needs: ["unit cell"],
    axes: { targets: "split" },
    put: (spot) =>
      faultyTarget(spot, "free", "宣传活动参加人数", target("≥", "80人", "个"), {
        at: `${spot.p}/${positionOf(spot.model, spot.p, "free")}/*`,
        text: "个",
      }),
  },
  {
    rule: "no-operator",
    what: "a bare number",
    put: (spot) => faultyTarget(spot, "free", COUNT, target("", "8", "次"), { text: "8次" }),
  },
  {
    rule: "percent-needs-operator",
    what: "a bare percentage",
    along: { "no-operator": "it is a bare number as well" },
    put: (spot) => faultyTarget(spot, "quality", SHARE, target("", "95", "%"), { text: "95%" }),
  },
  {
    rule: "missing-unit",
    what: "a number without a unit",
    put: (spot) => faultyTarget(spot, "free", COUNT, target("≥", "8"), { text: "≥8" }),
  },
  {
    rule: "unit-in-brackets",
    what: "a unit in brackets",
    safe: true,
    put: (spot) => faultyTarget(spot, "free", COUNT, target("≥", "8", "（次）"), { text: "（次）" }),
  },
  {
    rule: "unit-mismatch",
    what: "one unit in the name, another in the target",
    along: { "unit-in-name": "the name has to state a unit to have another one" },
    put: (spot) => faultyTarget(spot, "free", "联系点数量（个）", target("≥", "8", "家"), { text: "≥8家" }),
  },
  {
    rule: "unit-name-clash",
    what: "a rate that is counted",
    put: (spot) => faultyTarget(spot, "quality", SHARE, target("≥", "5", "个"), { text: "≥5个" }),
  },
  {
    rule: "percent-over-100",
    what: "≥ read as 2",
    along: { "no-operator": "it is a bare number as well" },
    put: (spot) => faultyTarget(spot, "quality", SHARE, target("", "295", "%"), { text: "295%" }),
  },
  {
    rule: "percent-over-100",
    what: "more than the whole",
    put: (spot) => faultyTarget(spot, "quality", SHARE, target("≥", "195", "%"), { text: "≥195%" }),
  },
  {
    rule: "satisfaction-100",
    what: "everybody satisfied",
    put: (spot) => faultyTarget(spot, "satisfied", "来访人员满意度", target("≥", "100", "%"), { text: "≥100%" }),
  },
  {
    rule: "operator-direction",
    what: "at least so many faults",
    put: (spot) => faultyTarget(spot, "quality", "资料差错率", target("≥", "1", "%"), { text: "≥1%" }),
  },
  {
    rule: "range-inverted",
    what: "8-6",
    put: (spot) =>
      faultyTarget(spot, "free", COUNT, target("", "8-6", "次"), { text: "8-6", count: hasCycle(spot) ? 2 : 1 }),
  },
  {
    rule: "cost-above-budget",
    what: "a cost above the budget",
    needs: ["classes", "money"],
    put: (spot) => faultyTarget(spot, "cost", "项目总成本", target("≤", "9999999", "万元"), { text: "≤9999999万元" }),
  },
];
