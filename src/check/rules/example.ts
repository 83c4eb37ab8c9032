import { GUANGDONG } from "../standard/guangdong";
import type { Profile } from "../standard/profile";
import type { Example, ExampleCell } from "../rule";
import { snapshotOf, type CellValue, type SheetSnapshot } from "../sheet/snapshot";

/** A packed cell no rule has anything to say about. */
export const FAULTLESS_CELL =
  "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥2次；年度指标值：≥2次。" +
  "2、1-产出指标；12-质量指标；培训合格率；实施周期指标值：≥90%；年度指标值：≥90%。" +
  "3、1-产出指标；13-时效指标；培训计划按期完成率；实施周期指标值：≥95%；年度指标值：≥95%。" +
  "4、2-效益指标；22-社会效益指标；政策知晓率；实施周期指标值：≥90%；年度指标值：≥90%。" +
  "5、3-满意度指标；31-服务对象满意度；参训人员满意度；实施周期指标值：≥90%；年度指标值：≥90%。" +
  "6、4-成本指标；41-经济成本指标；人均培训成本；实施周期指标值：≤400元/人天；年度指标值：≤400元/人天。";

/** Another, for a second project: two projects with the same indicators would be told so. */
export const OTHER_FAULTLESS_CELL =
  "1、1-产出指标；11-数量指标；会议次数；实施周期指标值：≥4次；年度指标值：≥4次。" +
  "2、1-产出指标；12-质量指标；会议出勤率；实施周期指标值：≥90%；年度指标值：≥90%。" +
  "3、1-产出指标；13-时效指标；会议计划按期完成率；实施周期指标值：≥95%；年度指标值：≥95%。" +
  "4、2-效益指标；22-社会效益指标；代表建议办复率；实施周期指标值：≥95%；年度指标值：≥95%。" +
  "5、3-满意度指标；31-服务对象满意度；参会人员满意度；实施周期指标值：≥90%；年度指标值：≥90%。" +
  "6、4-成本指标；41-经济成本指标；人均会议成本；实施周期指标值：≤400元；年度指标值：≤400元。";

export const HEADER = [
  "项目名称（资金使用单位）",
  "总计",
  "财政拨款",
  "财政专户拨款",
  "其他资金",
  "绩效目标",
  "绩效指标",
];

/** A sheet's lines above the header, and the header itself. */
export const HEAD: readonly (readonly ExampleCell[])[] = [
  ["某单位2026年项目支出绩效目标表", null, null, null, null, null, null],
  ["部门名称：某单位", null, null, null, null, null, null],
  ["单位：万元", null, null, null, null, null, null],
  HEADER,
];

/** A project's row with a total and the same amount of 财政拨款. */
export function projectRow(
  name: string,
  total: ExampleCell,
  cell = FAULTLESS_CELL,
  goal = "全年办好2次培训。",
): ExampleCell[] {
  return [name, total, total, 0, 0, goal, cell];
}

/** A row that states a sum. */
export function sumRow(name: string, total: ExampleCell): ExampleCell[] {
  return [name, total, total, 0, 0, null, null];
}

/** The zero-based row of the project that an example without a sheet of its own changes. */
export const PROJECT_ROW = HEAD.length + 2;

/** The sheet of an example: its own rows, or a faultless table with one project changed. */
export function exampleSheet(example: Example): SheetSnapshot {
  const rows = example.sheet ?? [
    ...HEAD,
    sumRow("合计", 30.5),
    sumRow("某单位", 30.5),
    projectRow(example.name ?? "培训经费", 20.25, example.cell, example.goal),
    projectRow("会议经费", 10.25, OTHER_FAULTLESS_CELL, "全年开好4次会议。"),
  ];
  const value = (cell: ExampleCell): CellValue => (typeof cell === "object" && cell !== null ? cell.value : cell);
  const formula = (cell: ExampleCell): string | null =>
    typeof cell === "object" && cell !== null && "formula" in cell ? cell.formula : null;
  const shown = (cell: ExampleCell): string =>
    typeof cell === "object" && cell !== null && "shown" in cell ? cell.shown : String(value(cell) ?? "");
  return snapshotOf(
    "表",
    rows.map((row) => row.map(value)),
    {
      texts: rows.map((row) => row.map(shown)),
      formulas: rows.map((row) => row.map(formula)),
    },
  );
}

/** The settings of an example: every rule runs, so that an example speaks for itself. */
export function exampleProfile(example: Example): Profile {
  return { ...GUANGDONG, tier: "strict", ...example.profile };
}
