import { EVERYTHING, type Filter, type Grouping } from "../../session/state/list";
import { usePane } from "../context";

/** Shows in the list of findings what this leaves of them, and nothing of an earlier filter. */
export function useNarrow(): (filter: Partial<Filter>, grouping?: Grouping) => void {
  const { session } = usePane();
  return (filter, grouping = "rule") => {
    session.dispatch({ type: "narrowed", filter: { ...EVERYTHING, ...filter }, grouping });
    session.dispatch({ type: "viewed", view: "check" });
  };
}
