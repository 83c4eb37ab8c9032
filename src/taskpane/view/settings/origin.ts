import type { PaneText } from "../../../text/pane";
import type { PaneChoices } from "../../session/choices";
import type { SettingState } from "../../session/settings";

/** Where a value comes from, who locks it, and what else is to be said. */
export function originLine({ origin, isRefused }: SettingState, note: string | undefined, text: PaneText): string {
  const words = text.settings;
  const { source, name, lockedBy } = origin;
  const from = {
    // What everybody has needs no word.
    "built-in": "",
    office: words.origin.office(name),
    workbook: words.origin.workbook,
    command: words.origin.command,
  }[source];
  return [
    from,
    lockedBy === null ? "" : source === "office" && lockedBy === name ? words.lockedToo : words.locked(lockedBy),
    isRefused ? words.refused : "",
    note ?? "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** The name of what is checked with: an office's own, or the built-in list's in the reader's language. */
export function profileName({ office, resolved }: PaneChoices, text: PaneText): string {
  const builtIn = text.settings.bases[resolved.base];
  return office.layers.length === 0 && builtIn !== undefined ? builtIn : resolved.profile.name;
}
