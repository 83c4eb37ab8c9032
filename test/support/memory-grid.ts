import type { CellRange, CellValue } from "../../src/check/sheet/snapshot";
import { parseA1 } from "../../src/check/sheet/address";
import { intersection } from "../../src/check/sheet/ranges";
import type { Grid, GridCells, GridEvent } from "../../src/workbench/grid";
import { mergedArea } from "../../src/workbench/merges";
import { createComments } from "../../src/workbench/comments";
import { createFilters } from "../../src/workbench/filters";
import { createNames } from "../../src/workbench/names";
import { createXmlParts } from "../../src/workbench/custom-xml";
import { createSettings } from "../../src/workbench/settings";
import { createTables } from "../../src/workbench/tables";
import { PROTECTED, shiftedProtection, withProtection } from "../../src/workbench/cell-protection";
import type { Shift } from "../../src/workbench/shift";
import { shiftEvent } from "../../src/workbench/shift-events";
import { formatted, typed } from "./memory-cells";
import { layoutMembers, type Layout } from "./memory-layout";
import { isCovered, newSheet, range, type Cell, type MemorySheet, type Sheet } from "./memory-sheet";
import { shiftFormulas, shiftSheet } from "./memory-shift";

export { range, sheetId, type MemorySheet } from "./memory-sheet";

/** A spreadsheet in memory, and what a user does to it. */
export interface MemoryGrid extends Grid {
  /** A user's typing: the text is taken as Excel would take it. */
  type(sheet: string, address: string, value: CellValue): void;
  /** One cell's content and format, to look at. */
  cell(sheet: string, address: string): Readonly<Cell>;
  /** What a sheet has beside its cells. */
  layout(sheet: string): Layout;
  /** Everything of a sheet that a write could change, to compare. */
  contents(sheet: string): unknown;
  format(sheet: string, address: string, format: string): void;
  protect(sheet: string, isProtected: boolean): void;
  rename(sheet: string, name: string): void;
  remove(sheet: string): void;
  insertRows(sheet: string, row: number, count: number): void;
  /** The user selects several areas on the active sheet. */
  selectAreas(...addresses: string[]): void;
  /** How often each method was called. */
  readonly calls: Record<"read" | "write" | "setFormats", number>;
}

const cellsIn = ({ top, left, bottom, right }: CellRange): [row: number, column: number][] =>
  Array.from({ length: bottom - top + 1 }, (_r, r) =>
    Array.from({ length: right - left + 1 }, (_c, c): [number, number] => [top + r, left + c]),
  ).flat();

