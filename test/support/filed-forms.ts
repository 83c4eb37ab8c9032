import { FILED_LISTS } from "./filed-lists";
import { FILED_OLD_FORMS } from "./filed-old-forms";

/** A form as units file it, drawn in the signs of `drawn`, with what is to be seen of it. */
export interface FiledForm {
  readonly id: string;
  /** One sheet; numbers are numbers. */
  readonly sheet: string;
  readonly projects: readonly string[];
  readonly indicators: number;
  /** The annual total as the pane tells it, with its unit; null where the form states none. */
  readonly total: string | null;
  /** A part of the first project's first indicator, the cell it stands in, and what the cell is to hold once it says something else. */
  readonly edits: readonly FormEdit[];
}

/** A change of a card, and all cells it changes. */
export interface FormEdit {
  /** Which card, from 0, of which project, from 0. */
  readonly card: number;
  readonly project?: number;
  readonly part: "name" | "annual" | "cycle" | "level2";
  /** A name, a target, or the code of a class. */
  readonly to: string;
  /** A1 addresses with their texts afterwards. */
  readonly cells: Readonly<Record<string, string>>;
}

const HEAD = (title: string, columns: number): string => {
  const more = " | →".repeat(columns - 1);
  return `
${title}${more}
（2026年度）${more}`.trimStart();
};

const CENTRAL_HEAD = (title: string, name = "项目名称", unit = "实施单位", department = "主管部门"): string =>
  `${HEAD(title, 5)}
${name} | 干部培训经费 | → | → | →
${department} | 某市财政局 | → | ${unit} | 某市干部学校
项目资金（万元） | 年度资金总额： | → | 20 | →
⟂ | 其中：财政拨款 | → | 20 | →
⟂ | 其他资金 | → | 0 | →
总体目标 | 年度目标 | → | → | →
⟂ | 全年举办培训2期。 | → | → | →`;

const CENTRAL_ROWS = `
⟂ | 成本指标 | 经济成本指标 | 人均培训成本 | ≤400元/人天
⟂ | 产出指标 | 数量指标 | 培训期数 | 不少于2期
⟂ | ⟂ | 质量指标 | 培训合格率 | ≥90%
⟂ | ⟂ | ⟂ | …… |
⟂ | ⟂ | 时效指标 | 培训计划按期完成率 | ≥95%
⟂ | 效益指标 | 社会效益指标 | 政策知晓率 | ≥90%
⟂ | 满意度指标 | 服务对象满意度指标 | 参训人员满意度 | ≥90%`.trimStart();

const EVALUATION = `${HEAD("项目支出绩效自评表", 10)}
项目名称 | 干部培训经费 | → | → | → | → | → | → | → | →
主管部门 | 某市财政局 | → | → | 实施单位 | 某市干部学校 | → | → | → | →
资金情况（万元） | | → | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分 | |
⟂ | 年度资金总额： | → | 20 | 20 | 10 | 100% | 10 | |
⟂ | 其中：本年财政拨款 | → | 20 | 20 | | | | |
⟂ | 其他资金 | → | 0 | 0 | | | | |
年度总体目标 | 预期目标 | → | → | 实际完成情况 | → | → | → | → | →
⟂ | 全年举办培训2期。 | → | → | 全年举办培训2期。 | → | → | → | → | →
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 偏差原因分析及改进措施 | →
⟂ | 成本指标 | 经济成本指标 | 人均培训成本 | 10 | ≤400元/人天 | 380元/人天 | 10 | | →
⟂ | 产出指标 | 数量指标 | 培训期数 | 20 | 不少于2期 | 2期 | 20 | | →
⟂ | ⟂ | 质量指标 | 培训合格率 | 20 | ≥90% | 85% | 18 | 部分学员缺考。 | →
⟂ | ⟂ | 时效指标 | 培训计划按期完成率 | 10 | ≥95% | 100% | 10 | | →
⟂ | 效益指标 | 社会效益指标 | 政策知晓率 | 20 | ≥90% | 92% | 20 | | →
⟂ | 满意度指标 | 服务对象满意度指标 | 参训人员满意度 | 10 | ≥90% | 95% | 10 | | →
总分 | → | → | → | 100 | | | 98 | | →
说明：自评由实施单位填写。 | → | → | → | → | → | → | → | → | →
填报人：张三 | → | → | → | 联系电话：12345 | → | → | → | → | →`;

