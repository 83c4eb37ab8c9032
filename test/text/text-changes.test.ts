import fc from "fast-check";
import { textChanges } from "../../src/text/text-changes";

const marked = (before: string, after: string) => {
  const changes = textChanges(before, after);
  return [
    changes.before.map(({ start, end }) => before.slice(start, end)),
    changes.after.map(({ start, end }) => after.slice(start, end)),
  ];
};

test.each([
  ["≥600人次；好", "≥700人次；好", [["600"], ["700"]]],
  ["甲；乙；丙", "甲；丙", [["乙；"], [""]]],
  ["甲", "甲", [[], []]],
  ["", "甲", [[""], ["甲"]]],
  [
    "名称一；≥5个",
    "名称二；≥6个",
    [
      ["一", "5"],
      ["二", "6"],
    ],
  ],
])("%s → %s", (before, after, expected) => {
  expect(marked(before, after)).toEqual(expected);
});

test("what is not marked is the same on both sides, in the same order", () => {
  const text = fc
    .array(fc.constantFrom("甲", "乙", "；", "12", "3", "≥", "\n", "𠮷"), { maxLength: 40 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = textChanges(before, after);
      const rest = (whole: string, stretches: readonly { start: number; end: number }[]) =>
        stretches.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), whole);
      expect(rest(before, changes.before)).toBe(rest(after, changes.after));
      expect(changes.before).toHaveLength(changes.after.length);
    }),
  );
});
