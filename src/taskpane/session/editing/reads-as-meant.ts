import { cardsOf, type Draft } from "../../../editor/types";
import type { Checker } from "../checker";
import type { Core } from "../core";
import type { OpenEditing } from "./state";

interface ReadingParts extends Core {
  readonly checker: Checker;
  readonly putOpen: (change: Partial<OpenEditing>) => void;
}

/** Whether all is read as a draft means it once it is written; says so where it is not. */
export async function readsAsMeant(
  draft: Draft,
  { checker, getState, dispatch, putOpen }: ReadingParts,
): Promise<boolean> {
  try {
    const { findings, misreading } = await checker.checkDraft(getState().sheets, draft);
    if (misreading === null) return true;
    if (getState().editing.open?.history.now === draft) putOpen({ found: { of: draft, findings, misreading } });
    const card = "card" in misreading ? misreading.card : null;
    const number = cardsOf(draft).findIndex(({ id }) => id === card) + 1;
    dispatch({ type: "announced", outcome: { kind: "editor", outcome: { kind: "not-written", misreading, number } } });
  } catch {
    // Stopped or broken off: what was not looked at is not written.
    dispatch({ type: "failed", error: { task: "draft", code: "checker", cells: "" } });
  }
  return false;
}
