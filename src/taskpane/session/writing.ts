import type { CellWrite, Edit } from "../../check/finding";
import type { FixGroup } from "../../check/fix";
import { cellId, type CellId } from "../../check/sheet/cell-id";
import { isIn } from "../../check/sheet/ranges";
import type { CellRange, SheetSnapshot } from "../../check/sheet/snapshot";
import type { SpreadsheetHost, WriteGroup, WriteOutcome } from "../../host/host";
import type { PaneTask } from "../../text/pane";
import type { SinceStep } from "./since/state";
import type { AcceptStep } from "./accepting/types";
import { CheckerStopped, type Checker } from "./checker";
import type { FailingCore } from "./core";
import type { Journal } from "./journal";
import { wayOf, type Offer } from "./offers";
import type { SheetsStep } from "./sheets/types";
import type { Preview, WritingPhase } from "./state/acting";
import type { LibraryStep } from "./library/types";
import { NOTHING_WRITTEN, planned, toWriteGroup, wrote, type Planned } from "./written";

/** What the pane writes to the cells, each step with what came of it. Its promises never reject. */
export interface Writing {
  /** Makes the finding's own fix. */
  fix(key: string): Promise<void>;
  /** Mends the finding in one of the ways it offers. */
  choose(key: string, choice: number): Promise<void>;
  /** Shows what the fixes of an offer change, to be ticked. */
  preview(offer: Offer): Promise<void>;
  /** Works out what the findings will be once what is ticked in the open preview is mended, a moment after the last tick. */
  foreseeSoon(): void;
  /** Makes the ticked fixes of the open preview in one step. */
  applyPreview(): Promise<void>;
  /** Writes cells that are no finding's fix, in groups that are whole or not at all. Resolves to whether all were written. */
  writeCells(groups: readonly WriteGroup[]): Promise<boolean>;
  /** Takes the last step back. */
  undo(): Promise<void>;
  /** Begins no further cell of what is being written: what is done stays. Returns whether anything was being written. */
  stop(): boolean;
  /** Does something after all that is being written, and after a check under way. */
  inTurn(action: () => Promise<void>): Promise<void>;
  close(): void;
}

/** Time after a tick before its outcome is worked out, in milliseconds: ticks come in rows. */
const FORESEEING = 150;

export interface WritingParts extends FailingCore {
  readonly host: SpreadsheetHost;
  readonly checker: Checker;
  /** Notes what is under way. */
  readonly journal: Journal;
  /** Shows a cell that was changed. */
  readonly select: (sheet: string, range: CellRange) => Promise<void>;
  /** Waits for a check under way. */
  readonly idle: () => Promise<void>;
  readonly recheck: () => Promise<void>;
  /** Takes back a step that concerns sheets or lists. */
  readonly undoSheets: (step: SheetsStep) => Promise<void>;
  readonly undoLibrary: (step: LibraryStep) => Promise<void>;
  readonly undoAccepted: (step: AcceptStep) => Promise<void>;
  readonly undoSince: (step: SinceStep) => Promise<void>;
}

const tickedIn = ({ offer, unticked }: Preview): readonly string[] => offer.keys.filter((key) => !unticked.has(key));

/** Rounded to what a person reads at a glance. */
function perSecond(done: number, milliseconds: number): number {
  if (milliseconds === 0) return 0;
  const rate = (done * 1_000) / milliseconds;
  const step = rate < 100 ? 1 : rate < 1_000 ? 10 : 100;
  return Math.round(rate / step) * step;
}

