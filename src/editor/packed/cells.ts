import { parseCell } from "../../check/indicator/cell";
import type { ParsedIndicator } from "../../check/indicator/types";
import { joinBreaks } from "../../check/indicator/joined";
import { once } from "../../check/once";
import { withUnits } from "../../check/standard/units";
import type { Card, Draft, Item, PackedForm } from "../types";
import { isCard } from "../types";
import { headingText, isFiledAsRead, sameClass } from "./headings";
import { textsOutside } from "./open";
import { printCard } from "./parts";

/** The text of a packed cell, and the cards that it would not be read as. */
export interface CellText {
  readonly text: string;
  readonly misread: readonly string[];
  /** Whether no card is left and the texts that belong to none would be read as one. */
  readonly isRestMisread: boolean;
}

const unitsIn = once((units: readonly string[]) => withUnits(units));

/**
 * The text of each packed cell. What nobody touched is as it was. Where the cell would then be read otherwise, as it can be when a text
 * moves beside another one, line ends are put between what came together; where that is not enough, what was touched is written anew.
 */
export function printCells(draft: Draft, form: PackedForm): CellText[] {
  return form.cells.map((_, place) => {
    const items = draft.items.filter((item) => item.place === place);
    const isUnder = form.cells[place]?.isUnder === true;
    let first: CellText | null = null;
    for (const care of ["least", "lines", "whole"] as const) {
      const text = printItems(items, form, place, care);
      const misread = misreadIn(text, items, draft, isUnder);
      if (misread.length === 0)
        return { text, misread, isRestMisread: !items.some(isCard) && holdsIndicators(text, draft, isUnder) };
      first ??= { text, misread, isRestMisread: false };
    }
    return first ?? { text: "", misread: [], isRestMisread: false };
  });
}

type Care = "least" | "lines" | "whole";

function printItems(items: readonly Item[], form: PackedForm, place: number, care: Care): string {
  const cell = form.cells[place];
  // Nothing but what was there before anybody touched it: not even a mark at the end.
  let text = cell?.lead ?? "";
  const { headings } = form.style;
  items.forEach((item, index) => {
    const before = items[index - 1];
    if (headings !== undefined && isCard(item))
      text += headingBefore(item, before, text, itemsUnder(items, index), form, care);
    text += isCard(item) ? printCard(item, form.style, care === "whole" && isTouched(item)) : item.text;
    text += seam(item, items[index + 1], form, care);
  });
  return text;
}

/** How many cards stand under the heading that a card begins. */
function itemsUnder(items: readonly Item[], from: number): number {
  const first = items[from];
  let count = 0;
  for (const item of items.slice(from)) {
    if (!isCard(item)) continue;
    if (
      first === undefined ||
      !isCard(first) ||
      !sameClass(first, item) ||
      (count > 0 && item.source?.under?.nth === 0)
    )
      break;
    count += 1;
  }
  return count;
}

/** The heading before a card that is filed elsewhere than the one before it, or that began one where it was read. */
function headingBefore(
  card: Card,
  before: Item | undefined,
  text: string,
  count: number,
  { style, order }: PackedForm,
  care: Care,
): string {
  const { headings } = style;
  if (headings === undefined) return "";
  const isBeside = before !== undefined && isCard(before) && sameClass(before, card);
  const isAsRead = before !== undefined && followingOf(before)?.next === card.id;
  if (isBeside && !(isAsRead && card.source?.under?.nth === 0)) return "";
  // A remark among the indicators of a heading does not end it.
  if (before !== undefined && !isCard(before) && isAsRead && (card.source?.under?.nth ?? 0) > 0) return "";
  const isAnew = care === "whole" && isTouched(card);
  // What stands before the first card stays as it was read.
  const isFirst = before === undefined && order.find((id) => id.startsWith("card")) === card.id;
  // So does a heading in the middle of a line, behind a text that belongs to no indicator.
  const isApart =
    isFirst ||
    text === "" ||
    /\s$/.test(text) ||
    !headings.between.includes("\n") ||
    (isAsRead && isFiledAsRead(card) && !isAnew);
  const above = before !== undefined && isCard(before) ? before : null;
  return (isApart ? "" : "\n") + headingText(card, count, style, headings, { isAnew, before: above });
}

