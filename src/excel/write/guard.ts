import type { CellWrite } from "../../check/finding";
import { MOST_CHARACTERS } from "../../check/sheet/limits";
import type { Refusal, RefusalReason, WriteGroup } from "../../host/host";
import { rangeAt } from "../run";
import { keyOf, loadStates } from "./cells";
import type { CellState } from "./content";
import type { TargetSheet } from "./sheets";

export interface Guarded {
  readonly accepted: readonly WriteGroup[];
  readonly refused: readonly Refusal[];
  /** The state of every cell of the accepted groups. */
  readonly states: ReadonlyMap<string, CellState>;
}

/** Refuses what can be refused without a look at the cells: a sheet that is gone, a text too long, a cell claimed twice. */
export function refuseUnread(
  groups: readonly WriteGroup[],
  sheets: ReadonlyMap<string, TargetSheet>,
): Pick<Guarded, "accepted" | "refused"> {
  const claimed = new Set<string>();
  return sift(groups, (write) => {
    if (!sheets.has(write.sheet)) return "gone";
    if (typeof write.next === "string" && write.next.length > MOST_CHARACTERS) return "too-long";
    // The second group's cell will no longer hold what it expects.
    if (claimed.has(keyOf(write))) return "changed";
    claimed.add(keyOf(write));
    return null;
  });
}

/** Reads every cell afresh, in one sync, and accepts the groups whose cells may all be written. */
export async function guard(
  context: Excel.RequestContext,
  groups: readonly WriteGroup[],
  sheets: ReadonlyMap<string, TargetSheet>,
): Promise<Guarded> {
  const writes = groups.flatMap((group) => group.writes);
  const states = loadStates(context, writes);
  const locked = loadLocks(
    context,
    writes.filter(({ sheet }) => sheets.get(sheet)?.isProtected === true),
  );
  await context.sync();
  const found = states();
  const isLocked = locked();
  const sifted = sift(groups, (write) => {
    const state = found.get(keyOf(write));
    if (isLocked.has(keyOf(write))) return "protected";
    if (state === undefined) return "failed";
    if (state.formula !== null) return "formula";
    return state.value === write.expected ? null : "changed";
  });
  return { ...sifted, states: found };
}

/** Queues the question which cells are locked; cell by cell, for a range with locked and open ones answers neither. */
function loadLocks(context: Excel.RequestContext, writes: readonly CellWrite[]): () => ReadonlySet<string> {
  const loaded = writes.map((write) => {
    const sheet = context.workbook.worksheets.getItem(write.sheet);
    const cell = rangeAt(sheet, { top: write.row, bottom: write.row, left: write.column, right: write.column });
    const { protection } = cell.format;
    protection.load("locked");
    return { key: keyOf(write), protection };
  });
  return () => new Set(loaded.filter(({ protection }) => protection.locked).map(({ key }) => key));
}

/** Splits groups by the first write of each that has a reason against it. */
export function sift(
  groups: readonly WriteGroup[],
  reasonAgainst: (write: CellWrite) => RefusalReason | null,
): Pick<Guarded, "accepted" | "refused"> {
  const accepted: WriteGroup[] = [];
  const refused: Refusal[] = [];
  for (const group of groups) {
    let refusal: Refusal | null = null;
    for (const write of group.writes) {
      const reason = reasonAgainst(write);
      if (reason === null) continue;
      refusal = { group, reason, write };
      break;
    }
    if (refusal === null) accepted.push(group);
    else refused.push(refusal);
  }
  return { accepted, refused };
}
