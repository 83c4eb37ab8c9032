import { onSheet, type Acceptable } from "../accepted/acceptance";
import type { SumDetail } from "../finding";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { Baseline, EarlierCheck, EarlierFinding } from "./baseline";
import { earlierBySheet, type EarlierBySheet } from "./earlier";
import { matchAlike } from "./match";
import { partsOfSaid, saidBy } from "./said";

/** How a finding stands to an earlier check. */
export const UNKNOWN = 0; // its sheet, or its rule, was not checked then
export const NEW = 1;
export const UNCHANGED = 2; // it says the same in the same cell
export const MOVED = 3; // it says the same in another cell, or on a sheet of another name

export interface Comparison {
  /** How each finding stands, in the order of the findings. */
  readonly standing: Uint8Array;
  /** What is not found any more, sheet by sheet in the order they were remembered. */
  readonly gone: readonly GoneFinding[];
  /** Sheets that were checked then and are not there any more. */
  readonly lostSheets: readonly string[];
  /** Sheets that were there then and not checked: of their findings it is not known whether they are new. */
  readonly unknownSheets: readonly string[];
  /** Rules that find something now and were not run then. */
  readonly unknownRules: readonly string[];
  /** How much was found then by rules that are not run now: whether it is mended is not known. */
  readonly notCheckedAgain: number;
  /** The checks that were compared with. */
  readonly with: readonly EarlierCheck[];
}

export interface GoneFinding {
  readonly sheet: string;
  /** The cell at that time; null where others say the same and it cannot be told which of them is gone. */
  readonly cell: string | null;
  readonly finding: EarlierFinding;
}

/** As much of a finding as is compared. */
export interface Comparable extends Omit<Acceptable, "sum"> {
  readonly sum: Pick<SumDetail, "stated" | "sum"> | null;
}

/** What is compared with a baseline. */
export interface CheckedNow<F extends Comparable> {
  readonly findings: readonly F[];
  /** The A1 address of a finding's first cell. */
  readonly cellOf: (finding: F) => string;
  /** The sheets that were checked. */
  readonly sheets: readonly Pick<SheetSnapshot, "name">[];
  /** The names of all sheets there are. */
  readonly there: readonly string[];
  /** Ids of the rules that were run. */
  readonly rules: readonly string[];
}

/** Findings that are looked at before there may be a pause. */
const STEP = 4_000;

/**
 * Compares findings with those of an earlier check, in steps between which something else may be done. What was found on a sheet that is
 * not there any more is looked for on the others, for sheets are renamed.
 */
export function* compareInSteps<F extends Comparable>(
  baseline: Baseline,
  now: CheckedNow<F>,
): Generator<void, Comparison> {
  const byName = new Map(now.sheets.map((sheet) => [sheet.name, sheet]));
  const there = new Set([...now.there, ...byName.keys()]);
  const earlier = earlierBySheet(baseline);
  const groups = new Groups();
  const notCheckedAgain = yield* addThen(groups, earlier, { checked: byName, there, rules: new Set(now.rules) });
  const unknownRules = yield* addNow(groups, earlier, now.findings);
  const standing = new Uint8Array(now.findings.length);
  const gone = yield* groups.match(standing, (at) => now.cellOf(now.findings[at] as F));
  const order = new Map([...earlier.sheets.keys()].map((sheet, nth) => [sheet, nth]));
  return {
    standing,
    gone: gone.sort((a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0)),
    lostSheets: [...earlier.sheets.keys()].filter((sheet) => !there.has(sheet)),
    unknownSheets: [...byName.keys()].filter((sheet) => earlier.rulesFor(sheet) === null),
    unknownRules: [...unknownRules],
    notCheckedAgain,
    with: earlier.checksOf([...byName.keys()]),
  };
}

interface NowThere {
  readonly checked: ReadonlyMap<string, unknown>;
  readonly there: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
}

/** Enters what was found then, as far as it was looked for again; returns how much was not. Of sheets that were not checked now nothing is said. */
function* addThen(
  groups: Groups,
  earlier: EarlierBySheet,
  { checked, there, rules }: NowThere,
): Generator<void, number> {
  let notCheckedAgain = 0;
  for (const [sheet, findings] of earlier.sheets) {
    if (there.has(sheet) && !checked.has(sheet)) continue;
    for (const [at, finding] of findings.entries()) {
      if (at % STEP === STEP - 1) yield;
      if (!rules.has(partsOfSaid(finding.said).rule)) notCheckedAgain += 1;
      else if (there.has(sheet)) groups.of(sheet, finding.said).then.push(finding);
      else groups.addLost(sheet, finding);
    }
  }
  return notCheckedAgain;
}

/** Enters what is found now by what was checked then as well; returns the rules that were not. */
function* addNow(
  groups: Groups,
  earlier: EarlierBySheet,
  findings: readonly Comparable[],
): Generator<void, ReadonlySet<string>> {
  const unknownRules = new Set<string>();
  for (const [at, finding] of findings.entries()) {
    if (at % STEP === STEP - 1) yield;
    const sheet = finding.place[0]?.sheet ?? "";
    const rules = earlier.rulesFor(sheet);
    if (rules === null) continue;
    if (rules.has(finding.rule)) groups.of(sheet, saidBy(finding)).now.push(at);
    else unknownRules.add(finding.rule);
  }
  return unknownRules;
}

/** Findings of then, and places of findings of now, that say the same on a sheet. */
interface Alike {
  readonly sheet: string;
  readonly said: string;
  readonly then: EarlierFinding[];
  readonly now: number[];
}

class Groups {
  readonly #groups = new Map<string, Alike>();
  /** What was found on sheets that are not there any more, by what it said. */
  readonly #lost = new Map<string, GoneFinding[]>();

  of(sheet: string, said: string): Alike {
    const id = onSheet(sheet, said);
    let group = this.#groups.get(id);
    if (group === undefined) this.#groups.set(id, (group = { sheet, said, then: [], now: [] }));
    return group;
  }

  addLost(sheet: string, finding: EarlierFinding): void {
    const gone = { sheet, cell: finding.cell, finding };
    const others = this.#lost.get(finding.said);
    if (others === undefined) this.#lost.set(finding.said, [gone]);
    else others.push(gone);
  }

  /** Writes how the findings of now stand, and returns what is gone. */
  *match(standing: Uint8Array, cellAt: (at: number) => string): Generator<void, GoneFinding[]> {
    const gone: GoneFinding[] = [];
    let left = STEP;
    for (const { sheet, said, then, now } of this.#groups.values()) {
      if ((left -= 1) === 0) {
        yield;
        left = STEP;
      }
      const { unchanged, moved, onlyThen, onlyNow } = matchAlike(then, now, cellAt);
      for (const at of unchanged) standing[at] = UNCHANGED;
      for (const at of moved) standing[at] = MOVED;
      for (const at of onlyNow) standing[at] = this.#lost.get(said)?.shift() === undefined ? NEW : MOVED;
      // Where some have moved it may be any of them that is gone.
      for (const finding of onlyThen) gone.push({ sheet, cell: moved.length > 0 ? null : finding.cell, finding });
    }
    return [...gone, ...[...this.#lost.values()].flat()];
  }
}
