import type { AmountCell, MoneyPeriod } from "../types";
import type { EntryCell } from "./entry-cells";

/** One indicator of one block, as its row says; a cell the block has no column for is null. */
export interface Entry {
  readonly row: number;
  readonly period: MoneyPeriod;
  readonly level1: EntryCell | null;
  readonly level2: EntryCell | null;
  readonly name: EntryCell | null;
  readonly sign: EntryCell | null;
  /** The value of the block's period. */
  readonly value: EntryCell | null;
  /** The value for the whole period where the block has a column for each. */
  readonly wholeValue: EntryCell | null;
  readonly unit: EntryCell | null;
  readonly weight: AmountCell | null;
  readonly actual: EntryCell | null;
  readonly score: AmountCell | null;
  readonly reason: EntryCell | null;
}
