import * as XLSX from "@e965/xlsx";
import type { FileNote } from "../check/sheet/file-note";
import { decodeBook } from "./ansi";
import { isBareStream, PARSE_AS, takeCodePage, type StreamFacts } from "./biff";
import { readCsv } from "./csv";
import { decodeText } from "./decode";
import { isSpreadsheetXml, readSpreadsheetXml } from "./marked-up/spreadsheet-xml";
import { isWebPage, readWebPage } from "./marked-up/web-page";
import { repeatsTooMuch, xlsbIsProtected, xlsbNamesFit } from "./other-kinds";
import { Package } from "./ooxml/package";
import { readOoxml, workbookPartOf } from "./ooxml/read";
import { toWorkbookSheet, type SheetMore } from "./sheet";
import { LIMITS, WorkbookError, type WorkbookFile, type WorkbookSheet } from "./workbook";
import { isZip, listZip, unzip, type ZipEntry } from "./zip";

export interface ReadWorkbookOptions {
  /** The file's name. Text is read as cells where it ends in .csv, .tsv or .txt, and is no workbook under any other name. */
  readonly name?: string;
}

/**
 * Reads a workbook file: .xlsx, .xlsm, .xlsb, .xls, .ods, what systems export as .xls and is the XML of Excel 2003 or a web page, and
 * text with separators by its name. The kind is told by the bytes, never by the name. Throws WorkbookError and nothing else.
 */
export function openWorkbook(bytes: Uint8Array, options: ReadWorkbookOptions = {}): WorkbookFile {
  try {
    const notes: FileNote[] = [];
    const sheets = readKind(bytes, /\.(csv|tsv|txt)$/i.test(options.name ?? ""), notes);
    if (sheets === null)
      throw new WorkbookError("not-a-workbook", "The file is not an Excel or OpenDocument workbook.");
    if (sheets.length === 0) throw new WorkbookError("no-sheets", "The workbook has no sheet with cells.");
    return { sheets, notes };
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(reason)) throw encrypted(error);
    throw new WorkbookError("broken", `The file is damaged: ${reason}`, { cause: error });
  }
}

/** The sheets of a workbook file alone, see `openWorkbook`. */
export const readWorkbook = (bytes: Uint8Array, options: ReadWorkbookOptions = {}): readonly WorkbookSheet[] =>
  openWorkbook(bytes, options).sheets;

/** Whether a file is of a kind that SheetJS reads, as far as its bytes tell; text and what is no workbook are among them. */
export function needsSheetJs(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return true;
  try {
    const main = workbookPartOf(new Package(bytes, listZip(bytes)));
    return main === null || /\.bin$/i.test(main);
  } catch {
    // The file is damaged. Reading it will report that.
    return false;
  }
}

function readKind(bytes: Uint8Array, isText: boolean, notes: FileNote[]): WorkbookSheet[] | null {
  if (isZip(bytes)) return readZipped(bytes);
  if (startsWith(bytes, OLE2)) return readOle2(bytes, notes);
  if (isBareStream(bytes)) return readBareStream(bytes, notes);
  if (isWebArchive(bytes)) throw new WorkbookError("web-archive", "The file is a web archive.");
  return isText ? readText(bytes, notes) : readMarkedUp(bytes, notes);
}

function readMarkedUp(bytes: Uint8Array, notes: FileNote[]): WorkbookSheet[] | null {
  const decoded = bytes.length <= LIMITS.unpackedBytes && beginsWithTag(bytes) ? decodeText(bytes) : null;
  if (decoded === null) return null;
  const { text } = decoded;
  const isPage = isWebPage(text);
  if (!isPage && !isSpreadsheetXml(text)) return null;
  notes.push(...decoded.notes, ...(isPage ? [{ code: "web-page" } as const] : []));
  return isPage ? [readWebPage(text)] : readSpreadsheetXml(text);
}

/** Whether a file begins as a message of several parts does, which is what Excel makes of a workbook saved as 单个文件网页. */
function isWebArchive(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, ARCHIVE_HEAD));
  return /^\s*(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:/.test(head) && /multipart\/related/i.test(head);
}

const ARCHIVE_HEAD = 2_048;

/** Behind a mark of the encoding and blanks, in any encoding. */
function beginsWithTag(bytes: Uint8Array): boolean {
  const isBefore = (byte: number): boolean => byte <= 0x20 || byte >= 0xbb;
  return bytes.find((byte) => !isBefore(byte)) === "<".charCodeAt(0);
}

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);

const encrypted = (cause?: unknown) =>
  new WorkbookError("encrypted", "The workbook is protected by a password.", { cause });

/** SheetJS's two inner readers, which its types leave out: unlike `read` they do not build a cell for every formatted blank. */
const sheetjs = XLSX as unknown as {
  parse_zip(container: Container, options: XLSX.ParsingOptions): XLSX.WorkBook;
  parse_xlscfb(container: unknown, options: XLSX.ParsingOptions): XLSX.WorkBook;
};

/** The shape in which SheetJS hands a zip's parts around. */
interface Container {
  readonly FullPaths: string[];
  readonly FileIndex: { readonly name: string; readonly type: number; readonly content?: Uint8Array }[];
}

/** Fresh each time: SheetJS adds to them. */
const options = (): XLSX.ParsingOptions => ({
  dense: true,
  cellFormula: true,
  cellHTML: false,
  cellNF: true,
  cellStyles: true, // for row heights, hidden rows and column widths
  cellText: true,
  sheetStubs: false,
  dateNF: "yyyy/m/d",
});

