import { LIMITS } from "./workbook";

/**
 * Whether the cells of an OpenDocument sheet, written out, pass the limit: a cell and a row may each stand for a million like it,
 * and only those without a value are free.
 */
export function repeatsTooMuch(content: string): boolean {
  let rows = 1;
  let cells = 0;
  for (const [tag, name] of content.matchAll(/<table:(table-row|table-cell)\b[^>]*>/g)) {
    if (name === "table-row") rows = Number(/number-rows-repeated="(\d+)"/.exec(tag)?.[1] ?? 1);
    else if (!tag.endsWith("/>")) cells += rows * Number(/number-columns-repeated="(\d+)"/.exec(tag)?.[1] ?? 1);
    if (cells > LIMITS.cells) return true;
  }
  return false;
}

/** BrtSheetProtection and its later form, BrtSheetProtectionIso. */
const SHEET_PROTECTION = [0x0217, 0x02a6];

/** Whether an .xlsb sheet is protected: walks its records to the one that says so. */
export function xlsbIsProtected(part: Uint8Array): boolean {
  for (let at = 0; at < part.length;) {
    const first = part[at++] ?? 0;
    const type = first & 0x80 ? (first & 0x7f) | (((part[at++] ?? 0) & 0x7f) << 7) : first;
    let length = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = part[at++] ?? 0;
      length |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) break;
    }
    if (SHEET_PROTECTION.includes(type)) return true;
    at += length;
  }
  return false;
}
