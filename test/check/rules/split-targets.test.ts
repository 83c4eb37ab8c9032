import { checkSheets } from "../../../src/check/check";
import { RULES } from "../../../src/check/rules";
import { exampleProfile, exampleSheet } from "../../../src/check/rules/example";
import { LIST_HEAD, listRow } from "../../../src/check/rules/example-list";
import type { ExampleCell } from "../../../src/check/rule";

/** Zero-based columns of a target's parts. */
const [SIGN, NUMBER, UNIT] = [6, 7, 8] as const;

/** The findings of a rule about a list with one indicator, whose target stands in three cells. */
function findings(rule: string, name: string, sign: string, value: ExampleCell, unit: string) {
  const example = { sheet: [...LIST_HEAD, listRow(name, sign, value, unit)] };
  const rules = RULES.filter(({ id }) => id === rule);
  return checkSheets([exampleSheet(example)], { rules, profile: exampleProfile(example) }).findings;
}

const editsOf = (found: ReturnType<typeof findings>) =>
  found.flatMap(({ fix, choices }) =>
    [...(fix?.edits ?? []), ...choices.flatMap(({ edits }) => edits)].map((edit) =>
      edit.kind === "text" ? [edit.column, edit.before, edit.after] : [],
    ),
  );
const columnsOf = (found: ReturnType<typeof findings>) => found.map(({ place }) => place.map(({ column }) => column));

test.each(["=", "﹦", "＝"])("a bare number beside %s is stated to be exact", (sign) => {
  expect(findings("no-operator", "培训班次", sign, 6, "次")).toEqual([]);
  expect(findings("percent-needs-operator", "培训合格率", sign, 95, "%")).toEqual([]);
});

test("a number without a sign is bare", () => {
  expect(columnsOf(findings("no-operator", "培训班次", "", 6, "次"))).toEqual([[NUMBER, UNIT]]);
});

test("operators in words are found and mended in the cell they stand in", () => {
  expect(columnsOf(findings("word-operator", "培训班次", "不少于", 6, "次"))).toEqual([[SIGN]]);
  expect(editsOf(findings("word-operator", "培训班次", "不少于", 6, "次"))).toEqual([[SIGN, "不少于", "≥"]]);
  expect(editsOf(findings("word-operator", "培训班次", "大于等于", 6, "次"))).toEqual([[SIGN, "大于等于", "≥"]]);
  // A column for the sign says in words what is meant; a number with its words in one cell has to be read first.
  expect(findings("word-operator", "培训班次", "大于等于", 6, "次").map(({ severity }) => severity)).toEqual(["info"]);
  expect(findings("word-operator", "培训班次", "", "不少于6", "次").map(({ severity }) => severity)).toEqual([
    "warning",
  ]);
});

test("what is missing goes into the blank cell that is there for it", () => {
  expect(editsOf(findings("percent-needs-operator", "培训合格率", "", 95, "%"))).toEqual([[SIGN, "", "≥"]]);
  expect(editsOf(findings("missing-unit", "培训班次", "≥", 6, "")).at(0)).toEqual([UNIT, "", "次"]);
  expect(editsOf(findings("word-operator", "培训班次", "", "不少于6", "次"))).toEqual([
    [SIGN, "", "≥"],
    [NUMBER, "不少于", ""],
  ]);
});

test("operators that contradict each other are found in both cells", () => {
  expect(columnsOf(findings("operator-conflict", "培训班次", "≥", "6以下", "次"))).toEqual([[SIGN, NUMBER]]);
  expect(columnsOf(findings("operator-conflict", "培训班次", "≥", "≥6", "次"))).toEqual([[SIGN, NUMBER]]);
});

test("a sign the wrong way round is turned in its own cell", () => {
  expect(editsOf(findings("operator-direction", "审稿差错率", "≥", 1, "‰"))).toEqual([[SIGN, "≥", "≤"]]);
});

test("brackets around the unit are taken out of the unit's cell", () => {
  expect(editsOf(findings("unit-in-brackets", "培训班次", "≥", 6, "（次）"))).toEqual([
    [UNIT, "（", ""],
    [UNIT, "）", ""],
  ]);
});

test("a sign and a unit alone are no target, and the number's cell is where it is missing", () => {
  expect(columnsOf(findings("target-missing", "培训班次", "≥", null, "次"))).toEqual([[NUMBER]]);
  expect(findings("quantitative-name-text-value", "培训人数", "≥", null, "人")).toEqual([]);
});

test("定性 makes a target qualitative, and words stay in their cell when grades take their place", () => {
  expect(findings("quantitative-name-text-value", "培训合格率", "定性", "较高", "")).toHaveLength(1);
  expect(findings("quantity-needs-number", "培训开展情况", "定性", "有序", "")).toHaveLength(1);
  const found = checkSheets(
    [
      exampleSheet({
        sheet: [
          ...LIST_HEAD,
          ["某单位", "培训经费", 20, "效益指标", "社会效益指标", "工作推动情况", "定性", "有效", null],
        ],
      }),
    ],
    { rules: RULES.filter(({ id }) => id === "qualitative-target"), profile: exampleProfile({}) },
  ).findings;
  expect(found[0]?.choices[0]?.edits).toMatchObject([{ column: NUMBER, before: "有效", after: "优/良/中/差" }]);
});

test("a placeholder beside a sign is found in its own cell", () => {
  expect(columnsOf(findings("placeholder", "培训班次", "≥", "待定", "次"))).toEqual([[NUMBER]]);
  expect(columnsOf(findings("placeholder", "培训班次", "≥", "XX", "次"))).toEqual([[NUMBER]]);
});
