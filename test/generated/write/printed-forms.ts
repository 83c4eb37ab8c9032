import type { PrintedForm } from "./printed-form";

/** The forms that readers know by their words alone, each as a province prints it. */

/** Central transfer payments: the goals, 2021 and after. */
export const TRANSFER_GOAL: PrintedForm = {
  head: `
中央对地方转移支付区域绩效目标表 | → | → | → | →
（{year}年度） | → | → | → | →
转移支付（项目）名称{suffix} | {name} | → | → | →
中央主管部门 | 某部 | → | 省级财政部门 | 某省财政厅
地方主管部门 | {department} | → | 资金使用单位 | {unit}
资金情况（{money}） | 年度金额： | → | {total} | →
⟂ | 其中：中央补助 | → | {fiscal} | →
⟂ | 地方资金 | → | {second} | →
⟂ | 其他资金 | → | {other} | →
年度总体目标 | {goal} | → | → | →`,
  header: "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值",
  row: "⟂ | {level1} | {level2} | {indicator} | {value}",
};

/** Its self-evaluation as it is now: money by columns, how it was handled, no scores. */
export const TRANSFER_EVALUATION: PrintedForm = {
  head: `
转移支付区域（项目）绩效目标自评表 | → | → | → | → | → | →
（{year}年度） | → | → | → | → | → | →
转移支付（项目）名称{suffix} | {name} | → | → | → | → | →
中央主管部门 | 某部 | → | → | → | → | →
地方主管部门 | {department} | → | → | 资金使用单位 | {unit} | →
资金投入情况（{money}） |  | → | 全年预算数（A） | 全年执行数（B） | 预算执行率（B/A×100%） | →
⟂ | 年度资金总额： | → | {total} | {spent} | {rate} | →
⟂ | 其中：中央财政资金 | → | {fiscal} | {fiscalSpent} |  | →
⟂ | 地方资金 | → | {second} | {secondSpent} |  | →
⟂ | 其他资金 | → | {other} | {otherSpent} |  | →
资金管理情况 |  | → | 情况说明 | → | 存在问题和改进措施 | →
⟂ | 分配科学性 | → | 按因素法分配 | → | 无 | →
⟂ | 下达及时性 | → | 按时下达 | → | 无 | →
⟂ | 拨付合规性 | → | 按规定拨付 | → | 无 | →
⟂ | 支出责任履行情况 | → | 已落实 | → | 无 | →
总体目标完成情况 | 总体目标 | → | → | 全年实际完成情况 | → | →
⟂ | {goal} | → | → | 已按期完成全部任务。 | → | →`,
  header: "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施",
  row: "⟂ | {level1} | {level2} | {indicator} | {value} | {actual} | {reason}",
  foot: "说明 | 请在此处简要说明审计发现的问题。 | → | → | → | → | →",
};

/** The same as it was until 2020. */
export const TRANSFER_EVALUATION_OLD: PrintedForm = {
  head: `
中央对地方专项转移支付绩效目标自评表 | → | → | → | → | → | →
（{year}年度） | → | → | → | → | → | →
专项名称{suffix} | {name} | → | → | → | → | →
中央主管部门 | 某部 | → | → | 专项实施期 | {year}年 | →
省级财政部门 | 某省财政厅 | → | → | 省级主管部门 | {department} | →
资金情况（{money}） |  | → | 全年预算数（A） | → | 全年执行数（B） | 预算执行率（B/A×100%）
⟂ | 年度金额： | → | {total} | → | {spent} | {rate}
⟂ | 其中：中央补助 | → | {fiscal} | → | {fiscalSpent} |
⟂ | 地方资金 | → | {second} | → | {secondSpent} |
⟂ | 其他资金 | → | {other} | → | {otherSpent} |
年度总体目标 | 年初设定目标 | → | → | 全年实际完成情况 | → | →
⟂ | {goal} | → | → | 已按期完成全部任务。 | → | →`,
  header: "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年实际完成值 | 未完成原因和改进措施",
  row: "⟂ | {level1} | {level2} | {indicator} | {value} | {actual} | {reason}",
  foot: "说明 | 无 | → | → | → | → | →",
};

