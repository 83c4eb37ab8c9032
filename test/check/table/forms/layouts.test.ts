import { drawn, formIn, goalsOf, inShort, moneyOf } from "./drawn";
import { HUNAN, NANNING, SHANGHAI, YUNNAN } from "./samples";

const projectIn = (sample: string) => {
  const [project] = formIn(drawn(sample)).projects;
  if (project === undefined) throw new Error("no project");
  return project;
};

describe("the form of Shanghai", () => {
  test("is in 元, and what it calls 项目资金总额 is for all years", () => {
    const table = formIn(drawn(SHANGHAI));
    expect(table).toMatchObject({ layout: "L2", year: 2026, moneyUnit: "元", department: { value: "某镇政府" } });
    expect(moneyOf(projectIn(SHANGHAI))).toEqual([
      "annual total 年度资金申请总额： 3498000",
      "annual fiscal 其中：当年财政拨款 3000000",
      "annual carried-over 上年结转资金 498000",
      "annual other 其他资金 0",
      "whole total 项目资金总额： 9000000",
      "whole of-which 其中：财政资金 9000000",
    ]);
  });

  test("may have its amounts under each other", () => {
    const stacked = SHANGHAI.replace(
      /项目资金（元）[^]*其他资金 \| 0.00/,
      `项目资金（元） | 项目资金总额： | → | 900 | →
⟂ | 其中：财政资金 | → | 900 | →
⟂ | 年度资金申请总额： | → | 300 | →
⟂ | 其中：当年财政拨款 | → | 200 | →
⟂ | 其他资金 | → | 100 | →`,
    );
    expect(moneyOf(projectIn(stacked))).toEqual([
      "annual total 年度资金申请总额： 300",
      "annual fiscal 其中：当年财政拨款 200",
      "annual other 其他资金 100",
      "whole total 项目资金总额： 900",
      "whole of-which 其中：财政资金 900",
    ]);
  });

  test("has both goals under their labels, and targets of the year", () => {
    const project = projectIn(SHANGHAI);
    expect(goalsOf(project)).toEqual(["annual 今年投入349.80万元，更新管网10公里。", "whole 三年更新管网30公里。"]);
    expect(project.indicators.map(inShort)[1]).toBe("产出指标 时效指标 完工及时率 · 100%");
  });
});

describe("the form of Yunnan", () => {
  test("has sign, number and unit of a target in three cells", () => {
    const project = projectIn(YUNNAN);
    expect(formIn(drawn(YUNNAN)).layout).toBe("L3");
    expect(project.indicators.map(inShort)).toEqual([
      "产出指标 数量指标 养护里程 · ﹦86公里 [20]",
      "产出指标 质量指标 项目验收合格率 · ≥95% [20]",
      "产出指标 质量指标 路况保持 · 定性良好 [10]",
      "效益指标 社会效益指标 受益人口 · ≥3万人 [30]",
      "满意度指标 服务对象满意度指标 群众满意度 · ≥90% [10]",
    ]);
    expect(project.indicators[0]?.annual?.spans.map(({ row, column }) => [row, column])).toEqual([
      [13, 3],
      [13, 4],
      [13, 5],
    ]);
  });

  test("has the first budget for its annual total; what is filled in of the others adds up to nothing", () => {
    expect(moneyOf(projectIn(YUNNAN))).toEqual([
      "annual total 年度资金总额 120",
      "annual fiscal 其中：当年财政拨款 100",
      "annual carried-over 上年结转资金 20",
      "annual other 其他资金 blank",
      "annual of-which 全年预算数 130",
      "annual of-which 全年预算数 110",
      "annual of-which 全年预算数 20",
      "annual of-which 全年执行数 128",
      "annual of-which 全年执行数 108",
      "annual of-which 全年执行数 20",
    ]);
  });

  test("has the present budget for it where there is no first one", () => {
    expect(moneyOf(projectIn(YUNNAN.replace("年初预算数", "")))[0]).toBe("annual total 年度资金总额 130");
  });

  test("has the expected goal, not what came of it", () => {
    expect(goalsOf(projectIn(YUNNAN))).toEqual(["annual 养护县道86公里。"]);
    expect(goalsOf(projectIn(YUNNAN.replace("养护县道86公里。", "")))).toEqual(["annual "]);
  });

  test("a header over three rows is one", () => {
    const three = YUNNAN.replace(
      /绩效指标 \| → \| → \| 年度指标值[^]*?\n产出指标/,
      `绩效指标 | → | → | 年度指标值 | → | → | 实际完成值 | 分值 | 得分 | 备注
一级指标 | 二级指标 | 三级指标 | 设定 | → | → | ⟂ | ⟂ | ⟂ | ⟂
⟂ | ⟂ | ⟂ | 指标性质 | 指标值 | 度量单位 | ⟂ | ⟂ | ⟂ | ⟂
产出指标`,
    );
    expect(projectIn(three).indicators.map(inShort)).toEqual(projectIn(YUNNAN).indicators.map(inShort));
  });
});

