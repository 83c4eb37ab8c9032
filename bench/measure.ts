import { readFileSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
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

/** The sample table, with 广州's rows. */
export function readSample(): SheetSnapshot {
  const sheet = readWorkbook(readFileSync(path.resolve(__dirname, "../assets/sample.xlsx")))[0];
  if (sheet === undefined) throw new Error("the sample has no sheet");
  return sheet.snapshot;
}
