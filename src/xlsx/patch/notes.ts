import { a1, parseA1 } from "../../check/sheet/address";
import { COLUMNS } from "../../check/sheet/size";
import type { TextChange } from "../../check/text-change";
import { escapedText } from "../escapes";
import type { WorkbookSheet } from "../workbook";
import { MAIN, SPREADSHEET, type ChangingBook } from "./book";
import { inOrder, SHEET_ORDER } from "./elements";
import { OFFICE, type ChangingParts } from "./parts";
import type { SheetPlaces } from "./sheet-places";
import { intoElement, prefixed, textElement } from "./snippet";

/** A note on a cell. */
export interface CellNote {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface SheetNotes {
  readonly author: string;
  readonly notes: readonly CellNote[];
}

/** The cells of a sheet that have a note of their own, which no other can be put beside. */
export function notedCells(parts: ChangingParts, sheet: string): ReadonlySet<string> {
  const cells = new Set<string>();
  const part = relatedPart(parts, sheet, "comments");
  if (part !== null)
    parts.read(part, {
      open(name, attributes) {
        const at = name === "comment" ? parseA1(attributes("ref") ?? "") : null;
        if (at !== null) cells.add(a1(at.top, at.left));
      },
    });
  return cells;
}

/**
 * Puts notes on cells that have none: a note is a text in one part and a shape in another. Gives the change to the sheet's own part where
 * it has to name that of the shapes.
 */
export function addNotes(
  book: ChangingBook,
  part: string,
  sheet: WorkbookSheet,
  places: SheetPlaces,
  { author, notes }: SheetNotes,
): TextChange[] {
  if (notes.length === 0) return [];
  book.refuseStrict();
  addTexts(book, part, author, notes);
  return addShapes(book, part, sheet, places, notes);
}

function addTexts({ parts, main }: ChangingBook, sheet: string, author: string, notes: readonly CellNote[]): void {
  const there = relatedPart(parts, sheet, "comments");
  const list = (authorId: number): string =>
    notes
      .map(
        ({ row, column, text }) =>
          `<comment ref="${a1(row, column)}" authorId="${authorId}"><text><r>${textElement(text)}</r></text></comment>`,
      )
      .join("");
  const named = `<author>${escapedText(author)}</author>`;
  if (there === null) {
    const part = parts.freeName(`${folderOf(main)}comments`, "xml");
    const xml = `<comments xmlns="${MAIN}"><authors>${named}</authors><commentList>${list(0)}</commentList></comments>`;
    parts.add(part, xml, `${SPREADSHEET}.comments+xml`);
    parts.relate(sheet, "comments", part);
    return;
  }
  let authors = 0;
  parts.read(there, { open: (name, _, depth) => void (name === "author" && depth === 2 && (authors += 1)) });
  const { text, prefix } = parts.root(there);
  const inner: Readonly<Record<string, string>> = { authors: named, commentList: list(authors) };
  parts.change(
    there,
    parts.elements(there).flatMap((element) => {
      const xml = inner[element.name];
      return xml === undefined ? [] : [intoElement(text, element, prefixed(xml, prefix))];
    }),
  );
}

function addShapes(
  { parts, main }: ChangingBook,
  part: string,
  sheet: WorkbookSheet,
  places: SheetPlaces,
  notes: readonly CellNote[],
): TextChange[] {
  const there = shapesPart(parts, part, places);
  const block = firstFreeBlock(parts);
  const shapes = notes.map((note, nth) => shape(note, sheet, block * IDS_A_BLOCK + nth + 1)).join("");
  const blocks = Array.from({ length: Math.ceil((notes.length + 1) / IDS_A_BLOCK) }, (_, nth) => block + nth).join();
  if (there !== null) {
    const text = parts.text(there);
    // Such a part is written as HTML once was, and need not be well-formed: it is added to before its end, as a text.
    const end = text.lastIndexOf("</");
    const type = text.includes(`id="${TYPE_ID}"`) ? "" : SHAPE_TYPE;
    const known = text.slice(0, end).replace(/(<o:idmap\b[^>]*\sdata\s*=\s*["'])([\d,]*)/, `$1$2,${blocks}`);
    parts.replace(there, known + type + shapes + text.slice(end));
    return [];
  }
  const vml = parts.freeName(`${folderOf(main)}drawings/vmlDrawing`, "vml");
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout>`;
  parts.addByExtension(
    vml,
    `<xml ${NAMESPACES}>${layout}${SHAPE_TYPE}${shapes}</xml>`,
    "application/vnd.openxmlformats-officedocument.vmlDrawing",
  );
  const id = parts.relate(part, "vmlDrawing", vml);
  const xml = prefixed(`<legacyDrawing xmlns:r="${OFFICE}" r:id="${id}"/>`, places.prefix);
  return [inOrder(SHEET_ORDER, places.elements, places.rootOpenEnd, "legacyDrawing", xml)];
}

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const TYPE_ID = "_x0000_t202";
const SHAPE_TYPE =
  `<v:shapetype ${NAMESPACES} id="${TYPE_ID}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Shapes are numbered in blocks, and a drawing says which are its own. */
const IDS_A_BLOCK = 1024;

/** The first block that no drawing of the workbook has. */
function firstFreeBlock(parts: ChangingParts): number {
  const taken = parts
    .names()
    .filter((name) => /\.vml$/i.test(name))
    .flatMap((name) => [...parts.text(name).matchAll(/<o:idmap\b[^>]*\sdata\s*=\s*["']([\d,]*)/g)])
    .flatMap(([, data = ""]) => data.split(",").map(Number));
  return Math.max(0, ...taken) + 1;
}

/** Pixels of a note, and of a line of it. */
const WIDTH = 300;
const LINE = 18;
const CHARACTERS_A_LINE = 22;
const MOST_LINES = 24;

function shape({ row, column, text }: CellNote, sheet: WorkbookSheet, number: number): string {
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 1);
  const height = Math.min(lines, MOST_LINES) * LINE;
  const left = Math.min(column + 1, COLUMNS - 1);
  const right = reached(sheet.columnWidths, left, WIDTH + GAP, USUAL_WIDTH);
  const top = Math.max(0, row - 1);
  const bottom = reached(sheet.rowHeights, top, height + GAP, USUAL_HEIGHT);
  const anchor = [left, GAP, top, GAP, Math.min(right.at, COLUMNS - 1), right.rest, bottom.at, bottom.rest].join(", ");
  return (
    `<v:shape ${NAMESPACES} id="_x0000_s${number}" type="#${TYPE_ID}" ` +
    `style="position:absolute;width:${WIDTH}px;height:${height}px;z-index:${number % IDS_A_BLOCK};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

const GAP = 12;
const USUAL_WIDTH = 72;
const USUAL_HEIGHT = 18;

/** The column or row in which a length ends that begins at `from`, and how far into it, in pixels. */
function reached(sizes: readonly (number | undefined)[], from: number, length: number, usual: number) {
  let [at, rest] = [from, length];
  for (let size = sizes[at] ?? usual; rest > size; size = sizes[at] ?? usual) {
    rest -= size;
    at += 1;
  }
  return { at, rest };
}

function relatedPart(parts: ChangingParts, sheet: string, type: string): string | null {
  const target = parts.office.relationships(sheet).find((one) => one.type === type)?.target;
  return target !== undefined && parts.has(target) ? target : null;
}

/** The part with the shapes of a sheet's notes and controls; the pictures of its headers and footers stand in one of the same kind. */
function shapesPart(parts: ChangingParts, sheet: string, { text, elements }: SheetPlaces): string | null {
  const element = elements.find(({ name }) => name === "legacyDrawing");
  const tag = element === undefined ? "" : text.slice(element.start, element.openEnd);
  const id = /:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
  const target = parts.office.relationships(sheet).find((one) => one.id === id)?.target;
  return target !== undefined && parts.has(target) ? target : null;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);
