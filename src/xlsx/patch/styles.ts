import type { TextChange } from "../../check/text-change";
import { formatById } from "../shown";
import type { ChangingParts } from "./parts";
import { attributeText, opened, prefixed, withAttribute } from "./snippet";

/** How a new cell format differs from the one it is made of. Colours are rrggbb. */
export interface StyleWish {
  /** The number of the format it is made of; 0, the workbook's plain one, unless said. */
  readonly base?: number;
  readonly format?: string;
  readonly bold?: boolean;
  readonly color?: string;
  readonly underline?: boolean;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly centered?: boolean;
  readonly top?: boolean;
  /** Points. */
  readonly size?: number;
  readonly horizontal?: "left" | "right";
  readonly vertical?: "center" | "bottom";
  /** Thin lines; they take the place of all the format has. */
  readonly borders?: readonly ("left" | "right" | "top" | "bottom")[];
}

type List = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** The lists of the style sheet, in the order of the standard (ECMA-376, 18.8.39). */
const LISTS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles"];

/** What a list of the style sheet holds: where it stands, its members, and what is added behind them. */
interface Members {
  readonly start: number;
  readonly openEnd: number;
  end: number;
  readonly items: { readonly start: number; end: number }[];
  readonly added: string[];
}

/** The workbook's formats, with new ones to come after those there are. */
export class AddedStyles {
  readonly #lists = new Map<string, Members>();
  readonly #formats = new Map<string, number>();
  readonly #wishes = new Map<string, number>();
  #text = "";
  #prefix = "";
  #rootOpenEnd = 0;
  #isRead = false;

  constructor(
    private readonly parts: ChangingParts,
    private readonly part: string,
  ) {}

  /** The number of a cell format as wished; one of those there are where it differs in nothing. */
  cellFormat(wish: StyleWish): number {
    this.#read();
    const { base = 0 } = wish;
    const id = JSON.stringify(wish);
    let number = this.#wishes.get(id);
    if (number === undefined) {
      const before = this.#item("cellXfs", base) ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
      const xf = this.#formatted(before, wish);
      this.#wishes.set(id, (number = xf === before ? base : this.#add("cellXfs", xf)));
    }
    return number;
  }

  /** The number format of one of the workbook's cell formats. */
  formatOf(number: number): string {
    this.#read();
    return this.#formatOf(this.#item("cellXfs", number) ?? "");
  }

  /** The number of a format that conditions lay over cells. `inner` is what <dxf> holds. */
  conditionalFormat(inner: string): number {
    this.#read();
    return this.#add("dxfs", prefixed(`<dxf>${inner}</dxf>`, this.#prefix));
  }

