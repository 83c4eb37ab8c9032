import { a1, parseA1 } from "../../check/sheet/address";
import type { ReportPlace } from "../place";

/** A formula that leads to a cell of the same workbook and shows a label: of a sheet's name and addresses, never of a cell's text. */
export function linkFormula({ sheet, row, column }: ReportPlace, label: string): string {
  const target = `#'${sheet.replaceAll("'", "''")}'!${a1(row, column)}`;
  return `=HYPERLINK(${inQuotes(target)},${inQuotes(label)})`;
}

const inQuotes = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const LINK = /^=HYPERLINK\("#'((?:[^'"]|''|"")+)'!([A-Z]{1,3}\d{1,7})","((?:[^"]|"")*)"\)$/;

/** Where a formula of ours leads, and its label; null where it is none of ours. */
export function readLink(formula: string): { readonly to: ReportPlace; readonly label: string } | null {
  const [, sheet, address = "", label = ""] = LINK.exec(formula) ?? [];
  const cell = parseA1(address);
  if (sheet === undefined || cell === null) return null;
  const plain = (text: string): string => text.replaceAll('""', '"');
  const to = { sheet: plain(sheet).replaceAll("''", "'"), row: cell.top, column: cell.left };
  return { to, label: plain(label) };
}
