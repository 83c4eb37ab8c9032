import type { Axes } from "../axes";
import type { Written } from "../grid";
import { totalOf, type Model } from "../model";
import { sayIndicators, sayName, sayNotes, sayPair, sayTitle, writeForms, type FormPage } from "./form";
import { sayAmount } from "./parts";

/** L2: what it calls 项目资金总额 is for all years of the project. */
export const writeShanghai = (model: Model, axes: Axes): Written => writeForms(model, axes, writePage);

function writePage(page: FormPage): void {
  const { grid, axes, model, project, number, unit } = page;
  sayTitle(page, "财政项目支出绩效目标申报表", 4);
  sayName(page, 2, 0, 4, "：");
  sayPair(page, [3, 0], "项目性质：", "经常性");
  sayPair(page, [3, 2], "项目类别：", "特定目标类", 4);
  sayPair(page, [4, 0], "主管部门：", model.department);
  sayPair(page, [4, 2], "实施单位：", unit, 4);
  sayPair(page, [5, 0], "计划开始日期：", `${model.year ?? 2026}/1/1`);
  sayPair(page, [5, 2], "计划完成日期：", `${model.year ?? 2026}/12/31`, 4);
  grid.put(6, 0, `项目资金（${model.money}）`);
  grid.merge(6, 0, 9);
  const { whole, amounts } = project;
  const rows = [
    ["wholeTotal", "项目资金总额：", 6, 1, totalOf(whole)],
    ["wholeFiscal", "其中：财政资金", 7, 1, whole.fiscal],
    ["total", "年度资金申请总额：", 6, 3, totalOf(amounts)],
    ["fiscal", "其中：当年财政拨款", 7, 3, amounts.fiscal],
    ["second", "上年结转资金", 8, 3, amounts.second],
    ["other", "其他资金", 9, 3, amounts.other],
  ] as const;
  for (const [key, label, row, column, money] of rows) {
    grid.say(`column/${key}`, row, column, label);
    const formula = key === "total" && axes.formulas ? `=SUM(${grid.a1(7, 4)}:${grid.a1(9, 4)})` : null;
    sayAmount(grid, `${number}/${key}`, [row, column + 1], money, axes, formula);
  }
  grid.put(10, 0, "项目绩效目标");
  grid.merge(10, 0, 11);
  grid.put(10, 1, "项目总目标");
  grid.merge(10, 1, 10, 2);
  grid.put(10, 3, "年度总体目标");
  grid.merge(10, 3, 10, 4);
  grid.say(`${number}/wholeGoal`, 11, 1, project.wholeGoal);
  grid.merge(11, 1, 11, 2);
  grid.say(`${number}/goal`, 11, 3, project.goal);
  grid.merge(11, 3, 11, 4);
  const top = grid.height;
  sayIndicators(page, [{ level1: 1, level2: 2, name: 3, value: 4, field: "annual" }], () => {
    const row = grid.height;
    ["绩效指标", "一级", "二级", "三级", "指标值"].forEach((label, column) => grid.put(row, column, label));
    grid.mark("indicatorHeader", row, 3);
  });
  if (axes.pages === "one") grid.merge(top, 0, grid.height - 1);
  sayNotes(page);
}
