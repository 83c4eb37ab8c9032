import { closing } from "./body";
import { skipSpaces, skipSpacesBack } from "./characters";
import { readItem, type Item } from "./items/read";
import { splitItems } from "./items/split";
import { isBreakAt, joinBreaks, partOf, rawEnd, type Joined } from "./joined";
import { parseTarget } from "./target";
import type { ParsedIndicator, Part } from "./types";

/** An indicator that a cell names together with its target. */
export interface NamedTarget {
  readonly name: Part | null;
  readonly cycle: Part | null;
  /** Empty, at the end of the text, where no target can be told from the name for certain: the name is then all that is written. */
  readonly annual: Part | null;
}

const NO_CLASS = { level1: null, level2: null };

/**
 * Reads a cell of a column that holds names with their targets: 培训人数≥200人次. It is read as a packed cell without classes is, but
 * what could be part of a name stays there: 新建厂房（一期）, 项目 验收合格率. Several indicators of one cell are several where each has a
 * number, or one of them a target. `from` is where the names begin.
 */
export function namedTargets(raw: string, from = 0): readonly NamedTarget[] {
  const joined = joinBreaks(raw);
  const start = skipSpaces(joined.text, joinedAt(joined, from));
  const end = closing(joined.text, start, joined.text.length, false).end;
  if (start >= end) return NONE;
  const { items, rest } = itemsIn(joined, start);
  const read = items.map((item) => namedBy(joined, item));
  const isCounted = items.every(({ ordinal }, at) => ordinal?.number === at + 1);
  // A comma parts two indicators only where both have a target.
  const isParted = items.every((item, at) => {
    const [own, before] = [read[at], read[at - 1]];
    return before === undefined || isMarked(joined, item) || (own !== undefined && isTold(own) && isTold(before));
  });
  const isSure = isCounted || (isParted && read.some(isTold));
  if (rest.length > 0 || items.length === 0 || (items.length > 1 && !isSure))
    return [namedBy(joined, { ordinal: null, start, end }, true)];
  return read;
}

const NONE: readonly NamedTarget[] = [];

/** Whether more than a comma stands before an item. */
function isMarked(joined: Joined, { ordinal, start }: Item): boolean {
  const before = skipSpacesBack(joined.text, 0, start);
  return ordinal !== null || isBreakAt(joined, start) || "；;。".includes(joined.text.charAt(before - 1));
}

/** Whether a target stands beside the name. */
export const isTold = ({ annual, cycle }: NamedTarget): boolean => (annual ?? cycle)?.text !== "";

/** The items of a text. What lines alone part in such a way that something is left over is one text that was broken. */
function itemsIn(joined: Joined, start: number): ReturnType<typeof splitItems> {
  const split = splitItems(joined, start, joined.text.length);
  if (split.rest.length === 0 || joined.stretches === null) return split;
  const { stretches } = joined;
  const unbroken = { ...joined, stretches: { ...stretches, afterBreak: stretches.afterBreak.map(() => false) } };
  return splitItems(unbroken, start, joined.text.length);
}

/** `isWhole` leaves all that is written to the name. */
function namedBy(joined: Joined, item: Item, isWhole = false): NamedTarget {
  const read = withOwnStart(joined, readItem(joined, item, NO_CLASS, false));
  const { name, cycle, annual } = read;
  if (!isWhole && isCertain(joined, read)) {
    const number = read.ordinal?.text ?? "";
    // 2、4号楼 begins with no number of a list.
    const isOfName = number.endsWith("、") && /^\d/.test(name?.text ?? "");
    return isOfName && name !== null
      ? { name: joinedParts(read.ordinal as Part, name), cycle, annual }
      : { name, cycle, annual };
  }
  const start = Math.min(skipSpaces(joined.text, item.ordinal?.end ?? item.start), item.end);
  const end = closing(joined.text, start, item.end, false).end;
  const date = dateBefore(joined.text.slice(start, end));
  if (date > 0)
    return { name: partOf(joined, start + date, end), cycle: null, annual: partOf(joined, start, start + date) };
  const whole = end > start ? partOf(joined, start, end) : null;
  // 100% alone is a target, and names nothing.
  if (whole !== null && isTargetAlone(whole.text)) return { name: null, cycle: null, annual: whole };
  const at = rawEnd(joined, end);
  return { name: whole, cycle: null, annual: { text: "", spans: [{ start: at, end: at }] } };
}

