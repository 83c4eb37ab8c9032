import { MOST_CHARACTERS } from "../../../check/sheet/limits";
import type { CellValue } from "../../../check/sheet/snapshot";

/** As a cell holds it: lines divided by \n, and no longer than a cell. */
export const inCell = (value: CellValue): CellValue =>
  typeof value === "string" ? value.replace(/\r\n?/g, "\n").slice(0, MOST_CHARACTERS) : value;
