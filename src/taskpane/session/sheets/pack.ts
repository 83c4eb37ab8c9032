import { a1, parseA1 } from "../../../check/sheet/address";
import type { CellValue, SheetSnapshot } from "../../../check/sheet/snapshot";
import { COLUMNS } from "../../../editor/expand/layout";
import { expandedPlaces } from "../../../editor/expand/places";
import { readExpanded } from "../../../editor/expand/read";
import { dressOf } from "../../../editor/expand/expand";
import type { NewSheet } from "../../../check/sheet/new-sheet";
import { HostError, type RefusalReason } from "../../../host/host";
import type { AddedSheet } from "../../../host/sheets";
import { ANYWHERE } from "./step";
import type { SheetWork } from "./work";
import type { OpenedPacking } from "../../../editor/expand/pack-sheet";
import type { SheetOutcome } from "./types";
import type { UndoStep } from "../state/acting";

/** What the pane does to pack a sheet of indicators again. */
export interface Packing {
  /** Shows what packing the open sheet would write. */
  pack(): Promise<void>;
  /** Writes it. */
  writePacked(): Promise<void>;
  /** Deletes the sheet that was packed; where it was changed since, it is asked about once more. */
  deletePacked(): Promise<void>;
}

/** The sheet that was packed, as it was then. */
interface Packed {
  readonly packing: OpenedPacking;
  readonly snapshot: SheetSnapshot;
}

export function createPacking(work: SheetWork): Packing {
  const { host, checker, getState, dispatch, attempt, conclude, announce, areasOn, takeAway, recheck, select, fail } =
    work;
  let packed: Packed | null = null;

  const ask = (packing: OpenedPacking, isWritten: boolean, isChanged = false): void =>
    dispatch({ type: "sheet-dialog", dialog: { kind: "delete", packing, isWritten, isChanged } });

  return {
    pack: () =>
      attempt(async () => {
        // The source stands on another sheet, and the rows may have been edited a moment ago: all is read afresh.
        const { sheets, active } = await host.readVisibleSheets();
        const snapshot = sheets.find(({ name }) => name === active);
        const packing = await checker.pack(sheets, active);
        if (packing === null || snapshot === undefined)
          throw new HostError("sheet-gone", `There is no sheet ${active}.`);
        packed = { packing, snapshot };
        const isSame = packing.problems.length === 0 && packing.writes.length === 0;
        if (!isSame || packing.notes.length > 0) {
          dispatch({ type: "sheet-dialog", dialog: { kind: "pack", packing } });
          return;
        }
        announce({ what: "packed-same" });
        ask(packing, false);
      }),
    writePacked: async () => {
      const { sheetDialog: dialog } = getState();
      if (dialog?.kind !== "pack" || dialog.packing.problems.length > 0) return;
      const { packing } = dialog;
      dispatch({ type: "sheet-dialog", dialog: null });
      if (packing.writes.length === 0) {
        ask(packing, false);
        return;
      }
      await work.inTurn(async () => {
        dispatch({ type: "work", work: { phase: "sheets", done: 0, all: 0 } });
        try {
          const { written, refused, undo } = await host.write([{ id: "pack", writes: packing.writes }]);
          const [first] = refused;
          const cells = packing.writes.map(({ row, column }) => a1(row, column));
          const sheet = packing.writes[0]?.sheet ?? "";
          const outcome: SheetOutcome =
            first === undefined
              ? { what: "packed", sheet, cells }
              : {
                  what: "not-packed",
                  cell: `${sheet}!${a1(first.write.row, first.write.column)}`,
                  reason: reasonOf(first.reason),
                };
          const steps = getState().undo;
          const step: UndoStep = { kind: "cells", groups: undo, findings: { pack: packing.writes.length } };
          dispatch({
            type: "wrote",
            outcome: { kind: "sheets", outcome },
            written,
            undo: written.length === 0 ? steps : [...steps, step],
          });
          if (first === undefined) ask(packing, true);
        } catch (error) {
          fail("write", error);
        }
        await recheck();
      });
    },
    deletePacked: () => {
      const { sheetDialog: dialog } = getState();
      if (dialog?.kind !== "delete" || packed?.packing !== dialog.packing) return Promise.resolve();
      const { snapshot, packing } = packed;
      dispatch({ type: "sheet-dialog", dialog: null });
      return attempt(async (step) => {
        const found = await host.findSheet(packing.sheet);
        if (found === null) return conclude(step, { what: "deleted", sheet: packing.sheet });
        const isSame = found.formulas.flat().every((formula) => formula === null) && holdsSame(found, snapshot);
        if (!isSame && !dialog.isChanged) return ask(packing, dialog.isWritten, true);
        const { ours } = await areasOn(packing.sheet, ANYWHERE);
        const source = sourceOf(snapshot);
        await takeAway(step, new Map([[packing.sheet, ours]]));
        await step.remove(found, againOf(found, snapshot, source?.sheet));
        const { name } = found;
        if (source !== null) await select(source.sheet, source.range);
        await recheck();
        const back = { sheet: name, range: { top: 0, left: 0, bottom: 0, right: 0 } };
        conclude(step, { what: "deleted", sheet: name }, { what: "deleted", sheet: name }, back);
      });
    },
  };
}

const reasonOf = (reason: RefusalReason): "changed" | "formula" | "protected" | "other" =>
  reason === "changed" || reason === "formula" || reason === "protected" ? reason : "other";

/** Where the rows were taken from. */
function sourceOf(sheet: SheetSnapshot) {
  const { read } = readExpanded(sheet);
  const range = parseA1(read?.cells[0]?.address ?? "");
  return read === null || range === null ? null : { sheet: read.source, range };
}

/** Whether a sheet holds what it was read as, wherever the used ranges end. */
function holdsSame({ values }: AddedSheet, snapshot: SheetSnapshot): boolean {
  const { origin } = snapshot;
  const cells = new Map<string, CellValue>();
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null) cells.set(`${r},${c}`, value);
    }),
  );
  let count = 0;
  for (const [r, row] of snapshot.values.entries()) {
    for (const [c, value] of row.entries()) {
      if (value === null) continue;
      if (cells.get(`${origin.row + r},${origin.column + c}`) !== value) return false;
      count += 1;
    }
  }
  return count === cells.size;
}

/** What to add to have an expanded sheet back, with its looks where its columns are where they were laid out. */
function againOf({ name, values }: AddedSheet, snapshot: SheetSnapshot, after: string | undefined): NewSheet {
  const places = expandedPlaces(snapshot);
  const isAsLaidOut = places !== null && COLUMNS.every((column, at) => places.columns.get(column) === at);
  const sheet: NewSheet = { name, cells: values, after, activate: true };
  return isAsLaidOut ? { ...sheet, ...dressOf(places.header, Math.max(values.length - 1, places.header + 2)) } : sheet;
}
