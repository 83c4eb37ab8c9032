import type { ListedFinding } from "../../../check/finding";
import type { Group } from "./groups";
import type { FindingList } from "./list";
import { INFOS, type OpenRows } from "./rows";

/** The rows that must be open for the finding at this place among all to show. */
export function pathTo(list: FindingList, place: number): readonly string[] {
  const holds = ({ places, guests }: Group): boolean => holdsPlace(places, place) && !guests.has(place);
  const plain = list.groups.find(holds);
  if (plain !== undefined) return [plain.id];
  const info = list.infoGroups.find(holds);
  return info === undefined ? [] : [INFOS, info.id];
}

/** Whether a place is one of these, which are in ascending order. */
function holdsPlace(places: Uint32Array, place: number): boolean {
  let from = 0;
  let end = places.length;
  while (from < end) {
    const middle = (from + end) >> 1;
    if ((places[middle] as number) < place) from = middle + 1;
    else end = middle;
  }
  return places[from] === place;
}

/** Findings in the order F8 walks them: infos only where their line is open or nothing else is there. */
export function walk(list: FindingList, open: OpenRows): readonly ListedFinding[] {
  const plain = list.groups.flatMap(ownFindings);
  if (plain.length > 0 && !open.has(INFOS)) return plain;
  return [...plain, ...list.infoGroups.flatMap(ownFindings)];
}

/** A finding under several projects is gone to once. */
const ownFindings = ({ findings, places, guests }: Group): readonly ListedFinding[] =>
  guests.size === 0 ? findings : findings.filter((_, nth) => !guests.has(places[nth] as number));
