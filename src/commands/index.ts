import type { PaneActions } from "../host/actions";

/** What Office hands to a ribbon button's handler; an action that Office dispatches itself may come without any of it. */
export interface CommandEvent {
  readonly completed?: () => void;
}

export type CommandHandler = (event?: CommandEvent) => void;

/** Each FunctionName of the manifest, and what it asks of the pane. */
export const COMMANDS = {
  JixiaoCheck: "check",
  JixiaoPrevious: "previous",
  JixiaoNext: "next",
} as const satisfies Readonly<Record<string, keyof PaneActions>>;

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
