import { drawn, formIn, formsIn, goalsOf, inShort, moneyOf } from "./drawn";
import { CENTRAL_NEW, CENTRAL_OLD } from "./samples";

describe("the old central form, the whole period beside the year", () => {
  const table = formIn(drawn(CENTRAL_OLD));
  const [project] = table.projects;

  test("says what it is about", () => {
    expect(table).toMatchObject({
      layout: "L1",
      year: 2025,
      moneyUnit: "万元",
      title: { value: "项目支出绩效目标申报表" },
      department: { value: "[101]某局" },
      sums: [],
      hasRowParts: true,
      hasTargets: { cycle: true, annual: true },
    });
    expect(project).toMatchObject({ number: 1, unit: "某中心", cells: [], kind: "project" });
  });

  test("has the amounts of the year before those of the whole period, each with its own parts", () => {
    expect(project && moneyOf(project)).toEqual([
      "annual total 年度资金总额： 100",
      "annual fiscal 其中：当年财政拨款 80",
      "annual carried-over 上年结转资金 15",
      "annual other 其他资金 5",
      "whole total 中期资金总额： 300",
      "whole fiscal 其中：财政拨款 290",
      "whole other 其他资金 10",
    ]);
  });

  test("has a goal for the year and one for the whole period", () => {
    expect(project && goalsOf(project)).toEqual(["annual 目标1：今年办班4期。", "whole 目标1：三年办班12期。"]);
  });

  test("pairs an indicator of the whole period with that of the year of the same class and name, in whatever row", () => {
    expect(project?.indicators.map(inShort)).toEqual([
      "产出指标 数量指标 办班期数 ≥12期 ≥4期",
      "产出指标 数量指标 编写教材 3套 ·",
      "产出指标 质量指标 学员合格率 ≥95% ≥90%",
      "产出指标 时效指标 办班按期完成率 · 100%",
      "效益指标 社会效益指标 持证上岗比例 ≥80% ≥75%",
    ]);
    expect(project?.indicators.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
  });

  test("has each cell of the indicators once, of both blocks", () => {
    const cells = project?.indicatorCells.map(({ row, column }) => `${row}/${column}`) ?? [];
    expect(new Set(cells).size).toBe(cells.length);
    // Row 12 of the sheet: 产出, 数量, name, value and the same of the year.
    expect(cells.slice(0, 7)).toEqual(["12/1", "12/2", "12/3", "12/4", "12/5", "12/6", "12/7"]);
  });

  test("has what a whole project lacks at the end of its name", () => {
    expect(project?.indicatorsEnd).toEqual({ sheet: "表", row: 2, column: 1, start: 6, end: 6 });
  });

  test("reads the same where merges are dropped", () => {
    const plain = formIn(drawn(CENTRAL_OLD, { merged: false })).projects[0];
    expect(plain?.indicators.map(inShort)).toEqual(project?.indicators.map(inShort));
    expect(plain && moneyOf(plain)).toEqual(project && moneyOf(project));
    expect(plain && goalsOf(plain)).toEqual(project && goalsOf(project));
  });

  test("an indicator of the year without a name belongs to the one in its row", () => {
    const half = CENTRAL_OLD.replace("| 指标1：办班期数 | ≥4期", "| | ≥4期");
    expect(formIn(drawn(half)).projects[0]?.indicators.map(inShort)[0]).toBe("产出指标 数量指标 办班期数 ≥12期 ≥4期");
  });

  test("blocks with the year on the left are told by their goals", () => {
    const swapped = CENTRAL_OLD.replace("中期目标（2025年—2027年） |", "年度目标 |").replace(
      "| 年度目标 | → | →\n",
      "| 中期目标（2025年—2027年） | → | →\n",
    );
    expect(formIn(drawn(swapped)).projects[0]?.indicators.map(inShort)[0]).toBe(
      "产出指标 数量指标 办班期数 ≥4期 ≥12期",
    );
  });
});

describe("the newer central form, one block with weights", () => {
  const table = formIn(drawn(CENTRAL_NEW));
  const [project] = table.projects;

  test("has a target for the year and a weight an indicator; the points for spending the budget belong to none", () => {
    expect(table.layout).toBe("L1");
    expect(project?.indicators.map(inShort)).toEqual([
      "成本指标 经济成本指标 每期培训成本 · ≤2万元 [20]",
      "产出指标 数量指标 培训人数 · ≥200人 [40]",
      "效益指标 社会效益指标 学员考核通过率 · ≥90% [20]",
      "满意度指标 服务对象满意度指标 学员满意度 · ≥90% [10]",
    ]);
    expect(table.hasTargets).toEqual({ cycle: false, annual: true });
  });

  test("does not take the points beside the amounts for an amount", () => {
    expect(project && moneyOf(project)).toEqual([
      "annual total 年度资金总额： 60",
      "annual fiscal 其中：财政拨款 60",
      "annual carried-over 上年结转 blank",
      "annual other 其他资金 blank",
    ]);
  });

  test("has the goal beside its label", () => {
    expect(project && goalsOf(project)).toEqual(["annual 全年培训200人。"]);
  });

  test("a lone part of a total need not be all of it", () => {
    const lone = CENTRAL_NEW.split("\n").filter((line) => !/上年结转|其他资金/.test(line));
    expect(moneyOf(formIn(drawn(lone.join("\n"))).projects[0] ?? fail())).toEqual([
      "annual total 年度资金总额： 60",
      "annual of-which 其中：财政拨款 60",
    ]);
  });

  test("a part nobody knows by name is one all the same", () => {
    const odd = CENTRAL_NEW.replace("上年结转 |", "彩票公益金 | 7");
    expect(moneyOf(formIn(drawn(odd)).projects[0] ?? fail())).toContain("annual fund 彩票公益金 7");
  });
});

describe("a form not yet filled in", () => {
  const blank = CENTRAL_NEW.replace(/\| (?:≤2万元|≥200人|≥90%)/g, "|")
    .replace(/每期培训成本|培训人数|学员考核通过率|学员满意度/g, "指标1：")
    .replace("全年培训200人。", "目标1：");

  test("is a project without indicators where it has a name", () => {
    const [project] = formIn(drawn(blank)).projects;
    expect(project?.indicators).toEqual([]);
    expect(project?.indicatorCells).toEqual([]);
    expect(project?.goals).toMatchObject([{ value: "" }]);
  });

  test("is one where it has money alone; its name's place is the blank cell", () => {
    const [project] = formIn(drawn(blank.replace("学员培训", ""))).projects;
    expect(project?.name).toEqual({ value: "", spans: [{ sheet: "表", row: 2, column: 1, start: 0, end: 0 }] });
  });

  test("is no project where nothing is written at all", () => {
    expect(formsIn(drawn(blank.replace("学员培训", "").replace(/\| 60/g, "|")))).toEqual([]);
  });
});

function fail(): never {
  throw new Error("no project");
}
