import type { Session } from "../session/session";
import { createRecorder, type Recorder } from "./record";
import type { BrowserStorage } from "../session/partitioned";

interface RehearsalParts {
  readonly storage: () => BrowserStorage;
  /** What the program says of itself. */
  readonly environment: unknown;
}

/** Records a rehearsal in a real Excel: what fails in the page as well. */
export function startRehearsal({ storage, environment }: RehearsalParts): Recorder {
  const recorder = createRecorder({ storage, environment, now: () => new Date(), browser: navigator.userAgent });
  window.addEventListener("error", ({ error }) => recorder.incident("script", nameOf(error)));
  window.addEventListener("unhandledrejection", ({ reason }) => recorder.incident("script", nameOf(reason)));
  return recorder;
}

/** Notes what the pane shows: errors and outcomes by their names, nothing of what is in them. */
export function followSession(recorder: Recorder, { getState, subscribe }: Pick<Session, "getState" | "subscribe">) {
  let { error, outcome } = getState();
  return subscribe(() => {
    const now = getState();
    if (now.error !== null && now.error !== error) recorder.incident("pane", `${now.error.task}: ${now.error.code}`);
    if (now.outcome !== null && now.outcome !== outcome) {
      const what = now.outcome.kind === "sheets" || now.outcome.kind === "library" ? now.outcome.outcome.what : "";
      recorder.incident("pane", [now.outcome.kind, what].filter((part) => part !== "").join(" "));
    }
    ({ error, outcome } = now);
  });
}

/** An error's kind and where it happened; its message may hold a text of the workbook. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const place = /\/([\w.-]+\.js:\d+:\d+)/.exec(error.stack ?? "")?.[1];
  return place === undefined ? error.name : `${error.name} ${place}`;
}
