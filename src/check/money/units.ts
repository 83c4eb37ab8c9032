import Big from "big.js";

/** A unit that an amount of money may carry. */
export type StatedUnit = "元" | "千元" | "万元" | "百万元" | "千万元" | "亿元";

/** 元 that each unit is worth. */
const YUAN: Readonly<Record<StatedUnit, Big>> = {
  元: new Big(1),
  千元: new Big("1e3"),
  万元: new Big("1e4"),
  百万元: new Big("1e6"),
  千万元: new Big("1e7"),
  亿元: new Big("1e8"),
};

/** Whether a word is a unit that can be converted. 美元 is not. */
export const isStatedUnit = (word: string): word is StatedUnit => Object.hasOwn(YUAN, word);

/** An amount in another unit, exactly: every unit is a power of ten. */
export function convert(value: Big, from: StatedUnit, to: StatedUnit): Big {
  return from === to ? value : value.times(YUAN[from]).times(new Big(1).div(YUAN[to]));
}

const SCALES: Readonly<Record<string, StatedUnit>> = {
  千: "千元",
  仟: "千元",
  万: "万元",
  萬: "万元",
  百万: "百万元",
  百萬: "百万元",
  千万: "千万元",
  千萬: "千万元",
  亿: "亿元",
  億: "亿元",
};

const UNIT = /^(千万|千萬|百万|百萬|千|仟|万|萬|亿|億)?(元|圆|圓)?(?:人民币)?$/;

/** The unit that characters after a number spell: 万元, 萬元, 万, 圆. 万 alone is 万元; 千 alone is no unit. Null where they spell none. */
export function unitOfWord(word: string): StatedUnit | null {
  const match = UNIT.exec(word);
  const [, scale, yuan] = match ?? [];
  if (scale === undefined) return yuan === undefined ? null : "元";
  return yuan === undefined && (scale === "千" || scale === "仟") ? null : (SCALES[scale] ?? null);
}
