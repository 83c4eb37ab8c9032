import { createCheck } from "../../src/check/check";
import { RULES } from "../../src/check/rules";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import type { Profile } from "../../src/check/standard/profile";
import { saysMissing } from "../../src/editor/lacking";
import { beginMissing, classOf } from "../../src/editor/missing";
import { cardBy, setAnnual, setCycle, setName } from "../../src/editor/operations";
import { checkDraft } from "../../src/editor/check-draft";
import { cardsOf, type Draft } from "../../src/editor/types";
import { FAULTLESS_CELL } from "../../src/check/rules/example";
import { draftOn, tableWith } from "./support/expanded";

/** The rules that an added indicator mends. */
const MISSING = RULES.map(({ id }) => id).filter((id) => id.startsWith("missing-") && id !== "missing-unit");

test("every rule about a class that is missing is known here, and no other", () => {
  expect(RULES.map(({ id }) => id).filter(saysMissing)).toEqual(MISSING);
});

/** The faultless cell without the indicators of these classes. */
const without = (...codes: readonly string[]): string =>
  FAULTLESS_CELL.split(/(?<=。)/)
    .filter((line) => !codes.some((code) => line.includes(`；${code}-`)))
    .map((line, nth) => line.replace(/^\d+/, String(nth + 1)))
    .join("");

const begun = (draft: Draft, rule: string, profile: Profile = GUANGDONG) => {
  const { draft: next, id } = beginMissing(draft, rule, profile);
  const card = id === null ? null : cardBy(next, id);
  if (id === null || card === null) throw new Error("no card was begun");
  return { next, id, card, at: cardsOf(next).indexOf(card) };
};

test.each([
  ["missing-quantity", "11", 0],
  ["missing-quality", "12", 1],
  ["missing-timeliness", "13", 2],
  ["missing-benefit", "22", 3],
  ["missing-satisfaction", "31", 4],
  ["missing-cost", "41", 5],
])("%s begins an empty card of %s in its place, and once it says something nothing is missing", (rule, code, place) => {
  const sheet = tableWith(without(code));
  const { next, id, card, at } = begun(draftOn(sheet), rule);
  expect([classOf(card, GUANGDONG), card.name, card.cycle, at]).toEqual([code, "", "", place]);
  const filled = setAnnual(setCycle(setName(next, id, "培训人数"), id, "≥5人"), id, "≥5人");
  const rules = checkDraft(
    filled,
    [sheet],
    createCheck({ profile: { ...GUANGDONG, tier: "strict" }, mappings: [] }),
  ).findings;
  expect(rules.map(({ finding }) => finding.rule)).not.toContain(rule);
});

test("where a profile has no such class the card goes under the first that is offered", () => {
  const { categories } = GUANGDONG;
  const level2 = categories.level2.filter(({ code }) => !code.startsWith("2"));
  const profile = { ...GUANGDONG, categories: { ...categories, level2 } };
  expect(begun(draftOn(tableWith(without("22"))), "missing-benefit", profile).card.level2).not.toBeNull();
});

test("a project without indicators gets its first card", () => {
  const { next } = begun(draftOn(tableWith("")), "missing-quality");
  expect(cardsOf(next)).toHaveLength(1);
});
