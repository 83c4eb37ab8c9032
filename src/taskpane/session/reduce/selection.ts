import type { Selection } from "../../../host/host";
import { listOf, type Words } from "../findings/list";
import { pathTo } from "../findings/walk";
import { standingIn } from "../places";
import type { PaneState } from "../state";
import { NO_KEYS, sheetNamed } from "./common";
import { showFinding } from "./list-view";

/** Keys of the findings in the selected cells. */
export function markedBy(state: PaneState, selection: Selection | null): ReadonlySet<string> {
  const { sheets, result } = state;
  const sheet = selection === null ? null : sheetNamed(sheets, selection.sheet);
  const range = selection?.range ?? null;
  if (sheet === null || result === null || range === null) return NO_KEYS;
  return new Set(standingIn(sheet, result.findings, range).map(({ key }) => key));
}

/** The state after cells were selected; `own` where the pane selected them itself. */
export function selected(state: PaneState, selection: Selection, own: boolean, words: Words): PaneState {
  const marked = markedBy(state, selection);
  const snapshot = sheetNamed(state.sheets, selection.sheet) ?? state.snapshot;
  const next = { ...state, snapshot, selection, marked };
  const current = state.active?.startsWith("finding:") ? state.active.slice("finding:".length) : null;
  // The click that went to this cell came from the list: what the user looks at stays where it is.
  if (own || marked.size === 0 || (current !== null && marked.has(current))) return next;
  const list = listOf(state, words);
  const shown = [...list.groups, ...list.infoGroups].flatMap((group) =>
    group.findings.filter(({ key }) => marked.has(key)).map(({ key }) => key),
  );
  const visible = shown.find((key) => pathTo(list, key).every((row) => state.open.has(row)));
  const target = visible ?? shown[0];
  return target === undefined ? next : showFinding(next, target, words);
}
