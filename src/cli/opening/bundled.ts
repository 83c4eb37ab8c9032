import { fileURLToPath } from "node:url";
import type { StartOfThread } from "./thread";

/** The bundle runs in the thread again, told by an argument what it is started for: see `bundle.ts`. */
export const startOfThread: StartOfThread = (name) => ({
  script: fileURLToPath(import.meta.url),
  options: { argv: [name] },
});
