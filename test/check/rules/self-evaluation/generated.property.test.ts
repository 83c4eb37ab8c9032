import Big from "big.js";
import fc from "fast-check";
import { RULES } from "../../../../src/check/rules";
import { evaluation, totalRow, type EvaluationRow } from "../../../../src/check/rules/example-evaluation";
import type { ExampleCell } from "../../../../src/check/rule";
import { evaluatedTable, problemsOf, SELF_EVALUATION_RULES } from "./evaluated";
import { runs } from "../../../support/runs";

const OF_EVALUATIONS = RULES.filter(({ id }) => SELF_EVALUATION_RULES.includes(id) || id === "weights-sum");
const INDICATORS = 6;
/** Each run reads a sheet. */
const RUNS = { numRuns: runs(60) };

/** A self-evaluation as an office fills it in, before anything is wrong with it. */
interface Filled {
  readonly weights: readonly number[];
  /** Hundredths of points lost by each indicator. */
  readonly lost: readonly number[];
  /** The whole and the hundredths of both amounts. */
  readonly budget: Big;
  readonly spent: Big;
  readonly rateDecimals: number;
  readonly scoreDecimals: number;
  readonly isCut: boolean;
  readonly asShare: boolean;
  readonly withFen: boolean;
  readonly total: "all" | "indicators" | "none";
}

/** Six weights that add up to 90. */
const weights = fc
  .array(fc.integer({ min: 2, max: 10 }), { minLength: INDICATORS - 1, maxLength: INDICATORS - 1 })
  .map((first) => [...first, 90 - first.reduce((sum, one) => sum + one, 0)]);

const filled: fc.Arbitrary<Filled> = fc
  .record({
    weights,
    lost: fc.array(fc.constantFrom(0, 0, 0, 25, 50, 100), { minLength: INDICATORS, maxLength: INDICATORS }),
    budget: fc.integer({ min: 1000, max: 100_000_000 }),
    share: fc.integer({ min: 0, max: 1300 }),
    rateDecimals: fc.integer({ min: 0, max: 4 }),
    scoreDecimals: fc.integer({ min: 0, max: 3 }),
    isCut: fc.boolean(),
    asShare: fc.boolean(),
    withFen: fc.boolean(),
    total: fc.constantFrom("all" as const, "indicators" as const, "none" as const),
  })
  .map(({ budget, share, ...rest }) => ({
    ...rest,
    budget: new Big(budget).div(100),
    spent: new Big(Math.floor((budget * share) / 1000)).div(100),
  }));

const rounded = (value: Big, decimals: number, isCut: boolean): Big =>
  value.round(decimals, isCut ? Big.roundDown : Big.roundHalfUp);

/** What the cells of a filled form say. */
function cellsOf(one: Filled) {
  const rate = one.spent.div(one.budget).times(100);
  const percent = rounded(rate, one.rateDecimals, one.isCut);
  const full = rate.gt(100) ? new Big(10) : rate.div(10);
  const own = rounded(full, one.scoreDecimals, one.isCut);
  const points = (value: Big): ExampleCell => (one.withFen ? `${value.toFixed()}分` : Number(value.toFixed()));
  const scores = one.weights.map((weight, at) => new Big(weight).minus(new Big(one.lost[at] ?? 0).div(100)));
  const sum = scores.reduce((all, score) => all.plus(score), new Big(0));
  const rows = one.weights.map((weight, at): Partial<EvaluationRow> => ({
    weight: points(new Big(weight)),
    score: points(scores[at] as Big),
    reason: (one.lost[at] ?? 0) > 0 ? "部分工作延到明年。" : null,
  }));
  const stated = one.asShare ? percent.div(100).toFixed(one.rateDecimals + 2) : `${percent.toFixed(one.rateDecimals)}%`;
  const totals =
    one.total === "none"
      ? []
      : one.total === "all"
        ? [totalRow("总分", 100, points(sum.plus(own)))]
        : [totalRow("合计", 90, points(sum))];
  return {
    rows,
    totals,
    sum,
    own,
    rate,
    execution: [one.budget.toFixed(2), one.spent.toFixed(2), 10, stated, own.toFixed(one.scoreDecimals)] as const,
  };
}

const foundIn = (example: ReturnType<typeof evaluation>): string[] => {
  const table = evaluatedTable(example);
  return OF_EVALUATIONS.flatMap((rule) => problemsOf(rule, table).map(() => rule.id));
};

test("a valid self-evaluation gives no finding, however its rate and scores were rounded or cut off", () => {
  fc.assert(
    fc.property(filled, (one) => expect(foundIn(evaluation(cellsOf(one)))).toEqual([])),
    RUNS,
  );
});

