import type { KeyboardEvent } from "react";
import { commandFor, type Command } from "../commands/command";
import type { ListRow } from "../session/findings/rows";

interface ListPlace {
  readonly rows: readonly ListRow[];
  /** The row the keyboard is on. */
  readonly index: number;
  readonly move: (index: number) => void;
  readonly toggle: (row: ListRow) => void;
  readonly act: (row: ListRow) => void;
  readonly accept: (row: ListRow) => void;
  readonly copy: (row: ListRow) => void;
}

/** Where the keyboard is: on a row, or on one of its buttons. */
interface ListContext extends ListPlace {
  readonly row: ListRow;
  readonly line: HTMLElement | null;
  readonly buttons: readonly HTMLElement[];
  /** The button the keyboard is on; -1 for none. */
  readonly at: number;
  readonly isInRow: boolean;
}

/** Rows a page key moves by. */
const PAGE = 10;

/** What the keys do in the list of findings: arrows move, right and left open and close or go to a row's buttons and back, Enter acts. */
export const LIST_COMMANDS: readonly Command<ListContext>[] = [
  {
    id: "down",
    label: (text) => text.shortcuts.down,
    keys: [{ key: "ArrowDown" }],
    act: ({ move, index }) => move(index + 1),
  },
  {
    id: "up",
    label: (text) => text.shortcuts.up,
    keys: [{ key: "ArrowUp" }],
    act: ({ move, index }) => move(index - 1),
  },
  {
    id: "pageDown",
    label: (text) => text.shortcuts.pageDown(PAGE),
    keys: [{ key: "PageDown" }],
    act: ({ move, index }) => move(index + PAGE),
  },
  {
    id: "pageUp",
    label: (text) => text.shortcuts.pageUp(PAGE),
    keys: [{ key: "PageUp" }],
    act: ({ move, index }) => move(index - PAGE),
  },
  { id: "first", label: (text) => text.shortcuts.first, keys: [{ key: "Home" }], act: ({ move }) => move(0) },
  {
    id: "last",
    label: (text) => text.shortcuts.last,
    keys: [{ key: "End" }],
    act: ({ move, rows }) => move(rows.length - 1),
  },
  {
    id: "in",
    label: (text) => text.shortcuts.in,
    keys: [{ key: "ArrowRight" }],
    act({ row, buttons, at, index, move, toggle }) {
      if (row.kind !== "finding" && !row.open) toggle(row);
      else if (at + 1 < buttons.length) buttons[at + 1]?.focus();
      else if (row.kind !== "finding") move(index + 1);
    },
  },
  {
    id: "out",
    label: (text) => text.shortcuts.out,
    keys: [{ key: "ArrowLeft" }],
    act({ row, rows, buttons, at, index, line, isInRow, move, toggle }) {
      if (at > 0) buttons[at - 1]?.focus();
      else if (isInRow) line?.focus();
      else if (row.kind !== "finding" && row.open) toggle(row);
      else move(parentOf(rows, index));
    },
  },
  {
    id: "accept",
    label: (text) => text.shortcuts.accept,
    keys: [{ key: "Delete" }],
    applies: ({ row }) => row.kind === "finding",
    act: ({ row, accept }) => accept(row),
  },
  {
    id: "copy",
    label: (text) => text.shortcuts.copy,
    keys: [{ key: "c", ctrl: true, shift: false }],
    // What is selected in the pane is copied as anywhere else.
    applies: ({ row }) => row.kind !== "infos" && getSelection()?.isCollapsed !== false,
    act: ({ row, copy }) => copy(row),
  },
  {
    id: "act",
    label: (text) => text.shortcuts.act,
    keys: [{ key: "Enter" }, { key: " " }],
    // A button does what it says.
    applies: ({ isInRow }) => !isInRow,
    act: ({ act, row }) => act(row),
  },
];

/** Does what a key stands for in the list. */
export function onListKey(event: KeyboardEvent<HTMLElement>, place: ListPlace): void {
  const row = place.rows[place.index];
  if (row === undefined || event.defaultPrevented) return;
  const target = event.target as HTMLElement;
  // Menus and the table of a sum lie inside the list for React, and keep their own keys.
  if (!event.currentTarget.contains(target) || target.closest("[role=region], [role=menu]") !== null) return;
  const line = target.closest<HTMLElement>("[role=row]");
  const buttons =
    line === null ? [] : [...line.querySelectorAll<HTMLElement>("button")].filter((b) => !b.closest("table"));
  const context = { ...place, row, line, buttons, at: buttons.indexOf(target), isInRow: target !== line };
  const command = commandFor(LIST_COMMANDS, event, context);
  if (command === undefined) return;
  event.preventDefault();
  command.act(context);
}

function levelOf(row: ListRow | undefined): number {
  return row === undefined || row.kind === "infos" ? 1 : row.level;
}

function parentOf(rows: readonly ListRow[], index: number): number {
  const level = levelOf(rows[index]);
  for (let above = index - 1; above >= 0; above--) if (levelOf(rows[above]) < level) return above;
  return index;
}
