import { createCheck, type Check } from "../../check/check";
import type { Finding, ListedFinding } from "../../check/finding";
import { planEdits, planFixes } from "../../check/fix";
import { listed } from "../../check/listed";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import { GUANGDONG } from "../../check/standard/guangdong";
import { checkDraft } from "../../editor/check-draft";
import { projectAt, type Place } from "../../editor/find";
import { openIndicators } from "../../editor/open";
import type { Answer, Request } from "./messages";
import { gatherNames, placesOfName, planNames, usedNames } from "./names";
import type { Choices, OnePlan, OpenedDraft } from "../session/checker";
import { fromSent } from "./rows";
import { runsOf, type Run } from "./runs";
import { foldSheet, listsOn, unfoldAt } from "./sheet-actions";

/** Findings the pane takes in at a time. */
const PART = 500;

/** What the worker keeps between questions. */
interface Kept {
  sheets: readonly SheetSnapshot[];
  /** Remembers what it looked at, for as long as the choices stay the same. */
  check: Check;
  /** What it checks with. */
  choices: Choices;
  /** The findings the pane holds, of the last check that came to its end. */
  told: readonly Finding[];
}

/** Answers the pane's questions, one after the other, and keeps the sheets they are about. */
export function answerer(post: (answer: Answer) => void): (request: Request) => void {
  const kept: Kept = { sheets: [], check: createCheck(), choices: { profile: GUANGDONG, mappings: [] }, told: [] };
  return (request) => {
    if (request.type === "choices") {
      kept.choices = request.choices;
      kept.check = createCheck(request.choices);
      return;
    }
    if (request.type === "sheets") {
      const held = new Map(kept.sheets.map((sheet) => [sheet.name, sheet]));
      kept.sheets = request.sheets.map((sheet) => fromSent(sheet, held.get(sheet.name)));
      return;
    }
    try {
      post(answer(kept, request, post));
    } catch (error) {
      post({ type: "failed", id: request.id, message: error instanceof Error ? error.message : String(error) });
    }
  };
}

function answer(
  kept: Kept,
  request: Exclude<Request, { type: "sheets" | "choices" }>,
  post: (answer: Answer) => void,
): Answer {
  const { id } = request;
  const { sheets, check } = kept;
  const findingWith = (key: string): Finding | undefined => check.run(sheets).findings.find((one) => one.key === key);
  switch (request.type) {
    case "check": {
      const onProgress = (done: number, all: number): void => post({ type: "progress", id, done, all });
      const { findings, ...value } = check.run(sheets, onProgress);
      for (const runs of inParts(runsOf(kept.told, findings))) post({ type: "findings", id, runs });
      kept.told = findings;
      return { type: "checked", id, value };
    }
    case "plan-fixes":
      return { type: "planned-fixes", id, value: planFixes(sheets, new Set(request.keys), check) };
    case "plan-one":
      return { type: "planned-one", id, value: planOne(sheets, findingWith(request.key), request.choice) };
    case "open-draft":
      return { type: "opened-draft", id, value: openDraft(kept, request.place) };
    case "check-draft": {
      const { findings } = checkDraft(request.draft, sheets, check);
      const value = findings.map(({ card, finding }) => ({ card, finding: listed(finding) }));
      return { type: "checked-draft", id, value };
    }
    case "used-names":
      return { type: "told-names", id, value: usedNames(kept) };
    case "gather-names": {
      const onProgress = (done: number, all: number): void => post({ type: "progress", id, done, all });
      return { type: "gathered-names", id, value: gatherNames(kept, onProgress) };
    }
    case "places-of-name":
      return { type: "found-places", id, value: placesOfName(kept, request.kind, request.text) };
    case "plan-unify":
      return { type: "planned-unify", id, value: planNames(kept, request.requests) };
    case "lists-on":
      return { type: "found-lists", id, value: listsOn(kept, request.sheet) };
    case "unfold":
      return { type: "unfolded", id, value: unfoldAt(kept, request.place) };
    case "fold":
      return { type: "folded", id, value: foldSheet(kept, request.sheet) };
    case "edits": {
      const asked = new Set(request.keys);
      const findings = check.run(sheets).findings.filter(({ key }) => asked.has(key));
      const edits = new Map(findings.map(({ key, fix }) => [key, fix?.edits ?? []]));
      return { type: "made-edits", id, value: request.keys.map((key) => edits.get(key) ?? []) };
    }
  }
}

function openDraft({ sheets, check, choices }: Kept, place: Place): OpenedDraft | null {
  const found = projectAt(check.read(sheets), place, sheets);
  if (found === null) return null;
  const { table, project } = found;
  const draft = openIndicators(project, table, sheets, choices.profile, choices.mappings);
  return { draft, goal: project.goals[0]?.value ?? "" };
}

function planOne(
  sheets: readonly SheetSnapshot[],
  finding: Finding | undefined,
  choice: number | null,
): OnePlan | null {
  const chosen = choice === null ? finding?.fix : finding?.choices[choice];
  if (chosen === undefined || chosen === null) return null;
  const cellByCell = "cellByCell" in chosen && chosen.cellByCell === true;
  return { writes: planEdits(sheets, chosen.edits), cellByCell };
}

/** Runs as they cross to the pane, without edits, in parts of no more than `PART` findings that are new. */
function* inParts(runs: readonly Run<Finding>[]): Iterable<readonly Run<ListedFinding>[]> {
  let part: Run<ListedFinding>[] = [];
  let room = PART;
  for (const run of runs) {
    if (!("fresh" in run)) {
      part.push(run);
      continue;
    }
    for (let start = 0; start < run.fresh.length;) {
      const fresh = run.fresh.slice(start, start + room).map(listed);
      part.push({ fresh });
      start += fresh.length;
      room -= fresh.length;
      if (room > 0) continue;
      yield part;
      part = [];
      room = PART;
    }
  }
  if (part.length > 0) yield part;
}
