import type { PaneActions } from "../host/actions";
import { functionOf } from "./function-name";

/** What Office hands to a ribbon button's handler; an action that Office dispatches itself may come without any of it. */
export interface CommandEvent {
  readonly completed?: () => void;
}

export type CommandHandler = (event?: CommandEvent) => void;

/** All that can be asked of the pane. */
export const ACTIONS = [
  ...(["open", "check", "workbook", "liveOn", "liveOff", "previous", "next", "fixSafe", "undo"] as const),
  ...(["mark", "unmark", "accept", "list", "reply", "edit", "lists", "checkCell", "acceptCell"] as const),
] as const satisfies readonly (keyof PaneActions)[];

/** Each FunctionName of the manifest, and what it asks of the pane. The pane is shown without one. */
export const COMMANDS: Readonly<Record<string, keyof PaneActions>> = Object.fromEntries(
  ACTIONS.filter((action) => action !== "open").map((action) => [functionOf(action), action]),
);

/**
 * Gives every ribbon button its handler. `associate` is the host's way of naming a handler (Office.actions.associate).
 * The actions tell the user themselves what went wrong, so a button is released before they begin.
 */
export function registerCommands(
  associate: (name: string, handler: CommandHandler) => void,
  actions: PaneActions,
): void {
  for (const [name, action] of Object.entries(COMMANDS)) {
    associate(name, (event) => void run(() => actions[action](), event));
  }
}

async function run(action: () => Promise<void>, event: CommandEvent | undefined): Promise<void> {
  // First of all: until it hears this, Excel keeps the pane hidden, and further clicks wait (office-js #3250, #2877).
  event?.completed?.();
  try {
    await action();
  } catch (error) {
    console.error(error);
  }
}
