import { checkSheets } from "../../../src/check/check";
import { exampleProfile, exampleSheet } from "../../../src/check/rules/example";
import { LIST_HEAD, listRow } from "../../../src/check/rules/example-list";
import { firstHandle, firstRow, cellText } from "../../../src/check/sheet/snapshot";
import type { Example } from "../../../src/check/rule";
import { changeText } from "../../../src/check/text-change";

/** The edits of the rule's one finding, by column. */
function editsOf(example: Example) {
  const sheet = exampleSheet(example);
  const { findings } = checkSheets([sheet], { profile: exampleProfile(example) });
  const [finding, ...more] = findings.filter(({ rule }) => rule === "unit-in-name");
  expect(more).toEqual([]);
  const edits = finding?.fix?.edits.flatMap((edit) => (edit.kind === "text" ? [edit] : []));
  const column = edits?.[0]?.column;
  if (edits === undefined || column === undefined) return null;
  expect(edits.every((edit) => edit.column === column && edit.row === edits[0]?.row)).toBe(true);
  return changeText(cellText(sheet, firstRow(edits[0]?.row ?? firstHandle(0)), column), edits);
}

const cell = (name: string, cycle: string, annual = cycle): string =>
  `1、1-产出指标；11-数量指标；${name}；实施周期指标值：${cycle}；年度指标值：${annual}。`;

test.each([
  ["培训人数（人）", "≥600", "培训人数", "≥600人"],
  ["培训人数 (人)", "≥600人", "培训人数", "≥600人"],
  ["合格率（％）", "90-95", "合格率", "90-95%"],
  ["宣传（次数）", "≥1", "宣传次数", "≥1次"],
  ["宣传次数（次数）", "≥1次", "宣传次数", "≥1次"],
  ["培训人\n数（人\n）", "≥600", "培训人\n数", "≥600人"],
])("%s %s becomes %s %s", (name, target, bare, moved) => {
  expect(editsOf({ cell: cell(name, target) })).toBe(cell(bare, moved));
});

test("a target without a number keeps the bracket where it is", () => {
  expect(editsOf({ cell: cell("培训人数（人）", "≥600", "按计划") })).toBeNull();
});

test("where number and unit have cells of their own, the name alone changes, and only if the unit is there", () => {
  const list = (unit: string): Example => ({ sheet: [...LIST_HEAD, listRow("培训人数（人）", "≥", 600, unit)] });
  expect(editsOf(list("人"))).toBe("培训人数");
  expect(editsOf(list(""))).toBeNull();
});
