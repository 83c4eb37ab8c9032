import { endsInNumber } from "./name";
import { marksEnd } from "./name-marks";
import { closing } from "./body";
import { skipSpaces } from "./characters";
import { ordinalsIn } from "./items/ordinal";
import { isBreakAt, joinBreaks, partOf, type Joined } from "./joined";
import { isComplete } from "./target";
import type { Part } from "./types";

/** A name and its target out of two cells that list several of them. */
export interface PairedTarget {
  readonly name: Part;
  readonly annual: Part;
}

/**
 * The indicators of a row whose cells list several: 1.培训人数 2.培训场次 beside ≥200人 ≥5场, a line or a number each. Null where it is not
 * certain that there are several, and which target is whose: a name or a target may as well be broken into lines. `certain` is how many there
 * are for certain, where signs or units in cells of their own tell.
 */
export function pairedLists(
  names: string,
  targets: string,
  certain: number | null = null,
): readonly PairedTarget[] | null {
  if (!MAY_BE_LIST.test(names) || targets === "") return null;
  const [own, beside] = [joinBreaks(names), joinBreaks(targets)];
  const numbered = [numberedParts(own), numberedParts(beside)] as const;
  const left = numbered[0] ?? linesOf(own).filter(isNotBlank);
  const right = numbered[1] ?? (numbered[0] === null ? linesOf(beside) : piecesOf(beside)).filter(isNotBlank);
  const count = left.length;
  if (count < 2 || count > MOST || right.length !== count) return null;
  if (numbered[0] === null && !left.every(({ text }) => namesSomething(text))) return null;
  if (certain !== null && certain !== count) return null;
  if (numbered[1] === null && certain === null && !areTargets(beside, right)) return null;
  if (![...left, ...right].every(isNotBlank)) return null;
  // 1.96% over 2.92% may be 96% and 92%, or not.
  if (numbered[1] === null && right.every(({ text }, at) => NUMBER_OR_SHARE.exec(text)?.[1] === String(at + 1)))
    return null;
  // 1、2号楼 begins with no number of a list.
  if (left.some(({ text }) => /^[\d０-９]/.test(text))) return null;
  return left.map((name, at) => ({ name, annual: right[at] as Part }));
}

/** Lines or numbers part the names. */
const MAY_BE_LIST = /[\r\n]|[①②]|[2２][、.．)）]/;

const MOST = 20;

const NUMBER_OR_SHARE = /^(\d{1,2})[.．]\d/;

const isNotBlank = ({ text }: Part): boolean => text !== "";

/** A line that names something to measure is no piece of a longer name. */
const namesSomething = (text: string): boolean =>
  text.length > 2 && !/^[及和与或的、以]/.test(text) && (endsInNumber(text) || MEASURED.test(text));

const MEASURED = /[一-龥](?:时间|满意度|次数|[场人班批]次|里程|面积|金额|成本|数量)$/;

/** The parts that numbers from 1 on begin, the first one at the beginning; null where the text is no such list. */
function numberedParts(joined: Joined): Part[] | null {
  const { text } = joined;
  // 指标1：1.培训人数, ★1.培训人数
  const start = marksEnd(text);
  const ordinals = ordinalsIn(joined, start, text.length);
  if (ordinals.length < 2 || ordinals[0]?.start !== skipSpaces(text, start)) return null;
  if (!ordinals.every(({ number }, at) => number === at + 1)) return null;
  return ordinals.map(({ end }, at) => partIn(joined, end, ordinals[at + 1]?.start ?? text.length));
}

const linesOf = (joined: Joined): Part[] => cutAt(joined, (at) => isBreakAt(joined, at));

/** What lines and the marks between them part. */
const piecesOf = (joined: Joined): Part[] =>
  cutAt(joined, (at) => isBreakAt(joined, at) || "；;".includes(joined.text.charAt(at - 1)));

function cutAt(joined: Joined, isCut: (at: number) => boolean): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let at = 1; at <= joined.text.length; at += 1)
    if (at === joined.text.length || isCut(at)) {
      parts.push(partIn(joined, from, at));
      from = at;
    }
  return parts;
}

/** A stretch without the spaces and marks around it. */
function partIn(joined: Joined, from: number, to: number): Part {
  const start = Math.min(skipSpaces(joined.text, from), to);
  return partOf(joined, start, Math.max(start, closing(joined.text, start, to, false).end));
}

/** Whether each part is a target of its own: 2025年 over 12月底前 is one that was broken. */
const areTargets = ({ text }: Joined, parts: readonly Part[]): boolean =>
  !isComplete(text) && parts.every((part) => isComplete(part.text));

/** The parts of a text that lists several of them by numbers; none where it does not. */
export const listedParts = (raw: string): readonly Part[] => numberedParts(joinBreaks(raw)) ?? NONE;

/** What a cell beside the targets lists, a sign or a unit each: by numbers, by lines or by the marks between them. */
export function listedBeside(raw: string): readonly Part[] {
  const joined = joinBreaks(raw);
  return (numberedParts(joined) ?? piecesOf(joined)).filter(isNotBlank);
}

/** The targets of a text that lists several: one a line or a number, and each complete. None where it does not. */
export function listedTargets(raw: string): readonly Part[] {
  const joined = joinBreaks(raw);
  const parts = numberedParts(joined) ?? linesOf(joined).filter(isNotBlank);
  return parts.length > 1 && areTargets(joined, parts) ? parts : NONE;
}

const NONE: readonly Part[] = [];
