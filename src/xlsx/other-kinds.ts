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

/** Whether an .xlsb sheet is protected. */
export function xlsbIsProtected(part: Uint8Array): boolean {
  for (const { type } of recordsIn(part)) if (SHEET_PROTECTION.includes(type)) return true;
  return false;
}

/** BrtBundleSh: a sheet by its state, its number, the id of its relationship and its name. */
const BUNDLE_SHEET = 156;

/**
 * Whether the names of the sheets of an .xlsb end within their records. SheetJS reads on to any length, and a file of nine kilobytes
 * makes names of millions of characters.
 */
export function xlsbNamesFit(workbook: Uint8Array): boolean {
  const view = new DataView(workbook.buffer, workbook.byteOffset, workbook.byteLength);
  for (const { type, start, end } of recordsIn(workbook)) {
    if (type !== BUNDLE_SHEET) continue;
    let at = start + 8;
    for (let text = 0; text < 2; text += 1) {
      if (at + 4 > Math.min(end, workbook.length)) return false;
      const length = view.getUint32(at, true);
      at += 4 + (length === NO_TEXT ? 0 : length * 2);
    }
    if (at > end) return false;
  }
  return true;
}

/** The length of a text that is not there. */
const NO_TEXT = 0xffffffff;

/** The records of an .xlsb's part, each by its type and where its content stands. */
function* recordsIn(
  part: Uint8Array,
): Iterable<{ readonly type: number; readonly start: number; readonly end: number }> {
  for (let at = 0; at < part.length;) {
    const first = part[at++] ?? 0;
    const type = first & 0x80 ? (first & 0x7f) | (((part[at++] ?? 0) & 0x7f) << 7) : first;
    let length = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = part[at++] ?? 0;
      length |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) break;
    }
    yield { type, start: at, end: at + length };
    at += length;
  }
}
