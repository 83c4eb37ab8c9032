import type { PaneActions } from "../../host/actions";
import { PANE_COMMANDS, type PaneCommandId } from "../commands/pane";
import type { Session } from "./session";
import { statusOf } from "./state";

/** What the ribbon's buttons do: the pane's own commands, with the pane open or closed. `show` opens the pane. */
export function paneActions(session: Session, show: () => Promise<void>): PaneActions {
  const run = async (id: PaneCommandId): Promise<void> => void (await PANE_COMMANDS[id].act(session));
  const step = async (id: "next" | "previous"): Promise<void> => {
    await run(id);
    // With the pane closed the user could not see why no cell was selected.
    const status = statusOf(session.getState());
    if (status !== "current" && status !== "stale") await show();
  };
  return {
    open: show,
    async check() {
      await Promise.all([show(), run("check")]);
    },
    previous: () => step("previous"),
    next: () => step("next"),
  };
}
