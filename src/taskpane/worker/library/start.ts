/** Starts the program that reads and writes a library's files, from the add-in's own origin. It is loaded when first asked for. */
export function startLibraryWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { name: "library" });
}
