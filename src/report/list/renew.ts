import type { CellValue } from "../../check/sheet/snapshot";
import { a1 } from "../../check/sheet/address";
import { FINDINGS_SHEET } from "../../text/findings-sheet";
import type { Language } from "../../text/language";
import { CELL, DONE, STATE, type FindingsList, type ListRow } from "./list";
import { isBlank, type PreviousList, type PreviousRow } from "./previous";
import type { Tag } from "./tag";

/** A list made again, over the one before it. */
export interface RenewedList {
  readonly list: FindingsList;
  /** Findings that stood on it before, that are new, and that are not there any more. */
  readonly stayed: number;
  readonly added: number;
  readonly gone: number;
}

/** Which sheets there are. */
export interface RenewedSheets {
  /** Those that were checked. */
  readonly checked: readonly string[];
  /** All of the workbook that can be seen. */
  readonly all: readonly string[];
}

/**
 * Takes over what was filled in for findings that are still there. What was filled in for others stays behind them, and so do rows and
 * columns that are not ours, and the findings of sheets that were not checked this time.
 */
export function renewList(
  list: FindingsList,
  previous: PreviousList,
  { checked, all }: RenewedSheets,
  language: Language,
): RenewedList {
  const texts = FINDINGS_SHEET[language];
  const find = finder(previous.rows, all);
  const taken = new Set<PreviousRow>();
  const count = { stayed: 0, added: 0 };
  const width = previous.extra.length;
  const takeOver = (row: ListRow): ListRow => {
    const before = row.tag === null ? [] : find(row.tag);
    for (const one of before) taken.add(one);
    if (row.kind === "finding") count[before.some(({ tag }) => tag.kind === "finding") ? "stayed" : "added"] += 1;
    return filled(row, before, width);
  };
  const fresh = list.rows.map(takeOver);
  const left = previous.rows.filter((row) => !taken.has(row));
  const isElsewhere = ({ tag }: PreviousRow): boolean => !checked.includes(tag.sheet) && all.includes(tag.sheet);
  const isFinding = ({ tag }: PreviousRow): boolean => tag.kind === "finding";
  const elsewhere = left.filter((row) => isFinding(row) && isElsewhere(row));
  const gone = left.filter((row) => isFinding(row) && !isElsewhere(row));
  const hasMore = ({ done, extra }: PreviousRow): boolean => ![done, ...extra].every(isBlank);
  const kept = left.filter((row) => row.tag.kind === "gone" || (isFinding(row) && !isElsewhere(row) && hasMore(row)));
  const oldSums = left.filter((row) => row.tag.kind === "sum" && isElsewhere(row));
  const findings = [
    ...fresh.filter(({ kind }) => kind === "finding"),
    ...elsewhere.map((row) => asBefore("finding", row)),
    ...kept.map((row) => goneRow(row, texts.gone)),
  ];
  const goneSums = left.filter((row) => row.tag.kind === "sum" && !isElsewhere(row) && hasMore(row));
  const sums = [
    ...fresh.filter(({ kind }) => kind === "sum"),
    ...oldSums.map((row) => asBefore("sum", row)),
    ...goneSums.map((row) => ({ ...goneRow(row, texts.gone), kind: "sum" as const, tag: row.tag })),
  ];
  const rows = [
    ...fresh.filter(({ kind }) => kind === "about").map((row) => withSentence(row, elsewhere.length, language)),
    ...fresh.filter(({ kind }) => kind === "header"),
    ...numbered(findings),
    ...(sums.length === 0 ? [] : sumsHead(fresh, language)),
    ...numbered(sums),
    ...previous.foreign.map((row): ListRow => ({ kind: "foreign", tag: null, to: null, ...row })),
  ];
  return {
    list: { ...list, extra: previous.extra, rows: elsewhere.length === 0 ? rows : rows.map(withSheet) },
    ...count,
    gone: gone.length,
  };
}

/** Finds what stood on the list of the same finding or sum; of a sheet that is not there any more, by what it says alone: it was renamed. */
function finder(rows: readonly PreviousRow[], sheets: readonly string[]): (tag: Tag) => readonly PreviousRow[] {
  const idOf = ({ kind, stamp, sheet }: Tag, on = sheet): string => `${kind === "sum" ? "s" : "f"}|${stamp}|${on}`;
  const byId = new Map<string, PreviousRow[]>();
  for (const row of rows) {
    const id = idOf(row.tag, sheets.includes(row.tag.sheet) ? undefined : "");
    const there = byId.get(id);
    if (there === undefined) byId.set(id, [row]);
    else there.push(row);
  }
  return (tag) => byId.get(idOf(tag)) ?? byId.get(idOf(tag, "")) ?? [];
}

/** A row with what was filled in before; a row that was copied has it more than once. */
function filled(row: ListRow, before: readonly PreviousRow[], width: number): ListRow {
  const done = joined(before.map((one) => one.done));
  const own = row.cells[DONE] ?? null;
  const next = isBlank(done) ? own : isBlank(own) || row.tag === null ? done : `${String(done)}\n${String(own)}`;
  const extra = Array.from({ length: width }, (_, nth) => joined(before.map((one) => one.extra[nth] ?? null)));
  return {
    ...row,
    extra: row.kind === "finding" || row.kind === "sum" ? extra : [],
    cells: row.tag === null ? row.cells : row.cells.map((cell, column) => (column === DONE ? next : cell)),
  };
}

function joined(values: readonly CellValue[]): CellValue {
  const [first = null, ...others] = [...new Set(values.filter((value) => !isBlank(value)))];
  return others.length === 0 ? first : [first, ...others].map(String).join("\n");
}

const asBefore = (kind: ListRow["kind"], { tag, cells, to, extra }: PreviousRow): ListRow => ({
  ...{ kind, tag, cells, to, extra },
});

function goneRow({ tag, cells, done, extra }: PreviousRow, label: string): ListRow {
  const own = new Map<number, CellValue>([
    [STATE, label],
    [DONE, done],
  ]);
  return {
    kind: "finding",
    tag: { ...tag, kind: "gone" },
    cells: cells.map((cell, column) => own.get(column) ?? (own.has(column) ? null : cell)),
    to: null,
    extra,
  };
}

const numbered = (rows: readonly ListRow[]): readonly ListRow[] =>
  rows.map((row, nth) => ({ ...row, cells: [nth + 1, ...row.cells.slice(1)] }));

function withSentence(row: ListRow, elsewhere: number, language: Language): ListRow {
  if (elsewhere === 0) return row;
  const texts = FINDINGS_SHEET[language];
  return { ...row, cells: [String(row.cells[0] ?? "") + texts.between + texts.elsewhere(elsewhere)] };
}

const withSheet = (row: ListRow): ListRow =>
  row.to === null
    ? row
    : { ...row, cells: row.cells.map((cell, column) => (column === CELL ? fullAddress(row) : cell)) };

const fullAddress = ({ to }: ListRow): string => (to === null ? "" : `${to.sheet}!${a1(to.row, to.column)}`);

/** The heading over the sums, also where all of them are of other sheets. */
function sumsHead(fresh: readonly ListRow[], language: Language): readonly ListRow[] {
  const there = fresh.filter(({ kind }) => kind === "title" || kind === "sums-header");
  if (there.length > 0) return there;
  const { title, header } = FINDINGS_SHEET[language].sums;
  const bare = { tag: null, to: null, extra: [] };
  return [
    { kind: "title", cells: [title], ...bare },
    { kind: "sums-header", cells: header, ...bare },
  ];
}
