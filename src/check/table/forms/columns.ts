import type { Located } from "../../sheet/located";
import type { ColumnRole } from "./form";

/** A column of a block of indicators; its header cell may be merged over several columns of the sheet. */
export interface Column {
  readonly role: ColumnRole;
  readonly left: number;
  readonly right: number;
  readonly label: Located<string>;
}

/** The columns of one block of indicators. */
export type Block = ReadonlyMap<ColumnRole, Column>;

/** The column of the indicators' names. */
export const nameColumn = (block: Block): Column | undefined => block.get("name") ?? block.get("content");

/** The column of the year's targets, or of the only ones; that of the names where their cells hold them. */
export const targetColumn = (block: Block): Column | undefined =>
  block.get("value") ??
  block.get("annual-value") ??
  block.get("best-grade") ??
  block.get("whole-value") ??
  block.get("target-in-name");

/** Whether a block has what makes it one. */
export const isWhole = (block: Block): boolean => nameColumn(block) !== undefined && targetColumn(block) !== undefined;
