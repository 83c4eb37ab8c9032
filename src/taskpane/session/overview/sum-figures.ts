import type { ListedFinding } from "../../../check/finding";
import type { ReportSum } from "../../../report/sums";
import { cellOf } from "../places";
import type { PaneState } from "../state/state";

/** Stated sums by their state. */
export interface SumFigures {
  readonly equal: number;
  /** Those that are not what their parts come to. */
  readonly off: readonly OffSum[];
}

export interface OffSum {
  readonly sum: ReportSum;
  /** The open finding that says so; null where it was accepted or its rule is off. */
  readonly finding: ListedFinding | null;
}

/** The sums with the findings about them. */
export function sumFigures(
  sums: readonly ReportSum[],
  { columns, accepted, sheets }: Pick<PaneState, "columns" | "accepted" | "sheets">,
): SumFigures {
  const findings = new Map<string, ListedFinding>();
  for (const finding of columns.findings) {
    const [place] = finding.place;
    if (finding.sum === null || place === undefined || accepted(finding) !== null) continue;
    const cell = cellOf(sheets, place);
    if (cell !== null) findings.set(keyOf(cell.sheet.name, cell, finding.sum.sum), finding);
  }
  const off = sums.filter(({ verdict }) => verdict !== "equal");
  return {
    equal: sums.length - off.length,
    off: off.map((sum) => {
      const { place } = sum;
      return { sum, finding: place === null ? null : (findings.get(keyOf(place.sheet, place, sum.sum)) ?? null) };
    }),
  };
}

/** A cell may be the sum of its column and of its row, which come to different amounts where both are off. */
const keyOf = (
  sheet: string,
  { row, column }: { readonly row: number; readonly column: number },
  sum: string,
): string => JSON.stringify([sheet, row, column, sum]);
