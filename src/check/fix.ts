import { createCheck, type Check, type CheckOptions } from "./check";
import { applyWrites, mergeEdits } from "./edit";
import { changeTextAlone } from "./engine/text-alone";
import type { CellWrite, Edit, Finding, Fix } from "./finding";
import { RULES } from "./rules";
import { cellId, type CellId } from "./sheet/cell-id";
import { cellAt, handleOf, rowOf, type SheetSnapshot } from "./sheet/snapshot";

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

/** Passes over fixes that overlap; what is left after them is told. */
const MOST_PASSES = 10;

/** One set of edits as writes; none where it no longer fits what the sheets hold. */
export function planEdits(sheets: readonly SheetSnapshot[], edits: readonly Edit[]): CellWrite[] {
  return [...mergeEdits(sheets, [edits]).writes];
}

/** Keys of every finding whose fix is safe. */
export function safeKeys(findings: readonly Finding[]): Set<string> {
  return new Set(findings.flatMap(({ key, fix }) => (fix?.safe === true ? [key] : [])));
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
  const { rules = RULES, ...choices } = "run" in options ? options.options : options;
  // A check of its own: it runs only the rules that offer fixes, and looks again only at what a pass has changed.
  const check = createCheck({ ...choices, rules: rules.filter(({ fixes }) => fixes === true) });
  let fixable = fixableIn(check.run(sheets).findings, new Map());
  let open = [...fixable.values()].filter(({ key }) => keys.has(key));
  const asked = new Map(open.map(({ identity, key }) => [identity, key]));
  const notAsked = new Set([...fixable.values()].flatMap(({ identity, key }) => (keys.has(key) ? [] : [identity])));
  const done = new Set<string>();
  const touched = new Set<CellId>();
  const mended: Mended[] = [];
  const formats = new Map<CellId, string>();
  let now = sheets;
  for (let pass = 0; pass < MOST_PASSES && open.length > 0; pass += 1) {
    const byName = new Map(now.map((sheet) => [sheet.name, sheet]));
    const sets = open.flatMap(({ identity, fix }) => {
      const { edits } = fix;
      const isKept = !fix.safe || changeTextAlone(byName, edits);
      return isKept && edits.length > 0 ? [{ identity, fix, edits }] : [];
    });
    const { writes, waiting } = mergeEdits(
      now,
      sets.map(({ edits }) => edits),
    );
    if (writes.length === 0) break;
    const held = new Set(waiting);
    sets.forEach(({ identity, fix, edits }, index) => {
      if (held.has(index)) return;
      const cells = [...new Map(edits.map((edit) => [cellId(edit), edit])).values()];
      const key = asked.get(identity) ?? null;
      if (key !== null) done.add(key);
      if (fix.cellByCell === true)
        cells.forEach((cell, nth) => mended.push({ key: nth === 0 ? key : null, cells: [cell] }));
      else mended.push({ key, cells });
      for (const cell of cells) touched.add(cellId(cell));
    });
    for (const { sheet: name, row, column, format } of writes) {
      const sheet = byName.get(name);
      if (format !== undefined && sheet !== undefined)
        formats.set(cellId({ sheet: name, row: handleOf(sheet, row), column }), format);
    }
    now = applyWrites(now, writes);
    fixable = fixableIn(check.run(now).findings, fixable);
    // A fix may mend what another was asked for: what is not found any more is done.
    const still = new Set([...fixable.values()].map(({ identity }) => identity));
    for (const [identity, key] of asked) if (!still.has(identity)) done.add(key);
    open = [...fixable.values()].filter(({ identity, fix }) => {
      if (notAsked.has(identity)) return false;
      const key = asked.get(identity);
      if (key !== undefined && !done.has(key)) return true;
      return fix.safe && fix.edits.every((edit) => touched.has(cellId(edit)));
    });
  }
  return { groups: groupsOf(mended, sheets, now, formats), left: [...keys].filter((key) => !done.has(key)) };
}

/** A finding with a fix. */
interface Fixable {
  readonly key: string;
  readonly identity: string;
  readonly fix: Fix;
}

/** The findings with a fix. Those that stand as they did before are not looked at again. */
function fixableIn(findings: readonly Finding[], before: ReadonlyMap<Finding, Fixable>): ReadonlyMap<Finding, Fixable> {
  const fixable = new Map<Finding, Fixable>();
  for (const finding of findings) {
    const known = before.get(finding);
    if (known !== undefined) {
      fixable.set(finding, known);
      continue;
    }
    const { key, fix } = finding;
    if (fix !== null) fixable.set(finding, { key, fix, identity: identityWithoutText(finding) });
  }
  return fixable;
}

/** What a finding is about, apart from its text, which other fixes of the same plan may change. */
function identityWithoutText({ rule, place, indicator, message }: Finding): string {
  const at = place[0];
  return `${rule}|${at === undefined ? "" : cellId(at)}|${indicator ?? ""}|${message.params.field ?? ""}`;
}

type Cell = Pick<Edit, "sheet" | "row" | "column">;

interface Mended {
  /** Null where the finding came up on the way, or is counted with another of its cells. */
  readonly key: string | null;
  readonly cells: readonly Cell[];
}

/** Joins findings that touch a common cell, and gives each group one write a cell over what the sheets held at first. */
function groupsOf(
  mended: readonly Mended[],
  before: readonly SheetSnapshot[],
  after: readonly SheetSnapshot[],
  formats: ReadonlyMap<CellId, string>,
): FixGroup[] {
  interface Group {
    readonly keys: string[];
    readonly cells: Map<CellId, Cell>;
  }
  const groups = new Set<Group>();
  const groupOf = new Map<CellId, Group>();
  for (const { key, cells } of mended) {
    const [home = { keys: [], cells: new Map<CellId, Cell>() }, ...others] = new Set(
      cells.flatMap((cell) => groupOf.get(cellId(cell)) ?? []),
    );
    groups.add(home);
    for (const other of others) {
      home.keys.push(...other.keys);
      for (const [id, cell] of other.cells) {
        home.cells.set(id, cell);
        groupOf.set(id, home);
      }
      groups.delete(other);
    }
    if (key !== null) home.keys.push(key);
    for (const cell of cells) {
      home.cells.set(cellId(cell), cell);
      groupOf.set(cellId(cell), home);
    }
  }
  const sheetsBefore = new Map(before.map((sheet) => [sheet.name, sheet]));
  const sheetsAfter = new Map(after.map((sheet) => [sheet.name, sheet]));
  return [...groups].map(({ keys, cells }) => ({
    id: keys[0] as string,
    keys,
    writes: [...cells].map(([id, cell]) =>
      writeOver(cell, sheetsBefore.get(cell.sheet), sheetsAfter.get(cell.sheet), formats.get(id)),
    ),
  }));
}

function writeOver(
  { sheet, row: handle, column }: Cell,
  before: SheetSnapshot | undefined,
  after: SheetSnapshot | undefined,
  format: string | undefined,
): CellWrite {
  const row = (before && rowOf(before, handle)) ?? -1;
  const valueIn = (one: SheetSnapshot | undefined): CellWrite["next"] =>
    one === undefined ? null : cellAt(one, row, column).value;
  return {
    sheet,
    row,
    column,
    expected: valueIn(before),
    next: valueIn(after),
    ...(format === undefined ? {} : { format }),
  };
}
