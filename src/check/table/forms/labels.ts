import { CENTRAL } from "./central";
import type { ColumnRole, Field, FieldLabels, Form } from "./form";
import { HUNAN } from "./hunan";
import { NANNING } from "./nanning";
import { SHANGHAI } from "./shanghai";
import { YUNNAN } from "./yunnan";

/** The forms, those with marks of their own before the plain one. */
export const FORMS: readonly Form[] = [HUNAN, NANNING, SHANGHAI, YUNNAN, CENTRAL];

/** Labels that forms share. Those of one form stand with it. */
const SHARED: FieldLabels = {
  name: ["项目名称"],
  department: ["主管部门", "主管部门及代码", "主管部门名称", "主管单位"],
  unit: ["实施单位", "项目实施单位", "项目单位", "预算单位", "填报单位", "编制单位"],
  fiscal: ["财政拨款", "当年财政拨款", "本年财政拨款", "财政资金", "当年财政资金", "一般公共预算拨款"],
  "special-account": ["财政专户管理资金", "财政专户拨款", "财政专户资金", "纳入财政专户管理的收入"],
  "carried-over": ["上年结转资金", "上年结转", "上年结转结余", "上年结余收入"],
  other: ["其他资金", "其他", "其他收入", "其它资金", "单位资金"],
  fund: ["政府性基金预算拨款", "政府性基金拨款", "国有资本经营预算拨款", "未纳入财政专户管理的收入"],
  goal: ["总体目标", "项目绩效目标", "绩效目标", "项目总体目标", "总体绩效目标"],
  "other-label": [
    "项目资金",
    "资金情况",
    "项目资金申请",
    "项目预算",
    "资金来源",
    "预算管理资金",
    "绩效指标",
    "年度绩效目标指标",
    "项目负责人",
    "联系电话",
    "联系人",
    "分值",
    "执行率",
    "得分",
  ],
  end: ["备注", "审核意见", "主管部门审核意见", "填报人", "填表人", "制表人"],
  sum: ["总分", "合计", "总计", "小计"],
};

const ROLE_LABELS: Readonly<Record<ColumnRole, readonly string[]>> = {
  level1: ["一级指标", "一级"],
  level2: ["二级指标", "二级"],
  name: ["三级指标", "三级", "指标名称", "三级指标名称"],
  content: ["指标内容"],
  sign: ["指标性质", "计算符号", "运算符号"],
  value: ["指标值", "目标值", "指标目标值", "预期指标值"],
  "annual-value": ["年度指标值", "本年度指标值", "当年指标值"],
  "whole-value": ["实施周期指标值", "实施期指标值", "中期指标值", "长期指标值"],
  unit: ["度量单位", "计量单位", "指标单位"],
  weight: ["分值权重", "分值/权重", "分值", "权重", "指标权重", "指标分值"],
};

const FIELDS = new Map<string, Field>(
  [SHARED, ...FORMS.map((form) => form.labels)].flatMap((labels) =>
    (Object.entries(labels) as [Field, readonly string[]][]).flatMap(([field, names]) =>
      names.map((name): [string, Field] => [name, field]),
    ),
  ),
);

const ROLES = new Map<string, ColumnRole>(
  (Object.entries(ROLE_LABELS) as [ColumnRole, readonly string[]][]).flatMap(([role, names]) =>
    names.map((name): [string, ColumnRole] => [name, role]),
  ),
);

/** No label is longer, its bracket included. */
export const LONGEST_LABEL = 40;

/** A label as it is compared: bare of spaces, of a number or 其中： before it, of stars, colons and a bracket after it. */
export function bareFormLabel(text: string): string {
  if (text.length > LONGEST_LABEL) return text;
  return text
    .replace(/\s/g, "")
    .replace(/^[*★☆]+/, "")
    .replace(/^(?:[（(][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十\d]{1,2}[、.．])/, "")
    .replace(/^其中[:：]?/, "")
    .replace(/[:：*★☆]+$/, "")
    .replace(/[（(][^（()）]*[)）][:：*★☆]*$/, "");
}

/** What a bare label announces, or null where it is none. */
export const fieldOf = (label: string): Field | null => FIELDS.get(label) ?? null;

/** What a bare label over a column of indicators announces. */
export const roleOf = (label: string): ColumnRole | null => ROLES.get(label) ?? null;
