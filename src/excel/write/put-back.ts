import { HostError } from "../../host/host";
import { isTooLarge } from "../errors";
import { run } from "../run";
import { keyOf, loadStates, nameOf, queueSteps, type SheetPlace } from "./cells";
import { sameState, stepsFor, type CellState } from "./content";
import { readSheets } from "./sheets";

/** A cell to put back. */
export interface Overwritten extends SheetPlace {
  /** What it held before the write. */
  readonly before: CellState;
  /** Whether what it holds now is the write's doing; else it is left alone. */
  readonly isOurs: (now: CellState) => boolean;
}

/** A cell the user changes at the very moment it is put back is put back in turn, but not for ever. */
const MOST_ROUNDS = 5;

/**
 * Puts back what a write replaced, wherever its own doing still stands; a cell that someone changed since is left alone, and so is
 * one whose sheet is gone. Waits for the user to leave a cell. Throws where a cell could not be put back, and names it.
 */
export async function putBack(cells: readonly Overwritten[]): Promise<void> {
  let due = cells;
  try {
    for (let round = 0; due.length > 0 && round < MOST_ROUNDS; round++) {
      const left = due;
      due = await run((context) => putBackIn(context, left), { delayForCellEdit: true });
    }
  } catch (error) {
    if (!isTooLarge(error) || due.length === 1) throw halfWritten(due, error);
    const half = Math.ceil(due.length / 2);
    await putBack(due.slice(0, half));
    await putBack(due.slice(half));
    return;
  }
  if (due.length > 0) throw halfWritten(due, undefined);
}

/** Returns the cells that are still to be put back. */
async function putBackIn(
  context: Excel.RequestContext,
  cells: readonly Overwritten[],
): Promise<readonly Overwritten[]> {
  const sheets = await readSheets(context, cells);
  const there = cells.filter(({ sheet }) => sheets.has(sheet));
  const read = loadStates(context, there);
  await context.sync();
  const states = read();
  const due = there.flatMap((cell) => {
    const now = states.get(keyOf(cell));
    if (now === undefined || sameState(now, cell.before) || !cell.isOurs(now)) return [];
    const keepsContent = sameState({ ...now, format: cell.before.format }, cell.before);
    // Where the content stands already only the format is in the way, and no step on the way to it is needed.
    const steps = keepsContent
      ? { formatBefore: null, value: "", formatAfter: cell.before.format }
      : stepsFor(now.format, cell.before, cell.before.format);
    return [{ ...cell, now, steps, keepsContent }];
  });
  if (due.length === 0) return [];
  context.runtime.enableEvents = false;
  const justBefore = loadStates(context, due);
  queueSteps(context, due);
  const justAfter = loadStates(context, due);
  context.runtime.enableEvents = true;
  await context.sync();
  const [before, after] = [justBefore(), justAfter()];
  return due.flatMap((cell) => {
    const was = before.get(keyOf(cell));
    const is = after.get(keyOf(cell));
    // Someone was quicker: now that change is what has to come back.
    if (was !== undefined && is !== undefined && !sameState(was, cell.now)) {
      return [{ ...cell, before: was, isOurs: (now: CellState) => sameState(now, is) }];
    }
    return is === undefined || !sameState(is, cell.before) ? [cell] : [];
  });
}

function halfWritten(cells: readonly SheetPlace[], cause: unknown): HostError {
  const names = cells.map(nameOf);
  const shown = names.slice(0, 20).join(", ") + (names.length > 20 ? ` and ${names.length - 20} more` : "");
  return new HostError("half-written", `A write broke off and could not be put back. Check these cells: ${shown}`, {
    cause,
  });
}
