import type { ShortcutsText } from "./shortcuts.zh";
import { count } from "./types";

/** The list of shortcuts, and what only keys do. */
export const shortcuts: ShortcutsText = {
  label: "Keyboard shortcuts",
  places: {
    anywhere: "In every view",
    list: "List of findings",
    editor: "Indicators",
    card: "Head of an indicator card",
  },
  next: "Next finding",
  previous: "Previous finding",
  down: "Next row",
  up: "Previous row",
  pageDown: (rows: number) => `Down ${count(rows)} rows`,
  pageUp: (rows: number) => `Up ${count(rows)} rows`,
  first: "First row",
  last: "Last row",
  in: "Expand, or go to the button on the right",
  out: "Collapse, or go to the button on the left",
  act: "Select the cell, or open and close a group",
  accept: "Accept the finding",
  copy: "Copy the finding, or all of the group",
  previousCard: "Previous indicator",
  nextCard: "Next indicator",
  firstCard: "First indicator",
  lastCard: "Last indicator",
  note: "On a Mac, ⌘ stands for Ctrl. While you type, undo and “?” belong to the field. Excel on the web may keep some of these keys for itself; every action has a button or a menu as well.",
};
