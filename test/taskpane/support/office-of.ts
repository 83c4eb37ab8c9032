import { RULE_IDS } from "../../../src/check/rules/severities";
import { readSettings } from "../../../src/check/settings";
import { NO_OFFICE, type Office } from "../../../src/taskpane/session/choices";

/** An office that serves these settings beside the add-in. */
export function officeOf(settings: object): Office {
  const read = readSettings(settings, { rules: RULE_IDS });
  return read.settings === null
    ? { ...NO_OFFICE, problems: read.problems.map((problem) => ({ file: "settings.json", problem })) }
    : { ...NO_OFFICE, layers: [{ source: "office", file: "settings.json", settings: read.settings }] };
}
