import type { TextChange } from "../../check/text-change";
import type { ChangingParts } from "./parts";
import { opened, prefixed, textElement, withAttribute } from "./snippet";

/** The texts that cells share, with new ones to come after those there are. */
export class AddedStrings {
  readonly #added = new Map<string, number>();
  #count: number | null = null;

  constructor(
    private readonly parts: ChangingParts,
    /** Null where the workbook has no such part: its cells hold their texts themselves. */
    private readonly part: string | null,
  ) {}

  /** The inside of a cell and its kind, for a text. */
  cell(text: string): { readonly type: string; readonly inner: string } {
    if (this.part === null) return { type: "inlineStr", inner: `<is>${textElement(text)}</is>` };
    return { type: "s", inner: `<v>${this.#numberOf(textElement(text))}</v>` };
  }

  /** Writes the new texts into their part. */
  write(): void {
    if (this.part === null || this.#added.size === 0) return;
    const { text, start, openEnd, isEmpty, prefix } = this.parts.root(this.part);
    const items = prefixed([...this.#added.keys()].map((inner) => `<si>${inner}</si>`).join(""), prefix);
    let tag = text.slice(start, openEnd);
    for (const name of ["count", "uniqueCount"]) {
      const stated = new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)["']`).exec(tag)?.[1];
      if (stated !== undefined) tag = withAttribute(tag, name, String(Number(stated) + this.#added.size));
    }
    const changes: TextChange[] = [{ start, end: openEnd, after: isEmpty ? opened(tag, items) : tag }];
    if (!isEmpty) {
      const at = this.#lastEnd(openEnd);
      changes.push({ start: at, end: at, after: items });
    }
    this.parts.change(this.part, changes);
  }

  #numberOf(inner: string): number {
    let number = this.#added.get(inner);
    if (number === undefined) this.#added.set(inner, (number = this.#there() + this.#added.size));
    return number;
  }

  /** How many there were. What the part says of it may be wrong. */
  #there(): number {
    let count = 0;
    if (this.#count === null && this.part !== null)
      this.parts.read(this.part, { open: (name, _, depth) => void (name === "si" && depth === 1 && (count += 1)) });
    return (this.#count ??= count);
  }

  /** Behind the last text: extensions come after them. */
  #lastEnd(openEnd: number): number {
    let last = openEnd;
    this.parts.read(this.part ?? "", {
      open() {},
      close: (name, depth, end) => void (name === "si" && depth === 1 && (last = end)),
    });
    return last;
  }
}
