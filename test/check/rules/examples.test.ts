import { checkSheets } from "../../../src/check/check";
import { applyWrites } from "../../../src/check/edit";
import { planFixes } from "../../../src/check/fix";
import { RULES } from "../../../src/check/rules";
import { RULE_SEVERITIES } from "../../../src/check/rules/severities";
import { exampleProfile, exampleSheet } from "../../../src/check/rules/example";
import type { SheetSnapshot } from "../../../src/check/sheet/snapshot";
import { rawText } from "../../../src/check/table/cells";
import { readTables } from "../../../src/check/table/read";
import type { Example, Rule } from "../../../src/check/rule";

const findingsOf = (rule: Rule, example: Example) =>
  checkSheets([exampleSheet(example)], { rules: [rule], profile: exampleProfile(example) }).findings;
const label = (example: Example) =>
  JSON.stringify(example.cell ?? example.goal ?? example.name ?? example.sheet?.slice(4) ?? "faultless").slice(0, 90);

/** The text an example gave, as the sheet holds it now. */
function givenText(example: Example, sheets: readonly SheetSnapshot[]): string | undefined {
  const project = readTables(sheets)[0]?.projects[0];
  const given =
    example.goal !== undefined
      ? project?.goals[0]?.spans[0]
      : example.name !== undefined
        ? project?.name.spans[0]
        : project?.indicatorCells[0];
  return rawText(given, new Map(sheets.map((sheet) => [sheet.name, sheet])));
}

describe("the faultless table of the examples", () => {
  test("gives no finding of any rule", () => {
    expect(checkSheets([exampleSheet({})], { profile: exampleProfile({}) }).findings).toEqual([]);
  });
});

test("the list of severities has every rule, in the order of the rules", () => {
  expect(Object.entries(RULE_SEVERITIES)).toEqual(RULES.map(({ id, severity }) => [id, severity]));
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
  test("has a bad and a good example", () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.bad.map((example) => [label(example), example] as const))("finds %s", (_label, example) => {
    const findings = findingsOf(rule, example);
    expect(findings).toHaveLength(example.findings ?? 1);
    for (const finding of findings) {
      expect(finding.place.length).toBeGreaterThan(0);
      if (example.profile === undefined) expect(finding.severity).toBe(example.severity ?? rule.severity);
    }
  });

  test.each(rule.examples.good.map((example) => [label(example), example] as const))(
    "has nothing to say of %s",
    (_label, example) => {
      expect(findingsOf(rule, example)).toEqual([]);
    },
  );

  test("says whether its findings carry fixes", () => {
    const fixes = rule.examples.bad.flatMap((example) => findingsOf(rule, example).map(({ fix }) => fix !== null));
    expect(fixes.includes(true)).toBe(rule.fixes === true);
  });

  const fixed = rule.examples.bad.filter((example) => example.fixed !== undefined);
  if (fixed.length > 0) {
    test.each(fixed.map((example) => [label(example), example] as const))("mends %s", (_label, example) => {
      const sheets = [exampleSheet(example)];
      const options = { profile: exampleProfile(example) };
      const plan = planFixes(sheets, new Set(findingsOf(rule, example).map(({ key }) => key)), options);
      const after = applyWrites(
        sheets,
        plan.groups.flatMap(({ writes }) => writes),
      );
      expect(givenText(example, after)).toBe(example.fixed);
      expect(checkSheets(after, { rules: [rule], ...options }).findings).toEqual([]);
    });
  }
});
