import { parseCell } from "../../../src/check/indicator/cell";
import { findPlaceholder, hasOperatorConflict, parseTarget } from "../../../src/check/indicator/target";
import { signsForWords } from "../../../src/check/indicator/signs";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { BUILT_IN_UNITS, isUnit, unitKind, unitsOf, withUnits } from "../../../src/check/standard/units";

const own = withUnits(["标准箱", "工分", "ｋＶＡ"]);
const unitIn = (text: string, units = own) => {
  const target = parseTarget(text, units);
  return "unit" in target ? (target.unit?.unit ?? null) : `no quantity but ${target.kind}`;
};

test.each([
  ["≥500标准箱", "标准箱"],
  ["≥500（标准箱）", "标准箱"],
  ["5万标准箱", "万标准箱"],
  ["不少于3万工分", "万工分"],
  ["≤2元/工分", "元/工分"],
  ["≥6-8工分", "工分"],
  ["≥200kVA", "kVA"],
  ["≥5次", "次"],
  ["每月≥3工分", "工分"],
])("%s has the unit %s", (text, unit) => {
  expect(unitIn(text)).toBe(unit);
});

test("without the office's units such a value is text, as before", () => {
  expect(parseTarget("≥500标准箱").kind).toBe("text");
  expect(isUnit("标准箱")).toBe(false);
  expect(isUnit("标准箱", own)).toBe(true);
});

test("an office's units count things, and a built-in one stays what it is", () => {
  expect(unitKind("标准箱", own)).toBe("count");
  expect(unitKind("万元", withUnits(["万元"]))).toBe("money");
});

test("placeholders, free text and a cell's value are read with them", () => {
  expect(findPlaceholder("n标准箱", own)).toEqual({ start: 0, end: 1 });
  expect(findPlaceholder("n标准箱")).toBeNull();
  const free = parseTarget("全年不少于5工分，其余三标准箱以上", own);
  expect(free).toMatchObject({ kind: "text", number: { decimal: "5" } });
  expect(hasOperatorConflict(free, own)).toBe(false);
  expect(signsForWords(parseTarget("不少于5工分", own), own)).toEqual([{ start: 0, end: 3, after: "≥" }]);
  const cell = "1、1-产出指标；11-数量指标；吞吐量；年度指标值：≥500标准箱。详见附件";
  expect(parseCell(cell, own).indicators[0]?.annual?.text).toBe("≥500标准箱");
  expect(parseCell(cell).indicators[0]?.annual?.text).toBe("≥500标准箱。详见附件");
});

test("a profile without units of its own uses the built-in vocabulary, and one profile has one vocabulary", () => {
  expect(unitsOf(GUANGDONG)).toBe(BUILT_IN_UNITS);
  const profile = { ...GUANGDONG, units: ["工分"] };
  expect(unitsOf(profile)).toBe(unitsOf(profile));
});
