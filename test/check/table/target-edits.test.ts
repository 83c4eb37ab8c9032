import { parseTarget } from "../../../src/check/indicator/target";
import type { Target } from "../../../src/check/indicator/types";
import type { Located, Span } from "../../../src/check/sheet/located";
import { targetEdits } from "../../../src/check/table/target-edits";
import { firstHandle } from "../../../src/check/sheet/snapshot";

/** A target over cells of one row, one a column; a blank one is an empty span. */
function over(...cells: string[]): Located<Target> {
  const spans = cells.map((text, column): Span => ({
    sheet: "表",
    row: firstHandle(3),
    column,
    start: 0,
    end: text.length,
  }));
  return { value: parseTarget(cells.join("")), spans };
}

const edits = (target: Located<Target>, start: number, end: number, after: string) =>
  targetEdits(target, [{ start, end, after }]).map((edit) => [
    edit.column,
    edit.start,
    edit.end,
    edit.before,
    edit.after,
  ]);

test("characters are replaced in the cell they stand in", () => {
  expect(edits(over("不低于", "95", "%"), 0, 3, "≥")).toEqual([[0, 0, 3, "不低于", "≥"]]);
  expect(edits(over("≥", "95", "％"), 3, 4, "%")).toEqual([[2, 0, 1, "％", "%"]]);
});

test("what goes over two cells goes into the first, and the other loses its characters", () => {
  expect(edits(over("≥", "95", "%"), 1, 4, "90%")).toEqual([
    [1, 0, 2, "95", "90%"],
    [2, 0, 1, "%", ""],
  ]);
});

test("a sign and a unit go into the empty cells that are there for them, else beside the number", () => {
  expect(edits(over("", "95", "%"), 0, 0, "≥")).toEqual([[0, 0, 0, "", "≥"]]);
  expect(edits(over("≥", "600", ""), 4, 4, "人")).toEqual([[2, 0, 0, "", "人"]]);
  expect(edits(over("95%"), 0, 0, "≥")).toEqual([[0, 0, 0, "", "≥"]]);
  expect(edits(over("≥", "600"), 4, 4, "人")).toEqual([[1, 3, 3, "", "人"]]);
});

test("words before a number become a sign in the empty cell that is there for it", () => {
  const target = over("", "不低于95", "%");
  expect(edits(target, 0, 3, "≥")).toEqual([
    [0, 0, 0, "", "≥"],
    [1, 0, 3, "不低于", ""],
  ]);
  expect(edits(over("不低于95%"), 0, 3, "≥")).toEqual([[0, 0, 3, "不低于", "≥"]]);
});
