import type { CellRange } from "../check/sheet/snapshot";
import type { GridEvent } from "./grid-event";
import { shiftedRange } from "./shift";
import { shiftOf } from "./shift-events";

/** A table on a sheet: a header row and the rows below it. */
export interface GridTable {
  readonly id: string;
  readonly name: string;
  /** Id of its sheet. */
  readonly sheet: string;
  /** With the header, and one row below it at least. */
  readonly range: CellRange;
  /** No row was added yet: the one below the header waits for the first. */
  readonly isNew: boolean;
  readonly style: string;
  readonly options: TableOptions;
}

/** What a table shows of its style. None of it is drawn here, as the style itself is not. */
export interface TableOptions {
  readonly bandedRows: boolean;
  readonly bandedColumns: boolean;
  readonly filterButton: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
}

/** The tables that add-ins make in the open book, in the order they were made. Those of its file are not known. */
export interface GridTables {
  all(): readonly GridTable[];
  /** Gives the new table's id. */
  add(table: Pick<GridTable, "name" | "sheet" | "range" | "isNew">): string;
  set(id: string, change: Partial<Omit<GridTable, "id" | "sheet">>): void;
  /** Takes the table away and leaves its cells. */
  remove(id: string): void;
  /** Moves tables with their cells; those of deleted cells and sheets are gone. */
  follow(event: GridEvent): void;
}

/** What Excel gives a table for which nothing was said. */
const USUAL_STYLE = "TableStyleMedium2";
const USUAL_OPTIONS: TableOptions = {
  bandedRows: true,
  bandedColumns: false,
  filterButton: true,
  firstColumn: false,
  lastColumn: false,
};

/** The tables of a book in memory; `onChange` hears of every change. */
export function createTables(onChange = (): void => undefined): GridTables {
  let tables: readonly GridTable[] = [];
  let last = 0;
  const put = (next: readonly GridTable[]): void => {
    tables = next;
    onChange();
  };
  return {
    all: () => tables,
    add(table) {
      // Excel names them by GUIDs in braces.
      const id = `{00000000-0000-0000-0003-${String(++last).padStart(12, "0")}}`;
      put([...tables, { ...table, id, style: USUAL_STYLE, options: USUAL_OPTIONS }]);
      return id;
    },
    set(id, change) {
      put(tables.map((one) => (one.id === id ? { ...one, ...change } : one)));
    },
    remove(id) {
      put(tables.filter((one) => one.id !== id));
    },
    follow(event) {
      if (!tables.some(({ sheet }) => sheet === event.sheet)) return;
      if (event.type === "deleted") return put(tables.filter(({ sheet }) => sheet !== event.sheet));
      const shift = shiftOf(event);
      if (shift === null) return;
      put(
        tables.flatMap((one) => {
          if (one.sheet !== event.sheet) return [one];
          const range = shiftedRange(one.range, shift);
          return range === null ? [] : [{ ...one, range }];
        }),
      );
    },
  };
}
