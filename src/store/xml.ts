/**
 * The little XML that a store takes, over a text and a place in it. Written by hand because it runs where there is no DOM (the
 * command line, a worker), and because a general parser weighs many times what it would read here and forgives what must not be
 * forgiven. Every step is linear in the text, and none throws.
 */

/** A start tag as it is written. */
export interface StartTag {
  /** With its prefix. */
  readonly name: string;
  /** By name with prefix; references are resolved. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly isEmpty: boolean;
  /** Where the text goes on. */
  readonly end: number;
}

export interface ExpandedName {
  /** Empty where the name is in no namespace. */
  readonly namespace: string;
  readonly local: string;
}

/** A document's root element; null where the text has none that can be read. */
export function rootOf(xml: string): { readonly tag: StartTag; readonly name: ExpandedName } | null {
  let at = skipMisc(xml, xml.startsWith("\uFEFF") ? 1 : 0);
  const doctype = matchAt(/<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/y, xml, at);
  if (doctype !== null) at = skipMisc(xml, at + doctype[0].length);
  const tag = startTagAt(xml, at);
  const name = tag && expandedName(tag);
  return tag === null || name === null ? null : { tag, name };
}

/** The namespace and local name of an element within `outer`; null where its prefix stands for nothing. */
export function expandedName(tag: StartTag, outer?: StartTag): ExpandedName | null {
  const colon = tag.name.indexOf(":");
  const declaration = colon < 0 ? "xmlns" : `xmlns:${tag.name.slice(0, colon)}`;
  const namespace = tag.attributes.get(declaration) ?? outer?.attributes.get(declaration);
  if (namespace === undefined && colon >= 0) return null;
  return { namespace: namespace ?? "", local: tag.name.slice(colon + 1) };
}

/** The start tag at a place, or null where none stands there. */
export function startTagAt(xml: string, at: number): StartTag | null {
  const open = matchAt(/<([^\s<>/="'!?&]+)/y, xml, at);
  if (open === null) return null;
  const attributes = new Map<string, string>();
  let end = at + open[0].length;
  for (;;) {
    const attribute = matchAt(/\s+([^\s<>/="'&]+)\s*=\s*("[^"<]*"|'[^'<]*')/y, xml, end);
    if (attribute === null) break;
    const [whole, name = "", quoted = ""] = attribute;
    const value = unescape(quoted.slice(1, -1));
    if (value === null || attributes.has(name)) return null;
    attributes.set(name, value);
    end += whole.length;
  }
  const close = matchAt(/\s*(\/?)>/y, xml, end);
  return close && { name: open[1] ?? "", attributes, isEmpty: close[1] === "/", end: end + close[0].length };
}

/** Where the text goes on after an element's end tag, or null where that does not stand here. */
export function endTagAt(xml: string, at: number, name: string): number | null {
  if (!xml.startsWith(`</${name}`, at)) return null;
  const from = at + 2 + name.length;
  const close = matchAt(/\s*>/y, xml, from);
  return close && from + close[0].length;
}

/** Passes over white space, comments and processing instructions. */
export function skipMisc(xml: string, at: number): number {
  for (;;) {
    const white = matchAt(/\s+/y, xml, at);
    const start = at + (white?.[0].length ?? 0);
    const close = xml.startsWith("<!--", start) ? "-->" : xml.startsWith("<?", start) ? "?>" : null;
    const end = close === null ? -1 : xml.indexOf(close, start + 2);
    if (close === null || end < 0) return start;
    at = end + close.length;
  }
}

/** The characters up to the next tag, with CDATA sections and without comments; null where a reference or a section is broken. */
export function contentAt(xml: string, at: number): { readonly text: string; readonly end: number } | null {
  const parts: string[] = [];
  for (;;) {
    const next = xml.indexOf("<", at);
    const part = next < 0 ? null : unescape(xml.slice(at, next));
    if (part === null) return null;
    parts.push(part);
    const [open, close] = xml.startsWith("<![CDATA[", next) ? [9, "]]>"] : [4, "-->"];
    if (close === "-->" && !xml.startsWith("<!--", next)) return { text: parts.join(""), end: next };
    const end = xml.indexOf(close, next + open);
    if (end < 0) return null;
    if (close === "]]>") parts.push(xml.slice(next + open, end));
    at = end + close.length;
  }
}

const NAMES: Readonly<Record<string, string | undefined>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const REFERENCES = new Map(Object.entries(NAMES).map(([name, character]) => [character, `&${name};`]));

/** A text as it stands in content and between quotation marks. It must hold no character that XML lacks. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => REFERENCES.get(character) ?? character);
}

/** Resolves references to characters; null where one is unknown or unfinished. */
function unescape(text: string): string | null {
  let isBroken = false;
  const plain = text.replace(/&(?:([^;&]{1,12});)?/g, (_whole, reference: string | undefined) => {
    const character = reference === undefined ? undefined : characterOf(reference);
    if (character === undefined) isBroken = true;
    return character ?? "";
  });
  return isBroken ? null : plain;
}

function characterOf(reference: string): string | undefined {
  const hex = /^#x([0-9a-f]+)$/i.exec(reference)?.[1];
  const decimal = /^#(\d+)$/.exec(reference)?.[1];
  if (hex === undefined && decimal === undefined) return Object.hasOwn(NAMES, reference) ? NAMES[reference] : undefined;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** What XML 1.0 can hold, even by reference. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
