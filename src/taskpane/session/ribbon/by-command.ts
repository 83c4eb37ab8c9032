import type { PaneActions } from "../../../host/actions";
import type { PaneCommandId } from "../../commands/pane";

/** Buttons that do what an item of the pane's menu does, on what is up to date. */
export const BY_COMMAND = {
  mark: "putMarks",
  unmark: "clearMarks",
  list: "findingsList",
  reply: "reply",
  lists: "insertLists",
} as const satisfies Partial<Record<keyof PaneActions, PaneCommandId>>;
