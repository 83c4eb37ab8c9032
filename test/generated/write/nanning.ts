import type { Axes } from "../axes";
import type { Written } from "../grid";
import { totalOf, type Model } from "../model";
import { sayIndicators, sayName, sayNotes, sayPair, writeForms, type FormPage } from "./form";
import { sayAmount } from "./parts";

/** L4: pairs of label and value, a list of funds, and classes with a star. */
export const writeNanning = (model: Model, axes: Axes): Written => writeForms(model, axes, writePage);

/** ≧ and ≦ as the system of Nanning prints them. */
const SIGNS: Readonly<Record<string, string>> = { "≥": "≧", "≤": "≦" };

function writePage(page: FormPage): void {
  const { grid, axes, model, project, number, unit } = page;
  const { money } = model;
  const year = model.year ?? 2026;
  grid.say("title", 0, 0, `${model.year === null ? "" : `${model.year}年`}项目绩效目标表`);
  grid.merge(0, 0, 0, 4);
  sayPair(page, [1, 0], "项目编码", `4501002${year}${number + 1}`);
  sayName(page, 1, 2, 4);
  sayPair(page, [2, 0], "申请单位", unit);
  sayPair(page, [2, 2], "一级预算单位", model.department, 4);
  sayPair(page, [3, 0], "主管科室", "预算科");
  sayPair(page, [3, 2], "项目类型", "02 履职类项目", 4);
  sayPair(page, [4, 0], "计划开始日期", `${year}-01-01`);
  sayPair(page, [4, 2], "计划完成日期", `${year}-12-31`, 4);
  const { amounts, whole } = project;
  grid.say("column/wholeTotal", 5, 0, `项目总金额(${money})`);
  sayAmount(grid, `${number}/wholeTotal`, [5, 1], totalOf(whole), axes);
  grid.say("column/total", 5, 2, `本年度项目金额(${money})`);
  const formula = axes.formulas ? `=SUM(${grid.a1(7, 3)}:${grid.a1(14, 3)})` : null;
  sayAmount(grid, `${number}/total`, [5, 3], totalOf(amounts), axes, formula);
  grid.put(6, 0, "资金性质");
  grid.merge(6, 0, 6, 1);
  grid.put(6, 2, "预算管理资金");
  grid.put(6, 3, `金额(${money})`);
  const funds = [
    ["fiscal", "经费拨款", amounts.fiscal],
    [null, "非税", 0],
    [null, "政府性基金", 0],
    [null, "国有资本经营", 0],
    [null, "社保基金", 0],
    ["second", "财政专户管理资金", amounts.second],
    ["other", "其他收入", amounts.other],
  ] as const;
  funds.forEach(([key, label, amount], index) => {
    const row = 7 + index;
    grid.put(row, 2, label);
    if (key !== null) grid.mark(`column/${key}`, row, 2);
    sayAmount(grid, `${number}/${key ?? label}`, [row, 3], amount, axes);
  });
  grid.put(7, 0, "本年预算");
  grid.merge(7, 0, 13, 1);
  grid.put(14, 0, "年度目标*");
  grid.say(`${number}/goal`, 14, 1, project.goal);
  grid.merge(14, 1, 14, 4);
  const signs = (sign: string): string => (axes.notes ? (SIGNS[sign] ?? sign) : sign);
  sayIndicators(page, [{ level1: 0, level2: 1, name: 2, value: 3, field: "annual", star: "*", signs }], () => {
    const row = grid.height;
    ["一级指标", "二级指标", "三级指标", "指标值", "指标解释"].forEach((label, column) => grid.put(row, column, label));
    grid.mark("indicatorHeader", row, 2);
  });
  sayNotes(page);
}
