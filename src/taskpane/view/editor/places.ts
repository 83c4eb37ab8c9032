import type { ProjectRef } from "../../../check/finding";
import type { ListedResult } from "../../../check/result";
import { a1 } from "../../../check/sheet/address";
import type { SheetSnapshot } from "../../../check/sheet/snapshot";
import type { Draft, DraftOwner } from "../../../editor/types";
import type { Selection } from "../../../host/host";
import type { PaneText } from "../../../text/pane";
import { cellOf } from "../../session/places";

type Words = PaneText["editor"];

/** The projects of all tables, in their order. */
export const projectsOf = (result: ListedResult | null): readonly ProjectRef[] =>
  result?.tables.flatMap((table) => table.projects) ?? [];

/** Number and name of a project. */
export const projectTitle = ({ number, name }: Pick<DraftOwner, "number" | "name">, words: Words): string =>
  words.project(number, name.trim() === "" ? words.noProjectName : name);

/** A cell of a draft as the user looks for it, with its sheet where the draft's project stands on another one; empty where its row is gone. */
export function cellLabel(
  cell: Pick<ProjectRef, "sheet" | "row"> & { readonly column: number },
  sheets: readonly SheetSnapshot[],
): string {
  const at = cellOf(sheets, cell);
  return at === null ? "" : a1(at.row, at.column);
}

/** Where the indicators of a draft stand: the packed cell, or the first and the last of its cells. */
export function addressOf({ form }: Draft, sheets: readonly SheetSnapshot[], words: Words): string {
  const cells =
    form.kind === "packed"
      ? form.cells
      : form.rows.flatMap(({ slots }) => Object.values(slots).flatMap((all) => all ?? []));
  const places = cells.flatMap((cell) => cellOf(sheets, cell) ?? []);
  if (places.length === 0) return "";
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  const first = a1(least(rows), least(columns));
  return words.cells(first, a1(most(rows), most(columns)));
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));

/**
 * The column to select of another project: that of the indicators where they stand in one cell, that of its name where it shares the row
 * of the open one, else the selected one.
 */
export function columnToGoTo({ form, owner }: Draft, project: ProjectRef, selection: Selection | null): number {
  if (form.kind === "packed") return form.cells[0]?.column ?? project.column;
  const isBeside = project.sheet === owner.sheet && project.row === owner.row;
  return isBeside ? project.column : (selection?.range?.left ?? project.column);
}
