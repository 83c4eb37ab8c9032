import { columnName } from "../check/sheet/address";
import type { MappedRole } from "../check/table/mapping";
import type { HeaderCandidate, Recognition } from "../check/table/recognise";
import type { Language } from "./language";
import { layoutName } from "./layout-names";

interface RecognitionTexts {
  readonly roles: Readonly<Record<MappedRole, string>>;
  readonly list: (items: readonly string[]) => string;
  /** Within quotation marks. */
  readonly named: (items: readonly string[]) => string;
  readonly header: (top: number, bottom: number) => string;
  readonly column: (role: string, letter: string) => string;
  readonly understood: (columns: string) => string;
  readonly missing: (roles: readonly string[]) => string;
  /** Said in place of what is missing where nothing is written below the header. */
  readonly blank: string;
  /** Columns that were not understood, where what is missing may be among them; `more` where others are not named. */
  readonly unknown: (columns: string, more: boolean, wanted: string) => string;
  /** A role that is named within a list of missing ones. */
  readonly quoted: (role: string) => string;
  /** Said where neither way of writing indicators has begun. */
  readonly eitherIndicators: string;
  readonly refused: (layouts: string) => string;
  readonly lost: (roles: string) => string;
}

const TEXTS: Readonly<Record<Language, RecognitionTexts>> = {
  zh: {
    roles: {
      name: "项目名称",
      indicators: "绩效指标（一格多条）",
      indicator: "三级指标（指标名称）",
      annual: "年度指标值",
      cycle: "实施周期指标值",
      level1: "一级指标",
      level2: "二级指标",
      sign: "计算符号",
      measure: "度量单位",
      goal: "年度绩效目标",
      "whole-goal": "总体绩效目标",
      total: "年度资金合计",
      "whole-total": "项目总金额",
      fiscal: "财政拨款",
      "special-account": "财政专户拨款",
      "carried-over": "上年结转",
      other: "其他资金",
      fund: "另一种资金",
      unit: "资金使用单位",
      code: "项目编码",
      weight: "权重",
      "is-annual": "是否年度指标",
      actual: "实际完成值",
      score: "得分",
      reason: "偏差原因",
    },
    list: (items) => items.join("、"),
    named: (items) => items.join("”“"),
    header: (top, bottom) => (top === bottom ? `第 ${top} 行像是表头。` : `第 ${top} 至 ${bottom} 行像是表头。`),
    column: (role, letter) => `${letter} 列“${role}”`,
    understood: (columns) => `认出了 ${columns}。`,
    missing: (roles) => `还缺${roles.join("、")}。`,
    blank: "下面没有填写指标，是空表。",
    unknown: (columns, more, wanted) =>
      `没有认出 ${columns}${more ? "等列" : ""}：所缺的如果就在其中，请把表头改为${wanted}，或在面板的“指定列”中说明。`,
    quoted: (role) => `“${role}”`,
    eitherIndicators: "指标（“绩效指标”一列，或“三级指标”和“年度指标值”两列）",
    refused: (layouts) => `认出是“${layouts}”，但设置中不采用这种表式。`,
    lost: (roles) => `指定过的列里，找不到“${roles}”的表头了。`,
  },
  en: {
    roles: {
      name: "Project name",
      indicators: "Indicators (several in a cell)",
      indicator: "Level 3 (indicator name)",
      annual: "Annual target",
      cycle: "Whole-period target",
      level1: "Level 1",
      level2: "Level 2",
      sign: "Comparison sign",
      measure: "Unit of measure",
      goal: "Annual goal",
      "whole-goal": "Whole-period goal",
      total: "Annual total",
      "whole-total": "Project total",
      fiscal: "财政拨款",
      "special-account": "财政专户拨款",
      "carried-over": "Carried over",
      other: "Other funds",
      fund: "Another fund",
      unit: "Unit that spends",
      code: "Project code",
      weight: "Weight",
      "is-annual": "Annual or not",
      actual: "Actual value",
      score: "Score",
      reason: "Reason for the deviation",
    },
    list: (items) => items.join(", "),
    named: (items) => items.join(", "),
    header: (top, bottom) =>
      top === bottom ? `Row ${top} looks like the header.` : `Rows ${top} to ${bottom} look like the header.`,
    column: (role, letter) => `${role} in ${letter}`,
    understood: (columns) => `Understood: ${columns}.`,
    missing: (roles) => `Still missing: ${roles.join(", ")}.`,
    blank: "No indicator is written below it: the form is empty.",
    unknown: (columns, more, wanted) =>
      `Not understood: ${columns}${more ? " and others" : ""}. If what is missing is among them, rename its header (${wanted}), or name the column in the pane.`,
    quoted: (role) => role,
    eitherIndicators: "indicators (one column of them, or Level 3 and Annual target)",
    refused: (layouts) => `It is a “${layouts}”, which the settings do not accept.`,
    lost: (roles) => `Of the columns you named, these headers are gone: ${roles}.`,
  },
};

