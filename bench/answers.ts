/**
 * Checks many tables with the checker of one checkout and writes a line of JSON for each: `tsx bench/answers.ts <checkout> <file>`.
 * `compare-answers.ts` runs it for two commits. The tables come from the checkout this file stands in, so that both see the same.
 */
import { createWriteStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { createCheck } from "../src/check/check";
import type { Edit, Finding } from "../src/check/finding";
import type { planFixes } from "../src/check/fix";
import { exampleProfile, exampleSheet } from "../src/check/rules/example";
import { RULES } from "../src/check/rules";
import type { Span } from "../src/check/sheet/located";
import type { SheetSnapshot } from "../src/check/sheet/snapshot";
import { GUANGDONG } from "../src/check/standard/guangdong";
import type { Profile } from "../src/check/standard/profile";
import { readWorkbook } from "../src/xlsx/read";
import { chosenAxes } from "../test/generated/axes";
import { Choice } from "../test/generated/choice";
import { FAULTS } from "../test/generated/faults";
import { LAYOUTS, modelFor } from "../test/generated/layouts";
import { hindrance, plant } from "../test/generated/plant";
import type { PrintedForm } from "../test/printed/form";
import { drawn } from "../test/support/drawn";
import { FILED_FORMS } from "../test/support/filed-forms";
import { corpusOfRows, edited, tableOf } from "./corpus";

interface Case {
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly profile: Profile;
  /** Sheets that are checked next by the same check, which remembers. */
  readonly next?: readonly (readonly SheetSnapshot[])[];
}

const STRICT: Profile = { ...GUANGDONG, tier: "strict" };
const ROOT = resolve(__dirname, "..");

function* generated(): Generator<Case> {
  for (const layout of LAYOUTS) {
    for (let seed = 0; seed < 8; seed += 1) {
      const choice = new Choice(seed);
      const axes = chosenAxes(layout.axes, choice);
      const { sheets } = layout.write(modelFor(choice, axes), axes);
      yield { name: `${layout.id} ${seed}`, sheets, profile: STRICT };
    }
    for (const fault of FAULTS) {
      if (hindrance(fault, layout) !== null) continue;
      const { sheets } = plant(fault, layout, 1).faulty;
      yield { name: `${layout.id} ${fault.rule} ${fault.what}`, sheets, profile: STRICT };
    }
  }
}

async function* printed(): AsyncGenerator<Case> {
  const folder = join(ROOT, "test", "printed", "forms");
  for (const file of readdirSync(folder).sort()) {
    const { default: form } = (await import(pathToFileURL(join(folder, file)).href)) as { default: PrintedForm };
    const sheets = form.sheets.map((text, at) => drawn(text, { name: `表${at + 1}`, asShown: true }));
    yield { name: file, sheets, profile: STRICT };
  }
  for (const { id, sheet } of FILED_FORMS) yield { name: id, sheets: [drawn(sheet)], profile: STRICT };
}

function* examples(): Generator<Case> {
  for (const { id, examples: all } of RULES)
    for (const [at, example] of [...all.bad, ...all.good].entries())
      yield { name: `${id} ${at}`, sheets: [exampleSheet(example)], profile: exampleProfile(example) };
}

/** Workbooks of the project and of the folders that the environment names, as far as they are there. */
function* workbooks(): Generator<Case> {
  const folders = [join(ROOT, "assets"), process.env.JIXIAO_SEEDS, process.env.JIXIAO_CASES];
  for (const folder of folders) {
    if (folder === undefined || !existsSync(folder)) continue;
    for (const file of readdirSync(folder).sort()) {
      if (!/\.xls[xb]?$/.test(file)) continue;
      const sheets = readWorkbook(readFileSync(join(folder, file))).map(({ snapshot }) => snapshot);
      yield { name: file, sheets, profile: STRICT };
      yield { name: `${file}, usual`, sheets, profile: GUANGDONG };
    }
  }
}

function* long(): Generator<Case> {
  const sheet = tableOf(corpusOfRows(300));
  yield { name: "long", sheets: [sheet], profile: STRICT, next: [3, 250].map((at) => [edited(sheet, at)]) };
}

interface Checker {
  readonly createCheck: typeof createCheck;
  readonly planFixes: typeof planFixes;
}

async function checkerOf(checkout: string): Promise<Checker> {
  const load = async (file: string): Promise<Checker> =>
    (await import(pathToFileURL(join(resolve(checkout), "src", "check", file)).href)) as Checker;
  return { createCheck: (await load("check.ts")).createCheck, planFixes: (await load("fix.ts")).planFixes };
}

const spansOf = (spans: readonly Span[]): string[] =>
  spans.map(({ sheet, row, column, start, end }) => `${sheet} ${row} ${column} ${start}-${end}`);

const editsOf = (edits: readonly Edit[]): unknown => JSON.parse(JSON.stringify(edits));

const told = ({
  key,
  rule,
  severity,
  message,
  project,
  indicator,
  fix,
  choices,
  place,
  related,
  sum,
}: Finding): unknown => ({
  ...{ key, rule, severity, message, project, indicator, sum },
  place: spansOf(place),
  related: spansOf(related),
  fix: fix && { safe: fix.safe, numbersIn: fix.numbersIn ?? null, edits: editsOf(fix.edits) },
  choices: choices.map(({ label, edits }) => ({ label, edits: editsOf(edits) })),
});

function answerOf({ createCheck, planFixes }: Checker, { name, sheets, profile, next = [] }: Case): unknown {
  const check = createCheck({ profile });
  const runs = [sheets, ...next].map((each) => {
    const { tables, unread, findings } = check.run(each);
    return { tables, unread, findings: findings.map(told) };
  });
  const safe = check.run(sheets).findings.filter(({ fix }) => fix?.safe === true);
  const plan = planFixes(sheets, new Set(safe.map(({ key }) => key)), { profile });
  return { name, runs, plan };
}

void (async () => {
  const [checkout = "", file = ""] = process.argv.slice(2);
  const checker = await checkerOf(checkout);
  const out = createWriteStream(file);
  const write = async (one: Case): Promise<void> => {
    if (!out.write(`${JSON.stringify(answerOf(checker, one))}\n`)) await once(out, "drain");
  };
  for (const cases of [examples, generated, workbooks, long]) for (const one of cases()) await write(one);
  for await (const one of printed()) await write(one);
  out.end();
  await once(out, "finish");
})();
