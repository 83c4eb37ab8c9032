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

export const CENTRAL_TITLE = "项目支出绩效自评表";

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
      [CENTRAL_TITLE],
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

interface ProvincialChanges {
  /** Weight, actual value, score and reason of the two indicators; null for one that stays. */
  readonly rows?: readonly (Partial<Pick<EvaluationRow, "weight" | "actual" | "score" | "reason">> | null)[];
  /** Of 总额. */
  readonly execution?: {
    readonly initial?: ExampleCell;
    readonly adjusted?: ExampleCell;
    readonly spent?: ExampleCell;
    readonly rate?: ExampleCell;
    readonly score?: ExampleCell;
  };
  /** What the row 合计 says. */
  readonly total?: { readonly weight?: ExampleCell; readonly score?: ExampleCell };
}

export const PROVINCIAL_TITLE = "部门预算项目支出绩效自评表（2026年度）";

/** A self-evaluation as provinces print it: sign, number and unit apart, an adjusted budget, strokes in the fund rows, a row 合计. */
export function provincialEvaluation({ rows = [], execution = {}, total = {} }: ProvincialChanges): Example {
  const { initial = 20, adjusted = 20, spent = 20, rate = "100.00%", score = 10 } = execution;
  const indicator = (at: number, own: readonly ExampleCell[], actual: ExampleCell, weight: ExampleCell) => {
    const one = { actual, weight, score: weight, reason: null, ...rows[at] };
    return [null, ...own, one.actual, one.weight, one.score, one.reason];
  };
  return {
    sheet: [
      [PROVINCIAL_TITLE],
      ["项目名称", null, "培训经费"],
      ["主管部门", null, "某部门", null, null, null, "实施单位（盖章）", "某单位"],
      ["项目基本情况", "1.项目年度目标完成情况", "项目年度目标", null, null, null, "年度目标完成情况"],
      [null, null, "全年办好2次培训。", null, null, null, "已办2次。"],
      [
        ...["预算执行情况（10分）", "年度预算数（万元）", null, "年初预算", "调整后预算数", "预算执行数", "预算执行率"],
        ...["权重", "得分", "原因"],
      ],
      [null, "总额", null, initial, adjusted, spent, rate, 10, score],
      [null, "其中：财政资金", null, initial, adjusted, spent, rate, "/", "/"],
      [null, "单位资金", null, 0, 0, 0, "0.00%", "/", "/"],
      [
        ...["绩效指标（90分）", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位"],
        ...["完成值", "权重", "得分", "未完成原因分析"],
      ],
      indicator(0, ["产出指标", "数量指标", "培训班次", "≥", 2, "次"], 2, 60),
      indicator(1, ["效益指标", "社会效益指标", "政策知晓率", "≥", 90, "%"], 92, 30),
      ["合计", ...Array.from({ length: 7 }, () => null), total.weight ?? 100, total.score ?? 100],
      ["评价结论", "项目完成较好。"],
    ].map((cells) => Array.from({ length: 11 }, (_, column): ExampleCell => cells[column] ?? null)),
  };
}

/** A self-evaluation without points: targets, what came of them, and reasons. The changes are those of 培训班次. */
export function unscoredEvaluation(changes: Partial<Pick<EvaluationRow, "target" | "actual" | "reason">>): Example {
  return {
    sheet: [
      [CENTRAL_TITLE],
      ["（2026年度）"],
      ["项目名称", "培训经费"],
      ["年初预期目标", "全年办好2次培训。"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "偏差原因"],
      ...INDICATORS.map((indicator, at): ExampleCell[] => {
        const one = at === 1 ? { ...indicator, ...changes } : indicator;
        return [one.level1, one.level2, one.name, one.target, one.actual, one.reason ?? null];
      }),
    ].map((cells) => Array.from({ length: 6 }, (_, column): ExampleCell => cells[column] ?? null)),
  };
}
