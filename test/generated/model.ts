/** What a table says, apart from how it is laid out. The writers lay it out; faults change it. */

export type MoneyUnit = "万元" | "元";

export interface Model {
  /** Null where the title names none. */
  readonly year: number | null;
  readonly department: string;
  readonly money: MoneyUnit;
  readonly units: readonly Unit[];
  /** Added to what the 合计 row states, in the last printed decimal. */
  readonly totalGap: number;
  /** False leaves the 合计 row out. */
  readonly hasTotal: boolean;
  /** What follows 项目名称 in the header. */
  readonly nameSuffix: string;
}

export interface Unit {
  readonly name: string;
  readonly projects: readonly Project[];
}

/** An amount in the last printed decimal (0.01), null for a blank cell, or the text that stands in its place. */
export type Money = number | null | string;

export interface Amounts {
  /** Null stands for the sum of the parts. */
  readonly total: Money;
  readonly fiscal: Money;
  /** The second fund of a form: 财政专户拨款, 上年结转资金, 自有资金. */
  readonly second: Money;
  readonly other: Money;
}

export interface Project {
  readonly name: string;
  readonly goal: string;
  /** The goal of the whole period. */
  readonly wholeGoal: string;
  readonly amounts: Amounts;
  /** The whole period's money, in layouts that state it. */
  readonly whole: Amounts;
  readonly indicators: readonly Indicator[];
  /** What self-evaluations state besides, where it is not what follows from the rest. */
  readonly stated?: {
    /** The execution rate in percent, its points, and what all points come to. */
    readonly rate?: number;
    readonly executionScore?: number;
    readonly score?: number;
  };
}

/** A target's parts: layouts write them into one cell, or into one each. */
export interface TargetText {
  readonly sign: string;
  readonly value: string;
  readonly unit: string;
}

/** What an indicator is for in its project, so that a fault finds one that suits it. */
export type Purpose = "goal" | "free" | "quality" | "time" | "benefit" | "satisfied" | "cost" | "more";

export interface Indicator {
  readonly purpose: Purpose;
  /** Code of the level 2 class. */
  readonly category: string;
  /** What stands in place of the class's own name. */
  readonly level1?: string;
  readonly level2?: string;
  readonly name: string;
  /** Null for a target that is not written at all. */
  readonly cycle: TargetText | null;
  readonly annual: TargetText | null;
  readonly weight: number | null;
  /** What self-evaluations say of it; the target is met in full unless said otherwise. */
  readonly actual?: string;
  readonly score?: number;
  readonly reason?: string;
}

export const projectsOf = (model: Model): readonly Project[] => model.units.flatMap(({ projects }) => projects);

export function projectAt(model: Model, at: number): Project {
  const project = projectsOf(model)[at];
  if (project === undefined) throw new Error(`no project ${at}`);
  return project;
}

/** The model with one project changed. */
export function withProject(model: Model, at: number, change: (project: Project) => Project): Model {
  let index = 0;
  return {
    ...model,
    units: model.units.map((unit) => ({
      ...unit,
      projects: unit.projects.map((project) => (index++ === at ? change(project) : project)),
    })),
  };
}

export const withEveryProject = (model: Model, change: (project: Project, index: number) => Project): Model =>
  projectsOf(model).reduce((all, _, at) => withProject(all, at, (project) => change(project, at)), model);

/** Where the indicator of a purpose stands in its project. */
export function positionOf(model: Model, project: number, purpose: Purpose): number {
  const at = projectAt(model, project).indicators.findIndex((indicator) => indicator.purpose === purpose);
  if (at < 0) throw new Error(`project ${project} has no indicator for ${purpose}`);
  return at;
}

/** The model with the indicator of a purpose changed. */
export function withIndicator(
  model: Model,
  project: number,
  purpose: Purpose,
  change: (indicator: Indicator) => Indicator,
): Model {
  const at = positionOf(model, project, purpose);
  return withProject(model, project, (one) => ({
    ...one,
    indicators: one.indicators.map((indicator, index) => (index === at ? change(indicator) : indicator)),
  }));
}

/** What an amount adds to a sum; a text that spells a number adds up like one. */
export const worth = (money: Money): number =>
  typeof money === "number" ? money : money !== null && /^\d+\.\d\d$/.test(money) ? Math.round(Number(money) * 100) : 0;

export const partsSum = ({ fiscal, second, other }: Amounts): number => worth(fiscal) + worth(second) + worth(other);

/** The total a row states. */
export const totalOf = (amounts: Amounts): Money => amounts.total ?? partsSum(amounts);
