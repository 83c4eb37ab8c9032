import type { CellValue } from "../../src/check/sheet/snapshot";

/** What a cell of a format holds after a value was typed into it. A subset of what Excel reads, enough to catch a careless write. */
export function typed(value: CellValue, format: string): { value: CellValue; formula: string | null; format?: string } {
  if (value === "" || value === null) return { value: null, formula: null };
  if (format === "@") return { value: typeof value === "string" ? value : String(value), formula: null };
  if (typeof value !== "string") return { value, formula: null };
  const text = value.trim();
  if (/^[=+\-@]/.test(value) && text.length > 1 && !/^[+-]?[\d.,]+%?$/.test(text)) {
    return { value: null, formula: value.startsWith("=") ? value : `=${value}` };
  }
  if (value.startsWith("'")) return { value: value.slice(1), formula: null };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true", formula: null };
  const plain = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$|^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text);
  if (plain) return { value: Number(text.replaceAll(",", "")), formula: null };
  const percent = /^([+-]?\d+(?:\.\d+)?)%$/.exec(text);
  if (percent) return { value: Number(percent[1]) / 100, formula: null, format: text.includes(".") ? "0.00%" : "0%" };
  const date = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(text) ?? /^()(\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (date) {
    const [, year, month, day] = date;
    const serial = Math.round(Date.UTC(Number(year || "2026"), Number(month) - 1, Number(day)) / 86_400_000) + 25_569;
    return { value: serial, formula: null, format: "yyyy/m/d" };
  }
  return { value, formula: null };
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
