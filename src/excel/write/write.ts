import type { CellWrite } from "../../check/finding";
import type { Refusal, RefusalReason, WriteGroup, WriteOptions, WriteOutcome } from "../../host/host";
import { isTooLarge, isTurnedAway, toHostError } from "../errors";
import { noteOwnWrite } from "../own-writes";
import { enableEvents } from "../quiet";
import { run } from "../run";
import { keyOf, loadStates, queueSteps } from "./cells";
import { sameState, stepsFor, type CellState } from "./content";
import { guard, refuseUnread, sift } from "./guard";
import { portionsOf } from "./portions";
import { putBack, type Overwritten } from "./put-back";
import { readSheets, type TargetSheet } from "./sheets";
import { needsTextFormat } from "../../check/sheet/text-format";
import { laterTask } from "../../steps";

interface Portion {
  readonly written: readonly { readonly group: WriteGroup; readonly undo: WriteGroup }[];
  readonly refused: readonly Refusal[];
}

/**
 * Writes groups of cells, each whole or not at all: one sync to look up the sheets, one to read all cells afresh, one to write them;
 * only what exceeds a request is split, and never within a group.
 *
 * The batch that writes also reads each cell just before and just after. So a cell that changed between the guard's look and the
 * write is seen and put back, and so is a text that Excel took for something else.
 */
export async function write(groups: readonly WriteGroup[], options: WriteOptions = {}): Promise<WriteOutcome> {
  if (groups.length === 0) return { written: [], refused: [], undo: [] };
  const sheets = await run((context) =>
    readSheets(
      context,
      groups.flatMap(({ writes }) => writes),
    ),
  );
  const unread = refuseUnread(groups, sheets);
  const done: Portion[] = [{ written: [], refused: unread.refused }];
  const waiting = [...portionsOf(unread.accepted)];
  const cellCount = cellsOf(groups);
  for (let portion = waiting.shift(); portion !== undefined; portion = waiting.shift()) {
    if (options.signal?.aborted === true) {
      done.push({ written: [], refused: refuseAll([...portion, ...waiting.splice(0).flat()], "stopped") });
      break;
    }
    try {
      // Thousands of cells are looked over several times: each time in a task of its own.
      await laterTask();
      done.push(await writePortion(portion, sheets));
      options.onProgress?.(cellCount - cellsOf(waiting.flat()), cellCount);
    } catch (error) {
      const { code } = toHostError(error);
      const half = Math.ceil(portion.length / 2);
      if (isTooLarge(error) && portion.length > 1) waiting.unshift(portion.slice(0, half), portion.slice(half));
      else if (isTooLarge(error)) done.push({ written: [], refused: refuseAll(portion, "failed") });
      // Nothing is written yet: the whole call may fail and say why.
      else if (code === "half-written" || done.every(({ written }) => written.length === 0)) throw error;
      else done.push({ written: [], refused: refuseAll([...portion, ...waiting.splice(0).flat()], "failed") });
    }
  }
  const position = new Map(groups.map((group, index) => [group, index]));
  const inOrder = (a: { group: WriteGroup }, b: { group: WriteGroup }) =>
    (position.get(a.group) ?? 0) - (position.get(b.group) ?? 0);
  const written = done.flatMap((portion) => portion.written).sort(inOrder);
  return {
    written: written.map(({ group }) => group),
    refused: done.flatMap((portion) => portion.refused).sort(inOrder),
    undo: written.map(({ undo }) => undo),
  };
}

const cellsOf = (groups: readonly WriteGroup[]): number => groups.reduce((sum, { writes }) => sum + writes.length, 0);

