import { WorkbookError } from "../workbook";
import type { Attributes } from "./xml";

/**
 * What the elements that hold a sheet's values may say and contain (ECMA-376, 18.3.1 and 18.4). A program that takes an attribute it does
 * not know for none may read a text's number as an amount; Excel refuses such a file, and so does this.
 */
const KNOWN: ReadonlyMap<string, { readonly attributes: ReadonlySet<string>; readonly children: ReadonlySet<string> }> =
  new Map(
    Object.entries({
      sheetData: ["", "row"],
      row: ["r spans s customFormat ht hidden customHeight outlineLevel collapsed thickTop thickBot ph", "c extLst"],
      c: ["r s t cm vm ph", "f v is extLst"],
      f: ["t aca ref dt2D dtr del1 del2 r1 r2 ca si bx", ""],
      v: ["", ""],
      is: ["", "t r rPh phoneticPr"],
      sst: ["count uniqueCount", "si extLst"],
      si: ["", "t r rPh phoneticPr"],
      r: ["", "rPr t"],
      t: ["", ""],
      rPh: ["sb eb", "t"],
    }).map(([name, [attributes = "", children = ""]]) => [
      name,
      { attributes: new Set(attributes.split(" ")), children: new Set(children.split(" ")) },
    ]),
  );

/** The elements of them that hold texts. */
const TEXTS: ReadonlySet<string> = new Set(["f", "v", "t"]);

/** Follows the elements of a part's values and refuses what has no place among them. Throws WorkbookError "broken". */
export class KnownElements {
  readonly #open: string[] = [];

  open(name: string, attributes: Attributes, part: string): void {
    const parent = KNOWN.get(this.#open.at(-1) ?? "");
    const own = KNOWN.get(name);
    if (parent !== undefined && !parent.children.has(name))
      throw strange(part, `${this.#open.at(-1) ?? ""} holds ${name}`);
    // Below an element that is not known anything may stand: fonts and extensions.
    const isKnown = own !== undefined && (parent !== undefined || this.#open.length === 0);
    const other = isKnown ? attributes.strange(own.attributes) : undefined;
    if (other !== undefined) throw strange(part, `${name} says ${other}`);
    this.#open.push(isKnown ? name : "");
  }

  /** What a tag was cut off from stands as a text where none may be. */
  text(text: string, part: string): void {
    const name = this.#open.at(-1) ?? "";
    if (KNOWN.has(name) && !TEXTS.has(name) && /\S/.test(text)) throw strange(part, `${name} holds a text`);
  }

  close(): void {
    this.#open.pop();
  }
}

const strange = (part: string, what: string): WorkbookError =>
  new WorkbookError("broken", `The file is damaged: in ${part} ${what}.`);
