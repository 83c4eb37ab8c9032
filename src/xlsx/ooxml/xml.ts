import { WorkbookError } from "../workbook";
import { brokenPart, OwnElements } from "./own-elements";
import { PartDecoder } from "./part-decoder";
import { Scanner } from "./scanner";
import { StrictParser } from "./strict-parser";
import type { XmlReader } from "./xml-reader";

/** Gives a document's bytes to `take`, from the first to the last. */
export type Bytes = (take: (bytes: Uint8Array) => void) => void;

/**
 * Reads a document in one pass, see `OwnElements` for what is passed on. Throws WorkbookError "broken" where the document is not
 * well-formed, names a prefix that stands for nothing, is in another encoding than it says, or brings a DTD, which no workbook may have.
 */
export function readXml(part: string, bytes: Bytes, reader: XmlReader): void {
  const decoder = new PartDecoder();
  readPieces(part, reader, (write) => {
    bytes((chunk) => write(decoder.decode(chunk)));
    write(decoder.end());
  });
}

/** The same of a document's text, so many characters at a time. */
export function readXmlText(part: string, text: string, reader: XmlReader, atOnce = 1 << 16): void {
  readPieces(part, reader, (write) => {
    for (let at = 0; at < text.length; at += atOnce) write(text.slice(at, at + atOnce));
  });
}

function readPieces(part: string, reader: XmlReader, pieces: (write: (text: string) => void) => void): void {
  const parser = new Parser(part, new OwnElements(part, reader));
  try {
    pieces((text) => parser.write(text));
    parser.close();
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    if (error instanceof TypeError || error instanceof RangeError)
      throw brokenPart(part, "is not written in the encoding it names", error);
    throw error;
  }
}

/** Scans a document as far as the scanner reads it, and gives the rest to the strict parser. */
class Parser {
  readonly #scanner: Scanner;
  #strict: StrictParser | null = null;

  constructor(
    private readonly part: string,
    private readonly elements: OwnElements,
  ) {
    this.#scanner = new Scanner(elements);
  }

  write(text: string): void {
    if (this.#strict !== null) this.#strict.write(text);
    else if (!this.#scanner.write(text)) this.#readStrictly();
  }

  close(): void {
    if (this.#strict === null && this.#scanner.isComplete()) return;
    (this.#strict ?? this.#readStrictly()).close();
  }

  #readStrictly(): StrictParser {
    const unread = this.#scanner.unread();
    const strict = new StrictParser(this.part, this.elements, unread);
    this.#strict = strict;
    strict.write(unread.text);
    return strict;
  }
}
