import { spawnSync } from "node:child_process";
import path from "node:path";
import { checkSheets } from "../src/check/check";
import { listed } from "../src/check/listed";
import { parseCell } from "../src/check/indicator/cell";
import { parseTarget } from "../src/check/indicator/target";
import { corpusOfBytes, distinctShares, tableOf, type Corpus } from "./corpus";
import { bestInTurn, MB, mbPerSecond, type Work } from "./measure";
import { lintAll, loadRivals, portionFor, type Portion, type Rival } from "./rivals";
import { ruleTimes } from "./rule-times";

/**
 * What the figures should reach. They are printed beside the measured ones and decide nothing: a benchmark is no test. Times differ
 * from machine to machine; what holds are the ratios of one run.
 */
const AIMS = { parseMbPerSecond: 60, checkMbPerSecond: 15, growth: 1.1, checkSeconds: 1, heapMb: 300 };

const SIZE = 5 * MB;
/** Rules whose time is printed. */
const DEAREST = 10;

interface Contender {
  readonly name: string;
  readonly work: Work;
  readonly bytes: number;
  /** Asked for after the work is done. */
  readonly note: () => string;
}

const parseAll =
  ({ texts }: Corpus): Work =>
  () => {
    for (const text of texts) parseCell(text);
  };

/** Cells, and then every target they hold: what the rules of a table get to see of its indicators. */
const parseAllWithTargets =
  ({ texts }: Corpus): Work =>
  () => {
    for (const text of texts) {
      for (const { cycle, annual } of parseCell(text).indicators) {
        if (cycle !== null) parseTarget(cycle.text);
        if (annual !== null) parseTarget(annual.text);
      }
    }
  };

/**
 * Everything from cells to findings: reading the table, parsing its cells and running every rule. The table has a row for each text,
 * with a name and amounts that add up; only the indicator texts count as bytes. The sheet is a new object each time, so that nothing is
 * remembered from one run to the next.
 */
const checkAll = (corpus: Corpus, onDone: (findings: number) => void = () => {}): Work => {
  const sheet = tableOf(corpus);
  return () => onDone(checkSheets([{ ...sheet }]).findings.length);
};

/** The same with each finding described, which a check leaves to those who show it: what a list of all of them needs. */
const describeAll = (corpus: Corpus): Work => {
  const sheet = tableOf(corpus);
  return () => checkSheets([{ ...sheet }]).findings.map(listed);
};

async function compare(): Promise<void> {
  const corpus = corpusOfBytes(SIZE);
  const { cells, indicators, cellTexts, names, targets } = distinctShares(corpus);
  const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
  console.log(
    `${mb(corpus.bytes)} of indicator text: ${cells} cells, ${indicators} indicators; distinct: ${percent(cellTexts)} of the cells, ${percent(names)} of the names, ${percent(targets)} of the targets`,
  );
  let findings = 0;
  const check = checkAll(corpus, (found) => (findings = found));
  const ours: Contender = {
    name: "jixiao, parse plus all rules",
    work: check,
    bytes: corpus.bytes,
    note: () => `aim ≥ ${AIMS.checkMbPerSecond}; ${findings} found; reading the table included`,
  };
  const contenders: Contender[] = [
    {
      name: "jixiao, parse",
      work: parseAll(corpus),
      bytes: corpus.bytes,
      note: () => `aim ≥ ${AIMS.parseMbPerSecond}`,
    },
    { name: "jixiao, parse with targets", work: parseAllWithTargets(corpus), bytes: corpus.bytes, note: () => "" },
    ours,
    { name: "jixiao, all findings described", work: describeAll(corpus), bytes: corpus.bytes, note: () => "" },
  ];

  const { rivals, missing } = await loadRivals();
  for (const rival of rivals) {
    const portion = await portionFor(rival, corpus.texts);
    if (portion === null) missing.push({ name: rival.name, why: "gives up on this text" });
    else contenders.push(contender(rival, portion, corpus));
  }

  const times = await bestInTurn(contenders.map(({ work }) => work));
  printTable(contenders, times, contenders.indexOf(ours));
  for (const { name, why } of missing) console.log(`  ${name}: ${why}`);
}

function contender(rival: Rival, { pieces, cellsACall, bytes }: Portion, corpus: Corpus): Contender {
  let found = 0;
  const less = bytes < corpus.bytes ? `; ${mb(bytes)} only, all of it would take too long` : "";
  return {
    name: rival.name,
    work: async () => {
      found = await lintAll(rival, pieces);
    },
    bytes,
    note: () => `${rival.told}; ${found} found; cells a call: ${cellsACall}, its best${less}`,
  };
}

