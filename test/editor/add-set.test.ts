import { snapshotOf } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { addSet } from "../../src/editor/add-set";
import { setFor } from "../../src/editor/sets";
import { unfinishedCards } from "../../src/editor/unfinished";
import { form } from "../taskpane/support/forms";
import { CELL, cardsShown, openOn, openText, textOf } from "./drafts";

const training = setFor("training", GUANGDONG).indicators;

test("an empty cell gets the set in order, with open numbers left open", () => {
  const opened = openText("");
  const { draft, added, noRoom } = addSet(opened.draft, training, GUANGDONG);
  expect(added).toHaveLength(training.length);
  expect(noRoom).toEqual([]);
  expect(cardsShown(draft)[0]).toBe("1 1-产出指标 11-数量指标 培训班次 ≥次 ≥次");
  expect(unfinishedCards(draft)[0]).toEqual({ id: added[0], parts: ["cycle", "annual"] });
  expect(textOf({ ...opened, draft })).toMatch(
    /^1、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥次；年度指标值：≥次。2、/,
  );
});

test("beside other indicators each goes behind those of its class", () => {
  const { draft } = openText(CELL);
  const picked = training.filter(({ pick }) => ["培训人次", "参训人员满意度"].includes(pick.name));
  expect(
    cardsShown(addSet(draft, picked, GUANGDONG).draft).map((line) => line.split(" ").slice(0, 4).join(" ")),
  ).toEqual([
    "1 1-产出指标 11-数量指标 培训人数",
    "2 1-产出指标 11-数量指标 培训人次",
    "3 1-产出指标 12-质量指标 培训合格率",
    "4 2-效益指标 22-社会效益 政策知晓率",
    "5 3-满意度指标 31-服务对象满意度 参训人员满意度",
  ]);
});

test("what the project measures already is not added again, whatever its class and unit", () => {
  const { draft } = openText(CELL.replace("12-质量指标；培训合格率", "22-社会效益；培训合格率（%）"));
  const picked = training.filter(({ pick }) => ["培训人次", "培训合格率"].includes(pick.name));
  const { added, already } = addSet(draft, picked, GUANGDONG);
  expect([added.length, already.map(({ pick }) => pick.name)]).toEqual([1, ["培训合格率"]]);
});

test("what comes before all the others goes to the front", () => {
  const { draft } = openText(CELL.slice(CELL.indexOf("3、")));
  const first = training.slice(0, 1);
  expect(cardsShown(addSet(draft, first, GUANGDONG).draft)[0]).toMatch(/^1 .*培训班次/);
});

test("where the sheet has no free rows, what did not fit is told", () => {
  const { draft } = openOn([
    snapshotOf(
      "表",
      form("培训经费", "≥5次").map((row) => [...row]),
    ),
  ]);
  const { added, already, noRoom } = addSet(draft, training, GUANGDONG);
  expect(added).toEqual([]);
  expect([...already, ...noRoom]).toHaveLength(training.length);
  expect(noRoom).not.toHaveLength(0);
});
