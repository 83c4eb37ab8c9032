import type { ListedFinding } from "../../check/finding";
import type { ListedResult } from "../../check/result";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import { CheckerError, CheckerStopped, type Checker, type Choices } from "../session/checker";
import type { Answer, Request } from "./messages";
import { toSent } from "./rows";
import { fromRuns, type Run } from "./runs";

/** What the client needs of a worker. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror" | "onmessageerror">;

/** A check's findings come in parts before its answer; every other answer holds all of its value. */
type Value =
  ListedResult | Exclude<Extract<Answer, { readonly value: unknown }>, { readonly type: "checked" }>["value"];
type Question = WithoutId<Exclude<Request, { readonly type: "sheets" | "choices" }>>;
type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;

interface Pending {
  /** What has come so far of a check's findings. */
  readonly runs: Run<ListedFinding>[];
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (done: number, all: number) => void;
}

/**
 * The heart in a worker. Stopping ends the worker, for a check cannot be asked to stop in the middle; the next question starts a new one.
 * A worker that breaks off fails what was asked of it.
 */
export function workerChecker(start: () => WorkerLike): Checker {
  let worker: WorkerLike | null = null;
  /** What the worker holds. */
  let held: readonly SheetSnapshot[] = [];
  let heldChoices: Choices | null = null;
  /** The findings that the worker has told of, of its last check. */
  let told: readonly ListedFinding[] = [];
  let choices: Choices | null = null;
  let lastId = 0;
  const pending = new Map<number, Pending>();

  const end = (error: Error): void => {
    worker?.terminate();
    worker = null;
    held = [];
    heldChoices = null;
    told = [];
    const waiting = [...pending.values()];
    pending.clear();
    for (const { reject } of waiting) reject(error);
  };

  const take = (answer: Answer): void => {
    const question = pending.get(answer.id);
    if (question === undefined) return;
    if (answer.type === "progress") {
      question.onProgress(answer.done, answer.all);
      return;
    }
    if (answer.type === "findings") {
      question.runs.push(...answer.runs);
      return;
    }
    pending.delete(answer.id);
    if (answer.type === "failed") question.reject(new CheckerError(answer.message));
    else if (answer.type === "checked") {
      told = fromRuns(told, question.runs);
      question.resolve({ ...answer.value, findings: told });
    } else question.resolve(answer.value);
  };

  const running = (): WorkerLike => {
    if (worker !== null) return worker;
    const started = start();
    started.onmessage = (event: MessageEvent<Answer>) => take(event.data);
    started.onerror = (event) => end(new CheckerError(typeof event === "string" ? event : String(event.message)));
    started.onmessageerror = () => end(new CheckerError("an answer could not be read"));
    worker = started;
    return started;
  };

  const ask = (
    sheets: readonly SheetSnapshot[],
    question: Question,
    onProgress: Pending["onProgress"] = () => undefined,
  ): Promise<Value> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      pending.set(id, { runs: [], resolve, reject, onProgress });
      try {
        const target = running();
        if (choices !== null && choices !== heldChoices) {
          target.postMessage({ type: "choices", choices } satisfies Request);
          heldChoices = choices;
        }
        const isHeld = held.length === sheets.length && sheets.every((sheet, index) => sheet === held[index]);
        if (!isHeld) {
          const sent = sheets.map((sheet) =>
            toSent(
              sheet,
              held.find(({ name }) => name === sheet.name),
            ),
          );
          target.postMessage({ type: "sheets", sheets: sent } satisfies Request);
          held = sheets;
        }
        target.postMessage({ ...question, id } satisfies Request);
      } catch (error) {
        end(new CheckerError("the checking program did not start", { cause: error }));
      }
    });

  return {
    use(next) {
      choices = next;
    },
    check: (sheets, onProgress) => ask(sheets, { type: "check" }, onProgress) as ReturnType<Checker["check"]>,
    planFixes: (sheets, keys) => ask(sheets, { type: "plan-fixes", keys }) as ReturnType<Checker["planFixes"]>,
    planOne: (sheets, key, choice) => ask(sheets, { type: "plan-one", key, choice }) as ReturnType<Checker["planOne"]>,
    editsOf: (sheets, keys) => ask(sheets, { type: "edits", keys }) as ReturnType<Checker["editsOf"]>,
    openDraft: (sheets, place) => ask(sheets, { type: "open-draft", place }) as ReturnType<Checker["openDraft"]>,
    checkDraft: (sheets, draft) => ask(sheets, { type: "check-draft", draft }) as ReturnType<Checker["checkDraft"]>,
    usedNames: (sheets) => ask(sheets, { type: "used-names" }) as ReturnType<Checker["usedNames"]>,
    gatherNames: (sheets, onProgress) =>
      ask(sheets, { type: "gather-names" }, onProgress) as ReturnType<Checker["gatherNames"]>,
    placesOfName: (sheets, kind, text) =>
      ask(sheets, { type: "places-of-name", kind, text }) as ReturnType<Checker["placesOfName"]>,
    planUnify: (sheets, requests) => ask(sheets, { type: "plan-unify", requests }) as ReturnType<Checker["planUnify"]>,
    listsOn: (sheets, sheet) => ask(sheets, { type: "lists-on", sheet }) as ReturnType<Checker["listsOn"]>,
    unfold: (sheets, place) => ask(sheets, { type: "unfold", place }) as ReturnType<Checker["unfold"]>,
    fold: (sheets, sheet) => ask(sheets, { type: "fold", sheet }) as ReturnType<Checker["fold"]>,
    stop: () => end(new CheckerStopped()),
  };
}
