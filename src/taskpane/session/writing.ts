import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { SpreadsheetHost, WriteGroup } from "../../host/host";
import type { PaneTask } from "../../text/pane";
import type { Checker } from "./checker";
import type { PaneEvent } from "./events";
import type { Offer } from "./offers";
import type { SheetsStep } from "./sheets/types";
import type { PaneState } from "./state";
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
  /** Makes the ticked fixes of the open preview in one step. */
  applyPreview(): Promise<void>;
  /** Writes cells that are no finding's fix, in groups that are whole or not at all. Resolves to whether all were written. */
  writeCells(groups: readonly WriteGroup[]): Promise<boolean>;
  /** Takes the last step back. */
  undo(): Promise<void>;
  /** Does something after all that is being written, and after a check under way. */
  inTurn(action: () => Promise<void>): Promise<void>;
}

export interface WritingParts {
  readonly host: SpreadsheetHost;
  readonly checker: Checker;
  readonly getState: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  readonly fail: (task: PaneTask, error: unknown) => void;
  /** Waits for a check under way. */
  readonly idle: () => Promise<void>;
  readonly recheck: () => Promise<void>;
  /** Takes back a step that concerns sheets or lists. */
  readonly undoSheets: (step: SheetsStep) => Promise<void>;
  readonly undoLibrary: (step: LibraryStep) => Promise<void>;
}

export function createWriting(parts: WritingParts): Writing {
  const { host, checker, getState, dispatch, fail, idle, recheck, undoSheets, undoLibrary } = parts;
  /** Writes happen one after the other, each on what the one before left. */
  let writing: Promise<void> = Promise.resolve();

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

  const busy = (): void => dispatch({ type: "work", work: { phase: "fixing", done: 0, all: 0 } });

  /** Plans, writes, announces the outcome and reads the sheets again. */
  const write = async (plan: (sheets: readonly SheetSnapshot[]) => Promise<Planned | null>): Promise<void> => {
    const { sheets } = getState();
    if (sheets.length === 0) return;
    busy();
    let task: PaneTask = "plan";
    try {
      const planned = await plan(sheets);
      if (planned === null) {
        dispatch({ type: "work", work: null });
        dispatch({ type: "announced", outcome: { kind: "gone" } });
      } else {
        task = "write";
        const outcome =
          planned.groups.length === 0 ? NOTHING_WRITTEN : await host.write(planned.groups.map(toWriteGroup));
        dispatch(wrote("fixed", outcome, planned.findings, planned.left, getState()));
      }
    } catch (error) {
      fail(task, error);
      if (task === "plan") return;
    }
    await recheck();
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

  return {
    fix: (key) => enqueue(() => write((sheets) => planOne(sheets, key, null))),
    choose: (key, choice) => enqueue(() => write((sheets) => planOne(sheets, key, choice))),
    preview: (offer) =>
      enqueue(async () => {
        const { sheets } = getState();
        dispatch({ type: "work", work: { phase: "preparing", done: 0, all: 0 } });
        try {
          const edits = await checker.editsOf(sheets, offer.keys);
          dispatch({ type: "work", work: null });
          dispatch({ type: "previewed", offer, edits: new Map(offer.keys.map((key, nth) => [key, edits[nth] ?? []])) });
        } catch (error) {
          fail("plan", error);
        }
      }),
    applyPreview: () => {
      const { preview } = getState();
      if (preview === null) return Promise.resolve();
      const keys = preview.offer.keys.filter((key) => !preview.unticked.has(key));
      dispatch({ type: "preview-closed" });
      if (keys.length === 0) return Promise.resolve();
      return enqueue(() =>
        write(async (sheets) => {
          const plan = await checker.planFixes(sheets, keys);
          return planned(plan.groups, plan.left);
        }),
      );
    },
    writeCells: async (groups) => {
      let isWritten = false;
      await enqueue(async () => {
        busy();
        try {
          const outcome = await host.write(groups);
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
        busy();
        try {
          const outcome = await host.write(last.groups);
          dispatch(wrote("undone", outcome, last.findings, [], getState()));
        } catch (error) {
          fail("undo", error);
        }
        await recheck();
      }),
    inTurn: enqueue,
  };
}
