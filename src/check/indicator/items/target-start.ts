import { prefixAt, PREFIXES } from "../../standard/operators";
import { isDigit, skipSpaces } from "../characters";

const SIGNS = "≥≤≧≦><＞＜=＝﹦⩾⩽";

export const isSign = (text: string, at: number): boolean => SIGNS.includes(text.charAt(at) || "-");

/** The first characters of operators in words, for a cheap look. */
const FIRST = new Set(PREFIXES.map(({ written }) => written.charAt(0)));
/** 节约, 合约 and 最近 are words of a name. */
const IN_A_WORD = /[节合签契最附]/;

/** Whether a sign, or an operator in words before a number, stands at `at`. */
export function isOperator(text: string, at: number): boolean {
  if (isSign(text, at)) return true;
  if (!FIRST.has(text.charAt(at)) || IN_A_WORD.test(text.charAt(at - 1))) return false;
  const prefix = prefixAt(text, at);
  return prefix !== undefined && isDigit(text.charCodeAt(skipSpaces(text, at + prefix.written.length)));
}
