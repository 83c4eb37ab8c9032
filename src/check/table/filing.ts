import type { Choice, TextEdit } from "../finding";
import { choiceOf } from "../offer";
import type { IndicatorSubject, ProjectSubject } from "../rule";
import type { Located, Span } from "../sheet/located";
import type { Category } from "../standard/categories";
import type { Categories } from "../standard/profile";
import { edit } from "../text-edits";
import { brokenLike } from "./class-text";
import { labelLike } from "./category-text";
import { rawText } from "./cells";
import type { Indicator, Project, StatedCategory } from "./types";

/** The classes of level 2 with these codes that the list has and still offers. */
export function currentClasses(codes: readonly string[], { level2, legacy }: Categories): Category[] {
  return level2.filter(({ code }) => codes.includes(code) && !legacy.includes(code));
}

/** Whether there are such classes. */
export const hasCurrent = (codes: readonly string[], { level2, legacy }: Categories): boolean =>
  level2.some(({ code }) => codes.includes(code) && !legacy.includes(code));

/**
 * Writes another category over one that stands in the sheet, however it is spelt or broken there. Where it has a cell of its own it is
 * broken into lines alike; in a packed cell it is written in one piece.
 */
export function rewriteCategory(
  at: Located<StatedCategory>,
  label: string,
  { project, sheets }: Pick<ProjectSubject, "project" | "sheets">,
): TextEdit[] {
  const textOf = (span: Span): string => rawText(span, sheets).slice(span.start, span.end);
  const [first] = at.spans;
  const last = at.spans.at(-1);
  if (project.cells.length > 0 || first === undefined || last === undefined || first === last)
    return at.spans.map((span, index) => edit(span, textOf(span), index === 0 ? label : ""));
  const whole = { ...first, end: last.end };
  return [edit(whole, textOf(whole), brokenLike(textOf(whole), label))];
}

/** Categories of one level to write over one that is wrong wherever it speaks for an indicator. */
export function classChoices(
  at: Located<StatedCategory>,
  classes: readonly Category[],
  subject: IndicatorSubject,
): Choice[] {
  return classes.map((category) => {
    const label = labelLike(category, at.value);
    return choiceOf(label, () => rewriteCategory(at, label, subject));
  });
}

/**
 * The classes offered for one that is wrong, as far as the name may stand under them: 验收合格率 under 11-质量指标 is a quality, and no
 * quantity. Where it belongs under none of them, it is to be filed where it belongs, with its level 1.
 */
export function suitedChoices(
  at: Located<StatedCategory>,
  classes: readonly Category[],
  subject: IndicatorSubject,
): Choice[] {
  const fit = subject.values.name?.fit ?? null;
  if (fit === null || at !== subject.indicator.level2) return classChoices(at, classes, subject);
  const suited = classes.filter(({ code }) => fit.classes.includes(code) || fit.also.includes(code));
  if (suited.length > 0) return classChoices(at, suited, subject);
  return filingChoices(subject, currentClasses(fit.classes, subject.profile.categories));
}

/**
 * Files an indicator under one of several classes of level 2, and under the level 1 they belong to. A cell merged over several
 * indicators speaks for all of them, so what would change the others is not offered.
 */
export function filingChoices(subject: IndicatorSubject, classes: readonly Category[]): Choice[] {
  const { indicator, values, project, profile } = subject;
  const { level1, level2 } = indicator;
  if (level2 === null || isShared(project, level2)) return [];
  const current = values.filed.level1;
  return classes.flatMap((category) => {
    const label = labelLike(category, level2.value);
    const parent = profile.categories.level1.find(({ code }) => code === category.code.charAt(0));
    if (parent === undefined || level1 === null || current === parent.code)
      return [choiceOf(label, () => rewriteCategory(level2, label, subject))];
    if (isShared(project, level1)) return [];
    return [
      choiceOf(label, () => [
        ...rewriteCategory(level1, labelLike(parent, level1.value), subject),
        ...rewriteCategory(level2, label, subject),
      ]),
    ];
  });
}

const isSameCell =
  (a: Span) =>
  (b: Span): boolean =>
    a.sheet === b.sheet && a.row === b.row && a.column === b.column;

const isInCell = ({ cells }: Project, { row, column }: Span): boolean =>
  cells.some(({ span }) => span.row === row && span.column === column);

function isShared(project: Project, at: Located<StatedCategory>): boolean {
  // In a coded cell every indicator states its own; under a heading several share one.
  const isOwn = project.cells.length > 0 && project.cells.every(({ parsed }) => parsed.grammar === "coded");
  const span = isOwn ? undefined : at.spans[0];
  // What no row of the project holds is the class of others as well: a row above the indicators of several projects.
  const isForeign = span !== undefined && project.cells.length === 0 && !project.indicatorCells.some(isSameCell(span));
  if (isForeign) return true;
  // The label of a column is the class of every project.
  if (span !== undefined && project.cells.some(({ under }) => under !== null) && !isInCell(project, span)) return true;
  return span !== undefined && (indicatorsAt(project).get(placeKey(span)) ?? 0) > 1;
}

/** How many indicators of a project read a category from each place. */
function indicatorsAt(project: Project): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = ({ level1, level2 }: Indicator): void => {
    for (const at of [level1, level2]) {
      const span = at?.spans[0];
      if (span !== undefined) counts.set(placeKey(span), (counts.get(placeKey(span)) ?? 0) + 1);
    }
  };
  project.indicators.forEach(count);
  return counts;
}

const placeKey = ({ sheet, row, column, start }: Span): string => `${column}/${row}/${start}/${sheet}`;
