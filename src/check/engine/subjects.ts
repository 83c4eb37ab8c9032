import type { CellSubject, IndicatorSubject, ProjectSubject, RowSubject } from "../rule";
import { classesOf } from "../table/categories";
import { rawTextsOf, type RawText } from "../table/cells";
import { resolved } from "../table/packed-project";
import type { Project, TableRow } from "../table/types";
import { valuesOf } from "../table/values";
import type { CheckContext } from "./context";

/** A project as the rules see it, with its packed cells parsed; not kept, for the parse trees are large. */
export function projectSubject(
  { facts, profile, texts, ranks: { sheets } }: CheckContext,
  project: Project,
): ProjectSubject {
  const own = resolved(project);
  const allValues = own.indicators.map((indicator) => valuesOf(indicator, texts));
  return { facts, profile, sheets, texts, project: own, allValues, classes: classesOf(allValues) };
}

type RowContext = Pick<RowSubject, "facts" | "profile" | "sheets">;

export const rowSubject = (context: RowContext, row: TableRow): RowSubject => new RowView(context, row);

/** A row with its raw texts, which several rules look through one after the other. */
class RowView implements RowSubject {
  readonly facts: RowSubject["facts"];
  readonly profile: RowSubject["profile"];
  readonly sheets: RowSubject["sheets"];
  #rawTexts: readonly RawText[] | null = null;

  constructor(
    { facts, profile, sheets }: RowContext,
    readonly row: TableRow,
  ) {
    this.facts = facts;
    this.profile = profile;
    this.sheets = sheets;
  }

  get rawTexts(): readonly RawText[] {
    return (this.#rawTexts ??= rawTextsOf(this.row, this.sheets));
  }
}

export function indicatorSubject(subject: ProjectSubject, at: number): IndicatorSubject {
  const { facts, profile, sheets, texts, project, allValues, classes } = subject;
  const indicator = project.indicators[at];
  const values = allValues[at];
  if (indicator === undefined || values === undefined)
    throw new RangeError(`no indicator ${at} of ${allValues.length}`);
  return { facts, profile, sheets, texts, project, allValues, classes, indicator, values };
}

/** A project's packed cells, each with what comes before it. */
export function cellSubjects(subject: ProjectSubject): CellSubject[] {
  const { facts, profile, sheets, texts, project, allValues, classes } = subject;
  let indicatorsBefore = 0;
  return project.cells.map((cell, at) => {
    const about = { facts, profile, sheets, texts, project, allValues, classes, cell, indicatorsBefore };
    if (at + 1 < project.cells.length) indicatorsBefore += cell.parsed.indicators.length;
    return about;
  });
}