/** The self-evaluation of the central departments, with points for everything. */
export const CENTRAL_EVALUATION: PrintedForm = {
  head: `
项目支出绩效自评表 | → | → | → | → | → | → | → | →
（{year}年度） | → | → | → | → | → | → | → | →
项目名称{suffix} | {name} | → | → | → | → | → | → | →
主管部门 | {department} | → | → | 实施单位 | {unit} | → | → | →
项目资金（{money}） |  | → | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
⟂ | 年度资金总额 | → | {total} | {total2} | {spent} | 10 | {rate} | {executionScore}
⟂ | 其中：当年财政拨款 | → | {fiscal} | {fiscal2} | {fiscalSpent} | — | |—
⟂ | 上年结转资金 | → | {second} | {second2} | {secondSpent} | — | |—
⟂ | 其他资金 | → | {other} | {other2} | {otherSpent} | — | |—
年度总体目标 | 预期目标 | → | → | → | 实际完成情况 | → | → | →
⟂ | {goal} | → | → | → | 已按期完成全部任务。 | → | → | →`,
  header: "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施",
  row: "⟂ | {level1} | {level2} | {indicator} | {value} | {actual} | {weight} | {score} | {reason}",
  foot: "总分 | → | → | → | → | → | 100 | {allScores} |",
};

/** Sichuan since 2023: the target over three cells, the goal among other texts, its end in words. */
export const SICHUAN_EVALUATION: PrintedForm = {
  head: `
部门预算项目支出绩效自评表（{year}年度） | → | → | → | → | → | → | → | → | → | →
项目名称{suffix} | → | {name} | → | → | → | → | → | → | → | →
主管部门 | → | {department} | → | → | → | 实施单位（盖章） | {unit} | → | → | →
项目基本情况 | 1.项目年度目标完成情况 | 项目年度目标 | → | → | → | 年度目标完成情况 | → | → | → | →
⟂ | ⟂ | {goal} | → | → | → | 已按期完成全部任务。 | → | → | → | →
⟂ | 2.项目实施内容及过程概述 | 按计划组织实施。 | → | → | → | → | → | → | → | →
预算执行情况（10分） | 年度预算数（{money}） | → | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因 | →
⟂ | 总额 | → | {total} | {total2} | {spent} | {rate} | 10 | {executionScore} | | →
⟂ | 其中：财政资金 | → | {fiscal} | {fiscal2} | {fiscalSpent} | | / | / | | →
⟂ | 财政专户管理资金 | → | {second} | {second2} | {secondSpent} | | / | / | | →
⟂ | 单位资金 | → | {other} | {other2} | {otherSpent} | | / | / | | →`,
  header:
    "绩效指标（90分） | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析",
  row: "⟂ | {level1} | {level2} | {indicator} | {sign} | {value} | {unit} | {actual} | {weight} | {score} | {reason}",
  foot: `
合计 | → | → | → | → | → | → | → | 100 | {allScores} |
评价结论 | 项目完成较好。 | → | → | → | → | → | → | → | → | →
存在问题 | 无。 | → | → | → | → | → | → | → | → | →
改进措施 | 无。 | → | → | → | → | → | → | → | → | →
项目负责人：李某 | → | → | → | → | 财务负责人：王某 | → | → | → | → | →`,
};

/** Sichuan to 2021: funds with parts of their own, 项目完成指标. */
export const SICHUAN: PrintedForm = {
  head: `
{year}年省级部门预算项目支出绩效目标申报表 | → | → | → | →
（{year}年度） | → | → | → | →
项目名称{suffix} | {name} | → | → | →
部门（单位） | {department} | → | 项目单位 | {unit}
项目资金（{money}） | 年度资金总额 | → | {total} | →
⟂ | （一）财政拨款小计 | → | {fiscal} | →
⟂ | 1、一般公共预算 | → | {innerFund} | →
⟂ | 2、政府性基金 | → | 0 | →
⟂ | 3、国有资本经营预算 | → | 0 | →
⟂ | （二）上年结转 | → | {second} | →
⟂ | （三）其他资金 | → | {other} | →
总体目标 | 年度目标 | → | → | →
⟂ | {goal} | → | → | →`,
  header: "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值（包含数字及文字描述）",
  row: "⟂ | {level1} | {level2} | {indicator} | {value}",
};

/** Guangdong's own form of a fund. */
export const GUANGDONG_FUND: PrintedForm = {
  head: `
资金绩效目标表 | → | → | → | →
（{year}年度） | → | → | → | →
资金名称{suffix} | {name} | → | → | →
业务主管部门 | {department} | → | 资金使用单位 | {unit}
资金情况（{money}） | 年度金额 | → | {total} | →
⟂ | 其中：中央财政资金 | → | {fiscal} | →
⟂ | 省级财政资金 | → | {second} | →
⟂ | 其他资金 | → | {other} | →
总体绩效目标 | {goal} | → | → | →`,
  header: "绩效指标 | 一级指标 | 二级指标 | 三级指标 | 目标值",
  row: "⟂ | {level1} | {level2} | {indicator} | {value}",
};

