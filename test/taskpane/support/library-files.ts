import "./text-coding";
import { libraryFiles } from "../../../src/taskpane/worker/library/client";
import type { LibraryFiles } from "../../../src/taskpane/session/library/types";
import type { WorkerLike } from "../../../src/taskpane/worker/calls/caller";
import { createDispatcher } from "../../../src/taskpane/worker/calls/dispatcher";
import type { Answer, Call } from "../../../src/taskpane/worker/calls/messages";
import { LIBRARY_METHODS } from "../../../src/taskpane/worker/library/implementation";
import type { LibraryMethods } from "../../../src/taskpane/worker/library/methods";
import { copy } from "./checker";

/** Files of libraries over workers in the same thread: messages are copied and arrive later; the reader behind them is the real one. */
export const testFiles = (): LibraryFiles => libraryFiles(testLibraryWorker);

export function testLibraryWorker(): WorkerLike {
  let isEnded = false;
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(call: Call<LibraryMethods>) {
      const message = copy(call);
      setTimeout(() => dispatch(message));
    },
    terminate() {
      isEnded = true;
    },
  };
  const dispatch = createDispatcher(LIBRARY_METHODS, (answer: Answer) => {
    const data = copy(answer);
    if (!isEnded) worker.onmessage?.call(worker as unknown as Worker, { data } as MessageEvent);
  });
  return worker;
}
