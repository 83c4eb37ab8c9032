import type { Edit } from "../finding";
import type { Span } from "../sheet/located";
import { speakingRow } from "../sheet/merges";
import { handleOf, rowOf, type SheetSnapshot } from "../sheet/snapshot";
import { rawText } from "./cells";
import type { Indicator, Project } from "./types";

type Cell = Pick<Span, "sheet" | "row" | "column">;
type Sheets = ReadonlyMap<string, SheetSnapshot>;

/**
 * Edits of a project's cells, done as well in the cells that repeat them. A list may print a project's name, goal and amount on each of
 * its rows, and an indicator that has a row or a block for the year and one for the whole period is named in both: were only the first
 * cell changed, the rows would fall apart into two projects, or into two indicators.
 */
export function inCopies(edits: readonly Edit[], project: Project, sheets: Sheets): readonly Edit[] {
  // A packed cell stands in one row and says everything once.
  if (project.cells.length > 0 || edits.length === 0) return edits;
  const all = [...edits];
  for (const edit of edits) {
    for (const copy of copiesOf(edit, project, sheets)) {
      const moved = movedTo(copy, edit, sheets);
      if (moved !== null && !all.some((other) => isSame(other, moved))) all.push(moved);
    }
  }
  return all;
}

function copiesOf(cell: Cell, project: Project, sheets: Sheets): Cell[] {
  if (!project.indicatorCells.some((own) => isSameCell(own, cell))) return repeatedRows(cell, project);
  return project.indicators.flatMap((indicator) => {
    const parts = [indicator.name, indicator.level1, indicator.level2];
    return parts.some((part) => part?.spans.some((span) => isSameCell(span, cell)) === true)
      ? besideOther(cell, indicator, sheets)
      : [];
  });
}

/** The cells of the same column in the project's other rows, its indicators' own cells aside. */
function repeatedRows({ sheet, row, column }: Cell, { indicatorCells }: Project): Cell[] {
  const own = indicatorCells.filter((span) => span.sheet === sheet);
  const taken = new Set(own.flatMap((span) => (span.column === column ? [span.row] : [])));
  const rows = new Set(own.map((span) => span.row));
  return [...rows]
    .filter((other) => other !== row && !taken.has(other))
    .map((other) => ({ sheet, row: other, column }));
}

/** The same part of the indicator in the row or block of its other target. */
function besideOther(cell: Cell, { name, cycle, annual }: Indicator, sheets: Sheets): Cell[] {
  const [at, whole, year] = [name?.spans[0], cycle?.spans.at(-1), annual?.spans.at(-1)];
  const sheet = sheets.get(cell.sheet);
  if (at === undefined || whole === undefined || year === undefined || sheet === undefined) return [];
  // A name belongs to the target of its own row; to the nearer one where both stand there.
  const isOfWhole = whole.row === at.row && (year.row !== at.row || distance(at, whole) < distance(at, year));
  const [own, other] = isOfWhole ? [whole, year] : [year, whole];
  const row = rowOf(sheet, other.row);
  if (row === null) return [];
  const columns =
    own.row === other.row
      ? [cell.column + other.column - own.column]
      : [cell.column, cell.column + other.column - own.column];
  return columns.flatMap((column) => {
    const copy = { sheet: cell.sheet, row: handleOf(sheet, speakingRow(sheet, row, column)), column };
    return isSameCell(copy, cell) ? [] : [copy];
  });
}

/** Columns from a name to a target on its right; one on its left is another block's. */
const distance = (from: Span, to: Span): number => (to.column > from.column ? to.column - from.column : Infinity);

/** The edit in a copy of its cell; null where that says something else. */
function movedTo(copy: Cell, edit: Edit, sheets: Sheets): Edit | null {
  const text = rawText({ ...edit, start: 0, end: 0 }, sheets);
  const other = rawText({ ...copy, start: 0, end: 0 }, sheets);
  if (text === other) return text === "" ? null : { ...edit, ...copy };
  if (edit.kind === "number" || bareName(text) === "" || bareName(text) !== bareName(other)) return null;
  // 指标1： before a name is 指标2： in the other block.
  const shift = other.length - text.length;
  const [start, end] = [edit.start + shift, edit.end + shift];
  return start >= 0 && other.slice(start) === text.slice(edit.start) ? { ...edit, ...copy, start, end } : null;
}

const bareName = (text: string): string => text.replace(/^指标\s*\d+\s*[:：、.．]?\s*/, "");

const isSameCell = (a: Cell, b: Cell): boolean => a.row === b.row && a.column === b.column && a.sheet === b.sheet;

function isSame(a: Edit, b: Edit): boolean {
  if (!isSameCell(a, b) || a.kind !== b.kind) return false;
  return a.kind === "number" || (b.kind === "text" && a.start === b.start && a.end === b.end);
}
