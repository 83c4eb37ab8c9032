import { ALL_RULE_IDS } from "../../check/rules/severities";
import { resolveProfile, type Layer, type SettingsProblem } from "../../check/settings";
import { profileWithWording } from "../../check/wording/resolve";
import { acceptedIn } from "../../store/accepted";
import { baselineIn } from "../../store/baseline";
import { choicesIn, type WorkbookChoices } from "../../store/choices";
import { wordingIn } from "../../store/wording";
import type { Office, PaneChoices, StoredInWorkbook } from "./choices";

/** Lays the workbook's choices over the office's, and those over the built-in ones. What is faulty is left out whole. */
export function choicesFrom(office: Office, stored: StoredInWorkbook): PaneChoices {
  const usable = soundOffice(office);
  const read = choicesIn(stored.store, ALL_RULE_IDS);
  const withOwn = resolveProfile([...usable.layers, ...ownLayer(read)]);
  const strange = withOwn.problems.filter(({ file }) => file === "").map(({ problem }) => problem);
  const own = strange.length === 0 ? read : { ...read, ...faulty(strange) };
  const resolved = strange.length === 0 ? withOwn : resolveProfile(usable.layers);
  const workbook = wordingIn(stored.store);
  const { profile, wording } = profileWithWording(resolved.profile, office.wording.entries, workbook.entries);
  return {
    office: usable,
    stored,
    own,
    resolved,
    wording: { office: office.wording, workbook, resolved: wording },
    accepted: acceptedIn(stored.store),
    baseline: baselineIn(stored.store),
    check: { profile, mappings: own.mappings },
  };
}

/** What can only be seen once an office's files lie upon one another is a problem like any other. */
function soundOffice(office: Office): Office {
  if (office.layers.length === 0) return office;
  const { problems } = resolveProfile(office.layers);
  return problems.length === 0 ? office : { ...office, layers: [], problems };
}

function ownLayer({ settings }: WorkbookChoices): readonly Layer[] {
  return settings === null ? [] : [{ source: "workbook", file: "", settings }];
}

const faulty = (problems: readonly SettingsProblem[]): Pick<WorkbookChoices, "settings" | "settingsProblems"> => ({
  settings: null,
  settingsProblems: problems,
});