describe("the form of Nanning", () => {
  test("is in 元, with the funds as parts of the year's amount", () => {
    expect(formIn(drawn(NANNING))).toMatchObject({ layout: "L4", year: 2025, moneyUnit: "元" });
    expect(moneyOf(projectIn(NANNING))).toEqual([
      "annual total 本年度项目金额(元) 300000",
      "annual fund 经费拨款 250000",
      "annual fund 非税 30000",
      "annual fund 政府性基金 blank",
      "annual special-account 财政专户管理资金 20000",
      "annual other 其他收入 blank",
      "whole total 项目总金额(元) 900000",
    ]);
  });

  test("a 合计 among the funds is the annual total where no label says that", () => {
    const summed = NANNING.replace("本年度项目金额(元) | 300000.00", "立项文号 | 某文号").replace(
      "年度目标*",
      "合计 | → | | 300000 | →\n年度目标*",
    );
    expect(moneyOf(projectIn(summed))[0]).toBe("annual total 合计 300000");
  });

  test("classes that must be there carry a star, which is no part of their names", () => {
    const project = projectIn(NANNING);
    expect(project.unit).toBe("某中学");
    expect(project.indicators.map(inShort)).toEqual([
      "产出指标 数量指标 研修人数 · ≧240人",
      "产出指标 质量指标 结业率 · ≧95%",
      "效益指标 社会效益指标 教研成果数 · ≧10项",
      "满意度指标 服务对象满意度指标 教师满意度 · ≧90%",
    ]);
    expect(goalsOf(project)).toEqual(["annual 组织240人研修。"]);
  });
});

describe("the form of Hunan and 佳县", () => {
  test("has the indicators of the whole period above those of the year; the same ones are one", () => {
    const table = formIn(drawn(HUNAN));
    expect(table).toMatchObject({
      layout: "L5",
      year: 2021,
      moneyUnit: "万元",
      indicatorHeader: { value: "指标内容" },
    });
    expect(projectIn(HUNAN).indicators.map(inShort)).toEqual([
      "产出指标 数量指标 改造立面面积 ≥3万平方米 ≥1万平方米",
      "产出指标 质量指标 工程验收合格率 100% ·",
      "产出指标 成本指标 改造投入 ≤1500万元 ≤500万元",
      "效益指标 环境效益指标 绿化率 ≥30% ·",
      // A class of level 2 in a cell merged over both levels.
      "· 社会公众或服务对象满意度指标 居民满意度 ≥90% ≥92%",
      "产出指标 质量指标 88 · 100",
    ]);
  });

  test("a header that is not repeated counts for both blocks", () => {
    const once = HUNAN.replace(
      "年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注\n⟂ | 产出指标",
      "年度绩效指标 | 产出指标",
    );
    expect(projectIn(once).indicators.map(inShort)).toEqual(projectIn(HUNAN).indicators.map(inShort));
  });

  test("what stands under 自有资金 is counted with it", () => {
    expect(moneyOf(projectIn(HUNAN))).toEqual([
      "annual total 资金总额： 500",
      "annual fiscal 财政拨款： 420",
      "annual other 自有资金： 50",
      "annual other 其他： 30",
      "annual of-which 事业收入： 40",
      "annual of-which 经营性收入： 6",
      "annual of-which 其他： 4",
    ]);
  });

  test("has a goal for the year and a long one", () => {
    expect(goalsOf(projectIn(HUNAN))).toEqual(["annual 今年完成立面改造。", "whole 三年改造集镇面貌。"]);
    expect(projectIn(HUNAN).unit).toBe("某镇建设办");
  });
});
