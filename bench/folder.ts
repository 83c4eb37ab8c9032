import { fork } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Measured } from "./read-one";

/**
 * Reads all spreadsheets of a folder and of those below it, each in a process of its own: how long each takes, what becomes of it,
 * and whether an .xlsx holds the same for SheetJS as for us. npx tsx bench/folder.ts FOLDER
 */
const KINDS = /\.(xlsx|xlsm|xltx|xls|xlsb|ods|csv)$/i;
/** After this a process is ended: once for reading, and once more for comparing. */
const LIMIT_SECONDS = 20;

/** What is known of a file. Without an outcome its process was ended, or ended itself, before the file was read. */
interface Row extends Partial<Measured> {
  readonly file: string;
  readonly isLate: boolean;
}

async function main(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => KINDS.test(file) && statSync(path.join(folder, file)).isFile())
    .sort();
  const idle = await measure(null);
  console.log(`${files.length} files; a process that reads nothing takes ${megabytes(idle)} MB\n`);
  console.log(cells("seconds", "MB", "kind", "outcome", "file"));
  const rows: Row[] = [];
  for (const file of files) {
    const row = { ...(await measure(path.join(folder, file))), file };
    rows.push(row);
    console.log(cells(seconds(row), megabytes(row), kindOf(file), outcomeOf(row), file));
    for (const line of comparison(row)) console.log(`    ${line}`);
  }
  printTotals(rows);
}

/** Reads a file in a process of its own; null for a process that reads none. */
function measure(file: string | null): Promise<Row> {
  return new Promise((resolve) => {
    let row: Row = { file: "", isLate: false };
    const one = fork(path.join(__dirname, "read-one.ts"), file === null ? [] : [path.resolve(file)], {
      execArgv: ["--require", "tsx/cjs"],
      stdio: "ignore",
    });
    const end = (): void => {
      row = { ...row, isLate: true };
      one.kill("SIGKILL");
    };
    let timer = setTimeout(end, LIMIT_SECONDS * 1000);
    one.on("message", (told: Partial<Measured>) => {
      row = { ...row, ...told };
      clearTimeout(timer);
      timer = setTimeout(end, LIMIT_SECONDS * 1000);
    });
    one.on("close", () => {
      clearTimeout(timer);
      resolve(row);
    });
  });
}

function outcomeOf({ outcome, isLate }: Row): string {
  if (outcome !== undefined) return outcome === "read" || outcome.startsWith("crash") ? outcome : `refused: ${outcome}`;
  return isLate ? "too slow" : "crash";
}

/** What is to be said of the comparison with SheetJS, where there is anything. */
function comparison({ outcome, compared, isLate }: Row): string[] {
  if (outcome !== "read") return [];
  if (compared === undefined) return isLate ? ["SheetJS did not read it in time"] : [];
  if (compared.failure !== null) return [`SheetJS does not read it: ${compared.failure}`];
  const known = Object.entries(compared.explained).map(([id, count]) => `${count} × ${id}`);
  return [
    ...(compared.first === null ? [] : [`UNEXPLAINED, ${compared.unexplained} in all; the first: ${compared.first}`]),
    ...(known.length === 0 ? [] : [`explained differences: ${known.join("; ")}`]),
  ];
}

function printTotals(rows: readonly Row[]): void {
  const top = (by: (row: Row) => number): readonly Row[] => [...rows].sort((a, b) => by(b) - by(a)).slice(0, 3);
  const compared = rows.flatMap((row) => (row.compared?.failure === null ? [row.compared] : []));
  console.log("\noutcomes");
  printCounts(rows.map(outcomeOf));
  console.log("slowest");
  for (const row of top((one) => one.seconds ?? 0)) console.log(`  ${seconds(row)} s  ${row.file}`);
  console.log("largest in memory");
  for (const row of top((one) => one.megabytes ?? 0)) console.log(`  ${megabytes(row)} MB  ${row.file}`);
  const cellCount = compared.reduce((sum, { cells: count }) => sum + count, 0);
  console.log(`compared with SheetJS: ${compared.length} files, ${cellCount} cells that hold something`);
  console.log("files with differences, by class");
  printCounts(
    compared.flatMap(({ explained, first }) => [...Object.keys(explained), ...(first === null ? [] : ["UNEXPLAINED"])]),
  );
}

function printCounts(all: readonly string[]): void {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const [one, count] of [...counts].sort(([, a], [, b]) => b - a)) console.log(`  ${count} × ${one}`);
}

const kindOf = (file: string): string => path.extname(file).slice(1).toLowerCase();
const seconds = (row: Partial<Measured>): string => row.seconds?.toFixed(2) ?? "–";
const megabytes = (row: Partial<Measured>): string => row.megabytes?.toFixed(0) ?? "–";
const cells = (time: string, size: string, kind: string, outcome: string, file: string): string =>
  `${time.padStart(7)} ${size.padStart(5)} ${kind.padEnd(4)} ${outcome.padEnd(24)} ${file}`;

const [folder] = process.argv.slice(2);
if (folder === undefined) console.error("Which folder? npx tsx bench/folder.ts FOLDER");
else void main(folder);
