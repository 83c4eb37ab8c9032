import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read, type WorkSheet } from "@e965/xlsx";
import { parseCell } from "../../../src/check/indicator/cell";
import { parseTarget } from "../../../src/check/indicator/target";
import { faultsOf } from "./cells";

const folder = process.env.JIXIAO_SEEDS ?? join(process.cwd(), "..", "shared", "seeds");

/** The packed cells of a seed: its column G below the header. */
function cellsOf(seed: string): string[] {
  const book = read(readFileSync(join(folder, `${seed}.xlsx`)));
  const sheet: WorkSheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
  return Object.keys(sheet)
    .filter((address) => /^G\d+$/.test(address))
    .map((address) => (sheet[address] as { v?: unknown }).v)
    .filter((value): value is string => typeof value === "string" && value.startsWith("1、"));
}

const SEEDS: readonly (readonly [seed: string, cells: number, indicators: number])[] = [
  ["guangzhou-npc", 19, 78],
  ["zengcheng-npc-2024", 12, 17],
];

const present = SEEDS.filter(([seed]) => existsSync(join(folder, `${seed}.xlsx`)));
if (present.length < SEEDS.length) console.log(`no published tables in ${folder}: their tests are left out`);

describe("the published tables", () => {
  test("are looked for", () => expect(SEEDS).toHaveLength(2));

  test.each(present)("%s: every cell is read whole", (seed, cellCount, indicatorCount) => {
    const cells = cellsOf(seed);
    expect(cells).toHaveLength(cellCount);
    const parsed = cells.map(parseCell);
    expect(parsed.reduce((count, { indicators }) => count + indicators.length, 0)).toBe(indicatorCount);
    expect(parsed.flatMap(({ strays }) => strays)).toEqual([]);
    expect(parsed.flatMap(({ indicators }) => indicators.flatMap(({ notes }) => notes))).toEqual([]);
    expect(cells.flatMap((cell) => faultsOf(cell))).toEqual([]);
    for (const { indicators } of parsed) {
      expect(indicators.map(({ ordinal }) => ordinal?.number)).toEqual(indicators.map((_, index) => index + 1));
      for (const { cycle, annual } of indicators) {
        for (const value of [cycle, annual]) expect(parseTarget(value?.text ?? "").kind).not.toBe("empty");
      }
    }
  });
});
