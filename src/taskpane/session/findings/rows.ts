import type { ListedFinding } from "../../../check/finding";
import type { Group } from "./groups";
import type { Filter } from "../state/list";
import type { FindingList } from "./list";

/** One row of the list, top to bottom. */
export type ListRow =
  | {
      readonly kind: "group";
      readonly id: string;
      readonly level: 1 | 2;
      readonly group: Group;
      readonly open: boolean;
    }
  | {
      readonly kind: "infos";
      readonly id: typeof INFOS;
      readonly count: number;
      readonly kinds: number;
      readonly open: boolean;
    }
  | {
      readonly kind: "finding";
      readonly id: string;
      readonly level: 2 | 3;
      readonly finding: ListedFinding;
      /** Its place among all. */
      readonly place: number;
      readonly group: Group;
    };

/** Id of the line the infos are folded under. */
export const INFOS = "infos";

export function findingRow(key: string): string {
  return `finding:${key}`;
}

/** Id of a finding's row under another project than its own. */
const guestRow = (group: Group, key: string): string => `guest:${group.id}:${findingRow(key)}`;

/** Whether a row is one of a finding's. */
export const isRowOf = (row: string | null, key: string): boolean =>
  row !== null && (row === findingRow(key) || (row.startsWith("guest:") && row.endsWith(`:${findingRow(key)}`)));

/** Id of the row that opens a sum. */
export function sumRow(key: string): string {
  return `sum:${key}`;
}

/** Id of the row that opens a finding which is to be dealt with after another. */
export function laterRow(key: string): string {
  return `later:${key}`;
}

/** Which headings of the list are open. */
export interface OpenRows {
  has(id: string): boolean;
}

/** What the user opened; in a search everything it hits but what was closed since. */
export function openRows(open: OpenRows, closedInSearch: OpenRows, { search }: Pick<Filter, "search">): OpenRows {
  return search.trim() === "" ? open : { has: (id) => !closedInSearch.has(id) };
}

/** The rows of the list as they stand, opened groups with their findings. */
export function listRows(list: FindingList, open: OpenRows): readonly ListRow[] {
  const rows: ListRow[] = [];
  const add = (group: Group, level: 1 | 2): void => {
    const isOpen = open.has(group.id);
    rows.push({ kind: "group", id: group.id, level, group, open: isOpen });
    if (!isOpen) return;
    group.findings.forEach((finding, nth) => {
      const place = group.places[nth] as number;
      const isGuest = group.guests.has(place);
      const id = isGuest ? guestRow(group, finding.key) : findingRow(finding.key);
      rows.push({ kind: "finding", id, level: level === 1 ? 2 : 3, finding, place, group });
    });
  };
  for (const group of list.groups) add(group, 1);
  if (list.infoGroups.length > 0) {
    const isOpen = open.has(INFOS);
    const count = list.infoGroups.reduce((sum, group) => sum + group.count, 0);
    const kinds = new Set(list.infoGroups.flatMap((group) => group.rule ?? group.findings.map(({ rule }) => rule)))
      .size;
    rows.push({ kind: "infos", id: INFOS, count, kinds, open: isOpen });
    if (isOpen) for (const group of list.infoGroups) add(group, 2);
  }
  return rows;
}
