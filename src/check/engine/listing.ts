import type { Finding } from "../finding";
import { rowOf } from "../sheet/snapshot";
import { compareRanks, rankOf, type Rank, type Ranks } from "./order";
import type { CheckedProject } from "./project";
import type { RunningRules } from "./scopes";

/** A finding that belongs to no one project, with where it stands. */
export interface Ranked {
  readonly finding: Finding;
  readonly rank: Rank;
}

/** All findings, as they were last put together. */
export interface Listing {
  readonly findings: readonly Finding[];
  /** Where each project's part of the list begins, after what stands before the first one; the last entry is the list's length. */
  readonly starts: Uint32Array;
  /** The others that stand among the findings of a project, by its place; -1 is before the first one. */
  readonly mixed: Mixed;
}

type Mixed = ReadonlyMap<number, readonly Ranked[]>;

/**
 * Works the other findings in among those of the projects, by where they stand. Where few projects changed, the places in `changed`,
 * the parts of the others are copied from the list before.
 */
export function listFindings(
  projects: readonly CheckedProject[],
  others: readonly Ranked[],
  before: { readonly listing: Listing; readonly changed: readonly number[] } | null,
  rules: RunningRules,
  ranks: Ranks,
): Listing {
  const among = new Map<number, Ranked[]>();
  for (const other of others) {
    const at = lastStarting(projects, other.rank, ranks);
    const there = among.get(at);
    if (there === undefined) among.set(at, [other]);
    else there.push(other);
  }
  const partOf = (at: number): readonly Finding[] => {
    const own = projects[at]?.findings.list ?? NONE;
    const there = among.get(at);
    return there === undefined ? own : merged(own, there, rules, ranks);
  };
  if (before === null) return { ...put(projects.length, partOf), mixed: among };
  const { listing, changed } = before;
  const remixed = [...listing.mixed.keys(), ...among.keys()].filter(
    (at) => !isSame(listing.mixed.get(at), among.get(at)),
  );
  const fresh = [...new Set([...changed, ...remixed])].sort((a, b) => a - b);
  return { ...putAmong(listing, fresh, partOf), mixed: among };
}

/** Whether the same others stand in the same order. Their places are in their findings, and what has moved was put together anew. */
function isSame(a: readonly Ranked[] | undefined, b: readonly Ranked[] | undefined): boolean {
  return a?.length === b?.length && a?.every(({ finding }, index) => finding === b?.[index]?.finding) === true;
}

const NONE: readonly Finding[] = [];

type Part = (at: number) => readonly Finding[];

/** The parts one after the other, from -1 up. Written by index: a list of two hundred thousand that grows is copied many times. */
function put(projects: number, partOf: Part): Pick<Listing, "findings" | "starts"> {
  const starts = new Uint32Array(projects + 1);
  const parts: (readonly Finding[])[] = [];
  let length = 0;
  for (let at = -1; at < projects; at += 1) {
    const part = partOf(at);
    parts.push(part);
    length += part.length;
    starts[at + 1] = length;
  }
  const findings = new Array<Finding>(length);
  let to = 0;
  for (const part of parts)
    for (let index = 0; index < part.length; index += 1) {
      findings[to] = part[index] as Finding;
      to += 1;
    }
  return { findings, starts };
}

/** The list before with some parts anew, ascending; what stands between them is taken over. */
function putAmong(
  { findings: before, starts: startsBefore }: Listing,
  fresh: readonly number[],
  partOf: Part,
): Pick<Listing, "findings" | "starts"> {
  const parts = fresh.map((at) => ({ at, part: partOf(at) }));
  const startOf = (at: number): number => (at < 0 ? 0 : (startsBefore[at] ?? 0));
  const endOf = (at: number): number => startsBefore[at + 1] ?? before.length;
  const starts = startsBefore.slice();
  // Whole stretches at once: that is many times as fast as one by one.
  const stretches: (readonly Finding[])[] = [];
  let from = 0;
  let grown = 0;
  let shiftFrom = 0;
  for (const { at, part } of parts) {
    stretches.push(before.slice(from, startOf(at)), part);
    shift(starts, startsBefore, shiftFrom, at + 1, grown);
    grown += part.length - (endOf(at) - startOf(at));
    from = endOf(at);
    shiftFrom = at + 1;
  }
  shift(starts, startsBefore, shiftFrom, starts.length, grown);
  return { findings: NONE.concat(...stretches, before.slice(from)), starts };
}

/** Moves the entries from `first` up to `end` by as much as the list has grown before them. */
function shift(starts: Uint32Array, before: Uint32Array, first: number, end: number, by: number): void {
  for (let index = first; index < end; index += 1) starts[index] = (before[index] ?? 0) + by;
}

/** Where a project begins: before any finding in its first row. Tables side by side have the columns from their names on. */
export function startOf({ ref, project }: CheckedProject, { sheetOf, sheets }: Ranks): Rank {
  const sheet = sheets.get(ref.sheet);
  const row = sheet === undefined ? 0 : (rowOf(sheet, ref.row) ?? 0);
  return [sheetOf.get(ref.sheet) ?? 0, row, project.name.spans[0]?.column ?? 0, -1, -1];
}

/** The last project that begins at or before a rank; -1 where all begin after it. */
function lastStarting(projects: readonly CheckedProject[], rank: Rank, ranks: Ranks): number {
  let low = 0;
  let high = projects.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareRanks(startOf(projects[middle] as CheckedProject, ranks), rank) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function merged(own: readonly Finding[], among: readonly Ranked[], rules: RunningRules, ranks: Ranks): Finding[] {
  const all = own.map((finding): Ranked => ({
    finding,
    rank: rankOf(finding.place[0], rules.orderOf(finding.rule), ranks),
  }));
  return [...all, ...among].sort((a, b) => compareRanks(a.rank, b.rank)).map(({ finding }) => finding);
}
