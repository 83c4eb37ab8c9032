import type { Check } from "../check";
import type { Choice, Edit, Finding } from "../finding";
import type { Message } from "../message";
import { BUILT_IN_UNITS } from "../standard/units";
import { withoutUnit } from "../wording/lookup";
import { foldName } from "../wording/shape";

/** A finding with the edits that mend it in one way. */
export interface Mending {
  readonly finding: Finding;
  readonly edits: readonly Edit[];
}

/**
 * The findings of a check that are alike one of them: of the same rule, saying the same. The finding itself comes first, the others in
 * the order of the sheets.
 */
export function findingsAlike(finding: Finding, check: Check): readonly Finding[] {
  const { rule, key } = finding;
  const text = comparedText(rule, finding.message);
  const same = check.ofRule(rule, (message) => comparedText(rule, message) === text);
  return [finding, ...same.filter((one) => one.key !== key)];
}

/** How findings alike are mended in one way: by the entry of their picklists with this label, or by their own fixes where it is null. */
export function mendAlike(alike: readonly Finding[], choice: string | null): readonly Mending[] {
  const label = choice === null ? null : withoutCode(choice);
  return alike.flatMap((one) => {
    const mended = label === null ? one.fix : one.choices.find((entry) => withoutCode(entry.label) === label);
    return mended === undefined || mended === null ? [] : [{ finding: one, edits: mended.edits }];
  });
}

/** What two findings of a rule must both say: their message, or where the rule is about the name alone, the name. */
function comparedText(rule: string, { id, params }: Message): string {
  if (BY_NAME.has(rule)) return foldName(withoutUnit(String(params.name), BUILT_IN_UNITS));
  return JSON.stringify([id, params]);
}

/** One name belongs to one class, wherever its indicators are filed so far. */
const BY_NAME: ReadonlySet<string> = new Set(["miscategorised"]);

/** A class with its code and without it is one choice: tables and cells write it either way. */
const withoutCode = (label: Choice["label"]): string => label.replace(/^\d{1,2}\s*[-－—–_]\s*/, "");
