import { readFileSync } from "node:fs";
import path from "node:path";
import type { SheetSnapshot } from "../../src/check/sheet/snapshot";
import { readWorkbook } from "../../src/xlsx/read";
import { describePublished, publishedFile } from "./published";

export const SEEDS = ["guangzhou-npc", "zengcheng-npc-2024"] as const;

/** Where a published table lies, or null where the seeds are not at hand. */
export const seedFile = (name: string): string | null => publishedFile("JIXIAO_SEEDS", name);

/** `describe` where the published tables are at hand; skipped elsewhere. */
export const describeSeeds = (name: string, tests: () => void): void => describePublished("JIXIAO_SEEDS", name, tests);

export function snapshotsOf(file: string): SheetSnapshot[] {
  return readWorkbook(new Uint8Array(readFileSync(file))).map(({ snapshot }) => snapshot);
}

export const SAMPLE = path.resolve(__dirname, "../../assets/sample.xlsx");
