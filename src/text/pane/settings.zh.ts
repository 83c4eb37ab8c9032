import type { Severity } from "../../check/finding";
import type { Tier } from "../../check/standard/profile";
import type { RuleGroup } from "../rule-groups";
import { TIER_NAMES } from "../tiers";
import { count } from "./types";

const tiers: Readonly<Record<Tier, string>> = TIER_NAMES.zh;

/** The view 设置. */
export const settings = {
  label: "设置",
  /** What is checked with. */
  profile: (name: string) => `按“${name}”检查`,
  intro: "改动随工作簿保存，改完马上重新检查。",
  sections: {
    what: "检查什么",
    columns: "指定的列",
    labels: "另认的叫法",
    others: "其他",
    rules: "每条规则",
    pane: "面板",
  },

  keys: {
    tier: "检查范围",
    base: "指标清单",
    year: "表的年度",
    "thresholds.fewestIndicators": "每个项目至少几条指标",
    "thresholds.roundingAllowance": "每个金额的舍入误差",
    "required.satisfaction": "必须有满意度指标",
    "required.cost": "必须有成本指标",
    layouts: "认可的表式",
    categories: "一级、二级指标",
    names: "备选指标名称",
    units: "另加的度量单位",
    reasons: "接受问题的理由",
    phrases: "定性分档用语",
  } as Record<string, string>,
  hints: {
    year: "标题没写年度时用",
    "thresholds.roundingAllowance": "0.5 即四舍五入",
  } as Record<string, string>,
  tiers,
  tierHints: {
    quick: "只查错误和主要警告，不报提示，也不报指标是否齐全",
    default: "除缺少比较符号、名称带单位等四类细节外都查",
    strict: "全部规则都查",
  } satisfies Record<Tier, string>,
  bases: { guangdong: "广东省", "central-2021": "中央（2021年）" } as Record<string, string>,
  yearByTitle: "按标题",
  entries: (n: number) => `${count(n)} 项`,
  every: "不限",
  severities: { error: "错误", warning: "警告", info: "提示", off: "不检查" } satisfies Record<
    Severity | "off",
    string
  >,
  severityOf: (rule: string) => `${rule}：轻重`,

  origin: {
    office: (name: string) => `本单位“${name}”`,
    workbook: "本工作簿",
    command: "命令",
  },
  locked: (name: string) => `由“${name}”锁定`,
  lockedToo: "已锁定",
  refused: "本工作簿另有选择，没有采用",
  notInTier: (tier: Tier) => `“${tiers[tier]}”不含`,
  required: "已设为必须有",
  restore: "恢复",
  ownLabel: (label: string) => `“${label}”`,
  forget: "不再这样认",
  forgetLabel: (label: string) => `不再这样认“${label}”`,
  restoreLabel: (setting: string) => `恢复：${setting}`,

  numberWanted: (min: number, max: number) => `填 ${min} 到 ${max} 之间的数。`,
  wholeWanted: (min: number, max: number) => `填 ${min} 到 ${max} 之间的整数。`,
  yearWanted: (min: number, max: number) => `填 ${min} 到 ${max} 之间的年份，或留空。`,

  rules: {
    search: "查找规则",
    placeholder: "查找规则…",
    none: "没有这样的规则。",
    size: (n: number) => `${count(n)} 条`,
    changed: (n: number) => `${count(n)} 条有改动`,
    groups: {
      money: "合计与金额",
      table: "整张表",
      project: "项目",
      goal: "绩效目标",
      cell: "指标的写法",
      set: "指标是否齐全",
      indicator: "指标的归类与名称",
      target: "目标值",
      evaluation: "自评",
    } satisfies Record<RuleGroup, string>,
  },

  notes: {
    office: "本单位的设置文件有误，没有采用",
    store: "工作簿里的设置读不出来",
    settings: "工作簿里的设置有误，没有采用",
    mappings: "工作簿里指定的列有误",
    wording: "词库读不出来，没有采用",
    "wording-entries": "词库有待核对的内容",
    copies: "工作簿里有重复的设置",
    accepted: "有些接受记录读不出来",
    baseline: "上次检查的记录读不出来",
    refused: "有一份设置文件改了锁定的设置，没有采用",
    builtInUsed: "现在按内置的设置检查。",
    more: (n: number) => `另有 ${count(n)} 处。`,
    readAgain: "重新读取",
    clear: "清除",
    clearLabel: "清除工作簿里的这些设置",
    dismiss: "知道了",
  },

  live: "编辑后自动检查",
  liveHint: (rows: number) => `停止输入片刻后检查改动之处。未作选择时，超过 ${count(rows)} 行的表不自动检查。`,
  theme: "外观",
  system: "跟随系统",
  light: "浅色",
  dark: "深色",
};

export type SettingsText = typeof settings;
