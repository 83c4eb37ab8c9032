import { CheckerError } from "../../session/checker";
import type { Answer, Methods } from "./messages";

/** What a caller needs of a worker. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror" | "onmessageerror">;

/** Calls the methods of one running worker. A worker that breaks down rejects all calls under way, and is terminated. */
export interface Caller<M extends Methods<M>> {
  call<Name extends keyof M & string>(method: Name, ...args: Parameters<M[Name]>): Promise<ReturnType<M[Name]>>;
  /** The same, and hands buffers among the arguments over instead of copying them. */
  transfer<Name extends keyof M & string>(
    buffers: readonly ArrayBuffer[],
    method: Name,
    ...args: Parameters<M[Name]>
  ): Promise<ReturnType<M[Name]>>;
  /** Terminates the worker. Calls under way and later ones reject with the error. */
  end(error: Error): void;
  isEnded(): boolean;
}

interface Pending {
  readonly args: readonly unknown[];
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

export function createCaller<M extends Methods<M>>(worker: WorkerLike): Caller<M> {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let ended: Error | null = null;

  const end = (error: Error): void => {
    if (ended !== null) return;
    ended = error;
    worker.terminate();
    const rejected = [...pending.values()];
    pending.clear();
    for (const { reject } of rejected) reject(error);
  };

  worker.onmessage = ({ data: answer }: MessageEvent<Answer>) => {
    const call = pending.get(answer.id);
    // An answer that comes after the end.
    if (call === undefined) return;
    if (answer.type === "callback") {
      const callback = call.args[answer.at] as (...args: unknown[]) => void;
      callback(...answer.args);
      return;
    }
    pending.delete(answer.id);
    if (answer.type === "result") call.resolve(answer.value);
    else call.reject(new CheckerError(answer.message));
  };
  worker.onerror = (event) => end(new CheckerError(typeof event === "string" ? event : String(event.message)));
  worker.onmessageerror = () => end(new CheckerError("an answer could not be read"));

  const post = (buffers: readonly ArrayBuffer[], method: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (ended !== null) {
        reject(ended);
        return;
      }
      const id = ++lastId;
      pending.set(id, { args, resolve, reject });
      const callbacks = [...args.keys()].filter((at) => typeof args[at] === "function");
      const sent = args.map((arg) => (typeof arg === "function" ? null : arg));
      try {
        worker.postMessage({ id, method, args: sent, callbacks }, [...buffers]);
      } catch (error) {
        end(new CheckerError("a call could not be sent to the worker", { cause: error }));
      }
    });

  return {
    call: (method, ...args) => post([], method, args) as ReturnType<Caller<M>["call"]>,
    transfer: (buffers, method, ...args) => post(buffers, method, args) as ReturnType<Caller<M>["transfer"]>,
    end,
    isEnded: () => ended !== null,
  } as Caller<M>;
}