const mb = (bytes: number): string => `${(bytes / MB).toFixed(1)} MB`;

function printTable(contenders: readonly Contender[], times: readonly number[], ours: number): void {
  const width = Math.max(...contenders.map(({ name }) => name.length));
  const speeds = contenders.map(({ bytes }, index) => mbPerSecond(bytes, times[index] ?? NaN));
  console.log(`  ${"".padEnd(width)}        bytes     MB/s   ratio`);
  for (const [index, { name, bytes, note }] of contenders.entries()) {
    const speed = speeds[index] ?? NaN;
    const ratio = speed / (speeds[ours] ?? NaN);
    const figures = `${String(bytes).padStart(12)} ${speed.toFixed(2).padStart(8)} ${ratio.toFixed(2).padStart(7)}`;
    console.log(`  ${name.padEnd(width)} ${figures}  ${note()}`.trimEnd());
  }
}

/** Times works at once, two and four times the size and prints how the time a byte grows with each doubling. */
async function growth(name: string, workOn: (corpus: Corpus) => Work, runs: number): Promise<void> {
  const corpora = [1, 2, 4].map((factor) => corpusOfBytes(SIZE * factor));
  const times = await bestInTurn(corpora.map(workOn), runs);
  console.log(`  ${name}`);
  let before = 0;
  for (const [index, { bytes }] of corpora.entries()) {
    const ms = times[index] as number;
    const grown = before === 0 ? "" : `, a byte ${(ms / bytes / before).toFixed(2)} × the time of the size before`;
    console.log(
      `    ${mb(bytes).padStart(7)}: ${ms.toFixed(0).padStart(5)} ms, ${mbPerSecond(bytes, ms).toFixed(1)} MB/s${grown}`,
    );
    before = ms / bytes;
  }
}

/** The whole text as one cell: no such cell exists, but one with thousands of indicators must not stop the pane. */
const parseAsOne = ({ texts }: Corpus): Work => {
  const text = Buffer.from(texts.join("")).toString();
  return () => parseCell(text);
};

async function main(): Promise<void> {
  await compare();

  console.log(`Growth of the time a byte with the size (aim ≤ ${AIMS.growth} a doubling)`);
  await growth("parse", parseAll, 7);
  await growth("parse plus all rules", (corpus) => checkAll(corpus), 3);
  await growth("parse, the whole text as one cell", parseAsOne, 5);

  console.log(`The time of the rules in ${mb(SIZE)}, the ${DEAREST} dearest first`);
  for (const { id, ms } of ruleTimes(tableOf(corpusOfBytes(SIZE))).slice(0, DEAREST))
    console.log(`  ${ms.toFixed(1).padStart(6)} ms  ${id}`);

  console.log(`20,000 rows once read (aims: full check ≤ ${AIMS.checkSeconds} s, in a heap of ${AIMS.heapMb} MB)`);
  if (!checkRows(AIMS.heapMb)) {
    console.log(`  does not end in a heap of ${AIMS.heapMb} MB; with ${ROOMY_HEAP_MB} MB:`);
    checkRows(ROOMY_HEAP_MB);
  }
  spawnSync(process.execPath, ["--import", "tsx", path.resolve(__dirname, "plan-fixes.ts")], { stdio: "inherit" });
  spawnSync(
    process.execPath,
    [`--max-old-space-size=${AIMS.heapMb}`, "--import", "tsx", path.resolve(__dirname, "check-forms.ts")],
    { stdio: "inherit" },
  );
  spawnSync(process.execPath, ["--import", "tsx", path.resolve(__dirname, "check-pane.ts")], { stdio: "inherit" });
}

/** Enough to say how long it takes, and what it would need, where the aim is missed. */
const ROOMY_HEAP_MB = 2_000;

/** The check of a long table in a process of its own with a limited heap; false where that is not enough. */
function checkRows(heapMb: number): boolean {
  const { status, stdout } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${heapMb}`, "--import", "tsx", path.resolve(__dirname, "check-rows.ts")],
    // Node's own account of a full heap says no more than that it is full.
    { encoding: "utf8", stdio: ["ignore", "pipe", heapMb < ROOMY_HEAP_MB ? "ignore" : "inherit"] },
  );
  if (status === 0) process.stdout.write(stdout);
  return status === 0;
}

void main();
