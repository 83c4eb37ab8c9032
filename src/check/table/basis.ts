import { editionOf } from "../standard/editions";
import type { Project, TableBasis } from "./types";

/** Indicators with classes to look at: a table that prints codes does so from the start, and a long one need not be read to its end. */
const LOOKED_AT = 500;

/** What a table is judged by. `printsCodes` is what holds where no indicator states a class. */
export function basisOf(
  year: number | null,
  projects: Iterable<Pick<Project, "indicators">>,
  printsCodes: boolean,
): TableBasis {
  return { edition: editionOf(year), codes: statesCodes(projects) ?? printsCodes };
}

/** Whether classes are written with codes; null where none is written. */
function statesCodes(projects: Iterable<Pick<Project, "indicators">>): boolean | null {
  let seen = 0;
  for (const { indicators } of projects)
    for (const { level1, level2 } of indicators) {
      if (level1 === null && level2 === null) continue;
      if ((level1?.value.code ?? "") !== "" || (level2?.value.code ?? "") !== "") return true;
      seen += 1;
      if (seen === LOOKED_AT) return false;
    }
  return seen === 0 ? null : false;
}
