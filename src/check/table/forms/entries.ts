import type { Located } from "../../sheet/located";
import { headedLevel } from "../class-headings";
import { isNote, isSubtotalName, isTotalName } from "../labels";
import { closingIn, mayBeTarget } from "../note-rows";
import type { AmountCell, MoneyPeriod, ScoreTotal } from "../types";
import { isNothing } from "../nothing";
import { bareWord } from "../vocabulary/bare";
import { cellsOf, type FormCell } from "./cells";
import { cellIn, isTemplate, pointsIn, type EntryCell } from "./entry-cells";
import { classesOver, headingIn, isApart, noLevels, readLevels, writtenLevel, type Levels } from "./entry-levels";
import { nameColumn, targetColumn, type Block, type Column } from "./columns";
import { entriesOf } from "./entries-of-row";
import type { Entry } from "./entry";
import type { IndicatorHeader } from "./headers";
import type { ColumnRole, Field } from "./form";
import { labelsOf, type Page } from "./page";

/** What the rows under a form's headers hold. */
export interface Entries {
  readonly entries: readonly Entry[];
  /** Rows 合计 and 总分. */
  readonly totals: readonly ScoreTotal[];
  /** The row that says how well the budget was spent, in forms that file it among the indicators. */
  readonly execution: {
    readonly label: Located<string>;
    /** What the column of actual values says of it. */
    readonly rate: AmountCell | null;
    readonly weight: AmountCell | null;
    readonly score: AmountCell | null;
    readonly levels: readonly [level1: EntryCell | null, level2: EntryCell | null];
  } | null;
  /** The row after the last one. */
  readonly end: number;
}

/**
 * The indicators under a form's headers, row by row and from left to right. `periods` are those of blocks side by side; a label
 * 长期绩效指标 or 年度绩效指标 beside or over a block says what the rows below it are.
 */
export function readEntries(page: Page, periods: readonly MoneyPeriod[]): Entries {
  const entries: Entry[] = [];
  const totals: ScoreTotal[] = [];
  let execution: Entries["execution"] = null;
  const [first] = page.headers;
  if (first === undefined) return { entries, totals, execution, end: page.top };
  const labelled = labelsOf(page, BLOCKS).at(-1);
  let period: MoneyPeriod = labelled?.field === "whole-block" ? "whole" : "annual";
  let header = first;
  let levels = header.blocks.map(noLevels);
  /** Whether each block has its own class over its columns. */
  let areHeaded = false;
  let state: BodyState = "open";
  let end = first.bottom + 1;
  const headerOf = new Map<number, IndicatorHeader>();
  for (const one of page.headers) for (let row = one.top; row <= one.bottom; row += 1) headerOf.set(row, one);
  for (let row = first.top; row < page.end; row += 1) {
    const above = headerOf.get(row);
    const cells = cellsOf(page, row);
    const label = cells.find(({ field }) => field !== null && BLOCKS.has(field));
    if (label !== undefined) {
      const said: MoneyPeriod = label.field === "whole-block" ? "whole" : "annual";
      if (said !== period) levels = header.blocks.map(noLevels);
      period = said;
    }
    if (above !== undefined) {
      // A header repeated by a page break goes on where the page before ended.
      if (above.blocks.length !== header.blocks.length) levels = above.blocks.map(noLevels);
      const over = classesOver(page, above);
      areHeaded = over !== null && above.blocks.length > 1;
      levels = over ?? levels;
      header = above;
      state = "open";
      end = row + 1;
      continue;
    }
    const line = lineKind(page, row, cells, header);
    if (line === "end") state = "ended";
    if (state === "ended") continue;
    if (line === "sum" || line === "subtotal") {
      if (line === "sum") {
        totals.push(totalIn(page, row, cells[0] as FormCell, header));
        state = "summed";
      }
      end = row + 1;
      continue;
    }
    header.blocks.forEach((block, index) => {
      const above = levels[index] as Levels;
      const own = areHeaded ? above : readLevels(page, row, block, above, levels[0] as Levels);
      levels[index] = own;
      const heading = headingIn(page, row, block);
      if (heading !== null) {
        levels[index] = heading.level === 1 ? { level1: heading.cell, level2: null } : { ...own, level2: heading.cell };
        end = row + 1;
        return;
      }
      const blockPeriod = header.blocks.length > 1 && !areHeaded ? (periods[index] ?? "annual") : period;
      const entry = readEntry(page, row, block, own, blockPeriod);
      if (entry === null) return;
      // Below the sum of the scores only what is filed under a class of its own can still be an indicator.
      if (state === "summed" && !isFiledHere(entry)) return;
      end = row + 1;
      const rate = [own.level1, own.level2, entry.name].find(isExecutionRate);
      if (rate !== undefined && rate !== null && !isFiledAsIndicator(own, block))
        execution ??= {
          label: rate.text,
          rate: rateIn(page, row, block),
          weight: entry.weight,
          score: entry.score,
          levels: isApart(cells, row, own, block) ? [null, null] : [own.level1, own.level2],
        };
      else entries.push(...entriesOf(page.sheet, entry, block));
    });
  }
  return { entries, totals, execution, end };
}

/** Whether rows are still indicators: not below a line that ends the form, nor, as a rule, below the sum of the scores. */
type BodyState = "open" | "summed" | "ended";

