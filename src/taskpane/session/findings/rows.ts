import type { ListedFinding } from "../../../check/finding";
import type { Group } from "./groups";
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
      readonly group: Group;
    };

/** Id of the line the infos are folded under. */
export const INFOS = "infos";

export function findingRow(key: string): string {
  return `finding:${key}`;
}

/** Id of the row that opens a sum. */
export function sumRow(key: string): string {
  return `sum:${key}`;
}

/** The rows of the list as they stand, opened groups with their findings. */
export function listRows(list: FindingList, open: ReadonlySet<string>): readonly ListRow[] {
  const rows: ListRow[] = [];
  const add = (group: Group, level: 1 | 2): void => {
    const isOpen = open.has(group.id);
    rows.push({ kind: "group", id: group.id, level, group, open: isOpen });
    if (!isOpen) return;
    for (const finding of group.findings) {
      rows.push({ kind: "finding", id: findingRow(finding.key), level: level === 1 ? 2 : 3, finding, group });
    }
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
