import { shownAmount } from "../money/sums";
import type { AmountCell, BudgetTable, MoneyUnit, NameSource, Project, TableBasis, TablePart } from "./types";

/** What a table may lack, in the order people are told. */
export const LOOKED_FOR = ["name", "goal", "total", "unit", "year", "level1", "level2"] as const;

/** `unit` is that of the money. */
export type LookedFor = (typeof LOOKED_FOR)[number];

/** What was recognised of a part of a table, and what was not found. Plain data. */
export interface PartFacts {
  readonly projects: number;
  readonly indicators: number;
  /** The stated annual total as the sheet shows it; null where none is stated. */
  readonly total: string | null;
  readonly unit: MoneyUnit | null;
  /** The year it is judged by, that of the settings where the sheet states none. */
  readonly year: number | null;
  /** Whether there is a place for a goal, an empty one among them. */
  readonly goal: boolean;
  readonly department: boolean;
  /** Whether it says who spends the money. */
  readonly spendingUnit: boolean;
  readonly nameFrom: NameSource;
  /** Labels that nobody knows: what they announce was not looked at. */
  readonly unknownLabels: readonly string[];
  /** Labels that stand twice where one counts; the first one does. */
  readonly repeatedLabels: readonly string[];
  /** What no place was found for; a place that is empty was found. */
  readonly notFound: readonly LookedFor[];
  readonly basis: TableBasis;
}

/** The facts of a part. `counted` is how many indicators the whole table has, where that is known: packed cells need not be parsed for it. */
export function partFacts(table: BudgetTable, part: TablePart, counted: number): PartFacts {
  const { seen } = part;
  const projects = projectsOf(table, part);
  const year = seen.year ?? table.year;
  const unit = seen.moneyUnit ?? table.moneyUnit;
  const levels = seen.levels ?? levelsIn(projects);
  const found: Readonly<Record<LookedFor, boolean>> = {
    name: seen.nameFrom !== "sheet",
    goal: seen.hasGoal,
    total: seen.hasTotal || budgetOf(projects) !== null,
    unit: unit !== null,
    year: year !== null,
    // The class of level 1 follows from that of level 2, which forms of two levels print alone.
    level1: levels.level1 || levels.level2,
    level2: levels.level2,
  };
  return {
    projects: projects.length,
    indicators:
      part.projects === undefined ? counted : projects.reduce((sum, { indicators }) => sum + indicators.length, 0),
    total: totalOf(table, part, projects),
    unit,
    year,
    goal: seen.hasGoal,
    department: seen.hasDepartment,
    spendingUnit: seen.hasUnit,
    nameFrom: seen.nameFrom,
    unknownLabels: seen.unknownLabels,
    repeatedLabels: seen.repeatedLabels,
    notFound: LOOKED_FOR.filter((what) => !found[what]),
    basis: table.basis,
  };
}

const projectsOf = ({ projects }: BudgetTable, part: TablePart): readonly Project[] =>
  part.projects === undefined ? projects : part.projects.flatMap((number) => projects[number - 1] ?? []);

/** Projects whose cells are looked through for classes: a table that states them does so from the start. */
const LOOKED_AT = 50;

/** Of cells that hold indicators packed together. Where no indicator is written, none lacks its classes. */
function levelsIn(projects: readonly Project[]): { level1: boolean; level2: boolean } {
  const levels = { level1: false, level2: false };
  let some = false;
  for (const { indicators } of projects.slice(0, LOOKED_AT)) {
    some ||= indicators.length > 0;
    levels.level1 ||= indicators.some(({ level1 }) => level1 !== null);
    levels.level2 ||= indicators.some(({ level2 }) => level2 !== null);
    if (levels.level1 && levels.level2) break;
  }
  return some ? levels : { level1: true, level2: true };
}

/** The year's budget as a self-evaluation states it, beside what was spent of it. */
function budgetOf(projects: readonly Project[]): AmountCell | null {
  const [only, other] = projects;
  if (only === undefined || other !== undefined) return null;
  return only.execution?.find(({ isTotal }) => isTotal)?.budget ?? null;
}

/** A form states its own total; a list has a row for it, which a single project does not need. */
function totalOf({ rows, moneyDecimals }: BudgetTable, part: TablePart, projects: readonly Project[]): string | null {
  const [only] = projects;
  const row = part.projects === undefined ? rows.find(({ kind }) => kind === "total") : undefined;
  const stated = row ?? (projects.length === 1 ? only : undefined);
  const annual = stated?.amounts.find(({ column }) => column.role === "total" && column.period === "annual")?.amount;
  const amount = annual ?? budgetOf(projects)?.amount;
  if (amount === undefined) return null;
  return amount.kind === "number"
    ? // The unit is told beside it.
      shownAmount(amount, moneyDecimals).replace(/\s*(?:万元|元|万)$/, "")
    : amount.kind === "unreadable"
      ? amount.text
      : null;
}
