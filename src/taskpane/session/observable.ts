/** A state that changes by events and calls its listeners after each change. */
export interface Observable<State, Event> {
  getState(): State;
  /** Returns what ends the subscription. */
  subscribe(listener: () => void): () => void;
  dispatch(event: Event): void;
}

/** `onChanged` is called with the event after the listeners. */
export function createObservable<State, Event>(
  initial: State,
  reduce: (state: State, event: Event) => State,
  onChanged: (event: Event) => void,
): Observable<State, Event> {
  let state = initial;
  const listeners = new Set<() => void>();
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
      for (const listener of [...listeners]) listener();
      onChanged(event);
    },
  };
}
