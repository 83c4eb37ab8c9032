import { BUILT_IN_UNITS } from "../../../src/check/standard/units";
import { findUnwritten, nameFacts } from "../../../src/check/indicator/name";

/** The pieces a template left in a name. */
const leftIn = (name: string): string[] =>
  nameFacts(name, BUILT_IN_UNITS).leftovers.map(({ start, end }) => name.slice(start, end));

describe("what a template left in a name", () => {
  test.each([
    ["培训人数（≥**人）", ["（≥**人）"], "培训人数"],
    ["培训人数(≥XX人)", ["(≥XX人)"], "培训人数"],
    ["参训人员满意度（≥ ** %）", ["（≥ ** %）"], "参训人员满意度"],
    ["培训人数（n人）", ["（n人）"], "培训人数"],
    ["培训人数（X）", ["（X）"], "培训人数"],
    ["培训人数（__）", ["（__）"], "培训人数"],
    ["培训人数（﹡﹡人）", ["（﹡﹡人）"], "培训人数"],
    ["培训人数（××人）", ["（××人）"], "培训人数"],
    ["培训人数（≥*人）", ["（≥*人）"], "培训人数"],
    ["培训人数（不少于ＸＸ人次）", ["（不少于ＸＸ人次）"], "培训人数"],
    ["培训人数≥**人", ["≥**人"], "培训人数"],
    ["满意度≥XX%", ["≥XX%"], "满意度"],
    ["满意度 n%以上", [" n%以上"], "满意度"],
    ["（20XX年）培训人数", ["（20XX年）"], "培训人数"],
    ["培训人数（≥**人）（n期）", ["（≥**人）", "（n期）"], "培训人数"],
    ["培训人数（≥**人）情况", ["（≥**人）"], "培训人数情况"],
  ])("%s", (name, pieces, bare) => {
    expect(leftIn(name)).toEqual(pieces);
    expect(nameFacts(name, BUILT_IN_UNITS).bare).toBe(bare);
    expect(findUnwritten(name, BUILT_IN_UNITS)).toBeNull();
  });

  test.each([
    "XX工程数量",
    "**镇道路里程",
    "展板（2×3米）数量",
    "面积（长×宽）",
    "N95口罩数量",
    "X光机（DR型）数量",
    "培训人数（待补充）",
    "培训人数（人）",
    "培训人数",
  ])("nothing in %s", (name) => expect(leftIn(name)).toEqual([]));

  test("a unit bracket before or behind it is still found in its place", () => {
    for (const name of ["培训人数（人）（≥**人）", "培训（≥**人）人数（人）"]) {
      const { unit, unitBracket } = nameFacts(name, BUILT_IN_UNITS);
      expect(unit).toBe("人");
      expect(name.slice(unitBracket?.start, unitBracket?.end)).toBe("（人）");
    }
  });
});

describe("what nobody has written of a name", () => {
  test.each(["XX工程数量", "培训人数（待补充）", "待单位补充...", "**镇道路里程", "（≥**人）", "n", "…"])(
    "%s",
    (name) => expect(findUnwritten(name, BUILT_IN_UNITS)).not.toBeNull(),
  );

  test.each(["采购设备（电脑、打印机…）数量", "采购设备（电脑、打印机等……）数量", "培训人数（≥**人）", "*人均成本"])(
    "nothing of %s",
    (name) => expect(findUnwritten(name, BUILT_IN_UNITS)).toBeNull(),
  );
});

describe("the unit in a name's bracket", () => {
  test.each([
    ["任务完成时限（月）", "月"],
    ["人均成本（元）", "元"],
    ["响应时间（天）", "天"],
    ["培训人数（单位：人）", "人"],
    ["补助标准（元/人·月）", "元/人·月"],
    ["合格率（％）", "%"],
  ])("%s", (name, unit) => expect(nameFacts(name, BUILT_IN_UNITS)).toMatchObject({ unit, isQuantitative: true }));

  test.each(["补助标准（按月平均）", "培训人数（线上）", "培训人数（人员）"])("none in %s", (name) =>
    expect(nameFacts(name, BUILT_IN_UNITS).unit).toBeNull(),
  );
});
