import { readFileSync } from "node:fs";
import { openWorkbook } from "../src/xlsx/read";
import { WorkbookError, type WorkbookSheet } from "../src/xlsx/workbook";
import { comparedCells, differences, readBySheetJs } from "../test/xlsx/support/differences";
import { explanationOf } from "../test/xlsx/support/explanations";

/** What is found of one file, in the order in which it is sent to the process that asked. */
export interface Measured {
  /** "read", the code of the refusal, or "crash" and what was thrown: reading may throw nothing but a refusal. */
  readonly outcome: string;
  /** Of the processor, for reading alone. */
  readonly seconds: number;
  /** The most memory that the process had at a time, until the file was read. */
  readonly megabytes: number;
  readonly compared?: Compared;
}

export interface Compared {
  /** Why SheetJS could not read the file; null where it could. */
  readonly failure: string | null;
  readonly cells: number;
  /** How many differences there are of each class. */
  readonly explained: Readonly<Record<string, number>>;
  readonly unexplained: number;
  /** The first that no class explains. */
  readonly first: string | null;
}

function read(file: string | undefined): { readonly outcome: string; readonly sheets: readonly WorkbookSheet[] } {
  if (file === undefined) return { outcome: "read", sheets: [] };
  try {
    return { outcome: "read", sheets: openWorkbook(new Uint8Array(readFileSync(file)), { name: file }).sheets };
  } catch (error) {
    const outcome = error instanceof WorkbookError ? error.code : `crash: ${String(error)}`;
    return { outcome, sheets: [] };
  }
}

function compare(file: string, sheets: readonly WorkbookSheet[]): Compared {
  const explained: Record<string, number> = {};
  let unexplained = 0;
  let first: string | null = null;
  try {
    for (const difference of differences(sheets, readBySheetJs(new Uint8Array(readFileSync(file))))) {
      const explanation = explanationOf(difference);
      if (explanation !== null) {
        explained[explanation.id] = (explained[explanation.id] ?? 0) + 1;
        continue;
      }
      const { aspect, sheet, cell = "", ours, theirs } = difference;
      unexplained += 1;
      first ??= `${aspect} of ${sheet} ${cell}: ours ${JSON.stringify(ours)}, SheetJS's ${JSON.stringify(theirs)}`;
    }
  } catch (error) {
    return { failure: String(error), cells: 0, explained: {}, unexplained: 0, first: null };
  }
  return { failure: null, cells: comparedCells(sheets), explained, unexplained, first };
}

const tell = (told: Partial<Measured>): void => void process.send?.(told);

const [file] = process.argv.slice(2);
const start = process.cpuUsage();
const { outcome, sheets } = read(file);
const { user, system } = process.cpuUsage(start);
tell({ outcome, seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 });
if (file !== undefined && outcome === "read" && /\.(xlsx|xlsm|xltx)$/i.test(file))
  tell({ compared: compare(file, sheets) });
process.disconnect?.();
