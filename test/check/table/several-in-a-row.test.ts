import { createCheck } from "../../../src/check/check";
import { applyWrites } from "../../../src/check/edit";
import { planFixes, safeKeys } from "../../../src/check/fix";
import { cellText } from "../../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { readTables } from "../../../src/check/table/read";
import { openIndicators } from "../../../src/editor/open";
import { setAnnual } from "../../../src/editor/operations";
import { readAgain } from "../../../src/editor/read-again";
import { cardsOf } from "../../../src/editor/types";
import { drawn } from "../../support/drawn";

const LIST = drawn(`
项目名称 | 一级指标 | 二级指标 | 三级指标 | 实施周期指标值 | 年度指标值 | 分值
教师培训 | 产出指标 | 数量指标 | 1.培训人数⏎2.培训场次 | ≥600人⏎≥15场 | 不少于200人⏎≥5场 | 20
教师培训 | 产出指标 | 质量指标 | 培训合⏎格率 | ≥95% | ≥95% | 10`);

const [table] = readTables([LIST], GUANGDONG);
const [project] = table?.projects ?? [];

test("a row of a list that names several indicators has several, and its points once", () => {
  const read = project?.indicators.map(({ name, cycle, annual, weight }) =>
    [name?.value, cycle?.value.text, annual?.value.text, weight?.amount.kind].join(" "),
  );
  expect(read).toEqual(["培训人数 ≥600人 不少于200人 number", "培训场次 ≥15场 ≥5场 ", "培训合格率 ≥95% ≥95% number"]);
});

test("each is mended in its own line, and the lines stay apart", () => {
  const { groups } = planFixes([LIST], safeKeys(createCheck().run([LIST]).findings));
  const [after = LIST] = applyWrites(
    [LIST],
    groups.flatMap(({ writes }) => writes),
  );
  expect([3, 4, 5].map((column) => cellText(after, 1, column))).toEqual([
    "1.培训人数\n2.培训场次",
    "≥600人\n≥15场",
    "≥200人\n≥5场",
  ]);
});

test("a card cannot be written over a cell that holds another one's target as well", () => {
  if (table === undefined || project === undefined) throw new Error("no project was read");
  const draft = openIndicators(project, table, [LIST], GUANGDONG);
  const changed = setAnnual(draft, cardsOf(draft)[0]?.id ?? "", "≥300人");
  const base = { sheets: [LIST], check: createCheck(), profile: GUANGDONG, mappings: [] };
  expect(readAgain(changed, base)?.kind).toBe("read-otherwise");
});
