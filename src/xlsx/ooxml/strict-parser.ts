import { SaxesParser, type SaxesTagNS } from "saxes";
import { brokenPart, type OwnElements } from "./own-elements";
import type { Attributes } from "./xml-reader";

/** Where a parser begins that reads on in the middle of a document. */
export interface Beginning {
  /** A document's start with the same elements open: what it holds is not passed on. */
  readonly opening: string;
  /** The place of the next character in the document. */
  readonly position: number;
}

/** Parses a document of any kind, and refuses one that is not well-formed, names a prefix that stands for nothing, or brings a DTD. */
export class StrictParser {
  readonly #parser = new SaxesParser({ xmlns: true, position: false });
  /** The first half of a character whose second half is still to come. */
  #half = "";

  constructor(
    private readonly part: string,
    elements: OwnElements,
    { opening, position }: Beginning = { opening: "", position: 0 },
  ) {
    const parser = this.#parser;
    const before = position - opening.length;
    let isOpening = true;
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
      if (isOpening) return;
      attributes = tag.attributes;
      elements.open(tag.local, tag.uri, attribute, before + parser.position);
    });
    parser.on("closetag", (tag) => {
      if (!isOpening) elements.close(tag.local, before + parser.position);
    });
    const text = (said: string): void => {
      if (!isOpening) elements.text(said);
    };
    parser.on("text", text);
    parser.on("cdata", text);
    parser.on("doctype", () => {
      throw brokenPart(part, "has a document type");
    });
    parser.on("error", (error) => {
      throw brokenPart(part, `is not well-formed XML: ${error.message.replace(/\.$/, "")}`, error);
    });
    parser.write(opening);
    isOpening = false;
  }

  write(text: string): void {
    const all = this.#half + text;
    this.#half = FIRST_HALF.exec(all)?.[0] ?? "";
    const whole = all.slice(0, all.length - this.#half.length);
    // The parser takes half a character and the next one for a third.
    const place = whole.search(HALF);
    this.#parser.write(place < 0 ? whole : whole.slice(0, place));
    if (place >= 0) this.#refuseHalf();
  }

  close(): void {
    if (this.#half !== "") this.#refuseHalf();
    this.#parser.close();
  }

  #refuseHalf(): never {
    throw brokenPart(this.part, "is not well-formed XML: half a character");
  }
}

/** Half a character: a surrogate that is not one of a pair. */
const HALF = /\p{Surrogate}/u;
const FIRST_HALF = /[\ud800-\udbff]$/;

const NONE: readonly string[] = [];
