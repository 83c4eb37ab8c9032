import { checkSheets } from "../../src/check/check";
import { applyWrites } from "../../src/check/edit";
import { planEdits, planFixes } from "../../src/check/fix";
import { cellAt, type CellValue, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { shareOf } from "../support/runs";
import { FAULTS } from "./faults";
import type { Fault } from "./faults/fault";
import type { Place } from "./grid";
import { countsOf, findingsIn, layoutsOf, newFindings, plant, SEEDS, STRICT, type Case, type Terms } from "./plant";

/** Cells that repeat each other are where fixes go wrong: each fault is put into such a table as well. */
const TERMS: readonly Terms[] = [{}, { axes: { levels: "repeated" } }];

const address = ({ sheet, row, column }: { sheet: string; row: number; column: number }): string =>
  `${sheet}!${row}/${column}`;

/** What is wrong with a safe fix: empty where it mends its finding, gives no other, and writes where the fault is. */
function complaints(fault: Fault, { valid, faulty, planted }: Case): string[] {
  const known = findingsIn(valid);
  const found = findingsIn(faulty);
  const own = newFindings(fault, known, found).filter(({ fix }) => fix?.safe === true);
  if (own.length === 0) return ["nothing to fix"];
  const keys = new Set(own.map(({ key }) => key));
  const plan = planFixes(faulty.sheets, keys, { profile: STRICT });
  const writes = plan.groups.flatMap((group) => group.writes);
  const said: string[] = [];
  if (plan.left.length > 0) said.push(`left: ${plan.left.join(", ")}`);
  const after = { ...faulty, sheets: applyWrites(faulty.sheets, writes) };
  const before = countsOf(found);
  const wanted = countsOf(known);
  for (const [rule, count] of countsOf(findingsIn(after))) {
    if (rule === fault.rule && count > (wanted.get(rule) ?? 0)) said.push(`${rule} is still found`);
    if (rule !== fault.rule && count > (before.get(rule) ?? 0)) said.push(`${rule} is new`);
  }
  const meant = new Set(
    [planted.at, ...(planted.fixed ?? [])].flatMap((key) => (faulty.places.get(key) ?? []).map(address)),
  );
  const changed = writes.filter(({ expected, next }) => expected !== next).map(address);
  if (changed.length === 0) said.push("nothing was written");
  // A cell that repeats what was mended is mended as well.
  const [first, ...others] = faulty.places.get(planted.at) ?? [];
  const text = ({ sheet, row, column }: Place): CellValue =>
    cellAt(faulty.sheets.find(({ name }) => name === sheet) as SheetSnapshot, row, column).value;
  const forgotten = others.filter(
    (place) =>
      first !== undefined &&
      changed.includes(address(first)) &&
      text(place) === text(first) &&
      !changed.includes(address(place)),
  );
  if (forgotten.length > 0) said.push(`${forgotten.map(address).join(", ")} still says what was wrong`);
  const strange = changed.filter((cell) => !meant.has(cell));
  if (strange.length > 0) said.push(`${strange.join(", ")} was written, not ${[...meant].join(", ")}`);
  return said;
}

const safe = FAULTS.filter((fault) => fault.safe === true);

test.each(safe.map((fault) => [fault.rule, fault.what, fault] as const))(
  "the fix of %s (%s) mends it in the cells of every layout",
  (_rule, _what, fault) => {
    const said = layoutsOf(fault).flatMap((layout) =>
      SEEDS.flatMap((seed) =>
        shareOf(TERMS, FAULTS.indexOf(fault)).flatMap((terms) =>
          complaints(fault, plant(fault, layout, seed, terms)).map(
            (complaint) => `${layout.id}, seed ${seed}: ${complaint}`,
          ),
        ),
      ),
    );
    expect(said).toEqual([]);
  },
);

/** What is wrong with an offer that is not safe, or the first entry of a picklist: it mends its finding, and leaves the table whole. */
function offerComplaints(fault: Fault, { valid, faulty }: Case): string[] | null {
  const known = findingsIn(valid);
  const { tables, findings } = checkSheets(faulty.sheets, { profile: STRICT });
  const [own] = newFindings(fault, known, findings);
  const edits = own?.fix?.safe === false ? own.fix.edits : own?.choices[0]?.edits;
  if (own === undefined || edits === undefined) return null;
  const after = checkSheets(applyWrites(faulty.sheets, planEdits(faulty.sheets, edits)), { profile: STRICT });
  const said: string[] = [];
  const still = newFindings(fault, known, after.findings);
  if (still.some(({ key }) => key === own.key)) said.push(`${fault.rule} is still found`);
  const counts = (all: typeof tables): string =>
    all.map(({ projects, indicators }) => `${projects.length} projects, ${indicators} indicators`).join("; ");
  if (counts(after.tables) !== counts(tables)) said.push(`${counts(tables)} became ${counts(after.tables)}`);
  return said;
}

test.each(FAULTS.filter((fault) => fault.safe !== true).map((fault) => [fault.rule, fault.what, fault] as const))(
  "what is offered for %s (%s) leaves projects and indicators whole",
  (_rule, _what, fault) => {
    const said: string[] = [];
    for (const layout of layoutsOf(fault)) {
      for (const seed of SEEDS) {
        const wrong = offerComplaints(fault, plant(fault, layout, seed));
        // A rule that offers nothing in one table of a layout offers nothing in its others.
        if (wrong === null) break;
        said.push(...wrong.map((complaint) => `${layout.id}, seed ${seed}: ${complaint}`));
      }
    }
    expect(said).toEqual([]);
  },
);
