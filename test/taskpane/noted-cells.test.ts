import fc from "fast-check";
import type { CellWrite } from "../../src/check/finding";
import type { CellValue } from "../../src/check/sheet/snapshot";
import { noteCell, takenBack } from "../../src/taskpane/session/noted-cells";
import { runs } from "../support/runs";

const write = (expected: CellValue, next: CellValue): CellWrite => ({ sheet: "表", row: 6, column: 6, expected, next });

/** Texts that share much with one another, with characters of two code units among them. */
const text = fc
  .array(fc.constantFrom("一", "1", "𠮷", "𠮸", "；", "\n", "=", ""), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(""))
  .filter((joined) => joined !== "");
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constantFrom<CellValue>(null, 0, 1, 1.5, true, false),
);

test("what was written is taken back to what stood there, whatever both are", () => {
  fc.assert(
    fc.property(value, value, (expected, next) => {
      const back = takenBack(noteCell(write(expected, next)), next);
      expect(back).toEqual(write(next, expected));
    }),
    { numRuns: runs(2_000) },
  );
});

test("a cell that holds anything else is left alone", () => {
  fc.assert(
    fc.property(value, value, value, (expected, next, other) => {
      fc.pre(other !== next);
      expect(takenBack(noteCell(write(expected, next)), other)).toBeNull();
    }),
    { numRuns: runs(2_000) },
  );
});

test("a note of a long text holds what changes of it, and no more", () => {
  const long = "一条很长的指标；".repeat(500);
  const note = noteCell(write(`${long}旧${long}`, `${long}新的${long}`));
  expect(note).toMatchObject({ head: long.length, tail: long.length, was: "旧", now: "新的" });
  expect(JSON.stringify(note).length).toBeLessThan(200);
});

test("another text with the same change in it, somebody else's, is told apart", () => {
  const note = noteCell(write("培训人数10人。另有说明", "培训人数≥10人。另有说明"));
  expect(takenBack(note, "会议人数≥10人。另有说明")).toBeNull();
});
