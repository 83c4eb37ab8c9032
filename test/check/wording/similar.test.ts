import fc from "fast-check";
import { readTables } from "../../../src/check/table/read";
import { isUnwritten } from "../../../src/check/indicator/name";
import { STANDARD_NAMES } from "../../../src/check/standard/names";
import { ALIKE, similarity } from "../../../src/check/wording/similar";
import { describeSeeds, SEEDS, seedFile, snapshotsOf } from "../../support/seeds";

test.each([
  ["项目验收合格率", "验收合格率"],
  ["项目验收合格率", "服务验收合格率"],
  ["系统改造验收合格率（%）", "验收合格率"],
  ["支付率", "资金支付率"],
  ["支付率", "支出率"],
  ["采购成本超支率", "成本超支率"],
  ["专项调研成本超支率（%）", "成本超支率"],
  ["培训人数", "参训人数"],
  ["完成培训次数", "培训班次"],
  ["设备购置数量", "购置设备数量"],
  ["党风廉政建设宣传（次数）", "廉政宣传次数"],
  ["调研区域数量（个）", "调研区域数量"],
  ["服务对象满意度", "服务对象满意率"],
  ["信息安全事件次数", "信息安全事件数"],
  ["专项工作报告审议及时率（%）", "审议及时率"],
])("%s and %s are alike", (a, b) => {
  expect(similarity(a, b)).toBeGreaterThanOrEqual(ALIKE);
  expect(similarity(a, b)).toBeLessThan(1);
});

test.each([
  ["会议次数", "会议天数"],
  ["培训合格率", "培训出勤率"],
  ["培训数量", "培训金额"],
  ["数量", "金额"],
  ["政策知晓率", "政策满意度"],
  ["知晓率", "满意度"],
  ["设备购置数量", "设备购置成本"],
  ["培训人数", "培训人次"],
  ["产品合格率", "产品不合格率"],
  ["合格率", "不合格率"],
  ["代表满意度", "职工满意度"],
  ["服务对象满意度", "代表满意度"],
  ["参训人员满意度", "参会人员满意度"],
  ["调研报告数量", "研究报告数量"],
  ["制定规划数量", "制定条例数量"],
  ["人均培训成本", "培训成本"],
  ["故障响应时间", "故障修复时间"],
  ["线上培训人数", "线下培训人数"],
  ["支付及时率", "支付完成率"],
  ["支付率", "费用支付及时率"],
  ["资金支付率", "费用支付及时率"],
  ["支付率", "支付完成率"],
  ["信访办结率", "信访按期办结率"],
  ["1号楼维修面积", "2号楼维修面积"],
  ["采购成本超支率", "专项调研成本超支率（%）"],
  ["预算覆盖率", "绿化覆盖率"],
  ["培训人数（线上）", "培训人数（现场）"],
  ["", "培训人数"],
])("%s and %s are different things", (a, b) => {
  expect(similarity(a, b)).toBeLessThan(ALIKE);
});

test.each([
  ["培训人数", " 培训 人数　"],
  ["代表视察（调研）次数", "代表视察(调研)次数"],
  ["OA系统数量", "ＯＡ 系统数量"],
  ["听取“一府两院”报告数量", "听取「一府两院」报告数量"],
])("%s and %s are one name", (a, b) => {
  expect(similarity(a, b)).toBe(1);
});

test("the more a name says besides, the less it is like the shorter one", () => {
  const more = ["合格率", "验收合格率", "系统验收合格率", "信息系统升级改造验收合格率"];
  const alike = more.slice(1).map((name) => similarity(name, "合格率"));
  expect([...alike].sort((a, b) => b - a)).toEqual(alike);
});

/** Names put together from the words of real ones, and any text at all. */
const pieces = [
  "培训",
  "参训",
  "验收",
  "合格",
  "及时",
  "完成",
  "项目",
  "不",
  "人数",
  "率",
  "（%）",
  "(次)",
  "数量",
  "2",
  "人均",
];
const anyName = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 20 }),
);

test("it is between 0 and 1, the same both ways, and 1 for a name and itself", () => {
  fc.assert(
    fc.property(anyName, anyName, (a, b) => {
      const alike = similarity(a, b);
      expect(alike).toBe(similarity(b, a));
      expect(alike).toBeGreaterThanOrEqual(0);
      expect(alike).toBeLessThanOrEqual(1);
      expect(similarity(a, a)).toBe(1);
    }),
  );
});

test("a whole paragraph for a name is compared as well", () => {
  const long = "全年按照工作要求组织开展各类培训".repeat(2_000);
  expect(similarity(`${long}率`, `${long}的比率`)).toBeLessThan(1);
});

test("of the standard names only those are alike that may stand for each other", () => {
  const names = [...new Set(STANDARD_NAMES.map(({ name }) => name))];
  const alike = names.flatMap((a, index) =>
    names.slice(index + 1).flatMap((b) => (similarity(a, b) >= ALIKE ? [`${a} ${b}`] : [])),
  );
  expect(alike).toEqual(["参训人数 培训人数", "验收合格率 服务验收合格率", "重大安全事故发生数 安全事故数"]);
});

describeSeeds("names of the published tables", () => {
  const names = [
    ...new Set(
      SEEDS.flatMap((seed) =>
        readTables(snapshotsOf(seedFile(`${seed}.xlsx`) ?? "")).flatMap(({ projects }) =>
          projects.flatMap(({ indicators }) => indicators.flatMap(({ name }) => name?.value ?? [])),
        ),
      ),
    ),
  ].filter((name) => !isUnwritten(name));
  const like = (name: string): string[] =>
    names.filter((other) => other !== name && similarity(name, other) >= ALIKE).sort();

  test.each([
    ["项目验收合格率", ["服务验收合格率", "系统改造验收合格率（%）"]],
    ["项目资金支付率", ["支出率"]],
    ["支付及时率", ["支出及时率", "费用支付及时率"]],
    ["专项工作报告审议及时率（%）", []],
    ["培训人数", []],
    ["信访办结率", []],
    ["发放率", []],
    ["预算覆盖率", []],
    ["财政资金到位率", []],
    ["立法审议规范性", []],
  ])("%s is like %j alone", (name, expected) => {
    expect(names).toContain(name);
    expect(like(name)).toEqual([...expected].sort());
  });
});
