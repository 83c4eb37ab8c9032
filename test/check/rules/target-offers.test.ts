import { checkSheets } from "../../../src/check/check";
import { applyWrites } from "../../../src/check/edit";
import type { Edit, Finding } from "../../../src/check/finding";
import { planEdits } from "../../../src/check/fix";
import { RULES } from "../../../src/check/rules";
import { exampleProfile, exampleSheet } from "../../../src/check/rules/example";
import type { Example, Rule } from "../../../src/check/rule";
import { TITLES } from "../../../src/text/findings/target.zh";

/** The rules about target values, whose offers change no class and no name. */
const TARGET_RULES = RULES.filter(({ id }) => id in TITLES);

/** Everything a finding offers: its fix, safe or not, and each entry of its picklist. */
const offersOf = ({ fix, choices }: Finding): (readonly Edit[])[] => [
  ...(fix === null ? [] : [fix.edits]),
  ...choices.map(({ edits }) => edits),
];

const offered = TARGET_RULES.flatMap((rule) =>
  rule.examples.bad.flatMap((example, index) => {
    const { findings } = checkSheets([exampleSheet(example)], { rules: [rule], profile: exampleProfile(example) });
    return findings.flatMap((finding) =>
      offersOf(finding).map((edits, nth) => [`${rule.id} ${index + 1}.${nth + 1}`, rule, example, edits] as const),
    );
  }),
);

const countsOf = (sheets: ReturnType<typeof exampleSheet>[], example: Example): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule } of checkSheets(sheets, { profile: exampleProfile(example) }).findings)
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

describe("what findings about targets offer", () => {
  test.each(offered)("%s settles its finding and gives no rule more to say", (_label, rule: Rule, example, edits) => {
    const before = [exampleSheet(example)];
    const writes = planEdits(before, edits);
    expect(writes.length).toBeGreaterThan(0);
    const was = countsOf(before, example);
    const is = countsOf(applyWrites(before, writes), example);
    expect(is.get(rule.id) ?? 0).toBeLessThan(was.get(rule.id) ?? 0);
    for (const [id, count] of is) expect([id, count]).toEqual([id, Math.min(count, was.get(id) ?? 0)]);
  });
});
