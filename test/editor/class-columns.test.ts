import { snapshotOf } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { addCard, removeCard, setAnnual, setName } from "../../src/editor/operations";
import { printDraft } from "../../src/editor/print";
import { cardsOf } from "../../src/editor/types";
import { idAt, openOn } from "./drafts";

/** A list with a column a class; the second class has plain names and targets, one of them in words. */
const sheet = snapshotOf("表", [
  ["2026年项目绩效目标表", null, null, null, null],
  ["项目名称", "金额", "年度目标", "产出指标", "效益指标"],
  ["培训经费", 20, "办好2次培训。", "数量指标：培训班次≥2次；质量指标：培训合格率≥90%", "政策知晓率≥90%；服务水平提升"],
]);

test("the cells of all classes open as one draft and print as they were", () => {
  const { draft, sheets } = openOn([sheet]);
  expect(cardsOf(draft).map(({ name, annual }) => [name, annual])).toEqual([
    ["培训班次", "≥2次"],
    ["培训合格率", "≥90%"],
    ["政策知晓率", "≥90%"],
    ["服务水平提升", null],
  ]);
  expect(printDraft(draft, sheets).writes).toEqual([]);
});

test("a change stays in the cell of its class", () => {
  const { draft, sheets } = openOn([sheet]);
  const named = setName(draft, idAt(draft, 2), "政策宣传知晓率");
  const { writes, problems } = printDraft(setAnnual(named, idAt(named, 0), "≥3次"), sheets);
  expect(problems).toEqual([]);
  expect(writes.map(({ column, next }) => [column, next])).toEqual([
    [3, "数量指标：培训班次≥3次；质量指标：培训合格率≥90%"],
    [4, "政策宣传知晓率≥90%；服务水平提升"],
  ]);
});

test("an indicator more is written, or said not to fit", () => {
  const { draft, sheets } = openOn([sheet]);
  const more = addCard(draft, idAt(draft, 0), GUANGDONG, { name: "课程数量", annual: "≥5门", category: "11" }).draft;
  const { cells, problems } = printDraft(more, sheets);
  expect(problems).toEqual([]);
  expect(cells[0]?.text).toBe("数量指标：培训班次≥2次；课程数量≥5门；质量指标：培训合格率≥90%");
});

test("with all indicators of a class taken out, a remark that its column would make one is told", () => {
  const rows = sheet.values.map((row) =>
    row.map((value) => (value === "政策知晓率≥90%；服务水平提升" ? "政策知晓率（≥90%）；以问卷为准" : value)),
  );
  const { draft, sheets } = openOn([snapshotOf("表", rows)]);
  const { problems } = printDraft(removeCard(draft, idAt(draft, 2)), sheets);
  expect(problems).toEqual([expect.objectContaining({ kind: "rest-misread", column: 4 })]);
});
