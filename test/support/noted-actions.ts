import { ACTIONS } from "../../src/commands";
import type { PaneActions } from "../../src/host/actions";

/** Actions of the pane that do what is given, by their names. */
export const actionsBy = (act: (name: keyof PaneActions) => unknown): PaneActions =>
  Object.fromEntries(ACTIONS.map((name) => [name, async () => void (await act(name))])) as unknown as PaneActions;
