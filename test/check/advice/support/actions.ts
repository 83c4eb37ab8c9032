import { createCheck, type Check } from "../../../../src/check/check";
import { applyWrites } from "../../../../src/check/edit";
import type { CellWrite, Finding } from "../../../../src/check/finding";
import { outcomeOf, outcomeOfWrites } from "../../../../src/check/advice/outcome";
import { waysToMend } from "../../../../src/check/advice/ways";
import { planEdits, planFixes, safeKeys } from "../../../../src/check/fix";
import type { SheetSnapshot } from "../../../../src/check/sheet/snapshot";
import type { Profile } from "../../../../src/check/standard/profile";
import type { BudgetTable, Project } from "../../../../src/check/table/types";
import { addProject } from "../../../../src/editor/add-project";
import { addSet } from "../../../../src/editor/add-set";
import { blankTable } from "../../../../src/editor/blank-table";
import { expand } from "../../../../src/editor/expand/expand";
import { pack } from "../../../../src/editor/expand/pack";
import { kindOf, PROJECT_KINDS } from "../../../../src/editor/kinds";
import { openIndicators } from "../../../../src/editor/open";
import { moveCard, setAnnual, setCycle, setName } from "../../../../src/editor/operations";
import { printDraft } from "../../../../src/editor/print";
import { readAgain } from "../../../../src/editor/read-again";
import { setFor } from "../../../../src/editor/sets";
import { cardsOf, type Card, type Draft } from "../../../../src/editor/types";
import { clustersOf } from "../../../../src/naming/clusters";
import { planUnify } from "../../../../src/naming/unify";
import { usagesOf } from "../../../../src/naming/usages";
import { added } from "../../../editor/support/added";
import { LABELS } from "../../../support/labels";
import type { Choice } from "../../../generated/choice";
import { withRowInserted } from "../../../support/with-row";

/** A workbook as it stands, with the check that looks at it. */
export interface State {
  readonly sheets: readonly SheetSnapshot[];
  readonly profile: Profile;
  readonly check: Check;
}

export const stateOf = (sheets: readonly SheetSnapshot[], profile: Profile): State => ({
  sheets,
  profile,
  check: createCheck({ profile }),
});

/** Something a user agreed to, and the workbook afterwards. */
export interface Done {
  readonly kind:
    | "fix"
    | "fix all"
    | "mend"
    | "unify"
    | "set"
    | "write-back"
    | "typed"
    | "label"
    | "new table"
    | "add project"
    | "expand"
    | "pack";
  /** What it was, in words. */
  readonly what: string;
  readonly sheets: readonly SheetSnapshot[];
  /** What the preview said would be found besides; null where there is nothing to be agreed to. */
  readonly announced: readonly Finding[] | null;
}

export type Act = (state: State, choice: Choice) => Done | null;

function written(
  { sheets }: State,
  kind: Done["kind"],
  what: string,
  writes: readonly CellWrite[],
  announced: Done["announced"] = null,
): Done | null {
  const isChange = writes.some(({ expected, next }) => expected !== next);
  return isChange ? { kind, what, sheets: applyWrites(sheets, writes), announced } : null;
}

const findingsOf = ({ check, sheets }: State): readonly Finding[] => check.run(sheets).findings;

const pickOf = <T>(list: readonly T[], choice: Choice): T | null => (list.length === 0 ? null : choice.pick(list));

/** Any finding, each rule as likely as any other. */
function anyFinding(findings: readonly Finding[], choice: Choice): Finding | null {
  const rule = pickOf([...new Set(findings.map((one) => one.rule))], choice);
  return pickOf(
    findings.filter((one) => one.rule === rule),
    choice,
  );
}

const fixOne: Act = (state, choice) => {
  const finding = anyFinding(
    findingsOf(state).filter(({ fix }) => fix?.safe === true),
    choice,
  );
  if (finding === null) return null;
  const { groups } = planFixes(state.sheets, new Set([finding.key]), state.check);
  return written(
    state,
    "fix",
    finding.rule,
    groups.flatMap(({ writes }) => writes),
  );
};

