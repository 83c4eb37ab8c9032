import { a1, a1Range } from "../../check/sheet/address";
import type { CellChange } from "../../xlsx/patch/cells";
import type { CustomXmlChanges } from "../../xlsx/patch/custom-xml";
import type { SheetChanges, WorkbookChanges } from "../../xlsx/patch/changes";
import type { CellResult } from "../../xlsx/patch/results";
import type { StyleWish } from "../../xlsx/patch/styles";
import type { CellLook } from "../../xlsx/workbook";
import type { GridPanes } from "../grid";
import type { GridXmlPart } from "../custom-xml";
import { changedBeside, changedOfBook, differing, lostBeside, withPlaces } from "./beside";
import { conditionChangesOf, conditionsLost, unsavedConditions, type ConditionsInFile } from "./conditions";
import { fileSheetOf, rrggbb } from "./convert";
import { cellIn, unionOf, type BookState, type CellState, type SheetState } from "./state";
import type { Unsaved } from "./unsaved";

/** A change of the workbook's build, which its own file cannot take: only a new file can. */
export interface Obstacle {
  readonly kind: "rows" | "columns" | "merges" | "removed" | "renamed" | "moved" | "visibility";
  /** As the file calls it. */
  readonly sheet: string;
}

/** What lies between a workbook as it was opened and as it is now. */
export interface Difference {
  readonly changes: WorkbookChanges;
  readonly obstacles: readonly Obstacle[];
  readonly unsaved: readonly Unsaved[];
}

export const isSame = ({ changes, obstacles, unsaved }: Difference): boolean =>
  Object.keys(changes).length === 0 && obstacles.length === 0 && unsaved.length === 0;

/** What of a sheet does not stand where it did: see StructureLog. */
type Moved = (sheet: string) => readonly ("rows" | "columns")[];

/** What of a book's things has which name or place in its file, by their ids. */
export interface InFile {
  /** The names of the custom XML parts that the book was opened with. */
  readonly parts: ReadonlyMap<string, string>;
  /** By sheet. */
  readonly conditions: ReadonlyMap<string, ConditionsInFile>;
}

export function differenceOf(before: BookState, now: BookState, moved: Moved, inFile: InFile): Difference {
  const nowById = new Map(now.sheets.map((sheet) => [sheet.id, sheet]));
  const known = new Set(before.sheets.map(({ id }) => id));
  const pairs = before.sheets.flatMap((old) => {
    const sheet = nowById.get(old.id);
    return sheet === undefined ? [] : [{ old, sheet }];
  });
  const changed = pairs
    .map(({ old, sheet }) => sheetChanges(old, sheet, inFile.conditions.get(old.id) ?? []))
    .filter((one) => one !== null);
  const added = now.sheets.filter(({ id }) => !known.has(id));
  const customXml = xmlChanges(before.customXml, now.customXml, inFile.parts);
  return {
    changes: {
      ...(changed.length > 0 && { sheets: changed }),
      ...(added.length > 0 && { newSheets: added.map(fileSheetOf) }),
      ...(customXml !== null && { customXml }),
    },
    obstacles: [...obstaclesOf(before, now, pairs, moved)],
    unsaved: [
      ...changedOfBook(before, now),
      ...pairs.flatMap(({ old, sheet }) => unsavedOf(old, sheet)),
      ...added.flatMap(lostInNewSheet),
    ],
  };
}

interface Pair {
  readonly old: SheetState;
  readonly sheet: SheetState;
}

function* obstaclesOf(before: BookState, now: BookState, pairs: readonly Pair[], moved: Moved): Iterable<Obstacle> {
  for (const { id, name } of before.sheets)
    if (!now.sheets.some((sheet) => sheet.id === id)) yield { kind: "removed", sheet: name };
  // Where sheets that are gone leave the others in their order, nothing has moved.
  const order = pairs.map(({ old }) => old.id);
  const places = now.sheets.map(({ id }) => id).filter((id) => order.includes(id));
  const misplaced = pairs.find(({ old }, nth) => places[nth] !== old.id);
  if (misplaced !== undefined) yield { kind: "moved", sheet: misplaced.old.name };
  for (const { old, sheet } of pairs) {
    for (const axis of moved(old.id)) yield { kind: axis, sheet: old.name };
    if (old.name !== sheet.name) yield { kind: "renamed", sheet: old.name };
    if (old.visibility !== sheet.visibility) yield { kind: "visibility", sheet: old.name };
    if (!sameRanges(old, sheet)) yield { kind: "merges", sheet: old.name };
  }
}

