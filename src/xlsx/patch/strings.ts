import type { ChangingParts } from "./parts";
import { textInRuns, type Run } from "./runs";
import { opened, prefixAt, prefixed, textElement, withAttribute, type ElementEnds } from "./snippet";

/** The texts that cells share, with new ones to come after those there are. */
export class AddedStrings {
  readonly #added = new Map<string, number>();
  #there: StringsThere | null = null;

  constructor(
    private readonly parts: ChangingParts,
    /** Null where the workbook has no such part: its cells hold their texts themselves. */
    private readonly part: string | null,
  ) {}

  /** The inside of a cell and its kind, for a text; `old` is the number of the one that it takes the place of, whose runs keep their formats. */
  cell(text: string, old: number | null): { readonly type: string; readonly inner: string } {
    if (this.part === null) return { type: "inlineStr", inner: `<is>${textElement(text)}</is>` };
    this.#there ??= stringsIn(this.parts, this.part);
    const runs = old === null ? undefined : this.#there.runs.get(old);
    const inner =
      runs === undefined ? this.#own(textElement(text)) : textInRuns(this.parts.text(this.part), runs, text);
    let number = this.#added.get(inner);
    if (number === undefined) this.#added.set(inner, (number = this.#there.count + this.#added.size));
    return { type: "s", inner: `<v>${number}</v>` };
  }

  /** Writes the new texts into their part. */
  write(): void {
    if (this.part === null || this.#there === null) return;
    const text = this.parts.text(this.part);
    const { start, openEnd, end, lastEnd } = this.#there;
    const [open, close] = [this.#own("<si>"), this.#own("</si>")];
    const own = [...this.#added.keys()].map((inner) => open + inner + close).join("");
    let tag = text.slice(start, openEnd);
    for (const name of ["count", "uniqueCount"]) {
      const stated = new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)["']`).exec(tag)?.[1];
      if (stated !== undefined) tag = withAttribute(tag, name, String(Number(stated) + this.#added.size));
    }
    const isEmpty = openEnd === end;
    this.parts.change(this.part, [
      { start, end: openEnd, after: isEmpty ? opened(tag, own) : tag },
      ...(isEmpty ? [] : [{ start: lastEnd, end: lastEnd, after: own }]),
    ]);
  }

  /** A piece of XML with the prefix of the part's own elements. */
  #own(xml: string): string {
    return prefixed(xml, this.#there?.prefix ?? "");
  }
}

/** What a writer must know of the part with the texts: how many there are, for what it says of it may be wrong, and where the last one ends. */
interface StringsThere extends ElementEnds {
  readonly count: number;
  readonly lastEnd: number;
  readonly prefix: string;
  /** By number, of the texts that have runs. */
  readonly runs: ReadonlyMap<number, readonly Run[]>;
}

function stringsIn(parts: ChangingParts, part: string): StringsThere {
  const text = parts.text(part);
  const tagStart = (end: number): number => text.lastIndexOf("<", end - 1);
  const runs = new Map<number, Run[]>();
  let [count, openEnd, end, lastEnd, runStart] = [0, 0, 0, 0, 0];
  let run: Run | null = null;
  let isText = false;
  parts.read(part, {
    open(name, _, depth, at) {
      if (depth === 0) openEnd = lastEnd = at;
      if (depth === 2 && name === "r") runStart = tagStart(at);
      if (depth !== 3 || name !== "t" || runStart === 0) return;
      run = { start: runStart, end: at, textStart: tagStart(at), textEnd: at, text: "" };
      isText = true;
      const own = runs.get(count);
      if (own === undefined) runs.set(count, [run]);
      else own.push(run);
    },
    close(name, depth, at) {
      if (depth === 0) end = at;
      if (depth === 3) isText = false;
      if (depth === 3 && name === "t" && run !== null) run.textEnd = at;
      if (depth === 2 && name === "r") {
        if (run !== null) run.end = at;
        [run, runStart] = [null, 0];
      }
      if (depth !== 1 || name !== "si") return;
      count += 1;
      lastEnd = at;
    },
    text(said) {
      if (run !== null && isText) run.text += said;
    },
  });
  const start = tagStart(openEnd);
  return { count, start, openEnd, end, lastEnd, prefix: prefixAt(text, start), runs };
}
