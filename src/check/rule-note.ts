import { checkSheets } from "./check";
import type { Severity } from "./finding";
import type { Message } from "./message";
import type { Example, Rule, Scope } from "./rule";
import { RULES } from "./rules";
import { exampleProfile, exampleSheet, PROJECT_ROW } from "./rules/example";
import { cellText, rowOf } from "./sheet/snapshot";
import { GUANGDONG } from "./standard/guangdong";
import { TIERS, type Tier } from "./standard/profile";
import { severityIn } from "./standard/tiers";

/** What a user may want to know of a rule beyond its findings, as plain data. */
export interface RuleNote {
  readonly severity: Severity;
  readonly scope: Scope;
  /** The document it rests on; null where it is common practice. */
  readonly basis: string | null;
  /** The tiers that run it. */
  readonly tiers: readonly Tier[];
  readonly bad: readonly BadExample[];
  /** Texts that it accepts. */
  readonly good: readonly string[];
}

/** A cell that the rule finds fault with. */
export interface BadExample {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly message: Message;
}

/** A rule and its own examples, run; null where there is no rule of this name. */
export function ruleNote(id: string): RuleNote | null {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) return null;
  return {
    severity: rule.severity,
    scope: rule.scope,
    basis: rule.basis,
    tiers: TIERS.filter((tier) => severityIn({ ...GUANGDONG, tier }, rule) !== null),
    bad: rule.examples.bad.flatMap((example) => badExamples(rule, example)),
    good: goodTexts(rule),
  };
}

/** What the project of the good examples says in the cells where the bad ones are at fault, each text once. */
function goodTexts(rule: Rule): readonly string[] {
  const { bad, good } = rule.examples;
  const plain = (examples: readonly Example[]): readonly Example[] =>
    examples.filter(({ sheet }) => sheet === undefined);
  const columns = new Set(plain(bad).flatMap((example) => faultyColumns(rule, example)));
  const texts = plain(good).flatMap((example) => {
    const sheet = exampleSheet(example);
    return [...columns].map((column) => cellText(sheet, PROJECT_ROW, column));
  });
  return [...new Set(texts)].filter((text) => text !== "");
}

function faultyColumns(rule: Rule, example: Example): readonly number[] {
  const sheet = exampleSheet(example);
  const { findings } = checkSheets([sheet], { rules: [rule], profile: exampleProfile(example) });
  return findings.flatMap(({ place }) =>
    place.filter(({ row }) => rowOf(sheet, row) === PROJECT_ROW).map(({ column }) => column),
  );
}

/** What the rule says of an example, each text once. */
function badExamples(rule: Rule, example: Example): readonly BadExample[] {
  const sheet = exampleSheet(example);
  const { findings } = checkSheets([sheet], { rules: [rule], profile: exampleProfile(example) });
  const met = new Set<string>();
  return findings.flatMap(({ place, message }): readonly BadExample[] => {
    const [first] = place;
    const row = first === undefined ? null : rowOf(sheet, first.row);
    if (first === undefined || row === null) return [];
    const text = cellText(sheet, row, first.column);
    if (met.has(text)) return [];
    met.add(text);
    const spans = place
      .filter((span) => span.row === first.row && span.column === first.column)
      .map(({ start, end }) => ({ start, end }))
      .sort((a, b) => a.start - b.start);
    return [{ text, spans, message }];
  });
}
