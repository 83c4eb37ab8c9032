import type { FileError, FileErrorCode } from "../../../files/file-error";
import { CheckerError, CheckerStopped } from "../../session/checker";
import type { FileChecker, FilesBasis } from "../../session/files/types";
import { createCaller, type Caller, type WorkerLike } from "../calls/caller";
import type { FilesMethods } from "./methods";

type FilesWorker = Caller<FilesMethods>;

/** Seconds a file may take, as on the command line. */
const PATIENCE = 60;

/** A file was not done in time. */
class TooSlow extends Error {}

/**
 * The checker of files over workers: one at a time, which checks one file after the other. A worker that breaks down or takes too long is
 * ended, and the next file gets a new one. Lists are made by a worker of their own.
 */
export function fileChecker(start: () => WorkerLike, seconds = PATIENCE): FileChecker {
  let basis: FilesBasis | null = null;
  let checking: FilesWorker | null = null;

  /** The worker that checks, once it has answered: one that cannot be loaded is told from one that breaks down over a file. */
  const begun = async (): Promise<FilesWorker> => {
    if (checking !== null && !checking.isEnded()) return checking;
    const worker = createCaller<FilesMethods>(started(start));
    checking = worker;
    if (basis !== null) await worker.call("begin", basis);
    return worker;
  };
  /** The answer for a file, also where the worker breaks down over it or takes too long. */
  const answered = async <T>(
    worker: FilesWorker,
    ask: (worker: FilesWorker) => Promise<T>,
  ): Promise<T | { readonly error: FileError }> => {
    const clock = setTimeout(() => worker.end(new TooSlow()), seconds * 1_000);
    try {
      return await ask(worker);
    } catch (error) {
      if (error instanceof CheckerStopped) throw error;
      const code: FileErrorCode = error instanceof TooSlow ? "too-slow" : "broke-off";
      worker.end(new CheckerStopped());
      return { error: { code } };
    } finally {
      clearTimeout(clock);
    }
  };
  const stop = (): void => {
    checking?.end(new CheckerStopped());
    checking = null;
  };

  return {
    use(next) {
      stop();
      basis = next;
    },
    check: async ({ name, bytes }, onFindings) =>
      answered(await begun(), (worker) => worker.transfer([bytes], "check", name, bytes, onFindings)),
    earlier: async ({ name, bytes }, choices, on) =>
      answered(await begun(), (worker) => worker.transfer([bytes], "earlier", name, bytes, choices, on)),
    async list(list) {
      const worker = createCaller<FilesMethods>(started(start));
      try {
        return await worker.call("list", list);
      } finally {
        worker.end(new CheckerStopped());
      }
    },
    stop,
  };
}

function started(start: () => WorkerLike): WorkerLike {
  try {
    return start();
  } catch (error) {
    throw new CheckerError("the program that checks files did not start", { cause: error });
  }
}
