import { runAcrossExample } from "../../src/across/example";
import type { AcrossExample } from "../../src/across/rule";
import { ACROSS_RULES } from "../../src/across/rules";
import { exampleProfile, exampleSheet } from "../../src/check/rules/example";
import { ACROSS_SEVERITIES } from "../../src/check/rules/severities";
import { checkSheets } from "../../src/check/check";
import { anyRuleTitle, renderAcross } from "../../src/text/across";

const label = ({ files }: AcrossExample): string => files.map(({ name }) => name).join(" + ");

test("the list of severities has every rule, in the order of the rules", () => {
  expect(Object.keys(ACROSS_SEVERITIES)).toEqual(ACROSS_RULES.map(({ id }) => id));
});

describe.each(ACROSS_RULES.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test("has a bad and a good example, and a title in both languages", () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
    expect(new Set([id, anyRuleTitle(id, "zh"), anyRuleTitle(id, "en")]).size).toBe(3);
  });

  test.each(rule.examples.bad.map((example, at) => [`${at + 1}: ${label(example)}`, example] as const))(
    "finds %s",
    (_label, example) => {
      const { findings } = runAcrossExample(rule, example);
      expect(findings.map((one) => one.rule)).toEqual(Array.from({ length: example.findings ?? 1 }, () => id));
      for (const { message, place, related, severity } of findings) {
        expect(severity).toBe(ACROSS_SEVERITIES[id]);
        expect(related.length).toBeGreaterThan(0);
        const sides = [place, ...related];
        expect(new Set(sides.map(({ of }) => of.from.file)).size).toBeGreaterThan(1);
        for (const { cell, of } of sides)
          expect([cell, of.sheet]).toEqual([expect.stringMatching(/^[A-Z]+\d+$/), "表"]);
        for (const language of ["zh", "en"] as const) {
          const said = renderAcross(message, language);
          expect(said).not.toMatch(/undefined|NaN/);
          expect(sides.slice(1).some(({ of, cell }) => said.includes(`${of.from.path} 表!${cell}`))).toBe(true);
        }
      }
    },
  );

  test.each(rule.examples.good.map((example, at) => [`${at + 1}: ${label(example)}`, example] as const))(
    "has nothing to say of %s",
    (_label, example) => {
      expect(runAcrossExample(rule, example).findings).toEqual([]);
    },
  );

  test("its examples are read as tables of projects", () => {
    for (const { files } of [...rule.examples.bad, ...rule.examples.good])
      for (const { sheet } of files) {
        const { tables } = checkSheets([exampleSheet({ sheet })], { profile: exampleProfile({}) });
        expect(tables.flatMap(({ projects }) => projects)).toHaveLength(1);
      }
  });
});