/** Parts that hold no cells: pictures, charts, comments, macros. Left packed, they cost nothing and can break nothing. */
const NO_CELLS =
  /(^|\/)(media|drawings|charts|embeddings|printerSettings|customXml|pivotTables|pivotCache|worksheets\/_rels)\/|comments\d*\.xml$|thumbnail|vbaProject/i;

function readZipped(bytes: Uint8Array): WorkbookSheet[] | null {
  const entries = listZip(bytes);
  const has = (name: string) => entries.some((entry) => entry.name.toLowerCase() === name);
  const isOpenDocument = has("content.xml") && has("meta-inf/manifest.xml");
  const isOffice = has("[content_types].xml");
  if (!isOffice && !isOpenDocument) return null;
  if (entries.some((entry) => entry.isEncrypted)) throw encrypted();
  if (isOpenDocument) return readOpenDocument(unzip(bytes, entries.filter(holdsCells)));
  const office = new Package(bytes, entries);
  const main = workbookPartOf(office);
  if (main === null) return null;
  return /\.bin$/i.test(main)
    ? readBinary(office, main, unzip(bytes, entries.filter(holdsCells)))
    : readOoxml(office, main);
}

const holdsCells = ({ name }: ZipEntry): boolean => /(\.(xml|rels|bin)|^mimetype)$/i.test(name) && !NO_CELLS.test(name);

function containerOf(parts: ReadonlyMap<string, Uint8Array>): Container {
  const names = [...parts.keys()];
  return {
    FullPaths: ["Root Entry/", ...names.map((name) => `Root Entry/${name}`)],
    FileIndex: [
      { name: "Root Entry", type: 5 },
      ...names.map((name) => ({ name: name.slice(name.lastIndexOf("/") + 1), type: 2, content: parts.get(name) })),
    ],
  };
}

/** An .xlsb: the parts of an .xlsx in records of their own, which SheetJS reads. */
function readBinary(office: Package, main: string, parts: ReadonlyMap<string, Uint8Array>): WorkbookSheet[] {
  const workbook = parts.get(office.entry(main)?.name ?? "");
  if (workbook === undefined || !xlsbNamesFit(workbook))
    throw new WorkbookError("broken", "The file is damaged: the names of its sheets cannot be read.");
  const book = sheetjs.parse_zip(containerOf(parts), options());
  const targets = new Map(office.relationships(main).map(({ id, target }) => [id, target]));
  return worksheets(book, (index) => {
    const id = (book.Workbook?.Sheets?.[index] as { id?: string } | undefined)?.id;
    const part = parts.get(targets.get(id ?? "") ?? "");
    return { isProtected: part !== undefined && xlsbIsProtected(part) };
  });
}

function readOpenDocument(parts: Map<string, Uint8Array>): WorkbookSheet[] | null {
  const text = (name: string) => new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
  if (/encryption-data/.test(text("META-INF/manifest.xml"))) throw encrypted();
  const content = text("content.xml");
  if (!/<office:spreadsheet\b/.test(content)) return null;
  if (repeatsTooMuch(content))
    throw new WorkbookError("too-large", "The workbook repeats its cells beyond what can be read.");
  const tables = content.match(/<table:table\s[^>]*>/g) ?? [];
  return worksheets(sheetjs.parse_zip(containerOf(parts), options()), (index) => ({
    isProtected: / table:protected="true"/.test(tables[index] ?? ""),
  }));
}

function readOle2(bytes: Uint8Array, notes: FileNote[]): WorkbookSheet[] | null {
  const container: unknown = XLSX.CFB.read(bytes, { type: "array" });
  const part = (name: string) => XLSX.CFB.find(container, name) as { content?: Uint8Array | number[] } | null;
  if (part("EncryptedPackage")) throw encrypted();
  const stream = part("/Workbook") ?? part("/Book");
  if (!stream) return null;
  const facts = takeCodePage(stream.content ?? []);
  return oldSheets(sheetjs.parse_xlscfb(container, { ...options(), codepage: PARSE_AS }), facts, notes);
}

function readBareStream(bytes: Uint8Array, notes: FileNote[]): WorkbookSheet[] {
  const stream = new Uint8Array(bytes);
  const facts = takeCodePage(stream);
  return oldSheets(sheetjs.parse_xlscfb(stream, { ...options(), type: "buffer", codepage: PARSE_AS }), facts, notes);
}

function oldSheets(book: XLSX.WorkBook, facts: StreamFacts, notes: FileNote[]): WorkbookSheet[] {
  notes.push(...decodeBook(book, facts));
  return worksheets(book, (_, sheet) => ({ isProtected: Boolean(sheet["!protect"]) }));
}

function readText(bytes: Uint8Array, notes: FileNote[]): WorkbookSheet[] | null {
  const file = readCsv(bytes);
  if (file === null) return null;
  notes.push(...file.notes);
  return [file.sheet];
}

/** The sheets with cells, in tab order: no charts, dialogs and macro sheets. */
function worksheets(
  book: XLSX.WorkBook,
  more: (index: number, sheet: XLSX.WorkSheet) => Omit<SheetMore, "visible">,
): WorkbookSheet[] {
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    // SheetJS swallows what goes wrong inside a sheet; a sheet that is silently missing would be a check that never happened.
    if (sheet === undefined) throw new WorkbookError("broken", `The file is damaged: sheet ${name} cannot be read.`);
    if (sheet["!type"] !== undefined && sheet["!type"] !== "sheet") return [];
    const visible = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0;
    return [toWorkbookSheet(name, sheet, { visible, ...more(index, sheet) })];
  });
}
