import Big from "big.js";
import { fold } from "../indicator/fold";
import { INVISIBLE } from "../sheet/invisible";
import { fractionDigits, type Amount } from "./amount";

/** A number as a cell shows it: 10分 is 10, 95.50% is 95.5 with two decimals. */
export interface Figure {
  readonly value: Big;
  /** Decimals as they are shown. */
  readonly decimals: number;
  /** What stands after the number; empty for a number alone. */
  readonly unit: FigureUnit;
  /** The characters without spaces around them. */
  readonly text: string;
}

export type FigureUnit = "" | "%" | "分" | "元" | "万元";

const SHOWN = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?(%|分|元|万元)?$/;
/** More characters are no number anybody scores or pays with. */
const LONGEST = 30;
const NOTHING = /^(?:[-－—–/／\s]*|无)$/;

/** The characters a cell with an amount shows; empty for a blank one. */
export const shownText = (amount: Amount): string =>
  (amount.kind === "number" ? amount.raw : amount.kind === "unreadable" ? amount.text : "").trim();

/** The characters of points without the 分 they may carry, for sentences that say it themselves. */
export const pointsText = (amount: Amount): string => shownText(amount).replace(/\s*分$/, "");

/** True where nothing is filled in: an empty cell, or a stroke in place of a number. */
export const isBlank = (amount: Amount): boolean => amount.kind === "blank" || NOTHING.test(shownText(amount));

/**
 * The number a cell shows, or null where it shows none or nothing is filled in. A column that is too narrow shows #### for its number:
 * then the stored number counts.
 */
export function figureOf(amount: Amount): Figure | null {
  const shown = shownText(amount);
  if (shown.length > LONGEST) return null;
  const text = fold(shown).replace(INVISIBLE, "").replace(/\s/g, "").replace("−", "-");
  const match = SHOWN.exec(text);
  if (match !== null) {
    const [, sign = "", whole = "", fraction = "", unit = ""] = match;
    const decimal = `${sign === "-" ? "-" : ""}${whole.replaceAll(",", "")}${fraction === "" ? "" : `.${fraction}`}`;
    return { value: new Big(decimal), decimals: fraction.length, unit: unit as FigureUnit, text: shown };
  }
  if (amount.kind !== "number" || isBlank(amount)) return null;
  return { value: amount.value, decimals: fractionDigits(amount.value), unit: "", text: amount.value.toFixed() };
}

/** One unit of the last decimal that is shown: 0.01 for 95.50. */
export const lastDecimal = ({ decimals }: Pick<Figure, "decimals">): Big => new Big(`1e-${decimals}`);
