import type { PaneText } from "../../text/pane";
import { isPressed, type Keystroke } from "./keystroke";

/** Something that can be done, in one record: menus, keys, the ribbon, buttons and the list of shortcuts have all they show and do from it. */
export interface Command<Context> {
  readonly id: string;
  /** What it is called. */
  readonly label: (text: PaneText) => string;
  /** What a menu says of it besides. */
  readonly hint?: (text: PaneText) => string;
  readonly keys?: readonly Keystroke[];
  /** Its keys belong to the text while someone types. */
  readonly isTextKey?: true;
  /** Whether there is anything to do it to; its keys are left alone otherwise. */
  readonly applies?: (context: Context) => boolean;
  /** Why it cannot be done, for a menu to say; null where it can, as far as can be known before it is tried. */
  readonly cannot?: (context: Context, text: PaneText) => string | null;
  readonly act: (context: Context) => unknown;
}

interface KeyEvent extends Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey"> {
  readonly target: EventTarget | null;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== "checkbox");

/** The command that a key stands for where it is pressed. */
export function commandFor<Context>(
  commands: readonly Command<Context>[],
  event: KeyEvent,
  context: Context,
): Command<Context> | undefined {
  return commands.find(
    ({ keys = [], isTextKey, applies }) =>
      keys.some((stroke) => isPressed(stroke, event)) &&
      !(isTextKey === true && isTyping(event.target)) &&
      applies?.(context) !== false,
  );
}
