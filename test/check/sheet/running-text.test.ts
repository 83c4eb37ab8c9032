import { loneBrackets } from "../../../src/check/sheet/brackets";
import { halfWidthMarks } from "../../../src/check/sheet/full-width";
import { withoutListNumbers } from "../../../src/check/sheet/list-numbers";
import { changeText } from "../../../src/check/text-change";

const widened = (text: string): string =>
  changeText(
    text,
    halfWidthMarks(text).map(({ start, end, fullWidth }) => ({ start, end, after: fullWidth })),
  );

describe("half-width marks beside Chinese", () => {
  test.each([
    ["办好培训, 开好会议;", "办好培训，开好会议；"],
    ["办好培训,  开好会议", "办好培训， 开好会议"],
    ["做到“常来、常在”, 打造窗口", "做到“常来、常在”，打造窗口"],
    ["维护(OA)和(网站)", "维护（OA）和（网站）"],
    ["维护（OA)系统", "维护（OA）系统"],
    ["单位:ABC", "单位：ABC"],
  ])("%s becomes %s", (text, wide) => {
    expect(widened(text)).toBe(wide);
    expect(halfWidthMarks(wide)).toEqual([]);
  });

  test.each(["(1) 办好", "1)办好", "（一)办好", "9:00至17:30", "1,234.56元", "http://a.cn/b,c", "A, B (C)", "比例1:3"])(
    "%s stays",
    (text) => {
      expect(halfWidthMarks(text)).toEqual([]);
    },
  );
});

describe("brackets without another half", () => {
  const at = (text: string): number[] => loneBrackets(text).map((lone) => lone.at);
  test.each<[string, number[]]>([
    ["培训（线上", [2]],
    ["培训）线上", [2]],
    ["）培训（", [0, 3]],
    ["《代表法", [0]],
    ["《代表法）", [0, 4]],
    ["（含《代表法》）", []],
    ["（含(线上)）", []],
    ["（线上)", []],
    ["1）办好；2)开好；a）三", []],
    ["≥5）", [2]],
  ])("%s: %j", (text, places) => {
    expect(at(text)).toEqual(places);
  });
});

describe("list numbers are masked, and other figures are not", () => {
  test.each([
    ["1、办2次。2.办3次", [], "。。办2次。。。办3次"],
    ["办2次2、办3次", [3], "办2次。。办3次"],
    ["办2次2、办3次", [], "办2次2、办3次"],
    ["办好(1)培训（2）会议", [], "办好。。。培训。。。会议"],
    ["一、三、五", [], "。。三、五"],
    ["目标1：3次", [], "。。。：3次"],
    ["1.5万元", [], "1.5万元"],
  ])("%s with lines at %j: %s", (text, lines, masked) => {
    expect(withoutListNumbers(text, lines)).toBe(masked);
  });
});