/** What a column holds, as the user picks it. */
export function roleName(role: MappedRole, language: Language): string {
  return TEXTS[language].roles[role];
}

/** Several roles in a row; in Chinese they stand in the quotation marks of the sentence around them. */
export function roleNames(roles: readonly MappedRole[], language: Language): string {
  return TEXTS[language].named(roles.map((role) => roleName(role, language)));
}

/** What a table still lacks. */
export function missingSentence(roles: readonly MappedRole[], language: Language): string {
  const texts = TEXTS[language];
  return texts.missing(
    roles.map((role) => (role === "indicators" ? texts.eitherIndicators : texts.quoted(roleName(role, language)))),
  );
}

/** The header that makes most sense, where it makes any: one of its columns at least is understood. */
export function likelyHeader({ headers }: Pick<Recognition, "headers">): HeaderCandidate | null {
  const [first] = headers;
  return first !== undefined && first.columns.some(({ role }) => role !== null) ? first : null;
}

/** What was recognised of a sheet that was not read, and what it lacks; no sentence where nothing was. */
export function recognisedSentences(recognition: Recognition, language: Language): readonly string[] {
  const texts = TEXTS[language];
  const { refused, lost } = recognition;
  if (refused.length > 0) return [texts.refused(texts.list(refused.map((layout) => layoutName(layout, language))))];
  if (lost !== null) return [texts.lost(roleNames(lost, language))];
  const header = likelyHeader(recognition);
  if (header === null) return [];
  const columns = header.columns.flatMap(({ role, column }) =>
    role === null ? [] : [texts.column(roleName(role, language), columnName(column))],
  );
  const where = texts.header(header.rows.top + 1, header.rows.bottom + 1);
  if (header.isBlank) return [where, texts.blank];
  return [
    where,
    texts.understood(texts.list(columns)),
    ...(header.missing.length === 0
      ? []
      : [missingSentence(header.missing, language), ...unknownSentence(header, language)]),
  ];
}

/** Names the columns that were not recognised, where columns of indicators were: what is missing may be one of them. */
function unknownSentence({ columns, missing }: HeaderCandidate, language: Language): readonly string[] {
  const texts = TEXTS[language];
  if (!columns.some(({ role }) => role !== null && OF_INDICATORS.has(role))) return [];
  const unknown = columns.filter(({ role }) => role === null);
  const wanted = missing.map((role) =>
    (language === "zh" ? texts.roles[role] : TEXTS.zh.roles[role]).replace(/（.*）$/, ""),
  );
  if (unknown.length === 0) return [];
  const named = unknown.slice(0, MOST_NAMED).map(({ label, column }) => texts.column(label, columnName(column)));
  return [texts.unknown(texts.list(named), unknown.length > MOST_NAMED, texts.list(wanted.map((one) => `“${one}”`)))];
}

const OF_INDICATORS: ReadonlySet<MappedRole> = new Set<MappedRole>([
  "level1",
  "level2",
  "indicator",
  "annual",
  "cycle",
]);

const MOST_NAMED = 3;
