import { decodePart } from "../ooxml/part-decoder";
import { partId } from "../ooxml/package";
import { WorkbookError } from "../workbook";
import { listZip, unzip } from "../zip";
import type { TextChange } from "../../check/text-change";
import { ChangingBook } from "./book";
import { relationshipsOf } from "./parts";
import { withAttribute, type ElementEnds } from "./snippet";

/** Why a sheet is not taken out of a file. */
export type RemovalObstacle =
  /** The file has macros, which know their sheets. */
  | "macros"
  /** Notes, pictures, charts or tables stand on it, which would be lost. */
  | "content"
  /** A formula, a name or something else of the workbook refers to it, or may. */
  | "referred"
  /** No sheet would be left to be shown. */
  | "last";

/**
 * Which of these sheets cannot be taken out of a file without harm, and why; those that can are not in it. They may refer to each other
 * as long as all of them go.
 */
export function removalObstacles(bytes: Uint8Array, names: readonly string[]): ReadonlyMap<string, RemovalObstacle> {
  const book = new ChangingBook(bytes);
  const found = new Map<string, RemovalObstacle>();
  if (names.length === 0) return found;
  const { office } = book.parts;
  // A user's own view of the workbook names the sheet it shows by a number.
  const hasOwnViews = book.elements().some(({ name }) => name === "customWorkbookViews");
  const hasMacros = office.names().some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name));
  for (const name of names) {
    if (hasMacros) found.set(name, "macros");
    else if (hasOwnViews) found.set(name, "referred");
    else if (office.relationships(book.partOf(name)).some(({ type }) => !CARRIED.has(type))) found.set(name, "content");
  }
  // A sheet that stays may refer to one that would go, and so on.
  for (let going = left(names, found); going.length > 0;) {
    const referred = mentioned(book, bytes, going);
    if (referred.size === 0) break;
    for (const name of referred) found.set(name, "referred");
    going = left(names, found);
  }
  const going = new Set(left(names, found));
  const stays = sheetsOf(book).some(({ name, isVisible }) => isVisible && !going.has(name));
  if (!stays) for (const name of going) found.set(name, "last");
  return found;
}

const left = (names: readonly string[], found: ReadonlyMap<string, unknown>): readonly string[] =>
  names.filter((name) => !found.has(name));

/** Parts of a sheet that go with it without a loss. */
const CARRIED: ReadonlySet<string> = new Set(["printerSettings"]);

/** Parts in which no reference to a sheet stands: the texts of cells, and what the package itself is made of. */
const WITHOUT_REFERENCES = /(?:^|\/)sharedStrings\d*\.xml$|^\[Content_Types\]\.xml$|^docProps\//i;

/** The sheets whose names stand anywhere but in these sheets themselves. */
function mentioned(book: ChangingBook, bytes: Uint8Array, names: readonly string[]): ReadonlySet<string> {
  const own = new Set(
    names
      .flatMap((name) => [book.partOf(name), relationshipsOf(book.partOf(name))].map(partId))
      .concat(partId(relationshipsOf(book.main))),
  );
  const found = new Set<string>();
  for (const entry of listZip(bytes)) {
    if (own.has(partId(entry.name)) || WITHOUT_REFERENCES.test(entry.name)) continue;
    if (!/\.(?:xml|rels|vml)$/i.test(entry.name)) continue;
    const isMain = partId(entry.name) === partId(book.main);
    const text = isMain ? withoutOwn(book, new Set(names)) : textOf(bytes, entry);
    const plain = text === null ? null : plainly(text);
    for (const name of names) if (plain === null || plain.includes(plainly(name))) found.add(name);
  }
  return found;
}

