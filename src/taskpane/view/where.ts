import type { ListedFinding, ProjectRef } from "../../check/finding";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { PaneText } from "../../text/pane";
import { findingCell } from "../session/places";

/** The number and name of a project, as headings show it. */
export function projectLabel(project: ProjectRef | null, text: PaneText): string {
  return project === null ? text.wholeTable : `${project.number} ${project.name}`;
}

/** What a finding is about: its project, the row of a sum, or the whole table. */
export function subjectLabel({ project, message }: ListedFinding, text: PaneText): string {
  const { row } = message.params;
  return project === null && typeof row === "string" && row !== "" ? row : projectLabel(project, text);
}

/** Where a finding stands, as the reader looks for it: its cell, and which indicator in it. */
export function whereLabel(sheets: readonly SheetSnapshot[], finding: ListedFinding, text: PaneText): string {
  const cell = findingCell(sheets, finding);
  const parts = [
    cell === null ? null : cell.address,
    cell !== null && cell.cells > 1 ? text.moreCells(cell.cells) : null,
    finding.indicator === null ? null : text.indicator(finding.indicator),
  ];
  return parts.filter((part) => part !== null).join(" ");
}
