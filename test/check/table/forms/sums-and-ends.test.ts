import { checkSheets } from "../../../../src/check/check";
import { CENTRAL_2021 } from "../../../../src/check/standard/central-2021";
import { drawn, formIn, inShort } from "./drawn";

/** A form with one indicator of a name, and one below it. */
const named = (name: string, target: string, label = "→") => `
项目支出绩效目标申报表（2026年度） | → | → | →
项目名称 | 培训经费 | → | →
年度目标 | 全年办好2次培训。 | → | →
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 培训班次 | ≥2次
⟂ | ⟂ | ${name} | ${target}
⟂ | 质量指标 | 培训合格率 | ≥90%
${label === "→" ? "填报人：李某 | | |" : label}
`;

test.each(["联系点数量", "审核报告份数", "负责人培训人数", "填报单位数量"])(
  "%s is an indicator where a target stands beside it, and no line below the form",
  (name) => {
    const { projects } = formIn(drawn(named(name, "≥5个")));
    expect(projects[0]?.indicators.map(inShort)).toEqual([
      "产出指标 数量指标 培训班次 · ≥2次",
      `产出指标 数量指标 ${name} · ≥5个`,
      "产出指标 质量指标 培训合格率 · ≥90%",
    ]);
  },
);

test.each(["填报人：李某 | | |", "联系电话：12345 | | |", "| | 审核人：王某 |"])("%s ends the form", (line) => {
  const { projects } = formIn(drawn(named("培训人数", "≥50人", `${line}\n产出指标 | 数量指标 | 不是指标 | ≥1个`)));
  expect(projects[0]?.indicators).toHaveLength(3);
});

/** Nanning: the total above the funds. */
const NANNING = (total: number) => `
2026年项目绩效目标表 | → | → | →
项目编码 | 45010 | 项目名称 | 培训经费
项目总金额(元) | ${total} | 本年度项目金额(元) | ${total}
资金性质 | → | 预算管理资金 | 金额(元)
 | | 经费拨款 | 15000
 | | 非税 | 0
 | | 财政专户管理资金 | 3000
 | | 其他收入 | 2000
年度目标 | 全年办好2次培训。 | → | →
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 培训班次 | ≥2次
`;

const sumsIn = (total: number) =>
  checkSheets([drawn(NANNING(total))], { profile: CENTRAL_2021 }).findings.filter(
    ({ rule }) => rule === "row-sum-mismatch",
  );

test("funds listed under their own headings add up to the total above them", () => {
  expect(sumsIn(20_000)).toEqual([]);
  expect(sumsIn(21_234)).toHaveLength(1);
});
