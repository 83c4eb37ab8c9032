import { Worker } from "node:worker_threads";

/** A thread starts without what reads TypeScript in this process. */
const startOf = (file: string): string =>
  [require.resolve("tsx/cjs"), file].map((one) => `require(${JSON.stringify(one)});`).join("");

/** Starts a thread that runs a file of ours; one that needs more memory is ended. It keeps no process running. */
export function startThread(file: string, { megabytes, data }: { megabytes: number; data?: unknown }): Worker {
  const limits = { maxOldGenerationSizeMb: megabytes };
  const worker = new Worker(startOf(file), { eval: true, resourceLimits: limits, workerData: data });
  worker.unref();
  return worker;
}

/** Whether a thread was ended as it needed more memory than it may have. */
export const isOutOfMemory = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === "ERR_WORKER_OUT_OF_MEMORY";