/** The forms, by where they are filed. */
export const FILED_FORMS: readonly FiledForm[] = [
  {
    id: "河北",
    sheet: `${HEAD("2026年预算项目绩效目标", 8).split("\n")[0] ?? ""}
1、干部培训经费绩效目标表 | | | | | | |
绩效目标 | 全年举办培训2期。 | → | → | → | → | → | →
绩效指标分类 | 绩效指标 | 绩效指标描述 | 绩效指标评价标准 | → | → | → | 评价标准确定依据
⟂ | ⟂ | ⟂ | 优 | 良 | 中 | 差 | ⟂
产出指标 | 培训期数 | 办班次数 | 不少于2期 | 1期 | 1期 | 0期 | 工作计划
产出指标 | 培训合格率 | 合格人数占比 | ≥95% | ≥90% | ≥80% | <80% | 工作计划
效果指标 | 参训人员满意度 | 问卷 | ≥90% | ≥85% | ≥80% | <80% | 工作计划`,
    projects: ["干部培训经费"],
    indicators: 3,
    total: null,
    edits: [
      { card: 1, part: "annual", to: "≥96%", cells: { D7: "≥96%" } },
      { card: 2, part: "name", to: "学员满意度", cells: { B8: "学员满意度" } },
    ],
  },
  {
    id: "湖北",
    sheet: `
某市2026年部门预算项目支出绩效目标表 | → | → | → | →
项目名称 | 干部培训经费 | → | → | →
项目类别 | 本级支出项目 | → | 项目性质 | 持续性项目
项目预算成本构成 | 金额 | 测算（公式）依据 | 2024年实际执行数 | 2025年实际执行数
讲课费 | 12 | 按标准 | 12 | 12
场地费 | 8 | 按标准 | 8 | 8
合计 | 20 | | 20 | 20
绩效目标 | 全年举办培训2期。 | → | → | →
绩效指标 | 一级指标 | 二级指标 | 绩效标准 | 当年预期实现值
⟂ | 数量指标 | 培训期数 | 反映培训次数 | 不少于2期
⟂ | 质量指标 | 培训合格率 | 反映质量 | ≥90%
⟂ | 社会效益指标 | 政策知晓率 | | ≥90%
⟂ | 满意度指标 | 参训人员满意度 | | ≥90%
⟂ | 成本指标 | 成本控制率 | | ≤100%`.trimStart(),
    projects: ["干部培训经费"],
    indicators: 5,
    total: null,
    edits: [
      { card: 1, part: "annual", to: "≥96%", cells: { E11: "≥96%" } },
      { card: 0, part: "name", to: "培训班次", cells: { C10: "培训班次" } },
      { card: 1, part: "level2", to: "13", cells: { B11: "时效指标" } },
    ],
  },
  {
    id: "湖南",
    sheet: `
2026年项目支出绩效目标表 | → | → | → | → | → | → | →
填报单位（盖章）：某市干部学校 | → | → | → | → | → | 金额单位：万元 | →
项目支出名称 | → | 干部培训经费 | → | 部门预算 | → | 20 | →
年度本级预算金额 | → | 20 | → | 该项目支出上级资金 | → | 0 | →
项目支出实施期 | → | 2026年 | → | → | → | → | →
项目绩效目标 | → | 全年举办培训2期。 | → | → | → | → | →
一级指标 | 二级指标 | 三级指标 | 指标值类型 | 目标值 | 度量单位 | 指标值内容 | 备注
成本指标 | 经济成本指标 | 人均培训成本 | ≤ | 400 | 元/人天 | 反映人均成本 |
产出指标 | 数量指标 | 培训期数 | 不少于 | 2 | 期 | |
⟂ | 质量指标 | 培训合格率 | ≥ | 90 | % | |
⟂ | 时效指标 | 培训完成时间 | 定性 | 12月底前 | | |
效益指标 | 社会效益指标 | 政策知晓率 | ≥ | 90 | % | |
满意度指标 | 服务对象满意度指标 | 参训人员满意度 | ≥ | 90 | % | |`.trimStart(),
    projects: ["干部培训经费"],
    indicators: 6,
    total: "合计 20 万元",
    edits: [
      { card: 1, part: "annual", to: "≤3场", cells: { D9: "≤", E9: "3", F9: "场" } },
      { card: 2, part: "annual", to: "≥95%", cells: { E10: "95" } },
      { card: 2, part: "name", to: "考核合格率", cells: { C10: "考核合格率" } },
      { card: 2, part: "level2", to: "13", cells: { B10: "时效指标" } },
    ],
  },
  {
    id: "甘肃",
    sheet: `${HEAD("省级部门预算项目支出绩效目标表", 5)}
一级项目名称 | 培训专项 | → | 二级项目名称 | 干部培训经费
项目类型 | 新增项目 | → | 主管部门 | 某省财政厅
预算申报数 | 20万元 | → | 资金性质 | 一般公共预算
项目实施单位 | 某省干部学校 | → | 其他资金 | 0
年度绩效目标 | 全年举办培训2期。 | → | → | →
一级指标 | 二级指标 | 三级指标 | → | 指标目标值
产出指标 | 数量指标 | 培训期数 | → | 不少于2期
⟂ | 质量指标 | 培训合格率 | → | ≥90%
⟂ | 时效指标 | 培训计划按期完成率 | → | ≥95%
成本指标 | 经济成本指标 | 人均培训成本 | → | ≤400元/人天
效益指标 | 社会效益指标 | 政策知晓率 | → | ≥90%
满意度指标 | 服务对象满意度 | 参训人员满意度 | → | ≥90%`,
    projects: ["干部培训经费"],
    indicators: 6,
    total: "合计 20 万元",
    edits: [
      { card: 0, part: "name", to: "培训班次", cells: { C9: "培训班次" } },
      { card: 1, part: "annual", to: "≥96%", cells: { E10: "≥96%" } },
      { card: 1, part: "level2", to: "13", cells: { B10: "时效指标" } },
    ],
  },
  {
    id: "部门整体",
    sheet: `
某市财政局2026年度整体绩效目标表 | → | → | → | → | → | →
部门（单位）名称 | → | 某市财政局 | → | → | → | →
*年度总体绩效目标 | → | 全年举办培训2期。 | → | → | → | →
绩效指标 | → | → | → | → | → | →
一级指标 | 二级指标 | 三级指标 | 指标值类型 | *指标值 | 计量单位 | *指标解释
产出指标 | 数量指标 | 培训期数 | 定量 | 不少于2 | 期 |
⟂ | 质量指标 | 培训合格率 | 定量 | 90 | % |
效益指标 | 社会效益指标 | 政策知晓率 | 定量 | ≥90 | % |
满意度指标 | 服务对象满意度指标 | 参训人员满意度 | 定量 | ≥90 | % |`.trimStart(),
    projects: ["某市财政局"],
    indicators: 4,
    total: null,
    edits: [
      { card: 0, part: "annual", to: "≥3场", cells: { E6: "≥3", F6: "场" } },
      { card: 2, part: "annual", to: "≥95%", cells: { E8: "≥95" } },
      { card: 2, part: "name", to: "政策满意率", cells: { C8: "政策满意率" } },
    ],
  },
  {
    id: "指标内容",
    sheet: `${CENTRAL_HEAD("绩效目标表")}
绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值
${CENTRAL_ROWS}`,
    projects: ["干部培训经费"],
    indicators: 6,
    total: "合计 20 万元",
    edits: [
      { card: 1, part: "name", to: "培训班次", cells: { D12: "培训班次" } },
      { card: 2, part: "annual", to: "≥96%", cells: { E13: "≥96%" } },
    ],
  },
  {
    id: "年度和周期",
    sheet: `${CENTRAL_HEAD("项目支出绩效目标申报表")
      .split("\n")
      .map((line) => `${line} | →`)
      .join("\n")}
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度目标值 | 实施周期目标值
⟂ | 成本指标 | 经济成本指标 | 人均培训成本 | ≤400元/人天 | ≤400元/人天
⟂ | 产出指标 | 数量指标 | 培训期数 | 不少于2期 | 不少于6期
⟂ | ⟂ | 质量指标 | 培训合格率 | ≥90% | ≥90%
⟂ | ⟂ | 时效指标 | 培训计划按期完成率 | ≥95% | ≥95%
⟂ | 效益指标 | 社会效益指标 | 政策知晓率 | ≥90% | ≥90%
⟂ | 满意度指标 | 服务对象满意度指标 | 参训人员满意度 | ≥90% | ≥90%`,
    projects: ["干部培训经费"],
    indicators: 6,
    total: "合计 20 万元",
    edits: [
      { card: 2, part: "annual", to: "≥96%", cells: { E13: "≥96%" } },
      { card: 1, part: "cycle", to: "≥8期", cells: { F12: "≥8期" } },
      { card: 2, part: "cycle", to: "≥97%", cells: { E13: "≥97%", F13: "≥97%" } },
    ],
  },
  {
    id: "广东",
    sheet: `
广东省省级财政专项资金绩效目标表 | → | → | → | → | →
（2026年度） | → | → | → | → | →
资金名称 | 干部培训资金 | → | → | → | →
主管部门 | 某省财政厅 | → | 资金使用单位 | 某省干部学校 | →
资金需求（万元） | 60 | → | 年度金额（万元） | 20 | →
总体绩效目标 | 实施周期目标 | → | → | 年度目标 | →
⟂ | 三年举办培训6期。 | → | → | 全年举办培训2期。 | →
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 实施周期指标值 | 年度指标值
⟂ | 产出指标 | 数量指标 | 培训期数 | ≥6期 | 不少于2期
⟂ | ⟂ | 质量指标 | 培训合格率 | ≥90% | ≥90%
⟂ | ⟂ | 时效指标 | 培训计划按期完成率 | ≥95% | ≥95%
⟂ | 成本指标 | 经济成本指标 | 人均培训成本 | ≤400元/人天 | ≤400元/人天
⟂ | 效益指标 | 社会效益指标 | 政策知晓率 | ≥90% | ≥90%
⟂ | 满意度指标 | 服务对象满意度指标 | 参训人员满意度 | ≥90% | ≥90%`.trimStart(),
    projects: ["干部培训资金"],
    indicators: 6,
    total: "合计 20 万元",
    edits: [
      { card: 1, part: "annual", to: "≥96%", cells: { F10: "≥96%" } },
      { card: 0, part: "cycle", to: "≥8期", cells: { E9: "≥8期" } },
      { card: 1, part: "name", to: "考核合格率", cells: { D10: "考核合格率" } },
    ],
  },
  {
    id: "转移支付",
    sheet: `${CENTRAL_HEAD("中央对地方转移支付绩效目标表", "转移支付（项目）名称", "资金使用单位", "中央主管部门")}
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
${CENTRAL_ROWS}`,
    projects: ["干部培训经费"],
    indicators: 6,
    total: "合计 20 万元",
    edits: [
      { card: 2, part: "annual", to: "≥96%", cells: { E13: "≥96%" } },
      { card: 2, part: "level2", to: "11", cells: { C13: "数量指标" } },
    ],
  },
  {
    id: "四川",
    sheet: `${HEAD("项目支出绩效目标申报表", 5)}
项目名称 | → | 干部培训经费 | → | →
预算单位 | → | 某市干部学校 | → | →
项目资金（万元） | → | 年度资金总额 | 金额（万元） | →
⟂ | ⟂ | （一）财政拨款小计 | 20 | →
⟂ | ⟂ | 1、一般公共预算 | 20 | →
⟂ | ⟂ | 2、政府性基金 | 0 | →
⟂ | ⟂ | （二）自有资金小计 | 0 | →
⟂ | ⟂ | （三）其他收入 | 0 | →
总体目标 | 年度目标 | → | → | →
⟂ | 全年举办培训2期。 | → | → | →
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值（包含数字及文字描述）
⟂ | 项目完成指标 | 数量指标 | 培训期数 | 不少于2期
⟂ | ⟂ | 质量指标 | 培训合格率 | ≥90%
⟂ | ⟂ | 时效指标 | 培训计划按期完成率 | ≥95%
⟂ | ⟂ | 成本指标 | 人均培训成本 | ≤400元/人天
⟂ | 项目效益指标 | 社会效益指标 | 政策知晓率 | ≥90%
⟂ | 满意度指标 | 满意度指标 | 参训人员满意度 | ≥90%`,
    projects: ["干部培训经费"],
    indicators: 6,
    total: null,
    edits: [
      { card: 1, part: "annual", to: "≥96%", cells: { E15: "≥96%" } },
      { card: 1, part: "level2", to: "11", cells: { C15: "数量指标" } },
    ],
  },
  {
    id: "自评",
    sheet: EVALUATION,
    projects: ["干部培训经费"],
    indicators: 6,
    total: "合计 20 万元",
    edits: [
      { card: 2, part: "annual", to: "≥85%", cells: { F14: "≥85%" } },
      { card: 2, part: "name", to: "考核合格率", cells: { D14: "考核合格率" } },
    ],
  },
  {
    id: "自评三格",
    sheet: `
部门预算项目支出绩效自评表（2026年度） | → | → | → | → | → | → | → | → | → | →
项目名称 | → | 干部培训经费 | → | → | → | → | → | → | → | →
主管部门 | → | 某市财政局 | → | → | → | 实施单位（盖章） | 某市干部学校 | → | → | →
项目基本情况 | 1.项目年度目标完成情况 | 项目年度目标 | → | → | → | 年度目标完成情况 | → | → | → | →
⟂ | ⟂ | 全年举办培训2期。 | → | → | → | 已办2期。 | → | → | → | →
预算执行情况（10分） | 年度预算数（万元） | → | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因 | →
⟂ | 总额 | → | 20 | 20 | 20 | 100.00% | 10 | 10 | | →
⟂ | 其中：财政资金 | → | 20 | 20 | 20 | 100.00% | / | / | | →
⟂ | 单位资金 | → | 0 | 0 | 0 | 0.00% | / | / | | →
绩效指标（90分） | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析
⟂ | 产出指标 | 数量指标 | 培训期数 | 不少于 | 2 | 期 | 2 | 60 | 60 |
⟂ | 效益指标 | 社会效益指标 | 政策知晓率 | ≥ | 90 | % | 92 | 30 | 30 |
合计 | → | → | → | → | → | → | → | 100 | 100 |
评价结论 | 项目完成较好。 | → | → | → | → | → | → | → | → | →
存在问题 | 无。 | → | → | → | → | → | → | → | → | →
项目负责人：张三 | → | → | → | → | 财务负责人：李四 | → | → | → | → | →`.trimStart(),
    projects: ["干部培训经费"],
    indicators: 2,
    total: "合计 20 万元",
    edits: [{ card: 1, part: "annual", to: "≥95%", cells: { F12: "95" } }],
  },
  {
    id: "上下两张",
    sheet: [
      CENTRAL_HEAD("项目支出绩效目标申报表"),
      "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值",
      CENTRAL_ROWS,
      "填报人：张三 | → | → | → | →",
      " | | | | ",
      CENTRAL_HEAD("项目支出绩效目标申报表").replaceAll("干部培训", "会议"),
      "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值",
      CENTRAL_ROWS.replaceAll("不少于2期", "≥2期").replaceAll("培训", "会议"),
    ].join("\n"),
    projects: ["干部培训经费", "会议经费"],
    indicators: 12,
    total: "合计 20 万元",
    edits: [
      { card: 2, part: "annual", to: "≥96%", cells: { E13: "≥96%" } },
      { project: 1, card: 2, part: "annual", to: "≥97%", cells: { E32: "≥97%" } },
      { project: 1, card: 1, part: "name", to: "会议场次", cells: { D31: "会议场次" } },
    ],
  },
  {
    id: "左右两张",
    sheet: sideBySide(
      `${CENTRAL_HEAD("项目支出绩效目标申报表")}
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
${CENTRAL_ROWS}`,
      `${CENTRAL_HEAD("项目支出绩效目标申报表").replaceAll("干部培训", "会议")}
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
${CENTRAL_ROWS.replaceAll("不少于2期", "≥2期").replaceAll("培训", "会议")}`,
    ),
    projects: ["干部培训经费", "会议经费"],
    indicators: 12,
    total: "合计 20 万元",
    edits: [
      { card: 2, part: "annual", to: "≥96%", cells: { E13: "≥96%" } },
      { project: 1, card: 2, part: "annual", to: "≥97%", cells: { K13: "≥97%" } },
      { project: 1, card: 1, part: "name", to: "会议场次", cells: { J12: "会议场次" } },
    ],
  },
  ...FILED_OLD_FORMS,
  ...FILED_LISTS,
];

/** Two sheets of as many rows beside each other, with a blank column between them. */
function sideBySide(left: string, right: string): string {
  const others = right.split("\n");
  return left
    .split("\n")
    .map((row, at) => `${row} | | ${others[at] ?? ""}`)
    .join("\n");
}
