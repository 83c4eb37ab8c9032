import type { KeyboardEvent } from "react";
import type { ListRow } from "../session/findings/rows";

interface ListKeys {
  readonly rows: readonly ListRow[];
  /** The row the keyboard is on. */
  readonly index: number;
  readonly move: (index: number) => void;
  readonly toggle: (row: ListRow) => void;
  readonly act: (row: ListRow) => void;
}

/** Rows a page key moves by. */
const PAGE = 10;

/** The keys of the list: arrows move, right and left open and close or go to a row's buttons and back, Enter acts. */
export function moveIn(event: KeyboardEvent<HTMLElement>, { rows, index, move, toggle, act }: ListKeys): void {
  const row = rows[index];
  if (row === undefined || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
  const target = event.target as HTMLElement;
  // Menus and the table of a sum lie inside the list for React, and keep their own keys.
  if (!event.currentTarget.contains(target) || target.closest("[role=region], [role=menu]") !== null) return;
  const line = target.closest<HTMLElement>("[role=row]");
  const inRow = target !== line;
  const buttons =
    line === null ? [] : [...line.querySelectorAll<HTMLElement>("button")].filter((b) => !b.closest("table"));
  const at = buttons.indexOf(target);
  const keys: Record<string, () => void> = {
    ArrowDown: () => move(index + 1),
    ArrowUp: () => move(index - 1),
    PageDown: () => move(index + PAGE),
    PageUp: () => move(index - PAGE),
    Home: () => move(0),
    End: () => move(rows.length - 1),
    ArrowRight: () => {
      if (row.kind !== "finding" && !row.open) toggle(row);
      else if (at + 1 < buttons.length) buttons[at + 1]?.focus();
      else if (row.kind !== "finding") move(index + 1);
    },
    ArrowLeft: () => {
      if (at > 0) buttons[at - 1]?.focus();
      else if (inRow) line?.focus();
      else if (row.kind !== "finding" && row.open) toggle(row);
      else move(parentOf(rows, index));
    },
    ...(inRow ? {} : { Enter: () => act(row), " ": () => act(row) }),
  };
  const key = keys[event.key];
  if (key === undefined) return;
  event.preventDefault();
  key();
}

function levelOf(row: ListRow | undefined): number {
  return row === undefined || row.kind === "infos" ? 1 : row.level;
}

function parentOf(rows: readonly ListRow[], index: number): number {
  const level = levelOf(rows[index]);
  for (let above = index - 1; above >= 0; above--) if (levelOf(rows[above]) < level) return above;
  return index;
}
