import "./text-coding";
import { libraryFiles } from "../../../src/taskpane/worker/library/client";
import type { LibraryFiles } from "../../../src/taskpane/session/library/types";
import { answerLibrary } from "../../../src/taskpane/worker/library/answer";
import type { LibraryAnswer, LibraryRequest } from "../../../src/taskpane/worker/library/messages";
import type { WorkerLike } from "../../../src/taskpane/worker/client";
import { copy } from "./checker";

/** Files of libraries over workers in the same thread: messages are copied and arrive later; the reader behind them is the real one. */
export const testFiles = (): LibraryFiles => libraryFiles(testLibraryWorker);

export function testLibraryWorker(): WorkerLike {
  let isEnded = false;
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(request: LibraryRequest) {
      const message = copy(request);
      setTimeout(() => {
        const data: LibraryAnswer = copy(answerLibrary(message));
        if (!isEnded) worker.onmessage?.call(worker as unknown as Worker, { data } as MessageEvent);
      });
    },
    terminate() {
      isEnded = true;
    },
  };
  return worker;
}
