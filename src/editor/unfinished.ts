import { isUnwritten } from "../check/indicator/name";
import { parseTarget } from "../check/indicator/target";
import { once } from "../check/once";
import { withUnits } from "../check/standard/units";
import { isUnfilled } from "../check/table/text-targets";
import { targetFields } from "./targets/fields";
import { cardsOf, type Card, type Draft } from "./types";

/** A part of a card that has yet to be filled in. */
export type OpenPart = "level1" | "level2" | "name" | "cycle" | "annual";

/** A card that is not finished, with what it lacks. */
export interface Unfinished {
  readonly id: string;
  readonly parts: readonly OpenPart[];
}

const unitsIn = once((units: readonly string[]) => withUnits(units));

/** The cards that lack something: a part that is blank or a placeholder, or a target whose number nobody has given. */
export function unfinishedCards(draft: Draft): readonly Unfinished[] {
  return cardsOf(draft).flatMap((card): Unfinished[] => {
    const parts = openParts(card, draft);
    return parts.length === 0 ? [] : [{ id: card.id, parts }];
  });
}

function openParts(card: Card, { form, targets, units }: Draft): OpenPart[] {
  const { level1, level2, name, cycle, annual } = card;
  const open: OpenPart[] = [];
  const hasNoClasses = form.kind === "packed" && form.style.headings?.grammar === "plain";
  // A class of level 2 merged over both columns needs no other.
  if (!hasNoClasses && level1 === null && level2 === null && (form.kind === "packed" || form.levels.level1))
    open.push("level1");
  // A heading may state level 1 alone, as 【满意度指标】 does.
  const isUnderLevel1 = form.kind === "packed" && form.style.headings !== undefined && level1 !== null;
  if (!hasNoClasses && level2 === null && !isUnderLevel1 && (form.kind === "packed" || form.levels.level2))
    open.push("level2");
  if (name.trim() === "" || isUnwritten(name)) open.push("name");
  if (targets.cycle && isOpen(cycle, name, units)) open.push("cycle");
  if (targets.annual && isOpen(annual, name, units)) open.push("annual");
  return open;
}

function isOpen(text: string | null, name: string, units: readonly string[]): boolean {
  if (text === null || text.trim() === "") return true;
  const vocabulary = unitsIn(units);
  const target = parseTarget(text, vocabulary);
  if (isUnfilled(target, name)) return true;
  const fields = targetFields(text, vocabulary);
  if (fields.kind === "range") return fields.from === "" || fields.to === "";
  if (fields.kind === "deadline") return target.kind !== "deadline";
  return "number" in fields && fields.number === "";
}
