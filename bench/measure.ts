import { readFileSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { SheetSnapshot } from "../src/check/sheet/snapshot";
import { readWorkbook } from "../src/xlsx/read";

/** 10⁶ bytes. */
export const MB = 1_000_000;

/** Best of several runs after one to warm up: the figure least disturbed by what else the machine does. Milliseconds. */
export function best(work: () => void, runs = 7): number {
  work();
  let fastest = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

export type Work = () => unknown;

/** Work that takes longer than this is run as often as `SLOW_RUNS` says: it would hold up the rest, and wavers less. Milliseconds. */
const SLOW_MS = 2_000;
const SLOW_RUNS = 2;

/**
 * The best of several runs of each work, after one of each to warm up, in milliseconds. They take turns, so that a moment in which
 * the machine is busy elsewhere falls on all of them, and their ratios hold. None pays for what another has left on the heap.
 */
export async function bestInTurn(works: readonly Work[], runs = 7, clock = wallTime): Promise<number[]> {
  const fastest = works.map(() => Infinity);
  for (const work of works) await work();
  for (let run = 0; run < runs; run += 1) {
    for (const [index, work] of works.entries()) {
      const before = fastest[index] as number;
      if (run >= SLOW_RUNS && before > SLOW_MS) continue;
      fastest[index] = Math.min(before, await timed(work, clock));
    }
  }
  return fastest;
}

/** A reading of a clock, in milliseconds: two of them tell how long something took. */
export type Clock = () => number;

const wallTime: Clock = () => performance.now();

/** What this process has worked, on all its threads. What else the machine does adds nothing. */
export const workTime: Clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** One run from a clean heap, in milliseconds. */
export async function timed(work: Work, clock = wallTime): Promise<number> {
  collectGarbage();
  const start = clock();
  const pending = work();
  // Waiting for what is there already would be timed too.
  if (pending instanceof Promise) await pending;
  return clock() - start;
}

/** Node has no other way to ask for this from within, and `npm run bench` passes it no flags. */
export const collectGarbage: () => void = (() => {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
})();

/** 10⁶ bytes a second. */
export const mbPerSecond = (bytes: number, ms: number): number => bytes / MB / (ms / 1000);

/** The sample table, with 广州's rows. */
export function readSample(): SheetSnapshot {
  const sheet = readWorkbook(readFileSync(path.resolve(__dirname, "../assets/sample.xlsx")))[0];
  if (sheet === undefined) throw new Error("the sample has no sheet");
  return sheet.snapshot;
}
