import { kindOfUnit } from "../indicator/compare";
import { gradesOf } from "../indicator/grades";
import { holdsNumber } from "../indicator/meaning";
import { figuresForLetters } from "../indicator/misspelt-digits";
import type { NameFacts } from "../indicator/name";
import type { Target } from "../indicator/types";
import { asksWhen, saysWhen } from "../indicator/when";
import { isDateText } from "../sheet/dates";
import { saysAllOf } from "../standard/better-targets";
import { betterOf } from "../standard/measures";
import { BUILT_IN_UNITS } from "../standard/units";
import { type Values } from "./values";
import { faultsIn, type Faults } from "./faults";

/** Nothing is a real target for what should not happen. */
const MAY_BE_NONE =
  /事故|投诉|差错|违规|违纪|违法|事件|伤亡|死亡|疫情|舆情|上访|隐患|纠纷|失误|拖欠|欠薪|扰民|破坏|流失|泄密|返贫|负面|不良|不利|(?:环境|水|大气|土壤|噪声|扬尘)污染$|造成的?影响/;

/** True where a target stands for none of what should not happen: 安全事故, 无. */
function isNone(target: Target, name: string): boolean {
  return target.kind === "placeholder" && target.text.trim() === "无" && MAY_BE_NONE.test(name);
}

/** True for a target nobody has filled in yet. */
export function isUnfilled(target: Target, name: string): boolean {
  return target.kind === "placeholder" && !isNone(target, name);
}

/** True where an indicator has a target, and each that is written is filled in. */
export function isFilled({ name, cycle, annual }: Values): boolean {
  const written = [cycle, annual].filter((target) => target !== null);
  return written.length > 0 && !written.some((target) => isUnfilled(target, name?.name ?? ""));
}

/** What Excel shows where a formula has no result; `value-is-formula` speaks of it. */
const FORMULA_ERROR = /#(?:NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NUM!|NULL!)/;

/** The codes of 数量指标, whose targets are numbers, and of 时效指标, whose targets may be times. */
const QUANTITY = "11";
const TIME = "13";

/**
 * True for a target in words alone, of an indicator filed under `level2`. 无 of what should not happen is as good as 0; what says when
 * and not how much (12月底前, 按月发放) answers only what asks for a time.
 */
export function isWithoutNumber(target: Target, name: NameFacts | null, level2: string | null = null): boolean {
  if (saysWhen(target)) return !answersWhen(target, name, level2) && !mayBeNumber(target);
  return (
    !holdsNumber(target) &&
    !isNone(target, name?.name ?? "") &&
    !(target.text.includes("#") && FORMULA_ERROR.test(target.text)) &&
    // ≥l00% is a number but for its letter; `digit-mistyped` speaks of it.
    figuresForLetters(target, BUILT_IN_UNITS) === null
  );
}

/** A target that may be in words alone, whatever its indicator is about. */
export const mayBeInWords = (target: Target): boolean =>
  target.kind === "deadline" || saysWhen(target) || !holdsNumber(target);

/** 6月8日 may be the 6-8 that Excel took for a day; `value-became-date` speaks of it. A day of a year that is spelt out was meant. */
const mayBeNumber = ({ text }: Target): boolean =>
  !/\d{4}年\d{1,2}月\d/.test(text) && isDateText(text.replace(/^[^\d〇○零一二三四五六七八九十A-Z]{1,3}/, ""));

/** Whether a time answers an indicator: its name asks for one, or asks for no number and is no quantity. */
function answersWhen(target: Target, name: NameFacts | null, level2: string | null): boolean {
  if (name !== null && asksWhen(name.bare)) return true;
  if (name?.isQuantitative === true || level2 === QUANTITY) return false;
  // A day to be ready by can be judged in any class; 按月 leaves open what is done each month.
  return level2 === TIME || target.kind === "deadline";
}

/** A target as a message quotes it, without the mark 定性 that may stand in a cell of its own. */
export const quoted = (target: Target): string =>
  target.kind === "qualitative" && target.said !== "" ? target.said : target.text;

/**
 * What is to be said of an indicator's targets without a number, which is one thing an indicator: that a value is not filled in, else
 * that its name asks for a number, else whether `some` or `all` of its targets have none. Null where every target has a number.
 */
export interface TextTargets {
  readonly kind: "placeholder" | "quantitative" | "some" | "all" | null;
  /** The targets in words alone. */
  readonly faults: Faults;
  /** The code of the level 2 class the indicator is filed under. */
  readonly level2: string | null;
}

export function textTargets(values: Values): TextTargets {
  const faults = faultsIn(values, (target, name, { level2 }) => isWithoutNumber(target, name, level2));
  return { kind: kindOf(values, faults), faults, level2: values.filed.level2 };
}

function kindOf(values: Values, without: Faults): TextTargets["kind"] {
  if (without.length === 0) return null;
  if (faultsIn(values, (target, name) => isUnfilled(target, name?.name ?? "")).length > 0) return "placeholder";
  if (values.name?.isQuantitative === true) return "quantitative";
  const written = (values.cycle === null ? 0 : 1) + (values.annual === null ? 0 : 1);
  return without.length === written ? "all" : "some";
}

/** True for words that say 100 % of what is a share of something: 全覆盖, 应保尽保. */
export const saysAll = (target: Target): boolean => saysAllOf(quoted(target));

/** 较上年提高, 不低于全市平均水平, 不扩大: a comparison with a level that is known at the end of the year. */
const COMPARED =
  /同比|环比|上年|去年|上一年|往年|逐年|年度?均值|平均水平|较[一-龥]{0,6}(?:提高|提升|下降|降低|增加|增长|减少)|^不(?:扩大|增加|减少|降低|下降|提高|上升|反弹|新增)$/;

/** True for a target that sets no number and yet can be judged. */
export const isCompared = (target: Target): boolean => target.kind === "text" && COMPARED.test(target.text.trim());

/** The grades of a target that states some, as 优/良/中/差, 优良中差 or 定性：优/良/中/差; null for any other. */
export function gradesIn(target: Target): readonly string[] | null {
  if (target.kind === "graded") return target.grades;
  const said = target.kind === "qualitative" ? target.said : target.text.trim();
  return (
    gradesOf(said) ??
    (said.length >= FEWEST_IN_A_ROW && said.length <= MOST_IN_A_ROW ? gradesOf([...said].join("/")) : null)
  );
}

/** Grades of one character may stand in a row, where there are enough of them to be no word. */
const FEWEST_IN_A_ROW = 3;
const MOST_IN_A_ROW = 6;

/** The sign a name asks for before a number: ≥ where more is better, ≤ where less, empty where it does not tell. `unit` may be empty. */
export function signWanted(bare: string, unit: string): "≥" | "≤" | "" {
  const better = betterOf(bare, false, unit === "" ? null : kindOfUnit(unit));
  return better === null ? "" : better === "more" ? "≥" : "≤";
}
