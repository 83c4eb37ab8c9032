import type { CellRange, CellValue, SheetSnapshot } from "../../../src/check/sheet/snapshot";
import { snapshotOf } from "../../../src/check/sheet/snapshot";
import {
  HostError,
  type ReadSince,
  type Refusal,
  type RefusalReason,
  type Selection,
  type SheetChange,
  type SheetsReading,
  type SpreadsheetHost,
  type WriteGroup,
} from "../../../src/host/host";
import type { MarkHost } from "../../../src/host/marks";
import type { RowHost } from "../../../src/host/rows";
import type { SheetHost } from "../../../src/host/sheets";
import type { ValidationHost } from "../../../src/host/validation";
import { storeToXml } from "../../../src/store/format";
import type { Store } from "../../../src/store/store";

export type Rows = readonly (readonly CellValue[])[];

/** What can fail: `store` is reading what the workbook keeps, `write-store` writing it. */
type Call = "read" | "write" | "select" | "watch" | "store" | "write-store";

/** The port over sheets in memory, with the user's hand in it: edits, selections, and what can go wrong. */
export interface MemoryHost extends SpreadsheetHost, SheetHost, ValidationHost, RowHost, MarkHost {
  cell(row: number, column: number): CellValue;
  /** The user types into a cell, of the active sheet unless said. */
  type(row: number, column: number, value: CellValue, sheet?: string): void;
  /** The user inserts a row above another. */
  insertRow(at: number, cells: readonly CellValue[]): void;
  /** Changes a cell without a word, as another program may. */
  tamper(row: number, column: number, value: CellValue): void;
  choose(range: CellRange): void;
  /** Keeps a sheet out of sight. */
  hide(sheet: string): void;
  protect(row: number, column: number): void;
  formula(row: number, column: number): void;
  /** The next call of this kind fails. */
  failNext(what: Call, error: Error): void;
  /** Every call of this kind fails from now on. */
  failAlways(what: Call, error: Error): void;
  /** Calls of this kind succeed again. */
  recover(what: Call): void;
  /** Holds reads back until released. */
  hold(): () => void;
  /** Holds back what is said of selections until released, as a busy program does. */
  holdSelections(): () => void;
  readonly selected: CellRange[];
  readonly reads: number;
  /** What each reading of the active sheet was told of an earlier one. */
  readonly sinces: (ReadSince | undefined)[];
  /** What the workbook keeps; a test may change it as another person would. */
  stored: Store | null;
}

/** It adds no sheets, rows, lists or marks: tests of these work on the emulated Excel. */
const refuse = (): Promise<never> => Promise.reject(new HostError("unsupported", "not in memory"));
const NO_SHEETS: SheetHost & ValidationHost & RowHost & MarkHost = {
  ...{ putMarks: refuse, clearMarks: refuse, putComments: refuse, clearComments: refuse },
  ...{ addRow: refuse, removeRow: refuse },
  ...{ addSheet: refuse, findSheet: refuse, removeSheet: refuse, replaceSheet: refuse },
  ...{ readValidations: refuse, setValidations: refuse, clearValidations: refuse, undoValidations: refuse },
};

