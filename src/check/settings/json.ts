/** Where a text stops being JSON, counted from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
}

/** Reads JSON; where it is broken, says where, which engines word each in their own way or not at all. Never throws. */
export function readJson(text: string): { readonly value: unknown } | { readonly fault: JsonFault } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { fault: placeOf(text, firstFault(text)) };
  }
}

function placeOf(text: string, offset: number): JsonFault {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;

/** What may stand next: a value, a key, the colon after one, or what follows a value. `first-…` may also close at once. */
type Next = "value" | "first-value" | "key" | "first-key" | "colon" | "after";

/** The offset of the first character that JSON does not allow; the text's length where it ends too early. */
function firstFault(text: string): number {
  const open: string[] = [];
  let next = "value" as Next;
  let at = skip(SPACE, text, 0);
  while (at < text.length) {
    const character = text.charAt(at);
    if (next === "after") {
      if (open.length === 0) return at;
      if (character === "," && open.at(-1) === "{") next = "key";
      else if (character === ",") next = "value";
      else if (character === closing(open.at(-1))) open.pop();
      else return at;
      at += 1;
    } else if (next === "colon") {
      if (character !== ":") return at;
      next = "value";
      at += 1;
    } else if (character === closing(open.at(-1)) && (next === "first-key" || next === "first-value")) {
      open.pop();
      next = "after";
      at += 1;
    } else if (character === '"') {
      const end = stringEnd(text, at);
      if (end.isFault) return end.at;
      next = next === "key" || next === "first-key" ? "colon" : "after";
      at = end.at;
    } else if (next === "key" || next === "first-key") return at;
    else if (character === "{" || character === "[") {
      open.push(character);
      next = character === "{" ? "first-key" : "first-value";
      at += 1;
    } else {
      const end = Math.max(skip(NUMBER, text, at), skip(LITERAL, text, at));
      if (end === at) return at;
      next = "after";
      at = end;
    }
    at = skip(SPACE, text, at);
  }
  return text.length;
}

const closing = (open: string | undefined): string | null => (open === "{" ? "}" : open === "[" ? "]" : null);

/** The end of what a pattern matches at `at`; `at` where it does not match. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The end of the string that opens at `at`, or where it is broken: a line end or control character inside, a wrong escape. */
function stringEnd(text: string, start: number): { readonly at: number; readonly isFault: boolean } {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { at: at + 1, isFault: false };
    if (code < 0x20) return { at, isFault: true };
    if (code === 0x5c) {
      const escaped = text.charAt(at + 1);
      const isHex = escaped === "u" && /^[\da-fA-F]{4}$/.test(text.slice(at + 2, at + 6));
      if (!isHex && (escaped === "" || !'"\\/bfnrt'.includes(escaped))) return { at, isFault: true };
      at += isHex ? 6 : 2;
    } else at += 1;
  }
  return { at: text.length, isFault: true };
}
