import { snapshotOf, type CellRange, type CellValue, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { readSheets } from "../../src/check/table/read";
import type { Mapping } from "../../src/check/table/mapping";
import type { BudgetTable } from "../../src/check/table/types";

/** The labels of the integrated system's export. */
export const EXPORT_LABELS = [
  ...["单位编码", "单位名称", "项目编码", "项目名称", "年度资金", "一级指标", "二级指标", "三级指标", "计算符号"],
  ...["指标值", "度量单位", "指标解释", "权重", "是否年度"],
];

/** The labels of the flat list. */
export const LIST_LABELS = [
  ...["单位名称、项目名称", "项目年度绩效目标", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位"],
  ...["指标属性", "指标内容"],
];

/** A sheet of rows of any length. */
export function sheetOf(
  rows: readonly (readonly CellValue[])[],
  more: { merges?: readonly CellRange[]; origin?: SheetSnapshot["origin"]; hiddenRows?: readonly number[] } = {},
  name = "表",
): SheetSnapshot {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
  return snapshotOf(name, values, more);
}

export const merge = (top: number, left: number, bottom: number, right = left): CellRange => ({
  top,
  left,
  bottom,
  right,
});

export function tablesOf(sheet: SheetSnapshot, mappings: readonly Mapping[] = []): readonly BudgetTable[] {
  return readSheets([sheet], { mappings }).tables;
}

/** The one table of a sheet. */
export function onlyTable(sheet: SheetSnapshot, mappings: readonly Mapping[] = []): BudgetTable {
  const [table, ...more] = tablesOf(sheet, mappings);
  if (table === undefined || more.length > 0) throw new Error("not one table was read");
  return table;
}

/** What was read, in words a test can compare: no places. */
export function told(table: BudgetTable): unknown {
  return {
    layout: table.layout,
    title: table.title?.value ?? null,
    year: table.year,
    department: table.department?.value ?? null,
    moneyUnit: table.moneyUnit,
    columns: table.moneyColumns.map(({ role, period, label }) => `${role} ${period} ${label.value}`),
    rows: table.rows.flatMap(({ kind, name }) => (kind === "blank" ? [] : [`${kind} ${name.value}`])),
    projects: table.projects.map((project) => ({
      name: project.name.value,
      unit: project.unit,
      goals: project.goals.map(({ value, period }) => `${period} ${value}`),
      amounts: project.amounts.map(({ amount }) => (amount.kind === "number" ? amount.text : amount.kind)),
      indicators: indicatorsTold(project),
    })),
    sums: table.sums.map(
      ({ row, parts }) => `${row.name.value} = ${parts.map((part) => part.row.name.value).join(" + ")}`,
    ),
  };
}

/** Indicators as lines: level 1, level 2, name, target for the whole period, target for the year. */
export function indicatorsTold(project: BudgetTable["projects"][number] | undefined): string[] {
  return (project?.indicators ?? []).map(({ level1, level2, name, cycle, annual }) =>
    [level1?.value.name, level2?.value.name, name?.value, cycle?.value.text, annual?.value.text]
      .map((part) => part ?? "-")
      .join(" | "),
  );
}