const isFiledHere = ({ row, level1, level2 }: Entry): boolean => level1?.row === row || level2?.row === row;

const BLOCKS: ReadonlySet<Field> = new Set<Field>(["whole-block", "annual-block"]);

/** What the first filled cell of a row says of it. */
function lineKind(
  page: Page,
  row: number,
  cells: readonly FormCell[],
  { blocks }: IndicatorHeader,
): "end" | "sum" | "subtotal" | null {
  const [first, second] = cells;
  const [block] = blocks;
  if (first === undefined || block === undefined) return null;
  // The header of another table, one that cannot be read, holds no indicator, and what stands below it is not this form's.
  if (namesLevels(cells)) return "end";
  const name = nameColumn(block);
  if (first.field === "sum" || isTotalName(first.text.value))
    return isSubtotalName(first.text.value) ? "subtotal" : "sum";
  // The side label 绩效指标 may be merged over the sum's row as well.
  if (second?.field === "sum" && second.column < (name?.left ?? 0))
    return isSubtotalName(second.text.value) ? "subtotal" : "sum";
  const closing = closingIn(page.sheet, row);
  // A day may be all that is written of a target.
  if (closing !== null && !(mayBeTarget(closing.value) && first.column === targetColumn(block)?.left)) return "end";
  // 联系点数量 and 审核次数 begin like lines below a form, and have a target beside them.
  if (isNote(first.text.value)) return first.column === name?.left && hasTarget(page, row, block) ? null : "end";
  if (first.field === "end" && first.column <= (name?.right ?? first.column)) return "end";
  return null;
}

function hasTarget(page: Page, row: number, block: Block): boolean {
  const column = targetColumn(block);
  return column !== undefined && cellIn(page, row, column).text.value !== "";
}

const LEVELS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["level1", "level2", "name"]);

/** 一级指标 and 三级指标 in one row head columns. */
export const namesLevels = (cells: readonly FormCell[]): boolean =>
  new Set(cells.flatMap(({ columnRole }) => (columnRole !== null && LEVELS.has(columnRole) ? [columnRole] : []))).size >
  1;

/** The weight and the score that a row states for all indicators. */
function totalIn(page: Page, row: number, label: FormCell, { blocks }: IndicatorHeader): ScoreTotal {
  const block = blocks[0];
  const at = (role: ColumnRole): AmountCell | null => {
    const column = block?.get(role);
    // 合计 may be merged over the column.
    return column === undefined || column.left <= label.right ? null : pointsIn(page, row, column, true);
  };
  return { label: label.text, weight: at("weight"), score: at("score") };
}

function readEntry(page: Page, row: number, block: Block, levels: Levels, period: MoneyPeriod): Entry | null {
  const read = (column: Column | undefined): EntryCell | null =>
    column === undefined ? null : cellIn(page, row, column);
  const at = (role: ColumnRole): EntryCell | null => read(block.get(role));
  const name = read(nameColumn(block));
  const main = targetColumn(block);
  const value = main === undefined || main.role === "whole-value" ? null : read(main);
  const wholeValue = at("whole-value");
  const isWritten = (cell: EntryCell | null): boolean => cell?.row === row && !isTemplate(cell.text.value);
  if (!isWritten(name) && !isWritten(value) && !isWritten(wholeValue)) return null;
  if ([name, value, wholeValue].every((cell) => cell === null || isNothing(cell.text.value))) return null;
  const points = (role: ColumnRole): AmountCell | null => {
    const column = block.get(role);
    return column === undefined ? null : pointsIn(page, row, column, false);
  };
  // A printed class that a project has no indicator of is struck out; one that earns points is to be filled in.
  const weight = points("weight");
  const written = [name, value, wholeValue].filter((cell) => cell !== null && cell.text.value !== "");
  const isStruckOut = written.every((cell) => STRUCK_OUT.test(cell?.text.value.trim() ?? ""));
  if (isStruckOut && !(weight?.amount.kind === "number" && weight.amount.value.gt(0))) return null;
  return {
    row,
    period: value === null ? "whole" : period,
    level1: writtenLevel(levels.level1),
    level2: writtenLevel(levels.level2),
    name,
    sign: at("sign"),
    value: value ?? wholeValue,
    wholeValue: value === null ? null : wholeValue,
    unit: at("unit"),
    weight,
    actual: at("actual"),
    score: points("score"),
    reason: at("reason"),
  };
}

const STRUCK_OUT = /^(?:无|没有|不适用|不涉及|[-－—–/／]{1,4})$/;

/** The points for spending the budget stand among the indicators of some forms; no indicator earns them. */
const isExecutionRate = (cell: EntryCell | null): boolean =>
  cell !== null && /^(?:预算|资金)?执行率(?:指标)?$/.test(bareWord(cell.text.value));

/** 成本指标 | 预算执行率 | ≥95%, where nothing says what spending the budget is worth: written as any other indicator. */
const isFiledAsIndicator = ({ level1, level2 }: Levels, block: Block): boolean =>
  !block.has("weight") &&
  !block.has("score") &&
  [level1, level2].some((level) => level !== null && headedLevel(level.text.value) !== null);

function rateIn(page: Page, row: number, block: Block): AmountCell | null {
  const column = block.get("actual");
  return column === undefined ? null : pointsIn(page, row, column, false);
}
