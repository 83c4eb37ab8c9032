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
