import { withEveryProject, withIndicator, type Indicator } from "../model";
import {
  change,
  changeIndicator,
  firstTarget,
  keyOf,
  PLAIN_GOAL,
  target,
  without,
  withOneMore,
  type Fault,
} from "./fault";

const of =
  (...codes: readonly string[]) =>
  ({ category }: Indicator): boolean =>
    codes.some((code) => category.startsWith(code));

const NO_CLASS = "what is left has no such class either";

/** A name that may stand in any class. */
const ANYWHERE = "资料归档完整率";
const share = (value: string, sign = "≥") => ({ cycle: target(sign, value, "%"), annual: target(sign, value, "%") });

/** Faults of a project's or a table's set of indicators. */
export const SET_FAULTS: readonly Fault[] = [
  {
    rule: "missing-output",
    what: "no output indicator",
    needs: ["classes"],
    axes: { cost: "own" },
    along: { "missing-quantity": NO_CLASS, "missing-quality": NO_CLASS, "missing-timeliness": NO_CLASS },
    put: (spot) => ({ model: without(spot, of("1")), at: `${spot.p}/end` }),
  },
  {
    rule: "missing-benefit",
    what: "no benefit indicator",
    needs: ["classes"],
    put: (spot) => ({ model: without(spot, of("2")), at: `${spot.p}/end` }),
  },
  {
    rule: "missing-satisfaction",
    what: "no satisfaction indicator",
    needs: ["classes"],
    put: (spot) => ({ model: without(spot, of("3")), at: `${spot.p}/end` }),
  },
  {
    rule: "missing-cost",
    what: "no cost indicator",
    needs: ["classes"],
    put: (spot) => ({ model: without(spot, of("4")), at: `${spot.p}/end` }),
  },
  {
    rule: "missing-cost-construction",
    what: "a repair without a cost indicator",
    needs: ["classes"],
    along: { "missing-cost": "the same class is missing, which is said of any project" },
    put: (spot) => ({ model: without(spot, of("4"), "会议中心修缮经费"), at: `${spot.p}/end` }),
  },
  {
    rule: "missing-quantity",
    what: "no quantity indicator",
    needs: ["level2"],
    put: (spot) => ({ model: without(spot, of("11")), at: `${spot.p}/end` }),
  },
  {
    rule: "missing-quality",
    what: "no quality indicator",
    needs: ["level2"],
    put: (spot) => ({ model: without(spot, of("12")), at: `${spot.p}/end` }),
  },
  {
    rule: "missing-timeliness",
    what: "no timeliness indicator",
    needs: ["level2"],
    put: (spot) => ({ model: without(spot, of("13")), at: `${spot.p}/end` }),
  },
  {
    rule: "too-few-indicators",
    what: "two indicators",
    needs: ["own rows"],
    along: {
      "missing-quality": "two indicators have two classes",
      "missing-timeliness": "two indicators have two classes",
      "missing-satisfaction": "two indicators have two classes",
      "missing-cost": "two indicators have two classes",
    },
    put: (spot) => ({
      model: without(spot, ({ purpose }) => purpose !== "free" && purpose !== "benefit"),
      at: `${spot.p}/end`,
    }),
  },
  {
    rule: "duplicate-indicator",
    what: "an indicator twice",
    put: (spot) => {
      const { model, at } = withOneMore(spot, {
        purpose: "more",
        category: "11",
        name: "宣传活动次数",
        cycle: target("≥", "8", "次"),
        annual: target("≥", "8", "次"),
        weight: null,
      });
      return {
        model: changeIndicator({ ...spot, model }, "free", {
          name: "宣传活动次数",
          cycle: target("≥", "8", "次"),
          annual: target("≥", "8", "次"),
        }),
        at: `${spot.p}/${at}/name`,
        text: "宣传活动次数",
      };
    },
  },
  {
    rule: "identical-indicator-set",
    what: "one set for two projects",
    along: { "no-operator": "what the first project says without a sign, the second then says too" },
    put: (spot) => {
      let own: readonly Indicator[] = [];
      const model = change(spot, ({ indicators }) => {
        own = indicators;
        return {};
      });
      return {
        model: change({ ...spot, model }, () => ({ goal: PLAIN_GOAL, wholeGoal: PLAIN_GOAL, indicators: own }), spot.q),
        at: `${spot.p}/*`,
      };
    },
  },
  {
    rule: "boilerplate-indicator",
    what: "one name in every project",
    projects: 3,
    put: (spot) => ({
      model: withEveryProject(spot.model, (project) => ({
        ...project,
        indicators: project.indicators.map((indicator) =>
          indicator.purpose === "quality" ? { ...indicator, name: ANYWHERE, ...share("95") } : indicator,
        ),
      })),
      at: keyOf({ ...spot, p: 0 }, "quality", "name"),
      text: ANYWHERE,
    }),
  },
  {
    rule: "contradictory-targets",
    what: "two 验收合格率 with different targets",
    put: (spot) => {
      const { model, at } = withOneMore(spot, {
        purpose: "more",
        category: "12",
        name: "系统验收合格率",
        ...share("90"),
        weight: null,
      });
      return {
        model: changeIndicator({ ...spot, model }, "quality", { name: "设备验收合格率", ...share("95") }),
        at: `${spot.p}/${at}/${firstTarget(spot)}`,
        text: "≥90%",
      };
    },
  },
  {
    rule: "same-indicator-two-targets",
    what: "one rate with two targets",
    put: (spot) => {
      const model = changeIndicator(spot, "quality", { name: ANYWHERE, ...share("95") });
      return {
        model: changeIndicator({ ...spot, model }, "quality", { name: ANYWHERE, ...share("90") }, spot.q),
        at: keyOf(spot, "quality", "annual"),
        text: "≥95%",
      };
    },
  },
  {
    rule: "same-name-two-categories",
    what: "one name under two classes",
    needs: ["level2"],
    put: (spot) => {
      const model = changeIndicator(spot, "quality", { name: ANYWHERE, ...share("95") });
      return {
        model: changeIndicator(
          { ...spot, model },
          "benefit",
          { name: ANYWHERE, category: "22", ...share("95") },
          spot.q,
        ),
        at: keyOf(spot, "quality", "level2"),
      };
    },
  },
  {
    rule: "weights-sum",
    what: "weights that add up to 95",
    needs: ["weights"],
    put: (spot) => ({
      model: withIndicator(spot.model, spot.p, "free", (indicator) => ({
        ...indicator,
        weight: (indicator.weight ?? 0) + 5,
      })),
      at: `${spot.p}/*`,
    }),
  },
];
