import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import * as XLSX from "@e965/xlsx";
import { storeToXml } from "../../src/store/format";
import type { JsonValue } from "../../src/store/store";

/** A workbook file of one sheet. */
export function bookOf(sheet: string, rows: readonly (readonly unknown[])[]): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  return new Uint8Array(XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

/** The document of a store with these sections. */
export const storeXml = (sections: Record<string, JsonValue>): string => storeToXml({ version: 1, sections });

/** The workbook file with documents kept in it. */
export function keeping(book: Uint8Array, ...documents: readonly string[]): Uint8Array {
  const parts = unzipSync(book);
  const path = "xl/_rels/workbook.xml.rels";
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
  const relations = documents.map(
    (_, index) => `<Relationship Id="kept${index}" Type="${type}" Target="../customXml/item${index}.xml"/>`,
  );
  const rels = strFromU8(parts[path] ?? new Uint8Array());
  parts[path] = strToU8(rels.replace("</Relationships>", `${relations.join("")}</Relationships>`));
  documents.forEach((xml, index) => (parts[`customXml/item${index}.xml`] = strToU8(xml)));
  return zipSync(parts);
}
