import type { ParsedCell, TextSpan } from "../indicator/types";
import { once } from "../once";
import { defineRule, type Problem } from "../rule";
import { loneBrackets } from "../sheet/brackets";
import { slice, type Located } from "../sheet/located";
import { targetsOf } from "../table/fields";
import type { Project } from "../table/types";

const NONE: readonly Problem[] = [];
const NO_SIGNS: readonly TextSpan[] = [];

const cell = (name: string, target: string): string =>
  `1、1-产出指标；11-数量指标；${name}；实施周期指标值：${target}；年度指标值：${target}。`;

/** A bracket without its other half, in a project's name or goals or in an indicator's name or targets: each a field of its own. */
export const unbalancedBrackets = defineRule({
  id: "unbalanced-brackets",
  severity: "warning",
  scope: "project",
  basis: null,
  examples: {
    bad: [
      { name: "展示中心（联络总站" },
      { goal: "贯彻《代表法，办好2次培训。" },
      { cell: cell("调研区域数量（个", "≥5个（含）") },
      { cell: cell("调研区域数量", "≥5个）"), findings: 2 },
    ],
    good: [
      { name: "展示中心（联络总站)" },
      { goal: "1）办好2次培训；2）开好1次会议（含视频会议）。" },
      { cell: cell("审议“一府两院”报告（项）", "6项") },
      { cell: cell("培训人数", "》60人") },
    ],
  },
  check({ project }) {
    const problems = [
      ...fieldProblem("project", project.name, project.name.value),
      ...project.goals.flatMap((goal) => fieldProblem("goal", goal, goal.value)),
    ];
    if (project.cells.length === 0 || project.cells.some(({ parsed }) => hasLoneBracket(parsed)))
      problems.push(...indicatorProblems(project));
    return problems.length === 0 ? NONE : problems;
  },
});

/** Asked once for each text of a packed cell, so that the parts of a sound one need not be located. */
const hasLoneBracket = once(({ indicators }: ParsedCell): boolean =>
  indicators.some(({ name, cycle, annual }) =>
    [name, cycle, annual].some((part) => part !== null && loneBrackets(part.text).length > 0),
  ),
);

function indicatorProblems({ indicators }: Project): Problem[] {
  return indicators.flatMap((indicator) => {
    const { name } = indicator;
    const of = name?.value ?? "";
    return [
      ...(name === null ? NONE : fieldProblem("name", name, name.value)),
      ...targetsOf(indicator).flatMap(({ field, target }) =>
        fieldProblem(field, target, target.value.text, of, target.value.mistyped),
      ),
    ];
  });
}

/** `signs` are brackets that were typed for signs, of which `sign-mistyped` speaks. */
function fieldProblem(
  field: string,
  at: Located<unknown>,
  text: string,
  of = "",
  signs: readonly TextSpan[] = NO_SIGNS,
): readonly Problem[] {
  const all = loneBrackets(text);
  const typed = new Set(
    signs.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, nth) => start + nth)),
  );
  const lone = typed.size === 0 ? all : all.filter(({ at }) => !typed.has(at));
  const first = lone[0];
  if (first === undefined) return NONE;
  return [
    {
      message: {
        id: "unbalanced-brackets",
        params: {
          field,
          brackets: lone.map(({ bracket }) => bracket).join(""),
          near: text.slice(Math.max(0, first.at - 6), first.at + 7),
        },
      },
      place: lone.flatMap(({ at: start }) => slice(at, start, start + 1)),
      offending: [of, text.slice(Math.max(0, first.at - 6), first.at + 7)].filter(Boolean).join("/"),
    },
  ];
}
