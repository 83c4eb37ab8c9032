import type { ColumnRole, Field } from "../forms/form";

/**
 * How labels are built that no list can hold all of, as every county prints its own. Looked at where the words themselves are not
 * known; each covers a whole bare label.
 */
export const FIELD_PATTERNS: readonly (readonly [RegExp, Field])[] = [
  [
    /^(?:预算|专项|支出|部门|财政|资金|政策|转移支付|（|）)*项目(?:（[^）]*）)?(?:支出|资金|预算)?名称(?:及编码|及代码)?$/,
    "name",
  ],
  [/^.{0,6}(?:目标|任务).{0,2}(?:完成|实现|实施|达成)(?:的)?(?:情况|程度).{0,4}$/, "goal-outcome"],
  [/^(?:全年|年度|实际|已|未)?(?:实际)?(?:完成|实施|执行)情况.{0,4}$/, "goal-outcome"],
  [
    /^(?:中央|地方|省级?|市级?|县级?|区级?|州级?|镇级?|业务|项目|专项|预算|资金|行业|一级)*主管(?:部门|单位|局|厅)(?:名称|及代码|及编码|（代码）)?$/,
    "department",
  ],
  [
    /^(?:项目|资金|专项|具体|预算)*(?:实施|使用|执行|承担|申报|申请|建设|责任|用款)(?:单位|部门|主体|处室|科室)(?:名称)?$/,
    "unit",
  ],
  [
    /^.{0,8}(?:负责人|联系人|经办人|电话|邮编|邮箱|编码|代码|日期|时间|期限|依据|办法|概况|背景|必要性|可行性)(?:及.{1,6})?$/,
    "other-label",
  ],
];

export const COLUMN_PATTERNS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^.{0,6}(?:偏差|未完成|未达|未实现|差异|扣分|偏离).{0,12}(?:原因|措施|分析|说明).{0,8}$/, "reason"],
  [/^(?:全年|年度|本年度?|年末|截至.{1,6})?实际(?:完成|达到|实现|执行)?(?:指标|目标)?(?:值|水平)$/, "actual"],
  // Jiangsu prints what is to be reached by the middle of the year beside it.
  [/^全年(?:（[^）]*）)?(?:绩效)?(?:指标|目标)值$/, "annual-value"],
  [/^(?:上)?半年(?:（[^）]*）)?(?:绩效)?(?:指标|目标)值$/, "remark"],
  [
    /^(?:20\d\d年度?|全年|当年|本年度?|年度|年初|预期|预计|计划|设定|预算年度)+(?:绩效)?(?:指标|目标)值$/,
    "annual-value",
  ],
  // Fujian prints the target of the whole place beside those of its parts.
  [/^全[省市县区州](?:绩效)?(?:指标|目标)值$/, "value"],
  [/^(?:实施|项目)?(?:周期|期|全期|中期|长期|总体)(?:绩效)?(?:指标|目标)值$/, "whole-value"],
  [/^.{0,4}(?:评分|扣分|计分|评扣分|评价|考核|赋分)(?:标准|细则|规则|办法|方法|依据)$/, "remark"],
  [/^.{0,4}指标(?:解释|说明|来源|属性|释义|依据|含义)$/, "remark"],
];
