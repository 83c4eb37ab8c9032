import { digitValue, isDigit } from "../../check/indicator/characters";
import type { Card, CellStyle, HeadingStyle, PackedSource, PartName, SourcePart } from "../types";
import { changeText, type TextChange } from "../../check/text-change";
import { blankLineStart } from "../../check/text-edits";

/** The texts of a card's parts as they are to be written; null where one is not. */
export function partTexts(card: Card, ordinal: string | null): Readonly<Record<PartName, string | null>> {
  const { level1, level2, name, cycle, annual } = card;
  return {
    ordinal: card.ordinal === null ? null : numbered(ordinal ?? "1、", card.ordinal),
    level1: level1?.text ?? null,
    level2: level2?.text ?? null,
    name: name === "" ? null : name,
    cycle,
    annual,
  };
}

const PARTS: readonly PartName[] = ["ordinal", "level1", "level2", "name", "cycle", "annual"];

/** A card as it is written: an old one with nothing but the characters of its changed parts replaced, a new one in the cell's style. */
export function printCard(card: Card, style: CellStyle, isWhole = false): string {
  const { source } = card;
  if (style.headings !== undefined) return printUnder(card, style, style.headings, isWhole);
  if (source === null || isWhole) return printWhole(card, style);
  const ordinal = source.parts.ordinal?.text ?? style.ordinal;
  const texts = partTexts(card, ordinal);
  const edits: TextChange[] = [];
  /** Where a part that is missing goes: behind the one before it. */
  let end = 0;
  for (const part of PARTS) {
    const before = source.parts[part];
    const after = texts[part];
    if (before !== null) edits.push(...replaced(before, after ?? "", source.raw));
    else if (after !== null) edits.push({ start: end, end, after: inserted(part, after, source, style) });
    end = before?.spans.at(-1)?.end ?? end;
  }
  return changeText(source.raw, edits);
}

/** A card under a heading, which states its classes: ordinal, name and targets. */
function printUnder(card: Card, style: CellStyle, { targetOpen, targetClose }: HeadingStyle, isWhole: boolean): string {
  const { source } = card;
  const texts = partTexts(card, source?.parts.ordinal?.text ?? style.ordinal);
  const name = texts.name ?? "";
  const target = card.annual === null ? "" : targetOpen + card.annual + targetClose;
  const cycleText = card.cycle === null ? "" : `；${style.cycleLabel}：${card.cycle}`;
  if (source === null || isWhole) return (texts.ordinal ?? "") + name + cycleText + target;
  const { ordinal, name: readName, cycle, annual } = source.parts;
  const edits: TextChange[] = [];
  const [body, end] = [ordinal?.spans.at(-1)?.end ?? 0, source.raw.length];
  if (ordinal !== null) edits.push(...replaced(ordinal, texts.ordinal ?? "", source.raw));
  else if (texts.ordinal !== null) edits.push({ start: 0, end: 0, after: texts.ordinal });
  if (readName !== null) edits.push(...replaced(readName, name, source.raw));
  else if (name !== "") edits.push({ start: body, end: body, after: name });
  if (cycle !== null) edits.push(...replaced(cycle, card.cycle ?? "", source.raw));
  else if (cycleText !== "") edits.push({ start: end, end, after: cycleText });
  if (annual !== null) edits.push(...replaced(annual, card.annual ?? "", source.raw));
  else if (target !== "") edits.push({ start: end, end, after: target });
  return changeText(source.raw, edits);
}

function inserted(part: PartName, text: string, { field, label }: PackedSource, style: CellStyle): string {
  switch (part) {
    case "ordinal":
    case "level1":
      return text;
    case "cycle":
      return field + style.cycleLabel + label + text;
    case "annual":
      return field + style.annualLabel + label + text;
    default:
      return field + text;
  }
}

function printWhole(card: Card, style: CellStyle): string {
  const { ordinal, level1, level2, name, cycle, annual } = partTexts(card, style.ordinal);
  const fields = [
    level1,
    level2,
    name,
    cycle === null ? null : style.cycleLabel + style.label + cycle,
    annual === null ? null : style.annualLabel + style.label + annual,
  ];
  return (ordinal ?? "") + fields.filter((text) => text !== null).join(style.field);
}

/**
 * The edits that make another text of a part: only the characters that differ, and no break between them, but for one that would leave
 * a blank line or a mark at the start of one. `raw` is what the spans stand in.
 */
export function replaced({ text, spans }: SourcePart, after: string, raw: string): TextChange[] {
  if (text === after) return [];
  let head = 0;
  const most = Math.min(text.length, after.length);
  while (head < most && text[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && text[text.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const [from, to] = [head, text.length - tail];
  const next = after.slice(head, after.length - tail);
  const edits: TextChange[] = [];
  let at = 0;
  for (const span of spans) {
    const length = span.end - span.start;
    const [start, end] = [Math.max(from, at), Math.min(to, at + length)];
    // What is put in between two characters goes right behind the first, before a break that may follow.
    const isHere = from === to ? edits.length === 0 && from <= at + length : start < end;
    if (isHere) {
      const [first, last] = [span.start + start - at, span.start + end - at];
      if (from === to) edits.push({ start: first, end: first, after: next });
      else if (edits.length === 0) edits.push({ start: first, end: last, after: next });
      else edits.push({ start: blankLineStart(raw, first, last), end: last, after: "" });
    }
    at += length;
  }
  return edits;
}

/** An ordinal in the style of another: “3、” after “1、”, “（３）” after “（１）”. */
export function numbered(like: string, number: number): string {
  const circled = like.charCodeAt(0) - CIRCLED_ONE;
  if (circled >= 0 && circled < MOST_CIRCLED && number <= MOST_CIRCLED)
    return String.fromCharCode(CIRCLED_ONE + number - 1) + like.slice(1);
  const first = [...like].findIndex((one) => isDigit(one.charCodeAt(0)));
  if (first === -1) return `${number}、`;
  let end = first;
  while (end < like.length && (isDigit(like.charCodeAt(end)) || /\s/.test(like.charAt(end)))) end += 1;
  while (/\s/.test(like.charAt(end - 1))) end -= 1;
  const isWide = like.charCodeAt(first) >= 0xff10 && digitValue(like.charCodeAt(first)) !== -1;
  const digits = String(number);
  const written = isWide ? [...digits].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join("") : digits;
  return like.slice(0, first) + written + like.slice(end);
}

/** ① to ⑳ */
const CIRCLED_ONE = 0x2460;
const MOST_CIRCLED = 20;
