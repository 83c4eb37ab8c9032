import fc from "fast-check";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { asTargetKind, printTarget, withTargetField } from "../../src/editor/targets/edit";
import { targetFields } from "../../src/editor/targets/fields";
import { targetPicklists } from "../../src/editor/targets/picklists";

test.each([
  ["≥600人次", { kind: "quantity", operator: "≥", number: "600", unit: "人次" }],
  ["不少于 5 （个）", { kind: "quantity", operator: "≥", number: "5", unit: "个" }],
  ["95%以上", { kind: "quantity", operator: "≥", number: "95", unit: "%" }],
  ["百分之五", { kind: "quantity", operator: "", number: "五", unit: "%" }],
  ["1,234.56万元", { kind: "quantity", operator: "", number: "1,234.56", unit: "万元" }],
  ["6-8次", { kind: "range", from: "6", to: "8", unit: "次" }],
  ["90%-95%", { kind: "range", from: "90", to: "95", unit: "%" }],
  ["每月≥1次", { kind: "frequency", every: "月", operator: "≥", number: "1", unit: "次" }],
  ["12次/年", { kind: "frequency", every: "年", operator: "", number: "12", unit: "次" }],
  ["≤12月底", { kind: "deadline", operator: "≤", date: "12月底" }],
  ["优/良/中/差", { kind: "graded", grades: "优/良/中/差" }],
  ["有效推动", { kind: "text", text: "有效推动" }],
  ["待单位补充...", { kind: "text", text: "待单位补充..." }],
  ["", { kind: "text", text: "" }],
  ["≥人次", { kind: "quantity", operator: "≥", number: "", unit: "人次" }],
  ["每季度≥次", { kind: "frequency", every: "季度", operator: "≥", number: "", unit: "次" }],
  ["6-次", { kind: "range", from: "6", to: "", unit: "次" }],
  ["≤月底", { kind: "deadline", operator: "≤", date: "月底" }],
  ["≥5窗口", { kind: "quantity", operator: "≥", number: "5", unit: "窗口" }],
  ["≥5年内无事故", { kind: "text", text: "≥5年内无事故" }],
  ["≥5窗口并向社会公开结果", { kind: "text", text: "≥5窗口并向社会公开结果" }],
])("%s as fields", (text, fields) => {
  expect(targetFields(text)).toEqual(fields);
});

test.each([
  ["≥ 600 （人次）", "number", "700", "≥ 700 （人次）"],
  ["≥600人次", "unit", "人", "≥600人"],
  ["≥600", "unit", "人", "≥600人"],
  ["≥600（人次）", "unit", "人", "≥600（人）"],
  ["600人次", "operator", "≥", "≥600人次"],
  ["不少于5个", "operator", "≤", "≤5个"],
  ["5个以上", "operator", "≤", "≤5个"],
  ["至少5个以上", "operator", "≥", "至少5个以上"],
  ["至少5个以上", "operator", "=", "=5个"],
  ["≥5个", "operator", "", "5个"],
  ["百分之五", "unit", "‰", "五‰"],
  ["6-8次", "to", "9", "6-9次"],
  ["90%～95%", "unit", "‰", "90‰～95‰"],
  ["每月≥1次", "every", "季度", "每季度≥1次"],
  ["12次/年", "every", "月", "12次/月"],
  ["≤12月底", "date", "6月底", "≤6月底"],
  ["≥人次", "number", "30", "≥30人次"],
  ["≥5 窗口", "number", "6", "≥6 窗口"],
  ["≥5窗口", "unit", "个", "≥5个"],
  ["有效推动", "number", "30", "有效推动"],
] as const)("%s with another %s %s", (text, field, value, after) => {
  expect(withTargetField(text, field, value)).toBe(after);
});

test("another number changes its own characters alone, whatever stands around them", () => {
  const spaces = fc.constantFrom("", " ", "　");
  const number = fc.integer({ min: 1, max: 99_999 }).map(String);
  const parts = fc.record({
    lead: spaces,
    sign: fc.constantFrom("≥", "≤", "不少于", "不超过", ">=", "＝", ""),
    gap: spaces,
    before: number,
    unit: fc.constantFrom("人次", "（个）", "%", "元/人天", "万元", ""),
    after: number,
  });
  fc.assert(
    fc.property(parts, ({ lead, sign, gap, before, unit, after }) => {
      const text = (value: string): string => lead + sign + gap + value + unit;
      expect(withTargetField(text(before), "number", after)).toBe(text(after));
    }),
  );
});

test("what is printed of fields has those fields", () => {
  const number = fc.integer({ min: 1, max: 9999 }).map(String);
  const operator = fc.constantFrom("≥", "≤", ">", "<", "=", "");
  const fields = fc.oneof(
    fc.record({
      kind: fc.constant("quantity" as const),
      operator,
      number,
      unit: fc.constantFrom("人", "%", "元/人天"),
    }),
    fc.record({ kind: fc.constant("range" as const), from: number, to: number, unit: fc.constantFrom("次", "%") }),
    fc.record({
      kind: fc.constant("frequency" as const),
      every: fc.constantFrom("年", "半年", "季度", "月", "周", "日"),
      operator,
      number: fc.oneof(number, fc.constant("")),
      unit: fc.constantFrom("次", "场"),
    }),
  );
  fc.assert(fc.property(fields, (one) => expect(targetFields(printTarget(one))).toEqual(one)));
});

test("another kind keeps what the two have in common and invents no number", () => {
  expect(asTargetKind("≥6次", "frequency")).toBe("每年≥6次");
  expect(asTargetKind("每月≥1次", "quantity")).toBe("≥1次");
  expect(asTargetKind("≥6次", "range")).toBe("6-次");
  expect(asTargetKind("有效推动", "quantity")).toBe("≥");
  expect(asTargetKind("≥6次", "deadline")).toBe("≤月底");
  expect(asTargetKind("≥6次", "graded")).toBe("优/良/中/差");
  expect(asTargetKind("≥6次", "quantity")).toBe("≥6次");
  expect(asTargetKind("100%", "frequency")).toBe("每年≥次");
  expect(asTargetKind("有效推动", "range")).toBe("");
});

test("any text has fields, and a field set to what it is changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const fields = targetFields(text);
      for (const [field, value] of Object.entries(fields))
        if (field !== "kind") expect(withTargetField(text, field as "number", value as string)).toBe(text);
    }),
  );
});

test("picklists fit the name and the class", () => {
  const first = (name: string, category: string) => {
    const { operators, units } = targetPicklists(name, category, GUANGDONG);
    return [operators[0], units[0]];
  };
  expect(first("成本超支率", "41")).toEqual(["≤", "%"]);
  expect(first("系统故障率", "12")).toEqual(["≤", "%"]);
  expect(first("培训人次", "11")).toEqual(["≥", "人次"]);
  expect(first("学员合格率", "12")).toEqual(["≥", "%"]);
  expect(first("租车费用", "41")).toEqual(["≤", "万元"]);
  expect(first("补选代表人数", "11")[0]).toBe("=");
  expect(targetPicklists("学员合格率", "12", GUANGDONG).units).toEqual(["%", "‰", "个百分点", "百分点", "倍"]);
  expect(targetPicklists("走访", "11", { ...GUANGDONG, units: ["网格"] }).units).toContain("网格");
  expect(targetPicklists("", null, GUANGDONG).grades).toContain("优/良/中/差");
});
