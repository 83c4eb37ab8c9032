import { readCustomXml } from "../../xlsx/custom-xml";
import type { PatchErrorCode } from "../../xlsx/patch/error";
import { newWorkbook } from "../../xlsx/patch/new-workbook";
import { patchWorkbook, refusalOf } from "../../xlsx/patch/patch";
import { readWorkbook } from "../../xlsx/read";
import type { WorkbookSheet } from "../../xlsx/workbook";
import type { Grid } from "../grid";
import { differenceOf, isSame, lostInNewSheet, type Difference } from "./changes";
import type { Unsaved } from "./unsaved";
import { conditionsWritten, type ConditionsInFile } from "./conditions";
import { fileSheetOf } from "./convert";
import { stateOf, type BookState } from "./state";
import { lostOfBook } from "./beside";
import { createStructureLog } from "./structure";

/** The file behind an open workbook, and what has become of the workbook since. */
export interface Saver {
  /** Why the file itself cannot be written; null where it can. */
  readonly refusal: PatchErrorCode | null;
  /** The file as it was opened or saved last. */
  bytes(): Uint8Array;
  /** Looks at the workbook as it is now. */
  look(): Look;
  dispose(): void;
}

/** The workbook at one time. */
export interface Look {
  readonly difference: Difference;
  /** The file with what changed; the same bytes where nothing did. Throws PatchError. */
  patched(): MadeFile;
  /** A new .xlsx of all that the grid tells. Throws RangeError for a text that no cell holds. */
  converted(): MadeFile;
}

export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly isConverted: boolean;
  /** What it lacks of what the user did. */
  readonly unsaved: readonly Unsaved[];
  /** To be called once the file is written: what comes later is compared with it. */
  commit(): void;
}

/** What is known of the file: its bytes and cells, its sheets in order and its custom XML parts, both by the grid's ids. */
interface Known {
  readonly bytes: Uint8Array;
  readonly sheets: readonly WorkbookSheet[];
  readonly order: readonly string[];
  readonly parts: ReadonlyMap<string, string>;
  /** By the grid's ids, those of a sheet in the file's order of priority. */
  readonly conditions: ReadonlyMap<string, ConditionsInFile>;
  readonly state: BookState;
  readonly refusal: PatchErrorCode | null;
  /** How long the log of inserted and deleted rows was then. */
  readonly steps: number;
}

/** A file that was written: what it was made of, and which custom XML parts it kept. */
interface Written {
  readonly made: Uint8Array;
  readonly now: BookState;
  readonly order: readonly string[];
  readonly kept: ReadonlyMap<string, string>;
  readonly conditions: ReadonlyMap<string, ConditionsInFile>;
  readonly steps: number;
}

const NOTHING_KEPT = { parts: new Map<string, string>(), conditions: new Map<string, ConditionsInFile>() };

/** To be called when the grid has just been made of the file's sheets and custom XML. */
export function createSaver(grid: Grid, bytes: Uint8Array, sheets: readonly WorkbookSheet[]): Saver {
  const state = stateOf(grid);
  const names = readCustomXml(bytes).parts.map(({ name }) => name);
  let known: Known = {
    bytes,
    sheets,
    order: state.sheets.map(({ id }) => id),
    conditions: new Map(state.sheets.map(({ id, conditions }) => [id, conditions.map((one) => one.id)])),
    parts: new Map(state.customXml.map(({ id }, nth) => [id, names[nth] ?? ""])),
    state,
    refusal: refusalOf(bytes),
    steps: 0,
  };
  const log = createStructureLog();
  const unsubscribe = grid.subscribe((event) => log.note(event, (sheet) => grid.usedRange(sheet)));

  const commit = ({ made, now, order, kept, conditions, steps }: Written): void => {
    const read = readWorkbook(made);
    const names = new Map(order.map((id, nth) => [id, read[nth]?.snapshot.name ?? ""]));
    // A name that a file does not take has been changed on the way.
    for (const { id, name } of grid.sheets()) {
      const written = names.get(id);
      if (
        written !== undefined &&
        written !== name &&
        now.sheets.some((sheet) => sheet.id === id && sheet.name === name)
      )
        grid.renameSheet(id, written);
    }
    const old = new Set(kept.values());
    const fresh = readCustomXml(made).parts.flatMap(({ name }) => (old.has(name) ? [] : [name]));
    const added = now.customXml.filter(({ id }) => !kept.has(id));
    known = {
      bytes: made,
      sheets: read,
      order,
      conditions,
      parts: new Map([
        ...[...kept].filter(([id]) => now.customXml.some((part) => part.id === id)),
        ...added.map(({ id }, nth) => [id, fresh[nth] ?? ""] as const),
      ]),
      state: { ...now, sheets: now.sheets.map((sheet) => ({ ...sheet, name: names.get(sheet.id) ?? sheet.name })) },
      refusal: null,
      steps,
    };
  };

  return {
    get refusal() {
      return known.refusal;
    },
    bytes: () => known.bytes,
    look() {
      const now = stateOf(grid);
      const was = known;
      const steps = log.length();
      const moved = (sheet: string) => log.moved(sheet, was.steps);
      const difference = differenceOf(was.state, now, moved, was);
      const made = (
        file: Uint8Array,
        order: readonly string[],
        kept: Pick<Known, "parts" | "conditions">,
        more: Pick<MadeFile, "isConverted" | "unsaved">,
      ): MadeFile => {
        const conditions = new Map(
          now.sheets.map((sheet) => [sheet.id, conditionsWritten(sheet, kept.conditions.get(sheet.id) ?? [])]),
        );
        const written = { made: file, now, order, kept: kept.parts, conditions, steps };
        return { bytes: file, ...more, commit: () => commit(written) };
      };
      return {
        difference,
        patched() {
          const isAsItWas = isSame(difference);
          const file = isAsItWas ? was.bytes : patchWorkbook(was.bytes, was.sheets, difference.changes);
          const added = now.sheets.map(({ id }) => id).filter((id) => !was.order.includes(id));
          return made(file, [...was.order, ...added], was, {
            isConverted: false,
            unsaved: difference.unsaved,
          });
        },
        converted() {
          const file = newWorkbook(
            now.sheets.map(fileSheetOf),
            now.customXml.map(({ xml }) => xml),
          );
          const order = now.sheets.map(({ id }) => id);
          const unsaved = [...lostOfBook(now), ...now.sheets.flatMap(lostInNewSheet)];
          return made(file, order, NOTHING_KEPT, { isConverted: true, unsaved });
        },
      };
    },
    dispose: unsubscribe,
  };
}
