import type { Axes } from "../axes";
import type { Written } from "../grid";
import { totalOf, type Model } from "../model";
import { sayIndicators, sayName, sayNotes, sayPair, sayTitle, writeForms, type Block, type FormPage } from "./form";
import { sayAmount } from "./parts";

/** L1 as it was: money and indicators of the whole period left of those of the year. */
export const writeOldCentral = (model: Model, axes: Axes): Written => writeForms(model, axes, oldPage);

/** L1 since 2021: one block of indicators, and what each is worth. */
export const writeNewCentral = (model: Model, axes: Axes): Written => writeForms(model, axes, newPage);

function oldPage(page: FormPage): void {
  const { grid, axes, model, project, number, unit } = page;
  sayTitle(page, "项目支出绩效目标申报表", 7);
  sayName(page, 2, 0, 7);
  sayPair(page, [3, 0], "主管部门及代码", `[101]${model.department}`, 3);
  sayPair(page, [3, 4], "实施单位", unit, 7);
  sayPair(page, [4, 0], "项目属性", "延续项目", 3);
  sayPair(page, [4, 4], "项目期", project.whole === project.amounts ? "1年" : "3年", 7);
  grid.put(5, 0, `项目资金（${model.money}）`);
  grid.merge(5, 0, 8, 1);
  const amount = (
    key: string,
    label: string,
    row: number,
    column: number,
    money: Parameters<typeof sayAmount>[3],
    formula: string | null = null,
  ): void => {
    grid.say(`column/${key}`, row, column, label);
    sayAmount(grid, `${number}/${key}`, [row, column + (column === 2 ? 1 : 2)], money, axes, formula);
    if (column > 2) {
      grid.merge(row, column, row, column + 1);
      grid.merge(row, column + 2, row, column + 3);
    }
  };
  const sum = (column: number): string | null =>
    axes.formulas ? `=SUM(${grid.a1(6, column)}:${grid.a1(8, column)})` : null;
  const { whole, amounts } = project;
  amount("wholeTotal", "中期资金总额：", 5, 2, totalOf(whole), sum(3));
  amount("wholeFiscal", "其中：财政拨款", 6, 2, whole.fiscal);
  amount("wholeOther", "其他资金", 8, 2, joined(whole.second, whole.other));
  amount("total", "年度资金总额：", 5, 4, totalOf(amounts), sum(6));
  amount("fiscal", "其中：当年财政拨款", 6, 4, amounts.fiscal);
  amount("second", "上年结转资金", 7, 4, amounts.second);
  amount("other", "其他资金", 8, 4, amounts.other);
  const to = (model.year ?? 2026) + (whole === amounts ? 0 : 2);
  grid.put(9, 0, "总体目标");
  grid.merge(9, 0, 10);
  grid.put(9, 1, `中期目标（${to - 2}年—${to}年）`);
  grid.merge(9, 1, 9, 4);
  grid.put(9, 5, "年度目标");
  grid.merge(9, 5, 9, 7);
  grid.say(`${number}/wholeGoal`, 10, 1, project.wholeGoal);
  grid.merge(10, 1, 10, 4);
  grid.say(`${number}/goal`, 10, 5, project.goal);
  grid.merge(10, 5, 10, 7);
  const numbered = axes.header === 1 && axes.notes;
  const blocks: Block[] = [
    { level1: 1, level2: 2, name: 3, value: 4, field: "cycle", numbered },
    { level1: null, level2: 5, name: 6, value: 7, field: "annual", numbered },
  ];
  const top = grid.height;
  sayIndicators(page, blocks, () => {
    const row = grid.height;
    ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"].forEach(
      (label, column) => grid.put(row, column, label),
    );
    grid.mark("indicatorHeader", row, 3);
  });
  if (axes.pages === "one") grid.merge(top, 0, grid.height - 1);
  sayNotes(page);
}

/** The whole period's form has no room for what is carried over. */
function joined(second: Parameters<typeof sayAmount>[3], other: Parameters<typeof sayAmount>[3]) {
  return typeof second === "number" && typeof other === "number" ? second + other : other;
}

function newPage(page: FormPage): void {
  const { grid, axes, model, project, number, unit } = page;
  sayTitle(page, "项目支出绩效目标申报表", 5);
  sayName(page, 2, 0, 5);
  sayPair(page, [3, 0], "主管部门及代码", `[101]${model.department}`, 2);
  sayPair(page, [3, 3], "实施单位", unit, 5);
  grid.put(4, 0, `项目资金\n（${model.money}）`);
  grid.merge(4, 0, 7);
  const { amounts } = project;
  const rows = [
    ["total", "年度资金总额：", totalOf(amounts)],
    ["fiscal", "其中：财政拨款", amounts.fiscal],
    ["second", "上年结转", amounts.second],
    ["other", "其他资金", amounts.other],
  ] as const;
  rows.forEach(([key, label, money], index) => {
    const row = 4 + index;
    grid.say(`column/${key}`, row, 1, label);
    grid.merge(row, 1, row, 2);
    const formula = key === "total" && axes.formulas ? `=SUM(${grid.a1(5, 3)}:${grid.a1(7, 3)})` : null;
    sayAmount(grid, `${number}/${key}`, [row, 3], money, axes, formula);
  });
  sayPair(page, [4, 4], "执行率分值（10）", "10");
  grid.put(8, 0, "年度总体目标");
  grid.say(`${number}/goal`, 8, 1, project.goal);
  grid.merge(8, 1, 8, 5);
  const top = grid.height;
  const block: Block = { level1: 1, level2: 2, name: 3, value: 4, weight: 5, field: "annual" };
  sayIndicators(page, [block], () => {
    const row = grid.height;
    ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "分值权重（90分）"].forEach((label, column) =>
      grid.put(row, column, label),
    );
    grid.mark("indicatorHeader", row, 3);
  });
  if (axes.notes) grid.put(grid.height, 1, "总分");
  if (axes.pages === "one") grid.merge(top, 0, grid.height - 1);
  sayNotes(page);
}
