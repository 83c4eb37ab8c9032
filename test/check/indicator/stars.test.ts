import fc from "fast-check";
import { parseCell } from "../../../src/check/indicator/cell";
import { nameStart } from "../../../src/check/indicator/name-marks";
import { printCell } from "../../../src/check/indicator/print";

test.each([
  ["★★★培训人数", "培训人数"],
  ["**培训人数", "培训人数"],
  ["＊ 培训人数", "培训人数"],
  ["☆培训人数", "培训人数"],
  ["*1.培训人数", "培训人数"],
  ["★ 2、培训人数", "培训人数"],
  ["★指标1：培训人数", "培训人数"],
  ["指标1：★培训人数", "培训人数"],
  ["指标 12、培训人数", "培训人数"],
  ["★3.8妇女节活动次数", "3.8妇女节活动次数"],
  ["1.培训人数", "1.培训人数"],
  ["培训*人数", "培训*人数"],
  ["*人均成本", "人均成本"],
  ["**", "**"],
  ["★", ""],
  ["指标1：", ""],
])("the name of %s is %s", (text, name) => expect(text.slice(nameStart(text))).toBe(name));

test.each([
  "1、1-产出指标；11-数量指标；★★培训人数；实施周期指标值：≥6人；年度指标值：≥6人。",
  "★1、1-产出指标；11-数量指标；*培训人数；实施周期指标值：≥6人；年度指标值：≥6人。",
  "1、1-产出指标；★11-数量指标；☆ 培训人数；实施周期指标值：≥6人；年度指标值：≥6人。",
  "*1.1-产出指标；11-数量指标；*1.培训人数；实施周期指标值：≥6人；年度指标值：≥6人。",
])("%s", (first) => {
  const text = `${first}★2、1-产出指标；12-质量指标；**培训合格率；实施周期指标值：≥90%；年度指标值：≥90%。`;
  const cell = parseCell(text);
  expect(cell.strays).toEqual([]);
  expect(
    cell.indicators.map(({ ordinal, level1, level2, name, cycle, annual }) => [
      ordinal?.number,
      level1?.text,
      level2?.text,
      name?.text,
      cycle?.text,
      annual?.text,
    ]),
  ).toEqual([
    [1, "1-产出指标", "11-数量指标", "培训人数", "≥6人", "≥6人"],
    [2, "1-产出指标", "12-质量指标", "培训合格率", "≥90%", "≥90%"],
  ]);
  for (const { name } of cell.indicators)
    expect(name?.spans.map(({ start, end }) => text.slice(start, end)).join("")).toBe(name?.text);
  expect(printCell(cell)).toBe(text);
});

test("a mask hard against the next indicator stays with its value", () => {
  const { indicators } = parseCell(
    "1-产出指标；11-数量指标；培训人数；年度指标值：≥**2、1-产出指标；11-数量指标；会议次数",
  );
  expect(indicators[0]?.annual?.text).toBe("≥**");
});

test("any marks before a name are taken off once and for all", () => {
  const marks = fc.array(fc.constantFrom("★", "☆", "*", "＊", " ", "　"), { maxLength: 6 }).map((all) => all.join(""));
  fc.assert(
    fc.property(marks, (before) => {
      const text = `${before}培训人数`;
      expect(text.slice(nameStart(text)).trimStart()).toBe("培训人数");
    }),
  );
});