export function memoryHost(sheets: Readonly<Record<string, Rows>>, language = "zh-CN"): MemoryHost {
  const cells = new Map(Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => [...row])]));
  let active = Object.keys(sheets)[0] ?? "";
  let chosen: CellRange = { top: 0, bottom: 0, left: 0, right: 0 };
  let gate: Promise<void> | null = null;
  let reads = 0;
  const selected: CellRange[] = [];
  let heldSelections: (() => void)[] | null = null;
  const hidden = new Set<string>();
  const locked = new Map<string, RefusalReason>();
  const failures = new Map<string, Error>();
  const lasting = new Map<string, Error>();
  const changeListeners = new Set<(change: SheetChange) => void>();
  const selectionListeners = new Set<(selection: Selection) => void>();

  const fail = (what: string): void => {
    const error = failures.get(what) ?? lasting.get(what);
    failures.delete(what);
    if (error !== undefined) throw error;
  };
  const at = (sheet: string, row: number, column: number): CellValue => cells.get(sheet)?.[row]?.[column] ?? null;
  const put = (sheet: string, row: number, column: number, value: CellValue): void => {
    const line = cells.get(sheet)?.[row];
    if (line !== undefined) line[column] = value;
  };
  const snapshot = (name: string): SheetSnapshot =>
    snapshotOf(
      name,
      (cells.get(name) ?? []).map((row) => [...row]),
    );
  const refusalOf = (group: WriteGroup) => {
    for (const write of group.writes) {
      const why =
        locked.get(`${write.row},${write.column}`) ??
        (at(write.sheet, write.row, write.column) === write.expected ? null : ("changed" as const));
      if (why !== null) return { group, reason: why, write };
    }
    return null;
  };
  const select = (sheet: string, range: CellRange): void => {
    active = sheet;
    chosen = range;
    const tell = (): void => selectionListeners.forEach((listener) => listener({ sheet, range }));
    if (heldSelections === null) tell();
    else heldSelections.push(tell);
  };

  const host: MemoryHost = {
    ...NO_SHEETS,
    language,
    selected,
    stored: null,
    async readStore() {
      fail("store");
      return { store: host.stored, copies: 0 };
    },
    async writeStore(next, expected) {
      fail("write-store");
      const xml = (store: Store | null) => (store === null ? null : storeToXml(store));
      if (xml(host.stored) !== xml(expected)) throw new HostError("store-changed", "The store was changed meanwhile.");
      host.stored = next;
    },
    get reads() {
      return reads;
    },
    sinces: [],
    async readActiveSheet({ onProgress, since } = {}): Promise<SheetSnapshot> {
      reads++;
      host.sinces.push(since);
      fail("read");
      const sheet = snapshot(active);
      onProgress?.(sheet.values.length, sheet.values.length);
      await gate;
      return sheet;
    },
    async readVisibleSheets({ onProgress } = {}): Promise<SheetsReading> {
      reads++;
      fail("read");
      const names = [...cells.keys()].filter((name) => !hidden.has(name));
      const reading = { sheets: names.map(snapshot), active, hidden: hidden.size };
      const rows = reading.sheets.reduce((sum, { values }) => sum + values.length, 0);
      onProgress?.(rows, rows);
      await gate;
      return reading;
    },
    allSheetNames: async () => [...cells.keys()],
    sheetNames: async () => [...cells.keys()].filter((name) => !hidden.has(name)),
    async activate(sheet) {
      fail("select");
      if (!cells.has(sheet)) throw new HostError("sheet-gone", `There is no sheet ${sheet} any more.`);
      if (sheet !== active) select(sheet, { top: 0, bottom: 0, left: 0, right: 0 });
    },
    async select(sheet, range) {
      fail("select");
      selected.push(range);
      select(sheet, range);
    },
    async write(groups, { signal, onProgress } = {}) {
      fail("write");
      const refused: Refusal[] = [];
      const written: WriteGroup[] = [];
      for (const [nth, group] of groups.entries()) {
        const [first] = group.writes;
        const refusal = refusalOf(group);
        if (signal?.aborted && first !== undefined) refused.push({ group, reason: "stopped", write: first });
        else if (refusal !== null) refused.push(refusal);
        else {
          written.push(group);
          for (const { sheet, row, column, next } of group.writes) put(sheet, row, column, next);
        }
        onProgress?.(nth + 1, groups.length);
      }
      const undo = written.map(({ id, writes }) => ({
        id,
        writes: writes.map((write) => ({ ...write, expected: write.next, next: write.expected })),
      }));
      return { written, refused, undo };
    },
    async onChange(listener) {
      fail("watch");
      changeListeners.add(listener);
      return async () => void changeListeners.delete(listener);
    },
    async onSelection(listener) {
      selectionListeners.add(listener);
      return async () => void selectionListeners.delete(listener);
    },
    readSelection: async () => ({ sheet: active, range: chosen }),
    cell: (row, column) => at(active, row, column),
    type(row, column, value, sheet = active) {
      put(sheet, row, column, value);
      const range = { top: row, bottom: row, left: column, right: column };
      for (const listener of changeListeners) listener({ sheet, range });
    },
    insertRow(row, line) {
      cells.get(active)?.splice(row, 0, [...line]);
      for (const listener of changeListeners) listener({ sheet: active, range: null });
    },
    tamper: (row, column, value) => put(active, row, column, value),
    choose: (range) => select(active, range),
    hide: (sheet) => void hidden.add(sheet),
    protect: (row, column) => void locked.set(`${row},${column}`, "protected"),
    formula: (row, column) => void locked.set(`${row},${column}`, "formula"),
    failAlways: (what, error) => void lasting.set(what, error),
    recover: (what) => void lasting.delete(what),
    failNext: (what, error) => void failures.set(what, error),
    hold() {
      let release: () => void = () => undefined;
      gate = new Promise((resolve) => (release = resolve));
      return () => {
        gate = null;
        release();
      };
    },
    holdSelections() {
      const held: (() => void)[] = [];
      heldSelections = held;
      return () => {
        heldSelections = null;
        for (const tell of held) tell();
      };
    },
  };
  return host;
}
