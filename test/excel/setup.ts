import { createExcelHost } from "../../src/excel/host";
import { REQUIREMENTS } from "../../src/excel/requirements";
import type { WorkbookHost } from "../../src/host/workbook";
import type { CellWrite } from "../../src/check/finding";
import type { CellValue } from "../../src/check/sheet/snapshot";
import type { WriteGroup } from "../../src/host/host";
import type { Engine } from "../../src/workbench/engine/engine";
import type { Faults } from "../../src/workbench/engine/faults";
import { createMemoryGrid, range, type MemoryGrid, type MemorySheet } from "../support/memory-grid";
import { startOffice, type OfficeHost } from "../support/office-host";

/** One Office.js a test file; a new workbook a test. The program has what the page asks for and no more. */
export interface Bench {
  readonly office: OfficeHost;
  readonly port: WorkbookHost;
  open(
    sheets: readonly MemorySheet[],
    faults?: Partial<Faults>,
  ): { readonly grid: MemoryGrid; readonly engine: Engine };
}

export async function startBench(): Promise<Bench> {
  const least = Object.fromEntries(REQUIREMENTS.map(({ set, version }) => [set, version]));
  const office = await startOffice(createMemoryGrid(), { requirements: { ...least, DelayForCellEdit: "1.1" } });
  const port = await createExcelHost();
  return {
    office,
    port,
    open(sheets, faults = {}) {
      const grid = createMemoryGrid(sheets);
      return { grid, engine: office.open(grid, { faults }) };
    },
  };
}

/** One write, by address. */
export function put(address: string, expected: CellValue, next: CellValue, format?: string): CellWrite {
  const [sheet = "", cells = ""] = address.includes("!") ? address.split("!") : ["表", address];
  const { top: row, left: column } = range(cells);
  return { sheet, row, column, expected, next, ...(format === undefined ? {} : { format }) };
}

export function group(id: string, ...writes: readonly CellWrite[]): WriteGroup {
  return { id, writes };
}

/** Lets timers and messages run for a while. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Waits until something is so, as long as a busy machine takes; what comes of it is for the test to say. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; waited < MOST && !isSo(); waited += STEP) await pause(STEP);
}

/** Milliseconds. */
const MOST = 10_000;
const STEP = 20;

/** A promise's rejection, to look at. */
export function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => null,
    (error: unknown) => error,
  );
}
