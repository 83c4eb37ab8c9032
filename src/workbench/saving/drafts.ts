import type { Unsaved } from "./unsaved";

/** Unsaved changes of a workbook, kept in the browser: the file as it would have been saved. */
export interface Draft {
  /** The name under which the workbook was open: there is one draft a name. */
  readonly workbook: string;
  /** The name of the file that `bytes` make. */
  readonly file: string;
  /** Whether it is a new file, since the old one could not be written. */
  readonly isConverted: boolean;
  /** The page that keeps it. */
  readonly page: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly bytes: Uint8Array;
  /** What of the changes is not in it. */
  readonly unsaved: readonly Unsaved[];
}

export interface Drafts {
  /** Puts a draft in the place of the one of its workbook. Rejects where the browser does not keep it. */
  keep(draft: Draft): Promise<void>;
  /** Takes a workbook's draft away; with `page` only one that this page keeps. */
  remove(workbook: string, page?: string): Promise<void>;
  /** All that can be read, the newest first, and the names of those that cannot, which are put aside by this. */
  list(): Promise<{ readonly drafts: readonly Draft[]; readonly damaged: readonly string[] }>;
  /** Puts a draft where it is not listed any more, and not lost. */
  setAside(workbook: string): Promise<void>;
}

const DATABASE = "jixiao-workbench";
const STORE = "drafts";
const ASIDE = "damaged";

/** Drafts in IndexedDB. Every method rejects where the browser lets nothing be kept. */
export function createDrafts(): Drafts {
  let database: Promise<IDBDatabase> | null = null;
  const opened = (): Promise<IDBDatabase> => {
    database ??= open();
    // Another attempt next time.
    database.catch(() => (database = null));
    return database;
  };
  const transaction = async <T>(run: (drafts: IDBObjectStore, aside: IDBObjectStore) => T): Promise<T> => {
    const over = (await opened()).transaction([STORE, ASIDE], "readwrite");
    const result = run(over.objectStore(STORE), over.objectStore(ASIDE));
    await new Promise<void>((resolve, reject) => {
      over.oncomplete = () => resolve();
      over.onabort = over.onerror = () => reject(over.error ?? new Error("The browser kept nothing."));
    });
    return result;
  };
  const setAside = async (key: IDBValidKey): Promise<void> => {
    await transaction((drafts, aside) => {
      const found = drafts.get(key);
      found.onsuccess = () => {
        if (found.result !== undefined) aside.put({ at: Date.now(), draft: found.result as unknown });
        drafts.delete(key);
      };
    });
  };
  return {
    keep: (draft) => transaction((drafts) => void drafts.put(draft, draft.workbook)),
    remove: (workbook, page) =>
      transaction((drafts) => {
        const found = drafts.get(workbook);
        found.onsuccess = () => {
          const value = found.result as unknown;
          if (page === undefined || (isDraft(value) && value.page === page)) drafts.delete(workbook);
        };
      }),
    setAside,
    async list() {
      const { keys, values } = await transaction((drafts) => ({ keys: drafts.getAllKeys(), values: drafts.getAll() }));
      const stored = keys.result.map((key, nth) => ({ key, value: values.result[nth] as unknown }));
      const damaged = stored.filter(({ key, value }) => !isDraft(value) || value.workbook !== key);
      for (const { key } of damaged) await setAside(key);
      const drafts = stored.flatMap(({ value }) => (isDraft(value) ? [value] : []));
      return {
        drafts: drafts
          .filter(({ workbook }) => !damaged.some(({ key }) => key === workbook))
          .sort((a, b) => b.at - a.at),
        damaged: damaged.map(({ key }) => String(key)),
      };
    },
  };
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE);
      request.result.createObjectStore(ASIDE, { autoIncrement: true });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser keeps nothing."));
  });
}

/** What is stored may come from another version, or may have been damaged. */
function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null) return false;
  const { workbook, file, isConverted, page, at, bytes, unsaved } = value as Partial<Record<keyof Draft, unknown>>;
  return (
    [workbook, file, page].every((text) => typeof text === "string") &&
    typeof isConverted === "boolean" &&
    typeof at === "number" &&
    bytes instanceof Uint8Array &&
    Array.isArray(unsaved) &&
    unsaved.every(isUnsaved)
  );
}

function isUnsaved(value: unknown): boolean {
  const { kind, sheet, places } = (value ?? {}) as Partial<Record<keyof Unsaved, unknown>>;
  return typeof kind === "string" && (typeof sheet === "string" || sheet === null) && Array.isArray(places);
}
