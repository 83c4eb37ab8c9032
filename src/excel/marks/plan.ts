import { SEVERITIES, type Severity } from "../../check/finding";
import { a1Range } from "../../check/sheet/address";
import { cellCount } from "../../check/sheet/ranges";
import type { MarkedCell } from "../../host/marks";
import type { Steps } from "../../steps";
import { rectangles } from "../write/rectangles";

/** One conditional format to put. */
export interface PlannedMark {
  readonly sheet: string;
  readonly severity: Severity;
  /** Addresses with commas between them, no longer than Excel takes. */
  readonly address: string;
  readonly cells: number;
}

/** Characters that addresses may have together (read in the documentation of Worksheet.getRange). */
export const LONGEST_ADDRESS = 8192;

/** Few conditional formats that mark each cell once, as the gravest that was said of it. A step for each severity of a sheet. */
export function* planMarks(cells: readonly MarkedCell[]): Steps<readonly PlannedMark[]> {
  const bySheet = new Map<string, Map<number, MarkedCell>>();
  for (const cell of cells) {
    let gravest = bySheet.get(cell.sheet);
    if (gravest === undefined) bySheet.set(cell.sheet, (gravest = new Map()));
    const id = cell.row * COLUMNS + cell.column;
    const known = gravest.get(id);
    if (known === undefined || SEVERITIES.indexOf(cell.severity) < SEVERITIES.indexOf(known.severity))
      gravest.set(id, cell);
  }
  const marks: PlannedMark[] = [];
  for (const [sheet, gravest] of bySheet) {
    for (const severity of SEVERITIES) {
      yield;
      const own = [...gravest.values()].filter((cell) => cell.severity === severity);
      marks.push(...marksOf(sheet, severity, own));
    }
  }
  return marks;
}

/** Columns of a sheet. */
const COLUMNS = 16_384;

function marksOf(sheet: string, severity: Severity, cells: readonly MarkedCell[]): readonly PlannedMark[] {
  const marks: { address: string; cells: number }[] = [];
  for (const { range } of rectangles(cells)) {
    const [address, count] = [a1Range(range), cellCount(range)];
    const last = marks.at(-1);
    if (last !== undefined && last.address.length + 1 + address.length <= LONGEST_ADDRESS) {
      last.address += `,${address}`;
      last.cells += count;
    } else marks.push({ address, cells: count });
  }
  return marks.map((mark) => ({ sheet, severity, ...mark }));
}

/** Bytes of a request aimed at, well within the 5 MB of Excel on the web. */
const BUDGET = 2_000_000;
/** What one conditional format takes in a request beside its addresses: some twenty properties are set. */
const BYTES_PER_MARK = 8_000;

/** Splits marks into portions that each fit in a request. */
export function portionsOf(marks: readonly PlannedMark[]): readonly (readonly PlannedMark[])[] {
  const portions: PlannedMark[][] = [];
  let room = 0;
  for (const mark of marks) {
    const size = BYTES_PER_MARK + mark.address.length;
    const last = portions.at(-1);
    if (last !== undefined && size <= room) last.push(mark);
    else {
      portions.push([mark]);
      room = BUDGET;
    }
    room -= size;
  }
  return portions;
}
