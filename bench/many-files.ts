/**
 * A folder of 1,000 generated workbooks of all layouts, and one of 20,000 rows: how long the built command line checks them with one thread and with two,
 * beside only reading the same files with our reader and with SheetJS. `npm run build:cli && npx tsx bench/many-files.ts [FILES]`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as XLSX from "@e965/xlsx";
import { readWorkbook } from "../src/xlsx/read";
import { chosenAxes } from "../test/generated/axes";
import { Choice } from "../test/generated/choice";
import { LAYOUTS, modelFor } from "../test/generated/layouts";
import { workbookFile } from "../test/support/workbook-file";
import { corpusOfRows, tableOf } from "./corpus";

const FILES = Number(process.argv[2] ?? 1_000);
const ROWS = 20_000;
/** Aims of the ratios of checking to our reading, and of two threads to one. */
const AIMS = { files: 1.5, rows: 2.7, threads: 1.5 };
const PROGRAM = path.resolve("dist/cli/jixiao.mjs");
const MB = 1 << 20;

const folder = mkdtempSync(path.join(tmpdir(), "jixiao-many-"));
try {
  const [many, long] = [path.join(folder, "many"), path.join(folder, "long")];
  mkdirSync(many);
  mkdirSync(long);
  for (let nth = 0; nth < FILES; nth += 1) {
    const layout = LAYOUTS[nth % LAYOUTS.length];
    if (layout === undefined) throw new Error("There are no layouts.");
    const choice = new Choice(nth);
    const axes = chosenAxes(layout.axes, choice);
    writeFileSync(path.join(many, `${nth}.xlsx`), workbookFile(layout.write(modelFor(choice, axes), axes).sheets));
  }
  writeFileSync(path.join(long, "long.xlsx"), workbookFile([tableOf(corpusOfRows(ROWS))]));
  compare(`${FILES} workbooks`, many, AIMS.files, true);
  compare(`${ROWS} rows`, long, AIMS.rows, false);
} finally {
  rmSync(folder, { recursive: true });
}

function compare(name: string, of: string, aim: number, withThreads: boolean): void {
  const files = readdirSync(of).map((file) => path.join(of, file));
  const bytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0);
  const each = (read: (content: Uint8Array) => unknown) => () => files.forEach((file) => read(readFileSync(file)));
  const ours = seconds(each(readWorkbook));
  const theirs = seconds(each((content) => XLSX.read(content, { dense: true })));
  const one = checked(of, "1");
  const told = (what: string, time: number): void =>
    console.log(
      `  ${what.padEnd(28)} ${time.toFixed(2)} s  ${(files.length / time).toFixed(1)} files/s  ${(bytes / MB / time).toFixed(1)} MB/s`,
    );
  console.log(`${name}, ${(bytes / MB).toFixed(1)} MB`);
  told("only read by us", ours);
  told("only read by SheetJS", theirs);
  told("checked, one thread", one.time);
  console.log(`  peak memory ${Math.round(one.kilobytes / 1024)} MB`);
  console.log(
    `  check : our reading ${(one.time / ours).toFixed(2)} (aim ${aim}), : SheetJS ${(one.time / theirs).toFixed(2)}`,
  );
  if (!withThreads) return;
  const two = checked(of, "2");
  told("checked, two threads", two.time);
  console.log(`  one thread : two ${(one.time / two.time).toFixed(2)} (aim ${AIMS.threads})`);
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1_000;
}

/** Seconds and the most memory of a run in a process of its own, with what it takes to start. */
function checked(of: string, jobs: string): { readonly time: number; readonly kilobytes: number } {
  const script = `process.on("exit", () => process.stderr.write("PEAK " + process.resourceUsage().maxRSS));`;
  const from = ["--import", `data:text/javascript,${encodeURIComponent(script)}`];
  let kilobytes = 0;
  const time = seconds(() => {
    const { stderr } = spawnSync(
      process.execPath,
      [...from, PROGRAM, "check", of, "--format", "jsonl", "--jobs", jobs],
      {
        stdio: ["ignore", "ignore", "pipe"],
        encoding: "utf8",
        maxBuffer: 1 << 28,
      },
    );
    kilobytes = Math.max(...[...stderr.matchAll(/PEAK (\d+)/g)].map(([, peak]) => Number(peak)));
  });
  return { time, kilobytes };
}
