import { deserialize, serialize } from "node:v8";
import "./text-coding";
import type { WorkerLike } from "../../../src/taskpane/worker/calls/caller";
import { createDispatcher } from "../../../src/taskpane/worker/calls/dispatcher";
import type { Answer, Call } from "../../../src/taskpane/worker/calls/messages";
import { createFilesMethods } from "../../../src/taskpane/worker/files/implementation";
import type { FilesMethods } from "../../../src/taskpane/worker/files/methods";

const copy = <T>(value: T): T => deserialize(serialize(value)) as T;

/** What a file of this name does to the worker that checks it, whatever is in it. */
export const HANGING = "没有尽头.xlsx";
export const DEADLY = "程序中断.xlsx";

export interface TestFilesWorkers {
  readonly start: () => WorkerLike;
  /** How many were started, and how many have not ended. */
  readonly count: () => { readonly started: number; readonly running: number };
}

/** Workers in the same thread: messages are copied and arrive later, as between threads; what reads and checks files is the real thing. */
export function testFilesWorkers(): TestFilesWorkers {
  const ended: boolean[] = [];
  const start = (): WorkerLike => {
    const own = ended.push(false) - 1;
    const worker: WorkerLike = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      postMessage(call: Call<FilesMethods>) {
        const message = copy(call);
        setTimeout(() => {
          if (ended[own] === true) return;
          const name = message.method === "check" ? message.args[0] : "";
          if (name === DEADLY) worker.onerror?.call(worker as unknown as Worker, {} as ErrorEvent);
          else if (name !== HANGING) dispatch(message);
        });
      },
      terminate() {
        ended[own] = true;
      },
    };
    const dispatch = createDispatcher(createFilesMethods(), (answer: Answer) => {
      const data = copy(answer);
      if (ended[own] !== true) worker.onmessage?.call(worker as unknown as Worker, { data } as MessageEvent);
    });
    return worker;
  };
  return { start, count: () => ({ started: ended.length, running: ended.filter((one) => !one).length }) };
}

/** A file as a browser gives it. */
export const given = (name: string, bytes: Uint8Array | (() => Promise<never>), size?: number) => ({
  name,
  size: size ?? (typeof bytes === "function" ? 1 : bytes.length),
  arrayBuffer: () => (typeof bytes === "function" ? bytes() : Promise.resolve(new Uint8Array(bytes).buffer)),
});
