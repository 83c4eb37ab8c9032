import { fork } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { ROWS } from "../src/check/sheet/size";
import { run } from "../src/cli/run";

/**
 * The sample's sheet filled to the last row that Excel has, seven columns wide, checked by the command line in a process of its own:
 * seconds of the processor, and the most memory it had at a time. npx tsx bench/tall-sheets.ts
 */
const AIM_MB = 1_024;

const SHEET = "xl/worksheets/sheet1.xml";
const SAMPLE_ROWS = 27;
const LETTERS = ["A", "B", "C", "D", "E", "F", "G"];

type Row = (row: number) => string;
const numbers =
  (columns: readonly string[]): Row =>
  (row) =>
    columns.map((column) => `<c r="${column}${row}"><v>${row}</v></c>`).join("");
/** A note, as a text of the sample's own. */
const note: Row = (row) => `<c r="G${row}" t="s"><v>2</v></c>`;
const lastOnly =
  (cells: Row): Row =>
  (row) =>
    row === ROWS ? cells(row) : "";

/** What stands below the sample, down to which row. More cells than are read at most are refused. */
const FILLINGS: readonly (readonly [string, Row, number])[] = [
  ["a number in the last cell", lastOnly(numbers(["G"])), ROWS],
  ["a note in the last cell", lastOnly(note), ROWS],
  ["numbers in all cells", numbers(LETTERS), ROWS],
  ["a format in all cells", (row) => LETTERS.map((column) => `<c r="${column}${row}" s="1"/>`).join(""), ROWS],
  ["numbers in all cells of 428,000 rows", numbers(LETTERS), 428_000],
];

interface Measured {
  readonly status: number;
  readonly said: string;
  readonly seconds: number;
  readonly megabytes: number;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-tall-"));
  console.log(`${"seconds".padStart(7)}    MB status  aim ≤ ${AIM_MB} MB`);
  for (const [what, filling, last] of FILLINGS) {
    const file = path.join(folder, "tall.xlsx");
    writeFileSync(file, filled(filling, last));
    const { seconds, megabytes, status, said } = await measure(file);
    console.log(
      `${seconds.toFixed(1).padStart(7)} ${megabytes.toFixed(0).padStart(5)} ${status}       ${what}: ${said}`,
    );
  }
  rmSync(folder, { recursive: true });
}

function filled(filling: Row, last: number): Uint8Array {
  const parts = unzipSync(readFileSync(path.resolve(__dirname, "../assets/sample.xlsx")));
  const rows: string[] = [];
  for (let row = SAMPLE_ROWS + 1; row <= last; row += 1) {
    const cells = filling(row);
    if (cells !== "") rows.push(`<row r="${row}">${cells}</row>`);
  }
  const sheet = strFromU8(parts[SHEET] ?? new Uint8Array());
  const end = sheet.indexOf("</sheetData>");
  return zipSync({ ...parts, [SHEET]: strToU8(sheet.slice(0, end) + rows.join("") + sheet.slice(end)) }, { level: 1 });
}

function measure(file: string): Promise<Measured> {
  return new Promise((resolve) => {
    const one = fork(__filename, [file], { execArgv: ["--require", "tsx/cjs"], stdio: "ignore" });
    let measured: Measured = { status: NaN, said: "ended before its end", seconds: NaN, megabytes: NaN };
    one.on("message", (told: Measured) => void (measured = told));
    one.on("close", () => resolve(measured));
  });
}

/** The process of one file; sends how it ended and the second line of what was printed, which is about the first table. */
async function checkOne(file: string): Promise<void> {
  let printed = "";
  const out = (text: string): void => {
    if (printed.split("\n").length < 3) printed += text;
  };
  const status = await run(["check", file], process.cwd(), { out, err: out });
  const { user, system } = process.cpuUsage();
  const said = printed.split("\n")[1]?.trim() ?? "";
  process.send?.({ status, said, seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 });
  process.disconnect?.();
}

const [file] = process.argv.slice(2);
void (file === undefined ? main() : checkOne(file));
