import fc from "fast-check";
import { changedStretches } from "../../src/taskpane/view/editor/changed";
import { expectWithin } from "../support/work-time";

const marked = (before: string, after: string): string => {
  let text = "";
  let at = 0;
  for (const { start, end } of changedStretches(before, after)) {
    text += `${after.slice(at, start)}[${after.slice(start, end)}]`;
    at = end;
  }
  return text + after.slice(at);
};

test.each([
  ["培训人数；≥5人", "培训人数；≥5人", "培训人数；≥5人"],
  ["培训人数；≥5人", "参训人数；≥6人", "[参]训人数；≥[6]人"],
  ["", "培训人数", "[培训人数]"],
  ["培训人数", "", ""],
  ["培训人数；≥5人", "培训数", "培训数"],
  ["甲乙丙丁戊己庚辛", "甲壬丙癸戊己庚辛", "甲[壬丙癸]戊己庚辛"],
])("of %s against %s", (before, after, expected) => expect(marked(before, after)).toBe(expected));

test("what is not marked stands in the text before, in the same order", () => {
  const text = fc.string({ unit: fc.constantFrom("甲", "乙", "；", "1"), maxLength: 40 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const stretches = changedStretches(before, after);
      const isMarked = (at: number): boolean => stretches.some(({ start, end }) => at >= start && at < end);
      let from = 0;
      [...after].forEach((character, at) => {
        if (isMarked(at)) return;
        const found = before.indexOf(character, from);
        expect(found).toBeGreaterThanOrEqual(from);
        from = found + 1;
      });
    }),
  );
});

test("a text of all the characters a cell can hold, changed all over, is told at once", () => {
  const before = "甲乙".repeat(16_000);
  const after = "丙丁".repeat(16_000);
  expectWithin(50, () => expect(changedStretches(before, after)).toEqual([{ start: 0, end: 32_000 }]));
});
