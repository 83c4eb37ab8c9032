import type { PaneActions } from "../host/actions";
import { ACTIONS } from ".";

/** Actions that can be pressed before what does them has started. */
export interface StartingActions {
  readonly actions: PaneActions;
  /** From now on these do it, and what was pressed before. */
  started(actions: PaneActions): void;
  /** They will never start. The page says why, so whatever is pressed shows it. */
  failed(): void;
}

/**
 * Excel may load the page for the very click on a button (office-js #5176, #3378, #2744), so buttons have their handlers from the
 * moment the script runs, and what they do waits for the rest to start.
 */
export function whenStarted(show: () => Promise<void>): StartingActions {
  let start: (actions: PaneActions | null) => void = () => undefined;
  const ready = new Promise<PaneActions | null>((resolve) => (start = resolve));
  const call = (name: keyof PaneActions) => async (): Promise<void> => {
    const actions = await ready;
    await (actions === null ? show() : actions[name]());
  };
  return {
    actions: Object.fromEntries(ACTIONS.map((name) => [name, call(name)])) as unknown as PaneActions,
    started: (actions) => start(actions),
    failed: () => start(null),
  };
}
