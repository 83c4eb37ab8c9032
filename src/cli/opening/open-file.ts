import { openWorkbook } from "../../xlsx/read";
import type { WorkbookFile } from "../../xlsx/workbook";

/** Reads a workbook file's bytes; throws WorkbookError. */
export type Open = (bytes: Uint8Array, name: string) => WorkbookFile | Promise<WorkbookFile>;

export const openHere: Open = (bytes, name) => openWorkbook(bytes, { name });

/** Why reading was given up, told apart by what the file's owner can do about it. */
export class GivenUpError extends Error {
  constructor(readonly code: "too-slow" | "too-much-memory") {
    super(code);
    this.name = "GivenUpError";
  }
}
