import type { CellLook, NewSheet } from "../../check/sheet/new-sheet";
import type { CellValue } from "../../check/sheet/snapshot";
import { layoutOf } from "./layout";
import { CELL, COLUMNS, type FindingsList, type ListRow } from "./list";
import { linkFormula } from "./link";
import { NO_TAG, TAG_HEADER, tagText } from "./tag";

/** Points a character of a column takes about. */
const CHARACTER = 6;

const HEADER_FILL = "#E7E6E6";
const LINK_COLOR = "#0563C1";

/** The list as a sheet of the workbook that is open. A hidden column behind ours tells what each row is about, see `readPrevious`. */
export function listNewSheet(list: FindingsList): NewSheet {
  const { rows, name } = list;
  const { shift, widths, table } = layoutOf(list);
  const own = COLUMNS.length + shift;
  const right = widths.length;
  const cell = CELL + shift;
  const bottom = rows.length - 1;
  const isHeading = ({ kind }: ListRow): boolean => kind === "header" || kind === "sums-header" || kind === "title";
  const headings = rows.flatMap((row, at): CellLook[] => {
    if (!isHeading(row)) return [];
    const fill = row.kind === "title" ? {} : { fill: HEADER_FILL };
    return [{ range: { top: at, bottom: at, left: 0, right: own - 1 }, bold: true, ...fill }];
  });
  const linked = rows.flatMap(({ to }, at) => (to === null ? [] : [at]));
  // An address takes one line, and the hidden marks would make their rows high.
  const wrapped = [
    { left: 0, right: cell - 1 },
    { left: cell + 1, right: own - 1 },
    ...(list.extra.length === 0 ? [] : [{ left: own + 1, right }]),
  ];
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
    frozenRows: table.top + 1,
    // The hidden column is among them where the user's own stand behind it.
    filter: { ...table, right: list.extra.length === 0 ? own - 1 : right },
    looks: [
      ...headings,
      { range: { top: table.top, bottom, left: 0, right }, top: true },
      ...wrapped.map((columns) => ({ range: { ...columns, top: table.top, bottom }, wrap: true })),
      ...stretches(linked).map(([top, end]) => ({
        range: { top, bottom: end, left: cell, right: cell },
        color: LINK_COLOR,
      })),
    ],
  };
}

/** Ascending numbers as stretches that follow one another. */
function stretches(numbers: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

function markOf({ kind, tag }: ListRow): CellValue {
  if (kind === "header") return TAG_HEADER;
  return kind === "foreign" ? null : tag === null ? NO_TAG : tagText(tag);
}