/** Hunan since 2023: the sign and the unit in cells of their own, one amount of the own budget. */
export const HUNAN_2023: PrintedForm = {
  head: `
{year}年项目支出绩效目标表 | → | → | → | → | → | → | →
填报单位（盖章）：{unit} | → | → | → | → | → | 金额单位：{money} | →
项目支出名称{suffix} | → | {name} | → | 部门预算 | → | 是 | →
年度本级预算金额 | → | {total} | → | 该项目支出上级资金 | → | 0 | →
项目支出实施期 | → | {year}年 | → | → | → | → | →
项目绩效目标 | → | {goal} | → | → | → | → | →`,
  header: "一级指标 | 二级指标 | 三级指标 | 指标值类型 | 目标值 | 度量单位 | 指标值内容 | 备注",
  row: "{level1} | {level2} | {indicator} | {sign} | {value} | {unit} | 见实施方案 |",
};

/** The central form of 2016 to 2020 with one block: 指标内容 names the indicators. */
export const CENTRAL_2016: PrintedForm = {
  head: `
项目支出绩效目标申报表 | → | → | → | →
（{year}年度） | → | → | → | →
项目名称{suffix} | {name} | → | → | →
主管部门及代码 | {department} | → | 实施单位 | {unit}
项目属性 | 延续项目 | → | 项目期 | 1年
项目资金（{money}） | 年度资金总额： | → | {total} | →
⟂ | 其中：财政拨款 | → | {fiscal} | →
⟂ | 上年结转 | → | {second} | →
⟂ | 其他资金 | → | {other} | →
总体目标 | 年度目标 | → | → | →
⟂ | {goal} | → | → | →`,
  header: "绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值",
  row: "⟂ | {level1} | {level2} | {indicator} | {value}",
  numbered: true,
};

/** Gansu: the project is the second name, and amounts carry their unit. */
export const GANSU: PrintedForm = {
  head: `
省级部门预算项目支出绩效目标表 | → | → | → | →
（{year}年度） | → | → | → | →
一级项目名称 | 综合保障专项 | → | 二级项目名称{suffix} | {name}
项目类型 | 延续项目 | → | 主管部门 | {department}
预算申报数 | {total} | → | 资金性质 | 一般公共预算
项目实施单位 | {unit} | → | 项目负责人 | 张某
年度绩效目标 | {goal} | → | → | →`,
  header: "一级指标 | 二级指标 | 三级指标 | → | 指标目标值",
  row: "{level1} | {level2} | {indicator} | → | {value}",
  amountsWithUnit: true,
};

/** Hubei: what the money is spent on, and two levels: the class and the name. */
export const HUBEI: PrintedForm = {
  head: `
某市{year}年部门预算项目支出绩效目标表 | → | → | → | →
项目名称{suffix} | {name} | → | → | →
项目主管部门 | {department} | → | 项目执行单位 | {unit}
项目类别 | 本级支出项目 | → | 项目性质 | 持续性项目
项目预算成本构成 | 金额（{money}） | 测算（公式）依据 | 上年实际执行数 | 前年实际执行数
讲课费 | {fiscal} | 按标准 | 1.00 | 1.00
场地费 | {second} | 按标准 | 0.50 | 0.50
印刷费 | {other} | 按标准 | 0.50 | 0.50
合计 | {total} | | 2.00 | 2.00
绩效目标 | {goal} | → | → | →`,
  header: "绩效指标 | 一级指标 | 二级指标 | 绩效标准 | 当年预期实现值",
  row: "⟂ | {level2} | {indicator} | 计划标准 | {value}",
};

/** Hebei: grades in place of a target, classes of the first level alone, the name in the title. */
export const HEBEI: PrintedForm = {
  head: `
{name}绩效目标表（{year}年度） | → | → | → | → | → | → | →
{unit} | → | → | → | → | → | → | 单位：{money}
预算规模及资金用途 | 预算数 | {total} | 其中：财政资金 | {fiscal} | 其他资金 | {other} |
⟂ | | | 上年结转资金 | {second} | | |
绩效目标 | {goal} | → | → | → | → | → | →`,
  header: `
绩效指标分类 | 绩效指标 | 绩效指标描述 | 绩效指标评价标准 | → | → | → | 评价标准确定依据
⟂ | ⟂ | ⟂ | 优 | 良 | 中 | 差 | ⟂`,
  row: "{level1} | {indicator} | 反映工作情况 | {value} | 基本达到 | 有差距 | 差距较大 | 工作计划",
};

