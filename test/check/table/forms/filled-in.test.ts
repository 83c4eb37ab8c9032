import { drawn, formIn, goalsOf, inShort, moneyOf } from "./drawn";

/** As the county prints it: the title on every page, descriptions between the amounts and the goals. */
const JIAXIAN = `
佳县财政支出项目绩效目标申报表 | → | → | → | → | →
( 2025 年度) | → | → | → | → | →
填报单位(盖章) | | | | |
项目名称 | 河道治理 | → | → | → | →
项目属性 | 新增项目 □ 延续项目 □ | → | → | → | →
主管部门 | 某局 | → | 主管部门⏎编码 | 105 | →
项目实施单位 | 某站 | → | 项目负责人 | 王某 | 联系电话
项目起止时间 | 2025年1月 | → | → | → | →
项目资金申请(万元) | 资金总额: | 80 | → | → | →
⟂ | 财政拨款: | 80 | → | → | →
⟂ | 自有资金: | | → | → | →
⟂ | 事业收入: | | → | → | →
⟂ | 经营性收入: | | → | → | →
⟂ | 其他: | | → | → | →
⟂ | 其他: | | → | → | →
单位职能概述 | 管河道。 | → | → | → | →
项目概况 | 治理河道。 | → | → | → | →
项目立项情况 | 项目立项的依据 | 某文件 | → | → | →
⟂ | 项目申报的可行性 | 可行 | → | → | →
项目实施进度计划 | 项目实施内容 | → | 开始时间 | → | 完成时间
⟂ | 1、清淤 | → | 2025.1 | → | 2025.6
⟂ | 2、 | → | | → |
项目绩效目标 | 长期目标 | → | → | 年度目标 | →
⟂ | | → | → | 清淤5公里。 | →
佳县财政支出项目绩效目标申报表 | → | → | → | → | →
长期绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注
⟂ | 产出指标 | 数量指标 | 清淤长度 | 9公里 |
⟂ | ⟂ | 质量指标 | | |
⟂ | ⟂ | … | | |
⟂ | 效益指标 | 环境效益指标 | 水质 | 三类 |
⟂ | 服务对象满意度指标 | 具体指标 | …… | |
佳县财政支出项目绩效目标申报表 | → | → | → | → | →
年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注
⟂ | 产出指标 | 数量指标 | 清淤长度 | 5公里 |
⟂ | 服务对象满意度指标 | 具体指标 | 居民满意度 | 90% |
其他说明的问题 | 无 | → | → | → | →
填报人: | | | 单位负责人: | | 填报日期:
`;

/** Labels and values in one cell, no cells beside the indicators. */
const INLINE = `
附件2
项目支出绩效目标表
（2025年度） | | | 单位：万元
项目名称：设备更新 | → | 主管部门：某局 | →
年度资金总额： | 55 | 其中：财政拨款 | 40
| | 其他资金 | 15
年度目标：更新20台设备。 | → | → | →
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 更新设备数 | 20台
`;

/** What is filed with the budget: one column of amounts, nothing about what came of it. */
const BUDGET = `
项目支出绩效目标表
项目名称 | 道路养护
主管部门 | 某局
项目资金(万元) | | 全年预算数
 | 年度资金总额 | 30
 | 其中：财政拨款 | 30
年度总体目标 | 养护86公里。
绩效指标 | → | → | 年度指标值 | → | →
一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位
产出指标 | 数量指标 | 养护里程 | ≥ | 86 | 公里
 | | 桥梁数 | ≥ | | 座
`;

const TEMPLATE = `
项目支出绩效目标申报表 | → | → | → | → | → | → | →
项目名称 | 业务骨干培训 | → | → | → | → | → | →
主管部门及代码 | → | | → | 实施单位 | | → | →
项目资金（万元） | → | 中期资金总额： | | 年度资金总额： | → | | →
⟂ | | 其中：财政拨款 | | 其中：财政拨款 | → | | →
总体目标 | 中期目标 | → | → | → | 年度目标 | → | →
⟂ | | → | → | → | 目标1：…… | → | →
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
⟂ | 产出指标 | 数量指标 | 指标1： | | 数量指标 | 指标1： |
`;

const readingOf = (text: string) => {
  const table = formIn(drawn(text));
  const [project] = table.projects;
  if (project === undefined) throw new Error("no project");
  return {
    table,
    project,
    money: moneyOf(project),
    goals: goalsOf(project),
    indicators: project.indicators.map(inShort),
  };
};

describe("forms as offices fill them in", () => {
  test("佳县: what stands around goals and indicators is none of them", () => {
    const { table, project, money, goals, indicators } = readingOf(JIAXIAN);
    expect(table).toMatchObject({ layout: "L5", year: 2025, moneyUnit: "万元", department: { value: "某局" } });
    expect(project.unit).toBe("某站");
    expect(money.slice(0, 2)).toEqual(["annual total 资金总额: 80", "annual fiscal 财政拨款: 80"]);
    expect(goals).toEqual(["annual 清淤5公里。", "whole "]);
    expect(indicators).toEqual([
      "产出指标 数量指标 清淤长度 9公里 5公里",
      "效益指标 环境效益指标 水质 三类 ·",
      "· 服务对象满意度指标 居民满意度 · 90%",
    ]);
  });

  test("labels that share a cell with their value", () => {
    const { table, project, money, goals, indicators } = readingOf(INLINE);
    expect(table.title?.value).toBe("项目支出绩效目标表");
    expect(table.nameHeader).toMatchObject({ value: "项目名称：", spans: [{ start: 0, end: 5 }] });
    expect(project.name).toMatchObject({ value: "设备更新", spans: [{ start: 5, end: 9 }] });
    expect(table.department?.value).toBe("某局");
    expect(money).toEqual([
      "annual total 年度资金总额： 55",
      "annual fiscal 其中：财政拨款 40",
      "annual other 其他资金 15",
    ]);
    expect(goals).toEqual(["annual 更新20台设备。"]);
    expect(indicators).toEqual(["产出指标 数量指标 更新设备数 · 20台"]);
  });

  test("Yunnan, before the year: a target whose number is missing is empty", () => {
    const { table, project, money, goals, indicators } = readingOf(BUDGET);
    expect(table.layout).toBe("L3");
    expect(money).toEqual(["annual total 年度资金总额 30", "annual of-which 其中：财政拨款 30"]);
    expect(goals).toEqual(["annual 养护86公里。"]);
    expect(indicators).toEqual(["产出指标 数量指标 养护里程 · ≥86公里", "产出指标 数量指标 桥梁数 · "]);
    expect(project.indicators[1]?.annual?.value.kind).toBe("empty");
  });

  test("a template with a project's name has goals and amounts that are blank, and no indicators", () => {
    const { project, money, goals } = readingOf(TEMPLATE);
    expect(money.every((line) => line.endsWith("blank"))).toBe(true);
    expect(goals).toEqual(["annual ", "whole "]);
    expect(project.indicators).toEqual([]);
  });
});
