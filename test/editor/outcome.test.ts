import { evaluation } from "../../src/check/rules/example-evaluation";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { openIndicators } from "../../src/editor/open";
import { setName } from "../../src/editor/operations";
import { printDraft } from "../../src/editor/print";
import { cardsOf, type Draft } from "../../src/editor/types";
import { evaluatedTable } from "../check/rules/self-evaluation/evaluated";

const { project, table, sheet } = evaluatedTable(
  evaluation({ rows: [null, { actual: "1次", score: "10分", reason: "场地维修。" }, { actual: null }] }),
);
const opened = (): Draft => openIndicators(project, table, [sheet], GUANGDONG);

test("a card shows what a self-evaluation says of its indicator, as the cells show it", () => {
  const [first, second, third] = cardsOf(opened()).map(({ outcome }) => outcome);
  expect(first).toEqual({ actual: "380元/人天", score: "10", reason: "" });
  expect(second).toEqual({ actual: "1次", score: "10分", reason: "场地维修。" });
  expect(third).toEqual({ actual: "", score: "20", reason: "" });
});

test("a table of goals has none", () => {
  const goals = { ...project, indicators: project.indicators.map((one) => ({ ...one, outcome: null })) };
  expect(cardsOf(openIndicators(goals, table, [sheet], GUANGDONG)).every((card) => !("outcome" in card))).toBe(true);
});

test("it is never written back", () => {
  const draft = opened();
  const columns = (one: Draft) => printDraft(one, [sheet]).writes.map(({ column }) => column);
  expect(columns(draft)).toEqual([]);
  expect(columns(setName(draft, cardsOf(draft)[1]?.id ?? "", "培训期数"))).toEqual([3]);
});
