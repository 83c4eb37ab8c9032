import { INVISIBLE } from "../sheet/invisible";
import { unitOfWord, type StatedUnit } from "./units";

/** An amount as its characters spell it. */
export interface WrittenAmount {
  /** The number without separators: 20500.00. */
  readonly decimal: string;
  /** Decimals written. */
  readonly decimals: number;
  /** The unit written beside it, or null. */
  readonly unit: StatedUnit | null;
  /** Whether ￥ or 人民币 stands before a number without a unit: the amount may be in 元, whatever the table's unit is. */
  readonly isCurrency: boolean;
  /** Whether a remark in brackets or a closing mark follows. */
  readonly hasRemark: boolean;
}

/** Dashes, slashes and 无 say that there is no such money. */
const NOTHING = /^(?:[-－—–―‐‑−─━]+|[/／]+|无)$/;
const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+`;
const AMOUNT = new RegExp(String.raw`^([+-]?)(人民币|[￥¥])?([+-]?)(${NUMBER})([^\d.,+-]*?)([整正])?$`);
/** 一般公共预算安排77300万元: where the money comes from, before an amount with its unit. */
const SOURCE =
  /^(?:(?:当年|本年度?|年度|中央|省级?|市级?|县级?|区级?|本级|财政|专项|一般公共预算|政府性基金|国有资本经营)+(?:预算)?|预算)(?:资金|拨款|经费)?(?:安排|投入|补助)?\s*[:：]?\s*(?=[\d.,\s]+(?:万|亿)?元?$)/;
/** No amount is written with more characters, a long remark included. */
const LONGEST = 1_000;
/** Excel keeps 15 digits of a number; the largest budgets have fewer. */
const MOST_DIGITS = 30;
/** Digits that a space divides other than into thousands, or that stand on two lines, are two numbers. */
const TWO_NUMBERS = /\d[^\S\n]*\n\s*\d|\d[^\S\n]+(?!\d{3}(?!\d))\d/;

/** Full-width digits, points, commas, signs and brackets as their half-width selves. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９．，＋－（）]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** Reads the text of a money cell: "blank" where it says that there is nothing, null where it spells no amount. */
export function readWritten(text: string): WrittenAmount | "blank" | null {
  const bare = halfWidth(text.replace(INVISIBLE, "")).trim();
  const joined = bare.replace(/\s/g, "");
  if (joined === "" || NOTHING.test(joined)) return "blank";
  if (joined.length > LONGEST) return null;
  const unmarked = bare.replace(/[。；;]$/, "");
  const { amount, remarks } = splitRemarks(unmarked);
  const figure = amount.replace(SOURCE, "");
  const match = TWO_NUMBERS.test(figure) ? null : AMOUNT.exec(figure.replace(/\s/g, ""));
  if (match === null) return null;
  const [, sign = "", currency, second = "", number = "", word = "", closing] = match;
  const digits = number.replaceAll(",", "");
  if ((sign !== "" && second !== "") || digits.length > MOST_DIGITS) return null;
  // Of 20（万元）（含税） the first bracket is the unit, the second a remark.
  const inBrackets = word === "" ? unitOfWord(remarks[0] ?? "") : null;
  const unit = word === "" ? inBrackets : unitOfWord(word);
  // 20个 is no money, and 20整 no amount.
  if (unit === null && (word !== "" || closing !== undefined)) return null;
  const [whole = "", fraction = ""] = digits.split(".");
  const decimal = `${whole === "" ? "0" : whole}${fraction === "" ? "" : `.${fraction}`}`;
  return {
    decimal: sign === "-" || second === "-" ? `-${decimal}` : decimal,
    decimals: fraction.length,
    unit,
    isCurrency: currency !== undefined && unit === null,
    hasRemark: remarks.length > (inBrackets === null ? 0 : 1) || unmarked !== bare || figure !== amount,
  };
}

/** Splits off what stands in brackets at a text's end, without spaces, in order. */
function splitRemarks(text: string): { amount: string; remarks: readonly string[] } {
  const remarks: string[] = [];
  let end = text.length;
  while (text[end - 1] === ")") {
    let depth = 0;
    let at = end - 1;
    for (; at > 0; at -= 1) {
      if (text[at] === ")") depth += 1;
      else if (text[at] === "(") depth -= 1;
      if (depth === 0) break;
    }
    if (at <= 0) break;
    remarks.unshift(text.slice(at + 1, end - 1).replace(/\s/g, ""));
    end = at;
    while (/\s/.test(text[end - 1] ?? "")) end -= 1;
  }
  return { amount: text.slice(0, end), remarks };
}
