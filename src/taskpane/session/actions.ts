import type { PaneActions } from "../../host/actions";
import type { Session } from "./session";
import { statusOf } from "./state";

/** What the ribbon's buttons do: the pane's own session, with the pane open or closed. `show` opens the pane. */
export function paneActions(session: Session, show: () => Promise<void>): PaneActions {
  const step = async (direction: 1 | -1): Promise<void> => {
    await session.step(direction);
    // With the pane closed the user could not see why no cell was selected.
    const status = statusOf(session.getState());
    if (status !== "current" && status !== "stale") await show();
  };
  return {
    open: show,
    async check() {
      await Promise.all([show(), session.check(true)]);
    },
    previous: () => step(-1),
    next: () => step(1),
  };
}
