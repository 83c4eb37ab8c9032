import fc from "fast-check";
import { snapshotOf } from "../../src/check/sheet/snapshot";
import { CandidateRows } from "../../src/check/table/candidate-rows";

const isLabel = (row: readonly unknown[]): boolean => row[0] === "名称";
const row = fc.constantFrom("名称", "培训", "会议").map((name) => [name]);

/** What is done to rows one after the other: taken away at a place, and others put there. */
const edits = fc.array(fc.record({ at: fc.nat(20), away: fc.nat(3), come: fc.array(row, { maxLength: 3 }) }), {
  maxLength: 8,
});

test("after any edits the same rows are found as by a look at all of them", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), edits, fc.nat(3), (first, changes, top) => {
      const candidates = new CandidateRows();
      let values: string[][] = first;
      for (const change of [null, ...changes]) {
        if (change !== null) values = values.toSpliced(change.at, change.away, ...change.come);
        const sheet = snapshotOf("表", values, { origin: { row: top, column: 0 } });
        const expected = values.flatMap((cells, index) => (isLabel(cells) ? [top + index] : []));
        expect(candidates.find("labels", sheet, isLabel)).toEqual(expected);
      }
    }),
  );
});

test("a row that stays is not looked at again", () => {
  const candidates = new CandidateRows();
  const values = Array.from({ length: 100 }, () => ["培训"]);
  let looked = 0;
  const look = (): boolean => {
    looked += 1;
    return false;
  };
  candidates.find("any", snapshotOf("表", values), look);
  candidates.find("any", snapshotOf("表", values.toSpliced(50, 1, ["会议"], ["差旅"])), look);
  expect(looked).toBe(102);
});

test("two looks at one sheet, and two sheets, are kept apart", () => {
  const candidates = new CandidateRows();
  const values = [["名称"], ["培训"]];
  expect(candidates.find("labels", snapshotOf("一", values), isLabel)).toEqual([0]);
  expect(candidates.find("others", snapshotOf("一", values), (cells) => !isLabel(cells))).toEqual([1]);
  expect(candidates.find("labels", snapshotOf("二", [["培训"]]), isLabel)).toEqual([]);
  expect(candidates.find("labels", snapshotOf("一", values), isLabel)).toEqual([0]);
});
