import { targetPicklists } from "../../src/editor/targets/picklists";
import { betterTargets } from "../../src/check/standard/better-targets";
import { checkSheets } from "../../src/check/check";
import { exampleSheet } from "../../src/check/rules/example";
import { GUANGDONG } from "../../src/check/standard/guangdong";

const cell =
  "1、1-产出指标；11-数量指标；培训场地布置数量；实施周期指标值：3挂；年度指标值：3挂。" +
  "2、2-效益指标；22-社会效益指标；政策知晓率；实施周期指标值：≥90%；年度指标值：≥90%。";

test("a unit of the office's own makes a number of a target, in its own checks alone", () => {
  const bareNumbers = (units: readonly string[]): number =>
    checkSheets([exampleSheet({ cell })], { profile: { ...GUANGDONG, tier: "strict", units } }).findings.filter(
      ({ rule }) => rule === "no-operator",
    ).length;
  expect(bareNumbers(["挂"])).toBe(1);
  expect(bareNumbers([])).toBe(0);
});

test("a unit of the office's own is the unit of a name that holds it in brackets", () => {
  const own = cell.replaceAll("培训场地布置数量", "吞吐量（标准箱）").replaceAll("3挂", "≥200");
  const rulesOf = (units: readonly string[]): string[] =>
    checkSheets([exampleSheet({ cell: own })], { profile: { ...GUANGDONG, tier: "strict", units } }).findings.map(
      ({ rule }) => rule,
    );
  expect(rulesOf([])).toContain("missing-unit");
  expect(rulesOf(["标准箱"])).not.toContain("missing-unit");
  expect(rulesOf(["标准箱"])).toContain("unit-in-name");
});

test.each(["吞吐量（标准箱）", "吞吐量(单位：标准箱)", "吞吐量（≥**标准箱）"])(
  "%s names a unit where the office counts in it",
  (name) => {
    const own = cell.replaceAll("培训场地布置数量", name).replaceAll("3挂", "≥200");
    const lacksUnit = (units: readonly string[]): boolean =>
      checkSheets([exampleSheet({ cell: own })], { profile: { ...GUANGDONG, tier: "strict", units } }).findings.some(
        ({ rule }) => rule === "missing-unit",
      );
    expect(lacksUnit([])).toBe(true);
    expect(lacksUnit(["标准箱"])).toBe(false);
  },
);

test("the editor and the better ways offer the office's unit that a name holds", () => {
  const profile = { ...GUANGDONG, units: ["标准箱"] };
  expect(targetPicklists("吞吐量（标准箱）", "11", profile).units[0]).toBe("标准箱");
  const [way] = betterTargets({ text: "有效提升", name: "吞吐量（标准箱）", category: "11", profile });
  expect(way?.unit).toBe("标准箱");
});
