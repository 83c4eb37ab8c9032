import { SaxesParser, type SaxesTagNS } from "saxes";
import { WorkbookError } from "../workbook";

/** What the reader of a part is told, in the order of the document. Elements are named without a prefix. */
export interface XmlReader {
  /** `depth` is 0 for the root element; `end` is the character behind the tag. */
  open(name: string, attributes: Attributes, depth: number, end: number): void;
  /** `end` is the character behind the tag; that of its only tag where the element is empty. */
  close?(name: string, depth: number, end: number): void;
  /** Called once or several times for the text between two tags; references are resolved. */
  text?(text: string): void;
}

export interface Attributes {
  /** An attribute by its name; undefined where there is none. */
  (name: string): string | undefined;
  /** One of another namespace by its name without a prefix, such as r:id. */
  prefixed(name: string): string | undefined;
  /** The values of those without a prefix whose names are none of these. */
  others(known: ReadonlySet<string>): readonly string[];
}

/** Gives a document's bytes to `take`, from the first to the last. */
export type Bytes = (take: (bytes: Uint8Array) => void) => void;

/**
 * Reads a document in one pass. Only elements of the root element's own namespace are told: what another one adds stands apart, with all
 * that is in it. Throws WorkbookError "broken" where the document is not well-formed, names a prefix that stands for nothing, is in
 * another encoding than it says, or brings a DTD, which no workbook may have.
 */
export function readXml(part: string, bytes: Bytes, reader: XmlReader): void {
  const decoder = new PartDecoder();
  readPieces(part, reader, (write) => {
    bytes((chunk) => write(decoder.decode(chunk)));
    write(decoder.end());
  });
}

/** The same of a document's text. */
export function readXmlText(part: string, text: string, reader: XmlReader): void {
  readPieces(part, reader, (write) => {
    for (let at = 0; at < text.length; at += TEXT_PIECE) write(text.slice(at, at + TEXT_PIECE));
  });
}

const TEXT_PIECE = 1 << 16;

function readPieces(part: string, reader: XmlReader, pieces: (write: (text: string) => void) => void): void {
  const broken = (why: string, cause?: unknown): WorkbookError =>
    new WorkbookError("broken", `The file is damaged: ${part} ${why}.`, { cause });
  const parser = new SaxesParser({ xmlns: true, position: false });
  let own = "";
  let depth = 0;
  /** How deep inside an element of another namespace; 0 outside of any. */
  let foreign = 0;
  let attributes: SaxesTagNS["attributes"] = {};
  const named = (name: string): string | undefined => attributes[name]?.value;
  const attribute: Attributes = Object.assign(named, {
    prefixed: (name: string): string | undefined =>
      Object.values(attributes).find(({ local, prefix }) => local === name && prefix !== "" && prefix !== "xmlns")
        ?.value,
    others(known: ReadonlySet<string>): readonly string[] {
      let others: string[] | null = null;
      for (const name in attributes)
        if (!known.has(name) && !name.includes(":") && name !== "xmlns")
          (others ??= []).push(attributes[name]?.value ?? "");
      return others ?? NONE;
    },
  });
  // With one handler more than these six, V8 looks the parser's fields up by hash, and reading takes twice as long.
  parser.on("opentag", (tag) => {
    if (depth === 0) own = tag.uri;
    if (foreign > 0 || tag.uri !== own) foreign += 1;
    else {
      attributes = tag.attributes;
      reader.open(tag.local, attribute, depth, parser.position);
    }
    depth += 1;
    // Each prefix is looked up through all elements that are open.
    if (depth > DEEPEST) throw broken("is nested deeper than any workbook");
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    if (foreign > 0) foreign -= 1;
    else reader.close?.(tag.local, depth, parser.position);
  });
  const text = (said: string): void => {
    if (foreign === 0) reader.text?.(said);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("doctype", () => {
    throw broken("has a document type");
  });
  parser.on("error", (error) => {
    throw broken(`is not well-formed XML: ${error.message.replace(/\.$/, "")}`, error);
  });
  try {
    pieces((text) => void parser.write(text));
    parser.close();
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    if (error instanceof TypeError || error instanceof RangeError)
      throw broken("is not written in the encoding it names", error);
    throw error;
  }
}

const NONE: readonly string[] = [];

const DEEPEST = 200;

/** A document's text as its reader counts it, without a byte order mark. Throws TypeError or RangeError where it is in another encoding than it says. */
export function decodePart(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
}

/** How many bytes may come before the end of an XML declaration. */
const DECLARATION = 200;

/** Decodes a document by its byte order mark, else as its declaration says, else as UTF-8; throws at bytes that are none of that encoding. */
class PartDecoder {
  #decoder: TextDecoder | null = null;
  /** The first bytes, until they tell the encoding. */
  #first: Uint8Array = new Uint8Array();

  decode(bytes: Uint8Array): string {
    if (this.#decoder !== null) return this.#decoder.decode(bytes, { stream: true });
    const first = new Uint8Array(this.#first.length + bytes.length);
    first.set(this.#first);
    first.set(bytes, this.#first.length);
    this.#first = first;
    return first.length < DECLARATION ? "" : this.#begin(true);
  }

  end(): string {
    return this.#decoder === null ? this.#begin(false) : this.#decoder.decode();
  }

  #begin(stream: boolean): string {
    this.#decoder = new TextDecoder(encodingOf(this.#first), { fatal: true });
    return this.#decoder.decode(this.#first, { stream });
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = String.fromCharCode(...bytes.subarray(0, DECLARATION));
  return /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? "utf-8";
}
