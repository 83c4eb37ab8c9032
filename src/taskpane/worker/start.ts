/** Starts the checking program in a thread of its own, from the add-in's own origin. */
export function startWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { name: "check" });
}