  /** Writes the new formats into their part. */
  write(): void {
    const added = [...this.#lists].filter(([, { added }]) => added.length > 0);
    if (added.length === 0) return;
    this.parts.change(
      this.part,
      added.flatMap(([name, members]) => this.#changesOf(name, members)),
    );
  }

  #changesOf(name: string, { start, openEnd, end, items, added }: Members): TextChange[] {
    const text = this.#text;
    const count = String(items.length + added.length);
    if (end === 0) {
      const list = `${prefixed(`<${name}`, this.#prefix)} count="${count}">${added.join("")}${prefixed(`</${name}>`, this.#prefix)}`;
      const at = this.#placeFor(name);
      return [{ start: at, end: at, after: list }];
    }
    const tag = withAttribute(text.slice(start, openEnd), "count", count);
    if (openEnd === end) return [{ start, end, after: opened(tag, added.join("")) }];
    const last = items.at(-1)?.end ?? openEnd;
    return [
      { start, end: openEnd, after: tag },
      { start: last, end: last, after: added.join("") },
    ];
  }

  /** Behind the last list that comes before one of this name. */
  #placeFor(name: string): number {
    const before = LISTS.slice(0, LISTS.indexOf(name)).map((list) => this.#lists.get(list)?.end ?? 0);
    return Math.max(this.#rootOpenEnd, ...before);
  }

  #formatted(before: string, wish: StyleWish): string {
    let xf = before;
    const set = (name: string, value: number, apply: string): void => {
      xf = inTag(xf, (tag) => withAttribute(withAttribute(tag, name, String(value)), apply, "1"));
    };
    const { format, fill, borders, bold, color, underline, size } = wish;
    if (format !== undefined && format !== this.#formatOf(before))
      set("numFmtId", this.#formatId(format), "applyNumberFormat");
    if (bold === true || color !== undefined || underline === true || size !== undefined)
      set("fontId", this.#font(before, wish), "applyFont");
    if (fill !== undefined) {
      const pattern = `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`;
      set("fillId", this.#add("fills", prefixed(pattern, this.#prefix)), "applyFill");
    }
    if (borders !== undefined) {
      const line = (side: (typeof borders)[number]): string =>
        borders.includes(side) ? `<${side} style="thin"><color auto="1"/></${side}>` : `<${side}/>`;
      const border = `<border>${line("left")}${line("right")}${line("top")}${line("bottom")}<diagonal/></border>`;
      set("borderId", this.#add("borders", prefixed(border, this.#prefix)), "applyBorder");
    }
    const { wrap, centered, top, horizontal, vertical } = wish;
    if (wrap === true || centered === true || top === true || horizontal !== undefined || vertical !== undefined)
      xf = this.#aligned(xf, wish);
    return xf;
  }

  #aligned(xf: string, { wrap, centered, top, horizontal, vertical }: StyleWish): string {
    const across = centered === true ? "center" : horizontal;
    const down = top === true ? "top" : (vertical ?? (centered === true ? "center" : undefined));
    const alignment = `<alignment${across === undefined ? "" : ` horizontal="${across}"`}${
      down === undefined ? "" : ` vertical="${down}"`
    }${wrap === true ? ' wrapText="1"' : ""}/>`;
    const own = prefixed(alignment, this.#prefix);
    const tagged = inTag(xf, (tag) => withAttribute(tag, "applyAlignment", "1"));
    const bare = tagged.replace(/<(?:[\w.-]+:)?alignment\b[^>]*\/>/, "");
    return /\/>$/.test(bare) && !bare.slice(1).includes("<")
      ? opened(bare, own)
      : bare.replace(/^(<[^>]*>)/, (tag) => tag + own);
  }

  /** A font as the format's own, but for what is wished. */
  #font(xf: string, { bold, color, underline, size }: StyleWish): number {
    const own = this.#item("fonts", numberIn(xf, "fontId")) ?? "<font/>";
    const content = /^<[^>]*[^/]>([\s\S]*)<\/[^>]*>$/.exec(own)?.[1] ?? "";
    const without = (name: string, rest: string): string =>
      rest.replace(new RegExp(`<(?:[\\w.-]+:)?${name}(?:\\s[^>]*)?/>`), "");
    let rest = content;
    if (bold === true) rest = without("b", rest);
    if (underline === true) rest = without("u", rest);
    if (color !== undefined) rest = without("color", rest);
    if (size !== undefined) rest = `${prefixed(`<sz val="${size}"/>`, this.#prefix)}${without("sz", rest)}`;
    const added = (color === undefined ? "" : `<color rgb="FF${color}"/>`) + (underline === true ? "<u/>" : "");
    // Programs read the properties in any order; bold comes first in the standard's.
    const font = prefixed(bold === true ? "<b/>" : "", this.#prefix) + rest + prefixed(added, this.#prefix);
    const name = prefixed("<font>", this.#prefix);
    return this.#add("fonts", name + font + name.replace("<", "</"));
  }

  #formatOf(xf: string): string {
    const id = numberIn(xf, "numFmtId");
    return [...this.#formats].find(([, one]) => one === id)?.[0] ?? formatById(id);
  }

  #formatId(format: string): number {
    const known = BUILT_IN[format] ?? this.#formats.get(format);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_OWN - 1, ...this.#formats.values()) + 1;
    this.#formats.set(format, id);
    const numFmt = `<numFmt numFmtId="${id}" formatCode="${attributeText(format)}"/>`;
    this.#add("numFmts", prefixed(numFmt, this.#prefix));
    return id;
  }

  #item(list: List, number: number): string | undefined {
    const members = this.#members(list);
    const item = members.items[number];
    return item === undefined ? members.added[number - members.items.length] : this.#text.slice(item.start, item.end);
  }

  /** The number of a new member of a list, or of one that was added before and is the same. */
  #add(list: List, xml: string): number {
    const { items, added } = this.#members(list);
    if (items.length === 0 && added.length === 0)
      added.push(...(FIRST[list] ?? []).map((one) => prefixed(one, this.#prefix)));
    const known = added.indexOf(xml);
    return items.length + (known >= 0 ? known : added.push(xml) - 1);
  }

  #members(list: string): Members {
    let members = this.#lists.get(list);
    if (members === undefined) {
      members = { start: 0, openEnd: 0, end: 0, items: [], added: [] };
      this.#lists.set(list, members);
    }
    return members;
  }

  #read(): void {
    if (this.#isRead) return;
    this.#isRead = true;
    const { text, start, openEnd, isEmpty, prefix } = this.parts.root(this.part);
    if (isEmpty) {
      this.parts.change(this.part, [{ start, end: openEnd, after: opened(text.slice(start, openEnd), "") }]);
      this.#isRead = false;
      this.#read();
      return;
    }
    [this.#text, this.#prefix, this.#rootOpenEnd] = [text, prefix, openEnd];
    let list: Members | null = null;
    this.parts.read(this.part, {
      open: (name, attributes, depth, end) => {
        const from = text.lastIndexOf("<", end - 1);
        if (depth === 1) {
          list = { start: from, openEnd: end, end, items: [], added: [] };
          this.#lists.set(name, list);
        } else if (depth === 2) {
          list?.items.push({ start: from, end });
          if (name === "numFmt") this.#formats.set(attributes("formatCode") ?? "", Number(attributes("numFmtId")));
        }
      },
      close: (_, depth, end) => {
        if (depth === 1 && list !== null) list.end = end;
        const last = list?.items.at(-1);
        if (depth === 2 && last !== undefined) last.end = end;
      },
    });
  }
}

/** What a list must begin with: the plain font and format, and two fills that Excel keeps for itself. */
const FIRST: Readonly<Partial<Record<List, readonly string[]>>> = {
  fonts: ['<font><sz val="11"/><name val="宋体"/></font>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** Number formats that have the same number in every file. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};
/** The first number of a format that a file brings. */
const FIRST_OWN = 164;

const numberIn = (tag: string, name: string): number =>
  Number(new RegExp(`^<[^>]*\\s${name}\\s*=\\s*["'](\\d+)["']`).exec(tag)?.[1] ?? 0);

/** An element with its first tag changed. */
const inTag = (element: string, change: (tag: string) => string): string =>
  element.replace(/^<[^>]*>/, (tag) => change(tag));
