import type { CellRange } from "../../check/sheet/snapshot";
import { FILE_WIDTH, WIDTHS, type FindingsList } from "./list";

/** Where things of a list stand on a sheet that begins at A1. */
export interface ListLayout {
  /** Columns before ours: one where a file is told. */
  readonly shift: number;
  /** Characters, by column; those that are not ours have the usual width. */
  readonly widths: readonly number[];
  /** The header with the findings under it. */
  readonly table: CellRange;
}

/** Characters of a column that is not ours. */
const EXTRA_WIDTH = 16;

export function layoutOf({ file, rows, extra }: FindingsList): ListLayout {
  const shift = file === null ? 0 : 1;
  const widths = [...(file === null ? [] : [FILE_WIDTH]), ...WIDTHS, ...extra.map(() => EXTRA_WIDTH)];
  const top = rows.findIndex(({ kind }) => kind === "header");
  const bottom = rows.findLastIndex(({ kind }) => kind === "header" || kind === "finding");
  return { shift, widths, table: { top, bottom, left: 0, right: widths.length - 1 } };
}
