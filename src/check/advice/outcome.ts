import type { Check } from "../check";
import { applyWrites } from "../edit";
import { plainFinding } from "../engine/project-findings";
import type { CellWrite, Finding } from "../finding";
import type { SheetSnapshot } from "../sheet/snapshot";
import { compareFindings, type FindingsChange } from "./compare-findings";

/**
 * What the findings will be after some cells are written, before anything is. `check` is one that remembers: only what the writes
 * change is looked at again. It is left as it was, over `sheets`.
 */
export const outcomeOfWrites = (
  sheets: readonly SheetSnapshot[],
  writes: readonly CellWrite[],
  check: Check,
): FindingsChange => (writes.length === 0 ? NO_CHANGE : outcomeOf(sheets, applyWrites(sheets, writes), check));

const NO_CHANGE: FindingsChange = { gone: [], added: [] };

/** What the findings will be with other sheets in place of those there are, such as one more. */
export function outcomeOf(
  before: readonly SheetSnapshot[],
  after: readonly SheetSnapshot[],
  check: Check,
): FindingsChange {
  // A finding is described from the sheets that were checked last: each side is described while its own are.
  const known = check.run(before).findings;
  const found = check.run(after).findings;
  const fresh = notAmong(found, known).map(plainFinding);
  const stale = notAmong(check.run(before).findings, found).map(plainFinding);
  return compareFindings(stale, fresh);
}

/** The findings that are not among others; what a check did not look at again is the same object in both. */
function notAmong(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  let from = 0;
  while (from < findings.length && findings[from] === others[from]) from += 1;
  let [end, endOther] = [findings.length, others.length];
  while (end > from && endOther > from && findings[end - 1] === others[endOther - 1]) {
    end -= 1;
    endOther -= 1;
  }
  const same = new Set(others.slice(from, endOther));
  return findings.slice(from, end).filter((finding) => !same.has(finding));
}

/** The warnings and errors among findings: what makes a table worse. */
export const faultsAmong = <F extends Pick<Finding, "severity">>(findings: readonly F[]): readonly F[] =>
  findings.filter(({ severity }) => severity !== "info");