const fixAll: Act = (state, choice) => {
  const findings = findingsOf(state);
  const one = anyFinding(
    findings.filter(({ fix }) => fix?.safe === true),
    choice,
  );
  const rule = choice.chance(0.5) ? (one?.rule ?? null) : null;
  const keys = safeKeys(rule === null ? findings : findings.filter((finding) => finding.rule === rule));
  const { groups } = planFixes(state.sheets, keys, state.check);
  return written(
    state,
    "fix all",
    rule ?? "of every rule",
    groups.flatMap(({ writes }) => writes),
  );
};

const mend: Act = (state, choice) => {
  const finding = anyFinding(
    findingsOf(state).filter(({ fix, choices }) => fix !== null || choices.length > 0),
    choice,
  );
  if (finding === null) return null;
  const { rule } = finding;
  const way = pickOf(waysToMend(finding, state.sheets, state.check), choice);
  if (way === null) return null;
  const outcome = way.outcome ?? outcomeOfWrites(state.sheets, way.writes, state.check);
  const what = `${rule} ×${way.keys.length} by ${way.label ?? "its fix"}`;
  return written(state, "mend", what, way.writes, outcome.added);
};

const unify: Act = (state, choice) => {
  const { profile, sheets, check } = state;
  const clusters = clustersOf(usagesOf(check.read(sheets), profile.categories), profile);
  const cluster = pickOf(clusters, choice);
  if (cluster === null) return null;
  const { kind, preferred } = cluster;
  const all = cluster.members.map(({ text }) => text);
  const texts = choice.chance(0.5) ? all : [choice.pick(all)];
  const plan = planUnify(sheets, [{ kind, texts, preferred: preferred.text }], { profile });
  if (plan.kind === "refused") return null;
  const what = `${kind}s ${texts.join(" ")} as ${preferred.text}`;
  const writes = planEdits(sheets, plan.edits);
  return written(state, "unify", what, writes, outcomeOfWrites(sheets, writes, check).added);
};

interface OpenProject {
  readonly table: BudgetTable;
  readonly project: Project;
  readonly draft: Draft;
}

function anyProject({ check, sheets, profile }: State, choice: Choice): OpenProject | null {
  const all = check.read(sheets).flatMap((table) => table.projects.map((project) => ({ table, project })));
  const found = pickOf(all, choice);
  return found && { ...found, draft: openIndicators(found.project, found.table, sheets, profile) };
}

function writtenBack(state: State, kind: Done["kind"], what: string, draft: Draft): Done | null {
  const { writes, problems } = printDraft(draft, state.sheets);
  const isMisread = readAgain(draft, { ...state, mappings: [] }) !== null;
  return problems.length > 0 || isMisread ? null : written(state, kind, what, writes);
}

/** The same where the draft says something else than before: what is found of it is shown before it is written. */
function typedBack(state: State, kind: Done["kind"], what: string, draft: Draft): Done | null {
  const done = writtenBack(state, kind, what, draft);
  return done && { ...done, announced: outcomeOf(state.sheets, done.sheets, state.check).added };
}

/** A target that a set leaves open, as a user would fill it in. */
const filledIn = (text: string | null): string | null => {
  if (text === null || /\d/.test(text)) return text;
  return text.replace(/^[≥≤=]/, (sign) => (sign === "≤" ? "≤1" : `${sign}95`));
};

const template: Act = (state, choice) => {
  const found = anyProject(state, choice);
  if (found === null) return null;
  const { project } = found;
  const guess = kindOf(project.name.value, project.goals[0]?.value ?? "")[0]?.kind;
  const kind = guess !== undefined && choice.chance(0.7) ? guess : choice.pick(PROJECT_KINDS);
  const { indicators } = setFor(kind, state.profile);
  const { draft, added: ids } = addSet(found.draft, indicators, state.profile);
  if (ids.length === 0) return null;
  const filled = ids.reduce((now, id) => {
    const card = cardsOf(now).find((one) => one.id === id) as Card;
    const cycle = filledIn(card.cycle);
    const annual = filledIn(card.annual);
    const next = cycle === null ? now : setCycle(now, id, cycle);
    return annual === null ? next : setAnnual(next, id, annual);
  }, draft);
  return typedBack(state, "set", `${kind} for ${project.name.value}`, filled);
};

