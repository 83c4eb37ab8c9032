import type { ListedFinding, ProjectRef } from "../../check/finding";
import type { PaneText } from "../../text/pane";

/** The number and name of a project, as headings show it. */
export function projectLabel(project: ProjectRef | null, text: PaneText): string {
  return project === null ? text.wholeTable : `${project.number} ${project.name}`;
}

/** What a finding is about: its project, the row of a sum, or the whole table. */
export function subjectLabel({ project, message }: ListedFinding, text: PaneText): string {
  const { row } = message.params;
  return project === null && typeof row === "string" && row !== "" ? row : projectLabel(project, text);
}
