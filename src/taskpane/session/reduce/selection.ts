import type { Selection } from "../../../host/host";
import { findingsAt } from "../findings/columns";
import { listOf, type Words } from "../findings/list";
import { pathTo } from "../findings/walk";
import { standingIn } from "../places";
import type { PaneState } from "../state";
import { NO_KEYS, sheetNamed } from "./common";
import { openIn, showFinding } from "./list-view";

/** Keys of the findings in the selected cells. */
export function markedBy(state: PaneState, selection: Selection | null): ReadonlySet<string> {
  const places = placesIn(state, selection);
  return places.length === 0 ? NO_KEYS : new Set(findingsAt(state.columns, places).map(({ key }) => key));
}

/** Places, among all, of the findings in the selected cells. */
function placesIn({ sheets, columns }: PaneState, selection: Selection | null): readonly number[] {
  const sheet = selection === null ? null : sheetNamed(sheets, selection.sheet);
  const range = selection?.range ?? null;
  return sheet === null || range === null ? [] : standingIn(sheet, columns, range);
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
  const groups = [...list.groups, ...list.infoGroups];
  // In the order of the list.
  const shown = placesIn(state, selection)
    .flatMap((place) => {
      const path = pathTo(list, place);
      return path.length === 0 ? [] : [{ place, path, rank: groups.findIndex(({ id }) => id === path.at(-1)) }];
    })
    .sort((a, b) => a.rank - b.rank || a.place - b.place);
  const target = shown.find(({ path }) => path.every((row) => openIn(state).has(row))) ?? shown[0];
  const [finding] = target === undefined ? [] : findingsAt(state.columns, [target.place]);
  return finding === undefined ? next : showFinding(next, finding.key, words);
}
