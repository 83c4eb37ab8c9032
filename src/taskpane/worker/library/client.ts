import { CheckerError } from "../../session/checker";
import { LibraryStopped, type LibraryFiles } from "../../session/library/types";
import type { WorkerLike } from "../client";
import type { LibraryAnswer, LibraryRequest } from "./messages";

/** A library's files over workers, one a question: what a file of many thousands of rows takes of memory goes with its worker. */
export function libraryFiles(start: () => WorkerLike): LibraryFiles {
  const endings = new Set<(error: Error) => void>();
  const ask = (request: LibraryRequest, transfer: readonly ArrayBuffer[] = []): Promise<LibraryAnswer> =>
    new Promise((resolve, reject) => {
      let worker: WorkerLike | null = null;
      const end = (): void => {
        endings.delete(fail);
        worker?.terminate();
      };
      const fail = (error: Error): void => {
        end();
        reject(error);
      };
      endings.add(fail);
      try {
        worker = start();
        worker.onmessage = ({ data }: MessageEvent<LibraryAnswer>) => {
          if (data.type === "failed") return fail(new CheckerError(data.message));
          end();
          resolve(data);
        };
        worker.onerror = (event) => fail(new CheckerError(typeof event === "string" ? event : String(event.message)));
        worker.onmessageerror = () => fail(new CheckerError("an answer could not be read"));
        worker.postMessage(request, [...transfer]);
      } catch (error) {
        fail(new CheckerError("the program that reads libraries did not start", { cause: error }));
      }
    });
  const other = (answer: LibraryAnswer): Error => new CheckerError(`an answer of another kind: ${answer.type}`);

  return {
    async read({ name, bytes }, basis, categories) {
      const answer = await ask({ type: "read", name, bytes, basis, categories }, [bytes]);
      if (answer.type !== "read") throw other(answer);
      return answer.value;
    },
    async workbook(entries, categories) {
      const answer = await ask({ type: "workbook", entries, categories });
      if (answer.type !== "workbook") throw other(answer);
      return answer.value;
    },
    stop() {
      for (const fail of [...endings]) fail(new LibraryStopped());
    },
  };
}
