import type { Rows } from "./memory-host";

/** Where a form has the target of its first indicator. */
export const TARGET = { row: 9, column: 4 } as const;

/** A form of one project, without benefit; the target of its first indicator is as given. */
export function form(name: string, target: string): Rows {
  return [
    ["项目支出绩效目标表", null, null, null, null],
    ["（2026年度）", null, null, null, null],
    ["项目名称", name, null, null, null],
    ["主管部门", "某局", null, "实施单位", "某局"],
    ["项目资金（万元）", "年度资金总额：", null, 20, null],
    [null, "其中：财政拨款", null, 20, null],
    [null, "其他资金", null, 0, null],
    ["总体目标", "全年办班5期。", null, null, null],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
    [null, "产出指标", "数量指标", "培训班次", target],
    [null, "产出指标", "质量指标", "培训合格率", "≥90%"],
    [null, "满意度指标", "服务对象满意度指标", "参训人员满意度", "≥90%"],
  ];
}
