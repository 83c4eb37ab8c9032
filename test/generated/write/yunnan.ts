import type { Axes } from "../axes";
import type { Written } from "../grid";
import { totalOf, type Model } from "../model";
import { sayIndicators, sayName, sayNotes, sayPair, sayTitle, writeForms, type Block, type FormPage } from "./form";
import { sayAmount } from "./parts";

/** L3: amounts by columns, and a target over three cells. */
export const writeYunnan = (model: Model, axes: Axes): Written => writeForms(model, axes, writePage);

const LAST = 9;

function writePage(page: FormPage): void {
  const { grid, axes, model, project, number, unit } = page;
  sayTitle(page, "项目支出绩效目标表", LAST);
  sayName(page, 2, 0, LAST);
  sayPair(page, [3, 0], "主管部门", model.department, 4);
  sayPair(page, [3, 5], "实施单位", unit, LAST);
  grid.put(4, 0, `项目资金(${model.money})`);
  grid.merge(4, 0, 8);
  ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"].forEach((label, index) =>
    grid.put(4, 4 + index, label),
  );
  const { amounts } = project;
  const rows = [
    ["total", "年度资金总额", totalOf(amounts)],
    ["fiscal", "其中：当年财政拨款", amounts.fiscal],
    ["second", "上年结转资金", amounts.second],
    ["other", "其他资金", amounts.other],
  ] as const;
  rows.forEach(([key, label, money], index) => {
    const row = 5 + index;
    grid.say(`column/${key}`, row, 1, label);
    grid.merge(row, 1, row, 3);
    const formula = key === "total" && axes.formulas ? `=SUM(${grid.a1(6, 4)}:${grid.a1(8, 4)})` : null;
    sayAmount(grid, `${number}/${key}`, [row, 4], money, axes, formula);
  });
  grid.put(9, 0, "年度总体目标");
  grid.merge(9, 0, 10);
  grid.put(9, 1, "预期目标");
  grid.merge(9, 1, 9, 4);
  grid.put(9, 5, "实际完成情况");
  grid.merge(9, 5, 9, LAST);
  grid.say(`${number}/goal`, 10, 1, project.goal);
  grid.merge(10, 1, 10, 4);
  grid.merge(10, 5, 10, LAST);
  const isSplit = axes.targets === "split";
  const block: Block = isSplit
    ? { level1: 0, level2: 1, name: 2, sign: 3, value: 4, unit: 5, weight: 7, field: "annual" }
    : { level1: 0, level2: 1, name: 2, value: 3, weight: 7, field: "annual" };
  sayIndicators(page, [block], () => header(page, isSplit));
  const row = grid.height;
  grid.put(row, 0, "总分");
  grid.merge(row, 0, row, 6);
  grid.put(row, 7, 100);
  sayNotes(page);
}

function header({ grid }: FormPage, isSplit: boolean): void {
  const row = grid.height;
  grid.put(row, 0, "绩效指标");
  grid.merge(row, 0, row, 2);
  grid.put(row, 3, "年度指标值");
  grid.merge(row, 3, row, 5);
  ["实际完成值", "分值", "得分", "偏差原因分析及改进措施"].forEach((label, index) => {
    grid.put(row, 6 + index, label);
    grid.merge(row, 6 + index, row + 1);
  });
  ["一级指标", "二级指标", "三级指标"].forEach((label, column) => grid.put(row + 1, column, label));
  grid.mark("indicatorHeader", row + 1, 2);
  if (isSplit) ["指标性质", "指标值", "度量单位"].forEach((label, index) => grid.put(row + 1, 3 + index, label));
  else {
    grid.put(row + 1, 3, "指标值");
    grid.merge(row + 1, 3, row + 1, 5);
  }
}