/** Heilongjiang and Shanxi: funds by years in columns, the targets beside last year's level. */
export const HEILONGJIANG: PrintedForm = {
  head: `
项目支出预算绩效目标申报表 | → | → | → | → | →
（{year}年度） | → | → | → | → | →
项目名称{suffix} | {name} | → | 主管部门 | {department} | →
项目类别 | ☑会议类 □培训类 □其他 | → | 实施单位 | {unit} | →
资金来源（{money}） |  | → | 上年度预算安排 | 上年度实际执行 | 本年度申请金额
⟂ | 合计 | → | 20.00 | 20.00 | {total}
⟂ | 财政拨款 | → | 18.00 | 18.00 | {fiscal}
⟂ | 上年结转 | → | 1.00 | 1.00 | {second}
⟂ | 其他资金 | → | 1.00 | 1.00 | {other}
年度绩效目标 | {goal} | → | → | → | →`,
  header: "一级指标 | 二级指标 | 指标名称 | 上年度实际水平 | 本年度计划水平 | 计算公式",
  row: "{level1} | {level2} | {indicator} | 有所欠缺 | {value} | 按实统计",
};

/** Guangxi: points, how the money is put in and handled before the outputs, how points are given. */
export const GUANGXI: PrintedForm = {
  head: `
项目支出绩效目标申报表 | → | → | → | → | → | →
（{year}年度） | → | → | → | → | → | →
项目名称{suffix} | {name} | → | → | 主管部门 | {department} | →
项目资金申请（{money}） | 资金总额： | → | {total} | 实施单位 | {unit} | →
⟂ | 1.一般公共预算拨款 | → | {fiscal} | 2.政府性基金预算拨款 | 0 | →
⟂ | 3.国有资本经营预算拨款 | → | 0 | 4.纳入财政专户管理的收入 | {other} | →
⟂ | 5.未纳入财政专户管理的收入 | → | 0 | 6.上年结余收入 | {second} | →
年度绩效目标（450字内） | {goal} | → | → | → | → | →`,
  header: "绩效指标 | 一级指标 | 二级指标 | 分值 | 指标内容 | 指标值 | 评分细则",
  process: `
 | 投入指标 | 项目立项 | 5 | 立项规范性 | 规范/基本规范/不规范 | 按程序立项得满分
 | 过程指标 | 业务管理 | 5 | 制度执行有效性 | 有效/基本有效/无效 | 按制度执行得满分`,
  row: "⟂ | {level1} | {level2} | {weight} | {indicator} | {value} | 按比例得分",
};

/** The template of a transfer payment filled in: ★ before the core indicators. */
export const STARRED: PrintedForm = {
  head: `
转移支付绩效目标表（{year}年度） | → | → | → | →
转移支付名称{suffix} | {name} | → | → | →
省级主管部门 | {department} | → | 资金使用单位 | {unit}
年度资金总额（{money}） | {total} | → | → | →
其中：中央财政资金 | {fiscal} | → | → | →
省级财政资金 | {second} | → | → | →
其他资金 | {other} | → | → | →
年度绩效目标 | {goal} | → | → | →`,
  header: "一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释",
  row: "{level1} | {level2} | {indicator} | {value} | 反映工作情况",
  foot: "备注：带★的为核心指标。 | → | → | → | →",
  mark: ({ category }) => (category.startsWith("1") ? "★" : ""),
};

/** A whole department, its indicators by classes. 定量 and 定性 are no signs. */
export const DEPARTMENT: PrintedForm = {
  head: `
部门整体支出绩效目标申报表（{year}年度） | → | → | → | → | → | →
部门（单位）名称{suffix} | → | {name} | → | → | → | →
年度预算（{money}） | → | 资金总额 | {total} | → | → | →
⟂ | ⟂ | 财政拨款 | {fiscal} | → | → | →
⟂ | ⟂ | 财政专户管理资金 | {second} | → | → | →
⟂ | ⟂ | 其他资金 | {other} | → | → | →
*年度总体绩效目标 | → | {goal} | → | → | → | →
绩效指标 | → | → | → | → | → | →`,
  header: "一级指标 | 二级指标 | 三级指标 | 指标值类型 | *指标值 | 计量单位 | *指标解释",
  row: "{level1} | {level2} | {indicator} | {kind} | {value} | {unit} | 反映履职情况",
};

/** A whole department without classes. */
export const DEPARTMENT_PLAIN: PrintedForm = {
  head: `
{year}年部门整体支出绩效目标表 | → | →
部门（单位）名称{suffix} | {name} | →
资金总额（{money}） | {total} | →
整体绩效目标 | {goal} | →`,
  header: "绩效指标 | 指标名称 | 指标值",
  row: "⟂ | {indicator} | {value}",
};
