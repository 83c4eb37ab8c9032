import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseCell } from "../src/check/indicator/cell";
import { cellText } from "../src/check/sheet/snapshot";
import { best, MB, readSample } from "./measure";

/** What the figures should reach. They are printed beside the measured ones and decide nothing: a benchmark is no test. */
const AIMS = { parseMbPerSecond: 60, growthPerDoubling: 1.1, checkSeconds: 1.5, heapMb: 300 };

/** The sample's packed cells over and over, up to a number of bytes of UTF-8. */
function indicatorTexts(limit: number): { texts: string[]; bytes: number } {
  const sample = readSample();
  const cells = sample.values
    .map((_, index) => cellText(sample, index, 6))
    .filter((text) => text.includes("产出指标") || text.includes("效益指标"));
  const texts: string[] = [];
  let bytes = 0;
  for (let index = 0; bytes < limit; index += 1) {
    const text = cells[index % cells.length] ?? "";
    texts.push(text);
    bytes += Buffer.byteLength(text);
  }
  return { texts, bytes };
}

/** Times a parse at 1, 2 and 4 times 5 MB and prints how time grows a byte and a doubling. */
function benchParse(parse: (texts: readonly string[]) => void): void {
  let before = 0;
  for (const factor of [1, 2, 4]) {
    const { texts, bytes } = indicatorTexts(5 * MB * factor);
    const ms = best(() => parse(texts));
    const growth = before === 0 ? "" : `, growth ${(ms / bytes / before).toFixed(2)}`;
    console.log(
      `  ${(bytes / MB).toFixed(1)} MB: ${ms.toFixed(0)} ms, ${(bytes / 1000 / ms).toFixed(0)} MB/s${growth}`,
    );
    before = ms / bytes;
  }
}

console.log(
  `Parsing indicator text, a cell at a time (aims: ≥ ${AIMS.parseMbPerSecond} MB/s, growth a doubling ≤ ${AIMS.growthPerDoubling})`,
);
benchParse((texts) => texts.forEach((text) => parseCell(text)));
console.log("The same text as a single cell");
const joined = new Map<readonly string[], string>();
benchParse((texts) => {
  const text = joined.get(texts) ?? texts.join("");
  joined.clear();
  joined.set(texts, text);
  parseCell(text);
});

console.log(`Checking 20,000 rows once read, in a heap of ${AIMS.heapMb} MB (aim ≤ ${AIMS.checkSeconds} s)`);
const { status } = spawnSync(
  process.execPath,
  ["--expose-gc", `--max-old-space-size=${AIMS.heapMb}`, "--import", "tsx", path.resolve(__dirname, "check-rows.ts")],
  { stdio: "inherit" },
);
if (status !== 0) console.log(`  does not end within ${AIMS.heapMb} MB`);
