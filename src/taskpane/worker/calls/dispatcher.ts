import type { Answer, Call, Methods } from "./messages";

/** Answers calls with these methods, one after the other. */
export function createDispatcher<M extends Methods<M>>(
  methods: M,
  post: (answer: Answer) => void,
): (call: Call<M>) => void {
  return ({ id, method, args, callbacks }) => {
    const given = (args as readonly unknown[]).map((arg, at) =>
      callbacks.includes(at) ? (...values: unknown[]) => post({ type: "callback", id, at, args: values }) : arg,
    );
    try {
      const run = methods[method] as unknown as (...args: unknown[]) => unknown;
      post({ type: "result", id, value: run(...given) });
    } catch (error) {
      post({ type: "error", id, message: error instanceof Error ? error.message : String(error) });
    }
  };
}
