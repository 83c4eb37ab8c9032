import type { PaneEvent } from "../events";
import { listOf } from "../findings/list";
import { orderRules } from "../findings/rule-order";
import { EVERYTHING, type Filter, type ListSlice } from "../state/list";
import type { PaneState } from "../state/state";
import { isOfSameSheet, NO_KEYS, toggle } from "./common";
import { keptFocus } from "./kept-focus";
import { findingSelected, firstOpened, openIn, shownFinding, toggled } from "./list-rows";
import { knownFilter } from "./known-filter";
import type { ReduceContext, SliceReducer } from "./slice";

export const reduceList: SliceReducer<ListSlice> = (state, event, context) => {
  const { before, words } = context;
  /** The change, with the first group opened where all would be closed. */
  const withFirstOpened = (change: Partial<ListSlice>): Partial<ListSlice> => ({
    ...change,
    ...firstOpened({ ...state, ...change }, words),
  });
  const filtered = (change: Partial<Filter>): Partial<ListSlice> =>
    withFirstOpened({ filter: { ...state.filter, ...change } });

  switch (event.type) {
    case "checked":
      return completed(state, event, context);
    case "check-stopped":
    case "check-put-off":
    case "failed":
      // What was found on another sheet is gone.
      return state.result === before.result ? null : { active: null };
    case "choices-changed":
    case "acceptances-changed":
      return state.accepted === before.accepted ? null : keptFocus(state, listOf(before, words));
    case "selected":
      // The click that went to this cell came from the list: what the user looks at stays where it is.
      return event.own ? null : findingSelected(state, event.selection, words);
    case "severity-toggled":
      return filtered({ severities: toggle(state.filter.severities, event.severity) });
    case "project-chosen":
      return filtered({ project: event.project });
    case "only-since":
      return filtered({ since: event.since });
    case "filters-cleared":
      return filtered(EVERYTHING);
    case "since":
      return filtered(knownFilter(state));
    case "searched":
      return { filter: { ...state.filter, search: event.search }, closedInSearch: NO_KEYS };
    case "narrowed": {
      const { filter, grouping } = event;
      return withFirstOpened({ filter, grouping, closedInSearch: NO_KEYS, active: null });
    }
    case "project-shown": {
      const filter = { ...EVERYTHING, since: state.filter.since, project: event.project };
      return withFirstOpened({ filter, closedInSearch: NO_KEYS, active: null });
    }
    case "grouped":
      return withFirstOpened({ grouping: event.grouping, active: null });
    case "row-toggled":
      return toggled(state, event.row);
    case "moved":
      return state.active === event.row ? null : { active: event.row };
    case "visited":
      return shownFinding(state, event.key, words);
    default:
      return null;
  }
};

/** After a check that was completed. */
function completed(
  state: PaneState,
  event: Extract<PaneEvent, { readonly type: "checked" }>,
  { before, words }: ReduceContext,
): Partial<ListSlice> {
  const isSameSheet = isOfSameSheet(event, before);
  const ruleOrder = orderRules(isSameSheet ? state.ruleOrder : [], state.columns);
  const afresh = isSameSheet ? {} : { open: NO_KEYS, active: null, filter: EVERYTHING, reveal: null };
  const kept = { ...state, ruleOrder, ...afresh };
  const listed = listOf(before, words);
  const change = { ...afresh, ruleOrder, filter: knownFilter(kept), ...keptFocus(kept, listed) };
  const hadOpen = listed.groups.some(({ id }) => openIn(before).has(id));
  // What the user closed stays closed; and while they work in the sheet nothing opens by itself.
  const isLeft = isSameSheet && (event.isQuiet || !hadOpen);
  return isLeft ? change : { ...change, ...firstOpened({ ...state, ...change }, words) };
}
