import type { Project } from "./types";

/** Whether a project has an indicator of a level-1 class, by its code, or by its name where the layout prints no codes. */
export function hasLevel1(project: Project, code: string, names: readonly string[]): boolean {
  return project.indicators.some(
    ({ level1 }) =>
      level1 !== null &&
      (level1.value.code === code || (level1.value.code === "" && names.includes(level1.value.name))),
  );
}
