/** A part of the program that is loaded from the pane's own server when it is first needed. */
export interface Chunk<T> {
  /** What was loaded; null until then. */
  now(): T | null;
  /** Loads it, once; where that failed, a later call tries again. */
  load(): Promise<T>;
}

export function createChunk<T>(get: () => Promise<T>): Chunk<T> {
  let loaded: T | null = null;
  let loading: Promise<T> | null = null;
  return {
    now: () => loaded,
    load() {
      loading ??= get().then(
        (value) => (loaded = value),
        (error: unknown) => {
          loading = null;
          throw new NotLoaded(error);
        },
      );
      return loading;
    },
  };
}

/** A part of the program could not be loaded: the server does not answer, or has another version by now. */
export class NotLoaded extends Error {
  constructor(cause: unknown) {
    super("a part of the program could not be loaded", { cause });
    this.name = "NotLoaded";
  }
}

/** Actions of a part that is loaded when the first of them is called. */
export interface LoadedActions<Actions> {
  /** Before the part is loaded, a call waits for it; where it cannot be loaded, the call answers null. What answers at once is asked only once it is loaded. */
  readonly actions: Actions;
  /** The actions themselves; null before any was called. */
  made(): Actions | null;
}

/** Makes actions of a part when the first of them is called. */
export function whenCalled<Part, Actions extends object>(
  part: Chunk<Part>,
  make: (part: Part) => Actions,
  failed: (error: unknown) => void,
): LoadedActions<Actions> {
  let made: Actions | null = null;
  const call = (loaded: Part, name: string | symbol, args: readonly unknown[]): unknown => {
    made ??= make(loaded);
    return Reflect.apply(Reflect.get(made, name) as (...args: readonly unknown[]) => unknown, made, args);
  };
  const later = async (name: string | symbol, args: readonly unknown[]): Promise<unknown> => {
    let loaded: Part;
    try {
      loaded = await part.load();
    } catch (error) {
      failed(error);
      return null;
    }
    return call(loaded, name, args);
  };
  const actions = new Proxy({} as Actions, {
    get:
      (_, name) =>
      (...args: readonly unknown[]): unknown => {
        const loaded = part.now();
        return loaded === null ? later(name, args) : call(loaded, name, args);
      },
  });
  return { actions, made: () => made };
}

/** Time in which a browser that is never idle loads the next part all the same, in milliseconds. */
const PATIENCE = 2_000;

/** Loads parts one after the other while the browser is idle, so that a click does not wait for them. What fails is tried again when it is needed. */
export async function loadWhenIdle(chunks: readonly Chunk<unknown>[]): Promise<void> {
  for (const chunk of chunks) {
    await idle();
    await chunk.load().catch(() => undefined);
  }
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari, which shows the pane in Excel for Mac, has no idle callback.
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: PATIENCE });
    else setTimeout(resolve, 50);
  });
}
