import { boundByDirection } from "../indicator/direction";
import { nameStart } from "../indicator/name-marks";
import { multiplierOf, unitBehind } from "../indicator/multiplier";
import type { Target } from "../indicator/types";
import { slice, type Located, type Span } from "../sheet/located";
import { readClass } from "./class-text";
import { partedClasses } from "./joined-classes";
import { behindNumber } from "./list-numbers";
import type { Texts } from "./texts";
import type { AmountCell, Indicator, StatedCategory } from "./types";

/** One indicator of a layout with one cell a part, as its cells say; a cell the layout does not have is null. */
export interface IndicatorCells {
  readonly level1: Located<string> | null;
  readonly level2: Located<string> | null;
  readonly name: Located<string> | null;
  readonly cycle: TargetCells | null;
  readonly annual: TargetCells | null;
  readonly weight: AmountCell | null;
  readonly outcome: OutcomeCells | null;
}

/** What came of an indicator, as its cells say; a cell the layout does not have is null. */
export interface OutcomeCells {
  readonly actual: Located<string> | null;
  readonly score: AmountCell | null;
  readonly reason: Located<string> | null;
}

/** A target over up to three cells. */
export interface TargetCells {
  /** ≥, ﹦, 定性 */
  readonly sign: Located<string> | null;
  readonly value: Located<string>;
  readonly unit: Located<string> | null;
}

/** Makes an indicator of its cells. `position` counts from 1 within its project. */
export function spreadIndicator(cells: IndicatorCells, position: number, texts: Texts): Indicator {
  const { cycle, annual, weight, outcome } = cells;
  const { level1, level2 } = partedClasses(cells);
  const name = cells.name && indicatorName(cells.name);
  const last = annual ?? cycle;
  const filed = level2 && statedCategory(level2);
  const unit = last === null || !statesUnit(last.unit) ? null : last.unit;
  const targetIn = (target: TargetCells): Located<Target> => {
    const { value, spans } = targetOver(target, texts);
    const own = texts.targetOf(value.text, filed?.value ?? null, name?.value ?? null);
    const bound = target.sign && boundByDirection(target.sign.value);
    return { value: bound === null ? own : texts.directedTo(bound, own), spans };
  };
  return {
    position,
    ordinal: null,
    level1: level1 && statedCategory(level1),
    level2: filed,
    name,
    cycle: cycle && targetIn(cycle),
    annual: annual && targetIn(annual),
    ...(unit === null ? {} : { unitCell: unit }),
    weight,
    outcome: outcome && {
      ...outcome,
      actual: outcome.actual && { value: texts.target(outcome.actual.value), spans: outcome.actual.spans },
    },
    end: endOf(last?.value ?? name ?? cells.name ?? level2 ?? level1),
  };
}

/** 11-数量指标 with its code, 数量指标 without; what is printed around a class, such as its score and stars, is no part of it. */
function statedCategory(cell: Located<string>): Located<StatedCategory> | null {
  if (PLAIN_CATEGORY.test(cell.value)) return { value: { code: "", name: cell.value }, spans: cell.spans };
  const read = readClass(cell.value);
  if (read === null) return null;
  return { value: { code: read.code, name: read.name }, spans: slice(cell, read.start, read.end) };
}

/** Most classes are their name and nothing else. */
const PLAIN_CATEGORY = /^[一-龥]+(?:指标|效益|影响|满意度)$/;

/** A name without the stars, the 指标1： and the （1） before it and a colon or full stop behind it; null where nothing else is written. */
function indicatorName(cell: Located<string>): Located<string> | null {
  const marks = nameStart(cell.value);
  const start = marks + behindNumber(cell.value.slice(marks));
  const end = cell.value.length - (PUNCTUATION.exec(cell.value)?.[0].length ?? 0);
  if (start === 0 && end === cell.value.length && cell.value !== "") return cell;
  const value = cell.value.slice(start, end);
  return value === "" ? null : { value, spans: slice(cell, start, end) };
}

/** Punctuation behind a name: 培训人数： */
const PUNCTUATION = /(?<=[^\s:：；;，,、。])[\s:：；;，,、。]+$/;

/**
 * The target its cells come to. A sign or a unit alone, as forms print them beforehand, is no target yet; and words take neither the
 * = nor the unit that systems put beside them. A blank cell for a sign or a unit is an empty span: there it would go.
 */
