import Big from "big.js";
import type { SumDetail } from "../finding";
import { figureOf, isBlank, shownText, type Figure } from "../money/figure";
import { once } from "../once";
import type { Span } from "../sheet/located";
import type { AmountCell, ExecutionRow, Indicator, Project } from "./types";

/** Indicators that share a score or a weight, as cells merged over their rows do: one indicator as a rule. */
export interface ScoredRows {
  readonly indicators: readonly Indicator[];
  /** Each cell once. */
  readonly weights: readonly AmountCell[];
  readonly scores: readonly AmountCell[];
}

/** The indicators of a project, in order, grouped by the cells they share; none where they have neither weights nor scores. */
export const scoredRows = (project: Project): readonly ScoredRows[] =>
  project.indicators.some(hasWeight) || project.indicators.some(hasScore) ? groupsOf(project) : NONE;

const NONE: readonly never[] = [];

const hasWeight = ({ weight }: Indicator): boolean => weight !== null;
const hasScore = ({ outcome }: Indicator): boolean => outcome?.score != null;

/** Several rules look at the same project in turn, some of them for each of its indicators. */
const groupsOf = once(({ indicators }: Project): readonly ScoredRows[] => {
  const hasWeights = indicators.some(hasWeight);
  const hasScores = indicators.some(hasScore);
  const groups: { indicators: Indicator[]; weights: AmountCell[]; scores: AmountCell[] }[] = [];
  for (const indicator of indicators) {
    const { weight } = indicator;
    const score = indicator.outcome?.score ?? null;
    const last = groups.at(-1);
    const sharesWeight = hasWeights && last !== undefined && isMerged(weight, last.weights);
    const sharesScore = hasScores && indicator.outcome !== null && last !== undefined && isMerged(score, last.scores);
    const group = sharesWeight || sharesScore ? last : { indicators: [], weights: [], scores: [] };
    if (group !== last) groups.push(group);
    group.indicators.push(indicator);
    if (weight !== null && !holds(group.weights, weight)) group.weights.push(weight);
    if (score !== null && !holds(group.scores, score)) group.scores.push(score);
  }
  return groups;
});

/** True for a cell that is merged into the one above: it has none of its own, or the same. */
const isMerged = (cell: AmountCell | null, above: readonly AmountCell[]): boolean =>
  above.length > 0 && (cell === null || holds(above, cell));

const holds = (cells: readonly AmountCell[], { span }: AmountCell): boolean =>
  cells.some((cell) => isSameCell(cell.span, span));

const isSameCell = (a: Span, b: Span): boolean => a.sheet === b.sheet && a.row === b.row && a.column === b.column;

/** The group an indicator is the first of; null for those that follow it. */
export const rowsFrom = (project: Project, indicator: Indicator): ScoredRows | null =>
  scoredRows(project).find(({ indicators }) => indicators[0] === indicator) ?? null;

/** The group an indicator belongs to. */
export const rowsWith = (project: Project, indicator: Indicator): ScoredRows | null =>
  scoredRows(project).find(({ indicators }) => indicators.includes(indicator)) ?? null;

/** The weights of a project's indicators, each cell once. */
export function weightCells(project: Project): readonly AmountCell[] {
  const rows = scoredRows(project);
  return rows.length === 0 ? NONE : rows.flatMap(({ weights }) => weights);
}

/** True where weights are written as shares of one: 20% is stored as 0.2. */
const inDecimals = once((project: Project): boolean => {
  const figures = weightCells(project).flatMap(({ amount }) => figureOf(amount) ?? []);
  return (
    figures.length > 0 &&
    figures.every(({ value, unit }) => unit === "" && value.lte(1)) &&
    sumOf(figures).lt(2) &&
    sumOf(figures).gt(0)
  );
});

/** True where weights are shares of one (0.2) or percentages (20%) and not points. */
export const hasShares = once(
  (project: Project): boolean =>
    inDecimals(project) || weightCells(project).some(({ amount }) => figureOf(amount)?.unit === "%"),
);

/** The figures of cells, or null where one of them is not filled in or is no number. */
export function figuresOf(cells: readonly (AmountCell | null)[]): readonly Figure[] | null {
  const figures: Figure[] = [];
  for (const cell of cells) {
    const figure = cell && figureOf(cell.amount);
    if (figure === null) return null;
    figures.push(figure);
  }
  return figures;
}

export const sumOf = (figures: readonly Pick<Figure, "value">[]): Big =>
  figures.reduce((sum, { value }) => sum.plus(value), new Big(0));

/**
 * What cells with weights come to in points: 0.9 and 90% are 90. Cells that are not filled in count as nothing; null where none is
 * filled in, or one holds something that is no number.
 */
export function weightSum(project: Project, cells: readonly AmountCell[]): Big | null {
  const figures = figuresOf(cells.filter(({ amount }) => !isBlank(amount)));
  return figures === null || figures.length === 0 ? null : inPoints(project, figures);
}

const inPoints = (project: Project, figures: readonly Figure[]): Big =>
  sumOf(
    inDecimals(project)
      ? figures.map(({ value, unit }) => ({ value: unit === "" && value.lte(2) ? value.times(100) : value }))
      : figures,
  );

/** The score and the weight of a group in points. */
export interface Points {
  readonly score: Big;
  readonly weight: Big;
}

/** The points of a group; null where one of them is not filled in. */
export function pointsOf(project: Project, { weights, scores }: ScoredRows): Points | null {
  const given = figuresOf(weights);
  const got = figuresOf(scores);
  if (given === null || got === null || given.length === 0 || got.length === 0) return null;
  return { score: sumOf(got), weight: inPoints(project, given) };
}

/** 年度资金总额: the row whose weight and score count. */
export const executionTotal = ({ execution = [] }: Project): ExecutionRow | null =>
  execution.find(({ isTotal }) => isTotal) ?? null;

/** What a row's money is measured by: 全年预算数, or where that is blank 年初预算数. */
export const budgetOf = ({ budget, initialBudget }: ExecutionRow): AmountCell | null =>
  budget === null || isBlank(budget.amount) ? initialBudget : budget;

/** A part of a sum by its name. */
export interface NamedCell {
  readonly name: string;
  readonly cell: AmountCell;
}

/** The cells of groups by their indicators' names. */
export const namedCells = (groups: readonly ScoredRows[], of: "weights" | "scores"): readonly NamedCell[] =>
  groups.flatMap((group) => group[of].map((cell) => ({ name: group.indicators[0]?.name?.value ?? "", cell })));

/** A sum for the reader to add up again: shown figures are exact, and rounding excuses nothing. */
export function exactSum(parts: readonly NamedCell[], stated: Big, sum: Big): SumDetail {
  let running = new Big(0);
  return {
    parts: parts.map(({ name, cell }) => {
      const figure = figureOf(cell.amount);
      running = running.plus(figure?.value ?? 0);
      return {
        name,
        place: cell.span,
        amount: figure === null ? shownText(cell.amount) : figure.value.toFixed(),
        running: running.toFixed(),
      };
    }),
    stated: stated.toFixed(),
    sum: sum.toFixed(),
    difference: stated.minus(sum).abs().toFixed(),
    allowance: "0",
  };
}
