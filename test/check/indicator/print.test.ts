import fc from "fast-check";
import { parseCell } from "../../../src/check/indicator/cell";
import {
  CANONICAL_STYLE,
  printCell,
  printIndicator,
  separatorStyle,
  textsOf,
  type IndicatorTexts,
} from "../../../src/check/indicator/print";

const CELL =
  "1、1-产出指标; 11-数量指标; 培训\n人数; 实施期指标值:≥600人; 年度指标值:≥300人。\n" +
  "2、2-效益指标；22-社会效益；政策知晓率；实施周期指标值：≥90%；年度指标值：≥90%";

test("a cell nobody edited prints as it stands", () => {
  expect(printCell(parseCell(CELL))).toBe(CELL);
});

test("an edited indicator is printed in its own style, the others as they stand", () => {
  const cell = parseCell(CELL);
  const [first] = cell.indicators;
  if (first === undefined) throw new Error("no indicator");
  expect(separatorStyle(first)).toEqual({ field: "; ", label: ":", end: "。" });
  const edited = new Map([[0, { ...textsOf(first), annual: "≥400人" }]]);
  expect(printCell(cell, edited)).toBe(
    "1、1-产出指标; 11-数量指标; 培训人数; 实施周期指标值:≥600人; 年度指标值:≥400人。\n" +
      CELL.split("\n").slice(2).join("\n"),
  );
  expect(printCell(cell, edited, CANONICAL_STYLE)).toContain(
    "11-数量指标；培训人数；实施周期指标值：≥600人；年度指标值：≥400人。\n",
  );
});

test("an indicator printed from its texts in any style parses back to them", () => {
  const part = fc.constantFrom("≥95%", "不少于5个", "有效推动", "6-8次", "待单位补充...", "5");
  const texts: fc.Arbitrary<IndicatorTexts> = fc.record({
    ordinal: fc.option(fc.integer({ min: 1, max: 40 })),
    level1: fc.constantFrom("1-产出指标", "4-成本指标"),
    level2: fc.option(fc.constantFrom("11-数量指标", "14-成本指标", "22-社会效益", "55-特色情况")),
    name: fc.constantFrom("培训人数（人）", "审议报告、议案", "政策知晓率"),
    cycle: fc.option(part),
    annual: fc.option(part),
  });
  const style = fc.record({
    field: fc.constantFrom("；", ";", "; ", " ； "),
    label: fc.constantFrom("：", ":", ": ", " ："),
    end: fc.constantFrom("。", "；", "", "\n"),
  });
  fc.assert(
    fc.property(texts, style, (one, marks) => {
      const cell = parseCell(printIndicator(one, marks));
      expect(cell.strays).toEqual([]);
      expect(cell.indicators.map(textsOf)).toEqual([one]);
    }),
  );
});
