import { parentPort } from "node:worker_threads";
import { WorkbookError } from "../../xlsx/workbook";
import type { Opened, ToOpen } from "./open-aside";
import { openHere } from "./open-file";

/** The thread of `openAside`: reads one file after the other. */
async function answer({ bytes, name }: ToOpen): Promise<Opened> {
  try {
    return { file: await openHere(bytes, name) };
  } catch (error) {
    if (error instanceof WorkbookError) return { code: error.code, message: error.message };
    return { fault: (error instanceof Error && error.stack) || String(error) };
  }
}

parentPort?.on("message", (file: ToOpen) => void answer(file).then((opened) => parentPort?.postMessage(opened)));
