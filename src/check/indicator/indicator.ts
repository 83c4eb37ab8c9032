import { digitValue, isMark, isSpace, skipSpaces, skipSpacesBack } from "./characters";
import { closing, separatorEnd, splitBody } from "./body";
import { isStar, nameStart } from "./name-marks";
import { lastBreak, partOf, rawEnd, rawStart, spansOf, type Joined } from "./joined";
import { OneCategory, OneOrdinal, OneSeparator } from "./one-stretch";
import type { Vocabulary } from "../standard/units";
import { isComplete } from "./target";
import type { FoundOrdinal } from "./ordinal";
import type { CategoryPart, IndicatorNote, OrdinalPart, ParsedIndicator, Part, Separator } from "./types";

/** A value label: `again` where the indicator has one of its kind already. */
export interface Label {
  readonly kind: "cycle" | "annual" | "again";
  readonly start: number;
  readonly wordEnd: number;
  /** After its colon and the spaces around that; equal to `wordEnd` where the colon is missing. */
  readonly end: number;
}

/** The first part of an indicator, found before its end is known. */
export interface Opening {
  readonly ordinal: FoundOrdinal | null;
  readonly start: number;
  readonly level1: number;
  readonly level1Name: number;
  readonly level1End: number;
  /** After the separator that follows level 1. */
  readonly bodyStart: number;
}

/** What tells where a value ends: the next 。, looked up once however many values ask, and the units it may be complete with. */
export interface ValueEnds {
  fullStop: number;
  readonly units: Vocabulary;
}

const NO_NOTES: readonly IndicatorNote[] = [];

/** Reads an indicator from its opening and its labels up to `end`, where the next one begins or the cell ends. */
export function readIndicator(
  joined: Joined,
  opening: Opening,
  labels: readonly Label[],
  end: number,
  valueEnds: ValueEnds,
  strays: Part[],
): ParsedIndicator {
  const { text } = joined;
  const separators: Separator[] = [];
  const bodyEnd = labels[0]?.start ?? end;
  const bodyStart = Math.min(opening.bodyStart, bodyEnd);
  const body = splitBody(text, bodyStart, bodyEnd);
  /** The end of what has been read: the next separator begins here. */
  let read = opening.level1End;

  let level2: CategoryPart | null = null;
  if (body.level2 !== null) {
    separators.push(field(joined, read, bodyStart));
    level2 = category(joined, body.level2.start, body.level2Name, body.level2.end);
    read = body.level2.end;
  }

  let name: Part | null = null;
  const nameEnd = closing(text, body.nameStart, bodyEnd, true).end;
  if (nameEnd > body.nameStart) {
    separators.push(field(joined, read, body.nameStart));
    name = partOf(joined, nameAfterMarks(text, body.nameStart, nameEnd), nameEnd);
    read = nameEnd;
  }

  let cycle: Part | null = null;
  let annual: Part | null = null;
  /** Text after a value that is already complete, until it is known whether a label follows. */
  let trailing = -1;
  for (let index = 0; index < labels.length; index += 1) {
    const label = labels[index] as Label;
    const sectionEnd = labels[index + 1]?.start ?? end;
    separators.push(field(joined, read, label.start));
    if (label.kind === "again") {
      read = closing(text, label.wordEnd, sectionEnd, true).end;
      strays.push(partOf(joined, label.start, read));
      continue;
    }
    const colonEnd = label.end > label.wordEnd ? label.end : wrongColonEnd(text, label.wordEnd, sectionEnd);
    separators.push(separator(joined, "label", label.wordEnd, colonEnd));
    const valueStart = Math.min(skipSpaces(text, colonEnd), sectionEnd);
    const valueEnd = closing(text, valueStart, sectionEnd, false).end;
    const complete = completeEnd(text, valueStart, valueEnd, valueEnds);
    const value = partOf(joined, valueStart, complete);
    if (label.kind === "cycle") cycle = value;
    else annual = value;
    read = complete;
    if (complete === valueEnd) continue;
    if (index + 1 === labels.length) trailing = marksEnd(text, complete, valueEnd);
    else {
      strays.push(partOf(joined, skipSpaces(text, marksEnd(text, complete, valueEnd)), valueEnd));
      read = valueEnd;
    }
  }

  const close = trailing === -1 ? closing(text, read, end, true).marksEnd : trailing;
  if (close > read) separators.push(separator(joined, "end", read, close));
  else if (end < text.length && lastBreak(joined, read - 1, end) === -1)
    separators.push(separator(joined, "end", read, read));
  if (trailing !== -1) {
    const start = skipSpaces(text, trailing);
    strays.push(partOf(joined, start, skipSpacesBack(text, start, end)));
  }

  return {
    span: { start: rawStart(joined, opening.start), end: rawEnd(joined, Math.max(read, close)) },
    ordinal: opening.ordinal === null ? null : ordinalPart(joined, opening.ordinal),
    level1: category(joined, opening.level1, opening.level1Name, opening.level1End),
    level2,
    name,
    cycle,
    annual,
    // A list that grew has room to spare; there are a hundred thousand of them.
    separators: separators.slice(),
    notes: notesOn(opening.ordinal, level2, name, cycle, annual),
  };
}

