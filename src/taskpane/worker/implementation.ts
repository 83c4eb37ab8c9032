import { createCheck } from "../../check/check";
import type { Edit, Finding, ListedFinding } from "../../check/finding";
import { planEdits } from "../../check/fix";
import { listed } from "../../check/listed";
import { ruleNote } from "../../check/rule-note";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import { addProject } from "../../editor/add-project";
import { checkDraft } from "../../editor/check-draft";
import { projectAt, type Place } from "../../editor/find";
import { mendDraft, staysIn } from "../../editor/mend-draft";
import { openIndicators } from "../../editor/open";
import { readAgain } from "../../editor/read-again";
import type { Draft } from "../../editor/types";
import { editsOf, findingWith, outcomeOfAll, planAll, waysOf } from "./advice";
import type { CrossingMethods } from "./crossing";
import { findingParts } from "./finding-parts";
import { partsOf } from "./parts";
import type { OnePlan, OpenedDraft } from "./methods";
import { changesSince, overviewOn, reportOn } from "./report";
import { gatherNames, placesOfName, planNames, usedNames } from "./names";
import { fromSent } from "./rows";
import { runsOf } from "../runs";
import { packSheet } from "../../editor/expand/pack-sheet";
import { listsOn, expandAt } from "./sheet-actions";
import { startState, type HeldSheets } from "./state";

/** The worker's methods over sheets and choices of their own. */
export function createWorkerMethods(): CrossingMethods {
  const state = startState();
  return {
    setChoices(choices) {
      state.choices = choices;
      state.check = createCheck(choices);
    },
    setSheets(sheets) {
      const held = new Map(state.sheets.map((sheet) => [sheet.name, sheet]));
      state.sheets = sheets.map((sheet) => {
        const rows = [...(state.ahead.get(sheet.name) ?? []), ...sheet.rows];
        return fromSent({ ...sheet, rows }, held.get(sheet.name));
      });
      state.ahead.clear();
    },
    setRowsAhead(sheet, rows) {
      state.ahead.set(sheet, [...(state.ahead.get(sheet) ?? []), ...rows]);
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
    waysOf: (key) => waysOf(state, key),
    planAll(keys, way, onGroups) {
      const { groups, left } = planAll(state, keys, way);
      for (const some of partsOf(groups, ({ writes }) => writes.length)) onGroups(some);
      return left;
    },
    outcomeOfAll: (keys, way) => outcomeOfAll(state, keys, way),
    editsOf(keys, way, onEdits) {
      // One finding of a whole table may have thousands of them.
      const pieces = editsOf(state, keys, way).flatMap((edits, at) =>
        [...partsOf(edits)].map((some) => ({ at, edits: some })),
      );
      for (const some of partsOf(pieces, ({ edits }) => edits.length)) onEdits(some);
    },
    planOne: (key, choice) => planOne(state.sheets, findingWith(state, key), choice),
    ruleNote,
    openDraft: (place) => openDraft(state, place),
    checkDraft(draft) {
      const { sheets, check, choices } = state;
      const { findings } = checkDraft(draft, sheets, check);
      return {
        findings: findings.map(({ card, finding }) => ({ card, finding: listedInDraft(draft, card, finding) })),
        misreading: readAgain(draft, { sheets, check, ...choices }),
      };
    },
    mendDraft(draft, key, choice) {
      const { sheets, check, choices } = state;
      return mendDraft(draft, key, choice, { sheets, check, ...choices });
    },
    usedNames: () => usedNames(state),
    gatherNames: (onProgress) => gatherNames(state, onProgress),
    placesOfName: (kind, text) => placesOfName(state, kind, text),
    planUnify: (requests) => planNames(state, requests),
    listsOn: (sheet) => listsOn(state, sheet),
    expand: (place) => expandAt(state, place),
    addProject: (place) => addProject(state.check.read(state.sheets), place, state.sheets),
    pack: (sheet) => packSheet(sheet, { sheets: state.sheets, check: state.check, ...state.choices }),
    report: (request) => reportOn(state, request),
    overview: () => overviewOn(state),
    changesSince: (before) => changesSince(state, before),
  };
}

/** A finding of a draft, with those of its ways alone that change the draft and nothing else. */
function listedInDraft(draft: Draft, card: string | null, finding: Finding): ListedFinding {
  const all = listed(finding);
  const stays = (edits: readonly Edit[]): boolean => card !== null && staysIn(draft, edits);
  return {
    ...all,
    fix: finding.fix !== null && stays(finding.fix.edits) ? all.fix : null,
    choices: finding.choices.every(({ edits }) => stays(edits)) ? all.choices : [],
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
