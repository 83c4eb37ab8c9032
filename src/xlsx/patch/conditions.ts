import type { TextChange } from "../../check/text-change";
import type { Condition } from "../conditions/condition";
import { conditionXml, dxfOf } from "../conditions/write";
import { inOrder, SHEET_ORDER } from "./elements";
import { PatchError } from "./error";
import type { ChangingParts } from "./parts";
import type { SheetPlaces } from "./sheet-places";
import { prefixed, withAttribute, type ElementEnds } from "./snippet";
import type { AddedStyles } from "./styles";

/**
 * What a sheet's conditional formats are to be, the first to apply first: those that stay, by their place among those that
 * `readConditions` gives of the file, and new ones of the kind "Custom".
 */
export type ConditionChanges = readonly (number | Condition)[];

interface Writable extends ElementEnds {
  end: number;
}

interface RulePlace extends Writable {
  readonly priority: number;
  /** The element that lists it, with the ranges. */
  readonly list: Writable & { readonly rules: RulePlace[] };
}

/** The changes to a sheet's part that make its conditional formats those wished for. Throws PatchError. */
export function conditionChanges(
  parts: ChangingParts,
  part: string,
  places: SheetPlaces,
  wished: ConditionChanges,
  styles: AddedStyles,
): TextChange[] {
  const { text, elements, rootOpenEnd, prefix } = places;
  const rules = rulesIn(parts, part, text).sort((a, b) => a.priority - b.priority);
  const kept = new Map(wished.flatMap((one, nth) => (typeof one === "number" ? [[rules[one], nth + 1] as const] : [])));
  if (kept.has(undefined)) throw new PatchError("changed", "The sheet has fewer conditional formats than it had.");
  const changes: TextChange[] = [];
  for (const list of new Set(rules.map((rule) => rule.list))) {
    if (list.rules.some((rule) => kept.has(rule))) continue;
    for (const rule of list.rules) refuseExtended(text, rule);
    changes.push({ start: list.start, end: list.end, after: "" });
  }
  for (const rule of rules) {
    const priority = kept.get(rule);
    if (priority === undefined) {
      if (!rule.list.rules.some((other) => kept.has(other))) continue;
      refuseExtended(text, rule);
      changes.push({ start: rule.start, end: rule.end, after: "" });
    } else if (priority !== rule.priority) {
      const tag = text.slice(rule.start, rule.openEnd);
      changes.push({ start: rule.start, end: rule.openEnd, after: withAttribute(tag, "priority", String(priority)) });
    }
  }
  const added = wished.map((one, nth) => {
    if (typeof one === "number") return "";
    if (one.type !== "Custom") throw new PatchError("not-as-meant", `A ${one.type} conditional format is not written.`);
    return conditionXml(one, nth + 1, styles.conditionalFormat(dxfOf(one.look)));
  });
  const xml = prefixed(added.join(""), prefix);
  return xml === "" ? changes : [...changes, inOrder(SHEET_ORDER, elements, rootOpenEnd, "conditionalFormatting", xml)];
}

/** The other half of such a rule stands in the sheet's extensions and would be left without it. */
function refuseExtended(text: string, { openEnd, end }: RulePlace): void {
  if (text.slice(openEnd, end).includes("extLst"))
    throw new PatchError("not-as-meant", "A conditional format of a newer Excel cannot be removed.");
}

function rulesIn(parts: ChangingParts, part: string, text: string): RulePlace[] {
  const tagStart = (end: number): number => text.lastIndexOf("<", end - 1);
  const rules: RulePlace[] = [];
  let list: RulePlace["list"] | null = null;
  parts.read(part, {
    open(name, attributes, depth, end) {
      if (depth === 1)
        list = name === "conditionalFormatting" ? { start: tagStart(end), openEnd: end, end, rules: [] } : null;
      if (depth !== 2 || list === null || name !== "cfRule") return;
      const priority = Number(attributes("priority") ?? 0) || 0;
      const rule: RulePlace = { start: tagStart(end), openEnd: end, end, priority, list };
      list.rules.push(rule);
      rules.push(rule);
    },
    close(name, depth, end) {
      if (depth === 1 && list !== null) list.end = end;
      const rule = list?.rules.at(-1);
      if (depth === 2 && name === "cfRule" && rule !== undefined) rule.end = end;
    },
  });
  return rules;
}