export function createWriting(parts: WritingParts): Writing {
  const { host, checker, journal, getState, dispatch, fail, select, idle, recheck } = parts;
  const { undoSheets, undoLibrary, undoAccepted, undoSince } = parts;
  /** Writes happen one after the other, each on what the one before left. */
  let writing: Promise<void> = Promise.resolve();
  let foreseeing: ReturnType<typeof setTimeout> | undefined;

  const enqueue = (action: () => Promise<void>): Promise<void> => {
    writing = writing
      .then(async () => {
        await idle();
        await action();
      })
      // What follows has its turn all the same.
      .catch((error: unknown) => fail("write", error));
    return writing;
  };

  let stopping: AbortController | null = null;

  const busy = (phase: WritingPhase, done = 0, all = 0, perSecond = 0): void =>
    dispatch({ type: "work", work: { phase, done, all, perSecond } });

  /** Writes, and tells how far that is. */
  const put = async (phase: WritingPhase, groups: readonly WriteGroup[]): Promise<WriteOutcome> => {
    const own = new AbortController();
    stopping = own;
    const start = Date.now();
    journal.begin("cells");
    try {
      await journal.notes(groups.flatMap(({ writes }) => writes));
      return await host.write(groups, {
        signal: own.signal,
        onProgress: (done, all) => busy(phase, done, all, perSecond(done, Date.now() - start)),
      });
    } finally {
      journal.end();
      stopping = null;
    }
  };

  /** Plans, writes, announces the outcome and reads the sheets again; what one finding's way changed is shown. */
  const write = async (
    plan: (sheets: readonly SheetSnapshot[]) => Promise<Planned | null>,
    isShown = false,
  ): Promise<void> => {
    const { sheets } = getState();
    if (sheets.length === 0) return;
    busy("fixing");
    let task: PaneTask = "plan";
    try {
      const planned = await plan(sheets);
      if (planned === null) {
        dispatch({ type: "work", work: null });
        dispatch({ type: "announced", outcome: { kind: "gone" } });
      } else {
        task = "write";
        const outcome =
          planned.groups.length === 0 ? NOTHING_WRITTEN : await put("fixing", planned.groups.map(toWriteGroup));
        dispatch(wrote("fixed", outcome, planned.findings, planned.left, getState()));
        const first = outcome.written[0]?.writes[0];
        if (isShown && first !== undefined) await show(first);
      }
    } catch (error) {
      fail(task, error);
      if (task === "plan") return;
    }
    await recheck();
  };

  const show = async ({ sheet, row, column }: CellWrite): Promise<void> => {
    const { selection } = getState();
    const range = { top: row, bottom: row, left: column, right: column };
    const isThere = selection?.sheet === sheet && selection.range !== null && isIn(selection.range, row, column);
    if (!isThere) await select(sheet, range);
  };

  const planOne = async (
    sheets: readonly SheetSnapshot[],
    key: string,
    choice: number | null,
  ): Promise<Planned | null> => {
    const plan = await checker.planOne(sheets, key, choice);
    if (plan === null || plan.writes.length === 0) return null;
    const { writes, cellByCell } = plan;
    if (!cellByCell) return planned([{ id: key, keys: [key], writes }], []);
    // The finding is counted once, with its first cell.
    const groups = writes.map((write, nth) => ({ id: `${key}/${nth}`, keys: nth === 0 ? [key] : [], writes: [write] }));
    return planned(groups, []);
  };

  const foresee = async (): Promise<void> => {
    const { preview, sheets } = getState();
    if (preview === null || preview.outcome !== null) return;
    const keys = tickedIn(preview);
    try {
      const outcome = await checker.outcomeOfAll(sheets, keys, wayOf(preview.offer));
      dispatch({ type: "foreseen", of: preview, outcome });
    } catch (error) {
      // Stopped along with all else that the worker did.
      if (!(error instanceof CheckerStopped)) fail("plan", error);
    }
  };

  return {
    fix: (key) => enqueue(() => write((sheets) => planOne(sheets, key, null), true)),
    choose: (key, choice) => enqueue(() => write((sheets) => planOne(sheets, key, choice), true)),
    preview: (offer) =>
      enqueue(async () => {
        const { sheets } = getState();
        dispatch({ type: "work", work: { phase: "preparing", done: 0, all: 0 } });
        try {
          const { keys } = offer;
          const edits = new Map<string, Edit[]>(keys.map((key) => [key, []]));
          const cells = new Set<CellId>();
          await checker.editsOf(sheets, keys, wayOf(offer), (some) => {
            for (const { at, edits: own } of some) {
              edits.get(keys[at] as string)?.push(...own);
              for (const edit of own) cells.add(cellId(edit));
            }
          });
          dispatch({ type: "work", work: null });
          dispatch({ type: "previewed", offer, edits, cells: cells.size });
        } catch (error) {
          fail("plan", error);
        }
      }),
    foreseeSoon() {
      clearTimeout(foreseeing);
      foreseeing = setTimeout(() => void foresee(), FORESEEING);
    },
    close: () => clearTimeout(foreseeing),
    applyPreview: () => {
      const { preview } = getState();
      if (preview === null) return Promise.resolve();
      const keys = tickedIn(preview);
      dispatch({ type: "preview-closed" });
      if (keys.length === 0) return Promise.resolve();
      return enqueue(() =>
        write(async (sheets) => {
          const groups: FixGroup[] = [];
          const left = await checker.planAll(sheets, keys, wayOf(preview.offer), (some) => void groups.push(...some));
          return planned(groups, left);
        }),
      );
    },
    writeCells: async (groups) => {
      let isWritten = false;
      await enqueue(async () => {
        busy("writing");
        try {
          const outcome = await put("writing", groups);
          isWritten = outcome.refused.length === 0;
          const cells = Object.fromEntries(groups.map(({ id, writes }) => [id, writes.length]));
          dispatch(wrote("written", outcome, cells, [], getState()));
        } catch (error) {
          fail("write", error);
        }
        await recheck();
      });
      return isWritten;
    },
    undo: () =>
      enqueue(async () => {
        const last = getState().undo.at(-1);
        if (last === undefined) {
          dispatch({ type: "announced", outcome: { kind: "nothing-to-undo" } });
          return;
        }
        if (last.kind === "sheets") return undoSheets(last);
        if (last.kind === "library") return undoLibrary(last);
        if (last.kind === "accepted") return undoAccepted(last);
        if (last.kind === "since") return undoSince(last);
        busy("undoing");
        try {
          const outcome = await put("undoing", last.groups);
          dispatch(wrote("undone", outcome, last.findings, [], getState()));
        } catch (error) {
          fail("undo", error);
        }
        await recheck();
      }),
    stop() {
      stopping?.abort();
      return stopping !== null;
    },
    inTurn: enqueue,
  };
}
