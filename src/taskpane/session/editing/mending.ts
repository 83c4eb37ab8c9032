import type { Span } from "../../../check/sheet/located";
import { record, type DraftHistory } from "../../../editor/history";
import { beginMissing } from "../../../editor/missing";
import { cardsOf } from "../../../editor/types";
import type { Checker } from "../checker";
import type { Core } from "../core";
import type { EditorOutcome, OpenEditing } from "./state";

/** Changes of drafts that findings ask for. Its promises never reject. */
export interface Mending {
  /** Opens the project of a place and begins the indicator that it lacks by a rule. */
  begin(rule: string, place: Pick<Span, "sheet" | "row" | "column">): Promise<void>;
  /** Opens the project of a place and its indicator at a position, counted from 1, so that the user can correct it. */
  revise(indicator: number, place: Pick<Span, "sheet" | "row" | "column">): Promise<void>;
  /** Mends a finding of the open draft: by its fix, or by one of its choices. */
  mend(key: string, choice: number | null): Promise<void>;
}

interface MendingParts extends Core {
  readonly checker: Checker;
  readonly failed: (error: unknown) => void;
  /** Goes on with other cards. */
  readonly move: (history: DraftHistory) => void;
  readonly putOpen: (change: Partial<OpenEditing>) => void;
  /** Opens the project of a place; false where there is none, or none can be opened. */
  readonly open: (place: Pick<Span, "sheet" | "row" | "column">) => Promise<boolean>;
}

export function createMending({ checker, getState, dispatch, failed, move, putOpen, open }: MendingParts): Mending {
  const announce = (outcome: EditorOutcome): void =>
    dispatch({ type: "announced", outcome: { kind: "editor", outcome } });
  return {
    async begin(rule, place) {
      if (!(await open(place))) return;
      const now = getState().editing.open;
      // Which of two drafts is used is to be settled first; the view shows them.
      if (now === null || now.conflict !== null) return;
      const { draft, id, refused } = beginMissing(now.history.now, rule, getState().choices.check.profile);
      if (id === null) {
        announce({ kind: "not-begun", refused });
        return;
      }
      move(record(now.history, draft));
      putOpen({ begun: id });
    },
    async revise(indicator, place) {
      if (!(await open(place))) return;
      const now = getState().editing.open;
      if (now === null || now.conflict !== null) return;
      const wanted = cardsOf(now.fresh)[indicator - 1]?.id;
      // A draft that is not written yet may have taken it out.
      if (cardsOf(now.history.now).some(({ id }) => id === wanted)) putOpen({ begun: wanted });
    },
    async mend(key, choice) {
      const now = getState().editing.open;
      if (now === null || now.conflict !== null) return;
      const draft = now.history.now;
      try {
        const next = await checker.mendDraft(getState().sheets, draft, key, choice);
        const then = getState().editing.open;
        // What was typed meanwhile stands.
        if (then?.history.now !== draft) return;
        if (next === null) announce({ kind: "not-mended" });
        else move(record(then.history, next));
      } catch (error) {
        failed(error);
      }
    },
  };
}
