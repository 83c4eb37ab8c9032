import { readFileSync } from "node:fs";
import { checklist } from "../../scripts/checklist";
import { HOUR, STEPS } from "../../src/text/rehearsal/steps";
import { REHEARSAL_WORDS } from "../../src/text/rehearsal/words";

test("the page that is shipped says the steps that the pane shows; else run npx tsx scripts/make-checklist.mjs", () => {
  expect(readFileSync("docs/excel-checklist.md", "utf8")).toBe(checklist());
});

test("what is said around the steps has its English, in the same order", () => {
  expect(Object.keys(REHEARSAL_WORDS.en)).toEqual(Object.keys(REHEARSAL_WORDS.zh));
});

test("the rehearsal takes an hour at most, and its steps are told apart", () => {
  expect(HOUR.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(60);
  expect(new Set(STEPS.map(({ id }) => id)).size).toBe(STEPS.length);
});

test("what no source was found for comes first", () => {
  expect(STEPS.slice(0, 6).map(({ id }) => id)).toEqual([
    "mere-check-undo",
    "level-2-lists",
    "hidden-list-sheet",
    "relative-validation",
    "filtered-rows",
    "protected-structure",
  ]);
});

test("each step says what to do and what to see, in both languages, without an exclamation mark", () => {
  for (const { zh, en } of STEPS)
    for (const { title, act, see } of [zh, en]) {
      expect([title, act, see].every((text) => text !== "")).toBe(true);
      expect([title, act, see].join()).not.toMatch(/[!！]/);
    }
});
