import type { CellValue, SheetSnapshot } from "../sheet/snapshot";

type Row = readonly CellValue[];

/** What a look at a sheet's rows found the time before. */
interface Looked {
  readonly values: readonly Row[];
  /** Places in `values`, ascending. */
  readonly found: readonly number[];
}

/**
 * Rows that pass a cheap look before anybody reads them cell by cell, such as those that may be headers: a handful in a sheet of
 * thousands. From one time to the next only rows that are others are looked at again.
 */
export class CandidateRows {
  readonly #looked = new Map<string, Looked>();

  /** Zero-based sheet rows that pass `test`, ascending. `look` names the test. */
  find(look: string, { name, origin, values }: SheetSnapshot, test: (row: Row) => boolean): readonly number[] {
    const id = `${look}\n${name}\n${origin.row}`;
    const found = again(this.#looked.get(id) ?? NOTHING, values, test);
    this.#looked.set(id, { values, found });
    return found.map((index) => origin.row + index);
  }
}

const NOTHING: Looked = { values: [], found: [] };

function again({ values: before, found }: Looked, values: readonly Row[], test: (row: Row) => boolean): number[] {
  const most = Math.min(before.length, values.length);
  let above = 0;
  while (above < most && before[above] === values[above]) above += 1;
  let below = 0;
  while (below < most - above && before[before.length - 1 - below] === values[values.length - 1 - below]) below += 1;
  const moved = values.length - before.length;
  const now = found.filter((index) => index < above);
  for (let index = above; index < values.length - below; index += 1) if (test(values[index] as Row)) now.push(index);
  for (const index of found) if (index >= before.length - below) now.push(index + moved);
  return now;
}
