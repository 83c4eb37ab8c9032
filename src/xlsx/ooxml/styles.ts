import type { CellLook } from "../workbook";
import { formatById } from "../shown";
import type { Package } from "./package";
import { isFalse, isTrue } from "./workbook-part";
import type { Attributes } from "./xml-reader";

/** One cell format of an .xlsx file. */
export interface CellStyle {
  readonly numberFormatId: number;
  readonly format: string;
  readonly look: CellLook | null;
}

type Side = NonNullable<CellLook["borders"]>[number];
const SIDES: readonly Side[] = ["top", "right", "bottom", "left"];

/** What is gathered of one cell format. */
interface Xf {
  readonly numberFormatId: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  alignment: CellLook;
  isUnlocked: boolean;
}

/** The workbook's cell formats, in the order in which cells refer to them. */
export function readStyles(parts: Package, part: string): readonly CellStyle[] {
  const formats = new Map<number, string>();
  const fonts: Mutable<CellLook>[] = [];
  const fills: Fill[] = [];
  const borders: Side[][] = [];
  const xfs: Xf[] = [];
  /** The list that is being read: fonts, cellXfs and so on. */
  let list = "";
  parts.read(part, {
    open(name, attributes, depth) {
      if (depth === 1) list = name;
      else if (list === "numFmts" && name === "numFmt")
        formats.set(Number(attributes("numFmtId")), attributes("formatCode") || "General");
      else if (list === "fonts") readFont(fonts, name, attributes, depth);
      else if (list === "fills") readFill(fills, name, attributes, depth);
      else if (list === "borders") readBorder(borders, name, attributes, depth);
      else if (list === "cellXfs" && name === "xf" && depth === 2) xfs.push(xfOf(attributes));
      else if (list === "cellXfs" && depth === 3) {
        const last = xfs.at(-1);
        if (name === "alignment" && last !== undefined) last.alignment = alignmentOf(attributes);
        if (name === "protection" && last !== undefined) last.isUnlocked = isFalse(attributes("locked"));
      }
    },
  });
  return xfs.map(({ numberFormatId, font, fill, border, alignment, isUnlocked }): CellStyle => {
    const sides = SIDES.filter((side) => borders[border]?.includes(side) === true);
    const color = fills[fill]?.isSolid === true ? fills[fill].color : null;
    const look: CellLook = {
      ...alignment,
      // The first font is the book's own: its size is no news, and saying it would only make every cell an exception.
      ...(font === 0 ? {} : fonts[font]),
      ...(color !== null && { fill: color }),
      ...(sides.length > 0 && { borders: sides }),
      ...(isUnlocked && { unlocked: true as const }),
    };
    return {
      numberFormatId,
      format: formats.get(numberFormatId) ?? formatById(numberFormatId),
      look: Object.keys(look).length > 0 ? look : null,
    };
  });
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function xfOf(attributes: Attributes): Xf {
  const number = (name: string): number => Number(attributes(name) ?? 0);
  return {
    numberFormatId: number("numFmtId"),
    font: number("fontId"),
    fill: number("fillId"),
    border: number("borderId"),
    alignment: {},
    isUnlocked: false,
  };
}

function alignmentOf(attributes: Attributes): CellLook {
  const [horizontal, vertical] = [attributes("horizontal"), attributes("vertical")];
  return {
    ...(isTrue(attributes("wrapText")) && { wrap: true }),
    ...((horizontal === "left" || horizontal === "center" || horizontal === "right") && { horizontal }),
    ...(horizontal === "centerContinuous" && { horizontal: "center" as const }),
    ...((vertical === "top" || vertical === "center" || vertical === "bottom") && { vertical }),
  };
}

function readFont(fonts: Mutable<CellLook>[], name: string, attributes: Attributes, depth: number): void {
  if (depth === 2 && name === "font") fonts.push({});
  const font = fonts.at(-1);
  if (font === undefined || depth !== 3) return;
  const value = attributes("val");
  if (name === "b" && isTrue(value ?? "1")) font.bold = true;
  if (name === "sz" && value !== undefined && Number.isFinite(Number(value))) font.size = Number(value);
  const color = name === "color" ? rgb(attributes) : null;
  if (color !== null) font.color = color;
}

/** A fill; the colour of one that is not solid is that of its dots. */
interface Fill {
  isSolid: boolean;
  color: string | null;
}

function readFill(fills: Fill[], name: string, attributes: Attributes, depth: number): void {
  if (depth === 2 && name === "fill") fills.push({ isSolid: false, color: null });
  const fill = fills.at(-1);
  if (fill === undefined) return;
  if (depth === 3 && name === "patternFill") fill.isSolid = attributes("patternType") === "solid";
  if (depth === 4 && name === "fgColor") fill.color = rgb(attributes);
}

function readBorder(borders: Side[][], name: string, attributes: Attributes, depth: number): void {
  if (depth === 2 && name === "border") borders.push([]);
  const style = attributes("style");
  const side = SIDES.find((one) => one === name);
  if (depth === 3 && side !== undefined && style !== undefined && style !== "none") borders.at(-1)?.push(side);
}

/** Colours of the theme are left alone: they are mostly the plain black and white. */
function rgb(attributes: Attributes): string | null {
  const value = /^(?:[\dA-Fa-f]{2})?([\dA-Fa-f]{6})$/.exec(attributes("rgb") ?? "")?.[1];
  return value === undefined ? null : `#${value.toLowerCase()}`;
}
