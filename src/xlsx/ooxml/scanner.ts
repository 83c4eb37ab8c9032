import { lineBreaks } from "../escapes";
import type { OwnElements } from "./own-elements";
import { ScannedAttributes } from "./scanned-attributes";
import { isNameAt, ScannedNames, type ScannedName } from "./scanned-names";
import { ScannedNamespaces } from "./scanned-namespaces";
import { isLegal, withoutReferences } from "./scanned-text";
import type { Beginning } from "./strict-parser";

/** The part of a document that a scanner leaves to the strict parser. */
export interface Unread extends Beginning {
  readonly text: string;
}

/**
 * Reads XML as spreadsheet programs write it, several times as fast as a parser of all XML: tags, texts and the usual references. It takes
 * in only what it knows to be well-formed. At anything else it stops, be it a comment, a name in Chinese or a mistake, and the strict
 * parser reads on from there, so that it is the strict parser alone that refuses.
 */
export class Scanner {
  /** What was given and is not read yet. */
  #text = "";
  /** The place of its first character in the document. */
  #position = 0;
  /** What comes before the root element. */
  #prolog: string | null = null;
  readonly #open: ScannedName[] = [];
  /** The root element without what is in it, once it is closed. */
  #root: string | null = null;
  /** It stopped at something that it does not know, and not because more of the document is to come. */
  #isStopped = false;
  readonly #names = new ScannedNames();
  readonly #namespaces = new ScannedNamespaces();
  readonly #attributes = new ScannedAttributes();

  constructor(private readonly elements: OwnElements) {}

  /** Reads on. False where it stops: the strict parser is to read what is unread, and all that follows. */
  write(piece: string): boolean {
    const text = this.#text + piece;
    this.#text = text;
    // Asked once of a whole piece, both cost next to nothing.
    if (!isLegal(piece) || text.includes("]]>")) return false;
    const end = this.#scan(text);
    this.#position += end;
    this.#text = text.slice(end);
    // A longer one would be looked at from its start too often.
    return !this.#isStopped && this.#text.length <= LONGEST;
  }

  /** Whether the document may end here. */
  isComplete(): boolean {
    return this.#root !== null && BLANK.test(this.#text);
  }

