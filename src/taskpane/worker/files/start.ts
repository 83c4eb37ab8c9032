/** Starts the program that checks files, from the add-in's own origin. It is loaded when first asked for. */
export function startFilesWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { name: "files" });
}
