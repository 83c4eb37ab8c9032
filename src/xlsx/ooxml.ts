import { attribute, workbookRelationships } from "./relationships";
import { WorkbookError, type CellLook } from "./workbook";

/** What SheetJS does not tell of a sheet of an .xlsx file: each cell's style, blank cells included, and protection. */
export interface SheetDetails {
  readonly isProtected: boolean;
  /** Index into the workbook's cell formats, by zero-based row and column. Sparse. */
  readonly styles: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** One cell format of an .xlsx file. */
export interface CellStyle {
  readonly numberFormatId: number;
  readonly format: string;
  readonly look: CellLook | null;
}

const decoder = new TextDecoder();

/** The parts of the sheets in tab order, found through the workbook's relationships; null where a sheet has none. */
export function sheetParts(
  parts: ReadonlyMap<string, Uint8Array>,
  ids: readonly (string | undefined)[],
): (string | null)[] {
  const relationships = workbookRelationships(parts);
  if (relationships === null) throw new WorkbookError("broken", "The file is damaged: its relationships are missing.");
  const targets = new Map(relationships.map(({ id, target }) => [id, target]));
  return ids.map((id) => (id === undefined ? null : (targets.get(id) ?? null)));
}

/** The size of a sheet. A file that points beyond it is damaged, and could make a reader build what it points to. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** Reads a sheet's details in one pass over its tags. Throws WorkbookError "broken" where it points outside the sheet. */
export function sheetDetails(part: Uint8Array): SheetDetails {
  const xml = decoder.decode(part);
  const styles = new Map<number, Map<number, number>>();
  let row = -1;
  let column = -1;
  let cells = new Map<number, number>();
  const inside = (row: number, column: number): void => {
    if (row >= ROWS || column >= COLUMNS)
      throw new WorkbookError("broken", "The file names cells beyond a sheet's end.");
  };
  for (const match of xml.matchAll(/<(?:\w+:)?(row|col|c)(?=[\s/>])([^>]*)>/g)) {
    const [, name, attributes = ""] = match;
    if (name === "col") {
      inside(0, Number(/\smax="(\d+)"/.exec(attributes)?.[1] ?? 1) - 1);
      continue;
    }
    if (name === "row") {
      row = Number(/\sr="(\d+)"/.exec(attributes)?.[1] ?? row + 2) - 1;
      column = -1;
      cells = new Map();
      inside(row, 0);
      continue;
    }
    column++;
    const letters = /\sr="([A-Z]+)\d+"/.exec(attributes)?.[1];
    if (letters !== undefined) {
      column = -1;
      for (let at = 0; at < letters.length; at++) column = (column + 1) * 26 + letters.charCodeAt(at) - 65;
    }
    inside(row, column);
    const style = /\ss="(\d+)"/.exec(attributes)?.[1];
    if (style === undefined || style === "0") continue;
    if (cells.size === 0) styles.set(row, cells);
    cells.set(column, Number(style));
  }
  const protection = /<(?:\w+:)?sheetProtection\b[^>]*>/.exec(xml)?.[0];
  return { isProtected: protection !== undefined && isTrue(attribute(protection, "sheet")), styles };
}

/** The workbook's cell formats, in the order in which cells refer to them; `formats` are the codes of the number formats by their ids. */
export function cellStyles(part: Uint8Array | undefined, formats: Readonly<Record<number, string>>): CellStyle[] {
  if (part === undefined) return [];
  const xml = decoder.decode(part);
  const fonts = elements(section(xml, "fonts"), "font").map(fontLook);
  const fills = elements(section(xml, "fills"), "fill").map(fillLook);
  const borders = elements(section(xml, "borders"), "border").map(borderLook);
  return elements(section(xml, "cellXfs"), "xf").map((xf) => {
    const tag = /^<[^>]*>/.exec(xf)?.[0] ?? "";
    const part = <T>(of: readonly T[], name: string): T | undefined => of[Number(attribute(tag, name) ?? 0)];
    // The first font is the book's own: its size is no news, and saying it would only make every cell an exception.
    const font = attribute(tag, "fontId") === "0" ? undefined : part(fonts, "fontId");
    const look: CellLook = { ...alignmentLook(xf), ...font, ...part(fills, "fillId"), ...part(borders, "borderId") };
    const numberFormatId = Number(attribute(tag, "numFmtId") ?? 0);
    return {
      numberFormatId,
      format: formats[numberFormatId] ?? "General",
      look: Object.keys(look).length > 0 ? look : null,
    };
  });
}

function alignmentLook(xf: string): CellLook {
  const tag = /<(?:\w+:)?alignment\b[^>]*>/.exec(xf)?.[0];
  if (tag === undefined) return {};
  const horizontal = attribute(tag, "horizontal");
  const vertical = attribute(tag, "vertical");
  return {
    ...(isTrue(attribute(tag, "wrapText")) && { wrap: true }),
    ...((horizontal === "left" || horizontal === "center" || horizontal === "right") && { horizontal }),
    ...(horizontal === "centerContinuous" && { horizontal: "center" as const }),
    ...((vertical === "top" || vertical === "center" || vertical === "bottom") && { vertical }),
  };
}

function fontLook(font: string): CellLook {
  const size = Number(/<(?:\w+:)?sz\s+val="([\d.]+)"/.exec(font)?.[1] ?? NaN);
  const bold = /<(?:\w+:)?b(?:\s+val="(\w+)")?\s*\/>/.exec(font);
  const color = rgb(/<(?:\w+:)?color\b[^>]*>/.exec(font)?.[0]);
  return {
    ...(bold !== null && isTrue(bold[1] ?? "1") && { bold: true }),
    ...(Number.isFinite(size) && { size }),
    ...(color !== null && { color }),
  };
}

function fillLook(fill: string): CellLook {
  const color = /patternType="solid"/.test(fill) ? rgb(/<(?:\w+:)?fgColor\b[^>]*>/.exec(fill)?.[0]) : null;
  return color === null ? {} : { fill: color };
}

function borderLook(border: string): CellLook {
  const borders = (["top", "right", "bottom", "left"] as const).filter((side) =>
    new RegExp(`<(?:\\w+:)?${side}\\b[^>]*\\sstyle="(?!none")`).test(border),
  );
  return borders.length > 0 ? { borders } : {};
}

/** Colours of the theme are left alone: they are mostly the plain black and white. */
function rgb(tag: string | undefined): string | null {
  const value = tag === undefined ? undefined : /\srgb="(?:[\dA-Fa-f]{2})?([\dA-Fa-f]{6})"/.exec(tag)?.[1];
  return value === undefined ? null : `#${value.toLowerCase()}`;
}

const isTrue = (value: string | null): boolean => value === "1" || value === "true" || value === "on";

function section(xml: string, name: string): string {
  return new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([\\s\\S]*?)</(?:\\w+:)?${name}>`).exec(xml)?.[1] ?? "";
}

/** The elements of a name, each with its content. */
function elements(xml: string, name: string): string[] {
  const found = xml.matchAll(
    new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, "g"),
  );
  return Array.from(found, (match) => match[0]);
}
