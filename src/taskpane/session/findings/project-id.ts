import { placeOfProject, type ProjectRef } from "../../../check/finding";

/** A project as it is told from the others of one check; "-" stands for none. */
export function projectId(project: ProjectRef | null): string {
  return project === null ? "-" : placeOfProject(project);
}