const writeBack: Act = (state, choice) => {
  const found = anyProject(state, choice);
  const cards = found === null ? [] : cardsOf(found.draft);
  const card = pickOf(cards, choice);
  if (found === null || card === null) return null;
  const { draft } = found;
  const kind = choice.pick(["move", "target", "retype", "name", "label"] as const);
  if (kind === "move") {
    const moved = moveCard(draft, card.id, choice.int(0, cards.length));
    return writtenBack(state, "write-back", `${card.name} moved`, moved);
  }
  if (kind === "label") {
    const label = choice.pick(LABELS);
    const next = choice.chance(0.5) ? setName(draft, card.id, label) : withTarget(draft, card, label);
    return typedBack(state, "label", `${label} in ${card.name}`, next);
  }
  if (kind === "name") {
    const changed = setName(draft, card.id, `${card.name}好`);
    return writtenBack(state, "write-back", `${card.name} changed and back`, setName(changed, card.id, card.name));
  }
  const text = card.cycle ?? card.annual ?? "";
  // One more than it was: nothing but the number is another.
  const typed = kind === "retype" ? text : text.replace(/\d+/, (digits) => String(Number(digits) + 1));
  const next = withTarget(draft, card, typed);
  return kind === "retype"
    ? writtenBack(state, "write-back", `${text} as it was`, next)
    : typedBack(state, "typed", `${typed} for ${text}`, next);
};

const withTarget = (draft: Draft, { id, cycle }: Card, text: string): Draft =>
  cycle === null ? setAnnual(draft, id, text) : setCycle(draft, id, text);

const newTable: Act = ({ sheets, profile }, choice) => {
  const department = choice.pick([null, "江临市某局", "江临市某单位"]);
  const unit = choice.pick([null, "江临市某单位"]);
  const year = choice.pick([null, 2025, 2026]);
  const moneyUnit = choice.pick(["万元", "元"] as const);
  const sheet = added(blankTable({ department, unit, year, moneyUnit, profile, projects: choice.int(1, 10) }));
  return {
    kind: "new table",
    what: `${unit ?? ""} ${year ?? ""} ${moneyUnit}`,
    sheets: [...sheets, { ...sheet, name: "新建表" }],
    announced: null,
  };
};

const anotherProject: Act = ({ sheets, check }, choice) => {
  const sheet = choice.pick(sheets);
  const row = pickOf(sheet.rowHandles, choice);
  if (row === null) return null;
  const planned = addProject(check.read(sheets), { sheet: sheet.name, row, column: null }, sheets);
  if ("refused" in planned) return null;
  const { insertion } = planned;
  const what = `row ${insertion.row + 1} of ${sheet.name}`;
  return { kind: "add project", what, sheets: withRowInserted(sheets, insertion), announced: null };
};

const expandAndPack: Act = (state, choice) => {
  const { sheets, profile } = state;
  const found = anyProject(state, choice);
  if (found === null) return null;
  const { sheet } = expand(found.draft, sheets, profile);
  if (sheet === null) return null;
  const laid = added(sheet);
  const what = found.project.name.value;
  if (choice.chance(0.3)) return { kind: "expand", what, sheets: [...sheets, laid], announced: null };
  const first = sheet.cells.findIndex((row) => row.includes("一级指标")) + 2;
  const rows = sheet.cells.map((row) => [...row]);
  const [head, body] = [rows.slice(0, first), rows.slice(first)];
  const mixed = choice.chance(0.5) ? choice.shuffled(body) : body;
  const packed = pack(added({ ...sheet, cells: [...head, ...mixed] }), sheets, profile);
  if (packed.problems.length > 0 || packed.printed === null || packed.printed.problems.length > 0) return null;
  if (packed.draft !== null && readAgain(packed.draft, { ...state, mappings: [] }) !== null) return null;
  return written(state, "pack", what, packed.printed.writes);
};

/** What may be done; mending one finding is done most often. */
export const ACTS: readonly Act[] = [
  ...[fixOne, fixOne, fixAll, mend, mend, mend, mend],
  ...[unify, unify, template, template, writeBack, writeBack, newTable, anotherProject, expandAndPack, expandAndPack],
];
