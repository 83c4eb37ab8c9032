import { readFileSync } from "node:fs";
import { read, type WorkSheet } from "@e965/xlsx";
import { parseCell } from "../../../src/check/indicator/cell";
import { parseTarget } from "../../../src/check/indicator/target";
import { describeSeeds, seedFile } from "../../support/seeds";
import { faultsOf } from "./cells";

/** The packed cells of a seed: its column G below the header. */
function cellsOf(seed: string): string[] {
  const book = read(readFileSync(seedFile(`${seed}.xlsx`) ?? ""));
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

describeSeeds("the cells of the published tables", () => {
  test.each(SEEDS)("%s: every cell is read whole", (seed, cellCount, indicatorCount) => {
    const cells = cellsOf(seed);
    expect(cells).toHaveLength(cellCount);
    const parsed = cells.map((cell) => parseCell(cell));
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
