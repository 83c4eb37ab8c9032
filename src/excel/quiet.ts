import { isTurnedAway } from "./errors";
import { noteOwnWrite } from "./own-writes";
import { run } from "./run";

/**
 * Runs what is queued as one sync during which no event is raised: our own changes must not come back as the user's. Resolves to what
 * `queue` gave.
 */
export async function quietly<T>(context: Excel.RequestContext, queue: () => T): Promise<T> {
  noteOwnWrite();
  context.runtime.enableEvents = false;
  const queued = queue();
  context.runtime.enableEvents = true;
  try {
    await context.sync();
    return queued;
  } catch (error) {
    // What Excel turned away it has not begun.
    if (!isTurnedAway(error)) await enableEvents();
    throw error;
  }
}

/** Events must never stay off: the pane would miss what the user does. Waits for the user to leave a cell. */
export async function enableEvents(): Promise<void> {
  try {
    await run(
      async (context) => {
        context.runtime.enableEvents = true;
        await context.sync();
      },
      { delayForCellEdit: true },
    );
  } catch {
    // The session is gone and its events with it; the error that led here is the one to report.
  }
}
