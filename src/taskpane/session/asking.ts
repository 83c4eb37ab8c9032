import { withoutAccepted } from "./accepting/alike";
import type { Checker } from "./checker";
import type { FailingCore } from "./core";
import type { ListedWay } from "./ways";

/** What is asked of the worker about findings. Its promises never reject; failures go into the state. */
export interface Asking {
  /** The ways to mend a finding that may be offered; none where that cannot be found out. */
  waysOf(key: string): Promise<readonly ListedWay[]>;
  /** Opens what there is to say of a rule. */
  explain(rule: string): Promise<void>;
}

interface AskingParts extends FailingCore {
  readonly checker: Checker;
}

export const createAsking = ({ checker, getState, dispatch, fail }: AskingParts): Asking => ({
  async waysOf(key) {
    try {
      const ways = await checker.waysOf(getState().sheets, key);
      return withoutAccepted(ways, getState());
    } catch (error) {
      fail("plan", error);
      return [];
    }
  },
  async explain(rule) {
    dispatch({ type: "rule-told", rule: { id: rule, note: null } });
    dispatch({ type: "viewed", view: "rule" });
    try {
      const note = await checker.ruleNote(getState().sheets, rule);
      if (getState().rule?.id === rule) dispatch({ type: "rule-told", rule: { id: rule, note } });
    } catch (error) {
      fail("plan", error);
    }
  },
});
