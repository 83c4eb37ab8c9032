import type { PaneEvent } from "../events";
import type { Words } from "../findings/list";
import type { PaneState } from "../state/state";

export interface ReduceContext {
  /** The state as it was when the event came. */
  readonly before: PaneState;
  /** What the search looks through. */
  readonly words: Words;
}

/**
 * What an event changes in one slice; null where it changes nothing. `state` holds what the slices before it have made of the event
 * already, see `reduce`.
 */
export type SliceReducer<Slice> = (state: PaneState, event: PaneEvent, context: ReduceContext) => Partial<Slice> | null;
