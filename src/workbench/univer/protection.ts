import { IPermissionService, type Injector } from "@univerjs/core";
import { WorksheetEditPermission } from "@univerjs/sheets";
import {
  ALL_LOCKED,
  shiftedProtection,
  withProtection,
  type ProtectedCells,
  type SheetProtection,
} from "../cell-protection";
import type { CellRange } from "../../check/sheet/snapshot";
import type { CellLook, WorkbookSheet } from "../../xlsx/workbook";
import type { Grid, GridEvent } from "../grid";
import { shiftOf } from "../shift-events";
import { BOOK } from "./book";

type ProtectionMembers = Pick<Grid, "protection" | "setProtection" | "protectedCells" | "setCellProtection"> & {
  /** Moves what is kept of cells along with them. */
  readonly follow: (event: GridEvent) => void;
  /** Does what the host has allowed: Univer refuses its own commands on a protected sheet, whatever they are about. */
  readonly allowed: (sheet: string, work: () => void) => void;
};

/**
 * The members of a grid that concern protection. Univer knows only whether a sheet may be edited by hand; what else Excel keeps of it
 * is kept here. An add-in's writes are judged by the host, not here.
 */
export function protectionMembers(injector: Injector, emit: (event: GridEvent) => void): ProtectionMembers {
  const permissions = injector.get(IPermissionService);
  const sheets = new Map<string, SheetProtection>();
  const cells = new Map<string, ProtectedCells>();
  const allowEdits = (sheet: string, isAllowed: boolean): void => {
    const point = new WorksheetEditPermission(BOOK, sheet);
    if (!permissions.getPermissionPoint(point.id)) permissions.addPermissionPoint(point);
    permissions.updatePermissionPoint(point.id, isAllowed);
  };
  const protectedCells = (sheet: string): ProtectedCells => cells.get(sheet) ?? ALL_LOCKED;
  return {
    protection: (sheet) => sheets.get(sheet) ?? null,
    setProtection(sheet, protection) {
      const wasProtected = sheets.has(sheet);
      if (protection === null) sheets.delete(sheet);
      else sheets.set(sheet, protection);
      const isProtected = protection !== null;
      allowEdits(sheet, !isProtected);
      if (wasProtected !== isProtected) emit({ type: "protected", sheet, isProtected });
    },
    protectedCells,
    setCellProtection(sheet, range, protection) {
      cells.set(sheet, withProtection(protectedCells(sheet), range, protection));
    },
    allowed(sheet, work) {
      if (!sheets.has(sheet)) return work();
      allowEdits(sheet, true);
      try {
        work();
      } finally {
        allowEdits(sheet, false);
      }
    },
    follow(event) {
      const shift = shiftOf(event);
      if (shift === null || event.type !== "changed" || !cells.has(event.sheet)) return;
      cells.set(event.sheet, shiftedProtection(protectedCells(event.sheet), shift));
    },
  };
}

/** The unlocked cells of a sheet from a file, in rectangles: runs along its rows, equal ones below each other put together. */
export function unlockedIn({ snapshot: { origin }, looks = [] }: WorkbookSheet): readonly CellRange[] {
  const open = new Map<string, number>();
  const found: CellRange[] = [];
  looks.forEach((row, r) => {
    for (const [from, to] of runsOf(row)) {
      const key = `${from} ${to}`;
      const [top, left, right] = [origin.row + r, origin.column + from, origin.column + to];
      const above = found[open.get(key) ?? -1];
      if (above?.bottom === top - 1) found[open.get(key) ?? -1] = { ...above, bottom: top };
      else open.set(key, found.push({ top, bottom: top, left, right }) - 1);
    }
  });
  return found;
}

function runsOf(row: readonly (CellLook | null)[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  row.forEach((look, column) => {
    if (look?.unlocked !== true) return;
    const last = runs.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  });
  return runs;
}
