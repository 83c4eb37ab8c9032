import type { AcceptedBy } from "../../../check/accepted/acceptance";
import type { ListedResult } from "../../../check/result";
import type { CellValue, SheetSnapshot } from "../../../check/sheet/snapshot";
import { expandedPlaces } from "../../../editor/expand/places";
import { readExpanded } from "../../../editor/expand/read";
import type { SheetReport } from "./state";

/** What a check found a sheet to be. Findings at several places count where the first of them stands, and accepted ones do not. */
export function reportOf(
  sheet: SheetSnapshot,
  { tables, findings, unread }: ListedResult,
  accepted: AcceptedBy,
): SheetReport {
  const parts = tables.flatMap(({ layout, parts }) =>
    parts.filter((part) => part.sheet === sheet.name).map(({ facts }) => ({ layout, projects: facts.projects })),
  );
  if (parts.length > 0) {
    const found = { errors: 0, warnings: 0, infos: 0 };
    for (const finding of findings)
      if (finding.place[0]?.sheet === sheet.name && accepted(finding) === null) found[`${finding.severity}s`] += 1;
    return {
      kind: "table",
      layouts: [...new Set(parts.map(({ layout }) => layout))],
      projects: parts.reduce((sum, { projects }) => sum + projects, 0),
      found,
      isPartUnread: unread.some((one) => one.sheet === sheet.name),
    };
  }
  if (expandedPlaces(sheet) !== null) {
    const { read } = readExpanded(sheet);
    return { kind: "expanded", project: read?.project ?? "", source: read?.source ?? "" };
  }
  return { kind: sheet.values.flat().every(isBlank) ? "blank" : "no-table" };
}

const isBlank = (value: CellValue): boolean => value === null || (typeof value === "string" && value.trim() === "");