  unread(): Unread {
    const tags = this.#open.map((name, depth) => this.#tagAt(name, depth));
    const opening = [this.#prolog ?? "", ...tags, this.#root ?? ""].join("");
    return { opening, position: this.#position, text: this.#text };
  }

  /** Gives the place behind what was read. */
  #scan(text: string): number {
    let at = 0;
    if (this.#prolog === null && text !== "") {
      this.#prolog = PROLOG.exec(text)?.[0] ?? "";
      at = this.#prolog.length;
    }
    let reference = placeOf("&", text, at);
    const hasReturns = text.includes("\r");
    for (;;) {
      let tag = at;
      if (text.charCodeAt(at) !== LESS) {
        tag = text.indexOf("<", at);
        if (tag < 0) return at;
        if (reference < at) reference = placeOf("&", text, at);
        if (!this.#readText(text.slice(at, tag), hasReturns, reference < tag)) return at;
      }
      const end = text.charCodeAt(tag + 1) === SLASH ? this.#readEnd(text, tag) : this.#readStart(text, tag);
      if (end < 0) return tag;
      at = end;
    }
  }

  #readText(written: string, hasReturns: boolean, hasReferences: boolean): boolean {
    if (this.#open.length === 0) return BLANK.test(written) || this.#stop();
    const lines = hasReturns ? lineBreaks(written) : written;
    const read = hasReferences ? withoutReferences(lines) : lines;
    if (read === null) return this.#stop();
    this.elements.text(read);
    return true;
  }

  /** Reads an end tag and gives the place behind it; less than 0 where it is not read. */
  #readEnd(text: string, start: number): number {
    const name = this.#open.at(-1);
    if (name === undefined) return this.#stopAt(text, start);
    const end = start + 2 + name.full.length;
    if (text.charCodeAt(end) !== GREATER || !isNameAt(text, start + 2, name)) return this.#stopAt(text, end);
    this.#close(name, end + 1);
    return end + 1;
  }

  /** The same of a start tag or that of an empty element. */
  #readStart(text: string, start: number): number {
    const attributes = this.#attributes;
    attributes.clear();
    let at = endOfName(text, start + 1);
    const name = this.#names.at(text, start + 1, at);
    if (name === null || this.#root !== null) return this.#stopAt(text, at);
    let isEmpty = false;
    for (;;) {
      const gap = at;
      while (isSpace(text.charCodeAt(at))) at += 1;
      const code = text.charCodeAt(at);
      if (code === GREATER) break;
      if (code === SLASH) {
        at += 1;
        isEmpty = text.charCodeAt(at) === GREATER;
        if (isEmpty) break;
        return this.#stopAt(text, at);
      }
      if (at === gap || attributes.count === MOST_ATTRIBUTES) return this.#stopAt(text, at);
      at = this.#readAttribute(text, at);
      if (at < 0) return at;
    }
    const end = at + 1;
    const isPlain = name.prefix === "" && !attributes.hasPrefixes;
    const namespace = isPlain ? this.#namespaces.plain : this.#namespaceOf(name, text.slice(start, end));
    if (namespace === null) return this.#stopAt(text, at);
    this.elements.open(name.local, namespace, attributes.asked, this.#position + end);
    this.#open.push(name);
    if (isEmpty) this.#close(name, end);
    return end;
  }

  /** Reads an attribute and gives the place behind it; less than 0 where it is not read. */
  #readAttribute(text: string, start: number): number {
    let at = endOfName(text, start);
    const name = this.#names.at(text, start, at);
    if (name === null || text.charCodeAt(at) !== EQUAL) return this.#stopAt(text, at);
    at += 1;
    const quote = text.charCodeAt(at);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) return this.#stopAt(text, at);
    at += 1;
    const first = at;
    let hasReferences = false;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) break;
      // Breaks and tabs would be read as spaces.
      if (code < SPACE || code === LESS) return this.#stopAt(text, at);
      if (code === AMPERSAND) hasReferences = true;
    }
    if (at === text.length) return -1;
    const written = text.slice(first, at);
    const value = hasReferences ? withoutReferences(written) : written;
    if (value === null || !this.#attributes.add(name, value)) return this.#stopAt(text, at);
    return at + 1;
  }

  /** What the prefix of an element's name stands for; null where its tag cannot be read. */
  #namespaceOf({ prefix }: ScannedName, tag: string): string | null {
    if (this.#attributes.hasPrefixes && !this.#namespaces.enter(this.#attributes, this.#open.length, tag)) return null;
    return prefix === "" ? this.#namespaces.plain : this.#namespaces.namespaceOf(prefix);
  }

  #close(name: ScannedName, end: number): void {
    if (this.#open.length === 1) this.#root = `${this.#tagAt(name, 0)}</${name.full}>`;
    this.#open.pop();
    this.#namespaces.leave(this.#open.length);
    this.elements.close(name.local, this.#position + end);
  }

  /** The tag of an open element, without attributes where it declares no namespace. */
  #tagAt({ full }: ScannedName, depth: number): string {
    return this.#namespaces.tagAt(depth)?.replace(/\/>$/, ">") ?? `<${full}>`;
  }

  #stop(): false {
    this.#isStopped = true;
    return false;
  }

  /** Stops because of a character, or waits where it is still to come. */
  #stopAt(text: string, at: number): number {
    if (at < text.length) this.#stop();
    return -1;
  }
}

function endOfName(text: string, start: number): number {
  let at = start;
  while (at < text.length && NAME_CHARACTERS[text.charCodeAt(at)] === 1) at += 1;
  return at;
}

/** By their codes, the characters that a name may have. That it is a name in whole is known when it is looked up. */
const NAME_CHARACTERS: Uint8Array = (() => {
  const table = new Uint8Array(128);
  for (let code = 0; code < table.length; code += 1) table[code] = /[\w.:-]/.test(String.fromCharCode(code)) ? 1 : 0;
  return table;
})();

const isSpace = (code: number): boolean => code === SPACE || code === BREAK || code === RETURN || code === TAB;

/** Where something stands next in a text; behind all of it where it does not. */
function placeOf(what: string, text: string, start: number): number {
  const place = text.indexOf(what, start);
  return place < 0 ? Infinity : place;
}

/** Characters without an end in sight that are kept to be read later. */
const LONGEST = 1 << 17;

/** Attributes of a tag, each of which is compared with all before it. */
const MOST_ATTRIBUTES = 64;

/** The XML declaration, where there is one, and white space. */
const PROLOG =
  /^(?:<\?xml[ \t\r\n]+version=(["'])1\.0\1(?:[ \t\r\n]+encoding=(["'])[A-Za-z][\w.-]*\2)?(?:[ \t\r\n]+standalone=(["'])(?:yes|no)\3)?[ \t\r\n]*\?>)?[ \t\r\n]*/;

const BLANK = /^[ \t\r\n]*$/;

const TAB = 0x09;
const BREAK = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const AMPERSAND = 0x26;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUAL = 0x3d;
const GREATER = 0x3e;
