import { CellValueType, numfmt, type ICellData, type Nullable } from "@univerjs/core";
import type { CellValue } from "../../check/sheet/snapshot";
import type { Typed } from "../typed";

/** The plain value of a cell. Rich text counts as its characters, lines divided by \n. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  const rich = cell?.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, "").replaceAll("\r", "\n") || null;
  const value = cell?.v;
  if (value === undefined || value === null || value === "") return null;
  if (cell?.t === CellValueType.BOOLEAN || typeof value === "boolean")
    return value === 1 || value === true || value === "1";
  if (cell?.t === CellValueType.STRING || cell?.t === CellValueType.FORCE_STRING) return lines(String(value));
  return typeof value === "string" ? lines(value) : value;
}

const lines = (text: string): string => text.replace(/\r\n?/g, "\n");

/** What a cell shows, by its number format. */
export function textOf(value: CellValue, format: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  try {
    return numfmt.format(format, value);
  } catch {
    // A format this library does not know: Excel would not have let it be typed.
    return String(value);
  }
}

/** The change of a cell that a written value makes, or null where the cell stays as it is. */
export function changeOf(written: Typed, format: string): ICellData | null {
  const plain = { f: null, si: null, p: null };
  switch (written.kind) {
    case "keep":
      return null;
    case "clear":
      return { ...plain, v: null };
    case "text":
      return { ...plain, v: written.text, t: CellValueType.STRING };
    case "formula":
      return { ...plain, f: written.formula, v: null };
    case "boolean":
      return { ...plain, v: written.value ? 1 : 0, t: CellValueType.BOOLEAN };
    case "number": {
      const gives =
        written.format !== undefined && format === "General" ? { s: { n: { pattern: written.format } } } : {};
      return { ...plain, v: written.value, t: CellValueType.NUMBER, ...gives };
    }
  }
}
