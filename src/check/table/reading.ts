import type { Profile } from "../standard/profile";
import type { ReadingMemory } from "./reading-memory";
import type { Mapping } from "./mapping";
import type { Recognition } from "./recognise";
import type { BudgetTable } from "./types";

/** What reading sheets rests on besides their cells. */
export interface ReadContext {
  readonly profile: Profile;
  /** Kept over checks, it spares what has not changed. */
  readonly memory: ReadingMemory;
  /** How sheets that no reader knows are to be read; one a sheet, of several the first. */
  readonly mappings: readonly Mapping[];
}

/** What was read of a workbook's sheets. */
export interface Reading {
  /** In the order of the sheets. */
  readonly tables: readonly BudgetTable[];
  /** The sheets that hold text but no table that was read, with what was recognised of them. */
  readonly unread: readonly Recognition[];
}
