/**
 * A department's form, in the signs of `drawn`, with its header repeated among the indicators; a class of one of them is a label of the
 * form, which ends the block where it stands above that header.
 */
export const LABELLED_FORM = `
部门整体支出绩效目标申报表（2026年度） | → | → | → | → | → | →
部门（单位）名称 | → | 某市财政局 | → | → | → | →
年度预算（万元） | → | 资金总额 | 20 | → | → | →
⟂ | ⟂ | 财政拨款 | 20 | → | → | →
*年度总体绩效目标 | → | 全年举办培训2期。 | → | → | → | →
绩效指标 | → | → | → | → | → | →
一级指标 | 二级指标 | 三级指标 | 指标值类型 | *指标值 | 计量单位 | *指标解释
产出指标 | 数量指标 | 培训期数 | 定量 | ≥2 | 期 | 办班次数
产出指标 | 质量指标 | 培训合格率 | 定量 | ≥90 | % | 合格人数占比
一级指标 | 二级指标 | 三级指标 | 指标值类型 | *指标值 | 计量单位 | *指标解释
*年度总体绩效目标 | 社会效益指标 | 政策知晓率 | 定量 | ≥90 | % | 问卷
满意度指标 | 服务对象满意度指标 | 参训人员满意度 | 定量 | ≥90 | % | 问卷
注：本表由各部门填报。 | → | → | → | → | → | →`;
