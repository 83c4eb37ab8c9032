import { listOf, type Words } from "../findings/list";
import { findingRow, laterRow, openRows, sumRow, type OpenRows } from "../findings/rows";
import { pathTo } from "../findings/walk";
import type { PaneState } from "../state";
import { toggle, without } from "./common";

/** The headings that are open. */
export const openIn = ({ open, closedInSearch, filter }: PaneState): OpenRows => openRows(open, closedInSearch, filter);

/** The state with a row opened, or closed where it was open. */
export function toggled(state: PaneState, row: string): PaneState {
  // A sum stands in a finding and is opened for itself, and so is what is to be dealt with later.
  const isHeading = !row.startsWith(sumRow("")) && !row.startsWith(laterRow(""));
  return isHeading && state.filter.search.trim() !== ""
    ? { ...state, closedInSearch: toggle(state.closedInSearch, row) }
    : { ...state, open: toggle(state.open, row) };
}

/** Opens the first group where none is open, so that there is one thing to do next. Groups of infos stay folded. */
export function openFirst(state: PaneState, words: Words): PaneState {
  const { groups } = listOf(state, words);
  const first = groups[0];
  if (first === undefined || groups.some((group) => openIn(state).has(group.id))) return state;
  return { ...state, open: new Set([...state.open, first.id]) };
}

/** Opens what hides a finding, puts the keyboard on it and asks the list to bring it into view. */
export function showFinding(state: PaneState, key: string, words: Words): PaneState {
  const path = pathTo(
    listOf(state, words),
    state.columns.findings.findIndex((finding) => finding.key === key),
  );
  const row = findingRow(key);
  return {
    ...state,
    open: path.every((id) => state.open.has(id)) ? state.open : new Set([...state.open, ...path]),
    closedInSearch: without(state.closedInSearch, path),
    active: row,
    reveal: { row, serial: (state.reveal?.serial ?? 0) + 1 },
  };
}
