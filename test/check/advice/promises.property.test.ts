import { compareFindings } from "../../../src/check/advice/compare-findings";
import { faultsAmong } from "../../../src/check/advice/outcome";
import { plainFinding } from "../../../src/check/engine/project-findings";
import type { Finding } from "../../../src/check/finding";
import type { SheetSnapshot } from "../../../src/check/sheet/snapshot";
import { otherThanBefore } from "../../../src/check/table/same-reading";
import type { BudgetTable, TableRow } from "../../../src/check/table/types";
import { placed } from "../../../src/check/table/packed-project";
import { openIndicators } from "../../../src/editor/open";
import { printDraft } from "../../../src/editor/print";
import { renderMessage } from "../../../src/text/findings";
import { Choice } from "../../generated/choice";
import { LAYOUTS } from "../../generated/layouts";
import { IS_WHOLE, runs } from "../../support/runs";
import { ACTS, stateOf, type Done, type State } from "./support/actions";
import { generated, published, type Start } from "./support/tables";

/**
 * Actions one after the other on one workbook: each is tried on what the ones before have left. `npm run test:long` takes some 1,300 of
 * them, and with JIXIAO_RUNS=17 more than 20,000.
 */
const STEPS = IS_WHOLE ? 12 : 5;
/** Not every action can be taken in every table: so many are tried for one step. */
const TRIES = 6;

const counts = new Map<string, number>();

/** What is wrong with what was offered, done one after the other in a workbook. */
function complaints(start: Start, seed: number): string[] {
  const choice = new Choice(seed);
  let state = stateOf(start.sheets, start.profile);
  const said: string[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const done = next(state, choice);
    if (done === null) break;
    counts.set(done.kind, (counts.get(done.kind) ?? 0) + 1);
    said.push(
      ...wrongWith(state, done).map((what) => `${start.name}, seed ${seed}: ${done.kind} ${done.what} → ${what}`),
    );
    // Sheets that were added are taken away again, so that the tables stay those of the workbook.
    state = { ...state, sheets: done.sheets.slice(0, start.sheets.length) };
  }
  return said;
}

function next(state: State, choice: Choice): Done | null {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const done = choice.pick(ACTS)(state, choice);
    if (done !== null) return done;
  }
  return null;
}

/** New warnings and errors that nothing announced, announcements that do not come true, and lines that begin with a mark. */
function wrongWith({ sheets, check }: State, { kind, sheets: then, announced }: Done): string[] {
  const before = check.run(sheets).findings.map(plainFinding);
  const after = check.run(then).findings.map(plainFinding);
  const { added } = compareFindings(before, after);
  const keys = new Set(announced?.map(({ key }) => key));
  const found = new Set(added.map(({ key }) => key));
  const shown = ({ severity, rule, message }: Finding): string =>
    `${severity} ${rule}: ${renderMessage(message, "zh")}`;
  return [
    ...faultsAmong(added).flatMap((one) => (keys.has(one.key) ? [] : [shown(one)])),
    ...(announced ?? []).flatMap((one) => (found.has(one.key) ? [] : [`announced in vain: ${shown(one)}`])),
    // Of one name for one thing no indicator is the worse, announced or not.
    ...faultsAmong(added).flatMap((one) => (kind === "unify" && isAboutIndicator(one) ? [shown(one)] : [])),
    ...(ADDS.has(kind) ? readOtherwise({ sheets, check }, then) : []),
    ...(strayMarks(then.slice(0, sheets.length)) > strayMarks(sheets) ? ["a line begins with a mark"] : []),
  ];
}

/** What adds a sheet or a row leaves all that is there already to be read as before. */
const ADDS: ReadonlySet<Done["kind"]> = new Set(["new table", "add project", "expand"]);

/** A row that was added may be a project already, by its sum, and has no name yet. */
const named = (tables: readonly BudgetTable[]): readonly BudgetTable[] =>
  tables.map((table) => {
    const hasName = ({ name }: TableRow): boolean => name.value !== "";
    const projects = table.projects.filter(hasName).map((project, nth) => placed(project, { number: nth, unit: null }));
    return { ...table, rows: table.rows.filter(hasName), projects };
  });

function readOtherwise({ sheets, check }: Pick<State, "sheets" | "check">, then: readonly SheetSnapshot[]): string[] {
  const before = named(check.read(sheets));
  const names = new Set(sheets.map(({ name }) => name));
  const after = named(check.read(then)).filter((table) => table.sheets.some((name) => names.has(name)));
  const other = otherThanBefore(before, after);
  return other === null ? [] : [`reads otherwise: ${other.project ?? "the table"}`];
}

const isAboutIndicator = ({ indicator, message }: Finding): boolean =>
  indicator !== null || message.params.name !== undefined;

const strayMarks = (sheets: readonly SheetSnapshot[]): number =>
  sheets.reduce(
    (sum, { texts }) =>
      sum + texts.flat().reduce((all, text) => all + (text.match(/\n[^\S\n]*[。；，、,;]/g) ?? []).length, 0),
    0,
  );

/** Projects opened as cards and written back without a change: what would be written all the same. */
function writtenUntouched({ sheets, profile, check }: State): string[] {
  return check.read(sheets).flatMap((table) =>
    table.projects.flatMap((project) => {
      const { writes } = printDraft(openIndicators(project, table, sheets, profile), sheets);
      return writes.map(({ row, column, next: text }) => `${project.name.value} ${row}/${column}: ${String(text)}`);
    }),
  );
}

describe("nothing that is offered makes a table worse without saying so", () => {
  test.each(LAYOUTS.map((layout) => [layout.id, layout] as const))("%s", (_id, layout) => {
    const said: string[] = [];
    const nth = LAYOUTS.indexOf(layout);
    for (let run = 0; run < runs(8); run += 1) {
      const seed = run * LAYOUTS.length + nth;
      const start = generated(layout, new Choice(seed));
      said.push(...complaints(start, seed), ...writtenUntouched(stateOf(start.sheets, start.profile)));
    }
    expect(said).toEqual([]);
  });

  test.each(published().map((start) => [start.name, start] as const))("%s", (name, start) => {
    const said = writtenUntouched(stateOf(start.sheets, start.profile));
    const isCase = name.startsWith("F");
    for (let seed = 0; seed < runs(isCase ? 1 : 8); seed += 1) said.push(...complaints(start, seed));
    expect(said).toEqual([]);
  });
});

afterAll(() => {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${all} actions: ${[...counts].map(([kind, count]) => `${kind} ${count}`).join(", ")}`);
});
