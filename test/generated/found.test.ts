import { checkSheets } from "../../src/check/check";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { drawn, formIn } from "../check/table/forms/drawn";
import { LIST_LABELS, onlyTable, sheetOf } from "../support/list";

/** Faults of readers and rules that generated tables brought to light, each by the smallest table that shows it. */

const PROFILE = { ...GUANGDONG, tier: "strict" as const };

test("a project named after its year, or a target in 元, is no title of the header that a page break repeats below it", () => {
  const row = (name: string, indicator: string) => [
    ...[name, "开好4次会议。", "产出指标", "数量指标", indicator, "≥", 4, "次", "定量指标", null],
  ];
  const table = onlyTable(
    sheetOf([
      ["某单位2026年项目绩效目标表"],
      LIST_LABELS,
      row("2026年会议经费", "会议次数"),
      LIST_LABELS,
      row("培训经费", "人均成本（元）"),
      LIST_LABELS,
      row("调研经费", "调研次数"),
    ]),
  );
  expect(table.projects.map(({ name }) => name.value)).toEqual(["2026年会议经费", "培训经费", "调研经费"]);
});

test("a number of the whole period's goal is not missed where the form has targets for the year alone", () => {
  const sheet = drawn(`
财政项目支出绩效目标申报表 | → | → | → | →
（2026年度） | → | → | → | →
项目名称： | 骨干培训 | → | → | →
主管部门： | 某局 | 实施单位： | 某中心 | →
项目资金（元） | 项目资金总额： | 90000.00 | 年度资金申请总额： | 30000.00
⟂ | 其中：财政资金 | 90000.00 | 其中：当年财政拨款 | 30000.00
项目绩效目标 | 项目总目标 | → | 年度总体目标 | →
⟂ | 三年办班12次。 | → | 今年办班4次，培训90人。 | →
绩效指标 | 一级 | 二级 | 三级 | 指标值
⟂ | 产出指标 | 数量指标 | 培训班次 | ≥4次
`);
  expect(formIn(sheet).projects[0]?.goals).toHaveLength(2);
  const found = checkSheets([sheet], { profile: PROFILE }).findings.filter(
    ({ rule }) => rule === "goal-quantity-not-in-indicators",
  );
  expect(found.map(({ message }) => message.params.written)).toEqual(["90人"]);
});
