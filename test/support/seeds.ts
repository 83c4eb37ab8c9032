import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SheetSnapshot } from "../../src/check/sheet/snapshot";
import { readWorkbook } from "../../src/xlsx/read";

const FOLDER = process.env.JIXIAO_SEEDS ?? path.resolve(__dirname, "../../../shared/seeds");

export const SEEDS = ["guangzhou-npc", "zengcheng-npc-2024"] as const;

/** Where a published table lies, or null where the seeds are not at hand. */
export function seedFile(name: string): string | null {
  const file = path.join(FOLDER, name);
  return existsSync(file) ? file : null;
}

/** `describe` where the published tables are at hand; elsewhere it says so and skips. */
export const describeSeeds: (name: string, tests: () => void) => void = (name, tests) => {
  if (seedFile(`${SEEDS[0]}.xlsx`) !== null) {
    describe(name, tests);
    return;
  }
  console.log(`${name}: skipped, no seeds in ${FOLDER} (set JIXIAO_SEEDS to their folder)`);
  describe.skip(name, tests);
};

export function snapshotsOf(file: string): SheetSnapshot[] {
  return readWorkbook(new Uint8Array(readFileSync(file))).map(({ snapshot }) => snapshot);
}

export const SAMPLE = path.resolve(__dirname, "../../assets/sample.xlsx");
