import type { Baseline } from "../../check/baseline/baseline";
import type { Acceptance } from "../../check/accepted/acceptance";
import type { Settings } from "../../check/settings";
import type { Mapping } from "../../check/table/mapping";
import type { WordingEntry } from "../../check/wording/entry";
import { HostError, type HostErrorCode, type SpreadsheetHost } from "../../host/host";
import { StoreError, type Store } from "../../store/store";
import type { PaneTask } from "../../text/pane";
import { createChunk } from "../chunk";
import { NOTHING_STORED, type StoredInWorkbook, type Office, type PaneChoices } from "./choices";
import type { NamedLabel } from "./labels";
import type { SettingValue } from "./settings";
import type * as settingsTools from "./settings-tools";

/** The settings to check with: read before each check, and changed by the user. Promises of changes never reject; failures go into the state. */
export interface WorkbookSettings {
  /** Reads what the workbook chooses, and once what the office does. Rejects where the program does not answer just now, as while a cell is edited. */
  read(): Promise<void>;
  /** Reads the office's settings afresh the next time. */
  forgetOffice(): void;
  /** Waits for changes that are being written. */
  settled(): Promise<void>;
  /** Gives the workbook a value of its own for a setting; undefined takes it away. */
  set(key: string, value: SettingValue | undefined): Promise<void>;
  /** Removes stored settings or mappings that cannot be used. */
  clear(what: "settings" | "mappings"): Promise<void>;
  /**
   * Stores how a sheet is to be read, and with it labels that are to be known from now on; null removes it. Resolves to whether that
   * could be written.
   */
  map(sheet: string, mapping: Mapping | null, labels?: readonly NamedLabel[]): Promise<boolean>;
  /** Adds a label to the workbook's own, or takes one away. */
  addLabel(label: NamedLabel): Promise<void>;
  removeLabel(label: NamedLabel): Promise<void>;
  /**
   * Stores another wording library in the workbook, in place of the one that is there; none, where it has no entries. `userInitiated`: the
   * outcome of the check that follows is announced.
   */
  keepWording(entries: readonly WordingEntry[], userInitiated?: boolean): Promise<boolean>;
  /** Stores in the workbook what is remembered of earlier checks. Nothing is checked again. */
  keepBaseline(baseline: Baseline): Promise<boolean>;
  /** Stores other accepted findings in the workbook. Nothing is checked again: what is found stays the same. */
  keepAccepted(acceptances: readonly Acceptance[]): Promise<boolean>;
}

export interface WorkbookSettingsParts {
  readonly host: SpreadsheetHost;
  /** Reads the office's settings; rejects only where the program that reads them cannot be loaded. */
  readonly readOffice: () => Promise<Office>;
  readonly choices: () => PaneChoices;
  readonly setChoices: (choices: PaneChoices) => void;
  readonly fail: (task: PaneTask, error: unknown) => void;
  /** Breaks off a check under way, which looks with choices that are about to change. Tells whether there was one. */
  readonly breakOff: () => boolean;
  /** `userInitiated`: the user changed what is checked with, so the outcome is announced. */
  readonly recheck: (userInitiated: boolean) => Promise<void>;
}

/** Failures that pass, or that keep a sheet from being read as well: the check fails with them. */
const PASSING: readonly HostErrorCode[] = ["editing-cell", "cancelled", "session-lost"];

type Tools = typeof settingsTools;

const tools = createChunk<Tools>(() => import(/* webpackChunkName: "settings-tools" */ "./settings-tools"));

