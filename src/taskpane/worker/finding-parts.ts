import type { Finding, ListedFinding } from "../../check/finding";
import { listed } from "../../check/listed";
import type { Run } from "../runs";
import { PART } from "./parts";

/** Runs as they cross to the pane, without edits, in parts of no more than `PART` findings that are new. */
export function* findingParts(runs: readonly Run<Finding>[]): Iterable<readonly Run<ListedFinding>[]> {
  let part: Run<ListedFinding>[] = [];
  let room = PART;
  for (const run of runs) {
    if (!("fresh" in run)) {
      part.push(run);
      continue;
    }
    for (let start = 0; start < run.fresh.length;) {
      const fresh = run.fresh.slice(start, start + room).map(listed);
      part.push({ fresh });
      start += fresh.length;
      room -= fresh.length;
      if (room > 0) continue;
      yield part;
      part = [];
      room = PART;
    }
  }
  if (part.length > 0) yield part;
}
