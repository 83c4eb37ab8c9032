import type { Worker } from "node:worker_threads";
import type { FileError } from "../../files/file-error";
import { pieceMaker, type CheckTask } from "../commands/check-input";
import type { FilePiece } from "../formats/piece";
import type { Input } from "../inputs/input";
import type { MadeTable } from "../making/made-table";
import { tableMaker, type MakingTask } from "../making/table-maker";
import { isOutOfMemory, startThread, type ThreadName } from "../opening/thread";
import { compileLess, takeAllCores } from "./compile-less";
import { pieceOfMade, type Made } from "./made";

export interface PoolOptions {
  readonly threads: number;
  /** Seconds that a file may take; null for no limit. */
  readonly timeout: number | null;
  /** Of memory that a thread may have. */
  readonly megabytes?: number;
}

const MEGABYTES = 1_024;
/** Files a thread that may be done before one that comes first in the answer: what is made of them is held. */
const AHEAD = 4;

/** Checks files in threads and gives what they add to the answer. */
export const checkedByThreads = (
  inputs: readonly Input[],
  task: CheckTask,
  options: PoolOptions,
): AsyncIterable<FilePiece> =>
  byThreads<Made, FilePiece>(inputs, { thread: "check", task, taken: pieceOfMade, ...pieceMaker(task) }, options);

/** Has threads make another file of each file; none is written. */
export const madeByThreads = (
  inputs: readonly Input[],
  task: MakingTask,
  options: PoolOptions,
): AsyncIterable<MadeTable> =>
  byThreads<MadeTable, MadeTable>(
    inputs,
    { thread: "make", task, taken: (table) => table, ...tableMaker(task) },
    options,
  );

/** What threads do with files. */
interface Work<Sent, Result> {
  readonly thread: ThreadName;
  /** What each thread is started with. */
  readonly task: unknown;
  /** What a thread sent of a file, as it is given on. */
  taken(sent: Sent): Result;
  /** What is given of a file that no thread came to an end with. */
  failed(input: Input, error: FileError): Result;
}

/**
 * Has threads do their work on files and gives what came of it in the order of the files, the same as of one after the other. A thread
 * that takes too long, needs too much memory or dies gives its file's error, and another one takes its place.
 */
async function* byThreads<Sent, Result>(
  inputs: readonly Input[],
  work: Work<Sent, Result>,
  { threads, timeout, megabytes = MEGABYTES }: PoolOptions,
): AsyncIterable<Result> {
  if (takeAllCores(threads)) compileLess();
  const idle: Worker[] = [];
  const workers = new Set<Worker>();
  const begun = new Map<number, Promise<Result>>();
  const busy = new Set<Promise<unknown>>();

  const begin = async (input: Input): Promise<Result> => {
    const worker = idle.pop() ?? startThread(work.thread, { megabytes, data: work.task });
    const isNew = !workers.has(worker);
    workers.add(worker);
    // What a thread throws that is being ended is of no interest, but would end the process.
    if (isNew) worker.on("error", () => undefined);
    try {
      if (isNew) await answerOf(worker, null);
      const sent = await answerOf<Sent>(worker, timeout, input);
      idle.push(worker);
      return work.taken(sent);
    } catch (error) {
      workers.delete(worker);
      void worker.terminate();
      return work.failed(input, errorOf(error, timeout));
    }
  };

  const beginNext = (first: number): void => {
    while (busy.size < threads) {
      const next = first + begun.size;
      const input = inputs[next];
      if (input === undefined || begun.size >= threads * AHEAD) return;
      const piece = begin(input);
      begun.set(next, piece);
      const entry: Promise<unknown> = piece.finally(() => busy.delete(entry));
      busy.add(entry);
    }
  };

  try {
    for (let at = 0; at < inputs.length; at += 1) {
      beginNext(at);
      let result: Result | null = null;
      const first = begun.get(at)?.then((made) => (result = made));
      while (result === null) {
        await Promise.race([first, ...busy]);
        beginNext(at);
      }
      yield result;
      // What was written is held no longer.
      begun.delete(at);
    }
  } finally {
    await Promise.all([...workers].map((worker) => worker.terminate()));
  }
}

class TimeOver extends Error {}

/** Waits for what a thread says next, to an input or that it is ready; fails where it says nothing any more. */
function answerOf<T>(worker: Worker, seconds: number | null, input?: Input): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const clock = seconds === null ? undefined : setTimeout(() => done(() => reject(new TimeOver())), seconds * 1_000);
    const onError = (error: unknown): void => done(() => reject(error));
    const onExit = (status: number): void => done(() => reject(new Error(`the thread ended with status ${status}`)));
    const onMessage = (said: T): void => done(() => resolve(said));
    const done = (settle: () => void): void => {
      clearTimeout(clock);
      worker.unref();
      worker.off("error", onError).off("exit", onExit).off("message", onMessage);
      settle();
    };
    worker.ref();
    worker.on("error", onError).on("exit", onExit).on("message", onMessage);
    if (input !== undefined) worker.postMessage(input);
  });
}

function errorOf(error: unknown, timeout: number | null): FileError {
  if (error instanceof TimeOver) return { code: "timed-out", seconds: timeout ?? 0 };
  if (isOutOfMemory(error)) return { code: "out-of-memory" };
  return { code: "fault", detail: (error instanceof Error && error.stack) || String(error) };
}
