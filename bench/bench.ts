import { performance } from "node:perf_hooks";
import path from "node:path";
import { readFileSync } from "node:fs";
import { checkSheets } from "../src/check/check";
import { parseCell } from "../src/check/indicator/cell";
import { cellText, snapshotOf, type CellValue, type SheetSnapshot } from "../src/check/sheet/snapshot";
import { readWorkbook } from "../src/xlsx/read";

/** What the figures should reach. They are printed beside the measured ones and decide nothing: a benchmark is no test. */
const AIMS = { parseMbPerSecond: 60, growthPerDoubling: 1.1, checkSeconds: 1.5, heapMb: 300 };
const MB = 1_000_000;
const RUNS = 7;

const sample = readSample();

/** Best of several runs after one to warm up: the figure least disturbed by what else the machine does. Milliseconds. */
function best(work: () => void, runs = RUNS): number {
  work();
  let fastest = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

function readSample(): SheetSnapshot {
  const file = path.resolve(__dirname, "../assets/sample.xlsx");
  const sheet = readWorkbook(readFileSync(file))[0];
  if (sheet === undefined) throw new Error("the sample has no sheet");
  return sheet.snapshot;
}

/** The sample's packed cells over and over, up to a number of bytes of UTF-8. */
function indicatorTexts(bytes: number): { texts: string[]; bytes: number } {
  const cells = Array.from({ length: sample.values.length }, (_, index) => cellText(sample, index, 6)).filter(
    (text) => text.includes("指标；") || text.includes("指标; "),
  );
  const texts: string[] = [];
  let total = 0;
  for (let index = 0; total < bytes; index += 1) {
    const text = cells[index % cells.length] ?? "";
    texts.push(text);
    total += Buffer.byteLength(text);
  }
  return { texts, bytes: total };
}

function benchParse(): void {
  console.log("Parsing indicator text, cell by cell (aim ≥ %d MB/s)", AIMS.parseMbPerSecond);
  const times: number[] = [];
  for (const factor of [1, 2, 4]) {
    const { texts, bytes } = indicatorTexts(5 * MB * factor);
    const ms = best(() => texts.forEach((text) => parseCell(text)));
    times.push(ms / bytes);
    const speed = bytes / MB / (ms / 1000);
    const growth =
      times.length < 2
        ? ""
        : `, growth a doubling ${((times.at(-1) ?? 0) / (times.at(-2) ?? 1)).toFixed(2)} (aim ≤ ${AIMS.growthPerDoubling})`;
    console.log(`  ${(bytes / MB).toFixed(1)} MB: ${ms.toFixed(0)} ms, ${speed.toFixed(0)} MB/s${growth}`);
  }
  console.log("The same text as one cell");
  let before = 0;
  for (const factor of [1, 2, 4]) {
    const { texts, bytes } = indicatorTexts(5 * MB * factor);
    const text = texts.join("");
    const ms = best(() => parseCell(text), 3);
    const perByte = ms / bytes;
    console.log(
      `  ${(bytes / MB).toFixed(1)} MB: ${ms.toFixed(0)} ms, ${(bytes / MB / (ms / 1000)).toFixed(0)} MB/s${before === 0 ? "" : `, growth a doubling ${(perByte / before).toFixed(2)}`}`,
    );
    before = perByte;
  }
}

/** The sample's project rows repeated, under its own head and a 合计 over them all. */
function longTable(rows: number): SheetSnapshot {
  const head = sample.values.slice(0, 6);
  const projects = sample.values.slice(6).filter((row) => typeof row[1] === "number");
  const values: (readonly CellValue[])[] = [...head];
  const texts: (readonly string[])[] = sample.texts.slice(0, 6);
  for (let index = 0; index < rows; index += 1) {
    const row = projects[index % projects.length] ?? [];
    values.push(row);
    texts.push(row.map((value) => (typeof value === "number" ? value.toFixed(2) : String(value ?? ""))));
  }
  return snapshotOf("表", values, { texts });
}

function benchCheck(): void {
  const rows = 20_000;
  const sheet = longTable(rows);
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  let findings = 0;
  let peak = 0;
  const ms = best(() => {
    findings = checkSheets([sheet]).findings.length;
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  }, 3);
  console.log(`Checking ${rows} rows once read (aim ≤ ${AIMS.checkSeconds} s, ≤ ${AIMS.heapMb} MB of heap)`);
  console.log(
    `  ${(ms / 1000).toFixed(2)} s, ${findings} findings, heap ${(peak / MB).toFixed(0)} MB at its highest, of which the sheet itself ${(heapBefore / MB).toFixed(0)} MB`,
  );
}

benchParse();
benchCheck();