/** Whether anything of a card is another than it was read. */
export function isTouched(card: Card): boolean {
  const { source } = card;
  if (source === null) return true;
  const { parts } = source;
  return (
    card.ordinal !== source.ordinal ||
    card.level1?.text !== source.level1?.text ||
    card.level2?.text !== source.level2?.text ||
    card.name !== (parts.name?.text ?? "") ||
    card.cycle !== (parts.cycle?.text ?? null) ||
    card.annual !== (parts.annual?.text ?? null)
  );
}

const followingOf = (item: Item) => (isCard(item) ? item.source?.after : item.after);

/** What stands between an item and the next one, or the end: the same as before where the two stood together before. */
function seam(item: Item, next: Item | undefined, { style }: PackedForm, care: Care): string {
  const before = followingOf(item);
  // Two of one heading that stand under different ones by now are parted as headings are.
  const isParted =
    isCard(item) && next !== undefined && isCard(next) && (next.source?.under?.nth ?? 0) > 0 && !sameClass(item, next);
  if (before !== undefined && before.next === (next?.id ?? null) && !isParted) return before.text;
  if (!isCard(item)) return next === undefined ? "" : "\n";
  if (next === undefined) return style.last;
  if (style.headings !== undefined) {
    const parting = isCard(next) && sameClass(item, next) ? style.between : style.headings.between;
    return care === "least" || parting.includes("\n") ? parting : `${parting}\n`;
  }
  const between = isCard(next) ? style.between : /[。；;]/.test(style.between) ? style.between : `。${style.between}`;
  return care === "least" || between.includes("\n") ? between : `${between}\n`;
}

const holdsIndicators = (text: string, { units }: Draft, isUnder: boolean): boolean =>
  text !== "" && parseCell(text, unitsIn(units), isUnder).indicators.length > 0;

/** The cards that a text does not say. */
function misreadIn(text: string, items: readonly Item[], draft: Draft, isUnder: boolean): string[] {
  const cards = items.filter(isCard);
  const parsed = parseCell(text, unitsIn(draft.units), isUnder);
  const { indicators } = parsed;
  const wrong = cards.filter((card, index) => !reads(indicators[index], card)).map(({ id }) => id);
  if (wrong.length > 0) return wrong;
  const last = cards.at(-1);
  const outside = textsOutside(parsed).sort((a, b) => a.start - b.start);
  const isKept =
    bare(outside.map(({ start, end }) => text.slice(start, end)).join("")) ===
    bare(items.map((item) => textsIn(item).join("")).join(""));
  // Another indicator than those shown, or a text that has become part of one, is the last card's to tell.
  return (indicators.length === cards.length && isKept) || last === undefined ? [] : [last.id];
}

const textsIn = (item: Item): readonly string[] => (isCard(item) ? item.strays : [item.text]);

const bare = (text: string): string => joinBreaks(text).text.replace(/\s/g, "");

function reads(indicator: ParsedIndicator | undefined, card: Card): boolean {
  if (indicator === undefined) return false;
  const { ordinal, level1, level2, name, cycle, annual } = indicator;
  return (
    (ordinal?.number ?? null) === card.ordinal &&
    (level1?.code ?? null) === (card.level1?.code ?? null) &&
    (level1?.name ?? null) === (card.level1?.name ?? null) &&
    (level2?.code ?? null) === (card.level2?.code ?? null) &&
    (level2?.name ?? null) === (card.level2?.name ?? null) &&
    printedText(name?.text ?? "") === printedText(card.name) &&
    (cycle === null) === (card.cycle === null) &&
    printedText(cycle?.text ?? "") === printedText(card.cycle ?? "") &&
    (annual === null) === (card.annual === null) &&
    printedText(annual?.text ?? "") === printedText(card.annual ?? "")
  );
}

/** A text without the marks and spaces around it, which the grammar takes for none of a part's own. */
export const printedText = (text: string): string =>
  joinBreaks(text)
    .text.replace(/^[\s；;：:。｡，,、]+|[\s；;：:。｡，,、]+$/g, "")
    .replace(/(?<![.．])[.．]$/, "");
