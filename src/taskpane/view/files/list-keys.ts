import type { KeyboardEvent } from "react";
import type { FileRow, FileRows } from "../../session/files/rows";

interface ListPlace {
  readonly rows: FileRows;
  /** The row the keyboard is on. */
  readonly index: number;
  readonly move: (index: number) => void;
  readonly toggle: (row: FileRow) => void;
}

/** Rows a page key moves by, as in the list of findings. */
const PAGE = 10;

/** What the keys do in the list of files, as in that of findings: arrows move, right and left open and close, Enter does either. */
export function onFilesKey(event: KeyboardEvent<HTMLElement>, { rows, index, move, toggle }: ListPlace): void {
  const row = rows.at(index);
  if (row === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const isOpen = row.kind === "file" && row.isOpen;
  const acts: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(index + 1),
    ArrowUp: () => move(index - 1),
    PageDown: () => move(index + PAGE),
    PageUp: () => move(index - PAGE),
    Home: () => move(0),
    End: () => move(rows.count - 1),
    ArrowRight: () => (row.kind === "file" && !isOpen ? toggle(row) : move(index + 1)),
    ArrowLeft: () => (isOpen ? toggle(row) : move(rows.fileOf(index))),
    Enter: () => toggle(row),
    " ": () => toggle(row),
  };
  const act = acts[event.key];
  if (act === undefined) return;
  event.preventDefault();
  act();
}
