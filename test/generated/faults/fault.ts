import type { Axes } from "../axes";
import type { Written } from "../grid";
import type { GeneratedLayout, Trait } from "../layouts";
import {
  positionOf,
  projectAt,
  withIndicator,
  withProject,
  type Indicator,
  type Model,
  type Project,
  type Purpose,
  type TargetText,
} from "../model";

/** A table before a fault is put in, and which of its projects it goes into. */
export interface Spot {
  readonly model: Model;
  readonly layout: GeneratedLayout;
  readonly axes: Axes;
  /** A project of the first unit, and another one below it. */
  readonly p: number;
  readonly q: number;
}

/** A fault as put in: what changes, and where it is to be found. */
export interface Planted {
  readonly model?: Model;
  readonly axes?: Partial<Axes>;
  /** What is done to the written cells. */
  readonly edit?: (written: Written) => Written;
  /** The part of the model the finding stands in; with * at its end any part that begins like this. */
  readonly at: string;
  /** Which of the part's places it is, where it is written more than once; any unless said. */
  readonly nth?: number;
  /** What the finding's characters say. */
  readonly text?: string;
  /** Findings of the rule; one unless said. */
  readonly count?: number | ((written: Written) => number);
  /** The parts its safe fix writes, besides `at`. */
  readonly fixed?: readonly string[];
}

export interface Fault {
  readonly rule: string;
  /** What is wrong, in a few words. */
  readonly what: string;
  /** What a layout must have for the fault to occur. */
  readonly needs?: readonly Trait[];
  /** What the table must be like. */
  readonly axes?: Partial<Axes>;
  /** The fewest projects of the first unit; two unless said. */
  readonly projects?: number;
  /** Rules that cannot but find something too, and why. */
  readonly along?: Readonly<Record<string, string>>;
  /** Whether its fix is safe. */
  readonly safe?: boolean;
  readonly put: (spot: Spot) => Planted;
}

export const target = (sign: string, value: string, unit = ""): TargetText => ({ sign, value, unit });

/** A goal that counts nothing, for faults that take away what it counts. */
export const PLAIN_GOAL = "各项工作按计划完成，全年完成率达到95%以上。";

/** A goal without the sum it may state, for faults that change the money. */
export const withoutSum = (goal: string): string => goal.replace(/年预算合计.*$/, "");

export const change = ({ model, p }: Spot, how: (project: Project) => Partial<Project>, at = p): Model =>
  withProject(model, at, (project) => ({ ...project, ...how(project) }));

/** Changes the indicator of a purpose in project `at`. */
export const changeIndicator = ({ model, p }: Spot, purpose: Purpose, changes: Partial<Indicator>, at = p): Model =>
  withIndicator(model, at, purpose, (indicator) => ({ ...indicator, ...changes }));

export const keyOf = ({ model, p }: Spot, purpose: Purpose, part: string, at = p): string =>
  `${at}/${positionOf(model, at, purpose)}/${part}`;

export const hasCycle = ({ layout, axes }: Spot): boolean => layout.traits.has("cycle") && axes.periods === "both";

/** Where a fault of both targets is reported. */
export const firstTarget = (spot: Spot): "cycle" | "annual" => (hasCycle(spot) ? "cycle" : "annual");

/** An indicator with the same faulty target for the year and the whole period. */
export function faultyTarget(
  spot: Spot,
  purpose: Purpose,
  name: string,
  both: TargetText,
  more: Partial<Planted> = {},
): Planted {
  return {
    model: changeIndicator(spot, purpose, { name, cycle: both, annual: both }),
    at: keyOf(spot, purpose, firstTarget(spot)),
    fixed: [keyOf(spot, purpose, "annual")],
    ...more,
  };
}

/** Weights that add up to 90 again, where indicators came or went. */
export function reweighed(indicators: readonly Indicator[]): Indicator[] {
  if (indicators.length === 0) return [];
  const each = Math.floor(90 / indicators.length);
  return indicators.map((indicator, index) => ({
    ...indicator,
    weight: index === 0 ? 90 - each * (indicators.length - 1) : each,
  }));
}

/** The model with some of a project's indicators left out, under a name and a goal that ask for none of them. */
export const without = (spot: Spot, isOut: (indicator: Indicator) => boolean, name = "综合保障经费"): Model =>
  change(spot, ({ indicators }) => ({
    name,
    goal: PLAIN_GOAL,
    wholeGoal: PLAIN_GOAL,
    indicators: reweighed(indicators.filter((indicator) => !isOut(indicator))),
  }));

/** The model with one more indicator in a project, and where it stands. */
export function withOneMore(spot: Spot, indicator: Indicator): { model: Model; at: number } {
  return {
    model: change(spot, ({ indicators }) => ({ indicators: reweighed([...indicators, indicator]) })),
    at: projectAt(spot.model, spot.p).indicators.length,
  };
}
