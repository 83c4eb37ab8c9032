import { readdirSync } from "node:fs";
import { join } from "node:path";
import { shareOf } from "../support/runs";
import type { PrintedForm } from "./form";
import { countRules, readPrinted, type FormReading } from "./reading";

/** What people and programs add to a form, around its table and around its labels, and what says nothing of the project. */
const ADDED: Readonly<Record<string, (sheet: string) => string>> = {
  "a number above": (sheet) => `\n附件3\n${sheet.trim()}\n`,
  "blank rows above": (sheet) => `\n |\n |\n${sheet.trim()}\n`,
  "signatures below": below("填报人： | 张某 | 联系电话： | 0755-12345678", "填报日期：2025年11月20日"),
  "signatures without colons": below("负责人 | 张某 | 填表人 | 李某"),
  "signatures in one cell": below("单位负责人：          填表人：           联系电话："),
  "a stamp and a day below": below("| | 单位（盖章）：", "| | 2025年11月20日"),
  "a day to be filled in": below("年  月  日"),
  "a review below": below("主管部门审核意见： | 同意", "财政部门审核意见（盖章） | 同意"),
  "the number of its page": below("第 1 页，共 3 页"),
  "its page among all": below("1/3"),
  "when it was printed": below("打印时间：2025-11-20 10:22:31 | 打印人：张某"),
  "where it comes from": below("数据来源：预算管理一体化系统"),
  "a line on top": (sheet) => `\n公开09表\n${sheet.trim()}\n`,
  "when it was printed on top": (sheet) => `\n打印时间：2025-11-20 10:22:31\n${sheet.trim()}\n`,
  "a remark below": below("注：1.绩效指标应当细化量化；2.本表一式两份。"),
  "remarks below": below(
    "填表说明：",
    "1.“一级指标”分为产出指标、效益指标和满意度指标",
    "2.指标值应当量化，例如≥95%。",
  ),
  "dots below": below("……"),
  "dots all along": below("…… | …… | …… | ……"),
  "stars before labels": labels((label) => `*${label}`),
  "stars behind labels": labels((label) => `${label}*`),
  "labels to be filled in": labels((label) => `${label}（必填）`),
  "labels with colons": labels((label) => `${label}：`),
  "labels in brackets": labels((label) => `【${label}】`),
  "labels behind what nobody sees": labels((label) => `\u200b${label}`),
  "labels spaced out": labels((label) => [...label].join("　")),
  "labels broken": labels((label) => `${label.slice(0, 2)}⏎${label.slice(2)}`),
  "classes spaced out": classes((name) => [...name].join(" ")),
  "classes written downwards": classes((name) => [...name].join("⏎")),
  "classes with colons": classes((name) => `${name}：`),
  "numbered classes": classes((name) => `（一）${name}`),
};

function below(...lines: readonly string[]): (sheet: string) => string {
  return (sheet) => `\n${sheet.trim()}\n${lines.join("\n")}\n`;
}

const LABEL =
  /(?<=^ *|\| *)(?:项目名称|主管部门|实施单位|项目代码|资金总额|财政拨款|其他资金|年度目标|年度绩效目标|一级指标|二级指标|三级指标|指标名称|指标值|年度指标值|分值|得分|备注)(?= *(?:\||$))/gmu;
const CLASS =
  /(?<=^ *|\| *)(?:产出|效益|满意度|成本|数量|质量|时效|社会效益|经济成本|服务对象满意度)指标(?= *(?:\||$))/gmu;

function labels(change: (label: string) => string): (sheet: string) => string {
  return (sheet) => sheet.replace(LABEL, change);
}

function classes(change: (name: string) => string): (sheet: string) => string {
  return (sheet) => sheet.replace(CLASS, change);
}

const FORMS = readdirSync(join(__dirname, "forms"))
  .filter((file) => file.endsWith(".ts"))
  .sort();

const said = ({ tables, findings }: FormReading): unknown => ({ tables, rules: countRules(findings) });

describe.each(FORMS.map((file, nth) => [file, nth] as const))("%s", (file, nth) => {
  test.each(shareOf(Object.entries(ADDED), nth))("reads the same with %s", async (_, change) => {
    const { default: form } = (await import(`./forms/${file}`)) as { default: PrintedForm };
    // Each sheet by itself: of two forms of one sheet each only the last one has a place below.
    for (const sheet of form.sheets)
      expect(said(readPrinted({ ...form, sheets: [change(sheet)] }))).toEqual(
        said(readPrinted({ ...form, sheets: [sheet] })),
      );
  });
});
