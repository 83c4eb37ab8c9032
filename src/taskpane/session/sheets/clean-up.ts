import type { CellValue } from "../../../check/sheet/snapshot";
import type { SpreadsheetHost } from "../../../host/host";
import type { AddedSheet, SheetHost } from "../../../host/sheets";
import type { PlannedSheet, UnfinishedWork } from "../journal";

/** What became of the sheets that were left half done: by name. */
export interface CleanedUp {
  /** How many cells hold again what they held before the write that broke off. */
  readonly restored: number;
  readonly removed: readonly string[];
  /** They hold something else by now, so they stay. */
  readonly kept: readonly string[];
}

/**
 * Takes back what a page had begun when it died: cells that hold what was written then hold again what they held before, and sheets that
 * were being added are removed where they hold nothing else. The last one goes first: it refers to the others.
 */
export async function cleanUp(
  host: SheetHost & Pick<SpreadsheetHost, "write">,
  { cells, sheets }: UnfinishedWork,
): Promise<CleanedUp> {
  // Each by itself: which of them were reached is not known, and those that were not hold something else.
  const back = cells.map(({ sheet, row, column, expected, next }, nth) => ({
    id: String(nth),
    writes: [{ sheet, row, column, expected: next, next: expected }],
  }));
  const restored = (await host.write(back)).written.length;
  const removed: string[] = [];
  const kept: string[] = [];
  for (const planned of [...sheets].reverse()) {
    const found = await host.findSheet(planned.name);
    if (found === null) continue;
    const isGone = holdsNothingElse(found, planned) && (await host.removeSheet(found)).removed;
    (isGone ? removed : kept).unshift(found.name);
  }
  return { restored, removed, kept };
}

/** Whether each cell that holds something holds what was to come there. */
function holdsNothingElse({ values, formulas }: AddedSheet, planned: PlannedSheet): boolean {
  const byPlace = new Set(planned.formulas?.map(({ row, column }) => `${row},${column}`));
  return values.every((row, r) =>
    row.every((value, c) => {
      const hasFormula = (formulas[r]?.[c] ?? null) !== null;
      if (hasFormula) return byPlace.has(`${r},${c}`);
      return value === null || value === asRead(planned.cells[r]?.[c] ?? null);
    }),
  );
}

/** Excel divides lines by \n. */
const asRead = (value: CellValue): CellValue => (typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value);
