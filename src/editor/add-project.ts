import { a1 } from "../check/sheet/address";
import { readSumFormula } from "../check/sheet/formula";
import { isIn } from "../check/sheet/ranges";
import { referencesOf, withReferences } from "../check/sheet/references";
import { moveFormula } from "../check/sheet/relative";
import type { RowInsertion, StretchedFormula } from "../check/sheet/row-insertion";
import { ROWS } from "../check/sheet/size";
import { cellAt, rowOf, type CellRange, type SheetSnapshot } from "../check/sheet/snapshot";
import { partAt } from "../check/table/parts";
import { FORMS, isProject, type BudgetTable, type TableRow } from "../check/table/types";
import type { Place } from "./find";

/** Why a table takes no further row. */
export type AddRefusal =
  /** No table stands there. */
  | "no-table"
  /** A form of one project: another project has a sheet of its own. */
  | "form"
  /** There is no project whose row could be followed. */
  | "no-project"
  /** Another table stands beside it, whose rows would be torn apart. */
  | "beside";

/** A row for a new project, and what is to be said of it. */
export interface AddedProject {
  readonly insertion: RowInsertion;
  /** The cell of its name. */
  readonly select: CellRange;
  /** Whether all stated sums over it are formulas that take it in; null where no row states one. */
  readonly isSummed: boolean | null;
}

/** A table's rows on one sheet by their sheet rows now. */
interface Line {
  readonly row: TableRow;
  readonly first: number;
  /** The last row that belongs to it. */
  readonly last: number;
}

/**
 * A blank row for another project: behind the selected one, or at the end of its group where a unit's or a sum's row is selected. Its
 * own sums are formulas where those of the project above are, and all formulas over the group take it in.
 */
export function addProject(
  tables: readonly BudgetTable[],
  place: Place,
  sheets: readonly SheetSnapshot[],
): AddedProject | { readonly refused: AddRefusal } {
  const sheet = sheets.find(({ name }) => name === place.sheet);
  const at = sheet === undefined ? null : rowOf(sheet, place.row);
  const parts = tables.flatMap((table) =>
    table.parts.filter((part) => part.sheet === place.sheet).map((part) => ({ ...part, table })),
  );
  const part = at === null ? null : partAt(parts, { row: at, column: place.column });
  if (sheet === undefined || at === null || part === null) return { refused: "no-table" };
  const { table } = part;
  if (FORMS.includes(table.layout) || part.seen.nameFrom !== "label") return { refused: "form" };
  const lines = linesOf(table, sheet, part.range);
  const above = anchorOf(lines, at);
  if (above === null) return { refused: "no-project" };
  const row = above.last + 1;
  const isTorn = parts.some((other) => other !== part && other.range.top < row && row <= other.range.bottom);
  if (isTorn) return { refused: "beside" };
  const stretched = stretchedBy(sheet, above, row);
  const insertion: RowInsertion = {
    sheet: sheet.name,
    row,
    around: around(sheet, row),
    formulas: ownFormulas(sheet, above, row),
    stretched,
    merges: mergesFor(sheet, above, row),
  };
  const column = table.nameHeader.spans[0]?.column ?? part.range.left;
  return {
    insertion,
    select: { top: row, bottom: row, left: column, right: column },
    isSummed: isSummed(table, sheet, above, insertion),
  };
}

function linesOf(table: BudgetTable, sheet: SheetSnapshot, { bottom }: CellRange): readonly Line[] {
  const firsts = table.rows.flatMap((row) => {
    const first = row.sheet === sheet.name ? rowOf(sheet, row.row) : null;
    return first === null || first > bottom ? [] : [{ row, first }];
  });
  return firsts.map((line, nth) => ({ ...line, last: (firsts[nth + 1]?.first ?? bottom + 1) - 1 }));
}

/** The project that the new row follows. */
function anchorOf(lines: readonly Line[], at: number): Line | null {
  const own = lines.findLastIndex(({ first }) => first <= at);
  const selected = lines[Math.max(0, own)];
  if (selected !== undefined && isProject(selected.row)) return selected;
  const heads = selected !== undefined && (selected.row.kind === "unit" || selected.row.kind === "subtotal");
  const from = heads ? own + 1 : 0;
  const end = heads ? lines.findIndex(({ row }, nth) => nth >= from && HEADS.has(row.kind)) : -1;
  const group = lines.slice(from, end < 0 ? undefined : end).filter(({ row }) => isProject(row));
  const all = lines.filter(({ row }) => isProject(row));
  // A 小计 may stand below its group.
  const before = lines.slice(0, Math.max(0, own)).filter(({ row }) => isProject(row));
  return group.at(-1) ?? (selected?.row.kind === "subtotal" ? before.at(-1) : undefined) ?? lastOf(all, selected);
}

const HEADS: ReadonlySet<TableRow["kind"]> = new Set(["total", "unit", "subtotal"]);

/** Of a unit without projects none is followed: which formulas are its would be a guess. */
const lastOf = (projects: readonly Line[], selected: Line | undefined): Line | null =>
  selected?.row.kind === "unit" ? null : (projects.at(-1) ?? null);

