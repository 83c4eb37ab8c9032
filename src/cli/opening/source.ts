import path from "node:path";
import type { StartOfThread, ThreadName } from "./thread";

const FILES: Readonly<Record<ThreadName, string>> = {
  open: path.join(__dirname, "open-worker.ts"),
  check: path.join(__dirname, "..", "pool", "worker.ts"),
  make: path.join(__dirname, "..", "pool", "making-worker.ts"),
};

/** A thread starts without what reads TypeScript in this process. */
export const startOfThread: StartOfThread = (name) => ({
  script: [require.resolve("tsx/cjs"), FILES[name]].map((file) => `require(${JSON.stringify(file)});`).join(""),
  options: { eval: true },
});