/** Where a name begins behind its stars. */
function nameAfterMarks(text: string, from: number, end: number): number {
  if (!isStar(text.charAt(from))) return from;
  const start = from + nameStart(text.slice(from, end));
  return start < end ? start : from;
}

/** The separator between what has been read and what follows: empty where its mark is missing. */
function field(joined: Joined, from: number, to: number): Separator {
  return separator(joined, "field", from, separatorEnd(joined.text, from, to) === to ? to : from);
}

function separator(joined: Joined, kind: Separator["kind"], from: number, to: number): Separator {
  const text = markText(joined.text, from, to);
  if (joined.stretches === null) return new OneSeparator(kind, text, from, to);
  return { kind, text, spans: spansOf(joined, from, to) };
}

/** The characters of a separator; the usual marks are one string for all, which saves half of a large table's strings. */
function markText(text: string, from: number, to: number): string {
  if (to - from === 1) {
    switch (text.charCodeAt(from)) {
      case 0xff1b:
        return "；";
      case 0xff1a:
        return "：";
      case 0x3002:
        return "。";
    }
  }
  return text.slice(from, to);
}

/** Where a mark that stands in for a label's colon ends; the label's own end where none does. */
function wrongColonEnd(text: string, from: number, to: number): number {
  const end = separatorEnd(text, from, to);
  return end < to ? end : from;
}

/** The end of a value: before its first 。 where it is complete there by the grammar, else its end. */
function completeEnd(text: string, from: number, to: number, valueEnds: ValueEnds): number {
  if (valueEnds.fullStop < from) {
    const next = text.indexOf("。", from);
    valueEnds.fullStop = next === -1 ? Infinity : next;
  }
  if (valueEnds.fullStop >= to) return to;
  const end = skipSpacesBack(text, from, valueEnds.fullStop);
  return isComplete(text.slice(from, end), valueEnds.units) ? end : to;
}

/** The end of the last mark in the run of marks and spaces at `from`. */
function marksEnd(text: string, from: number, to: number): number {
  let end = from;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (isMark(code)) end = at + 1;
    else if (!isSpace(code)) break;
  }
  return end;
}

/** A category as written, split into code and name. */
interface CategoryWords {
  readonly written: string;
  readonly code: string;
  readonly named: string;
}

/** The same few categories stand in every cell: each is split once, and its strings are shared. */
const knownCategories = new Map<string, CategoryWords>();
/** Categories nobody has heard of are many. */
const MOST_KNOWN = 500;

function categoryWords(written: string, nameAt: number): CategoryWords {
  const known = knownCategories.get(written);
  if (known !== undefined && known.written.length - known.named.length === nameAt) return known;
  let code = "";
  for (let at = 0; at < nameAt; at += 1) {
    const digit = digitValue(written.charCodeAt(at));
    if (digit !== -1) code += digit;
  }
  const words = { written, code, named: written.slice(nameAt) };
  if (knownCategories.size < MOST_KNOWN) knownCategories.set(written, words);
  return words;
}

function category(joined: Joined, start: number, name: number, end: number): CategoryPart {
  const { text } = joined;
  const { written, code, named } = categoryWords(text.slice(start, end), name - start);
  if (joined.stretches === null) return new OneCategory(written, start, end, code, named);
  return { text: written, spans: spansOf(joined, start, end), code, name: named };
}

function ordinalPart(joined: Joined, { start, end, number }: FoundOrdinal): OrdinalPart {
  const text = joined.text.slice(start, end);
  return joined.stretches === null
    ? new OneOrdinal(text, start, end, number)
    : { text, spans: spansOf(joined, start, end), number };
}

function notesOn(
  ordinal: FoundOrdinal | null,
  level2: Part | null,
  name: Part | null,
  cycle: Part | null,
  annual: Part | null,
): readonly IndicatorNote[] {
  if (ordinal !== null && level2 !== null && name !== null && cycle !== null && annual !== null) {
    if (cycle.text !== "" && annual.text !== "") return NO_NOTES;
  }
  const notes: IndicatorNote[] = [];
  if (ordinal === null) notes.push("no-number");
  if (level2 === null) notes.push("no-level2");
  if (name === null) notes.push("no-name");
  if (cycle === null) notes.push("no-cycle");
  else if (cycle.text === "") notes.push("empty-cycle");
  if (annual === null) notes.push("no-annual");
  else if (annual.text === "") notes.push("empty-annual");
  return notes;
}
