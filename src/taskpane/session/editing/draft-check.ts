import type { Draft } from "../../../editor/types";
import { CheckerStopped, type Checker } from "../checker";
import type { PaneState } from "../state/state";
import type { Editing, OpenEditing } from "./state";

/** Checks the open draft a moment after it changed, and learns the names that the table uses once it is idle. */
export interface DraftCheck {
  /** Checks after a pause in milliseconds; a change before that begins the pause anew. */
  soon(pause?: number): void;
  close(): void;
}

interface DraftCheckParts {
  readonly checker: Checker;
  readonly getState: () => PaneState;
  readonly put: (change: Partial<Editing>) => void;
  readonly putOpen: (change: Partial<OpenEditing>) => void;
  readonly failed: (error: unknown) => void;
}

/** Time after the last change before it is checked, in milliseconds. */
const PAUSE = 200;

export function createDraftCheck({ checker, getState, put, putOpen, failed }: DraftCheckParts): DraftCheck {
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** The sheets that the findings on show were found on. */
  let foundOn: PaneState["sheets"] | null = null;
  /** The table whose names in use are known. */
  let namesOf: string | null = null;

  const check = async (draft: Draft): Promise<void> => {
    const { sheets } = getState();
    try {
      const { findings, misreading } = await checker.checkDraft(sheets, draft);
      if (getState().editing.open?.history.now !== draft) return;
      foundOn = sheets;
      putOpen({ found: { of: draft, findings, misreading } });
      await learnNames();
    } catch (error) {
      failed(error);
    }
  };

  /** Once for each table: names that came since do not matter much. */
  const learnNames = async (): Promise<void> => {
    const { sheets, result } = getState();
    const table = JSON.stringify(result?.tables.map(({ title, department, sheets: on }) => [title, department, on]));
    if (table === namesOf) return;
    namesOf = table;
    try {
      put({ used: await checker.usedNames(sheets) });
    } catch (error) {
      namesOf = null;
      // What stopped the checker checks again.
      if (!(error instanceof CheckerStopped)) throw error;
    }
  };

  return {
    soon(pause = PAUSE) {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => {
        timer = null;
        const { editing, sheets } = getState();
        const { open } = editing;
        if (open === null || open.conflict !== null) return;
        if (open.found?.of !== open.history.now || foundOn !== sheets) void check(open.history.now);
      }, pause);
    },
    close() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
