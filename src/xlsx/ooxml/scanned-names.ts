/** A name of an element or an attribute as it is written, and its two halves. */
export interface ScannedName {
  readonly full: string;
  /** Empty where there is none. */
  readonly prefix: string;
  readonly local: string;
  /** The code of its first character. */
  readonly first: number;
}

const NAME = /^(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*)$/;

/** Knows names again, so that the few names of a part are taken apart once and not at each tag. */
export class ScannedNames {
  readonly #places = new Array<ScannedName | null>(PLACES).fill(null);

  /** The name between two places of a text; null where these characters are no name, or one that is not of ASCII. */
  at(text: string, start: number, end: number): ScannedName | null {
    if (start === end) return null;
    const place = (text.charCodeAt(start) * 5 + text.charCodeAt(end - 1) * 3 + end - start) & (PLACES - 1);
    const known = this.#places[place] as ScannedName | null;
    if (known !== null && known.full.length === end - start && isNameAt(text, start, known)) return known;
    const full = text.slice(start, end);
    const parts = NAME.exec(full);
    if (parts === null) return null;
    const name = { full, prefix: parts[1] ?? "", local: parts[2] ?? "", first: full.charCodeAt(0) };
    this.#places[place] = name;
    return name;
  }
}

/** Names that are known at a time: a power of two. */
const PLACES = 256;

/** Whether a text goes on with a name. Most are a single letter. */
export const isNameAt = (text: string, at: number, { full, first }: ScannedName): boolean =>
  text.charCodeAt(at) === first && (full.length === 1 || text.startsWith(full, at));
