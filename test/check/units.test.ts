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
