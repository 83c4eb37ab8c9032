import { WorkbookError } from "../workbook";
import type { Attributes } from "./xml-reader";

/** An element that holds a part's values. */
interface KnownElement {
  readonly name: string;
  /** Those it may hold; null for one below which anything may stand. */
  readonly children: ReadonlyMap<string, KnownElement | null>;
  readonly holdsText: boolean;
  readonly stated: Stated | undefined;
}

/** The attributes of an element that are known, and what those look like on which a value hangs. */
interface Stated {
  readonly known: ReadonlySet<string>;
  readonly decisive: Readonly<Record<string, RegExp>>;
}

const stated = (known: string, decisive: Stated["decisive"]): Stated => ({
  known: new Set(known.split(" ")),
  decisive,
});

const STATED: Readonly<Record<string, Stated>> = {
  row: stated("r spans s customFormat ht hidden customHeight outlineLevel collapsed thickTop thickBot ph", {
    r: /^\d+$/,
  }),
  c: stated("r s t cm vm ph", { r: /^[A-Z]{1,3}\d+$/, t: /^(?:s|n|b|e|d|str|inlineStr)$/ }),
  f: stated("t aca ref dt2D dtr del1 del2 r1 r2 ca si bx", {
    t: /^(?:shared|array|dataTable|normal)$/,
    si: /^\d+$/,
  }),
};

/** What each may hold (ECMA-376, 18.3.1 and 18.4), those that hold others behind them. */
const CHILDREN: readonly (readonly [name: string, children: string])[] = [
  ["f", ""],
  ["v", ""],
  ["t", ""],
  ["r", "rPr t"],
  ["rPh", "r t"],
  ["is", "t r rPh phoneticPr"],
  ["si", "t r rPh phoneticPr"],
  ["c", "f v is extLst"],
  ["row", "c extLst"],
  ["sheetData", "row"],
  ["sst", "si extLst"],
];

const ELEMENTS: ReadonlyMap<string, KnownElement> = (() => {
  const elements = new Map<string, KnownElement>();
  for (const [name, names] of CHILDREN) {
    const children = new Map(names.split(" ").map((child) => [child, elements.get(child) ?? null]));
    elements.set(name, { name, children, holdsText: names === "", stated: STATED[name] });
  }
  return elements;
})();

/**
 * Checks the elements that hold a part's values, and refuses what would change these values. An element must stand where it belongs, and
 * text only where text belongs. An attribute whose name is unknown is ignored, unless it looks like an important one that is missing: in
 * <c tt="s"><v>5</v></c> the 5 is the number of a text and would be read as an amount. Throws WorkbookError "broken".
 */
export class KnownElements {
  /** Null for one below which anything may stand: fonts, extensions, and what stands in them. */
  readonly #open: (KnownElement | null)[] = [];

  constructor(private readonly part: string) {}

  open(name: string, attributes: Attributes): void {
    const above = this.#open.at(-1);
    const element = above === undefined ? ELEMENTS.get(name) : above?.children.get(name);
    if (element === undefined && above) throw this.#strange(`${above.name} holds ${name}`);
    this.#open.push(element ?? null);
    if (element?.stated === undefined) return;
    const { known, decisive } = element.stated;
    const others = attributes.others(known);
    if (others.length === 0) return;
    for (const [attribute, looks] of Object.entries(decisive))
      if (attributes(attribute) === undefined && others.some((value) => looks.test(value)))
        throw this.#strange(`${name} lacks ${attribute} and says the like under another name`);
  }

  /** What a tag was cut off from stands as a text where none may be. */
  text(text: string): void {
    const element = this.#open.at(-1);
    if (element && !element.holdsText && /\S/.test(text)) throw this.#strange(`${element.name} holds a text`);
  }

  close(): void {
    this.#open.pop();
  }

  #strange(what: string): WorkbookError {
    return new WorkbookError("broken", `The file is damaged: in ${this.part} ${what}.`);
  }
}
