import { isPacked } from "../indicator/cell";
import { isTold, namedTargets } from "../indicator/named-targets";
import type { Part } from "../indicator/types";
import { spanOf } from "../sheet/clean";
import type { Located } from "../sheet/located";
import { cellText, type SheetSnapshot } from "../sheet/snapshot";
import { headedLevel } from "./class-headings";
import { placesOf } from "./packed-cells";
import { bareWord } from "./vocabulary/bare";

/** An indicator whose name and target share a cell; a target that cannot be told from the name is empty. */
export interface NamedCell {
  readonly name: Located<string> | null;
  readonly cycle: Located<string> | null;
  readonly annual: Located<string> | null;
}

/** The indicators of a cell that holds names with their targets. */
export function namedCells(sheet: SheetSnapshot, row: number, column: number): readonly NamedCell[] {
  const raw = cellText(sheet, row, column);
  const located = (part: Part | null): Located<string> | null => part && partOfCell(sheet, row, column, part);
  return namedTargets(raw, classEnd(raw)).map(({ name, cycle, annual }) => ({
    name: located(name),
    cycle: located(cycle),
    annual: located(annual),
  }));
}

/** A part of a cell's text with its place. */
export function partOfCell(sheet: SheetSnapshot, row: number, column: number, { text, spans }: Part): Located<string> {
  return { value: text, spans: placesOf(spanOf(sheet, row, column), spans) };
}

/** Where 数量指标： ends, which says again what the column of classes does. */
function classEnd(raw: string): number {
  const colon = raw.slice(0, LONGEST_CLASS).search(/[:：]/);
  return colon > 0 && headedLevel(raw.slice(0, colon)) !== null ? colon + 1 : 0;
}

const LONGEST_CLASS = 16;

/**
 * Whether texts of a column of names are names with their targets: half of them at least, and more than one. Cells that name classes
 * follow a grammar of their own.
 */
export function holdTargets(texts: readonly string[]): boolean {
  if (texts.some(isPacked)) return false;
  const told = texts.filter((text) => namedTargets(text, classEnd(text)).some(isNamed));
  return told.length >= FEWEST && told.length * 2 >= texts.length;
}

const isNamed = (one: ReturnType<typeof namedTargets>[number]): boolean => one.name !== null && isTold(one);

const FEWEST = 2;

/** 三级指标及指标值, 指标名称和目标值: a label over names with their targets. */
export const isNameWithTarget = (label: string): boolean => NAME_WITH_TARGET.test(bareWord(label));

const NAME_WITH_TARGET =
  /^(?=.{5})(?:年度|三级|具体|绩效|项目)*(?:指标|目标)?(?:名称|内容|描述)?(?:以?及|和|与|、|[/／+＋])(?:绩效|年度|预期|具体)?(?:指标|目标)?值$/;
