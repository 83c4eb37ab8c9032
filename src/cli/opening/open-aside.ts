import type { Worker } from "node:worker_threads";
import { needsSheetJs } from "../../xlsx/read";
import { WorkbookError, type WorkbookErrorCode, type WorkbookFile } from "../../xlsx/workbook";
import { GivenUpError, openHere, type Open } from "./open-file";
import { isOutOfMemory, startThread } from "./thread";

/** What a thread may take. */
interface Limits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** What the thread is asked. */
export interface ToOpen {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What the thread answers. */
export type Opened =
  | { readonly file: WorkbookFile }
  | { readonly code: WorkbookErrorCode; readonly message: string }
  | { readonly fault: string };

/**
 * Reads .xls, .xlsb, .ods and text in a separate thread and ends the thread when it takes too long or uses too much memory: SheetJS has no
 * limits, and a small file can make it do either. Our own .xlsx reader checks its limits itself, so it runs here. Throws GivenUpError.
 */
export function openWithin(limits: Limits): Open {
  /** Kept for the next file: starting one takes longer than reading most files. */
  let idle: Worker | null = null;
  return async (bytes, name) => {
    if (!needsSheetJs(bytes)) return openHere(bytes, name);
    const worker = idle ?? startThread("open", limits);
    idle = null;
    const file = await readIn(worker, { bytes, name }, limits);
    idle = worker;
    return file;
  };
}

export const openAside = openWithin({ seconds: 60, megabytes: 1_024 });

/** Has a thread read a file; one that fails at it is ended. */
function readIn(worker: Worker, file: ToOpen, { seconds }: Limits): Promise<WorkbookFile> {
  let clock: NodeJS.Timeout | undefined;
  return new Promise<WorkbookFile>((resolve, reject) => {
    clock = setTimeout(() => reject(new GivenUpError("too-slow")), seconds * 1_000);
    const onError = (error: Error): void => reject(isOutOfMemory(error) ? new GivenUpError("too-much-memory") : error);
    worker.once("error", onError);
    worker.once("message", (opened: Opened) => {
      worker.off("error", onError);
      if ("file" in opened) resolve(opened.file);
      else if ("code" in opened) reject(new WorkbookError(opened.code, opened.message));
      else reject(new Error(opened.fault));
    });
    worker.postMessage(file);
  })
    .catch((error: unknown) => {
      void worker.terminate();
      throw error;
    })
    .finally(() => clearTimeout(clock));
}
