import { ruleNote } from "../../src/check/rule-note";
import { RULES } from "../../src/check/rules";
import { renderMessage, ruleTitle } from "../../src/text/findings";
import { LOOKS_AT, ruleBasis } from "../../src/text/rule-note";

test.each(RULES.map(({ id }) => id))(
  "%s: its examples are found, with their places and words in both languages",
  (id) => {
    const note = ruleNote(id);
    if (note === null) throw new Error("no note");
    expect(note.bad.length).toBeGreaterThan(0);
    for (const { text, spans, message } of note.bad) {
      expect(spans.length).toBeGreaterThan(0);
      for (const { start, end } of spans) expect([start <= end, end <= text.length]).toEqual([true, true]);
      expect(renderMessage(message, "zh")).not.toBe("");
      expect(renderMessage(message, "en")).not.toBe("");
    }
    expect(note.good).not.toContain("");
    expect(note.tiers).toContain("strict");
    for (const language of ["zh", "en"] as const)
      for (const words of [ruleTitle(id, language), ruleBasis(note.basis)[language], LOOKS_AT[note.scope][language]])
        expect(words).not.toBe("");
  },
);

test("of no rule nothing is said", () => {
  expect(ruleNote("no-such-rule")).toBeNull();
});
