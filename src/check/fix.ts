import { createCheck, type Check, type CheckOptions } from "./check";
import { applyWrites, mergeEdits } from "./edit";
import { changeTextAlone } from "./engine/text-alone";
import type { CellWrite, Edit, Finding } from "./finding";
import { cellAt, rowOf, type SheetSnapshot } from "./sheet/snapshot";

/** What fixing a set of findings comes to: one write a cell over the text that was read. */
export interface FixPlan {
  /** Writes that belong together, each with the findings it mends. */
  readonly groups: readonly FixGroup[];
  /** Keys of findings whose fix was asked for and could not be worked in, with ten passes done. */
  readonly left: readonly string[];
}

export interface FixGroup {
  readonly id: string;
  readonly keys: readonly string[];
  readonly writes: readonly CellWrite[];
}

/** Passes over fixes that overlap; what is left after them is said. */
const MOST_PASSES = 10;

/** One set of edits as writes; none where it no longer fits what the sheets hold. */
export function planEdits(sheets: readonly SheetSnapshot[], edits: readonly Edit[]): CellWrite[] {
  return [...mergeEdits(sheets, [edits]).writes];
}

/**
 * Plans the fixes of the findings with these keys. Fixes that overlap wait for the next pass, over the text the earlier ones leave;
 * what a fix lays bare in the cells it touches is mended along, where that is safe. Cells that one fix writes together stay together.
 */
export function planFixes(
  sheets: readonly SheetSnapshot[],
  keys: ReadonlySet<string>,
  options: CheckOptions | Check = {},
): FixPlan {
  // Each pass changes a few cells: a check that remembers looks at no others.
  const check = "run" in options ? options : createCheck(options);
  const fixable = check.run(sheets).findings.filter(({ fix }) => fix !== null);
  let open = fixable.filter(({ key }) => keys.has(key));
  const asked = new Map(open.map((finding) => [standing(finding), finding.key]));
  const notAsked = new Set(fixable.filter(({ key }) => !keys.has(key)).map(standing));
  const done = new Set<string>();
  const touched = new Set<string>();
  const mended: Mended[] = [];
  const formats = new Map<string, string>();
  let now = sheets;
  for (let pass = 0; pass < MOST_PASSES && open.length > 0; pass += 1) {
    const byName = new Map(now.map((sheet) => [sheet.name, sheet]));
    const sets = open.flatMap((finding) => {
      const edits = finding.fix?.edits ?? [];
      const isKept = finding.fix?.safe !== true || changeTextAlone(byName, edits);
      return isKept && edits.length > 0 ? [{ finding, edits }] : [];
    });
    const { writes, waiting } = mergeEdits(
      now,
      sets.map(({ edits }) => edits),
    );
    if (writes.length === 0) break;
    const held = new Set(waiting);
    sets.forEach(({ finding, edits }, index) => {
      if (held.has(index)) return;
      const cells = [...new Set(edits.map((edit) => cellId(edit, rowIn(now, edit))))];
      const key = asked.get(standing(finding));
      if (key !== undefined) done.add(key);
      if (finding.fix?.cellByCell === true)
        cells.forEach((cell, nth) => mended.push({ key: nth === 0 ? (key ?? null) : null, cells: [cell] }));
      else mended.push({ key: key ?? null, cells });
      for (const cell of cells) touched.add(cell);
    });
    for (const write of writes) if (write.format !== undefined) formats.set(cellId(write, write.row), write.format);
    now = applyWrites(now, writes);
    // A fix may mend what another was asked for: what is not found any more is done.
    const found = check.run(now).findings;
    const still = new Set(found.map(standing));
    for (const [at, key] of asked) if (!still.has(at)) done.add(key);
    open = found.filter((finding) => {
      if (finding.fix === null || notAsked.has(standing(finding))) return false;
      const key = asked.get(standing(finding));
      if (key !== undefined && !done.has(key)) return true;
      return finding.fix.safe && finding.fix.edits.every((edit) => touched.has(cellId(edit, rowIn(now, edit))));
    });
  }
  return { groups: groupsOf(mended, sheets, now, formats), left: [...keys].filter((key) => !done.has(key)) };
}

/** Keys of every finding whose fix is safe. */
export function safeKeys(findings: readonly Finding[]): Set<string> {
  return new Set(findings.flatMap(({ key, fix }) => (fix?.safe === true ? [key] : [])));
}

interface Mended {
  /** Null where the finding came up on the way, or is counted with another of its cells. */
  readonly key: string | null;
  readonly cells: readonly string[];
}

/** What a finding is about, apart from its text, which other fixes of the same plan may change. */
function standing({ rule, place, indicator, message }: Finding): string {
  const at = place[0];
  const cell = at === undefined ? "" : `${at.sheet}!${at.row}!${at.column}`;
  return `${rule}|${cell}|${indicator ?? ""}|${message.params.field ?? ""}`;
}

const cellId = (cell: { readonly sheet: string; readonly column: number }, row: number): string =>
  `${cell.sheet}\n${row}\n${cell.column}`;

function rowIn(sheets: readonly SheetSnapshot[], edit: Edit): number {
  const sheet = sheets.find(({ name }) => name === edit.sheet);
  return (sheet && rowOf(sheet, edit.row)) ?? -1;
}

/** Joins findings that touch a common cell, and gives each group one write a cell over what the sheets held at first. */
function groupsOf(
  mended: readonly Mended[],
  before: readonly SheetSnapshot[],
  after: readonly SheetSnapshot[],
  formats: ReadonlyMap<string, string>,
): FixGroup[] {
  const groups: { keys: string[]; cells: Set<string> }[] = [];
  const groupOfCell = new Map<string, number>();
  for (const { key, cells } of mended) {
    const touched = [...new Set(cells.flatMap((cell) => groupOfCell.get(cell) ?? []))];
    const home = touched[0] ?? groups.push({ keys: [], cells: new Set() }) - 1;
    const group = groups[home] as { keys: string[]; cells: Set<string> };
    for (const other of touched.slice(1)) {
      const joined = groups[other] as { keys: string[]; cells: Set<string> };
      group.keys.push(...joined.keys.splice(0));
      for (const cell of joined.cells) group.cells.add(cell);
      joined.cells.clear();
    }
    if (key !== null) group.keys.push(key);
    for (const cell of cells) group.cells.add(cell);
    for (const cell of group.cells) groupOfCell.set(cell, home);
  }
  return groups
    .filter(({ cells }) => cells.size > 0)
    .map(({ keys, cells }) => ({
      id: keys[0] as string,
      keys,
      writes: [...cells].map((cell) => writeOver(cell, before, after, formats)),
    }));
}

function writeOver(
  id: string,
  before: readonly SheetSnapshot[],
  after: readonly SheetSnapshot[],
  formats: ReadonlyMap<string, string>,
): CellWrite {
  const [name = "", row, column] = id.split("\n");
  const at = { row: Number(row), column: Number(column) };
  const valueIn = (sheets: readonly SheetSnapshot[]): CellWrite["next"] => {
    const sheet = sheets.find((one) => one.name === name);
    return sheet === undefined ? null : cellAt(sheet, at.row, at.column).value;
  };
  const format = formats.get(id);
  return {
    sheet: name,
    ...at,
    expected: valueIn(before),
    next: valueIn(after),
    ...(format === undefined ? {} : { format }),
  };
}
