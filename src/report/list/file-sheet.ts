import type { CellValue } from "../../check/sheet/snapshot";
import { needsTextFormat, TEXT_FORMAT } from "../../check/sheet/text-format";
import type { FileCell, FileSheet, SheetLink } from "../../xlsx/patch/new-sheet";
import type { StyleWish } from "../../xlsx/patch/styles";
import { layoutOf } from "./layout";
import { CELL, type FindingsList, type ListRow } from "./list";

export const TEXT: StyleWish = { wrap: true, top: true };
export const HEADER: StyleWish = { wrap: true, top: true, bold: true, fill: "E7E6E6" };
const LINK: StyleWish = { top: true, underline: true, color: "0563C1" };
const TITLE: StyleWish = { bold: true };

/** Where addresses lead: to the file that the list stands in, nowhere, or to another one by its path from there. */
export type LinkTarget = "same-file" | "nowhere" | ((row: ListRow) => string);

/** The list as a sheet of a workbook file: its header stays in view and filters, and addresses lead to their cells. */
export function listFileSheet(list: FindingsList, target: LinkTarget): FileSheet {
  const { rows, name } = list;
  const { shift, widths, table } = layoutOf(list);
  const cell = CELL + shift;
  const isLinked = target !== "nowhere";
  const links = rows.flatMap((row, at): SheetLink[] => {
    if (row.to === null || !isLinked) return [];
    return [{ row: at, column: cell, to: row.to, ...(typeof target === "function" && { file: target(row) }) }];
  });
  return {
    name,
    rows: rows.map((row) =>
      [...row.cells, ...row.extra].map((value, column): FileCell => {
        const look = lookOf(row, isLinked && row.to !== null && column === cell);
        return look === undefined ? { value } : { value, look: asText(value, look) };
      }),
    ),
    columnWidths: widths,
    frozenRows: table.top + 1,
    filter: table,
    links,
  };
}

function lookOf({ kind }: ListRow, isLink: boolean): StyleWish | undefined {
  if (isLink) return LINK;
  switch (kind) {
    case "about":
      return undefined;
    case "title":
      return TITLE;
    case "header":
    case "sums-header":
      return HEADER;
    default:
      return TEXT;
  }
}

/** The text format keeps a text that begins with = a text. Without it, opening the cell and pressing Enter makes a formula of it. */
export const asText = (value: CellValue, look: StyleWish): StyleWish =>
  typeof value === "string" && needsTextFormat(value) ? { ...look, format: TEXT_FORMAT } : look;