const sameRanges = (a: SheetState, b: SheetState): boolean => {
  const texts = ({ merges }: SheetState): string => merges.map(a1Range).sort().join(" ");
  return texts(a) === texts(b);
};

function sheetChanges(old: SheetState, now: SheetState, inFile: ConditionsInFile): SheetChanges | null {
  const cells: CellChange[] = [];
  const results: CellResult[] = [];
  for (const { row, column, was, is } of differingCells(old, now)) {
    const change = { row, column, value: is.value };
    const look = addedLook(was.look, is.look);
    if (
      was.formula !== is.formula ||
      was.format !== is.format ||
      look !== null ||
      (is.formula === null && was.value !== is.value)
    )
      cells.push({
        ...change,
        formula: is.formula,
        ...(was.format !== is.format && { format: is.format }),
        ...(look !== null && { look }),
      });
    // The grid knows fewer functions than Excel; what it cannot work out keeps the result it had.
    else if (was.value !== is.value && is.value !== "#NAME?") results.push(change);
  }
  const conditions = conditionChangesOf(old, now, inFile);
  if (cells.length === 0 && results.length === 0 && conditions === null) return null;
  return {
    name: old.name,
    ...(cells.length > 0 && { cells }),
    ...(results.length > 0 && { results }),
    ...(conditions !== null && { conditions }),
  };
}

function* differingCells(
  old: SheetState,
  now: SheetState,
): Iterable<{ row: number; column: number; was: CellState; is: CellState }> {
  const range = unionOf(old.range, now.range);
  if (range === null) return;
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const [was, is] = [cellIn(old, row, column), cellIn(now, row, column)];
      if (
        was.value !== is.value ||
        was.formula !== is.formula ||
        was.format !== is.format ||
        !sameLook(was.look, is.look)
      )
        yield { row, column, was, is };
    }
  }
}

const sameLook = (a: CellLook | null, b: CellLook | null): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** What a look has more than another, where that is all: bold, wrapped, centred, other colours. Null where they are the same or differ otherwise. */
function addedLook(was: CellLook | null, is: CellLook | null): StyleWish | null {
  if (sameLook(was, is)) return null;
  const { bold, wrap, horizontal, color, fill, size, ...rest } = is ?? {};
  const {
    bold: oldBold,
    wrap: oldWrap,
    horizontal: oldHorizontal,
    color: oldColor,
    fill: oldFill,
    size: oldSize,
    ...oldRest
  } = was ?? {};
  const isCentered = horizontal === "center" && oldHorizontal === undefined;
  const loses = (old: unknown, now: unknown): boolean => old !== undefined && now === undefined;
  const takesAway =
    (oldBold && !bold) ||
    (oldWrap && !wrap) ||
    (horizontal !== oldHorizontal && !isCentered) ||
    loses(oldColor, color) ||
    loses(oldFill, fill) ||
    loses(oldSize, size);
  if (takesAway || JSON.stringify(rest) !== JSON.stringify(oldRest)) return null;
  return wishOfAdded(is, was);
}

function wishOfAdded(is: CellLook | null, was: CellLook | null): StyleWish {
  // An alignment is written whole.
  const isAligned = is?.wrap !== was?.wrap || is?.horizontal !== was?.horizontal;
  const { horizontal, vertical } = is ?? {};
  return {
    ...(is?.bold && !was?.bold && { bold: true }),
    ...(is?.color !== undefined && is.color !== was?.color && { color: rrggbb(is.color) }),
    ...(is?.fill !== undefined && is.fill !== was?.fill && { fill: rrggbb(is.fill) }),
    ...(is?.size !== undefined && is.size !== was?.size && { size: is.size }),
    ...(isAligned && is?.wrap && { wrap: true }),
    ...(isAligned && horizontal === "center" && { centered: true }),
    ...(isAligned && horizontal !== undefined && horizontal !== "center" && { horizontal }),
    ...(isAligned && (vertical === "top" ? { top: true } : { vertical: vertical ?? "bottom" })),
  };
}

