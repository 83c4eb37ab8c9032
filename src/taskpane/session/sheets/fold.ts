import { a1, parseA1 } from "../../../check/sheet/address";
import type { CellValue, SheetSnapshot } from "../../../check/sheet/snapshot";
import { COLUMNS } from "../../../editor/unfold/layout";
import { readUnfolded, unfoldedPlaces } from "../../../editor/unfold/read";
import { dressOf } from "../../../editor/unfold/unfold";
import type { NewSheet } from "../../../check/sheet/new-sheet";
import { HostError, type RefusalReason } from "../../../host/host";
import type { AddedSheet } from "../../../host/sheets";
import { ANYWHERE } from "./step";
import type { SheetWork } from "./work";
import type { OpenedFold, SheetOutcome } from "./types";
import type { UndoStep } from "../state";

/** What the pane does to pack a sheet of indicators again. */
export interface Folding {
  /** Shows what packing the open sheet would write. */
  fold(): Promise<void>;
  /** Writes it. */
  writeFolded(): Promise<void>;
  /** Deletes the sheet that was packed; where it was changed since, it is asked about once more. */
  deleteFolded(): Promise<void>;
}

/** The sheet that was packed, as it was then. */
interface Packed {
  readonly fold: OpenedFold;
  readonly snapshot: SheetSnapshot;
}

export function createFolding(work: SheetWork): Folding {
  const { host, checker, getState, dispatch, attempt, conclude, announce, areasOn, takeAway, recheck, select, fail } =
    work;
  let packed: Packed | null = null;

  const ask = (fold: OpenedFold, isWritten: boolean, isChanged = false): void =>
    dispatch({ type: "sheet-dialog", dialog: { kind: "delete", fold, isWritten, isChanged } });

  return {
    fold: () =>
      attempt(async () => {
        // The source stands on another sheet, and the rows may have been edited a moment ago: all is read afresh.
        const { sheets, active } = await host.readVisibleSheets();
        const snapshot = sheets.find(({ name }) => name === active);
        const fold = await checker.fold(sheets, active);
        if (fold === null || snapshot === undefined) throw new HostError("sheet-gone", `There is no sheet ${active}.`);
        packed = { fold, snapshot };
        const isSame = fold.problems.length === 0 && fold.writes.length === 0;
        if (!isSame || fold.notes.length > 0) {
          dispatch({ type: "sheet-dialog", dialog: { kind: "fold", fold } });
          return;
        }
        announce({ what: "folded-same" });
        ask(fold, false);
      }),
    writeFolded: async () => {
      const { sheetDialog: dialog } = getState();
      if (dialog?.kind !== "fold" || dialog.fold.problems.length > 0) return;
      const { fold } = dialog;
      dispatch({ type: "sheet-dialog", dialog: null });
      if (fold.writes.length === 0) {
        ask(fold, false);
        return;
      }
      await work.inTurn(async () => {
        dispatch({ type: "work", work: { phase: "sheets", done: 0, all: 0 } });
        try {
          const { written, refused, undo } = await host.write([{ id: "fold", writes: fold.writes }]);
          const [first] = refused;
          const cells = fold.writes.map(({ row, column }) => a1(row, column));
          const sheet = fold.writes[0]?.sheet ?? "";
          const outcome: SheetOutcome =
            first === undefined
              ? { what: "folded", sheet, cells }
              : {
                  what: "not-folded",
                  cell: `${sheet}!${a1(first.write.row, first.write.column)}`,
                  reason: reasonOf(first.reason),
                };
          const steps = getState().undo;
          const step: UndoStep = { kind: "cells", groups: undo, findings: { fold: fold.writes.length } };
          dispatch({
            type: "wrote",
            outcome: { kind: "sheets", outcome },
            written,
            undo: written.length === 0 ? steps : [...steps, step],
          });
          if (first === undefined) ask(fold, true);
        } catch (error) {
          fail("write", error);
        }
        await recheck();
      });
    },
    deleteFolded: () => {
      const { sheetDialog: dialog } = getState();
      if (dialog?.kind !== "delete" || packed?.fold !== dialog.fold) return Promise.resolve();
      const { snapshot, fold } = packed;
      dispatch({ type: "sheet-dialog", dialog: null });
      return attempt(async (step) => {
        const found = await host.findSheet(fold.sheet);
        if (found === null) return conclude(step, { what: "deleted", sheet: fold.sheet });
        const isSame = found.formulas.flat().every((formula) => formula === null) && holdsSame(found, snapshot);
        if (!isSame && !dialog.isChanged) return ask(fold, dialog.isWritten, true);
        const { ours } = await areasOn(fold.sheet, ANYWHERE);
        const source = sourceOf(snapshot);
        await takeAway(step, new Map([[fold.sheet, ours]]));
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
  const { read } = readUnfolded(sheet);
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

/** What to add to have an unfolded sheet back, with its looks where its columns are where they were laid out. */
function againOf({ name, values }: AddedSheet, snapshot: SheetSnapshot, after: string | undefined): NewSheet {
  const places = unfoldedPlaces(snapshot);
  const isAsLaidOut = places !== null && COLUMNS.every((column, at) => places.columns.get(column) === at);
  const sheet: NewSheet = { name, cells: values, after, activate: true };
  return isAsLaidOut ? { ...sheet, ...dressOf(places.header, Math.max(values.length - 1, places.header + 2)) } : sheet;
}
