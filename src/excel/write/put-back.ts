import type { CellValue } from "../../check/sheet/snapshot";
import { HostError } from "../../host/host";
import { toHostError } from "../errors";
import { run } from "../run";
import { keyOf, loadStates, nameOf, queueSteps, type SheetPlace } from "./cells";
import { sameState, stepsFor, type CellState } from "./content";

/** A cell to put back: what it held before, and by what our own write is recognised. */
export interface Overwritten extends SheetPlace {
  readonly before: CellState;
  /** Contents that came from the write: what was to be written, and what Excel made of it. */
  readonly ours: readonly CellValue[];
  /** Formats the write set on the way. */
  readonly formats: readonly string[];
}

/**
 * Puts back what a write replaced, wherever its own content still stands; a cell that someone changed since is left alone. Waits for
 * the user to leave a cell. Throws where a cell could not be put back, and names it.
 */
export async function putBack(cells: readonly Overwritten[]): Promise<void> {
  if (cells.length === 0) return;
  try {
    const left = await run((context) => putBackIn(context, cells), { delayForCellEdit: true });
    if (left.length === 0) return;
    throw halfWritten(left, undefined);
  } catch (error) {
    if (toHostError(error).code === "half-written") throw error;
    throw halfWritten(cells, error);
  }
}

/** Returns the cells that still do not hold what they held. */
async function putBackIn(
  context: Excel.RequestContext,
  cells: readonly Overwritten[],
): Promise<readonly Overwritten[]> {
  const read = loadStates(context, cells);
  await context.sync();
  const states = read();
  const due = cells.flatMap((cell) => {
    const now = states.get(keyOf(cell));
    if (now === undefined || sameState(now, cell.before)) return [];
    const holdsOurs = now.formula === null && cell.ours.includes(now.value);
    const holdsBefore = sameState({ ...now, format: cell.before.format }, cell.before);
    if (!holdsOurs && !(holdsBefore && cell.formats.includes(now.format))) return [];
    return [{ ...cell, steps: stepsFor(now.format, cell.before, cell.before.format), keepsContent: holdsBefore }];
  });
  if (due.length === 0) return [];
  context.runtime.enableEvents = false;
  queueSteps(
    context,
    due.map((cell) =>
      // The content stands already; only a format is in the way, and no step on the way to it is needed.
      cell.keepsContent ? { ...cell, steps: { formatBefore: null, value: "", formatAfter: cell.before.format } } : cell,
    ),
  );
  const check = loadStates(context, due);
  context.runtime.enableEvents = true;
  await context.sync();
  const after = check();
  return due.filter((cell) => {
    const now = after.get(keyOf(cell));
    return now === undefined || !sameState(now, cell.before);
  });
}

function halfWritten(cells: readonly SheetPlace[], cause: unknown): HostError {
  const names = cells.map(nameOf);
  const shown = names.slice(0, 20).join(", ") + (names.length > 20 ? ` and ${names.length - 20} more` : "");
  return new HostError("half-written", `A write broke off and could not be put back. Check these cells: ${shown}`, {
    cause,
  });
}
