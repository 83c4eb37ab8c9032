import type { Draft } from "./types";

/** A draft with the ones before it, to go back to, and those that were gone back from. Plain data. */
export interface DraftHistory {
  readonly past: readonly Draft[];
  readonly now: Draft;
  readonly future: readonly Draft[];
  /** What the last step changed, so that typing in one field is one step; null where the next change is a step of its own. */
  readonly step: string | null;
}

export const startHistory = (draft: Draft): DraftHistory => ({ past: [], now: draft, future: [], step: null });

/** Adds a change. Changes with the same `step` that follow one another are one step back. */
export function record(history: DraftHistory, draft: Draft, step: string | null = null): DraftHistory {
  if (draft === history.now) return history;
  const isSameStep = step !== null && step === history.step;
  return { past: isSameStep ? history.past : [...history.past, history.now], now: draft, future: [], step };
}

export function undo(history: DraftHistory): DraftHistory {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future], step: null };
}

export function redo(history: DraftHistory): DraftHistory {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.now], now: next, future, step: null };
}
