import { listOf, type Words } from "../findings/list";
import { findingRow } from "../findings/rows";
import { pathTo } from "../findings/walk";
import type { PaneState } from "../state";

/** Opens the first group where none is open, so that there is one thing to do next. Groups of infos stay folded. */
export function openFirst(state: PaneState, words: Words): PaneState {
  const { groups } = listOf(state, words);
  const first = groups[0];
  if (first === undefined || groups.some((group) => state.open.has(group.id))) return state;
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
    active: row,
    reveal: { row, serial: (state.reveal?.serial ?? 0) + 1 },
  };
}
