import { WorkbookError } from "../workbook";
import type { Attributes, XmlReader } from "./xml-reader";

export const brokenPart = (part: string, why: string, cause?: unknown): WorkbookError =>
  new WorkbookError("broken", `The file is damaged: ${part} ${why}.`, { cause });

/**
 * Passes on to a reader what a parser finds of the root element's own namespace: what another one adds stands apart, with all that is in
 * it. Throws WorkbookError "broken" where elements are nested too deep.
 */
export class OwnElements {
  #own = "";
  #depth = 0;
  /** How deep inside an element of another namespace; 0 outside of any. */
  #foreign = 0;

  constructor(
    private readonly part: string,
    private readonly reader: XmlReader,
  ) {}

  /** `name` is without its prefix, `namespace` what the prefix stands for. */
  open(name: string, namespace: string, attributes: Attributes, end: number): void {
    if (this.#depth === 0) this.#own = namespace;
    if (this.#foreign > 0 || namespace !== this.#own) this.#foreign += 1;
    else this.reader.open(name, attributes, this.#depth, end);
    this.#depth += 1;
    // Each prefix is looked up through all elements that are open.
    if (this.#depth > DEEPEST) throw brokenPart(this.part, "is nested deeper than any workbook");
  }

  close(name: string, end: number): void {
    this.#depth -= 1;
    if (this.#foreign > 0) this.#foreign -= 1;
    else this.reader.close?.(name, this.#depth, end);
  }

  /** What stands before and behind the root element belongs to none. */
  text(text: string): void {
    if (this.#foreign === 0 && this.#depth > 0) this.reader.text?.(text);
  }
}

const DEEPEST = 200;
