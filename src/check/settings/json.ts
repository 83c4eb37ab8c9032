import { pathOf } from "./expected";

/** Why a text is not taken for JSON. Lines and columns count from 1. */
export type JsonFault =
  | { readonly code: "broken-json"; readonly line: number; readonly column: number }
  /** A key that stands twice in one pair of braces, first on the line `first`: either may be the one that is meant. */
  | { readonly code: "repeated-key"; readonly path: string; readonly line: number; readonly first: number }
  /** Keys given twice that are not listed. */
  | { readonly code: "more"; readonly count: number };

/** More keys given twice are counted, not listed. */
const MOST_REPEATED = 10;
/** A longer path is told by its end: no key that is known stands so deep. */
const MOST_STEPS = 8;

/**
 * Reads JSON; where it is broken, says where, which engines word each in their own way or not at all. A key given twice is a fault, too:
 * JSON.parse would take the last without a word. Never throws.
 */
export function readJson(text: string): { readonly value: unknown } | { readonly faults: readonly JsonFault[] } {
  const faults = faultsOf(text);
  return faults.length === 0 ? { value: JSON.parse(text) as unknown } : { faults };
}

const NUMBER_OR_WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What may stand next: a value, a key, the colon after one, or what follows a value. `first-…` may also close at once. */
type Next = "value" | "first-value" | "key" | "first-key" | "colon" | "after";

/** A list, or a set of keys, that is open where the scan stands. */
interface Open {
  readonly closing: "]" | "}";
  readonly outer: Open | null;
  /** The line on which each key stands; null for a list. */
  readonly lines: Map<string, number> | null;
  /** The key, or the place in the list, of what the scan is at. */
  at: string | number;
}

/** The first place that JSON does not allow, which is the text's end where it ends too early; without one, the keys given twice. */
function faultsOf(text: string): readonly JsonFault[] {
  const repeated = repeatedKeys();
  let open: Open | null = null;
  let next = "value" as Next;
  let [at, line, lineStart] = [0, 1, 0];
  const broken = (offset: number): JsonFault[] => [{ code: "broken-json", line, column: offset - lineStart + 1 }];
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === " " || character === "\t" || character === "\n" || character === "\r") {
      at += 1;
      const isLineEnd = character === "\n" || (character === "\r" && text.charAt(at) !== "\n");
      if (isLineEnd) [line, lineStart] = [line + 1, at];
    } else if (next === "after") {
      if (open === null) return broken(at);
      if (character === open.closing) open = open.outer;
      else if (character === ",") next = passComma(open);
      else return broken(at);
      at += 1;
    } else if (next === "colon") {
      if (character !== ":") return broken(at);
      next = "value";
      at += 1;
    } else if (character === open?.closing && (next === "first-key" || next === "first-value")) {
      open = open.outer;
      next = "after";
      at += 1;
    } else if (character === '"') {
      const end = stringEnd(text, at);
      if (end.isFault) return broken(end.at);
      if (open !== null && (next === "key" || next === "first-key")) {
        repeated.add(open, unescaped(text.slice(at, end.at)), line);
        next = "colon";
      } else next = "after";
      at = end.at;
    } else if (next === "key" || next === "first-key") return broken(at);
    else if (character === "{") {
      open = { closing: "}", outer: open, lines: new Map(), at: "" };
      next = "first-key";
      at += 1;
    } else if (character === "[") {
      open = { closing: "]", outer: open, lines: null, at: 0 };
      next = "first-value";
      at += 1;
    } else {
      const end = endOf(NUMBER_OR_WORD, text, at);
      if (end === at) return broken(at);
      next = "after";
      at = end;
    }
  }
  return open === null && next === "after" ? repeated.faults() : broken(at);
}

/** What stands behind a comma. */
function passComma(open: Open): Next {
  if (typeof open.at === "string") return "key";
  open.at += 1;
  return "value";
}

/** Gathers the keys that are given twice. */
function repeatedKeys() {
  const TOLD = 0;
  const listed: JsonFault[] = [];
  let more = 0;
  return {
    /** Takes the next key of what is open. */
    add(open: Open, key: string, line: number): void {
      open.at = key;
      const first = open.lines?.get(key);
      open.lines?.set(key, first === undefined ? line : TOLD);
      if (first === undefined || first === TOLD) return;
      if (listed.length < MOST_REPEATED) listed.push({ code: "repeated-key", path: pathTo(open), line, first });
      else more += 1;
    },
    faults: (): readonly JsonFault[] => (more === 0 ? listed : [...listed, { code: "more", count: more }]),
  };
}

/** The path of what the scan is at, without its beginning where it is very long. */
function pathTo(open: Open): string {
  const way: (string | number)[] = [];
  for (let one: Open | null = open; one !== null && way.length <= MOST_STEPS; one = one.outer) way.unshift(one.at);
  return way.length > MOST_STEPS ? `….${pathOf(way.slice(1))}` : pathOf(way);
}

const unescaped = (quoted: string): string =>
  quoted.includes("\\") ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);

/** The end of what a pattern matches at `at`; `at` where it does not match. */
function endOf(pattern: RegExp, text: string, at: number): number {
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
