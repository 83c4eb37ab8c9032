import { applyWrites } from "../../../src/check/edit";
import { exampleSheet, HEAD, OTHER_FAULTLESS_CELL, projectRow, sumRow } from "../../../src/check/rules/example";
import { cellText, type CellValue, type SheetSnapshot } from "../../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import type { Profile } from "../../../src/check/standard/profile";
import { readSheets } from "../../../src/check/table/read";
import { openIndicators } from "../../../src/editor/open";
import type { Draft } from "../../../src/editor/types";
import { pack, type Packed } from "../../../src/editor/expand/pack";
import { COLUMNS, type ExpandedColumn } from "../../../src/editor/expand/layout";
import { expand, type Expanded } from "../../../src/editor/expand/expand";
import { added } from "./added";

/** The row of the project in `tableWith`, zero-based, and the column of its indicators. */
export const SOURCE = { row: 6, column: 6, address: "G7" } as const;

/** A packed list of two projects, the first with this cell. */
export const tableWith = (cell: string): SheetSnapshot => {
  const project = projectRow("培训经费", 20.25, cell).map((value) => (value === "" ? null : value));
  return exampleSheet({
    sheet: [
      ...HEAD,
      sumRow("合计", 30.5),
      sumRow("某单位", 30.5),
      project,
      projectRow("会议经费", 10.25, OTHER_FAULTLESS_CELL, "全年开好4次会议。"),
    ],
  });
};

export function draftOn(sheet: SheetSnapshot, profile: Profile = GUANGDONG): Draft {
  const [table] = readSheets([sheet], { profile }).tables;
  const [project] = table?.projects ?? [];
  if (table === undefined || project === undefined) throw new Error("no project was read");
  return openIndicators(project, table, [sheet], profile);
}

export interface Laid {
  readonly source: SheetSnapshot;
  readonly unfolded: Expanded;
  /** The sheet once it is added, row by row; the first of `first` is the first indicator's. */
  readonly rows: CellValue[][];
  readonly first: number;
}

export function laidOut(cell: string, profile: Profile = GUANGDONG): Laid {
  const source = tableWith(cell);
  const unfolded = expand(draftOn(source, profile), [source], profile);
  if (unfolded.sheet === null) throw new Error(`refused: ${unfolded.refused.kind}`);
  const rows = added(unfolded.sheet).values.map((row) => [...row]);
  return { source, unfolded, rows, first: rows.findIndex((row) => row.includes("一级指标")) + 2 };
}

/** The sheet of these rows. */
export const sheetOfRows = ({ unfolded }: Laid, rows: readonly (readonly CellValue[])[]): SheetSnapshot => {
  if (unfolded.sheet === null) throw new Error("nothing was laid out");
  return added({ ...unfolded.sheet, cells: rows });
};

export const columnOf = (column: ExpandedColumn): number => COLUMNS.indexOf(column);

/** A row in which some cells say something else. */
export function changed(
  row: readonly CellValue[] | undefined,
  cells: { readonly [column in ExpandedColumn]?: CellValue },
): CellValue[] {
  const copy = [...(row ?? COLUMNS.map(() => null))];
  for (const [column, value] of Object.entries(cells)) copy[columnOf(column as ExpandedColumn)] = value ?? null;
  return copy;
}

/** Packs the sheet of these rows. */
export const folded = (laid: Laid, rows: readonly (readonly CellValue[])[], profile: Profile = GUANGDONG): Packed =>
  pack(sheetOfRows(laid, rows), [laid.source], profile);

/** The text of the source's cell after the writes. */
export function writtenBack({ source }: Laid, { printed }: Packed): string {
  const [after = source] = applyWrites([source], printed?.writes ?? []);
  return cellText(after, SOURCE.row, SOURCE.column);
}
