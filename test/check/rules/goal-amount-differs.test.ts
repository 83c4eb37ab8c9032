import { checkSheets } from "../../../src/check/check";
import { goalAmountDiffers } from "../../../src/check/rules/goal-amount-differs";
import { HEAD, projectRow, sumRow } from "../../../src/check/rules/example";
import { snapshotOf, type CellValue } from "../../../src/check/sheet/snapshot";

/** The amounts of a goal that differ from a total of 20.25 万元, or from the one given in a table of another unit. */
function differing(goal: string, total: CellValue = 20.25, unit = "单位：万元"): string[] {
  const head = HEAD.map((row) => (row[0] === "单位：万元" ? [unit] : row));
  const rows = [...head, sumRow("合计", total), projectRow("培训经费", total, "", goal)] as CellValue[][];
  const sheet = snapshotOf(
    "表",
    rows.map((row) => [...row, ...Array<CellValue>(7 - row.length).fill(null)]),
  );
  return checkSheets([sheet], { rules: [goalAmountDiffers] }).findings.map(({ message }) =>
    String(message.params.written),
  );
}

test.each<[string, string[]]>([
  ["共需经费二十万元。", ["二十万元"]],
  ["总额0.0021亿元。", ["0.0021亿元"]],
  ["合计202,500元。", []],
  // Half a unit of the last printed decimal is rounding.
  ["合计202,540元。", []],
  ["合计202,560元。", ["202,560元"]],
])("%s is converted to the table's unit", (goal, written) => {
  expect(differing(goal)).toEqual(written);
});

test("a table in 元 is compared in 元", () => {
  expect(differing("合计20.25万元。", 202500, "单位：元")).toEqual([]);
  expect(differing("合计20.25元。", 202500, "单位：元")).toEqual(["20.25元"]);
  expect(differing("合计20万元。", 202500, "")).toEqual([]);
});

test("an amount belongs to a word no more than 14 characters before it", () => {
  expect(differing(`合计${"甲".repeat(14)}30万元。`)).toEqual(["30万元"]);
  expect(differing(`合计${"甲".repeat(15)}30万元。`)).toEqual([]);
});

test.each([
  ["合计不超过30万元。", []],
  ["合计不超过20万元。", ["20万元"]],
  ["合计20万元以上。", []],
  ["合计约20万元。", []],
  ["合计约40万元。", ["40万元"]],
  ["合计20-30万元。", []],
])("%s is taken at its word", (goal, written) => {
  expect(differing(goal).map((one) => one.replace("以上", ""))).toEqual(written);
});

test.each([
  "总投资20.25万元，其中设备12万元。",
  "合计3项，每项5万元。",
  "合计10万元/年。",
  "人员合计。设备30万元。",
  "合计3人，人均5万元。",
])("%s names no other sum", (goal) => {
  expect(differing(goal)).toEqual([]);
});
