import { prefixAt, PREFIXES } from "../../standard/operators";
import { isDigit, skipSpaces } from "../characters";

const SIGN = 1;
const WORD = 2;

/** What may begin with a character: a sign, or an operator in words. A look at a table is all that most characters take. */
const BEGINS = new Uint8Array(0x10000);
for (const { written } of PREFIXES) BEGINS[written.charCodeAt(0)] = WORD;
for (const sign of "≥≤≧≦><＞＜=＝﹦⩾⩽") BEGINS[sign.charCodeAt(0)] = SIGN;

/** 节约, 合约 and 最近 are words of a name. */
const IN_A_WORD = /[节合签契最附]/;

/** Whether a sign, or an operator in words before a number, stands at `at`. */
export function isOperator(text: string, at: number): boolean {
  const begins = BEGINS[text.charCodeAt(at)];
  if (begins === SIGN) return true;
  if (begins !== WORD || IN_A_WORD.test(text.charAt(at - 1))) return false;
  const prefix = prefixAt(text, at);
  return prefix !== undefined && isDigit(text.charCodeAt(skipSpaces(text, at + prefix.written.length)));
}
