import type { MenuItemProps } from "@fluentui/react-components";
import type { PaneText } from "../../../text/pane";
import type { Command } from "../../commands/command";
import { keyText } from "../../commands/keystroke";

/** One thing that a menu offers. */
export interface MenuEntry extends Pick<MenuItemProps, "icon" | "disabled" | "subText" | "secondaryContent"> {
  readonly label: string;
  readonly act: () => unknown;
}

/** Groups of what a menu offers, with a line between them. */
export type MenuGroups = readonly (readonly MenuEntry[])[];

/** A command as a menu offers it: with its keys, and with the reason where it cannot be done. */
export function entryOf<Context>(command: Command<Context>, context: Context, text: PaneText): MenuEntry {
  const why = command.cannot?.(context, text) ?? null;
  const [stroke] = command.keys ?? [];
  return {
    label: command.label(text),
    disabled: why !== null || command.applies?.(context) === false,
    subText: why ?? command.hint?.(text),
    secondaryContent: stroke === undefined ? undefined : keyText(stroke),
    act: () => command.act(context),
  };
}
