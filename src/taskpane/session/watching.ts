import type { Core } from "./core";
import type { Selection, SheetChange, SpreadsheetHost, Unsubscribe } from "../../host/host";
import type { Checking } from "./checking";
import type { Jumps } from "./jumps";

/** Listens to changes of cells and of the selection in the program. */
export interface Watching {
  /** Rejects where the program does not let us listen. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface WatchingParts extends Core {
  readonly host: SpreadsheetHost;
  readonly jumps: Jumps;
  readonly checking: Checking;
  /** Called after cells were changed. */
  readonly onChanged: () => void;
  /** Called after another cell was selected on sheets that are checked, or are being checked. */
  readonly onSelected: () => void;
}

export function createWatching(parts: WatchingParts): Watching {
  const { host, jumps, checking, getState, dispatch, onChanged, onSelected } = parts;
  const unsubscribers: Unsubscribe[] = [];

  const changed = (change: SheetChange): void => {
    dispatch({ type: "sheet-changed", change });
    onChanged();
  };

  const selected = (selection: Selection): void => {
    const { snapshot, selection: last, sheets } = getState();
    const before = last?.sheet ?? snapshot?.name ?? null;
    const whose = jumps.settle(selection);
    if (whose !== "left") dispatch({ type: "selected", selection, own: whose === "own" });
    const isOneOf = (name: string | null): boolean => sheets.some((sheet) => sheet.name === name);
    const isSame =
      selection.sheet === before ||
      (before === null && checking.running() === null) ||
      // From one sheet of a table to another: all of them are checked, or being checked.
      (isOneOf(selection.sheet) && isOneOf(before));
    if (isSame) {
      onSelected();
      return;
    }
    // Another sheet is open: the check under way may be reading the one before.
    const userInitiated = checking.running()?.userInitiated;
    checking.breakOff();
    void checking.check(userInitiated);
  };

  return {
    async start() {
      unsubscribers.push(await host.onChange(changed));
      unsubscribers.push(await host.onSelection(selected));
    },
    async stop() {
      await Promise.allSettled(unsubscribers.splice(0).map((unsubscribe) => unsubscribe()));
    },
  };
}
