import { fold } from "../check/indicator/fold";
import { plainProjectName, yearlessProjectName } from "../check/table/project-name";
import { comparedCode, isOfOneProject } from "./code";
import type { ProjectFacts } from "./facts";

/** A code before a unit's name (101001-, [101001], 101001 ), and what stands behind it for its stamp. */
const CODE = /^(?:\[[\d.-]+\]|【[\d.-]+】|\([\d.-]+\)|[\d.]{3,}[-—_]?)/;
const STAMP = /\((?:盖章|公章|签章|盖单位公章|章)\)$/;

/** One spelling of a unit's or department's name. */
export const plainUnit = (name: string): string => fold(name).replace(/\s/g, "").replace(STAMP, "").replace(CODE, "");

/** Whose project it is: its unit's, or the department's own where no unit is named. Null where neither is. */
export function ownerOf({ unit, department }: ProjectFacts): string | null {
  const owner = plainUnit(unit ?? department ?? "");
  return owner === "" ? null : owner;
}

/** What the same project is known by in every table of one year, and in those of other years; null where its owner is not named. */
export function projectKeys(project: ProjectFacts): { readonly ofYear: string; readonly yearless: string } | null {
  const owner = ownerOf(project);
  const yearless = yearlessProjectName(project.name);
  if (owner === null || yearless === "") return null;
  return { ofYear: `${owner}\n${plainProjectName(project.name)}`, yearless: `${owner}\n${yearless}` };
}

/** Whether two names may be of one department: one of them may be longer by its place. */
export function mayBeOneDepartment(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  const [a, b] = [plainUnit(one), plainUnit(other)];
  return a.includes(b) || b.includes(a);
}

/** Whether two projects of one code may be of one owner: what both of them name agrees, however long. */
export const mayBeOfOneOwner = (one: ProjectFacts, other: ProjectFacts): boolean =>
  mayBeOneDepartment(one.unit, other.unit) && mayBeOneDepartment(one.department, other.department);

/** What the same project is known by wherever its code stands; null where it states none that tells it from others. */
export function codeKey(project: ProjectFacts): string | null {
  const code = comparedCode(project);
  if (code === null || isOfOneProject(project)) return code;
  const owner = ownerOf(project);
  return owner === null ? null : `${owner}\n${code}`;
}

/** Whether two projects of one owner may be one: units of one name belong to many departments. Where no unit is named the owner is the department. */
export const mayBeOneProject = (one: ProjectFacts, other: ProjectFacts): boolean =>
  one.unit === undefined || other.unit === undefined || mayBeOneDepartment(one.department, other.department);