/** Puts one row in another's place. */
const withRow = (
  rows: readonly Partial<EvaluationRow>[],
  at: number,
  change: Partial<EvaluationRow>,
): readonly Partial<EvaluationRow>[] => rows.map((row, index) => (index === at ? { ...row, ...change } : row));

const at = fc.integer({ min: 0, max: INDICATORS - 1 });

test("a score above its weight is found", () => {
  fc.assert(
    fc.property(filled, at, fc.integer({ min: 1, max: 500 }), (one, index, more) => {
      const cells = cellsOf({ ...one, total: "none" });
      const score = (one.weights[index] ?? 0) + more / 100;
      expect(foundIn(evaluation({ ...cells, rows: withRow(cells.rows, index, { score }) }))).toEqual([
        "score-above-weight",
      ]);
    }),
    RUNS,
  );
});

test("a total that is not the sum of the scores is found", () => {
  fc.assert(
    fc.property(filled, fc.integer({ min: -2000, max: 2000 }), (one, off) => {
      const cells = cellsOf(one);
      const wrong = cells.sum.plus(new Big(off).div(100));
      fc.pre(off !== 0 && !wrong.eq(cells.sum.plus(cells.own)));
      const totals = [totalRow("总分", 100, wrong.toFixed(2))];
      expect(foundIn(evaluation({ ...cells, totals }))).toEqual(["score-sum-mismatch"]);
    }),
    RUNS,
  );
});

test("a rate that is not spent ÷ budget is found", () => {
  fc.assert(
    fc.property(filled, fc.integer({ min: 5, max: 900 }), fc.boolean(), (one, off, isMore) => {
      const cells = cellsOf(one);
      const difference = new Big(off).div(10).plus(0.1);
      const wrong = isMore ? cells.rate.plus(difference) : cells.rate.minus(difference);
      fc.pre(wrong.gte(0));
      const [budget, spent, weight, , score] = cells.execution;
      const rate = `${wrong.toFixed(2)}%`;
      expect(foundIn(evaluation({ ...cells, execution: [budget, spent, weight, rate, score] }))).toContain(
        "execution-rate-mismatch",
      );
    }),
    RUNS,
  );
});

test("a score that is not the rate's share of its weight is found", () => {
  fc.assert(
    fc.property(filled, fc.integer({ min: 15, max: 90 }), (one, off) => {
      const cells = cellsOf({ ...one, total: "none" });
      const full = cells.rate.gt(100) ? new Big(10) : cells.rate.div(10);
      const wrong = full.gt(5) ? full.minus(new Big(off).div(20)) : full.plus(new Big(off).div(20));
      const [budget, spent, weight, rate] = cells.execution;
      const execution = [budget, spent, weight, rate, wrong.toFixed(2)] as const;
      expect(foundIn(evaluation({ ...cells, execution }))).toEqual(["execution-score-mismatch"]);
    }),
    RUNS,
  );
});

test("a weight that was changed is found", () => {
  fc.assert(
    fc.property(filled, at, fc.integer({ min: 1, max: 9 }), (one, index, more) => {
      const cells = cellsOf({ ...one, total: "none" });
      const weight = (one.weights[index] ?? 0) + more;
      expect(
        foundIn(evaluation({ ...cells, rows: withRow(cells.rows, index, { weight, reason: "部分延到明年。" }) })),
      ).toEqual(["weights-sum"]);
    }),
    RUNS,
  );
});

test("points without an actual value, and points lost without a reason, are found", () => {
  fc.assert(
    fc.property(filled, at, (one, index) => {
      const cells = cellsOf({ ...one, total: "none" });
      expect(foundIn(evaluation({ ...cells, rows: withRow(cells.rows, index, { actual: null }) }))).toEqual([
        "score-without-actual",
      ]);
      const score = Math.max(0, (one.weights[index] ?? 0) - 0.5);
      expect(foundIn(evaluation({ ...cells, rows: withRow(cells.rows, index, { score, reason: null }) }))).toEqual([
        "deduction-without-reason",
      ]);
    }),
    RUNS,
  );
});

test("the full score for a missed target is found, with a reason or without", () => {
  fc.assert(
    fc.property(filled, at, fc.integer({ min: 2, max: 5000 }), fc.boolean(), (one, index, wanted, hasReason) => {
      const cells = cellsOf({ ...one, total: "none" });
      const change = {
        target: `≥${wanted}次`,
        actual: `${wanted - 1}次`,
        score: one.weights[index] ?? 0,
        reason: hasReason ? "有2次延到明年。" : null,
      };
      expect(foundIn(evaluation({ ...cells, rows: withRow(cells.rows, index, change) }))).toEqual([
        "full-score-not-met",
      ]);
    }),
    RUNS,
  );
});