function unsavedOf(old: SheetState, now: SheetState): Unsaved[] {
  const sheet = old.name;
  const looks = [...differingCells(old, now)]
    .filter(({ was, is }) => !sameLook(was.look, is.look) && addedLook(was.look, is.look) === null)
    .map(({ row, column }) => a1(row, column));
  // Columns that the grid made when cells beyond its last one were filled have the usual width.
  const widths = old.columnWidths.flatMap((width, column) =>
    width === now.columnWidths[column] ? [] : a1(0, column).replace("1", ""),
  );
  const rows = old.hiddenRows
    .filter((row) => !now.hiddenRows.includes(row))
    .concat(now.hiddenRows.filter((row) => !old.hiddenRows.includes(row)));
  const found: Unsaved[] = [
    { kind: "looks", sheet, places: looks },
    { kind: "widths", sheet, places: widths },
    { kind: "heights", sheet, places: differing(heightsOf(old), heightsOf(now)) },
    { kind: "hidden-rows", sheet, places: rows.map((row) => String(row + 1)) },
    { kind: "frozen", sheet, places: samePanes(old.frozen, now.frozen) ? [] : [frozenPlace(now.frozen ?? old.frozen)] },
    { kind: "validations", sheet, places: changedLists(old, now) },
    { kind: "conditions", sheet, places: unsavedConditions(old, now) },
    ...changedBeside(old, now),
  ];
  return withPlaces(found);
}

/** Rows whose height was set, each by its number and height. */
const heightsOf = ({ rowHeights }: SheetState): Map<string, string> =>
  new Map([...rowHeights].map(([row, pixels]) => [`${row} ${pixels}`, String(row + 1)]));

const samePanes = (a: GridPanes | null, b: GridPanes | null): boolean =>
  a?.rows === b?.rows && a?.columns === b?.columns;

/** The last cell of those that stay in view. */
const frozenPlace = (panes: GridPanes | null): string =>
  a1(Math.max((panes?.rows ?? 1) - 1, 0), Math.max((panes?.columns ?? 1) - 1, 0));

/** Ranges whose lists are not those they had. */
function changedLists(old: SheetState, now: SheetState): string[] {
  const texts = ({ validations }: SheetState): Map<string, string> =>
    new Map(validations.map((one) => [JSON.stringify(one), a1Range(one.range)]));
  return differing(texts(old), texts(now));
}

/** What of a sheet a new file does not take over: drop-down lists, comments, tables, names, heights of rows, and conditional formats other than by formula. */
export function lostInNewSheet(state: SheetState): Unsaved[] {
  const { name: sheet, validations } = state;
  const found: Unsaved[] = [
    { kind: "validations", sheet, places: validations.map(({ range }) => a1Range(range)) },
    { kind: "conditions", sheet, places: conditionsLost(state) },
    { kind: "heights", sheet, places: [...heightsOf(state).values()] },
    ...lostBeside(state),
    // A new file has frozen rows alone.
    { kind: "frozen", sheet, places: (state.frozen?.columns ?? 0) > 0 ? [frozenPlace(state.frozen)] : [] },
  ];
  return withPlaces(found);
}

function xmlChanges(
  before: readonly GridXmlPart[],
  now: readonly GridXmlPart[],
  parts: ReadonlyMap<string, string>,
): CustomXmlChanges | null {
  const old = new Map(before.map(({ id, xml }) => [id, xml]));
  const ids = new Set(now.map(({ id }) => id));
  const changed = new Map(
    now.flatMap(({ id, xml }) => {
      const name = parts.get(id);
      return name === undefined || old.get(id) === xml ? [] : [[name, xml] as const];
    }),
  );
  const removed = new Set([...parts].flatMap(([id, name]) => (ids.has(id) ? [] : [name])));
  const added = now.filter(({ id }) => !parts.has(id)).map(({ xml }) => xml);
  if (changed.size === 0 && removed.size === 0 && added.length === 0) return null;
  return {
    ...(changed.size > 0 && { changed }),
    ...(removed.size > 0 && { removed }),
    ...(added.length > 0 && { added }),
  };
}
