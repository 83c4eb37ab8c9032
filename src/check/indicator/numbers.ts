import { unitEnd, type Vocabulary } from "../standard/units";

/** A number in a folded text. */
export interface FoundNumber {
  /** The number's own characters. */
  readonly start: number;
  readonly end: number;
  readonly decimal: string;
  readonly isChinese: boolean;
  /** Where 百分之 stands before it; null where it does not. */
  readonly percentStart: number | null;
}

const DIGITS = "零一二三四五六七八九";
const MULTIPLIERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
/** Longer runs of numerals spell no number anybody writes in words. */
const LONGEST_NUMERAL = 16;

function isArabic(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function arabicEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isArabic(text.charCodeAt(end))) end += 1;
  return end;
}

/** The number that begins at `at`: Arabic with or without a sign, thousands and decimals, or Chinese, or 百分之…; null where none does. */
export function numberAt(text: string, at: number, units: Vocabulary): FoundNumber | null {
  if (text.startsWith("百分之百", at)) {
    return { start: at + 3, end: at + 4, decimal: "100", isChinese: true, percentStart: at };
  }
  if (text.startsWith("百分之", at)) {
    const found = numberAt(text, at + 3, units);
    return found === null || found.percentStart !== null ? null : { ...found, percentStart: at };
  }
  if (text.startsWith("百分百", at)) {
    return { start: at + 2, end: at + 3, decimal: "100", isChinese: true, percentStart: at };
  }
  const sign = text.charAt(at);
  const isSigned = sign === "-" || sign === "+" || sign === "−";
  const start = isSigned ? at + 1 : at;
  if (!isArabic(text.charCodeAt(start))) return isSigned ? null : chineseAt(text, at, units);

  let end = arabicEnd(text, start);
  if (end - start <= 3) while (text.charAt(end) === "," && arabicEnd(text, end + 1) === end + 4) end += 4;
  if (text.charAt(end) === "." && isArabic(text.charCodeAt(end + 1))) end = arabicEnd(text, end + 1);
  const plain = text
    .slice(start, end)
    .replaceAll(",", "")
    .replace(/^0+(?=\d)/, "");
  const decimal = isSigned && sign !== "+" && /[1-9]/.test(plain) ? `-${plain}` : plain;
  // 5万次 has the unit 万次; in 5万 alone, the 万 is part of the number.
  const places = placesOf(text.charAt(end));
  if (places > 0 && unitEnd(text, end, units) === end) {
    return { start: at, end: end + 1, decimal: shifted(decimal, places), isChinese: false, percentStart: null };
  }
  return { start: at, end, decimal, isChinese: false, percentStart: null };
}

/** By how many places 万 or 亿 moves a decimal point; 0 for any other character. */
export const placesOf = (character: string): number => (character === "万" ? 4 : character === "亿" ? 8 : 0);

/** A decimal with its point moved to the right. */
function shifted(decimal: string, places: number): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  const moved = whole + fraction.slice(0, places).padEnd(places, "0");
  const rest = fraction.slice(places);
  return (rest === "" ? moved : `${moved}.${rest}`).replace(/^(-?)0+(?=\d)/, "$1");
}

/** The Chinese number that begins at `at`. A 万 or 亿 that belongs to a unit (三万元) is left to the unit. */
function chineseAt(text: string, at: number, units: Vocabulary): FoundNumber | null {
  let end = at;
  while (end < text.length && end - at <= LONGEST_NUMERAL && isNumeral(text.charAt(end))) end += 1;
  if (end === at || end - at > LONGEST_NUMERAL) return null;
  const last = text.charAt(end - 1);
  if (end - at > 1 && (last === "万" || last === "亿") && unitEnd(text, end - 1, units) > end) end -= 1;
  const value = chineseValue(text.slice(at, end));
  return value === null ? null : { start: at, end, decimal: String(value), isChinese: true, percentStart: null };
}

export function isNumeral(character: string): boolean {
  return digitOf(character) !== -1 || character in MULTIPLIERS;
}

function digitOf(character: string): number {
  if (character === "〇") return 0;
  if (character === "两") return 2;
  return character === "" ? -1 : DIGITS.indexOf(character);
}

/** The number Chinese numerals spell, by place (二〇二四) or by multipliers (一百二十); null where they spell none. */
function chineseValue(numerals: string): number | null {
  const characters = [...numerals];
  if (!characters.some((character) => character in MULTIPLIERS)) {
    // 三四 is “three or four” and no number; a year is written digit by digit.
    if (characters.length === 2 && !/[〇零]/.test(numerals)) return null;
    return Number(characters.map(digitOf).join(""));
  }
  let total = 0;
  let section = 0;
  let digit = -1;
  let isAfterZero = false;
  let lastSmall = Infinity;
  let lastBig = Infinity;
  for (const character of characters) {
    const multiplier = MULTIPLIERS[character];
    if (multiplier === undefined) {
      if (digit > 0) return null;
      isAfterZero = digit === 0 || digitOf(character) === 0;
      digit = digitOf(character);
    } else if (multiplier >= 10_000) {
      const counted = section + Math.max(digit, 0);
      if (counted === 0 || multiplier >= lastBig) return null;
      total += counted * multiplier;
      lastBig = multiplier;
      lastSmall = Infinity;
      section = 0;
      digit = -1;
    } else {
      // 十 may stand without a digit, 百 and 千 may not: 百姓, 千方百计.
      if (multiplier >= lastSmall || (digit <= 0 && (multiplier > 10 || section > 0))) return null;
      section += Math.max(digit, 1) * multiplier;
      lastSmall = multiplier;
      digit = -1;
    }
  }
  // 一百五 is 150 and 一万五 15000 to some readers, and so no number that is sure.
  const isShort = digit > 0 && !isAfterZero && (lastSmall === Infinity ? lastBig !== Infinity : lastSmall > 10);
  const value = total + section + Math.max(digit, 0);
  return isShort || !Number.isSafeInteger(value) ? null : value;
}
