import { planEdits } from "../../src/check/fix";
import { applyWrites } from "../../src/check/edit";
import { HEAD, projectRow, sumRow } from "../../src/check/rules/example";
import { LIST_HEAD, listRow } from "../../src/check/rules/example-list";
import { snapshotOf, type CellValue, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { STANDARD_NAMES } from "../../src/check/standard/names";
import { readTables } from "../../src/check/table/read";
import { clustersOf } from "../../src/naming/clusters";
import { planUnify, type UnifyPlan, type UnifyRequest } from "../../src/naming/unify";
import { usagesOf } from "../../src/naming/usages";
import { EXPORT_LABELS, sheetOf } from "../support/list";
import { describeSeeds, seedFile, snapshotsOf } from "../support/seeds";

const cell = (name: string, target = "≥90%", annual = target): string =>
  `1、1-产出指标；12-质量指标；${name}；实施周期指标值：${target}；年度指标值：${annual}。`;
const packed = (...cells: readonly string[]): SheetSnapshot =>
  snapshotOf("表", [
    ...HEAD,
    sumRow("合计", cells.length),
    ...cells.map((text, index) => projectRow(`第${index + 1}期培训经费`, 1, text)),
  ] as never);

/** The row of the first project. */
const FIRST = HEAD.length + 1;

const request = (preferred: string, ...texts: readonly string[]): readonly UnifyRequest[] => [
  { kind: "name", texts, preferred },
];

function planned(plan: UnifyPlan): Extract<UnifyPlan, { kind: "plan" }> {
  if (plan.kind === "refused") throw new Error(`refused: ${plan.reason}`);
  return plan;
}

/** The sheets as the plan leaves them. */
const done = (sheets: readonly SheetSnapshot[], plan: UnifyPlan): SheetSnapshot[] =>
  applyWrites(sheets, planEdits(sheets, planned(plan).edits));

/** The packed cells after the names were changed. */
const cellsAfter = (sheet: SheetSnapshot, asked: readonly UnifyRequest[]): CellValue[] =>
  (done([sheet], planUnify([sheet], asked))[0] as SheetSnapshot).values.slice(FIRST).map((row) => row[6] ?? null);

test("the names chosen become the preferred one, and no other character changes", () => {
  const others = "2、1-产出指标;  13-时效指标;项目验收合格率及时性; 实施周期指标值:≥90%; 年度指标值:≥90%\n";
  const sheet = packed(cell("项目验收合格率"), cell("验收合格率") + others, cell("培训合格率"));
  expect(cellsAfter(sheet, request("验收合格率", "项目验收合格率", "服务验收合格率"))).toEqual([
    cell("验收合格率"),
    cell("验收合格率") + others,
    cell("培训合格率"),
  ]);
});

test("a hard break inside a name goes with it, one beside it stays", () => {
  expect(
    cellsAfter(
      packed(cell("项目验\n 收合\n格率"), cell("\n项目验收合格率\n")),
      request("验收合格率", "项目验收合格率"),
    ),
  ).toEqual([cell("验收合格率"), cell("\n验收合格率\n")]);
});

test("every place is told before and after, with its project and its characters", () => {
  const plan = planned(
    planUnify([packed(cell("项目验收合格率"), cell("培训合格率"))], request(" 验收合格率 ", "项目验收合格率")),
  );
  expect(plan.left).toEqual([]);
  expect(plan.changes).toEqual([
    {
      before: "项目验收合格率",
      after: "验收合格率",
      place: {
        project: { number: 1, name: "第1期培训经费", sheet: "表", row: FIRST, column: 0 },
        indicator: 1,
        field: "name",
        category: "12",
        spans: [{ sheet: "表", row: FIRST, column: 6, start: 17, end: 24 }],
      },
    },
  ]);
});

test("a unit in brackets stays where a target has none of its own", () => {
  const sheet = packed(
    cell("项目验收合格率（%）", "≥90"),
    cell("项目验收合格率（%）", "≥90%"),
    cell("项目验收合格率（%）", "≥90%", "较高"),
  );
  expect(cellsAfter(sheet, request("验收合格率", "项目验收合格率（%）"))).toEqual([
    cell("验收合格率（%）", "≥90"),
    cell("验收合格率", "≥90%"),
    cell("验收合格率（%）", "≥90%", "较高"),
  ]);
  expect(cellsAfter(packed(cell("廉政宣传（次数）", "≥1")), request("廉政宣传次数", "廉政宣传（次数）"))).toEqual([
    cell("廉政宣传次数", "≥1"),
  ]);
});

test("phrases are changed in both targets, and after 定性 only what is said there", () => {
  const sheet = packed(cell("培训成效", "有效保障工作"), cell("培训成效", "定性：有效保障工作", "有效保障"));
  expect(cellsAfter(sheet, [{ kind: "phrase", texts: ["有效保障工作"], preferred: "有效保障" }])).toEqual([
    cell("培训成效", "有效保障"),
    cell("培训成效", "定性：有效保障", "有效保障"),
  ]);
});

test("names with a cell of their own", () => {
  const sheet = snapshotOf("表", [
    ...LIST_HEAD,
    listRow("参训人数", "≥", 60, "人"),
    listRow("培训成效", "定性", "较好", ""),
  ] as never);
  const after = done([sheet], planUnify([sheet], request("培训人数", "参训人数")));
  const changed = sheet.values.flatMap((row, at) =>
    row.flatMap((value, column) =>
      after[0]?.values[at]?.[column] === value ? [] : [[value, after[0]?.values[at]?.[column]]],
    ),
  );
  expect(changed).toEqual([["参训人数", "培训人数"]]);
});

test("several sheets are changed together", () => {
  const sheets = [packed(cell("参训人数")), { ...packed(cell("参训人数")), name: "另一表" }];
  const plan = planned(planUnify(sheets, request("培训人数", "参训人数")));
  expect(plan.edits.map(({ sheet }) => sheet)).toEqual(["表", "另一表"]);
});

test("several requests are worked into the same cells, and a text goes by the first that names it", () => {
  const both = cell("项目验收合格率") + cell("参训人数").replace("1、", "2、");
  const sheet = packed(both);
  const asked = [...request("验收合格率", "项目验收合格率"), ...request("培训人数", "参训人数", "项目验收合格率")];
  expect(cellsAfter(sheet, asked)).toEqual([
    both.replace("项目验收合格率", "验收合格率").replace("参训人数", "培训人数"),
  ]);
  expect(planned(planUnify([sheet], asked)).groups).toMatchObject([
    { changes: 2, writes: [{ row: FIRST, column: 6 }] },
  ]);
});

test("projects do not wait for each other, the cells of one do", () => {
  const plan = planned(planUnify([packed(cell("参训人数"), cell("参训人数"))], request("培训人数", "参训人数")));
  expect(plan.groups.map(({ writes, changes }) => [writes.map(({ row }) => row), changes])).toEqual([
    [[FIRST], 1],
    [[FIRST + 1], 1],
  ]);
  const list = snapshotOf("表", [
    ...LIST_HEAD,
    listRow("参训人数", "≥", 60, "人"),
    listRow("受训人数", "≥", 80, "人"),
  ] as never);
  const own = planned(planUnify([list], [...request("培训人数", "参训人数"), ...request("培训总人数", "受训人数")]));
  expect(own.groups).toMatchObject([{ changes: 2, writes: [{ next: "培训人数" }, { next: "培训总人数" }] }]);
});

test("nothing is to be done where all say the same already", () => {
  const sheet = packed(cell("培训\n人数"));
  expect(planUnify([sheet], request("培训人数", "培训人数"))).toEqual({
    kind: "plan",
    edits: [],
    groups: [],
    changes: [],
    left: [],
  });
});

test("a formula is left as it is, and told", () => {
  const sheet = packed(cell("参训人数"), cell("参训人数"));
  const formulas = sheet.formulas.map((row, at) =>
    row.map((_, column) => (at === FIRST && column === 6 ? "=A1" : null)),
  );
  const plan = planned(planUnify([{ ...sheet, formulas }], request("培训人数", "参训人数")));
  expect(plan.left).toMatchObject([{ reason: "formula", place: { project: { number: 1 } } }]);
  expect(plan.changes).toMatchObject([{ place: { project: { number: 2 } } }]);
  expect(plan.edits).toHaveLength(1);
});

describe("refused, with the reason", () => {
  const sheet = packed(cell("参训人数"));

  test.each([
    ["", "empty"],
    [" 　", "empty"],
    ["培训；人数", "separator"],
    ["培训\n人数", "line-break"],
    ["=A1", "formula"],
    ["年度指标值：5", "separator"],
    ["培".repeat(40_000), "too-long"],
  ])("%j: %s", (preferred, reason) => {
    expect(planUnify([sheet], request(preferred, "参训人数"))).toEqual({ kind: "refused", reason, cells: [] });
  });

  test("where a cell would grow longer than Excel keeps it", () => {
    const long = cell("参训人数") + cell("培训次数").repeat(800);
    const plan = planUnify([packed(long.slice(0, 32_700), cell("参训人数"))], request("训".repeat(100), "参训人数"));
    expect(plan).toMatchObject({
      kind: "refused",
      reason: "too-long",
      cells: [{ row: FIRST, column: 6, start: 0, end: 32_700 }],
    });
  });

  test("where the name would be read otherwise, though only in the layout at hand", () => {
    const list = snapshotOf("表", [...LIST_HEAD, listRow("参训人数", "≥", 60, "人")] as never);
    expect(planUnify([list], request("指标1", "参训人数"))).toEqual({ kind: "refused", reason: "misread", cells: [] });
    expect(planUnify([sheet], request("指标1", "参训人数"))).toMatchObject({ kind: "plan", left: [] });
  });
});

test("a project whose indicators would fall into one is left as it is, and told; the others are changed", () => {
  const row = (number: number, name: string, isAnnual: string): CellValue[] => [
    ...["001", "某局", `P${number}`, `第${number}期培训经费`, 12.5, "产出指标", "数量指标"],
    ...[name, "≥", 60, "人", "", 20, isAnnual],
  ];
  const sheet = sheetOf([
    EXPORT_LABELS,
    row(1, "培训人数", "否"),
    row(1, "参训人数", "是"),
    row(2, "参训人数", "是"),
    row(2, "培训次数", "否"),
  ]);
  const counts = (sheets: readonly SheetSnapshot[]) =>
    readTables(sheets).flatMap(({ projects }) => projects.map(({ indicators }) => indicators.length));
  const plan = planned(planUnify([sheet], request("培训人数", "参训人数")));
  expect(plan.left).toMatchObject([{ reason: "misread", place: { project: { number: 1 } } }]);
  expect(plan.changes).toMatchObject([{ place: { project: { number: 2 } }, after: "培训人数" }]);
  expect(counts(done([sheet], plan))).toEqual(counts([sheet]));
});

test("a cluster, changed and looked at again, is no cluster any more", () => {
  const sheets = [packed(cell("项目验收合格率"), cell("项目验收合格率"), cell("服务验收合格率（%）"))];
  const options = { names: STANDARD_NAMES };
  const [first] = clustersOf(usagesOf(readTables(sheets)), options);
  if (first === undefined) throw new Error("there are names to unify");
  const texts = first.members.map(({ text }) => text);
  const after = done(sheets, planUnify(sheets, [{ kind: first.kind, texts, preferred: first.preferred.text }]));
  const usages = usagesOf(readTables(after));
  expect(usages.find(({ text }) => text === first.preferred.text)?.count).toBe(first.count);
  expect(clustersOf(usages, options)).toEqual([]);
});

describeSeeds("the published tables", () => {
  test("统一措辞 over 广州: thirteen names in their cells, and nothing else", () => {
    const sheets = snapshotsOf(seedFile("guangzhou-npc.xlsx") ?? "");
    const plan = planned(planUnify(sheets, request("验收合格率", "项目验收合格率", "系统改造验收合格率（%）")));
    expect(plan.changes).toHaveLength(13);
    const after = done(sheets, plan);
    const text = (all: readonly SheetSnapshot[]): string => JSON.stringify(all.map(({ values }) => values));
    expect(text(after)).toBe(
      text(sheets).replaceAll("项目验收合格率", "验收合格率").replaceAll("系统改造验收合格率（%）", "验收合格率"),
    );
  });
});
