import * as XLSX from "@e965/xlsx";
import type { SheetSnapshot } from "../src/check/sheet/snapshot";
import { patchWorkbook } from "../src/xlsx/patch/patch";
import { readWorkbook } from "../src/xlsx/read";
import { workbookFile } from "../test/support/workbook-file";
import { readBySheetJs } from "../test/xlsx/support/differences";
import { corpusOfRows, tableOf } from "./corpus";
import { bestInTurn, MB, workTime, type Work } from "./measure";

/**
 * Workbook files: reading them, beside SheetJS and ExcelJS reading the same. Seconds of the processor; what holds on another machine
 * are the ratios. npx tsx bench/files.ts
 */
const AIMS = { readOfSheetJs: 0.6 };

const LONG_ROWS = 20_000;
const SMALL_BOOKS = 1_000;
const SMALL_ROWS = 8;
const RUNS = 5;

/** Reads all of some files. */
type Reader = (files: readonly Uint8Array[]) => unknown;

interface ExcelJs {
  readonly Workbook: new () => {
    readonly xlsx: { load(bytes: Uint8Array): Promise<unknown>; writeBuffer(): Promise<unknown> };
    readonly worksheets: readonly { getCell(row: number, column: number): { value: string } }[];
  };
}

async function main(): Promise<void> {
  const readers = await readersAtHand();
  const long = [storedAsExcelDoes(tableOf(corpusOfRows(LONG_ROWS)))];
  const small = smallBooks();
  await compareReading(`one workbook of ${LONG_ROWS} packed cells`, long, readers);
  await compareReading(`${SMALL_BOOKS} workbooks of ${SMALL_ROWS} packed cells`, small, readers);
  await compareWriting(long[0] as Uint8Array);
}

/** Texts go into a list of their own and the parts are packed, as Excel does it. */
function storedAsExcelDoes(sheet: SheetSnapshot): Uint8Array {
  const book = XLSX.read(workbookFile([sheet]), { type: "array", cellNF: true, cellStyles: true });
  return new Uint8Array(XLSX.write(book, { type: "array", bookSST: true, compression: true }) as ArrayBuffer);
}

/** Each has its own part of one corpus. */
function smallBooks(): Uint8Array[] {
  const { texts, bytes } = corpusOfRows(SMALL_BOOKS * SMALL_ROWS);
  return Array.from({ length: SMALL_BOOKS }, (_, at) =>
    storedAsExcelDoes(tableOf({ texts: texts.slice(at * SMALL_ROWS, (at + 1) * SMALL_ROWS), bytes })),
  );
}

async function readersAtHand(): Promise<ReadonlyMap<string, Reader>> {
  const readers = new Map<string, Reader>([
    ["jixiao", (files) => files.forEach((file) => readWorkbook(file))],
    ["SheetJS", (files) => files.forEach(readBySheetJs)],
  ]);
  const excelJs = await loadExcelJs();
  if (excelJs === null) console.log("ExcelJS is not installed (npm ci --prefix bench)");
  else
    readers.set("ExcelJS", async (files) => {
      for (const file of files) await new excelJs.Workbook().xlsx.load(file);
    });
  return readers;
}

/** By a name the compiler cannot follow: it must not look for a package that is not there. */
async function loadExcelJs(): Promise<ExcelJs | null> {
  const name = "exceljs";
  try {
    const module = (await import(name)) as { readonly default?: ExcelJs } & ExcelJs;
    return module.default ?? module;
  } catch {
    return null;
  }
}

async function compareReading(
  what: string,
  files: readonly Uint8Array[],
  readers: ReadonlyMap<string, Reader>,
): Promise<void> {
  const bytes = files.reduce((sum, file) => sum + file.length, 0);
  console.log(`reading ${what}, ${(bytes / MB).toFixed(1)} MB`);
  const works = [...readers.values()].map(
    (read): Work =>
      () =>
        read(files),
  );
  const times = await bestInTurn(works, RUNS, workTime);
  const ours = times[0] ?? NaN;
  [...readers.keys()].forEach((name, at) => {
    const time = times[at] ?? NaN;
    const ratio = at === 0 ? "" : `  jixiao takes ${(ours / time).toFixed(2)} of it`;
    const aim = name === "SheetJS" ? `; aim ≤ ${AIMS.readOfSheetJs}` : "";
    console.log(`  ${name.padEnd(8)} ${(time / 1000).toFixed(2)} s${ratio}${aim}`);
  });
}

/** One cell written into a workbook, which is read for it and, by us, read again when it is made. */
async function compareWriting(file: Uint8Array): Promise<void> {
  console.log(`writing one cell into the long one`);
  const works: [string, Work][] = [["jixiao", () => writeOurs(file)]];
  const excelJs = await loadExcelJs();
  if (excelJs !== null) works.push(["ExcelJS", () => writeByExcelJs(excelJs, file)]);
  const times = await bestInTurn(
    works.map(([, work]) => work),
    RUNS,
    workTime,
  );
  works.forEach(([name], at) => {
    const ratio = at === 0 ? "" : `  jixiao takes ${((times[0] ?? NaN) / (times[at] ?? NaN)).toFixed(2)} of it`;
    console.log(`  ${name.padEnd(8)} ${((times[at] ?? NaN) / 1000).toFixed(2)} s${ratio}`);
  });
}

const TEXT = "改好的文字";

function writeOurs(file: Uint8Array): Uint8Array {
  const sheets = readWorkbook(file);
  const cells = [{ row: 10, column: 0, value: TEXT }];
  return patchWorkbook(file, sheets, { sheets: [{ name: sheets[0]?.snapshot.name ?? "", cells }] });
}

async function writeByExcelJs(excelJs: ExcelJs, file: Uint8Array): Promise<unknown> {
  const book = new excelJs.Workbook();
  await book.xlsx.load(file);
  const sheet = book.worksheets[0];
  if (sheet !== undefined) sheet.getCell(11, 1).value = TEXT;
  return book.xlsx.writeBuffer();
}

void main();
