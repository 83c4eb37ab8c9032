import { readAmount } from "../../money/amount";
import { cleanCell, spanOf } from "../../sheet/clean";
import { slice, type Located } from "../../sheet/located";
import { mergeAt } from "../../sheet/merges";
import { isVisible } from "../../sheet/stretches";
import { cellAt, cellText, type Cell, type SheetSnapshot } from "../../sheet/snapshot";
import { isNote } from "../labels";
import type { AmountCell, MoneyPeriod } from "../types";
import { nameColumn, type Block, type Column, type IndicatorHeader } from "./columns";
import type { ColumnRole, Field } from "./form";
import { bareFormLabel, LONGEST_LABEL } from "./labels";
import { cellsOf, labelsOf, type FormCell, type Page } from "./page";

/** A cell of an indicator; one merged over several rows speaks for each of them. */
export interface EntryCell {
  readonly text: Located<string>;
  readonly row: number;
  readonly column: number;
}

/** One indicator of one block, as its row says; a cell the block has no column for is null. */
export interface Entry {
  readonly row: number;
  readonly period: MoneyPeriod;
  readonly level1: EntryCell | null;
  readonly level2: EntryCell | null;
  readonly name: EntryCell | null;
  readonly sign: EntryCell | null;
  /** The value of the block's period. */
  readonly value: EntryCell | null;
  /** The value for the whole period where the block has a column for each. */
  readonly wholeValue: EntryCell | null;
  readonly unit: EntryCell | null;
  readonly weight: AmountCell | null;
}

/** What forms print beforehand where an indicator is to be written: 指标1：, dots, 1. alone. */
const isTemplate = (text: string): boolean =>
  text.length <= LONGEST_TEMPLATE &&
  /^(?:(?:具体)?指标\d*[:：、.．]?|\d+[.．、]|[.…·。])*$/.test(text.replace(/\s/g, ""));

const LONGEST_TEMPLATE = 30;

/**
 * The indicators under a form's headers, row by row and from left to right. `periods` are those of blocks side by side; a label
 * 长期绩效指标 or 年度绩效指标 beside or over a block says what the rows below it are.
 */
export function readEntries(page: Page, periods: readonly MoneyPeriod[]): Entry[] {
  const entries: Entry[] = [];
  const [first] = page.headers;
  if (first === undefined) return entries;
  const labelled = labelsOf(page, BLOCKS).at(-1);
  let period: MoneyPeriod = labelled?.field === "whole-block" ? "whole" : "annual";
  let header = first;
  let levels = header.blocks.map(noLevels);
  let hasEnded = false;
  const headerOf = new Map<number, IndicatorHeader>();
  for (const one of page.headers) for (let row = one.top; row <= one.bottom; row += 1) headerOf.set(row, one);
  for (let row = first.top; row < page.end; row += 1) {
    const above = headerOf.get(row);
    const side = sideCells(page.sheet, row, (above ?? header).blocks[0]?.get("level1"));
    const label = side.find(({ field }) => field !== null && BLOCKS.has(field));
    if (label !== undefined) {
      const said: MoneyPeriod = label.field === "whole-block" ? "whole" : "annual";
      if (said !== period) levels = header.blocks.map(noLevels);
      period = said;
    }
    if (above !== undefined) {
      // A header repeated by a page break goes on where the page before ended.
      if (above.blocks.length !== header.blocks.length) levels = above.blocks.map(noLevels);
      header = above;
      hasEnded = false;
      continue;
    }
    const [leftmost] = side;
    hasEnded ||= leftmost !== undefined && (leftmost.field === "end" || isNote(leftmost.text.value));
    if (hasEnded || leftmost?.field === "sum") continue;
    header.blocks.forEach((block, index) => {
      const own = readLevels(page.sheet, row, block, levels[index] as Levels, levels[0] as Levels);
      levels[index] = own;
      const blockPeriod = header.blocks.length > 1 ? (periods[index] ?? "annual") : period;
      const entry = readEntry(page.sheet, row, block, own, blockPeriod);
      if (entry !== null) entries.push(entry);
    });
  }
  return entries;
}

const BLOCKS: ReadonlySet<Field> = new Set<Field>(["whole-block", "annual-block"]);

/** The cells that begin in a row no further right than level 1. */
function sideCells(sheet: SheetSnapshot, row: number, level1: Column | undefined): FormCell[] {
  return cellsOf(sheet, row).filter(({ column }) => level1 === undefined || column <= level1.right);
}

