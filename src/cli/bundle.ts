import { isMainThread } from "node:worker_threads";
import { runProgram } from "./program";

/** The command line as one file, which a thread runs as well; its first argument says what as (`opening/bundled.ts`). */
async function start(): Promise<void> {
  if (isMainThread) return runProgram(process.cwd());
  const name = process.argv[2];
  if (name === "open") await import(/* webpackMode: "eager" */ "./opening/open-worker");
  else if (name === "check") await import(/* webpackMode: "eager" */ "./pool/worker");
  else if (name === "make") await import(/* webpackMode: "eager" */ "./pool/making-worker");
  else throw new Error(`no thread is called ${name}`);
}

void start();
