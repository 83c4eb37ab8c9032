import type { CellLook, NewSheet } from "../../check/sheet/new-sheet";
import type { CellValue } from "../../check/sheet/snapshot";
import { layoutOf } from "./layout";
import { CELL, COLUMNS, type FindingsList, type ListRow } from "./list";
import { linkFormula } from "./link";
import { NO_TAG, TAG_HEADER, tagText } from "./tag";

/** Points a character of a column takes about. */
const CHARACTER = 6;

/** The list as a sheet of the workbook that is open. A hidden column behind ours tells what each row is about, see `readPrevious`. */
export function listNewSheet(list: FindingsList): NewSheet {
  const { rows, name } = list;
  const { shift, widths, table } = layoutOf(list);
  const own = COLUMNS.length + shift;
  const right = widths.length;
  const whole = { left: 0, right };
  const headings = rows.flatMap(({ kind }, row): CellLook[] =>
    kind === "header" || kind === "sums-header" || kind === "title"
      ? [{ range: { ...whole, top: row, bottom: row }, bold: true }]
      : [],
  );
  // An address takes one line.
  const cell = CELL + shift;
  const beside = [
    { left: 0, right: cell - 1 },
    { left: cell + 1, right },
  ];
  const bottom = rows.length - 1;
  return {
    name,
    cells: rows.map((row): CellValue[] => {
      const cells = Array.from({ length: own }, (_, column) => row.cells[column] ?? null);
      return [...cells, markOf(row), ...(row.kind === "header" ? list.extra : row.extra)];
    }),
    formulas: rows.flatMap(({ to, cells }, row) =>
      to === null ? [] : [{ row, column: cell, formula: linkFormula(to, String(cells[cell] ?? "")) }],
    ),
    columnWidths: [
      ...widths.slice(0, own).map((width) => width * CHARACTER),
      0,
      ...widths.slice(own).map((width) => width * CHARACTER),
    ],
    looks: [...headings, ...beside.map((columns) => ({ range: { ...columns, top: table.top, bottom }, wrap: true }))],
  };
}

function markOf({ kind, tag }: ListRow): CellValue {
  if (kind === "header") return TAG_HEADER;
  return kind === "foreign" ? null : tag === null ? NO_TAG : tagText(tag);
}