export function createMemoryGrid(sheets: readonly MemorySheet[] = [{ name: "Sheet1" }]): MemoryGrid {
  const listeners = new Set<(event: GridEvent) => void>();
  const comments = createComments();
  const filters = createFilters();
  const names = createNames();
  const tables = createTables();
  const emit = (event: GridEvent) => {
    comments.follow(event);
    filters.follow(event);
    names.follow(event);
    tables.follow(event);
    for (const listener of [...listeners]) listener(event);
  };
  let all: Sheet[] = sheets.map(newSheet);
  let made = all.length;
  let active = all[0]?.id ?? "";
  let selected: readonly CellRange[] = [range("A1")];
  const calls = { read: 0, write: 0, setFormats: 0 };

  const byName = (name: string) => {
    const sheet = all.find((candidate) => candidate.name === name || candidate.id === name);
    if (sheet === undefined) throw new Error(`No sheet ${name}`);
    return sheet;
  };
  const cellOf = (sheet: Sheet, row: number, column: number): Cell => {
    const cells = (sheet.rows[row] ??= []);
    return (cells[column] ??= { value: null, formula: null, format: "General" });
  };
  const put = (sheet: Sheet, row: number, column: number, value: CellValue) => {
    if (value === null || isCovered(sheet, row, column)) return;
    Object.assign(cellOf(sheet, row, column), typed(value, cellOf(sheet, row, column).format));
  };
  const valueOf = (sheet: Sheet, row: number, column: number, path: readonly Cell[] = []): CellValue => {
    const cell = sheet.rows[row]?.[column];
    if (cell?.formula == null) return cell?.value ?? null;
    const stored = sheet.results.get(`${row},${column}`);
    if (stored !== undefined) return stored;
    if (cell.formula.includes("#REF!")) return "#REF!";
    const sum = /^=SUM\(([^)]+)\)$/i.exec(cell.formula);
    // A sum that leads back to itself is 0, as in Excel.
    if (sum === null || path.includes(cell)) return 0;
    let total = 0;
    for (const part of (sum[1] ?? "").split(",")) {
      const cells = parseA1(part.trim());
      if (cells === null) return "#VALUE!";
      for (let r = cells.top; r <= cells.bottom; r++) {
        for (let c = cells.left; c <= cells.right; c++) {
          const value = valueOf(sheet, r, c, [...path, cell]);
          if (typeof value === "number") total += value;
        }
      }
    }
    return total;
  };

  const grid: MemoryGrid = {
    calls,
    customXml: createXmlParts(),
    comments,
    filters,
    names,
    tables,
    settings: createSettings(),
    ...layoutMembers((sheet) => byName(sheet).layout),
    sheets: () =>
      all.map(({ id, name, protection, layout: { visibility } }) => ({
        id,
        name,
        visible: visibility === "visible",
        ...(visibility === "very-hidden" && { veryHidden: true }),
        isProtected: protection !== null,
      })),
    activeSheet: () => active,
    activate(sheet) {
      if (byName(sheet).id === active) return;
      active = byName(sheet).id;
      selected = [range("A1")];
      emit({ type: "activated", sheet: active });
    },
    selection: () => selected,
    select(cells) {
      selected = [cells];
      emit({ type: "selected", sheet: active, ranges: selected });
    },
    selectAreas(...addresses) {
      selected = addresses.map(range);
      emit({ type: "selected", sheet: active, ranges: selected });
    },
    usedRange(id) {
      let used = null as CellRange | null;
      for (const [row, cells] of byName(id).rows.entries()) {
        for (const [column, cell] of (cells ?? []).entries()) {
          if (cell === undefined || (cell.value === null && cell.formula === null && cell.format === "General"))
            continue;
          used =
            used === null
              ? { top: row, bottom: row, left: column, right: column }
              : { ...used, bottom: row, left: Math.min(used.left, column), right: Math.max(used.right, column) };
        }
      }
      return used;
    },
    read(id, cells): GridCells {
      calls.read++;
      const sheet = byName(id);
      const table = <T>(pick: (row: number, column: number) => T): T[][] =>
        Array.from({ length: cells.bottom - cells.top + 1 }, (_r, r) =>
          Array.from({ length: cells.right - cells.left + 1 }, (_c, c) => pick(cells.top + r, cells.left + c)),
        );
      const format = (row: number, column: number) => sheet.rows[row]?.[column]?.format ?? "General";
      return {
        values: table((row, column) => valueOf(sheet, row, column)),
        texts: table((row, column) => formatted(valueOf(sheet, row, column), format(row, column))),
        formulas: table((row, column) => sheet.rows[row]?.[column]?.formula ?? null),
        formats: table(format),
      };
    },
    merges: (id) => byName(id).merges,
    hiddenRows: (id) => [...byName(id).hidden].sort((a, b) => a - b),
    protection: (id) => byName(id).protection,
    setProtection(id, protection) {
      const sheet = byName(id);
      const wasProtected = sheet.protection !== null;
      sheet.protection = protection;
      const isProtected = protection !== null;
      if (wasProtected !== isProtected) emit({ type: "protected", sheet: sheet.id, isProtected });
    },
    protectedCells: (id) => byName(id).protectedCells,
    setCellProtection(id, cells, protection) {
      const sheet = byName(id);
      sheet.protectedCells = withProtection(sheet.protectedCells, cells, protection);
    },
    shiftCells(id, shift) {
      const sheet = byName(id);
      shiftSheet(sheet, shift);
      sheet.protectedCells = shiftedProtection(sheet.protectedCells, shift);
      shiftFormulas(all, sheet, shift);
      emit(shiftEvent(sheet.id, shift));
    },
    write(id, cells, values) {
      calls.write++;
      const sheet = byName(id);
      const isOne = cells.top === cells.bottom && cells.left === cells.right;
      const before = valueOf(sheet, cells.top, cells.left);
      values.forEach((row, r) => {
        row.forEach((value, c) => {
          put(sheet, cells.top + r, cells.left + c, value);
        });
      });
      const details = isOne && { details: { before, after: valueOf(sheet, cells.top, cells.left) } };
      emit({ type: "changed", sheet: sheet.id, change: "RangeEdited", range: cells, ...details });
    },
    setFormats(id, cells, formats) {
      calls.setFormats++;
      const sheet = byName(id);
      formats.forEach((row, r) => {
        row.forEach((format, c) => {
          cellOf(sheet, cells.top + r, cells.left + c).format = format;
        });
      });
    },
    merge(id, cells) {
      const sheet = byName(id);
      const area = mergedArea(cells, sheet.merges);
      const places = cellsIn(area);
      const first = places.find(([row, column]) => {
        const cell = sheet.rows[row]?.[column];
        return cell !== undefined && (cell.value !== null || cell.formula !== null);
      });
      const { value, formula } = cellOf(sheet, ...(first ?? [area.top, area.left]));
      for (const [row, column] of places) Object.assign(cellOf(sheet, row, column), { value: null, formula: null });
      Object.assign(cellOf(sheet, area.top, area.left), { value, formula });
      // Merged areas within become one with it.
      sheet.merges = [...sheet.merges.filter((merge) => intersection(merge, area) === null), area];
    },
    addSheet(name) {
      const sheet = newSheet({ name }, made++);
      all.push(sheet);
      emit({ type: "added", sheet: sheet.id });
      return sheet.id;
    },
    removeSheet(id) {
      grid.remove(id);
    },
    renameSheet(id, name) {
      byName(id).name = name;
    },
    moveSheet(id, position) {
      const sheet = byName(id);
      all = all.filter((other) => other !== sheet);
      all.splice(position, 0, sheet);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },

    type(name, address, value) {
      grid.write(byName(name).id, range(address), [[value ?? ""]]);
    },
    cell(name, address) {
      const { top, left } = range(address);
      const sheet = byName(name);
      return { ...cellOf(sheet, top, left), value: valueOf(sheet, top, left) };
    },
    layout: (name) => byName(name).layout,
    contents: (name) =>
      byName(name).rows.flatMap((cells, row) =>
        (cells ?? []).flatMap((cell, column) =>
          cell === undefined || (cell.value === null && cell.formula === null && cell.format === "General")
            ? []
            : [{ row, column, ...cell }],
        ),
      ),
    format(name, address, format) {
      const cells = range(address);
      for (let r = cells.top; r <= cells.bottom; r++) {
        for (let c = cells.left; c <= cells.right; c++) cellOf(byName(name), r, c).format = format;
      }
    },
    protect(name, isProtected) {
      grid.setProtection(name, isProtected ? PROTECTED : null);
    },
    rename(name, next) {
      byName(name).name = next;
    },
    remove(name) {
      const { id } = byName(name);
      all = all.filter((sheet) => sheet.id !== id);
      if (active === id) active = all.find(({ layout }) => layout.visibility === "visible")?.id ?? all[0]?.id ?? "";
      emit({ type: "deleted", sheet: id });
    },
    insertRows(name, row, count) {
      const range = { top: row, bottom: row + count - 1, left: 0, right: 16_383 };
      const shift: Shift = { kind: "insert", axis: "rows", range };
      grid.shiftCells(byName(name).id, shift);
    },
  };
  return grid;
}
