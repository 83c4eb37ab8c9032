import { laterTask } from "../../steps";

/** A state that changes by events and calls its listeners after each change. */
export interface Observable<State, Event> {
  getState(): State;
  /** Returns what ends the subscription. */
  subscribe(listener: () => void): () => void;
  dispatch(event: Event): void;
}

/**
 * `onChanged` is called with each event. Of an event that `isLarge` the listeners hear in a task of its own: making the new state and
 * drawing it would be one long task otherwise.
 */
export function createObservable<State, Event>(
  initial: State,
  reduce: (state: State, event: Event) => State,
  onChanged: (event: Event) => void,
  isLarge: (event: Event) => boolean = () => false,
): Observable<State, Event> {
  let state = initial;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch(event) {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      if (isLarge(event)) void laterTask().then(tell);
      else tell();
      onChanged(event);
    },
  };
}
