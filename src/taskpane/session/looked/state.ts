import { bare } from "../../../check/engine/key";
import type { ProjectRef } from "../../../check/finding";
import type { TableSummary } from "../../../check/result";

/** The projects that were looked at, by their keys. The value holds digests of the findings that were open at that time. */
export type Looked = ReadonlyMap<string, readonly string[]>;

export const NOTHING_LOOKED: Looked = new Map();

/** A project with a key that stays the same over a reload: its sheet, its name, and its number among the namesakes of the sheet. */
export interface KeyedProject {
  readonly key: string;
  readonly project: ProjectRef;
}

/** The projects of these tables, in their order. */
export function keyedProjects(tables: readonly Pick<TableSummary, "projects">[]): readonly KeyedProject[] {
  const seen = new Map<string, number>();
  return tables.flatMap(({ projects }) =>
    projects.map((project) => {
      const named = `${project.sheet}\n${bare(project.name)}`;
      const nth = (seen.get(named) ?? 0) + 1;
      seen.set(named, nth);
      return { key: `${named}\n${nth}`, project };
    }),
  );
}
