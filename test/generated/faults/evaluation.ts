import { positionOf, projectAt, type Indicator } from "../model";
import { change, changeIndicator, keyOf, target, type Fault, type Spot } from "./fault";

const COUNT = { name: "宣传活动次数", cycle: target("≥", "8", "次"), annual: target("≥", "8", "次") };

const weightOf = ({ model, p }: Spot): number =>
  projectAt(model, p).indicators[positionOf(model, p, "free")]?.weight ?? 0;

const freely = (spot: Spot, changes: Partial<Indicator>, part: string, text?: string): ReturnType<Fault["put"]> => ({
  model: changeIndicator(spot, "free", { ...COUNT, ...changes }),
  at: keyOf(spot, "free", part),
  ...(text === undefined ? {} : { text }),
});

/** Faults of what came of a project: points, actual values, the money that was spent. */
export const EVALUATION_FAULTS: readonly Fault[] = [
  {
    rule: "score-above-weight",
    what: "more points than it is worth",
    needs: ["scores"],
    put: (spot) => freely(spot, { score: weightOf(spot) + 1 }, "score"),
  },
  {
    rule: "score-sum-mismatch",
    what: "a total of 42.5 points",
    needs: ["score total"],
    put: (spot) => ({
      model: change(spot, ({ stated }) => ({ stated: { ...stated, score: 42.5 } })),
      at: `${spot.p}/allScores`,
      text: "42.5",
    }),
  },
  {
    rule: "execution-rate-mismatch",
    what: "a rate of another year",
    needs: ["execution"],
    put: (spot) => ({
      model: change(spot, ({ stated }) => ({ stated: { ...stated, rate: 61.8 } })),
      at: `${spot.p}/rate`,
      text: "61.80%",
    }),
  },
  {
    rule: "execution-score-mismatch",
    what: "three points for spending nearly all",
    needs: ["execution", "scores"],
    put: (spot) => ({
      model: change(spot, ({ stated }) => ({ stated: { ...stated, executionScore: 3 } })),
      at: `${spot.p}/executionScore`,
      text: "3",
    }),
  },
  {
    rule: "class-weight-mismatch",
    what: "a class that is worth 89 by its label",
    needs: ["weights", "level1", "class scores"],
    put: (spot) => {
      const label = spot.layout.traits.has("coded") ? "3-满意度指标（89分）" : "满意度指标（89分）";
      return {
        model: changeIndicator(spot, "satisfied", { level1: label }),
        at: keyOf(spot, "satisfied", "level1"),
        text: "（89分）",
      };
    },
  },
  {
    rule: "full-score-not-met",
    what: "five of eight, and all points",
    needs: ["scores"],
    put: (spot) => freely(spot, { actual: "5次" }, "actual", "5次"),
  },
  {
    rule: "score-without-actual",
    what: "points for nothing that is told",
    needs: ["scores"],
    put: (spot) => freely(spot, { actual: "" }, "actual", ""),
  },
  {
    rule: "deduction-without-reason",
    what: "two points less, and nobody says why",
    needs: ["scores"],
    put: (spot) => freely(spot, { score: weightOf(spot) - 2 }, "reason", ""),
  },
  {
    rule: "actual-missing",
    what: "nothing is told of what came of it",
    needs: ["reasons alone"],
    put: (spot) => freely(spot, { actual: "" }, "actual", ""),
  },
  {
    rule: "miss-without-reason",
    what: "five of eight times, and nobody says why",
    needs: ["reasons alone"],
    put: (spot) => freely(spot, { actual: "5次" }, "reason", ""),
  },
];
