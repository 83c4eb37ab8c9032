/** A document's text as its reader counts it, without a byte order mark. Throws TypeError or RangeError where it is in another encoding than it says. */
export function decodePart(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
}

/** How many bytes may come before the end of an XML declaration. */
const DECLARATION = 200;

/** Decodes a document by its byte order mark, else as its declaration says, else as UTF-8; throws at bytes that are none of that encoding. */
export class PartDecoder {
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
  const end = bytes.indexOf(GREATER);
  const start = String.fromCharCode(...bytes.subarray(0, end < 0 ? DECLARATION : Math.min(end, DECLARATION)));
  return /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? "utf-8";
}

const GREATER = 0x3e;
