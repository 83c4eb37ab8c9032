import { createCheck } from "../../../src/check/check";
import { applyWrites } from "../../../src/check/edit";
import { planFixes, safeKeys } from "../../../src/check/fix";
import { cellText, type SheetSnapshot } from "../../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { readSheets } from "../../../src/check/table/read";
import type { Indicator } from "../../../src/check/table/types";
import { drawn } from "../../support/drawn";

const inShort = ({ level1, level2, name, annual, weight, outcome }: Indicator): string =>
  [
    level2?.value.name ?? level1?.value.name,
    name?.value,
    annual?.value.text,
    ...(weight?.amount.kind === "number" ? [weight.amount.value.toFixed()] : []),
    ...(outcome === null ? [] : [outcome.actual?.value.text]),
  ]
    .map((part) => part ?? "·")
    .join(" ");

const indicatorsOn = (...sheets: SheetSnapshot[]): string[] =>
  readSheets(sheets).tables.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators.map(inShort)));

const form = (header: string, ...rows: string[]): SheetSnapshot =>
  drawn(["项目名称 | 河道保洁", "年度目标 | 保洁河道15公里。", header, ...rows].join("\n"));

describe("a column of names that holds the targets as well", () => {
  test.each([
    "三级指标",
    "绩效指标",
    "具体指标",
    "指标内容",
    "指标内容及指标值",
    "指标名称和目标值",
    "三级指标/指标值",
  ])("%s, in a form and in a list", (label) => {
    const wanted = ["数量指标 保洁里程 ≥15公里", "质量指标 保洁合格率 ≥95%"];
    const rows = ["产出指标 | 数量指标 | 保洁里程≥15公里", "产出指标 | 质量指标 | 保洁合格率：≥95%"];
    expect(indicatorsOn(form(`一级指标 | 二级指标 | ${label}`, ...rows))).toEqual(wanted);
    const list = [`项目名称 | 一级指标 | 二级指标 | ${label}`, ...rows.map((row) => `河道保洁 | ${row}`)];
    expect(indicatorsOn(drawn(list.join("\n")))).toEqual(wanted);
  });

  test.each([
    ["that names indicators alone", ["保洁里程", "保洁合格率", "群众满意度≥90%"]],
    ["that explains them", ["15公里以上得满分，每少1公里扣2分", "合格率每降1%扣1分", "群众满意"]],
    ["of packed cells", ["数量指标：保洁里程≥15公里；质量指标：合格率≥95%", "社会效益指标：满意度≥90%"]],
  ])("is none %s", (_, [first = "", second = "", third = ""]) => {
    const rows = [`产出指标 | ${first}`, `效益指标 | ${second}`, `满意度指标 | ${third}`];
    expect(indicatorsOn(form("一级指标 | 三级指标", ...rows))).toEqual([]);
  });

  test("speaks once of a cell merged downwards, and has the points of a row once", () => {
    const sheet = drawn(`
项目名称 | 河道保洁
一级指标 | 二级指标 | 三级指标 | 分值 | 实际完成值 | 得分
产出指标 | 数量指标 | 保洁里程≥15公里 | 20 | 15公里 | 20
⟂ | ⟂ | ⟂ | 10 | 16公里 | 10
⟂ | 质量指标 | 1.合格率≥95%；2.返工率≤5% | 10 | 96% | 10
⟂ | 时效指标 | 1.按时开工率≥95%；2.按时完工率≥95% | 10 | 已完成 | 10`);
    expect(indicatorsOn(sheet)).toEqual([
      "数量指标 保洁里程 ≥15公里 20 15公里",
      "质量指标 合格率 ≥95% 10 ·",
      "质量指标 返工率 ≤5%",
      "时效指标 按时开工率 ≥95% 10 已完成",
      "时效指标 按时完工率 ≥95% 已完成",
    ]);
  });

  test("is mended in its own characters", () => {
    const sheet = form(
      "一级指标 | 二级指标 | 三级指标",
      "产出指标 | 数量指标 | 指标1：保洁里程不少于１５公里；",
      "产出指标 | 数量指标 | （1）保洁人员（不少于20人）",
      "产出指标 | 质量指标 | 1.合格率不低于95%⏎2.返工率≤5%",
    );
    const { groups } = planFixes([sheet], safeKeys(createCheck().run([sheet]).findings));
    const [after = sheet] = applyWrites(
      [sheet],
      groups.flatMap(({ writes }) => writes),
    );
    expect([3, 4, 5].map((row) => cellText(after, row, 2))).toEqual([
      "指标1：保洁里程≥15公里；",
      "（1）保洁人员（≥20人）",
      "1.合格率≥95%\n2.返工率≤5%",
    ]);
  });

  test("reads the same with a check that remembers", () => {
    const rows = ["产出指标 | 数量指标 | 保洁里程≥15公里", "产出指标 | 质量指标 | 保洁合格率≥95%"];
    const list = (...own: string[]): SheetSnapshot =>
      drawn(["项目名称 | 一级指标 | 二级指标 | 三级指标", ...own.map((row) => `河道保洁 | ${row}`)].join("\n"));
    const check = createCheck({ profile: GUANGDONG });
    const before = list("产出指标 | 数量指标 | 保洁里程", ...rows.slice(1));
    for (const sheet of [before, list(...rows), before, list(...rows)]) {
      const fresh = createCheck({ profile: GUANGDONG }).run([sheet]);
      expect(JSON.stringify(check.run([sheet]))).toBe(JSON.stringify(fresh));
      expect(check.read([sheet]).length).toBe(sheet === before ? 0 : 1);
    }
  });
});
