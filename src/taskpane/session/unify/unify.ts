import type { Span } from "../../../check/sheet/located";
import type { CellRange, SheetSnapshot } from "../../../check/sheet/snapshot";
import type { WordingEntry } from "../../../check/wording/entry";
import type { SpreadsheetHost, WriteGroup } from "../../../host/host";
import type { UsageKind, UsagePlace } from "../../../naming/usages";
import { CheckerStopped, type Checker } from "../checker";
import type { FailingCore } from "../core";
import { cellOf } from "../places";
import { keepRows } from "../reading";
import { withNames, type KeptNames, type NameToKeep } from "./library";
import { changingIn, NO_PICK, pickOf, preferredOf, requestOf, type ClusterPick, type Picks } from "./picks";
import type { Unifying, UnifyPreview, UnifyScope, UnifyWork } from "./state";
import type { ListedCluster } from "./types";

/** What the view 统一措辞 does. Its promises never reject. */
export interface UnifyActions {
  /** While the view is looked at: gathers the names where that is not done yet, or they are not what stands in the cells any more. */
  follow(): Promise<void>;
  /** Gathers them anew. */
  gather(): Promise<void>;
  choose(scope: UnifyScope): Promise<void>;
  /** Breaks off what is under way. */
  stop(): void;
  pick(clusters: readonly ListedCluster[], change: Partial<ClusterPick>): void;
  /** Everywhere a text is used; null where that could not be found out. */
  places(kind: UsageKind, text: string): Promise<readonly UsagePlace[] | null>;
  goTo(span: Span): Promise<void>;
  /** Shows what these clusters would change. */
  preview(clusters: readonly ListedCluster[]): Promise<void>;
  closePreview(): void;
  /** Writes what the open preview shows, as one step, and keeps the names in the library where asked to. */
  apply(intoLibrary: boolean): Promise<void>;
  /** To be called after cells were changed, by the pane or by the user. */
  cellsChanged(): void;
}

interface UnifyParts extends FailingCore {
  readonly host: Pick<SpreadsheetHost, "readVisibleSheets">;
  readonly checker: Checker;
  /** Waits for a check under way. */
  readonly idle: () => Promise<void>;
  /** Reads and checks the open sheet again. */
  readonly refresh: () => Promise<void>;
  readonly select: (sheet: string, range: CellRange) => Promise<void>;
  readonly write: (groups: readonly WriteGroup[]) => Promise<boolean>;
  /** Stores the workbook's library; only a failure is announced. */
  readonly keep: (entries: readonly WordingEntry[]) => Promise<boolean>;
  readonly mayKeep: () => boolean;
}

