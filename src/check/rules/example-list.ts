import type { ExampleCell } from "../rule";

/** The lines above the rows of a list with one cell a part: sign, number and unit of a target stand apart. */
export const LIST_HEAD: readonly (readonly ExampleCell[])[] = [
  ["某单位2026年项目支出绩效目标表（单位：万元）", null, null, null, null, null, null, null, null],
  ["单位名称", "项目名称", "年度资金", "一级指标", "二级指标", "三级指标", "计算符号", "指标值", "度量单位"],
];

/** One indicator of a project of 20 万元 in such a list. */
export function listRow(name: string, sign: string, value: ExampleCell, unit: string): ExampleCell[] {
  const blank = (text: string): string | null => (text === "" ? null : text);
  return ["某单位", "培训经费", 20, "产出指标", "数量指标", name, blank(sign), value, blank(unit)];
}
