import { exampleFacts, heldFacts } from "../../src/across/example";
import { cellWith, cellWithout, evaluated, listed } from "../../src/across/rules/examples";
import { createAcrossCheck, type AcrossResult } from "../../src/across/run";
import type { AcrossExample } from "../../src/across/rule";
import { renderAcross } from "../../src/text/across";

function compare(...files: AcrossExample["files"]): AcrossResult {
  const check = createAcrossCheck(heldFacts());
  for (const file of files) check.add({ path: file.name, file: file.name }, exampleFacts(file));
  return check.finish();
}
const said = ({ findings }: AcrossResult): string[] =>
  findings.map(({ rule, message }) => `${rule}: ${renderAcross(message, "zh")}`);

const plan = (year: number, more: Parameters<typeof listed>[1] = {}) => listed(`${year}申报.xlsx`, { year, ...more });
const came = (actual: string, target?: string) =>
  evaluated("2026自评.xlsx", { rows: [null, { actual, ...(target !== undefined && { target }) }] });
const once = plan(2027, { cell: cellWith("≥2次", "≥1次") });

test("a plan is compared with what last year's self-evaluation says was planned, and what came of it is said", () => {
  const result = compare(came("2次"), once);
  expect(said(result)).toEqual([
    "target-below-last-year: “培训班次”2026 年的指标值是 ≥2次，实际完成 2次（2026自评.xlsx 表!F13），今年是 ≥1次，要求低了。请核对；预算或任务减少的可以保留。",
  ]);
  expect(result.compared).toMatchObject({ years: 1, evaluations: 0 });
  expect(result.findings[0]?.related.map(({ cell }) => cell)).toEqual(["F13", "G13"]);
});

test("where last year's plan is there, it is compared with the plan", () => {
  const result = compare(plan(2026), came("5次"), once);
  expect(said(result)).toEqual([
    "target-below-last-year: “培训班次”2026 年的指标值是 ≥2次（2026申报.xlsx 表!G6），今年是 ≥1次，要求低了。请核对；预算或任务减少的可以保留。",
  ]);
  expect(result.compared).toMatchObject({ years: 1, evaluations: 1 });
});

test("an indicator of last year's self-evaluation that the plan lacks is told", () => {
  expect(said(compare(came("2次"), plan(2027, { cell: cellWithout(2) })))).toEqual([
    "dropped-since-last-year: 2026 年的表里有而今年没有的指标：“培训合格率”（2026自评.xlsx 表!D14）。请核对是否还要考核。",
  ]);
});

describe("what came of a target", () => {
  test("by three tenths more, with the same target this year, is told", () => {
    expect(said(compare(came("5次"), plan(2027)))).toEqual([
      "target-below-last-year: “培训班次”2026 年的指标值是 ≥2次，实际完成 5次（2026自评.xlsx 表!F13），超出三成以上，今年的指标值仍是 ≥2次，明显偏低。请参考上年的完成情况核定；预算或任务减少的可以保留。",
    ]);
  });

  test.each([
    ["a little more", came("2.5次"), plan(2027)],
    [
      "a share that cannot be much higher",
      evaluated("2026自评.xlsx", { rows: [null, null, { actual: "100%" }] }),
      plan(2027),
    ],
    ["more, but this year's target asks for more", came("5次"), plan(2027, { cell: cellWith("≥2次", "≥3次") })],
    ["in another unit", came("5场"), plan(2027)],
    ["no number", came("已完成"), plan(2027)],
    ["in another scale", came("20000次"), plan(2027)],
    ["less than a limit", evaluated("2026自评.xlsx", { rows: [{ actual: "100元/人天" }] }), plan(2027)],
    ["two years ago", came("5次"), plan(2028)],
  ])("that is %s is not", (_, before, after) => expect(said(compare(before, after))).toEqual([]));
});

test("of several self-evaluations that differ none is taken", () => {
  const { compared } = compare(came("5次"), { ...came("6次", "≥3次"), name: "2026自评二.xlsx" }, once);
  expect(compared).toMatchObject({ years: 0, ambiguous: 1 });
});
