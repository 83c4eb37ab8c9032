import { choiceOf } from "../offer";
import { defineRule, type ExampleCell, type IndicatorSubject, type Problem } from "../rule";
import type { Located } from "../sheet/located";
import type { Category } from "../standard/categories";
import type { Categories } from "../standard/profile";
import { labelLike, rewriteCategory, statedText } from "../table/filing";
import { classOf, sameCategoryName, type IndicatorClass } from "../table/categories";
import type { StatedCategory } from "../table/types";
import { LIST_HEAD } from "./example-list";

const cell = (level1: string, level2: string): string =>
  `1、${level1}；${level2}；政策知晓率；实施周期指标值：≥90%；年度指标值：≥90%。`;

/** The same in a list of one cell a part, which prints no codes. */
const inList = (level1: string, level2: string): ExampleCell[] => [
  "某单位",
  "培训经费",
  20,
  level1,
  level2,
  "政策知晓率",
  "≥",
  90,
  "%",
];

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
      { sheet: [...LIST_HEAD, inList("产出指标", "社会效益指标")] },
    ],
    good: [
      {},
      { cell: cell("1-产出指标", "14-成本指标") },
      { cell: cell("2-效果指标", "22-社会效益指标") },
      { sheet: [...LIST_HEAD, inList("效益指标", "社会效益")] },
    ],
  },
  check(subject) {
    const faults = faultsOf(subject);
    return faults.length === 0 ? NONE : faults.flatMap((fault) => problem(fault, subject));
  },
});

const NONE: readonly Problem[] = [];

/** What is wrong with a pair of categories, and what to pick from instead. */
interface Fault {
  readonly variant: "level1" | "level2" | "under";
  /** Categories to pick from. */
  readonly offered: readonly Category[];
  /** The level 1 that belongs there, or the one that does not fit. */
  readonly parent: string;
}

/** One answer for each pair of categories; a table has a handful of them. */
const known = new WeakMap<IndicatorClass, readonly Fault[]>();

function faultsOf({ indicator, profile }: IndicatorSubject): readonly Fault[] {
  const pair = classOf(indicator, profile.categories);
  let faults = known.get(pair);
  if (faults === undefined) {
    faults = judge(indicator.level1?.value ?? null, indicator.level2?.value ?? null, profile.categories);
    known.set(pair, faults);
  }
  return faults;
}

function judge(level1: StatedCategory | null, level2: StatedCategory | null, categories: Categories): readonly Fault[] {
  const faults: Fault[] = [];
  const firsts = level1 === null ? [] : listed(level1, categories.level1);
  if (level1 !== null && firsts.length === 0) {
    const parent = level2 && parentOf(level2, categories);
    faults.push({
      variant: "level1",
      offered: categories.level1,
      parent: parent ? labelLike(parent, level1) : "",
    });
  }
  if (level2 === null) return faults;
  const seconds = listed(level2, categories.level2);
  // With a code, what belongs under what is told by it even where the name is wrong.
  const above = level1 === null ? [] : level1.code === "" ? firsts.map(({ code }) => code) : [level1.code];
  const repeatsLevel1 = level1 !== null && level2.code === "" && sameCategoryName(level1.name, level2.name);
  if (seconds.length === 0 || (repeatsLevel1 && !seconds.some(isUnder(above))))
    faults.push({ variant: "level2", offered: offeredUnder(above, categories), parent: "" });
  else if (above.length > 0 && !seconds.some(isUnder(above)))
    faults.push({
      variant: "under",
      offered: offeredUnder(above, categories),
      parent: level1 === null ? "" : statedText(level1),
    });
  return faults;
}

/** The categories of a list a stated one can mean: by code and name, or by its name where it has no code. */
function listed({ code, name }: StatedCategory, list: readonly Category[]): readonly Category[] {
  if (code !== "") return list.filter((category) => category.code === code && category.names.includes(name));
  return list.filter(({ names }) => names.some((one) => sameCategoryName(one, name)));
}

const isUnder =
  (codes: readonly string[]) =>
  ({ code }: Category): boolean =>
    codes.some((above) => code.startsWith(above));

/** The level 1 a level 2 belongs under. */
function parentOf(level2: StatedCategory, categories: Categories): Category | undefined {
  const code = level2.code === "" ? listed(level2, categories.level2)[0]?.code : level2.code;
  return code === undefined ? undefined : categories.level1.find((category) => code.startsWith(category.code));
}

/** Classes of level 2 to pick from: those under the level 1 that is stated, or all where it is not known. */
function offeredUnder(above: readonly string[], { level2, legacy }: Categories): readonly Category[] {
  const current = level2.filter(({ code }) => !legacy.includes(code));
  const under = current.filter(isUnder(above));
  return under.length > 0 ? under : current;
}

function problem({ variant, offered, parent }: Fault, { indicator, sheets }: IndicatorSubject): Problem[] {
  const at: Located<StatedCategory> | null = variant === "level1" ? indicator.level1 : indicator.level2;
  if (at === null) return [];
  const written = statedText(at.value);
  return [
    {
      message: { id: `category-code-mismatch/${variant}`, params: { written, parent } },
      place: at.spans,
      offending: written,
      choices: offered.map((category) => {
        const label = labelLike(category, at.value);
        return choiceOf(label, () => rewriteCategory(at, label, sheets));
      }),
    },
  ];
}
