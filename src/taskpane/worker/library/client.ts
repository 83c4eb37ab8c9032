import { CheckerError } from "../../session/checker";
import { LibraryStopped, type LibraryFiles } from "../../session/library/types";
import { createCaller, type Caller, type WorkerLike } from "../calls/caller";
import type { LibraryMethods } from "./methods";

/** A library's files over workers, one a call: the memory that a file of many thousands of rows takes is freed with its worker. */
export function libraryFiles(start: () => WorkerLike): LibraryFiles {
  const running = new Set<Caller<LibraryMethods>>();

  const withWorker = async <T>(call: (worker: Caller<LibraryMethods>) => Promise<T>): Promise<T> => {
    const worker = createCaller<LibraryMethods>(started(start));
    running.add(worker);
    try {
      return await call(worker);
    } finally {
      running.delete(worker);
      worker.end(new LibraryStopped());
    }
  };

  return {
    read: ({ name, bytes }, basis, categories) =>
      withWorker((worker) => worker.transfer([bytes], "read", name, bytes, basis, categories)),
    workbook: (entries, categories) => withWorker((worker) => worker.call("workbook", entries, categories)),
    list: (list) => withWorker((worker) => worker.call("list", list)),
    changes: (changes, language) => withWorker((worker) => worker.call("changes", changes, language)),
    stop() {
      for (const worker of running) worker.end(new LibraryStopped());
    },
  };
}

function started(start: () => WorkerLike): WorkerLike {
  try {
    return start();
  } catch (error) {
    throw new CheckerError("the program that reads libraries did not start", { cause: error });
  }
}
