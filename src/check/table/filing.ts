import type { Choice, TextEdit } from "../finding";
import { choiceOf } from "../offer";
import { once } from "../once";
import type { IndicatorSubject } from "../rule";
import type { Located, Span } from "../sheet/located";
import type { SheetSnapshot } from "../sheet/snapshot";
import { categoryText, type Category } from "../standard/categories";
import type { Categories } from "../standard/profile";
import { edit } from "../text-edits";
import { classOf } from "./categories";
import { rawText } from "./cells";
import type { Indicator, Project, StatedCategory } from "./types";

/** A category as it is written where it stands: 11-数量指标, or 数量指标 in layouts without codes. */
export function statedText({ code, name }: StatedCategory): string {
  return code === "" ? name : `${code}-${name}`;
}

/** A category of the list, written like the one that stands there. */
export function labelLike(category: Category, stated: StatedCategory): string {
  return stated.code === "" ? (category.names[0] ?? "") : categoryText(category);
}

/** The classes of level 2 with these codes that the list has and still offers. */
export function currentClasses(codes: readonly string[], { level2, legacy }: Categories): Category[] {
  return level2.filter(({ code }) => codes.includes(code) && !legacy.includes(code));
}

/** Writes another category over one that stands in the sheet, however it is spelt or broken there. */
export function rewriteCategory(
  at: Located<StatedCategory>,
  label: string,
  sheets: ReadonlyMap<string, SheetSnapshot>,
): TextEdit[] {
  return at.spans.map((span, index) =>
    edit(span, rawText(span, sheets).slice(span.start, span.end), index === 0 ? label : ""),
  );
}

/**
 * Files an indicator under one of several classes of level 2, and under the level 1 they belong to. A cell merged over several
 * indicators speaks for all of them, so what would change the others is not offered.
 */
export function filingChoices(
  { indicator, project, profile, sheets }: IndicatorSubject,
  classes: readonly Category[],
): Choice[] {
  const { level1, level2 } = indicator;
  if (level2 === null || isShared(project, level2)) return [];
  const current = classOf(indicator, profile.categories).level1;
  return classes.flatMap((category) => {
    const label = labelLike(category, level2.value);
    const parent = profile.categories.level1.find(({ code }) => code === category.code.charAt(0));
    if (parent === undefined || level1 === null || current === parent.code)
      return [choiceOf(label, () => rewriteCategory(level2, label, sheets))];
    if (isShared(project, level1)) return [];
    return [
      choiceOf(label, () => [
        ...rewriteCategory(level1, labelLike(parent, level1.value), sheets),
        ...rewriteCategory(level2, label, sheets),
      ]),
    ];
  });
}

function isShared(project: Project, at: Located<StatedCategory>): boolean {
  // In a coded cell every indicator states its own; under a heading several share one.
  const isOwn = project.cells.length > 0 && project.cells.every(({ parsed }) => parsed.grammar === "coded");
  const span = isOwn ? undefined : at.spans[0];
  return span !== undefined && (indicatorsAt(project).get(placeKey(span)) ?? 0) > 1;
}

/** How many indicators of a project read a category from each place. */
const indicatorsAt = once((project: Project): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const count = ({ level1, level2 }: Indicator): void => {
    for (const at of [level1, level2]) {
      const span = at?.spans[0];
      if (span !== undefined) counts.set(placeKey(span), (counts.get(placeKey(span)) ?? 0) + 1);
    }
  };
  project.indicators.forEach(count);
  return counts;
});

const placeKey = ({ sheet, row, column, start }: Span): string => `${column}/${row}/${start}/${sheet}`;
