import { checkSheets } from "../../src/check/check";
import type { Severity } from "../../src/check/finding";
import { defineRule, FOUND, type Rule } from "../../src/check/rule";
import { exampleSheet } from "../../src/check/rules/example";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import type { Profile } from "../../src/check/standard/profile";

/** A rule of one severity whose only fault has another. */
const ruleOf = (severity: Severity, lowered: Severity, scope: "project" | "row"): Rule => {
  const base = { id: "goal-empty", severity, basis: null, examples: { bad: [], good: [] } } as const;
  const message = { id: "goal-empty", params: {} };
  const rule = { ...base, detect: () => FOUND, loweredTo: () => lowered };
  return scope === "project"
    ? defineRule({ ...rule, scope, describe: (_, { project }) => ({ message, place: project.name.spans }) })
    : defineRule({ ...rule, scope, describe: (_, { row }) => ({ message, place: row.name.spans }) });
};

const severities = (rule: Rule, changes: Partial<Profile> = {}) => [
  ...new Set(
    checkSheets([exampleSheet({})], { rules: [rule], profile: { ...GUANGDONG, ...changes } }).findings.map(
      ({ severity }) => severity,
    ),
  ),
];

describe.each(["project", "row"] as const)("a problem of a rule over a %s with a severity of its own", (scope) => {
  test.each<[Severity, Severity, Severity]>([
    ["error", "warning", "warning"],
    ["error", "info", "info"],
    ["warning", "error", "warning"],
    ["info", "warning", "info"],
  ])("%s, lowered to %s, is %s", (own, lowered, expected) => {
    expect(severities(ruleOf(own, lowered, scope))).toEqual([expected]);
  });

  test("is lowered from what the settings say, and off where they say so", () => {
    const rule = ruleOf("info", "warning", scope);
    expect(severities(rule, { severities: { "goal-empty": "error" } })).toEqual(["warning"]);
    expect(severities(rule, { severities: { "goal-empty": "off" } })).toEqual([]);
  });

  test("is left out by the quick tier where it is an info, unless the settings ask for the rule", () => {
    const rule = ruleOf("error", "info", scope);
    expect(severities(rule, { tier: "quick" })).toEqual([]);
    expect(severities(rule, { tier: "quick", severities: { "goal-empty": "error" } })).toEqual(["info"]);
    expect(severities(ruleOf("error", "warning", scope), { tier: "quick" })).toEqual(["warning"]);
  });
});
