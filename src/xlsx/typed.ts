import type { CellValue } from "../check/sheet/snapshot";

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(%?)$/;

/** How every number and truth value begins. */
const NO_TEXT = /^\s*[-+.\dTF]/i;

/**
 * What a cell holds whose text alone is written, as Excel takes it when it opens such a file, with two differences that keep what was
 * typed: dates stay text (6-8 is a range here, not the 8th of June), and so do numbers of more than 15 digits, which Excel would round.
 */
export function typedValue(text: string): CellValue {
  if (text === "") return null;
  if (!NO_TEXT.test(text)) return text;
  const plain = text.trim();
  if (/^(TRUE|FALSE)$/i.test(plain)) return plain.toUpperCase() === "TRUE";
  const match = NUMBER.exec(plain);
  const digits = plain.replace(/\D/g, "");
  if (match === null || digits.length === 0 || digits.replace(/^0+/, "").length > 15) return text;
  const number = Number(plain.replace(/[,%]/g, ""));
  return match[1] === "%" ? number / 100 : number;
}
