import type { ProjectFacts } from "./facts";

/** A shorter code may be a number that an office gave itself, which others give as well. */
const SHORTEST_OF_ALL = 12;

/** A code that no two projects of different owners have. */
export const isOfOneProject = ({ code }: Pick<ProjectFacts, "code">): boolean =>
  code !== undefined && code.length >= SHORTEST_OF_ALL;

/** A shorter one may be a number in its table. */
const SHORTEST = 8;

/** A code as it is compared; null for one that tells no project from others. */
export const comparedCode = ({ code }: Pick<ProjectFacts, "code">): string | null =>
  code === undefined || code.length < SHORTEST ? null : code.toUpperCase();

/**
 * Whether the codes of two projects of one name show that they are two: codes written alike that differ. Some offices give new codes
 * each year, and the code then holds the year. Where both codes hold the year of their own table, a difference shows nothing.
 */
export function hasOtherCode(one: ProjectFacts, other: ProjectFacts): boolean {
  const [a, b] = [comparedCode(one), comparedCode(other)];
  if (a === null || b === null || a === b || kindOfCode(a) !== kindOfCode(b)) return false;
  return one.year === other.year || !(isOfYear(a, one.year) && isOfYear(b, other.year));
}

/** Where digits and letters stand. */
export const kindOfCode = (code: string): string => code.replace(/\d/g, "0").replace(/[A-Z]/g, "A");

/** The region's six digits come before the year's last two: 450100 26 T0001. Others write all four: XM2026-0013. */
export const isOfYear = (code: string, year: number | undefined): boolean =>
  year !== undefined &&
  (code.includes(String(year)) || (/^\d{6}/.test(code) && code.slice(6, 8) === String(year % 100)));
