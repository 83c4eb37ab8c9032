import { HostError } from "../../host/host";
import { StoreError } from "../../store/store";
import type { PaneTask } from "../../text/pane";
import { NotLoaded } from "../chunk";
import { CheckerStopped } from "./checker";
import type { PaneError } from "./state/acting";

/** Webpack's own error, where a part of the port is not on the server. */
const isChunkMissing = (error: unknown): boolean => error instanceof Error && error.name === "ChunkLoadError";

/** A failure as the pane shows it. */
export function paneError(task: PaneTask, error: unknown): PaneError {
  if (error instanceof CheckerStopped) return { task, code: "cancelled", cells: "" };
  if (error instanceof NotLoaded || isChunkMissing(error)) return { task, code: "not-loaded", cells: "" };
  if (error instanceof StoreError) return { task, code: "store-unreadable", cells: "" };
  if (!(error instanceof HostError))
    return { task, code: task === "check" || task === "plan" ? "checker" : "unknown", cells: "" };
  return { task, code: error.code, cells: error.code === "half-written" ? error.message : "" };
}
