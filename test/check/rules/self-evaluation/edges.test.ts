import { RULES } from "../../../../src/check/rules";
import { evaluation, totalRow, type ExecutionCells } from "../../../../src/check/rules/example-evaluation";
import type { Example, Problem } from "../../../../src/check/rule";
import type { Project } from "../../../../src/check/table/types";
import { evaluatedTable, problemsOf } from "./evaluated";

const found = (id: string, example: Example, change: (project: Project) => Project = (one) => one): Problem[] => {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  const table = evaluatedTable(example);
  return problemsOf(rule, { ...table, project: change(table.project) }, example);
};

const OF_INDICATORS = ["score-above-weight", "full-score-not-met", "score-without-actual", "deduction-without-reason"];

/** A project whose third indicator shares a merged cell with the second. */
const merged =
  (part: "weight" | "score", repeats = false) =>
  (project: Project): Project => ({
    ...project,
    indicators: project.indicators.map((indicator, index) => {
      if (index !== 2 || indicator.outcome === null) return indicator;
      const above = project.indicators[1];
      if (part === "weight") return { ...indicator, weight: repeats ? (above?.weight ?? null) : null };
      return {
        ...indicator,
        outcome: { ...indicator.outcome, score: repeats ? (above?.outcome?.score ?? null) : null },
      };
    }),
  });

describe("merged cells", () => {
  test.each(OF_INDICATORS)("a score over two rows is measured by both weights: %s", (id) => {
    const example = evaluation({ rows: [null, { score: 40 }, { score: null }] });
    for (const repeats of [false, true]) expect(found(id, example, merged("score", repeats))).toEqual([]);
  });

  test("a score over two rows that is above both weights is one finding", () => {
    const example = evaluation({ rows: [null, { score: 41 }, { score: null }] });
    expect(found("score-above-weight", example, merged("score"))).toMatchObject([
      { message: { params: { score: "41", weight: "40" } } },
    ]);
  });

  test("a weight over two rows counts once", () => {
    const example = evaluation({
      rows: [null, { weight: 40 }, { weight: null }],
      totals: [totalRow("总分", 100, 100)],
    });
    for (const repeats of [false, true])
      for (const id of [...OF_INDICATORS, "weights-sum", "score-sum-mismatch"])
        expect(found(id, example, merged("weight", repeats))).toEqual([]);
  });

  test("an actual value of one of the rows is enough for their common score", () => {
    const example = evaluation({ rows: [null, { score: 40, actual: null }, { score: null }] });
    expect(found("score-without-actual", example, merged("score"))).toEqual([]);
    const without = evaluation({ rows: [null, { score: 40, actual: null }, { score: null, actual: null }] });
    expect(found("score-without-actual", without, merged("score"))).toHaveLength(1);
  });
});

describe("scores and weights", () => {
  test("where most scores are above the weights they are on another scale", () => {
    const rows = [95, 100, 98, 90, 92, 100].map((score) => ({ score }));
    expect(found("score-above-weight", evaluation({ rows }))).toEqual([]);
  });

  test("weights in per cent are compared with no score", () => {
    const rows = ["10%", "20%", "20%", "10%", "30%", "10%"].map((weight) => ({ weight, score: 95 }));
    expect(found("score-above-weight", evaluation({ rows }))).toEqual([]);
    expect(found("weights-sum", evaluation({ rows }))).toEqual([]);
  });

  test("decimals are exact: 0.1 and 0.2 are 0.3", () => {
    const rows = [9.9, 20, 20, 10, 20, 10].map((score) => ({ score, reason: "略有不足。" }));
    const totals = [totalRow("总分", 100, 99.9)];
    expect(found("score-sum-mismatch", evaluation({ rows, totals }))).toEqual([]);
    const off = [totalRow("总分", 100, 99.91)];
    expect(found("score-sum-mismatch", evaluation({ rows, totals: off }))).toHaveLength(1);
  });

  test("decimals that formulas hide excuse a total", () => {
    const score = { formula: "=20*0.9666", value: 19.332, shown: "19.33" } as const;
    const rows = [null, { score, reason: "略有不足。" }, { score, reason: "略有不足。" }];
    const total = { value: 98.664, shown: "98.66" };
    expect(found("score-sum-mismatch", evaluation({ rows, totals: [totalRow("总分", 100, total)] }))).toEqual([]);
    const none = { value: 98.67, shown: "98.67" };
    expect(found("score-sum-mismatch", evaluation({ rows, totals: [totalRow("总分", 100, none)] }))).toHaveLength(1);
  });

  test("a total of scores is not judged where rows are missing that are worth something", () => {
    const rows = [null, null, null, null, { weight: 5, score: 5 }, { weight: 5, score: 5 }];
    expect(found("score-sum-mismatch", evaluation({ rows, totals: [totalRow("总分", 100, 96)] }))).toEqual([]);
  });

  test("two wrong totals are one finding, with the arithmetic", () => {
    const totals = [totalRow("合计", 90, 88), totalRow("总分", 100, 98)];
    const [problem, ...others] = found("score-sum-mismatch", evaluation({ totals }));
    expect(others).toEqual([]);
    expect(problem?.sum).toMatchObject({ stated: "88", sum: "100", difference: "12", allowance: "0" });
    expect(problem?.sum?.parts.at(-1)).toMatchObject({ name: "年度资金总额：", amount: "10", running: "100" });
  });
});