async function writePortion(groups: readonly WriteGroup[], sheets: ReadonlyMap<string, TargetSheet>): Promise<Portion> {
  let eventsAreOff = false;
  try {
    const { refused, broken, ...rest } = await run(async (context) => {
      const guarded = await guard(context, groups, sheets);
      await laterTask();
      const cells = guarded.accepted.flatMap(({ writes }) => writes).map((write) => planned(write, guarded.states));
      if (cells.length === 0) return { ...guarded, cells, before: guarded.states, after: guarded.states, broken: null };

      noteOwnWrite();
      context.runtime.enableEvents = false;
      eventsAreOff = true;
      const before = loadStates(context, cells);
      queueSteps(context, cells);
      const after = loadStates(context, cells);
      context.runtime.enableEvents = true;
      try {
        await context.sync();
        eventsAreOff = false;
      } catch (error) {
        // What Excel turned away it has not begun.
        if (isTurnedAway(error)) throw error;
        return { ...guarded, cells, before: before(), after: after(), broken: error };
      }
      return { ...guarded, cells, before: before(), after: after(), broken: null };
    });
    await laterTask();
    return await settle(rest, refused, broken);
  } finally {
    if (eventsAreOff) await enableEvents();
  }
}

type PlannedWrite = CellWrite & { readonly steps: ReturnType<typeof stepsFor> };

function planned(write: CellWrite, states: ReadonlyMap<string, CellState>): PlannedWrite {
  const format = states.get(keyOf(write))?.format ?? "General";
  return { ...write, steps: stepsFor(format, { value: write.next }, write.format) };
}

interface Batch {
  readonly accepted: readonly WriteGroup[];
  readonly cells: readonly PlannedWrite[];
  readonly states: ReadonlyMap<string, CellState>;
  /** Each cell's state within the batch, just before and just after it was written; what did not come back is missing. */
  readonly before: ReadonlyMap<string, CellState>;
  readonly after: ReadonlyMap<string, CellState>;
}

/** Looks at what the batch came to, puts back the groups that did not go in whole, and returns which did. */
async function settle(batch: Batch, refused: readonly Refusal[], broken: unknown): Promise<Portion> {
  const { accepted, before, after } = batch;
  const verdict = sift(accepted, (write) => {
    if (broken !== null) return reasonOf(broken);
    const was = before.get(keyOf(write));
    if (was !== undefined && was.formula !== null) return "formula";
    if (was !== undefined && was.value !== write.expected) return "changed";
    const now = after.get(keyOf(write));
    return was !== undefined && now?.formula === null && now.value === write.next ? null : "failed";
  });
  const failed = new Set(verdict.refused.flatMap(({ group }) => group.writes.map(keyOf)));
  await putBack(batch.cells.filter((cell) => failed.has(keyOf(cell))).map((cell) => overwritten(cell, batch)));
  if (broken !== null && isTooLarge(broken) && accepted.length > 1) throw broken;
  return {
    written: verdict.accepted.map((group) => ({ group, undo: undoOf(group, batch) })),
    refused: [...refused, ...verdict.refused],
  };
}

function reasonOf(error: unknown): RefusalReason {
  const { code } = toHostError(error);
  return code === "protected" ? "protected" : code === "sheet-gone" ? "gone" : "failed";
}

function overwritten(cell: PlannedWrite, { states, before, after }: Batch): Overwritten {
  const { sheet, row, column, steps } = cell;
  const key = keyOf(cell);
  const was = before.get(key) ?? states.get(key) ?? { value: cell.expected, formula: null, format: "General" };
  const is = after.get(key);
  const isOurs = (now: CellState) => {
    if (is !== undefined) return sameState(now, is);
    // The batch broke off on the way: the content may be written, or no more than a format set for it.
    const holdsNext = now.formula === null && now.value === cell.next;
    return holdsNext || now.format === steps.formatBefore || now.format === steps.formatAfter;
  };
  return { sheet, row, column, before: was, isOurs };
}

/** The group that puts back what a written one replaced. */
function undoOf(group: WriteGroup, { before, after }: Batch): WriteGroup {
  const writes = group.writes.map(({ sheet, row, column, expected, next }, index) => {
    const key = keyOf(group.writes[index] ?? { sheet, row, column });
    const was = before.get(key)?.format;
    // A former text that only "@" lets in would leave that behind.
    const isPlain = typeof expected !== "string" || !needsTextFormat(expected);
    const format = isPlain && was === after.get(key)?.format ? undefined : was;
    return { sheet, row, column, expected: next, next: expected, ...(format === undefined ? {} : { format }) };
  });
  return { id: group.id, writes };
}

function refuseAll(groups: readonly WriteGroup[], reason: RefusalReason): readonly Refusal[] {
  return sift(groups, () => reason).refused;
}
