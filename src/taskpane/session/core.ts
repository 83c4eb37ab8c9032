import type { PaneTask } from "../../text/pane";
import type { PaneEvent } from "./events";
import type { PaneState } from "./state/state";

/** The state as it is now, and the way to change it. */
export interface Core {
  readonly getState: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
}

/** The same for what may fail: a failure is shown in the pane, with what it was that failed. */
export interface FailingCore extends Core {
  readonly fail: (task: PaneTask, error: unknown) => void;
}