describe("what the weights come to", () => {
  test.each([
    ["90 alone", [10, 20, 20, 10, 20, 10], 10, null],
    ["100 alone", [10, 20, 20, 10, 30, 10], "/", null],
    ["100 with 20 of the execution rate", [10, 20, 10, 10, 20, 10], 20, 100],
  ] as const)("%s is right", (_what, weights, spending, total) => {
    const totals = total === null ? [] : [totalRow("总分", total, null)];
    const execution: ExecutionCells = [20, 20, spending, "100%", spending];
    expect(found("weights-sum", evaluation({ weights, execution, totals }))).toEqual([]);
  });

  test("a total of 100 over 90 is right where the execution rate has no weight of its own", () => {
    const execution: ExecutionCells = [20, 20, "/", "100%", "/"];
    expect(found("weights-sum", evaluation({ execution, totals: [totalRow("总分", 100, null)] }))).toEqual([]);
    expect(found("weights-sum", evaluation({ execution, totals: [totalRow("总分", 95, null)] }))).toMatchObject([
      { message: { id: "weights-sum/total" } },
    ]);
  });

  test("one fault is told once: the weights, and not their total besides", () => {
    const example = evaluation({ weights: [10, 20, 20, 10, 15, 10], totals: [totalRow("总分", 100, null)] });
    expect(found("weights-sum", example)).toMatchObject([{ message: { id: "weights-sum" } }]);
  });

  test("a stroke is not filled in", () => {
    const rows = [null, null, null, null, null, { weight: "/", score: "/" }];
    expect(found("weights-sum", evaluation({ rows }))).toHaveLength(1);
    const all = [{ weight: 20 }, null, null, null, null, { weight: "—", score: "—" }];
    expect(found("weights-sum", evaluation({ rows: all }))).toEqual([]);
  });
});

