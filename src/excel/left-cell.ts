import { a1Range, parseA1 } from "../check/sheet/address";
import { ownWrites } from "./own-writes";
import { run } from "./run";

/** The selected cell as it was when it was selected. */
interface HeldCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly content: unknown;
  /** How often this port had written then. */
  readonly writes: number;
}

/** A cell that was left with another content than it was selected with, while no event told of it. */
export interface LeftCell {
  readonly worksheetId: string;
  readonly changeType: "RangeEdited";
  readonly address: string;
}

export interface LeftCells {
  /** Looks at the cell that is selected now, and at the one that was left. */
  look(): Promise<LeftCell | null>;
  /** An event told of a change: where the cell that is held is part of it, that is known. */
  heard(change: Pick<Excel.WorksheetChangedEventArgs, "worksheetId" | "changeType" | "address">): void;
}

/** Excel on the web may raise no event for a pick from a cell's list (office-js #4066, #3888). */
export const mayMissPicks = (): boolean => Office.context.platform === Office.PlatformType.OfficeOnline;

export function createLeftCells(): LeftCells {
  let held: HeldCell | null = null;
  return {
    async look() {
      const left = held;
      const { now, content } = await run(
        async (context) => {
          const { worksheets } = context.workbook;
          const sheet = worksheets.getActiveWorksheet();
          sheet.load("id");
          const first = context.workbook.getSelectedRanges().untrack().areas.getItemAt(0).untrack();
          first.load("rowIndex,columnIndex");
          const selected = first.getCell(0, 0).untrack();
          selected.load("formulas");
          const leftSheet = left === null ? null : worksheets.getItemOrNullObject(left.sheetId);
          const before = leftSheet?.getCell(left?.row ?? 0, left?.column ?? 0).untrack();
          before?.load("formulas");
          await context.sync();
          const { rowIndex: row, columnIndex: column } = first;
          return {
            now: { sheetId: sheet.id, row, column, content: selected.formulas[0]?.[0] as unknown },
            content: before === undefined || before.isNullObject ? undefined : (before.formulas[0]?.[0] as unknown),
          };
        },
        { delayForCellEdit: true },
      );
      const wasForgotten = held !== left;
      held = { ...now, writes: ownWrites() };
      // What this port wrote since is no change by the user; what an event told is known.
      if (left === null || wasForgotten || left.writes !== ownWrites()) return null;
      if (content === undefined || content === left.content) return null;
      const { row, column } = left;
      const address = a1Range({ top: row, left: column, bottom: row, right: column });
      return { worksheetId: left.sheetId, changeType: "RangeEdited", address };
    },
    heard({ worksheetId, changeType, address }) {
      if (held === null || held.sheetId !== worksheetId) return;
      const { row, column } = held;
      const range = changeType === "RangeEdited" ? parseA1(address) : null;
      const isOther =
        range !== null && (row < range.top || row > range.bottom || column < range.left || column > range.right);
      // Where rows moved, what is held may be another cell by now.
      if (!isOther) held = null;
    },
  };
}
