import { PANE_COMMANDS, type PaneCommandId } from "../commands/pane";
import { usePane } from "./context";

/** A command for a button: what it is called, and what a click does. */
export function useCommand(id: PaneCommandId): { readonly label: string; readonly onClick: () => void } {
  const { session, text } = usePane();
  const { label, act } = PANE_COMMANDS[id];
  return { label: label(text), onClick: () => void act(session) };
}
