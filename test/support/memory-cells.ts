import type { CellValue } from "../../src/check/sheet/snapshot";
import { typed as taken } from "../../src/workbench/typed";

/** The year that completes a date which names none. */
const YEAR = 2026;

/** What a cell of a format holds after a value was typed into it; null and "" clear it. */
export function typed(value: CellValue, format: string): { value: CellValue; formula: string | null; format?: string } {
  const typed = taken(value, format, YEAR);
  switch (typed.kind) {
    case "keep":
    case "clear":
      return { value: null, formula: null };
    case "text":
      return { value: typed.text, formula: null };
    case "formula":
      return { value: null, formula: typed.formula };
    case "boolean":
      return { value: typed.value, formula: null };
    case "number": {
      const gives = typed.format !== undefined && format === "General" ? { format: typed.format } : {};
      return { value: typed.value, formula: null, ...gives };
    }
  }
}

/** What a cell shows, for the formats the tests use. */
export function formatted(value: CellValue, format: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const decimals = (/\.(0+)/.exec(format)?.[1] ?? "").length;
  if (format.endsWith("%")) return `${(value * 100).toFixed(decimals)}%`;
  if (format === "General" || format === "@" || !/0/.test(format)) return String(value);
  const fixed = value.toFixed(decimals);
  return format.startsWith("#,##") ? fixed.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",") : fixed;
}