const joinedParts = (first: Part, second: Part): Part => ({
  text: first.text + second.text,
  spans: [...first.spans, ...second.spans],
});

/**
 * 工程于12月底前完工, 培训人数》60人: the word before the date is the date's, and a title bracket stands for a sign. 合格率为95% has its name
 * before the word.
 */
function withOwnStart(joined: Joined, read: ParsedIndicator): ParsedIndicator {
  const { name, annual } = read;
  const word = OWN_START.exec(name?.text ?? "")?.[0] ?? "";
  const [start, from] = [name?.spans[0]?.start, annual?.spans[0]?.start];
  if (word === "" || name === null || annual === null || start === undefined || from === undefined) return read;
  const target = parseTarget(word + annual.text);
  if (word !== IS && target.kind !== "deadline" && target.mistyped === undefined) return read;
  const [nameStart, at] = [joinedAt(joined, start), joinedAt(joined, from)];
  if (at !== nameStart + name.text.length) return read;
  return {
    ...read,
    name: partOf(joined, nameStart, at - word.length),
    annual: word === IS ? annual : partOf(joined, at - word.length, at + annual.text.length),
  };
}

const IS = "为";
const OWN_START = /(?<=[一-龥]{2})(?:于|在|截至|不晚于|不迟于|(?<![行作])为|《|(?<!《.*)》)$/;

/** Where the date ends that a text begins with, before what is done by then: 2024年12月底前完成项目验收. 0 where there is none. */
function dateBefore(text: string): number {
  const date = DATE_BEFORE.exec(text)?.[0] ?? "";
  return date !== "" && parseTarget(date).kind === "deadline" ? date.length : 0;
}

const DATE_BEFORE =
  /^.{0,4}\d[\d年月日号季度年\s./-]{0,14}(?:底|末)?(?:之前|以前|前)(?=(?:全部|全面|按时|按期|按计划|基本)?(?:完成|实现|建成|通过|开展|组织|召开|启动|投入)[一-龥]{2,20}$)/;

/** Whether what parts the name from its target leaves no doubt that it does. */
function isCertain({ raw }: Joined, { name, cycle, annual, separators }: ParsedIndicator): boolean {
  if (cycle !== null) return true;
  if (annual === null || annual.text === "") return false;
  if (name === null) return true;
  if (NO_NAME_END.test(name.text)) return false;
  const [from, to] = [name.spans.at(-1)?.end ?? 0, annual.spans[0]?.start ?? 0];
  const between = raw.slice(from, to);
  const target = parseTarget(annual.text);
  if (/[：:]/.test(between)) return separators.length > 0 && (holdsAmount(target) || !SENTENCE.test(name.text));
  if (/[（(]/.test(between) && MAY_BE_REMARK.test(annual.text.trim())) return false;
  // A number at the end of a sentence is that of its last words.
  const hasSign = "marks" in target && target.marks.length > 0;
  return holdsAmount(target) && (hasSign || !SENTENCE.test(name.text));
}

/** 工程于, 培训人数》 and their like are no names, so that the target begins before the number. */
const NO_NAME_END = /(?:[于在至到将按自从由是达扣减得加《]|(?<![行作])为|(?<!《.*)》)$/;

const SENTENCE = /[，,。；;]/;

/** What stands in brackets behind a name and tells which one it is: （一期）, （2期）, （2024年）. */
const MAY_BE_REMARK = /^(?:第?[\d０-９]{1,3}[期批号级类]|第?[一二三四五六七八九十两]+.{0,3}|20\d\d年?度?)$/;

function holdsAmount(target: ReturnType<typeof parseTarget>): boolean {
  if (target.kind === "text") return target.number !== null && target.marks.length > 0;
  if (target.kind === "placeholder") return /^\s*[≥≤><＞＜=＝≧≦]/.test(target.text);
  return target.kind !== "empty";
}

function isTargetAlone(text: string): boolean {
  const target = parseTarget(text);
  return target.kind === "quantity" ? target.unit !== null : target.kind === "range" || target.kind === "deadline";
}

/** The joined offset of a raw one. */
function joinedAt({ stretches }: Joined, raw: number): number {
  if (stretches === null) return raw;
  const index = Math.max(
    0,
    stretches.raw.findLastIndex((start) => start <= raw),
  );
  return (stretches.joined[index] ?? 0) + Math.max(0, raw - (stretches.raw[index] ?? 0));
}
