import { checkSheets, createCheck } from "../src/check/check";
import type { CheckResult } from "../src/check/result";
import type { SheetSnapshot } from "../src/check/sheet/snapshot";
import { corpusOfRows, edited, tableOf } from "./corpus";
import { best, collectGarbage, MB } from "./measure";

/** Runs in a process of its own, whose heap the caller limits: that it ends at all shows that the limit is enough. */
const ROWS = 20_000;

const sheet = tableOf(corpusOfRows(ROWS));
collectGarbage();
const sheetHeap = process.memoryUsage().heapUsed;
let result: CheckResult | null = null;
const ms = best(() => {
  // The pane, too, lets go of the old answer once the new one is there to be made.
  result = null;
  result = checkSheets([{ ...sheet }]);
}, 5);
collectGarbage();
const heap = process.memoryUsage().heapUsed;
console.log(
  `  full check: ${(ms / 1000).toFixed(2)} s, ${(result as CheckResult | null)?.findings.length ?? 0} findings; alive afterwards ${(heap / MB).toFixed(0)} MB, of which the sheet ${(sheetHeap / MB).toFixed(0)} MB`,
);
result = null;

const check = createCheck();
let found = check.run([sheet]).findings.length;
const edits = Array.from({ length: 21 }, (_, index) => edited(sheet, 1_001 + index));
let next = 0;
// Each run sees a text it has not met.
const recheck = best(() => {
  found = check.run([edits[next] as SheetSnapshot]).findings.length;
  next += 1;
}, edits.length - 1);
console.log(`  re-check after one edit: ${recheck.toFixed(1)} ms, ${found} findings`);
