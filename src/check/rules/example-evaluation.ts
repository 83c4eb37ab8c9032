import type { Example, ExampleCell } from "../rule";

/** The cells of an indicator's row that examples change. */
export interface EvaluationRow {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly weight: ExampleCell;
  readonly target: ExampleCell;
  readonly actual: ExampleCell;
  readonly score: ExampleCell;
  readonly reason?: ExampleCell;
}

/** Budget (A), spent (B), weight, rate (B/A) and score of a row of funds. */
export type ExecutionCells = readonly [
  budget: ExampleCell,
  spent: ExampleCell,
  weight: ExampleCell,
  rate: ExampleCell,
  score: ExampleCell,
];

/** Indicators of a self-evaluation no rule has anything to say about. */
const INDICATORS: readonly EvaluationRow[] = [
  row("成本指标", "经济成本指标", "人均培训成本", 10, "≤400元/人天", "380元/人天"),
  row("产出指标", "数量指标", "培训班次", 20, "≥2次", "2次"),
  row("产出指标", "质量指标", "培训合格率", 20, "≥90%", "95%"),
  row("产出指标", "时效指标", "培训计划按期完成率", 10, "≥95%", "100%"),
  row("效益指标", "社会效益指标", "政策知晓率", 20, "≥90%", "92%"),
  row("满意度指标", "服务对象满意度指标", "参训人员满意度", 10, "≥90%", "95%"),
];

function row(
  level1: string,
  level2: string,
  name: string,
  weight: number,
  target: string,
  actual: string,
): EvaluationRow {
  return { level1, level2, name, weight, target, actual, score: weight };
}

interface Changes {
  /** What the first indicator says instead, the second, and so on; null for one that stays. */
  readonly rows?: readonly (Partial<EvaluationRow> | null)[];
  /** The weights of the indicators, which are their scores as well. */
  readonly weights?: readonly number[];
  /** Of 年度资金总额. */
  readonly execution?: ExecutionCells;
  /** Rows below the indicators. */
  readonly totals?: readonly (readonly ExampleCell[])[];
}

const WIDTH = 9;
const filled = (cells: readonly ExampleCell[]): ExampleCell[] =>
  Array.from({ length: WIDTH }, (_, column) => cells[column] ?? null);

/** A self-evaluation in the form of the Ministry of Finance, faultless but for what is changed. */
export function evaluation({ rows = [], weights, execution, totals = [] }: Changes): Example {
  const [budget, spent, weight, rate, score] = execution ?? [20, 20, 10, "100%", 10];
  const indicators = INDICATORS.map((indicator, at): EvaluationRow => {
    const points = weights?.[at];
    return { ...indicator, ...(points === undefined ? {} : { weight: points, score: points }), ...rows[at] };
  });
  return {
    sheet: [
      ["项目支出绩效自评表"],
      ["（2026年度）"],
      ["项目名称", "培训经费"],
      ["主管部门", "某部门", null, null, "实施单位", "某单位"],
      ["资金情况（万元）", null, null, "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分"],
      [null, "年度资金总额：", null, budget, spent, weight, rate, score],
      [null, "其中：本年财政拨款", null, budget, spent],
      [null, "其他资金", null, 0, 0],
      ["年度总体目标", "预期目标", null, null, "实际完成情况"],
      [null, "全年办好2次培训。", null, null, "全年办好2次培训。"],
      [
        ...["绩效指标", "一级指标", "二级指标", "三级指标", "分值"],
        ...["年度指标值", "全年实际值", "得分", "未完成原因及拟采取的改进措施"],
      ],
      ...indicators.map((one) => [
        ...[null, one.level1, one.level2, one.name, one.weight, one.target, one.actual, one.score],
        one.reason ?? null,
      ]),
      ...totals,
    ].map(filled),
  };
}

/** A row that states what weights and scores come to. */
export const totalRow = (label: string, weight: ExampleCell, score: ExampleCell): readonly ExampleCell[] => [
  label,
  ...[null, null, null],
  weight,
  ...[null, null],
  score,
];
