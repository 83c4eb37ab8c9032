import { RULES } from "../../src/check/rules";
import { exampleProfile, exampleSheet } from "../../src/check/rules/example";
import { checkSheets } from "../../src/check/check";
import { renderMessage, ruleTitle } from "../../src/text/findings";
import { MESSAGE_IDS } from "../../src/text/findings/index";
import type { Language } from "../../src/text/language";

const LANGUAGES: readonly Language[] = ["zh", "en"];
const findings = RULES.flatMap((rule) =>
  rule.examples.bad.flatMap(
    (example) => checkSheets([exampleSheet(example)], { rules: [rule], profile: exampleProfile(example) }).findings,
  ),
);

test.each(LANGUAGES)("every rule has a title in %s", (language) => {
  for (const { id } of RULES) expect(ruleTitle(id, language)).not.toBe(id);
});

test.each(LANGUAGES)("every finding of the examples is said in full in %s", (language) => {
  for (const finding of findings) {
    const said = renderMessage(finding.message, language);
    expect(said).not.toMatch(/undefined|NaN|\[object|!|！/);
    expect(said).toMatch(/[。.?]$/);
  }
});

test("every message id belongs to a rule, and the examples reach nearly all of them", () => {
  const ids = new Set(RULES.map(({ id }) => id));
  for (const id of MESSAGE_IDS) expect(ids).toContain(id.split("/")[0]);
  const reached = new Set(findings.map(({ message }) => message.id));
  expect(MESSAGE_IDS.filter((id) => !reached.has(id))).toEqual([
    // Of a form without 预算执行情况: looked at by hand in the rule's own tests.
    "weights-sum/total",
    "word-operator/unclear",
  ]);
});

test.each(["zh", "en"] as const)("a sum with funds nobody knows is told in full in %s", (language) => {
  const params = { column: "年度资金总额", stated: "20.00", sum: "15.00", difference: "5.00", of: "form", unknown: 2 };
  const told = renderMessage({ id: "row-sum-mismatch/unknown", params: { ...params, label: "财政投款" } }, language);
  for (const said of ["年度资金总额", "20.00", "15.00", "5.00", "2", "财政投款"]) expect(told).toContain(said);
  expect(told).not.toMatch(/undefined|NaN/);
});

test("an indicator that has no name is not quoted", () => {
  const message = { id: "target-missing", params: { fields: "annual", name: "" } };
  expect(renderMessage(message, "zh")).toBe("这条指标没有年度指标值，无法考核。请填上目标值。");
  expect(renderMessage(message, "en")).toMatch(/^This indicator has no /);
});
