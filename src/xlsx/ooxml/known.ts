import { WorkbookError } from "../workbook";
import type { Attributes } from "./xml";

/** The elements that hold a sheet's values, each with those it may hold (ECMA-376, 18.3.1 and 18.4). */
const CHILDREN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    sheetData: "row",
    row: "c extLst",
    c: "f v is extLst",
    f: "",
    v: "",
    is: "t r rPh phoneticPr",
    sst: "si extLst",
    si: "t r rPh phoneticPr",
    r: "rPr t",
    t: "",
    rPh: "r t",
  }).map(([name, children]) => [name, new Set(children.split(" "))]),
);

/** The elements of them that hold texts. */
const TEXTS: ReadonlySet<string> = new Set(["f", "v", "t"]);

/** The attributes of an element that are known, and what those look like on which a value hangs. */
interface Stated {
  readonly known: ReadonlySet<string>;
  readonly decisive: Readonly<Record<string, RegExp>>;
}

const stated = (known: string, decisive: Stated["decisive"]): Stated => ({
  known: new Set(known.split(" ")),
  decisive,
});

const STATED: ReadonlyMap<string, Stated> = new Map([
  [
    "row",
    stated("r spans s customFormat ht hidden customHeight outlineLevel collapsed thickTop thickBot ph", { r: /^\d+$/ }),
  ],
  ["c", stated("r s t cm vm ph", { r: /^[A-Z]{1,3}\d+$/, t: /^(?:s|n|b|e|d|str|inlineStr)$/ })],
  [
    "f",
    stated("t aca ref dt2D dtr del1 del2 r1 r2 ca si bx", { t: /^(?:shared|array|dataTable|normal)$/, si: /^\d+$/ }),
  ],
]);

/**
 * Checks the elements that hold a part's values, and refuses what would change these values. An element must stand where it belongs, and
 * text only where text belongs. An attribute whose name is unknown is ignored, unless it looks like an important one that is missing: in
 * <c tt="s"><v>5</v></c> the 5 is the number of a text and would be read as an amount. Throws WorkbookError "broken".
 */
export class KnownElements {
  readonly #open: string[] = [];

  constructor(private readonly part: string) {}

  open(name: string, attributes: Attributes): void {
    const above = this.#open.at(-1) ?? "";
    const children = CHILDREN.get(above);
    if (children?.has(name) === false) throw this.#strange(`${above} holds ${name}`);
    // Below an element that is not known anything may stand: fonts and extensions.
    const isKnown = CHILDREN.has(name) && (children !== undefined || this.#open.length === 0);
    this.#open.push(isKnown ? name : "");
    const own = isKnown ? STATED.get(name) : undefined;
    const others = own === undefined ? NONE : attributes.others(own.known);
    if (own === undefined || others.length === 0) return;
    for (const [decisive, looks] of Object.entries(own.decisive))
      if (attributes(decisive) === undefined && others.some((value) => looks.test(value)))
        throw this.#strange(`${name} lacks ${decisive} and says the like under another name`);
  }

  /** What a tag was cut off from stands as a text where none may be. */
  text(text: string): void {
    const name = this.#open.at(-1) ?? "";
    if (CHILDREN.has(name) && !TEXTS.has(name) && /\S/.test(text)) throw this.#strange(`${name} holds a text`);
  }

  close(): void {
    this.#open.pop();
  }

  #strange(what: string): WorkbookError {
    return new WorkbookError("broken", `The file is damaged: in ${this.part} ${what}.`);
  }
}

const NONE: readonly string[] = [];
