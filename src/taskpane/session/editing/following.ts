import type { Core } from "../core";
import type { SpreadsheetHost } from "../../../host/host";

/** Time after a change of the sheet before the editor looks at it, in milliseconds: what a user types comes in bursts. */
const PAUSE = 300;

interface FollowingParts extends Core {
  readonly host: Pick<SpreadsheetHost, "readSelection">;
  readonly follow: () => Promise<void>;
}

/** Keeps the editor with the sheet while it is looked at. */
export function createFollowing({ host, getState, dispatch, follow }: FollowingParts) {
  let timer: ReturnType<typeof setTimeout> | null = null;

  const now = (): void => {
    const { view, work } = getState();
    // Once what is under way has ended, it is time again.
    if (view === "indicators" && work === null) void follow();
  };

  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  return {
    now,
    soon: (): void => {
      stop();
      timer = setTimeout(now, PAUSE);
    },
    /** Reads which cells are selected, where no event has reported it yet. */
    async learnSelection(): Promise<void> {
      try {
        const selection = await host.readSelection();
        // The list of findings stays where it is.
        if (getState().selection === null) dispatch({ type: "selected", selection, own: true });
      } catch {
        // With a chart selected there is no cell, and the view shows what to do.
      }
    },
    stop,
  };
}
