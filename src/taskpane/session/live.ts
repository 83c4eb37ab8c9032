import { isLive, type PaneState } from "./state/state";

/** Time after the last edit before it is checked, in milliseconds. */
const PAUSE = 600;
/** Edits that never stop, as by many people at once, are checked at least so often. */
const LONGEST = 5_000;

/** Where it is kept whether the user wants edits checked by themselves; null where they have not said. */
export interface LiveChoice {
  read(): boolean | null;
  keep(choice: boolean): void;
}

export const UNKEPT: LiveChoice = { read: () => null, keep: () => undefined };

const STORED = "jixiao.live";

/** Keeps it in the browser's storage. Some offices switch that off; the choice then lasts as long as the pane. */
export function browserLiveChoice(storage: () => Pick<Storage, "getItem" | "setItem">): LiveChoice {
  return {
    read() {
      try {
        const value = storage().getItem(STORED);
        return value === "on" ? true : value === "off" ? false : null;
      } catch {
        return null;
      }
    },
    keep(choice) {
      try {
        storage().setItem(STORED, choice ? "on" : "off");
      } catch {
        // It lasts as long as the pane.
      }
    },
  };
}

interface LiveParts {
  readonly getState: () => PaneState;
  readonly catchUp: () => Promise<void>;
}

/** Starts a check 600 ms after the last edit of the sheet, by this user or another. */
export interface Live {
  /** Cells were changed. */
  touch(): void;
  /** The state changed: what stood in the way may be gone. */
  follow(): void;
  stop(): void;
}

export function createLive({ getState, catchUp }: LiveParts): Live {
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** When the first edit came that waits. */
  let since: number | null = null;

  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const due = (): void => {
    timer = null;
    since = null;
    if (isDue(getState())) void catchUp();
  };
  const arm = (): void => {
    stop();
    since ??= Date.now();
    timer = setTimeout(due, Math.max(0, Math.min(PAUSE, since + LONGEST - Date.now())));
  };
  return {
    touch() {
      if (isDue(getState())) arm();
    },
    follow() {
      const state = getState();
      if (!isDue(state)) {
        stop();
        since = null;
      }
      // A check that failed is not tried again before the next edit.
      else if (timer === null && state.error?.task !== "check") arm();
    },
    stop,
  };
}

/** Something is to be checked, and nothing that the user has begun stands in the way. */
function isDue(state: PaneState): boolean {
  const { result, changed, work, preview, sheetDialog, unifying } = state;
  const isFree = work === null && preview === null && sheetDialog === null && unifying.preview === null;
  return isFree && result !== null && changed.length > 0 && isLive(state);
}
