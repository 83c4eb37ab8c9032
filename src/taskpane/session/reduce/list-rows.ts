import type { Selection } from "../../../host/host";
import { findingsAt } from "../findings/columns";
import { listOf, type Words } from "../findings/list";
import { findingRow, laterRow, openRows, sumRow, type OpenRows } from "../findings/rows";
import { pathTo } from "../findings/walk";
import type { ListSlice } from "../state/list";
import type { PaneState } from "../state/state";
import { toggle, without } from "./common";
import { placesIn } from "./selected-places";

/** The headings that are open. */
export const openIn = ({ open, closedInSearch, filter }: ListSlice): OpenRows => openRows(open, closedInSearch, filter);

/** A row opened, or closed where it was open. */
export function toggled({ open, closedInSearch, filter }: ListSlice, row: string): Partial<ListSlice> {
  // A sum stands in a finding and is opened for itself, and so is what is to be dealt with later.
  const isHeading = !row.startsWith(sumRow("")) && !row.startsWith(laterRow(""));
  return isHeading && filter.search.trim() !== ""
    ? { closedInSearch: toggle(closedInSearch, row) }
    : { open: toggle(open, row) };
}

/** Opens the first group where none is open, so that there is one thing to do next. Groups of infos stay folded. */
export function firstOpened(state: PaneState, words: Words): Pick<ListSlice, "open"> {
  const { groups } = listOf(state, words);
  const first = groups[0];
  const isNone = first !== undefined && !groups.some(({ id }) => openIn(state).has(id));
  return { open: isNone ? new Set([...state.open, first.id]) : state.open };
}

/** Opens what hides a finding, puts the keyboard on it and asks the list to bring it into view. */
export function shownFinding(state: PaneState, key: string, words: Words): Partial<ListSlice> {
  const place = state.columns.findings.findIndex((finding) => finding.key === key);
  const path = pathTo(listOf(state, words), place);
  const row = findingRow(key);
  return {
    open: path.every((id) => state.open.has(id)) ? state.open : new Set([...state.open, ...path]),
    closedInSearch: without(state.closedInSearch, path),
    active: row,
    reveal: { row, serial: (state.reveal?.serial ?? 0) + 1 },
  };
}

/** Shows the first finding of the selected cells, one in an open group before the others; null where the keyboard is on one of them. */
export function findingSelected(state: PaneState, selection: Selection, words: Words): Partial<ListSlice> | null {
  const { active, marked, columns } = state;
  const current = active?.startsWith("finding:") ? active.slice("finding:".length) : null;
  if (marked.size === 0 || (current !== null && marked.has(current))) return null;
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
  const [finding] = target === undefined ? [] : findingsAt(columns, [target.place]);
  return finding === undefined ? null : shownFinding(state, finding.key, words);
}
