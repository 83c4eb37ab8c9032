import type { FiledForm } from "./filed-forms";

const NAMES = "【产出指标-质量指标】⏎指标1：培训合格率（≥90%）";
const REST =
  "⏎【产出指标-时效指标】⏎指标1：培训计划按期完成率（≥95%）⏎【产出指标-成本指标】⏎指标1：人均培训成本（≤400元/人天）" +
  "⏎【效益指标-社会效益指标】⏎指标1：政策知晓率（≥90%）⏎【满意度指标-服务对象满意度指标】⏎指标1：参训人员满意度（≥90%）";
const BRACKETED = (first: string, second = NAMES): string =>
  `【总体目标】⏎全年举办培训2期。⏎【产出指标-数量指标】⏎指标1：${first}⏎${second}${REST}`;

const PROSE = (first: string, second: string): string =>
  `全年举办培训2期。设1条数量指标：${first}；设1条质量指标：${second}；设1条社会效益指标：政策知晓率≥90%；` +
  "设1条服务对象满意度指标：参训人员满意度≥90%。";

const inCell = (text: string): string => text.replaceAll("⏎", "\n");

/** Lists whose indicators stand packed in one cell under headings of their own. */
export const FILED_LISTS: readonly FiledForm[] = [
  {
    id: "黄山",
    sheet: `
某校2026年项目绩效目标和指标 | → | → | → | →
单位编码 | 单位名称（项目类别/支出项目） | 年度预算安排（万元） | 项目内容 | 绩效目标
 | 某市干部学校 | 20 | |
001 | 干部培训经费 | 20 | 【项目概况】：按年度计划安排。 | ${BRACKETED("培训期数（不少于2期）")}`.trimStart(),
    projects: ["干部培训经费"],
    indicators: 6,
    total: "合计 20 万元",
    edits: [
      { card: 0, part: "annual", to: "≥3期", cells: { E4: inCell(BRACKETED("培训期数（≥3期）")) } },
      {
        ...{ card: 1, part: "name", to: "考核合格率" },
        cells: {
          E4: inCell(BRACKETED("培训期数（不少于2期）", NAMES.replace("培训合格率", "考核合格率"))),
        },
      },
    ],
  },
  {
    id: "行文",
    sheet: `
2026年项目绩效目标一览表 | → | →
支出项目 | 年度预算安排（万元） | 绩效目标
干部培训经费 | 20 | ${PROSE("培训期数不少于2期", "培训合格率≥90%")}`.trimStart(),
    projects: ["干部培训经费"],
    indicators: 4,
    total: "合计 20 万元",
    edits: [
      { card: 0, part: "annual", to: "≥3期", cells: { C3: PROSE("培训期数≥3期", "培训合格率≥90%") } },
      { card: 1, part: "name", to: "考核合格率", cells: { C3: PROSE("培训期数不少于2期", "考核合格率≥90%") } },
    ],
  },
];
