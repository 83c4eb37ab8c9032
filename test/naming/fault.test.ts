import { textFault, type TextFault } from "../../src/naming/fault";

test.each<[string, TextFault | null]>([
  ["培训人数", null],
  ["审议立法项目、监督工作议题等事项", null],
  ["听取“一府两院”报告（项）", null],
  ["OA 系统数量", null],
  ["", "empty"],
  ["培训\n人数", "line-break"],
  ["培训\u2028人数", "line-break"],
  ["=SUM(A1)", "formula"],
  ["＝培训人数", "formula"],
  ["@培训人数", "formula"],
  ["培训人数；11-数量指标", "separator"],
  ["培训人数;次数", "separator"],
  ["培训：人数", "separator"],
  ["培训人数。", "separator"],
  ["待定", "placeholder"],
  ["培".repeat(32_768), "too-long"],
  ["年度指标值≥5", "misread"],
  ["培训2-效益指标人数", "misread"],
  ["培训人数、", "misread"],
  ["，培训人数", "misread"],
])("of the name %j: %s", (text, fault) => {
  expect(textFault(text, "name")).toBe(fault);
});

test.each<[string, TextFault | null]>([
  ["有效保障", null],
  ["优/良/中/差", null],
  ["按时、足额", null],
  ["有效；保障", "separator"],
  ["有效保障，", "misread"],
])("of the phrase %j: %s", (text, fault) => {
  expect(textFault(text, "phrase")).toBe(fault);
});
