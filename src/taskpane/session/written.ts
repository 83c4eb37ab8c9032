import type { FixGroup } from "../../check/fix";
import { a1 } from "../../check/sheet/address";
import type { WriteGroup, WriteOutcome } from "../../host/host";
import type { PaneEvent } from "./events";
import type { NotWritten, UndoStep } from "./state/acting";
import type { PaneState } from "./state/state";

/** Refusals that may pass: the undo is kept, to be tried again. */
const MAY_PASS: ReadonlySet<NotWritten["reason"]> = new Set(["protected", "failed", "stopped"]);

/** What is to be written, and what it mends. */
export interface Planned {
  readonly groups: readonly FixGroup[];
  /** Findings mended, by group. */
  readonly findings: Readonly<Record<string, number>>;
  /** Keys that could not be worked in. */
  readonly left: readonly string[];
}

/** Where a plan came to no write at all. */
export const NOTHING_WRITTEN: WriteOutcome = { written: [], refused: [], undo: [] };

export function planned(groups: readonly FixGroup[], left: readonly string[]): Planned {
  return { groups, left, findings: Object.fromEntries(groups.map(({ id, keys }) => [id, keys.length])) };
}

export function toWriteGroup({ id, writes }: FixGroup): WriteGroup {
  return { id, writes };
}

/** Turns what the host wrote into an outcome and the undo steps that are left. */
export function wrote(
  kind: "fixed" | "written" | "undone",
  { written, refused, undo }: WriteOutcome,
  findings: Readonly<Record<string, number>>,
  left: readonly string[],
  { undo: steps, snapshot }: Pick<PaneState, "undo" | "snapshot">,
): PaneEvent {
  const number = (id: string): number => findings[id] ?? 1;
  const notWritten: NotWritten[] = refused
    .filter(({ reason }) => reason !== "stopped")
    .map(({ group, reason, write }) => ({
      cell: `${write.sheet === snapshot?.name ? "" : `${write.sheet}!`}${a1(write.row, write.column)}`,
      reason,
      findings: number(group.id),
    }));
  if (left.length > 0) notWritten.push({ cell: "", reason: "left", findings: left.length });
  // Nothing stood in the way of these: they are told together.
  const stopped = refused.reduce((sum, { group, reason }) => sum + (reason === "stopped" ? number(group.id) : 0), 0);
  if (stopped > 0) notWritten.push({ cell: "", reason: "stopped", findings: stopped });
  const done = written.reduce((sum, { id }) => sum + number(id), 0);
  const cells = written.reduce((sum, { writes }) => sum + writes.length, 0);
  return {
    type: "wrote",
    outcome: kind === "written" ? { kind, done, notWritten } : { kind, done, cells, notWritten },
    written,
    undo: kind === "undone" ? afterUndo(steps, refused, findings) : afterWrite(steps, undo, findings),
  };
}

function afterWrite(
  steps: readonly UndoStep[],
  undo: readonly WriteGroup[],
  findings: Readonly<Record<string, number>>,
): readonly UndoStep[] {
  return undo.length === 0 ? steps : [...steps, { kind: "cells", groups: undo, findings }];
}

function afterUndo(
  steps: readonly UndoStep[],
  refused: WriteOutcome["refused"],
  findings: Readonly<Record<string, number>>,
): readonly UndoStep[] {
  const kept = refused.filter(({ reason }) => MAY_PASS.has(reason)).map(({ group }) => group);
  const earlier = steps.slice(0, -1);
  return kept.length === 0 ? earlier : [...earlier, { kind: "cells", groups: kept, findings }];
}