/** The classes that hold in a row: its own, or those above it. */
interface Levels {
  readonly level1: EntryCell | null;
  readonly level2: EntryCell | null;
}

const noLevels = (): Levels => ({ level1: null, level2: null });

/** `first` are the levels of the leftmost block, whose level 1 counts for blocks without one of their own. */
function readLevels(sheet: SheetSnapshot, row: number, block: Block, above: Levels, first: Levels): Levels {
  const column1 = block.get("level1");
  const written = column1 === undefined ? first.level1 : levelIn(sheet, row, column1);
  const level1 = written === null ? above.level1 : written;
  const isNew = level1?.text.value !== above.level1?.text.value;
  const column2 = block.get("level2");
  const level2 = column2 && levelIn(sheet, row, column2);
  return { level1, level2: level2 ?? (isNew ? null : above.level2) };
}

/** What is written in a row's cell of a level column. */
function levelIn(sheet: SheetSnapshot, row: number, column: Column): EntryCell | null {
  const cell = cellIn(sheet, row, column);
  const { text } = cell;
  if (text.value === "") return null;
  if (text.value.length > LONGEST_LABEL) return cell;
  // 产出指标（50分）
  const worth = /\s*[（(]\s*\d+(?:\.\d+)?\s*分?\s*[)）]$/.exec(text.value);
  if (worth === null) return cell;
  return { ...cell, text: { value: text.value.slice(0, worth.index), spans: slice(text, 0, worth.index) } };
}

/** The cell of a row under a column; blank where a merge that begins further left covers it. */
function cellIn(sheet: SheetSnapshot, row: number, { left, right }: Column): EntryCell {
  for (let column = left; column <= right; column += 1) {
    const merge = mergeAt(sheet, row, column);
    const at = merge?.top ?? row;
    if ((merge === null || merge.left === column) && isVisible(cellText(sheet, at, column)))
      return { text: cleanCell(sheet, at, column), row: at, column };
  }
  return { text: { value: "", spans: [spanOf(sheet, row, left, 0, 0)] }, row, column: left };
}

function readEntry(sheet: SheetSnapshot, row: number, block: Block, levels: Levels, period: MoneyPeriod): Entry | null {
  const read = (column: Column | undefined): EntryCell | null =>
    column === undefined ? null : cellIn(sheet, row, column);
  const at = (role: ColumnRole): EntryCell | null => read(block.get(role));
  const name = read(nameColumn(block));
  const value = at("value") ?? at("annual-value");
  const wholeValue = at("whole-value");
  const isWritten = (cell: EntryCell | null): boolean => cell?.row === row && !isTemplate(cell.text.value);
  if (!isWritten(name) && !isWritten(value) && !isWritten(wholeValue)) return null;
  if (isExecutionRate(levels.level1) || isExecutionRate(levels.level2)) return null;
  const classes = { level1: writtenLevel(levels.level1), level2: writtenLevel(levels.level2) };
  const weight = block.get("weight");
  return {
    row,
    period: value === null ? "whole" : period,
    ...classes,
    name,
    sign: at("sign"),
    value: value ?? wholeValue,
    wholeValue: value === null ? null : wholeValue,
    unit: at("unit"),
    weight: weight === undefined ? null : weightIn(sheet, row, weight),
  };
}

/** The points for spending the budget stand among the indicators of some forms; no indicator earns them. */
const isExecutionRate = (level: EntryCell | null): boolean =>
  level !== null && /^预算执行率(?:指标)?$/.test(bareFormLabel(level.text.value));

const writtenLevel = (level: EntryCell | null): EntryCell | null =>
  level === null || isTemplate(level.text.value) ? null : level;

/** The weight in a row; null where one merged over several rows has been read already. 10分 and 10% are both 10. */
function weightIn(sheet: SheetSnapshot, row: number, column: Column): AmountCell | null {
  const { row: at, column: from } = cellIn(sheet, row, column);
  if (at !== row) return null;
  const cell = cellAt(sheet, row, from);
  return {
    amount: readAmount(bareNumber(cell)),
    column: { role: "of-which", period: "annual", label: column.label },
    span: spanOf(sheet, row, from),
    formula: cell.formula,
  };
}

function bareNumber(cell: Cell): Cell {
  const number = /^\s*([\d.]+)\s*[%％分]\s*$/.exec(cell.text)?.[1];
  return number === undefined ? cell : { ...cell, value: number, text: number };
}