function around(sheet: SheetSnapshot, row: number): RowInsertion["around"] {
  const { origin, values } = sheet;
  const width = values[0]?.length ?? 0;
  const range = { top: row - 1, bottom: row, left: origin.column, right: origin.column + width - 1 };
  const cells = [row - 1, row].map((at) =>
    Array.from({ length: width }, (_, column) => cellAt(sheet, at, origin.column + column)),
  );
  return {
    range,
    // A formula's result changes with other cells.
    values: cells.map((line) => line.map(({ value, formula }) => (formula === null ? value : null))),
    formulas: cells.map((line) => line.map(({ formula }) => formula)),
  };
}

/** The formulas of the project above that look at its own row alone, as they read from the new one. */
function ownFormulas(sheet: SheetSnapshot, { first }: Line, row: number): RowInsertion["formulas"] {
  const line = sheet.formulas[first - sheet.origin.row] ?? [];
  return line.flatMap((formula, c) => {
    if (formula === null) return [];
    const references = referencesOf(formula);
    const isOwn = references.every(
      (one) => one.range.top === first && one.range.bottom === first && (one.sheet ?? sheet.name) === sheet.name,
    );
    if (references.length === 0 || !isOwn) return [];
    const moved = moveFormula(formula, row - first, 0);
    // A fixed row stays that of the project above.
    return referencesOf(moved).every(({ range }) => range.top === row)
      ? [{ row, column: sheet.origin.column + c, formula: moved }]
      : [];
  });
}

/** The formulas that take in the project above and not the new row by themselves; those of the project's own rows are none of them. */
function stretchedBy(sheet: SheetSnapshot, above: Line, row: number): StretchedFormula[] {
  return sheet.formulas.flatMap((line, r) => {
    const at = sheet.origin.row + r;
    if (above.first <= at && at <= above.last) return [];
    return line.flatMap((formula, c) => {
      if (formula === null) return [];
      const then = withReferences(formula, ({ range, sheet: named }) =>
        (named ?? sheet.name) === sheet.name ? withRow(range, row) : range,
      );
      const next = stretched(then, sheet.name, above, row);
      return next === then ? [] : [{ row: at >= row ? at + 1 : at, column: sheet.origin.column + c, then, next }];
    });
  });
}

/** Where a range stands once a row has come. Whole columns have it anyway. */
function withRow(range: CellRange, row: number): CellRange {
  const { top, bottom } = range;
  if (top === 0 && bottom === ROWS - 1) return range;
  return { ...range, top: top >= row ? top + 1 : top, bottom: bottom >= row ? bottom + 1 : bottom };
}

/** A formula with the new row in it: its ranges that end with the project above end with the new row, and a cell in a list gets company. */
function stretched(formula: string, sheet: string, above: Line, row: number): string {
  const isHere = (named: string | null): boolean => (named ?? sheet) === sheet;
  const longer = withReferences(formula, ({ range, kind, sheet: named }) => {
    const ends = kind === "range" && range.bottom === row - 1 && range.top <= above.first;
    return ends && isHere(named) ? { ...range, bottom: row } : range;
  });
  const isList = longer === formula && readSumFormula(formula) !== null;
  const takesIn = referencesOf(formula).some(({ range }) => range.top <= row && row <= range.bottom);
  if (!isList || takesIn) return longer;
  return referencesOf(formula).reduce((now, { range, kind }) => {
    const isCell = kind === "cell" && range.top === above.first;
    return isCell ? withCell(now, range, row) : now;
  }, formula);
}

/** =B7+B8 and =SUM(B7,B8) with another cell behind one of theirs. */
function withCell(formula: string, { top, left }: CellRange, row: number): string {
  const [, column = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(a1(top, left)) ?? [];
  const cell = new RegExp(String.raw`(?<![A-Z$\d:])\$?${column}\$?${digits}(?![\d:])`, "i");
  return formula.replace(cell, (found, at: number) => {
    const before = formula.slice(0, at);
    const isInCall = before.split("(").length > before.split(")").length;
    return `${found}${isInCall ? "," : "+"}${a1(row, left)}`;
  });
}

/** The cells that are one in the project's rows are one in the new row; a merged area over several projects goes on over it. */
function mergesFor(sheet: SheetSnapshot, { first, last }: Line, row: number): CellRange[] {
  return sheet.merges.flatMap((merge) => {
    const isOwn = merge.top === first && merge.bottom <= last;
    if (isOwn) return merge.left < merge.right ? [{ ...merge, top: row, bottom: row }] : [];
    return merge.top < first && merge.bottom === last ? [{ ...merge, bottom: row }] : [];
  });
}

/** Whether the sums that the project above is a part of have formulas that take in the new row. */
function isSummed(table: BudgetTable, sheet: SheetSnapshot, above: Line, insertion: RowInsertion): boolean | null {
  const over = table.sums.filter(({ parts }) => parts.some(({ row }) => row === above.row));
  if (over.length === 0) return null;
  return over.every(({ row }) =>
    row.amounts.every(({ formula, span, amount }) => {
      if (amount.kind === "blank") return true;
      const at = rowOf(sheet, span.row);
      if (formula === null || at === null) return false;
      const moved = at >= insertion.row ? at + 1 : at;
      const isStretched = insertion.stretched.some((one) => one.row === moved && one.column === span.column);
      const takesIn = referencesOf(formula).some(
        ({ range }) => isIn(range, insertion.row, span.column) && range.top < insertion.row,
      );
      // What adds up its own row takes in whatever its parts do.
      return (
        isStretched || takesIn || referencesOf(formula).every(({ range }) => range.top === at && range.bottom === at)
      );
    }),
  );
}
