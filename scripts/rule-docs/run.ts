import { checkSheets } from "../../src/check/check";
import { applyWrites } from "../../src/check/edit";
import type { CellWrite, Finding } from "../../src/check/finding";
import { planEdits, planFixes } from "../../src/check/fix";
import type { Example, Rule } from "../../src/check/rule";
import { exampleProfile, exampleSheet } from "../../src/check/rules/example";
import type { SheetSnapshot } from "../../src/check/sheet/snapshot";

/** How a rule lets its findings be mended: safely, as a suggestion, by picking from a list, or by hand alone. */
export type Mending = "safe" | "suggested" | "picked" | "by-hand";

/** One way to mend what was found, and the sheet after it. */
export interface Mended {
  readonly how: Exclude<Mending, "by-hand">;
  /** What there is to pick from; `after` took the first. */
  readonly labels: readonly string[];
  readonly writes: readonly CellWrite[];
  readonly after: SheetSnapshot;
}

/** An example with what its rule alone makes of it. */
export interface ExampleRun {
  readonly example: Example;
  readonly sheet: SheetSnapshot;
  readonly findings: readonly Finding[];
  readonly mended: readonly Mended[];
}

/** A rule with its examples run. */
export interface RuleRun {
  readonly rule: Rule;
  readonly bad: readonly ExampleRun[];
  readonly good: readonly ExampleRun[];
}

export function runRule(rule: Rule): RuleRun {
  const { bad, good } = rule.examples;
  return { rule, bad: bad.map((one) => runExample(rule, one)), good: good.map((one) => runExample(rule, one)) };
}

function runExample(rule: Rule, example: Example): ExampleRun {
  const sheet = exampleSheet(example);
  const { findings } = checkSheets([sheet], { rules: [rule], profile: exampleProfile(example) });
  const mended = [
    withFixes(rule, example, sheet, findings, "safe"),
    withFixes(rule, example, sheet, findings, "suggested"),
    withChoice(sheet, findings),
  ].filter((one) => one !== null);
  return { example, sheet, findings, mended };
}

/** Every way the findings of a rule's examples can be mended. */
export function mendingsOf(runs: readonly ExampleRun[]): readonly Mending[] {
  const found = new Set<Mending>(
    runs.flatMap(({ mended }) => (mended.length === 0 ? "by-hand" : mended.map((one) => one.how))),
  );
  return (["safe", "suggested", "picked", "by-hand"] as const).filter((one) => found.has(one));
}

function withFixes(
  rule: Rule,
  example: Example,
  sheet: SheetSnapshot,
  findings: readonly Finding[],
  how: "safe" | "suggested",
): Mended | null {
  const keys = findings.flatMap(({ key, fix }) => (fix !== null && fix.safe === (how === "safe") ? [key] : []));
  if (keys.length === 0) return null;
  const plan = planFixes([sheet], new Set(keys), { rules: [rule], profile: exampleProfile(example) });
  return mendedBy(
    sheet,
    how,
    [],
    plan.groups.flatMap(({ writes }) => writes),
  );
}

function withChoice(sheet: SheetSnapshot, findings: readonly Finding[]): Mended | null {
  const choices = findings.find((finding) => finding.choices.length > 0)?.choices ?? [];
  const first = choices[0];
  if (first === undefined) return null;
  return mendedBy(
    sheet,
    "picked",
    choices.map(({ label }) => label),
    planEdits([sheet], first.edits),
  );
}

function mendedBy(
  sheet: SheetSnapshot,
  how: Mended["how"],
  labels: readonly string[],
  writes: readonly CellWrite[],
): Mended | null {
  const after = applyWrites([sheet], writes)[0];
  return after === undefined || writes.length === 0 ? null : { how, labels, writes, after };
}
