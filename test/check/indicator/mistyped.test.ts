import { parseTarget } from "../../../src/check/indicator/target";

const signsIn = (text: string): string[] =>
  (parseTarget(text).mistyped ?? []).map(({ start, end, meant }) => `${text.slice(start, end)} ${meant.join("")}`);

test.each([
  ["》60人", ["》 ≥>"]],
  ["《60人", ["《 ≤<"]],
  ["〉60人", ["〉 ≥>"]],
  ["〈 60人", ["〈 ≤<"]],
  ["》=60人", ["》= ≥>"]],
  ["《＝９５％", ["《＝ ≤<"]],
  ["=》60人", ["=》 ≥>"]],
  ["》60人以上", ["》 ≥>"]],
  ["》60（人）", ["》 ≥>"]],
  ["《12月", ["《 ≤<"]],
  ["《2025年12月底前", ["《 ≤<"]],
  ["》百分之九十", ["》 ≥>"]],
  ["培训人数》60人，培训班次》2次", ["》 ≥>", "》 ≥>"]],
])("%s", (text, signs) => expect(signsIn(text)).toEqual(signs));

test.each([
  "《代表法》宣讲60人",
  "《2026年工作方案》1份",
  "《2026年工作方案",
  "详见工作方案》3份",
  "《60》",
  "≥60人",
  "》按计划",
])("none in %s", (text) => expect(signsIn(text)).toEqual([]));

test("apart from the bracket the value has no operator", () => {
  expect(parseTarget("》60人")).toMatchObject({
    kind: "quantity",
    operator: "=",
    marks: [],
    number: { decimal: "60", span: { start: 1, end: 3 } },
    unit: { unit: "人" },
  });
});
