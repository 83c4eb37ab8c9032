import type { ListedFinding } from "../../../check/finding";
import type { FindingList } from "../findings/list";
import { findingRow } from "../findings/rows";
import type { ListSlice } from "../state/list";
import type { PaneState } from "../state/state";

/** Puts the keyboard on the next finding still listed where the one it was on is gone, or accepted. */
export function keptFocus(
  { active, accepted, columns }: Pick<PaneState, "active" | "accepted" | "columns">,
  before: FindingList,
): Pick<ListSlice, "active"> {
  if (active === null || !active.startsWith("finding:")) return { active };
  const isOpen = (finding: ListedFinding): boolean => accepted(finding) === null;
  if (columns.findings.some((finding) => findingRow(finding.key) === active && isOpen(finding))) return { active };
  const there = new Set(columns.findings.filter(isOpen).map(({ key }) => findingRow(key)));
  for (const { findings } of [...before.groups, ...before.infoGroups]) {
    const rows = findings.map(({ key }) => findingRow(key));
    const at = rows.indexOf(active);
    if (at < 0) continue;
    const nearest = [...rows.slice(at + 1), ...rows.slice(0, at).reverse()];
    return { active: nearest.find((row) => there.has(row)) ?? null };
  }
  return { active: null };
}
