import type { Axes } from "../axes";
import type { Written } from "../grid";
import { totalOf, type Model } from "../model";
import { sayIndicators, sayName, sayNotes, sayPair, writeForms, type Block, type FormPage } from "./form";
import { sayAmount } from "./parts";

/** L5: the indicators of the whole period above those of the year. */
export const writeHunan = (model: Model, axes: Axes): Written => writeForms(model, axes, writePage);

function writePage(page: FormPage): void {
  const { grid, axes, model, project, number, unit } = page;
  grid.say("title", 0, 0, `项目绩效目标表${model.year === null ? "" : `（${model.year}年度）`}`);
  grid.merge(0, 0, 0, 5);
  grid.put(1, 0, `填报单位（盖章）：${unit}`);
  grid.merge(1, 0, 1, 5);
  sayName(page, 2, 0, 2);
  sayPair(page, [2, 3], "项目属性", "新增项目□延续项目√", 5);
  sayPair(page, [3, 0], "主管部门", model.department, 2);
  sayPair(page, [3, 3], "主管部门编码", "101", 5);
  sayPair(page, [4, 0], "项目单位", unit, 2);
  sayPair(page, [4, 3], "项目负责人", "张某", 5);
  grid.put(5, 0, `项目资金申请（${model.money}）`);
  grid.merge(5, 0, 8);
  const { amounts } = project;
  const rows = [
    ["total", "资金总额：", totalOf(amounts)],
    ["fiscal", "财政拨款：", amounts.fiscal],
    ["second", "自有资金：", amounts.second],
    ["other", "其他：", amounts.other],
  ] as const;
  rows.forEach(([key, label, money], index) => {
    const row = 5 + index;
    grid.say(`column/${key}`, row, 1, label);
    const formula = key === "total" && axes.formulas ? `=SUM(${grid.a1(6, 2)}:${grid.a1(8, 2)})` : null;
    sayAmount(grid, `${number}/${key}`, [row, 2], money, axes, formula);
    grid.merge(row, 2, row, 3);
  });
  grid.put(9, 0, "项目绩效目标");
  grid.merge(9, 0, 10);
  grid.put(9, 1, "长期目标");
  grid.merge(9, 1, 9, 3);
  grid.put(9, 4, "年度目标");
  grid.merge(9, 4, 9, 5);
  grid.say(`${number}/wholeGoal`, 10, 1, project.wholeGoal);
  grid.merge(10, 1, 10, 3);
  grid.say(`${number}/goal`, 10, 4, project.goal);
  grid.merge(10, 4, 10, 5);
  for (const field of ["cycle", "annual"] as const) {
    const label = field === "cycle" ? "长期绩效指标" : "年度绩效指标";
    const top = grid.height;
    const block: Block = { level1: 1, level2: 2, name: 3, value: 4, field, longSatisfaction: true };
    sayIndicators(page, [block], () => {
      const row = grid.height;
      [label, "一级指标", "二级指标", "指标内容", "指标值", "备注"].forEach((text, column) =>
        grid.put(row, column, text),
      );
      grid.mark("indicatorHeader", row, 3);
    });
    if (axes.pages === "one") grid.merge(top, 0, grid.height - 1);
  }
  const row = grid.height;
  grid.put(row, 0, "其他需要说明的问题");
  grid.put(row, 1, "无");
  grid.merge(row, 1, row, 5);
  sayNotes(page);
}