function targetOver({ sign, value, unit }: TargetCells, texts: Texts): Located<Target> {
  if (value.value === "") {
    // 单位（文字描述） holds the words of a target that is none in figures.
    const said = statesUnit(unit) && !hasText(sign) ? texts.target(`1${unit.value}`) : null;
    if (unit !== null && said?.kind === "text") return { value: texts.target(unit.value), spans: unit.spans };
    return { value: texts.target(""), spans: value.spans };
  }
  const own = texts.target(value.value);
  const inWords = (hasText(sign) || hasText(unit)) && isInWords(own);
  const isSign =
    hasText(sign) && !NO_SIGN.test(sign.value) && !listsSigns(sign) && boundByDirection(sign.value) === null;
  const withSign = isSign && !(inWords && EQUALS.test(sign.value));
  const from = inWords || !statesUnit(unit) ? -1 : unitStart(own, unit.value, texts);
  const added = from === -1 || unit === null ? NONE : { value: unit.value.slice(from), spans: spansFrom(unit, from) };
  const before = withSign || isBlank(sign) ? sign.spans : NO_SPANS;
  const after = isBlank(unit) ? unit.spans : added.spans;
  const text = (withSign ? sign.value : "") + value.value + added.value;
  const isAlone = before.length === 0 && after.length === 0;
  return { value: texts.target(text), spans: isAlone ? value.spans : [...before, ...value.spans, ...after] };
}

/** A sign a line, of targets that could not be told from each other: none of them is that of all. */
const listsSigns = ({ spans }: Located<string>): boolean => spans.length > 1;

const NONE: Located<string> = { value: "", spans: [] };

const spansFrom = (cell: Located<string>, from: number): readonly Span[] =>
  from === 0 ? cell.spans : slice(cell, from, cell.value.length);

/**
 * Where what belongs to the target begins in the unit's cell: 万元 beside 65万 adds 元. -1 where none of it does: a cell formatted as 95%
 * already shows the unit that stands beside it, and 230人 beside 个 has one of its own.
 */
function unitStart(own: Target, unit: string, texts: Texts): number {
  if (own.text.endsWith(unit)) return -1;
  // 200 beside 1/10万 is no 2001.
  if (ENDS_IN_NUMBER.test(own.text) && BEGINS_WITH_NUMBER.test(unit)) return -1;
  const multiplier = multiplierOf(own);
  if (multiplier !== null) {
    const behind = unitBehind(multiplier, unit);
    return behind === null ? -1 : unit.length - behind.length;
  }
  const isNumber = own.kind === "quantity" || own.kind === "range" || own.kind === "frequency";
  if (own.kind === "text" && own.number !== null) return ENDS_IN_NUMBER.test(own.text) ? 0 : -1;
  if (own.kind !== "deadline" && !(isNumber && own.unit !== null)) return 0;
  // 3个 beside 月, 12月 beside 底前: the two together may say more.
  const { kind } = texts.target(own.text + unit);
  return kind === "text" || kind === "placeholder" || kind === "graded" ? -1 : 0;
}

/** A text with a number at its end, which the unit belongs to: 不低于上年的95. */
const ENDS_IN_NUMBER = /[\d０-９]$/;
const BEGINS_WITH_NUMBER = /^[\d０-９]/;

const NO_SPANS: readonly Span[] = [];

const isBlank = (cell: Located<string> | null): cell is Located<string> => cell !== null && cell.value === "";

const hasText = (cell: Located<string> | null): cell is Located<string> => cell !== null && cell.value !== "";

/** 优, 基本达到: a target without a number. */
const isInWords = (target: Target): boolean =>
  target.kind === "graded" || target.kind === "qualitative" || (target.kind === "text" && target.number === null);

const EQUALS = /^(?:[=＝﹦]|等于)$/;
/** 定量 says what kind of indicator it is, not how its number is meant. */
const NO_SIGN = /^(?:定量(?:指标)?|定性指标|[-－—–/／\s]+|无)$/;
/** True where a cell for a unit names one. */
const statesUnit = (unit: Located<string> | null): unit is Located<string> =>
  hasText(unit) && !NO_UNIT.test(unit.value);

/** What stands in the unit's cell where there is none. */
const NO_UNIT = /^(?:[-－—–/／\s]+|无)$/;

function endOf(cell: Located<unknown> | null | undefined): Span {
  const last = cell?.spans.at(-1);
  if (last === undefined) throw new Error("an indicator has at least one cell");
  return { ...last, start: last.end };
}