describe("the execution rate", () => {
  const rate = (...[budget, spent, stated]: readonly [string | number, string | number, string | number]): number =>
    found("execution-rate-mismatch", evaluation({ execution: [budget, spent, 10, stated, null] })).filter(
      ({ offending }) => offending?.startsWith("年度资金总额"),
    ).length;

  test.each([
    [100, 99.99, "100%"],
    ["100.00", "99.99", "99.9%"],
    ["1,000.00", "333.33", "33.33%"],
    ["3.00", "2.00", "66.6%"],
    ["3.00", "2.00", "66.67%"],
    ["3.00", "2.00", "0.67"],
    ["3.00", "2.00", "66.7"],
    ["0.01", "0.01", "80%"],
    ["20万元", "15万元", "75%"],
    ["20万元", "150000元", "50%"],
    ["20", "暂无", "50%"],
    ["20", "15", "#DIV/0!"],
    ["0", "0", "0%"],
  ])("%s, %s and %s fit, or cannot be compared", (budget, spent, stated) =>
    expect(rate(budget, spent, stated)).toBe(0),
  );

  test.each([
    ["100.00", "90.00", "100%"],
    ["100.00", "90.00", "88%"],
    ["100.00", "90.00", "0.85"],
    ["100.00", "90.00", "95"],
    ["3.00", "2.00", "67.7%"],
    ["200.00", "240.00", "100%"],
  ])("%s, %s and %s do not", (budget, spent, stated) => expect(rate(budget, spent, stated)).toBe(1));

  test("where the year's budget is blank it is measured by 年初预算数", () => {
    const swapped = (project: Project): Project => ({
      ...project,
      execution: (project.execution ?? []).map((row, index) =>
        index === 0
          ? { ...row, initialBudget: row.budget, budget: row.rate && { ...row.rate, amount: { kind: "blank" } } }
          : row,
      ),
    });
    const example = evaluation({ execution: [20, 15, 10, "100%", null] });
    expect(found("execution-rate-mismatch", example, swapped)).toHaveLength(1);
    const right = evaluation({ execution: [20, 15, 10, "75%", null] });
    expect(found("execution-rate-mismatch", right, swapped)).toEqual([]);
  });

  test("copies of weight and score in the fund rows count for nothing", () => {
    const copied = (project: Project): Project => ({
      ...project,
      execution: (project.execution ?? []).map((row, _index, [total]) => ({
        ...row,
        weight: total?.weight ?? null,
        score: total?.score ?? null,
      })),
    });
    const example = evaluation({ totals: [totalRow("总分", 100, 100)] });
    for (const id of ["score-sum-mismatch", "weights-sum", "execution-score-mismatch"])
      expect(found(id, example, copied)).toEqual([]);
  });
});

describe("full scores", () => {
  const full = (name: string, target: string, actual: string): number =>
    found("full-score-not-met", evaluation({ rows: [null, null, null, null, { name, target, actual }] })).length;

  test.each([
    ["培训场次", "5场", "4场", 1],
    ["培训场次", "5场", "6场", 0],
    ["办结时限", "30天", "35天", 1],
    ["办结时限", "30天", "25天", 0],
    ["平均响应时间", "30分钟", "40分钟", 1],
    ["人均培训时间", "40小时", "48小时", 0],
    ["差错率", "1%", "1.5%", 1],
    ["差错率", "1%", "0.5%", 0],
    ["设备购置费用", "20万元", "21万元", 1],
    ["设备购置费用", "20万元", "18万元", 0],
    ["项目支出", "20万元", "18万元", 0],
    ["带动销售收入", "20万元", "18万元", 1],
    ["成本节约率", "5%", "4%", 1],
    ["失业率", "4%", "3.5%", 0],
    ["合格率（%）", "≥95", "94%", 1],
    ["合格率（%）", "≥95", "0.96", 0],
  ])("%s %s with %s: %i", (name, target, actual, count) => expect(full(name, target, actual)).toBe(count));

  test("a cost without a sign is met by less, whatever it is called", () => {
    const row = { name: "印刷费", target: "5万元", actual: "4.5万元" };
    expect(found("full-score-not-met", evaluation({ rows: [row] }))).toEqual([]);
    expect(found("full-score-not-met", evaluation({ rows: [{ ...row, actual: "5.5万元" }] }))).toHaveLength(1);
  });

  test("a score of 0 of 0 is no full score", () => {
    const example = evaluation({ rows: [null, { actual: "1次", weight: 0, score: 0 }] });
    expect(found("full-score-not-met", example)).toEqual([]);
  });
});

test("no rule speaks of a project that is no self-evaluation", () => {
  const goals = (project: Project): Project => {
    const { execution: _e, scoreTotals: _s, classWeights: _c, ...own } = project;
    return { ...own, indicators: own.indicators.map((one) => ({ ...one, outcome: null })) };
  };
  for (const { id, scope } of RULES)
    if (scope === "project" || scope === "indicator")
      if (["score-", "execution-", "class-weight", "full-", "deduction-"].some((start) => id.startsWith(start)))
        expect(found(id, evaluation({ rows: [null, { score: 21 }, { actual: null }] }), goals)).toEqual([]);
});
