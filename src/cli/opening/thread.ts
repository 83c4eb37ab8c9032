import { Worker, type WorkerOptions } from "node:worker_threads";
import { startOfThread } from "#threads";

/** What runs in threads: `open-worker.ts`, `pool/worker.ts` and `pool/making-worker.ts`. */
export type ThreadName = "open" | "check" | "make";

/**
 * What a thread is started with, a file or a script. `#threads` starts the bundle again in the bundle, and a file of ours elsewhere;
 * package.json says which.
 */
export type StartOfThread = (name: ThreadName) => { readonly script: string; readonly options: WorkerOptions };

/** Starts a thread; one that needs more memory is ended. It keeps no process running. */
export function startThread(name: ThreadName, { megabytes, data }: { megabytes: number; data?: unknown }): Worker {
  const { script, options } = startOfThread(name);
  const limits = { maxOldGenerationSizeMb: megabytes };
  const worker = new Worker(script, { ...options, resourceLimits: limits, workerData: data });
  worker.unref();
  return worker;
}

/** Whether a thread was ended as it needed more memory than it may have. */
export const isOutOfMemory = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === "ERR_WORKER_OUT_OF_MEMORY";
