import type { SheetSnapshot } from "../../check/sheet/snapshot";
import { CheckerError, CheckerStopped, type Checker, type Choices } from "../session/checker";
import type { WorkerLike } from "./calls/caller";
import { connect, type Connection } from "./connection";
import type { WorkerMethods } from "./methods";

/**
 * The checker over one worker. Stopping ends the worker, for a check cannot be interrupted; the next call starts a new one, as it does
 * after a worker has broken down.
 */
export function workerChecker(start: () => WorkerLike): Checker {
  let connection: Connection | null = null;
  let choices: Choices | null = null;

  /** Calls a worker that holds these sheets. */
  const withSheets = <T>(
    sheets: readonly SheetSnapshot[],
    call: (connection: Connection) => Promise<T>,
  ): Promise<T> => {
    try {
      if (connection === null || connection.isEnded()) connection = connect(start());
      const worker = connection;
      const sent = worker.send(choices, sheets);
      return sent === null ? call(worker) : sent.then(() => call(worker));
    } catch (error) {
      const failure = new CheckerError("the checking program did not start", { cause: error });
      connection?.end(failure);
      return Promise.reject(failure);
    }
  };

  const own: Omit<Checker, RemoteMethod> = {
    use(next) {
      choices = next;
    },
    check: (sheets, onProgress) => withSheets(sheets, (worker) => worker.check(onProgress)),
    another: () => workerChecker(start),
    stop: () => connection?.end(new CheckerStopped()),
  };
  return withRemoteMethods(own, (method, sheets, args) => withSheets(sheets, (worker) => worker.call(method, ...args)));
}

type RemoteMethod = Exclude<keyof WorkerMethods, "check">;
type RemoteCall = (
  method: RemoteMethod,
  sheets: readonly SheetSnapshot[],
  args: Parameters<WorkerMethods[RemoteMethod]>,
) => Promise<unknown>;

/** A checker whose methods are calls by their name, apart from those that are given. */
function withRemoteMethods(own: Omit<Checker, RemoteMethod>, call: RemoteCall): Checker {
  return new Proxy(own as Checker, {
    get(checker, name, receiver) {
      // With a method `then` it would pass for a promise.
      if (Reflect.has(checker, name) || typeof name !== "string" || name === "then")
        return Reflect.get(checker, name, receiver) as unknown;
      return (sheets: readonly SheetSnapshot[], ...args: Parameters<RemoteCall>[2]) =>
        call(name as RemoteMethod, sheets, args);
    },
  });
}
