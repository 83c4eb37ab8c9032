import type { CellWrite } from "../../check/finding";
import { applyWrites } from "../../check/edit";
import { a1 } from "../../check/sheet/address";
import { hasFormulas, type CellRange, type SheetSnapshot } from "../../check/sheet/snapshot";
import { isOwnSheet, LIBRARY_SHEET } from "../../check/table/own-sheets";
import { packSheet, type OpenedPacking } from "../../editor/expand/pack-sheet";
import { LIST_SHEET } from "../../editor/expand/place-lists";
import { expandedPlaces } from "../../editor/expand/places";
import { COPY_TEXTS } from "../../text/cli-copies";
import { WRITE_TEXTS } from "../../text/cli-write";
import type { Language } from "../../text/language";
import { noteSentence, problemSentence } from "../../text/pack-sentences";
import { SHEET_TEXTS } from "../../text/pane/sheet-texts";
import { cellsOfTables, patchWorkbook } from "../../xlsx/patch/patch";
import { removalObstacles, type RemovalObstacle } from "../../xlsx/patch/remove-sheet";
import type { PackArguments } from "../arguments/types";
import { copyMaking, type ReadFile } from "./copies";
import type { Making } from "./made-table";
import { changesOf, differenceLines, inTheWay, type WriteObstacle } from "./writes";

/** `pack FILE…`: a copy of each file in which the indicators laid out on sheets are back in the cells they come from. */
export const packMaking = ({ language, destination, keepsSheets }: PackArguments): Making => ({
  // What was laid out may come back without the sheet it was taken from, which is a sentence of its own.
  takes: (sheets) => sheets.some(isLaidOut),
  ...copyMaking(destination, language, (file, target) => {
    const texts = COPY_TEXTS[language];
    const packed = packAll(file);
    if (packed.length === 0) return { lines: [texts.noSheets], write: null, more: [], status: 0 };
    const done = packed.filter(isDone);
    const writes = writesOf(done);
    const { gone, staying } = keepsSheets ? { gone: [], staying: [] } : removals(done, file);
    const lines = [...packed.flatMap((one) => linesOf(one, language))];
    const told = gone.filter((name) => done.some(({ packing }) => packing.sheet === name));
    if (told.length > 0) lines.push(texts.removed(told));
    for (const { sheet, why } of staying) lines.push(texts.stays(sheet, why));
    const status = done.length === packed.length ? 0 : 1;
    if (writes.length === 0 && gone.length === 0) {
      const nothing = done.length === 0 ? [] : [texts.nothingToWrite];
      return { lines: [...lines, ...nothing], write: null, more: [], status };
    }
    const { bytes, sheets } = file.read;
    const made = patchWorkbook(bytes, sheets, { sheets: changesOf(writes), removedSheets: gone });
    const isRecalculated = writes.length > 0 && file.sheets.some(hasFormulas);
    return {
      lines,
      write: { bytes: made, file: target, replaces: null },
      more: isRecalculated ? [WRITE_TEXTS[language].recalculated] : [],
      status,
    };
  }),
});

/** A sheet of indicators packed, and what keeps its cells from being written. */
interface PackedSheet {
  readonly packing: OpenedPacking;
  readonly obstacle: WriteObstacle | null;
}

const isDone = ({ packing, obstacle }: PackedSheet): boolean => packing.problems.length === 0 && obstacle === null;

/** Packs one sheet after the other: what one writes, the next one reads. Two of the same cell would else overwrite each other. */
function packAll({ read, profile, kept, check, ...file }: ReadFile): readonly PackedSheet[] {
  const { mappings } = kept;
  let { sheets } = file;
  let tables: ReadonlyMap<string, readonly CellRange[]> | null = null;
  const packed: PackedSheet[] = [];
  for (const { name } of sheets.filter(isLaidOut)) {
    const packing = packSheet(name, { sheets, check, profile, mappings });
    if (packing === null) continue;
    tables ??= cellsOfTables(
      read.bytes,
      sheets.map((one) => one.name),
    );
    const one = { packing, obstacle: inTheWay(packing.writes, read.sheets, tables) };
    packed.push(one);
    if (isDone(one)) sheets = applyWrites(sheets, packing.writes);
  }
  return packed;
}

/** Whether indicators were laid out on a sheet, also where its labels or the lines above them were changed. */
const isLaidOut = (sheet: SheetSnapshot): boolean =>
  expandedPlaces(sheet) !== null || (isOwnSheet(sheet) && sheet.name.trim() !== LIBRARY_SHEET);

/** What is written in the end; a cell once. */
function writesOf(done: readonly PackedSheet[]): readonly CellWrite[] {
  const writes = new Map<string, CellWrite>();
  for (const { packing } of done)
    for (const write of packing.writes) writes.set(`${write.sheet}!${a1(write.row, write.column)}`, write);
  return [...writes.values()];
}

type StayReason = RemovalObstacle | "remark";

/** The sheets that are not needed any more, with those of their lists, and the packed ones that stay all the same. */
function removals(
  done: readonly PackedSheet[],
  { read }: ReadFile,
): {
  readonly gone: readonly string[];
  readonly staying: readonly { readonly sheet: string; readonly why: StayReason }[];
} {
  const hasRemarks = ({ packing }: PackedSheet): boolean => packing.notes.some(({ kind }) => kind === "remark");
  const laidOut = done.filter((one) => !hasRemarks(one)).map(({ packing }) => packing.sheet);
  const lists = read.sheets.filter(({ snapshot, visible }) => !visible && OF_LISTS.test(snapshot.name));
  const candidates = [...laidOut, ...lists.map(({ snapshot }) => snapshot.name)];
  const obstacles = removalObstacles(read.bytes, laidOut.length === 0 ? [] : candidates);
  const goes = laidOut.some((name) => !obstacles.has(name));
  const staying = done.flatMap((one): { readonly sheet: string; readonly why: StayReason }[] => {
    const { sheet } = one.packing;
    const why = hasRemarks(one) ? "remark" : obstacles.get(sheet);
    return why === undefined ? [] : [{ sheet, why }];
  });
  return { gone: goes ? candidates.filter((name) => !obstacles.has(name)) : [], staying };
}

/** Sheets that lists of ours lean on. */
const OF_LISTS = new RegExp(`^${LIST_SHEET}(?: \\(\\d+\\))?$`, "u");

function linesOf({ packing, obstacle }: PackedSheet, language: Language): readonly string[] {
  const texts = COPY_TEXTS[language];
  const words = SHEET_TEXTS[language].fold;
  const { sheet, project, problems, notes, writes } = packing;
  const stopped = [
    ...problems.map((problem) => problemSentence(problem, words)),
    ...(obstacle === null ? [] : [texts.obstacle[obstacle]]),
  ];
  if (stopped.length > 0) return [texts.notPacked(sheet), ...stopped.map((line) => `  ${line}`)];
  const noted = notes.map((note) => `  ${noteSentence(note, words)}`);
  if (writes.length === 0) return [texts.same(sheet), ...noted];
  const cells = writes.map((write) => `${write.sheet}!${a1(write.row, write.column)}`);
  return [texts.packed(sheet, texts.project(project, cells)), ...writes.flatMap(differenceLines), ...noted];
}
