import { choiceOf } from "../offer";
import { defineRule, type Problem } from "../rule";
import type { Located } from "../sheet/located";
import { categoryText, LEGACY_CODES, LEVEL1, LEVEL2, type Category } from "../standard/categories";
import type { StatedCategory } from "../table/types";
import { editsOver } from "../text-edits";

const cell = (level1: string, level2: string): string =>
  `1、${level1}；${level2}；政策知晓率；实施周期指标值：≥90%；年度指标值：≥90%。`;

/** A category whose code and name do not belong together, that is in no list, or that stands under another level 1. */
export const categoryCodeMismatch = defineRule({
  id: "category-code-mismatch",
  severity: "error",
  scope: "indicator",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [
      { cell: cell("2-效益指标", "22-质量指标") },
      { cell: cell("1-效益指标", "11-数量指标") },
      { cell: cell("2-效益指标", "12-质量指标") },
      { cell: cell("2-效益指标", "25-其他效益") },
    ],
    good: [{}, { cell: cell("1-产出指标", "14-成本指标") }, { cell: cell("2-效果指标", "22-社会效益指标") }],
  },
  check({ indicator }) {
    const { level1, level2 } = indicator;
    const problems: Problem[] = [];
    if (level1 !== null && level1.value.code !== "" && !isListed(level1.value, LEVEL1)) {
      problems.push(problem("level1", level1, LEVEL1, parentText(level2?.value ?? null)));
    }
    if (level2 === null || level2.value.code === "") return problems;
    if (!isListed(level2.value, LEVEL2)) {
      problems.push(problem("level2", level2, offered(level1?.value ?? null), null));
    } else if (level1 !== null && !level2.value.code.startsWith(level1.value.code)) {
      problems.push(problem("under", level2, offered(level1.value), `${level1.value.code}-${level1.value.name}`));
    }
    return problems;
  },
});

const isListed = ({ code, name }: StatedCategory, list: readonly Category[]): boolean =>
  list.some((category) => category.code === code && category.names.includes(name));

/** The level 1 a level 2 belongs under. */
function parentText(level2: StatedCategory | null): string | null {
  const parent = level2 && LEVEL1.find(({ code }) => level2.code.startsWith(code));
  return parent ? categoryText(parent) : null;
}

/** Level-2 classes to pick from: those of the level 1 that is stated, or all where it is not known. */
function offered(level1: StatedCategory | null): readonly Category[] {
  const current = LEVEL2.filter(({ code }) => !LEGACY_CODES.includes(code));
  const under = current.filter(({ code }) => level1 !== null && code.startsWith(level1.code));
  return under.length > 0 ? under : current;
}

function problem(
  variant: "level1" | "level2" | "under",
  at: Located<StatedCategory>,
  list: readonly Category[],
  parent: string | null,
): Problem {
  const written = `${at.value.code}-${at.value.name}`;
  return {
    message: { id: `category-code-mismatch/${variant}`, params: { written, parent: parent ?? "" } },
    place: at.spans,
    offending: written,
    choices: list.map((category) =>
      choiceOf(categoryText(category), () => editsOver(at.spans, written, categoryText(category))),
    ),
  };
}