export function createUnify(parts: UnifyParts): UnifyActions {
  const { host, checker, getState, dispatch, fail, idle, refresh, select, write, keep, mayKeep } = parts;
  /** Number of the latest request: an answer to an earlier one is dropped. */
  let latestRequest = 0;
  let abort = new AbortController();
  /** A change is being written, and what was gathered is brought up to date at its end. */
  let isWriting = false;

  const now = (): Unifying => getState().unifying;
  const put = (change: Partial<Unifying>): void => dispatch({ type: "unifying", unifying: { ...now(), ...change } });

  /** Does a piece of work that can be stopped; null where it was, or did not come to its end. */
  const work = async <T>(action: (isMine: () => boolean) => Promise<T>): Promise<T | null> => {
    const request = ++latestRequest;
    abort.abort();
    abort = new AbortController();
    const isMine = (): boolean => request === latestRequest;
    try {
      const value = await action(isMine);
      return isMine() ? value : null;
    } catch (error) {
      if (!isMine()) return null;
      // A check that began anew has broken it off, and is followed at its end.
      if (error instanceof CheckerStopped) put({ isStale: true });
      else {
        put({ isStopped: true });
        fail("plan", error);
      }
      return null;
    } finally {
      if (isMine()) put({ work: null });
    }
  };

  const progress = (phase: UnifyWork["phase"], isMine: () => boolean) => (done: number, all: number) => {
    if (isMine()) put({ work: { phase, done, all } });
  };

  const readAll = async (isMine: () => boolean): Promise<readonly SheetSnapshot[]> => {
    const onProgress = progress("reading", isMine);
    onProgress(0, 0);
    const { sheets } = await host.readVisibleSheets({ signal: abort.signal, onProgress });
    const known = [...now().sheets, ...getState().sheets];
    return Promise.all(sheets.map((sheet) => keepRows(known, sheet)));
  };

  /** The gathering under way. */
  let gathering: Promise<boolean> | null = null;

  const gather = (): Promise<boolean> => {
    const run = runGather().finally(() => {
      if (gathering === run) gathering = null;
    });
    gathering = run;
    return run;
  };

  const runGather = (): Promise<boolean> => {
    put({ isStopped: false, work: now().work ?? { phase: "reading", done: 0, all: 0 } });
    return work(async (isMine) => {
      await idle();
      const { choices } = getState();
      const sheets = now().scope === "table" ? getState().sheets : await readAll(isMine);
      if (!isMine()) return false;
      const onProgress = progress("gathering", isMine);
      onProgress(0, 0);
      checker.use(choices.check);
      const gathered = await checker.gatherNames(sheets, onProgress);
      if (isMine()) put({ sheets, gathered, checkedWith: choices.check, isStale: false });
      return true;
    }).then((isDone) => isDone === true);
  };

  const pick: UnifyActions["pick"] = (clusters, change) => {
    const picks = new Map(now().picks);
    for (const cluster of clusters) picks.set(cluster.id, { ...NO_PICK, ...picks.get(cluster.id), ...change });
    put({ picks });
  };

  const isFresh = (): boolean => {
    const { scope, gathered, isStale, sheets, checkedWith } = now();
    const state = getState();
    if (gathered === null || isStale || checkedWith !== state.choices.check) return false;
    return scope === "workbook" || sheets === state.sheets;
  };

  const plan = (clusters: readonly ListedCluster[]): Promise<UnifyPreview | null> => {
    const { picks, sheets } = now();
    const requests = clusters.flatMap((cluster) => requestOf(cluster, pickOf(picks, cluster)) ?? []);
    return work(async (isMine) => {
      progress("planning", isMine)(0, 0);
      const planned = await checker.planUnify(sheets, requests);
      return { clusters, plan: planned, library: libraryAfter(clusters, picks) };
    });
  };

  const libraryAfter = (clusters: readonly ListedCluster[], picks: Picks): KeptNames | null => {
    const { wording, check } = getState().choices;
    const toKeep = clusters
      .filter(({ kind }) => kind === "name")
      .map((cluster): NameToKeep => {
        const pick = pickOf(picks, cluster);
        const synonyms = changingIn(cluster, pick).map(({ text }) => text);
        return { name: preferredOf(cluster, pick).trim(), category: cluster.category, synonyms };
      });
    if (toKeep.length === 0 || !mayKeep()) return null;
    const { workbook, resolved } = wording;
    return withNames(toKeep, { workbook: workbook.entries, all: resolved.entries, names: check.profile.names });
  };

  return {
    async follow() {
      const { view, work: busy } = getState();
      if (view === "unify" && busy === null && !isWriting && !now().isStopped && !isFresh()) await gather();
    },
    async gather() {
      if (getState().changed.length > 0) await refresh();
      await gather();
    },
    async choose(scope) {
      put({ scope, gathered: null, sheets: [], picks: new Map() });
      await gather();
    },
    stop() {
      if (now().work === null) return;
      latestRequest += 1;
      abort.abort();
      checker.stop();
      put({ work: null, isStopped: now().work?.phase !== "planning" });
    },
    pick,
    async places(kind, text) {
      try {
        return await checker.placesOfName(now().sheets, kind, text);
      } catch (error) {
        if (!(error instanceof CheckerStopped)) fail("plan", error);
        return null;
      }
    },
    async goTo(span) {
      const cell = cellOf(now().sheets, span);
      if (cell === null) return;
      const { sheet, row, column } = cell;
      await select(sheet.name, { top: row, bottom: row, left: column, right: column });
    },
    async preview(clusters) {
      if (getState().changed.length > 0) await refresh();
      await gathering;
      if (!isFresh() && !(await gather())) return;
      // What was picked is looked up again in what stands in the cells now.
      const there = new Map(now().gathered?.clusters.map((cluster) => [cluster.id, cluster]));
      const still = clusters.flatMap(({ id }) => there.get(id) ?? []);
      const preview = still.length === 0 ? null : await plan(still);
      if (preview !== null) put({ preview });
    },
    closePreview: () => put({ preview: null }),
    async apply(intoLibrary) {
      const { preview } = now();
      if (preview === null || preview.plan.kind === "refused") return;
      const { plan, library, clusters } = preview;
      put({ preview: null });
      // What could not be written is offered again, but not chosen by default.
      pick(clusters, { isChosen: false });
      isWriting = true;
      try {
        const groups = plan.groups.map(({ writes }, nth): WriteGroup => ({ id: `unify/${nth}`, writes }));
        if (groups.length > 0) await write(groups);
        const isBroken = getState().error?.task === "write";
        const news = library === null ? 0 : library.added.length + library.extended.length;
        if (intoLibrary && library !== null && news > 0 && !isBroken && (await keep(library.entries))) {
          const { outcome } = getState();
          if (groups.length > 0 && outcome?.kind === "written")
            dispatch({ type: "outcome-added-to", outcome: { ...outcome, namesAdded: news } });
          else dispatch({ type: "announced", outcome: { kind: "written", done: 0, notWritten: [], namesAdded: news } });
        }
      } finally {
        isWriting = false;
      }
      await this.follow();
    },
    cellsChanged() {
      const { gathered, isStale } = now();
      if (gathered !== null && !isStale) put({ isStale: true });
    },
  };
}
