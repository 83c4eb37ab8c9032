import * as XLSX from "@e965/xlsx";
import type { SheetSnapshot } from "../../src/check/sheet/snapshot";

/** A workbook file of snapshots: values, formulas, merges, hidden rows, and number formats that show what the snapshots show. */
export function workbookFile(sheets: readonly SheetSnapshot[]): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const snapshot of sheets) XLSX.utils.book_append_sheet(book, sheetOf(snapshot), snapshot.name);
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

function sheetOf({ origin, values, texts, formulas, merges, hiddenRows }: SheetSnapshot): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {};
  let right = origin.column;
  values.forEach((cells, r) =>
    cells.forEach((value, c) => {
      if (value === null) return;
      const at = { r: origin.row + r, c: origin.column + c };
      right = Math.max(right, at.c);
      const formula = formulas[r]?.[c]?.replace(/^=/, "");
      sheet[XLSX.utils.encode_cell(at)] = {
        ...(typeof value === "number"
          ? { t: "n", v: value, z: formatOf(value, texts[r]?.[c] ?? "") }
          : typeof value === "boolean"
            ? { t: "b", v: value }
            : { t: "s", v: value }),
        ...(formula === undefined ? {} : { f: formula }),
      } as XLSX.CellObject;
    }),
  );
  sheet["!ref"] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: origin.row + values.length - 1, c: right } });
  sheet["!merges"] = merges.map(({ top, left, bottom, right: last }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: last },
  }));
  const rows: XLSX.RowInfo[] = [];
  for (const row of hiddenRows) rows[row] = { hidden: true };
  sheet["!rows"] = rows;
  sheet["!cols"] = Array.from({ length: right + 1 }, () => ({ wch: 16 }));
  return sheet;
}

/** A number format by which a number shows as a text. */
function formatOf(value: number, shown: string): string {
  if (/月\d+日$/.test(shown)) return 'm"月"d"日"';
  const match = /^-?[\d,]+(?:\.(\d+))?(%?)$/.exec(shown);
  if (match === null || shown === String(value)) return "General";
  const decimals = match[1] === undefined ? "" : `.${"0".repeat(match[1].length)}`;
  return `${shown.includes(",") ? "#,##0" : "0"}${decimals}${match[2] ?? ""}`;
}
