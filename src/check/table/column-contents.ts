import { boundByDirection } from "../indicator/direction";
import { fold } from "../indicator/fold";
import { isPrefix } from "../standard/operators";
import { isUnit } from "../standard/units";

/** What columns without a known label hold, told by the texts below the header. */

/** Fewer texts are no sign of what a column holds. */
const FEWEST = 2;

export const areSigns = (texts: readonly string[]): boolean => texts.length >= FEWEST && texts.every(isSign);

/** 正向, ↓: which way is better, where a column beside it may hold the signs. */
export const areDirections = (texts: readonly string[]): boolean =>
  texts.length > 0 && texts.every((text) => isQualitative(text) || boundByDirection(text) !== null);

export const areUnits = (texts: readonly string[]): boolean =>
  texts.length >= FEWEST && texts.every((text) => isUnit(text));

/** Whether most texts begin with a number, or with a sign before one. */
export const mostAreTargets = (texts: readonly string[]): boolean =>
  texts.filter((text) => /^(?:[≥≤><=＞＜＝≧≦]|[<>]=)?\s*\d/.test(text.trim())).length * 2 > texts.length;

/** Columns under one label for targets, counted from 0. `unit` is null where none holds units. */
export interface UnderTarget {
  readonly sign: number;
  readonly number: number;
  readonly unit: number | null;
}

/** 指标值 over several columns: of signs, of numbers and perhaps of units. `columns` are the texts below it, from left to right. Null for any other contents. */
export function underTarget([
  signs = [],
  numbers = [],
  units = [],
]: readonly (readonly string[])[]): UnderTarget | null {
  if (!areSigns(signs) || numbers.length < FEWEST) return null;
  return { sign: 0, number: 1, unit: areUnits(units) ? 2 : null };
}

const isSign = (text: string): boolean =>
  isQualitative(text) || boundByDirection(text) !== null || isPrefix(fold(text).replace(/\s/g, ""));

const isQualitative = (text: string): boolean => /^定[性量](?:指标)?$/.test(text);
