import { mergeAt } from "../sheet/merges";
import type { Located } from "../sheet/located";
import { rowOf, type SheetSnapshot } from "../sheet/snapshot";
import { changedPlaces } from "../changes";
import { packedProject, placed } from "./packed-project";
import { joinedTexts } from "./joined-texts";
import { sumTree } from "./tree";
import { isProject, type AmountCell, type BudgetTable, type Goal, type Project, type TableRow } from "./types";

/**
 * A packed list whose projects may go over several rows, each with some of its indicators: the rows below the first one have no name,
 * goal or amount of their own, or repeat all of them over one indicator each. The same table where no project does. `single` holds the
 * rows of the time before where none of them seemed to go on with the one above.
 */
export function joinStackedRows(
  table: BudgetTable,
  sheet: SheetSnapshot,
  single: readonly TableRow[] = [],
): BudgetTable {
  if (!mayBeStacked(table.rows, single)) return table;
  const groups: TableRow[][] = [];
  /** The project that a page break may part from its further rows. */
  let open: TableRow[] | null = null;
  for (const row of table.rows) {
    const first: TableRow | undefined = open?.[0];
    if (open !== null && first !== undefined && isProject(first) && isProject(row) && goesOn(first, row, sheet)) {
      open.push(row);
      continue;
    }
    const group = [row];
    groups.push(group);
    if (!PAGE_BREAK.has(row.kind)) open = group;
  }
  if (groups.length === table.rows.length) return table;
  const projects: Project[] = [];
  const rows = groups.map(([first, ...more]): TableRow => {
    if (first === undefined || !isProject(first)) return first as TableRow;
    const whole = more.length === 0 ? first : join(first, more.filter(isProject));
    const joined = placed(whole, { number: projects.length + 1, unit: first.unit });
    projects.push(joined);
    return joined;
  });
  return { ...table, rows, projects, sums: sumTree(rows, table.moneyDecimals) };
}

/** A cheap look at all rows, or at those that are others than the time before and the next ones below them. */
function mayBeStacked(rows: readonly TableRow[], single: readonly TableRow[]): boolean {
  const changed = changedPlaces(single, rows) ?? [...rows.keys()];
  let reached = 0;
  return changed.some((from) => {
    const isBreak = isPageBreak(rows[from]);
    // A page break may be a million blank rows: each is passed over once, and not once a row.
    if (isBreak && from < reached) return false;
    const at = isBreak ? rowBelow(rows, from) : from;
    reached = at;
    return [at, rowBelow(rows, at)].some((place) => maySucceed(rows[rowAbove(rows, place)], rows[place]));
  });
}

/** Rows that may stand between the pages of one project. */
const PAGE_BREAK: ReadonlySet<TableRow["kind"]> = new Set(["header", "note", "blank"]);

/** The place of the row above that is of the list's body. */
function rowAbove(rows: readonly TableRow[], at: number): number {
  let above = at - 1;
  while (above >= 0 && isPageBreak(rows[above])) above -= 1;
  return above;
}

/** The place of the next such row below. */
function rowBelow(rows: readonly TableRow[], at: number): number {
  let below = at + 1;
  while (isPageBreak(rows[below])) below += 1;
  return below;
}

const isPageBreak = (row: TableRow | undefined): boolean => row !== undefined && PAGE_BREAK.has(row.kind);

/** A cheap look: a project's further row has no name of its own, or the same. */
function maySucceed(before: TableRow | undefined, row: TableRow | undefined): boolean {
  if (before?.kind !== "project" || row?.kind !== "project") return false;
  return row.name.value === "" || row.name.value === before.name.value;
}

function goesOn(first: Project, row: Project, sheet: SheetSnapshot): boolean {
  const [cell] = row.cells;
  // Nearly all rows have a name of their own: what their cells say need not be asked.
  if (cell === undefined || !maySucceed(first, row)) return false;
  const { indicators, strays } = cell.parsed;
  const hasOwnAmount = row.amounts.some(({ amount }) => amount.kind !== "blank");
  if (row.name.value === "" && !hasOwnAmount) {
    const isMerged = isMergedInto(first, row, sheet);
    if (row.goals.every(({ value }) => value === ""))
      // The rest of a cell that was cut in two is no indicator of its own.
      return (indicators.length > 0 && strays.length === 0) || isMerged;
    return isMerged || row.goals.every(({ value }) => value === "" || FURTHER_GOAL.test(value));
  }
  return repeats(first, row) && indicators.length === 1 && first.cells[0]?.parsed.indicators.length === 1;
}

/** 目标2：… goes on with 目标1. */
const FURTHER_GOAL = /^目标\s*(?:[2-9二三四五六七八九]|1\d)\s*[:：]?/;

function isMergedInto(first: Project, row: Project, sheet: SheetSnapshot): boolean {
  const at = rowOf(sheet, row.row);
  const column = first.name.spans[0]?.column;
  const merge = at === null || column === undefined ? null : mergeAt(sheet, at, column);
  return merge !== null && merge.top === rowOf(sheet, first.row);
}

/** Whether a row says all that its project's first row says, over another indicator. */
const repeats = (first: Project, row: Project): boolean =>
  first.name.value !== "" &&
  first.name.value === row.name.value &&
  first.cells[0]?.text !== row.cells[0]?.text &&
  first.goals.every(({ value }, index) => value === row.goals[index]?.value) &&
  first.amounts.every((cell, index) => told(cell) === told(row.amounts[index]));

const told = (cell: AmountCell | undefined): string =>
  cell === undefined || cell.amount.kind === "blank" ? "" : cell.amount.text;

/** The project of several rows: its indicators counted through its packed cells, its goal the texts of all rows. */
function join(first: Project, more: readonly Project[]): Project {
  const all = [first, ...more].flatMap(({ cells }) => cells);
  const written = all.filter(({ text }) => text.trim() !== "");
  const cells = written.length === 0 ? first.cells : written;
  const last = cells.at(-1);
  // What is remembered by the first row's identity knows nothing of the rows below.
  const { identity: _, ...rest } = first;
  return packedProject({
    ...rest,
    goals: first.goals.map((goal) => ({ ...goal, ...joinedGoal(goal, more) })),
    cells,
    indicatorCells: cells.map(({ span }) => span),
    indicatorsEnd: last === undefined ? first.indicatorsEnd : { ...last.span, start: last.span.end },
  });
}

function joinedGoal(goal: Goal, more: readonly Project[]): Located<string> {
  const further = more.flatMap(({ goals }) => goals.filter(({ period }) => period === goal.period));
  const written = [goal, ...further].filter(({ value }) => value !== "");
  const texts = written.filter(({ value }, at) => written.findIndex((other) => other.value === value) === at);
  return texts.length === 0 ? goal : joinedTexts(texts);
}
