/** Kinds of characters the grammar tells apart, by UTF-16 code. */

/** What JavaScript's `\s` matches: U+3000, the non-breaking space and the byte order mark among them. */
export function isSpace(code: number): boolean {
  if (code === 0x20 || code === 0x3000) return true;
  if (code < 0x80) return code >= 0x09 && code <= 0x0d;
  if (code < 0x1680) return code === 0xa0;
  return (
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680 ||
    code === 0xfeff
  );
}

/** The value of a digit, full-width ones included; -1 where it is none. */
export function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

export function isDigit(code: number): boolean {
  return digitValue(code) !== -1;
}

export function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** - － — – _ and their like between a category's code and its name. */
export function isDash(code: number): boolean {
  switch (code) {
    case 0x2d:
    case 0xff0d:
    case 0x2014:
    case 0x2013:
    case 0x2012:
    case 0x2010:
    case 0x2011:
    case 0x2015:
    case 0x2212:
    case 0x5f:
    case 0xff3f:
      return true;
    default:
      return false;
  }
}

/** ： and : after a value label. */
export function isColon(code: number): boolean {
  return code === 0xff1a || code === 0x3a;
}

/** ； and ; between parts. */
export function isSemicolon(code: number): boolean {
  return code === 0xff1b || code === 0x3b;
}

/** What stands, rightly or wrongly, where a ； or 。 belongs: ； ; 。 ， , 、 ｡. A point and a colon depend on where they stand. */
export function isMark(code: number): boolean {
  switch (code) {
    case 0xff1b:
    case 0x3b:
    case 0x3002:
    case 0xff0c:
    case 0x2c:
    case 0x3001:
    case 0xff61:
      return true;
    default:
      return false;
  }
}

/** The first position from `at` on that holds no space. */
export function skipSpaces(text: string, at: number): number {
  let end = at;
  while (end < text.length && isSpace(text.charCodeAt(end))) end += 1;
  return end;
}

/** The position after the last character before `end`, no earlier than `from`, that is no space. */
export function skipSpacesBack(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}