export function createWorkbookSettings(parts: WorkbookSettingsParts): WorkbookSettings {
  const { host, choices, setChoices, fail, breakOff, recheck } = parts;
  let office: Promise<Office> | null = null;
  let lastOffice: Office | null = null;
  /** Changes are written one after the other, each over what the one before left. */
  let writing: Promise<unknown> = Promise.resolve();
  /** How many were begun: what was read before one of them is out of date. */
  let begun = 0;

  const readStored = async (): Promise<StoredInWorkbook> => {
    try {
      return { ...(await host.readStore()), trouble: null };
    } catch (error) {
      if (error instanceof StoreError) return { ...NOTHING_STORED, trouble: error.code };
      if (error instanceof HostError && !PASSING.includes(error.code))
        return { ...NOTHING_STORED, trouble: "unreadable-part" };
      throw error;
    }
  };

  const load = async (task: PaneTask): Promise<Tools | null> => {
    try {
      return tools.now() ?? (await tools.load());
    } catch (error) {
      fail(task, error);
      return null;
    }
  };

  /** Writes another store, after those before it. The change is shown at once, and taken back where it cannot be written. */
  const put = (
    task: PaneTask,
    update: (before: PaneChoices, tools: Tools) => PaneChoices,
    begin: () => void = () => undefined,
  ): Promise<boolean> => {
    const done = writing.then(async () => {
      const loaded = await load(task);
      if (loaded === null) return false;
      const before = choices();
      begun += 1;
      begin();
      try {
        if (before.stored.trouble !== null) throw new StoreError("broken", "What cannot be read is not written over.");
        const next = update(before, loaded);
        setChoices(next);
        if (next.stored.store !== null) await host.writeStore(next.stored.store, before.stored.store);
        return true;
      } catch (error) {
        setChoices(before);
        fail(task, error);
        return false;
      }
    });
    writing = done;
    return done;
  };

  /** Changes what is checked with, and checks again. */
  const change = (
    task: PaneTask,
    update: (before: PaneChoices, tools: Tools) => Store,
    userInitiated = true,
  ): Promise<boolean> => {
    let wasChecking = false;
    const done = put(
      task,
      (before, loaded) => loaded.choicesFrom(before.office, { ...before.stored, store: update(before, loaded) }),
      () => (wasChecking = breakOff()),
    );
    return done.then(async (isWritten) => {
      if (isWritten || wasChecking) await recheck(userInitiated && isWritten);
      return isWritten;
    });
  };

  const changeSettings = (update: (settings: Settings, tools: Tools) => Settings): Promise<boolean> =>
    change("settings", ({ stored, own }, loaded) =>
      loaded.withSettings(stored.store, update(own.settings ?? {}, loaded)),
    );

  return {
    async read() {
      office ??= parts.readOffice().catch((error: unknown) => {
        office = null;
        throw error;
      });
      const at = begun;
      const [ofOffice, stored, { choicesFrom, storeToXml }] = await Promise.all([office, readStored(), tools.load()]);
      // The change that came meanwhile is shown already, and what it needs is checked after it.
      if (at !== begun) return;
      const before = choices();
      if (ofOffice !== lastOffice || !isSameStored(before.stored, stored, storeToXml))
        setChoices(choicesFrom(ofOffice, stored));
      lastOffice = ofOffice;
    },
    forgetOffice() {
      office = null;
    },
    settled: async () => void (await writing),
    set: async (key, value) =>
      void (await changeSettings((settings, { withValue }) => withValue(settings, key, value))),
    async clear(what) {
      if (what === "settings") await changeSettings(() => ({}));
      else await change("settings", ({ stored }, loaded) => loaded.withoutBrokenMappings(stored.store));
    },
    map: (sheet, mapping, labels = []) =>
      change("mapping", ({ stored, own }, { withMapping, withSettings, withLabel }) => {
        const mapped = withMapping(stored.store, sheet, mapping);
        return labels.length === 0 ? mapped : withSettings(mapped, labels.reduce(withLabel, own.settings ?? {}));
      }),
    addLabel: async (label) => void (await changeSettings((settings, { withLabel }) => withLabel(settings, label))),
    removeLabel: async (label) =>
      void (await changeSettings((settings, { withoutLabel }) => withoutLabel(settings, label))),
    keepAccepted: (acceptances) =>
      put("accept", (before, { withAccepted, acceptedIn }) => {
        const store = withAccepted(before.stored.store, acceptances);
        return { ...before, stored: { ...before.stored, store }, accepted: acceptedIn(store) };
      }),
    keepBaseline: (baseline) =>
      put("since", (before, { withBaseline, baselineIn }) => {
        if (before.baseline.isUnread) throw new StoreError("newer", "What cannot be read is not written over.");
        const store = withBaseline(before.stored.store, baseline);
        return { ...before, stored: { ...before.stored, store }, baseline: baselineIn(store) };
      }),
    keepWording: (entries, userInitiated) =>
      change("wording", ({ stored }, { withWording }) => withWording(stored.store, entries), userInitiated),
  };
}

function isSameStored(a: StoredInWorkbook, b: StoredInWorkbook, storeToXml: Tools["storeToXml"]): boolean {
  const xml = ({ store }: StoredInWorkbook): string | null => (store === null ? null : storeToXml(store));
  return a.copies === b.copies && a.trouble === b.trouble && xml(a) === xml(b);
}
