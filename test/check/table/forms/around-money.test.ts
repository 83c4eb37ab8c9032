import { drawn, formIn, moneyOf, type DrawnOptions } from "./drawn";

/** A form around some rows of money. */
const form = (money: string, options: DrawnOptions = {}) =>
  formIn(
    drawn(
      `
项目支出绩效目标申报表（2026年度）
项目名称 | 培训经费
${money}
年度目标 | 全年办好2次培训。
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 培训班次 | ≥2次
`,
      options,
    ),
  );

const MATRIX = `
项目资金（万元） | | 年初预算数 | 全年执行数
⟂ | 年度资金总额 | 20 | 20
⟂ | 其中：财政拨款 | 15 | 15
⟂ | 其他资金 | 5 | 5`;

test.each(["处室意见 | 按规定办理，材料齐全。 |", "处室意见 | | 同意 |"])(
  "a row that nobody knows right below amounts in columns is no fund: %s",
  (row) => {
    const [project] = form(`${MATRIX.trim()}\n${row}`).projects;
    expect(project?.execution).toHaveLength(3);
    expect(project?.unknownFunds).toEqual([]);
  },
);

test("a fund that nobody knows is one, filled in or not", () => {
  const [project] = form(`${MATRIX.trim()}\n⟂ | 某某专项债 | |\n⟂ | 某某补贴 | 0 | 0`).projects;
  expect(project?.unknownFunds?.map(({ value }) => value)).toEqual(["某某专项债", "某某补贴"]);
});

test.each(["本年度债券资金（万元）", "当年某某专项债"])(
  "beside the money of all years one of the year is none of its parts: %s",
  (label) => {
    const [project] = form(`项目总投资（万元） | 32000 | ${label} | 9000`).projects;
    expect(project?.unknownFunds).toEqual([]);
    expect(project && moneyOf(project)[0]).toMatch(/^whole total .* 32000$/);
  },
);

test.each([
  ["财政拨款：40万元，其他资金：10万元", ["annual fiscal 财政拨款： 40万元", "annual other 其他资金： 10万元"]],
  ["财政拨款：40万元，某某款：10万元", []],
  ["财政拨款：40万元，分2批到位", []],
])("amounts in one cell with their labels are read where all of them are known: %s", (cell, read) => {
  const [project] = form(`年度资金总额 | 50 | ${cell}`).projects;
  expect(project && moneyOf(project)).toEqual(["annual total 年度资金总额 50", ...read]);
});

test.each([
  ["某某奖补", ["某某奖补"]],
  ["受益人数", []],
  ["事业支出", []],
])("right of an amount a label with a number is a fund where it says so: %s", (label, unknown) => {
  const [project] = form(`年度资金总额 | 50 | ${label} | 30`).projects;
  expect(project?.unknownFunds?.map(({ value }) => value)).toEqual(unknown);
});

test("a text below the costs of a project is no cost", () => {
  const costs = "项目预算成本构成 | 金额\n讲课费 | 12\n场地费 | 8\n处室意见 | 按规定办理。";
  expect(form(costs).projects.map(moneyOf)).toEqual([["annual fund 讲课费 12", "annual fund 场地费 8"]]);
});

test("the kind of funds is no label of an amount", () => {
  const [project] = form("预算申报数（万元） | 20 | 资金性质 | 一般公共预算 | |").projects;
  expect(project && moneyOf(project)).toEqual(["annual total 预算申报数（万元） 20"]);
});

test.each([true, false])("a heading before the total takes nothing from it, merged: %s", (merged) => {
  const [project] = form("年度预算（万元） | → | 资金总额 | 20\n⟂ | ⟂ | 财政拨款 | 15\n⟂ | ⟂ | 其他资金 | 5", {
    merged,
  }).projects;
  expect(project && moneyOf(project)[0]).toBe("annual total 资金总额 20");
});

test.each([
  ["中央主管部门 | 某部\n地方主管部门 | 某局", "某局"],
  ["地方主管部门 | 某局\n中央主管部门 | 某部", "某局"],
  ["省级财政部门 | 某厅\n省级主管部门 | 某局", "某局"],
  ["中央主管部门 | 某部", "某部"],
])("of %s the department is %s", (rows, department) => {
  expect(form(rows).department?.value).toBe(department);
});

describe("the total of the year in a self-evaluation", () => {
  const totalIn = (money: string): string[] => form(money).projects.flatMap(moneyOf).slice(0, 1);

  test.each([
    [
      "stands in the row of its label",
      `
项目资金（万元） | | → | 全年预算数（A） | 全年执行数（B）
⟂ | 年度资金总额： | → | 20 | 19
⟂ | 其中：当年财政拨款 | → | 20 | 19`,
      "annual total 年度资金总额： 20",
    ],
    [
      "stands in the row above 其中 whose label is missing",
      `
项目资金（万元） | | → | 全年预算数（A） | 全年执行数（B）
⟂ | | → | 20 | 19
⟂ | 其中：当年财政拨款 | → | 20 | 19`,
      "annual total 项目资金（万元） 20",
    ],
    [
      "stands in a row under 预算数 and 执行数",
      `
资金情况（万元） | 项目 | → | 预算数 | 执行数
⟂ | 年度资金总额 | → | 20 | 19
⟂ | 其中：财政拨款 | → | 20 | 19`,
      "annual total 年度资金总额 20",
    ],
    [
      "stands beside 全年预算数",
      `预算执行（万元） | 全年预算数： | 20 | 全年执行数： | 19`,
      "annual total 全年预算数： 20",
    ],
  ])("%s", (_, money, total) => {
    expect(totalIn(money.trim())).toEqual([total]);
  });

  test("is found where the heading's merge covers its label, as some programs write it", () => {
    const money = `
资金情况（万元） | → | → | 全年预算数（A） | 全年执行数（B）
⟂ | 年度资金总额： | → | 20 | 19
⟂ | 其中：财政拨款 | → | 20 | 19`.trim();
    expect(totalIn(money)).toEqual(["annual total 年度资金总额： 20"]);
  });
});
