import { plainFinding } from "./engine/project-findings";
import type { Finding, ListedFinding, RelatedRows } from "./finding";
import type { Span } from "./sheet/located";
import { firstRow } from "./sheet/snapshot";

/** A finding without what is made when asked for: that does not cross to another thread. */
export function listed(finding: Finding): ListedFinding {
  const { key, rule, severity, message, project, indicator, place, relatedToMany, fix, choices, sum } =
    plainFinding(finding);
  return {
    key,
    rule,
    severity,
    message,
    project,
    indicator,
    place,
    ...(relatedToMany === true
      ? { related: null, relatedRows: rowsOf(finding.relatedProjects ?? finding.related) }
      : { related: finding.related }),
    fix: fix && { safe: fix.safe, numbersIn: fix.numbersIn ?? null },
    choices: choices.length === 0 ? NONE : choices.map(({ label }) => ({ label })),
    sum,
  };
}

/** The first cell of each row. */
function rowsOf(cells: readonly Pick<Span, "sheet" | "row" | "column">[]): readonly RelatedRows[] {
  const bySheet = new Map<string, Map<number, number>>();
  for (const { sheet, row, column } of cells) {
    let columns = bySheet.get(sheet);
    if (columns === undefined) bySheet.set(sheet, (columns = new Map<number, number>()));
    const number = firstRow(row);
    if (!columns.has(number)) columns.set(number, column);
  }
  return [...bySheet].map(([sheet, columns]) => ({
    sheet,
    rows: Uint32Array.from(columns.keys()),
    columns: Uint32Array.from(columns.values()),
  }));
}

const NONE: readonly never[] = [];
