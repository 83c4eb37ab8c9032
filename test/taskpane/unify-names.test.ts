import { createCheck } from "../../src/check/check";
import { HEAD, projectRow, sumRow } from "../../src/check/rules/example";
import { snapshotOf, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { changedIn } from "../../src/taskpane/view/wording/unify/where";
import { gatherNames, placesOfName, planNames } from "../../src/taskpane/worker/names";

const cell = (name: string, category = "12-质量指标"): string =>
  `1、1-产出指标；${category}；${name}；实施周期指标值：≥90%；年度指标值：≥90%。`;
const packed = (...cells: readonly string[]): SheetSnapshot =>
  snapshotOf("表", [
    ...HEAD,
    sumRow("合计", cells.length),
    ...cells.map((text, index) => projectRow(`第${index + 1}期培训经费`, 1, text)),
  ] as never);

const choices = { profile: GUANGDONG, mappings: [] };
const known = (...cells: readonly string[]) => ({ sheets: [packed(...cells)], check: createCheck(choices), choices });

test("clusters come without places, under the class they stand in", () => {
  const gathered = gatherNames(
    known(cell("台账登记齐全率"), cell("项目台账登记齐全率"), cell("项目台账登记齐全率"), cell("培训人数")),
    () => undefined,
  );
  expect(gathered).toEqual({
    looked: { name: 3, phrase: 0 },
    clusters: [
      {
        id: "name\n项目台账登记齐全率\n项目台账登记齐全率",
        kind: "name",
        preferred: { text: "项目台账登记齐全率", source: "used" },
        category: "12",
        count: 3,
        toChange: 1,
        members: [
          { text: "项目台账登记齐全率", count: 2 },
          { text: "台账登记齐全率", count: 1 },
        ],
      },
    ],
  });
});

test("progress is told in a long table, up to all of its projects", () => {
  const told: number[] = [];
  const cells = Array.from({ length: 401 }, () => cell("培训人数"));
  gatherNames(known(...cells), (done, all) => told.push(done, all));
  expect(told).toEqual([200, 401, 400, 401]);
});

test("places are told of what was gathered, and of what nobody has gathered yet", () => {
  const held = known(cell("培训人数"), cell("参训人数"));
  for (let time = 0; time < 2; time += 1)
    expect(placesOfName(held, "name", "参训人数").map(({ project }) => project.number)).toEqual([2]);
  expect(placesOfName(held, "phrase", "参训人数")).toEqual([]);
  // Other sheets are looked at anew.
  expect(placesOfName({ ...held, sheets: [packed(cell("参训人数"))] }, "name", "参训人数")).toHaveLength(1);
});

test("a plan crosses without its edits, which the writes hold", () => {
  const plan = planNames(known(cell("参训人数")), [{ kind: "name", texts: ["参训人数"], preferred: "培训人数" }]);
  expect(Object.keys(plan)).toEqual(["kind", "groups", "changes", "left", "outcome"]);
});

test.each([
  ["项目验收合格率", "验收合格率", [[0, 2]], []],
  [
    "系统改造验收合格率（%）",
    "验收合格率",
    [
      [0, 4],
      [9, 12],
    ],
    [],
  ],
  ["培训数", "培训人数", [[2, 2]], [[2, 3]]],
  ["参训人数", "培训人数", [[0, 1]], [[0, 1]]],
] as const)("%s → %s", (before, after, gone, come) => {
  const pairs = (side: readonly { start: number; end: number }[]) => side.map(({ start, end }) => [start, end]);
  const changed = changedIn(before, after);
  expect([pairs(changed.before), pairs(changed.after)]).toEqual([gone, come]);
});
