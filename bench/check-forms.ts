import { checkSheets, createCheck } from "../src/check/check";
import type { CheckResult } from "../src/check/result";
import { snapshotOf, type CellValue, type SheetSnapshot } from "../src/check/sheet/snapshot";
import { best, collectGarbage, MB } from "./measure";

/** Runs in a process of its own like `check-rows`: a workbook of one form a sheet. */
const FORMS = 300;

const INDICATORS = [
  ["成本指标", "经济成本指标", "人均培训成本", "≤400元/人天"],
  ["产出指标", "数量指标", "培训班次", "≥2次"],
  ["产出指标", "数量指标", "培训人次", "≥90人次"],
  ["产出指标", "质量指标", "培训合格率", "≥90%"],
  ["产出指标", "时效指标", "培训计划按期完成率", "≥95%"],
  ["效益指标", "社会效益指标", "政策知晓率", "≥90%"],
  ["满意度指标", "服务对象满意度指标", "参训人员满意度", "≥90%"],
] as const;

/** A form of its own words for each project, so that nothing is remembered of another one. */
function formOf(number: number): SheetSnapshot {
  const rows: CellValue[][] = [
    ["项目支出绩效目标申报表（2026年度）"],
    ["项目名称", `第${number}期培训经费`],
    ["主管部门", "某局", null, "实施单位", `第${number % 20}中心`],
    ["项目资金（万元）", "年度资金总额", null, 20 + number],
    [null, "其中：财政拨款", null, 15 + number],
    [null, "其他资金", null, 5],
    ["年度目标", `全年办好第${number}期培训2次，参训90人次。`],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
    ...INDICATORS.map(([level1, level2, name, target]) => [null, level1, level2, `第${number}期${name}`, target]),
  ];
  return snapshotOf(
    `项目${number}`,
    rows.map((cells) => Array.from({ length: 5 }, (_, column) => cells[column] ?? null)),
    {},
  );
}

/** The form with another target, as one that a user has just changed. */
const edited = (number: number, target: string): SheetSnapshot => {
  const { name, values } = formOf(number);
  const last = values.length - 1;
  return snapshotOf(
    name,
    values.map((cells, row) => cells.map((cell, column) => (row === last && column === 4 ? target : cell))),
    {},
  );
};

const sheets = Array.from({ length: FORMS }, (_, index) => formOf(index + 1));
collectGarbage();
const before = process.memoryUsage().heapUsed;
let result: CheckResult | null = null;
const ms = best(() => {
  result = null;
  // Sheets that were read before are remembered, so each run is given new ones.
  result = checkSheets(sheets.map((sheet) => ({ ...sheet })));
}, 5);
collectGarbage();
const heap = process.memoryUsage().heapUsed - before;
const found = result as CheckResult | null;
console.log(
  `  full check of ${FORMS} forms: ${(ms / 1000).toFixed(2)} s, ${found?.tables.length ?? 0} table, ${found?.tables[0]?.projects.length ?? 0} projects, ${found?.findings.length ?? 0} findings; alive afterwards ${(heap / MB).toFixed(0)} MB beside the sheets`,
);

const check = createCheck();
check.run(sheets);
let next = 0;
const edits = Array.from({ length: 12 }, (_, index) => edited(150, `≥${80 + index}%`));
const recheck = best(() => {
  const own = edits[next++] as SheetSnapshot;
  check.run(sheets.map((sheet) => (sheet.name === own.name ? own : sheet)));
}, edits.length - 1);
console.log(`  re-check after one edit: ${recheck.toFixed(1)} ms`);
