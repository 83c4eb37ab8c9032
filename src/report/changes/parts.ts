import type { Located, Span } from "../../check/sheet/located";
import { cellText, firstRow, rowOf, type SheetSnapshot } from "../../check/sheet/snapshot";
import type { AmountCell, Indicator, Project, TableRow } from "../../check/table/types";
import type { ReportPlace } from "../place";

/** What of a table is compared. */
export type ComparedPart =
  | "project"
  | "name"
  | "goal"
  | "whole-goal"
  | "amount"
  | "indicator"
  | "level1"
  | "level2"
  | "indicator-name"
  | "cycle"
  | "annual"
  | "unit"
  | "weight"
  | "actual"
  | "score"
  | "reason"
  | "wording";

/** A part of a project, a row or an indicator as its cells have it. */
export interface PartText {
  readonly part: ComparedPart;
  /** The label of the column, of an amount; tells parts of one kind apart. */
  readonly label: string;
  readonly text: string;
  readonly place: ReportPlace | null;
}

/** Gives the characters of cells. */
export interface CellTexts {
  of(spans: readonly Span[]): string;
  placeOf(span: Span | undefined): ReportPlace | null;
}

export function cellTexts(sheets: readonly SheetSnapshot[]): CellTexts {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const placeOf = (span: Span | undefined): ReportPlace | null => {
    const sheet = span === undefined ? undefined : byName.get(span.sheet);
    if (span === undefined || sheet === undefined) return null;
    return { sheet: span.sheet, row: rowOf(sheet, span.row) ?? firstRow(span.row), column: span.column };
  };
  return {
    placeOf,
    of: (spans) =>
      spans
        .map((span) => {
          const at = placeOf(span);
          const sheet = byName.get(span.sheet);
          return at === null || sheet === undefined
            ? ""
            : cellText(sheet, at.row, at.column).slice(span.start, span.end);
        })
        .join(""),
  };
}

const located = (part: ComparedPart, value: Located<unknown> | null | undefined, texts: CellTexts): PartText[] =>
  value == null ? [] : [{ part, label: "", text: texts.of(value.spans), place: texts.placeOf(value.spans[0]) }];

const amount = (
  part: ComparedPart,
  cell: AmountCell | null | undefined,
  label: string,
  texts: CellTexts,
): PartText[] => (cell == null ? [] : [{ part, label, text: texts.of([cell.span]), place: texts.placeOf(cell.span) }]);

/** The name of a row and its amounts. */
export const rowParts = ({ name, amounts }: TableRow, texts: CellTexts): readonly PartText[] => [
  ...located("name", name, texts),
  ...amounts.flatMap((cell) => amount("amount", cell, cell.column.label.value, texts)),
];

/** The same of a project, with its goals. */
export const projectParts = (project: Project, texts: CellTexts): readonly PartText[] => [
  ...rowParts(project, texts),
  ...project.goals.flatMap((goal) => located(goal.period === "annual" ? "goal" : "whole-goal", goal, texts)),
];

export const indicatorParts = (indicator: Indicator, texts: CellTexts): readonly PartText[] => [
  ...located("level1", indicator.level1, texts),
  ...located("level2", indicator.level2, texts),
  ...located("indicator-name", indicator.name, texts),
  ...located("cycle", indicator.cycle, texts),
  ...located("annual", indicator.annual, texts),
  ...located("unit", indicator.unitCell, texts),
  ...amount("weight", indicator.weight, "", texts),
  ...located("actual", indicator.outcome?.actual, texts),
  ...amount("score", indicator.outcome?.score, "", texts),
  ...located("reason", indicator.outcome?.reason, texts),
];