/** Null where it cannot be read. */
function textOf(bytes: Uint8Array, entry: ReturnType<typeof listZip>[number]): string | null {
  try {
    const read = unzip(bytes, [entry]).get(entry.name);
    return read === undefined ? null : decodePart(read);
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text as references are compared: without regard to case, escapes and doubled quotes. */
const plainly = (text: string): string =>
  text
    .replace(
      /&(?:(amp|lt|gt|quot|apos)|#(x?)([\da-f]+));/gi,
      (all, name: string | undefined, hex: string, digits: string) => {
        if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? all;
        const code = parseInt(digits, hex === "" ? 10 : 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : all;
      },
    )
    .replaceAll("''", "'")
    .toLowerCase();

interface ListedSheet extends ElementEnds {
  readonly name: string;
  readonly isVisible: boolean;
}

function sheetsOf(book: ChangingBook): readonly ListedSheet[] {
  const text = book.parts.text(book.main);
  const sheets: (ListedSheet & { end: number })[] = [];
  book.parts.read(book.main, {
    open(element, attributes, depth, end) {
      if (element !== "sheet" || depth !== 2) return;
      const isVisible = (attributes("state") ?? "visible") === "visible";
      const start = text.lastIndexOf("<", end - 1);
      sheets.push({ name: attributes("name") ?? "", isVisible, start, openEnd: end, end });
    },
    close(element, depth, end) {
      const last = sheets.at(-1);
      if (element === "sheet" && depth === 2 && last !== undefined) last.end = end;
    },
  });
  return sheets;
}

interface DefinedName extends ElementEnds {
  /** The position of the sheet it belongs to; null for one of the workbook. */
  readonly sheet: number | null;
}

function definedNamesOf(book: ChangingBook): readonly DefinedName[] {
  const text = book.parts.text(book.main);
  const names: (DefinedName & { end: number })[] = [];
  book.parts.read(book.main, {
    open(element, attributes, depth, end) {
      if (element !== "definedName" || depth !== 2) return;
      const id = attributes("localSheetId");
      const start = text.lastIndexOf("<", end - 1);
      names.push({ sheet: id === undefined ? null : Number(id), start, openEnd: end, end });
    },
    close(element, depth, end) {
      const last = names.at(-1);
      if (element === "definedName" && depth === 2 && last !== undefined) last.end = end;
    },
  });
  return names;
}

/** The workbook's own part without what goes with these sheets. */
function withoutOwn(book: ChangingBook, names: ReadonlySet<string>): string {
  const sheets = sheetsOf(book);
  const goes = (at: number | null): boolean => at !== null && names.has(sheets[at]?.name ?? "");
  const own = [
    ...sheets.filter(({ name }) => names.has(name)),
    ...definedNamesOf(book).filter(({ sheet }) => goes(sheet)),
  ];
  const text = book.parts.text(book.main);
  return own
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

/**
 * Takes sheets and the names that belong to them out of a workbook. Positions of the sheets behind them, as of names and the open
 * window, become smaller. `removalObstacles` tells which sheets can go.
 */
export function removeSheets(book: ChangingBook, names: ReadonlySet<string>): void {
  const { parts, main } = book;
  const sheets = sheetsOf(book);
  const goes = (at: number): boolean => names.has(sheets[at]?.name ?? "");
  const position = (at: number): number => at - sheets.slice(0, at).filter(({ name }) => names.has(name)).length;
  const text = parts.text(main);
  const tag = ({ start, openEnd }: ElementEnds): string => text.slice(start, openEnd);
  const changes: TextChange[] = sheets
    .filter(({ name }) => names.has(name))
    .map(({ start, end }) => ({ start, end, after: "" }));
  for (const name of definedNamesOf(book)) {
    const { sheet, start, end, openEnd } = name;
    if (sheet === null || !Number.isInteger(sheet)) continue;
    if (goes(sheet)) changes.push({ start, end, after: "" });
    else if (position(sheet) !== sheet)
      changes.push({ start, end: openEnd, after: withAttribute(tag(name), "localSheetId", String(position(sheet))) });
  }
  changes.push(...windowChanges(book, sheets, goes, position));
  parts.change(
    main,
    changes.sort((a, b) => a.start - b.start),
  );
  const staying = sheets.filter(({ name }) => !names.has(name)).map(({ name }) => book.partOf(name));
  const shared = new Set(
    staying.flatMap((part) => parts.office.relationships(part).map(({ target }) => partId(target))),
  );
  for (const name of names) {
    const part = book.partOf(name);
    for (const { target } of parts.office.relationships(part))
      if (!shared.has(partId(target))) parts.remove(target, part);
    if (parts.has(relationshipsOf(part))) parts.remove(relationshipsOf(part), main);
    parts.remove(part, main);
  }
}

/** A window shows a sheet that is still there. */
function windowChanges(
  book: ChangingBook,
  sheets: readonly ListedSheet[],
  goes: (at: number) => boolean,
  position: (at: number) => number,
): readonly TextChange[] {
  const text = book.parts.text(book.main);
  const changes: TextChange[] = [];
  const shown = (at: number): boolean => sheets[at]?.isVisible === true && !goes(at);
  book.parts.read(book.main, {
    open(element, attributes, depth, end) {
      if (element !== "workbookView" || depth !== 2) return;
      const start = text.lastIndexOf("<", end - 1);
      const before = text.slice(start, end);
      const active = Number(attributes("activeTab")) || 0;
      const nearest =
        [...sheets.keys()].filter(shown).sort((a, b) => Math.abs(a - active) - Math.abs(b - active))[0] ?? 0;
      const first = Number(attributes("firstSheet")) || 0;
      let after = before;
      const next = position(goes(active) ? nearest : active);
      if (next !== active) after = withAttribute(after, "activeTab", String(next));
      if (first > 0 && (goes(first) || position(first) !== first))
        after = withAttribute(after, "firstSheet", goes(first) ? null : String(position(first)));
      if (after !== before) changes.push({ start, end, after });
    },
  });
  return changes;
}
