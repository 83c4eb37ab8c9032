import type { ProjectSubject } from "../rule";
import type { Project } from "./types";

/**
 * Whether a project has indicators, and none of a class given by its code. A class that is not known may be that one, so
 * nothing is reported then.
 */
export function lacksClass({ project, classes }: ProjectSubject, code: string): boolean {
  const { held, states, mayBeAny, open, unclear } = classes;
  if (mayBeAny || held.includes(code)) return false;
  if (code === SATISFACTION && isNamed(project, SATISFACTION_NAME)) return false;
  return code.length === 1
    ? states.level1
    : states.level2 && !unclear.includes(code.charAt(0)) && !open.includes(code.charAt(0));
}

/** Under a class of level 1 alone, without one of level 2, only the name tells what an indicator measures. */
const isNamed = ({ indicators }: Project, words: RegExp): boolean =>
  indicators.some(({ level1, level2, name }) => level1 !== null && level2 === null && words.test(name?.value ?? ""));

const SATISFACTION = "3";
const SATISFACTION_NAME = /满意[度率]/;
const COST_NAME = /成本|费用|造价|单价|投资额|支出/;
const OUTPUT = "1";
const COST = "4";

/** Whether there is room for an indicator about cost: not where 产出 is parted into columns of level 2, and cost has none. */
export const hasRoomForCost = ({ cells }: Project): boolean =>
  (cells[0]?.under?.columns ?? [null]).some((column) => {
    if (column === null || /成本/.test(column.level2?.value.name ?? "")) return true;
    return column.level2 === null && !/效益|效果|满意/.test(column.level1?.value.name ?? "");
  });

/** Whether a project has indicators, and none about cost: of class 4, or filed under 产出 as forms of before 2021 do. */
export function lacksCost(subject: ProjectSubject): boolean {
  const { project, profile, classes } = subject;
  const { held, unclear } = classes;
  // The plan of investments out of the central budget prints classes of its own, and none for cost.
  if (project.indicators.some(({ level1 }) => level1 !== null && /^(?:实施效果|过程管理)/.test(level1.value.name)))
    return false;
  if (!lacksClass(subject, COST) || unclear.includes(OUTPUT)) return false;
  if (isNamed(project, COST_NAME)) return false;
  return !profile.categories.legacy.some((code) => held.includes(code));
}
