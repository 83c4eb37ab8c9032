import { useDeferredValue, useMemo } from "react";
import type { ListedFinding } from "../../check/finding";
import { listFindings, type FindingList } from "../session/findings/list";
import { usePaneState } from "./context";

/** The findings as the state and the search ask for them. Typing in the search stays ahead of a long list. */
export function useFindingList(words: (finding: ListedFinding) => string): FindingList {
  const columns = usePaneState((state) => state.columns);
  const grouping = usePaneState((state) => state.grouping);
  const filter = useDeferredValue(usePaneState((state) => state.filter));
  const ruleOrder = usePaneState((state) => state.ruleOrder);
  const accepted = usePaneState((state) => state.accepted);
  const comparison = usePaneState((state) => state.since.comparison);
  return useMemo(
    () => listFindings(columns, { grouping, filter, ruleOrder, words, accepted, comparison }),
    [columns, grouping, filter, ruleOrder, words, accepted, comparison],
  );
}
