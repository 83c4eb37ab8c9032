import type { ListedFinding } from "../../../check/finding";
import type { Group } from "./groups";
import type { FindingList } from "./list";
import { INFOS } from "./rows";

/** The rows that must be open for a finding to show. */
export function pathTo(list: FindingList, key: string): readonly string[] {
  const holds = (group: Group): boolean => group.findings.some((finding) => finding.key === key);
  const plain = list.groups.find(holds);
  if (plain !== undefined) return [plain.id];
  const info = list.infoGroups.find(holds);
  return info === undefined ? [] : [INFOS, info.id];
}

/** Findings in the order F8 walks them: infos only where their line is open or nothing else is there. */
export function walk(list: FindingList, open: ReadonlySet<string>): readonly ListedFinding[] {
  const plain = list.groups.flatMap((group) => group.findings);
  if (plain.length > 0 && !open.has(INFOS)) return plain;
  return [...plain, ...list.infoGroups.flatMap((group) => group.findings)];
}
