import { checkSheets } from "../src/check/check";
import type { CheckResult } from "../src/check/result";
import { snapshotOf, type CellValue, type SheetSnapshot } from "../src/check/sheet/snapshot";
import { best, MB, readSample } from "./measure";

/** Runs in a process of its own, whose heap the caller limits: that it ends at all shows that the limit is enough. */
const ROWS = 20_000;

/** The sample's project rows repeated under its own head. */
function longTable(): SheetSnapshot {
  const sample = readSample();
  const projects = sample.values.slice(6).filter((row) => typeof row[1] === "number");
  const values: (readonly CellValue[])[] = sample.values.slice(0, 6);
  const texts: (readonly string[])[] = sample.texts.slice(0, 6);
  for (let index = 0; index < ROWS; index += 1) {
    const row = projects[index % projects.length] ?? [];
    values.push(row);
    texts.push(row.map((value) => (typeof value === "number" ? value.toFixed(2) : String(value ?? ""))));
  }
  return snapshotOf("表", values, { texts });
}

const sheet = longTable();
globalThis.gc?.();
const sheetHeap = process.memoryUsage().heapUsed;
let result: CheckResult | null = null;
const ms = best(() => {
  // The pane, too, lets go of the old answer once the new one is there to be made.
  result = null;
  result = checkSheets([sheet]);
}, 5);
globalThis.gc?.();
const heap = process.memoryUsage().heapUsed;
console.log(
  `  ${(ms / 1000).toFixed(2)} s, ${(result as CheckResult | null)?.findings.length ?? 0} findings; alive afterwards ${(heap / MB).toFixed(0)} MB, of which the sheet ${(sheetHeap / MB).toFixed(0)} MB`,
);
