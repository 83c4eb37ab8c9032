import { createCheck } from "../../check/check";
import type { Finding } from "../../check/finding";
import { planEdits, planFixes } from "../../check/fix";
import { listed } from "../../check/listed";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import { checkDraft } from "../../editor/check-draft";
import { projectAt, type Place } from "../../editor/find";
import { openIndicators } from "../../editor/open";
import type { CrossingMethods } from "./crossing";
import { findingParts } from "./finding-parts";
import type { OnePlan, OpenedDraft } from "./methods";
import { gatherNames, placesOfName, planNames, usedNames } from "./names";
import { fromSent } from "./rows";
import { runsOf } from "../runs";
import { packSheet, listsOn, expandAt } from "./sheet-actions";
import { startState, type HeldSheets } from "./state";

/** The worker's methods over sheets and choices of their own. */
export function createWorkerMethods(): CrossingMethods {
  const state = startState();
  /** The finding with a key in the sheets as they are now. */
  const findingWith = (key: string): Finding | null => {
    state.check.run(state.sheets);
    return state.check.find(key);
  };

  return {
    setChoices(choices) {
      state.choices = choices;
      state.check = createCheck(choices);
    },
    setSheets(sheets) {
      const held = new Map(state.sheets.map((sheet) => [sheet.name, sheet]));
      state.sheets = sheets.map((sheet) => fromSent(sheet, held.get(sheet.name)));
    },
    check(onProgress, onFindings) {
      const { findings, ...result } = state.check.run(state.sheets, onProgress);
      for (const runs of findingParts(runsOf(state.sentFindings, findings))) onFindings(runs);
      state.sentFindings = findings;
      const projects = result.tables.flatMap((table) => table.projects);
      const tables = result.tables.map((table) => ({ ...table, projects: table.projects.length }));
      const sent = { ...result, tables, projects: runsOf(state.sentProjects, projects) };
      state.sentProjects = projects;
      return sent;
    },
    planFixes: (keys) => planFixes(state.sheets, new Set(keys), state.check),
    planOne(key, choice) {
      return planOne(state.sheets, findingWith(key), choice);
    },
    editsOf(keys) {
      return keys.map((key) => findingWith(key)?.fix?.edits ?? []);
    },
    openDraft: (place) => openDraft(state, place),
    checkDraft(draft) {
      const { findings } = checkDraft(draft, state.sheets, state.check);
      return findings.map(({ card, finding }) => ({ card, finding: listed(finding) }));
    },
    usedNames: () => usedNames(state),
    gatherNames: (onProgress) => gatherNames(state, onProgress),
    placesOfName: (kind, text) => placesOfName(state, kind, text),
    planUnify: (requests) => planNames(state, requests),
    listsOn: (sheet) => listsOn(state, sheet),
    expand: (place) => expandAt(state, place),
    pack: (sheet) => packSheet(state, sheet),
  };
}

function openDraft({ sheets, check, choices }: HeldSheets, place: Place): OpenedDraft | null {
  const found = projectAt(check.read(sheets), place, sheets);
  if (found === null) return null;
  const { table, project } = found;
  const draft = openIndicators(project, table, sheets, choices.profile, choices.mappings);
  return { draft, goal: project.goals[0]?.value ?? "" };
}

function planOne(sheets: readonly SheetSnapshot[], finding: Finding | null, choice: number | null): OnePlan | null {
  const chosen = choice === null ? finding?.fix : finding?.choices[choice];
  if (chosen === undefined || chosen === null) return null;
  const cellByCell = "cellByCell" in chosen && chosen.cellByCell === true;
  return { writes: planEdits(sheets, chosen.edits), cellByCell };
}
