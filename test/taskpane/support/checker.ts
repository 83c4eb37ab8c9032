import { deserialize, serialize } from "node:v8";
import type { Rule } from "../../../src/check/rule";
import type { Checker } from "../../../src/taskpane/session/checker";
import type { WorkerLike } from "../../../src/taskpane/worker/calls/caller";
import { createDispatcher } from "../../../src/taskpane/worker/calls/dispatcher";
import type { Answer, Call } from "../../../src/taskpane/worker/calls/messages";
import { workerChecker } from "../../../src/taskpane/worker/client";
import type { CrossingMethods } from "../../../src/taskpane/worker/crossing";
import { createWorkerMethods } from "../../../src/taskpane/worker/implementation";

/** The rules that find something in the sheets of these tests, so that a rule to come changes nothing here. */
jest.mock("../../../src/check/rules", () => {
  const { RULES } = jest.requireActual<{ readonly RULES: readonly Rule[] }>("../../../src/check/rules");
  const spokenOf = [
    ...["total-rounding", "word-operator", "missing-benefit", "category-code-mismatch", "placeholder"],
    ...["nonstandard-name", "separator-style-inconsistent"],
  ];
  return { RULES: RULES.filter(({ id }) => spokenOf.includes(id)) };
});

export const copy = <T>(value: T): T => deserialize(serialize(value)) as T;

export interface TestWorker extends WorkerLike {
  readonly calls: Call<CrossingMethods>[];
  ended: boolean;
  fail(message: string): void;
}

/** A worker in the same thread: messages are copied and arrive later, as between threads; the heart behind it is the real one. */
export function testWorker(): TestWorker {
  const worker: TestWorker = {
    calls: [],
    ended: false,
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(call: Call<CrossingMethods>) {
      worker.calls.push(call);
      const message = copy(call);
      setTimeout(() => {
        if (!worker.ended) take(message);
      });
    },
    terminate() {
      worker.ended = true;
    },
    fail(message) {
      worker.onerror?.call(worker as unknown as Worker, { message } as ErrorEvent);
    },
  };
  const take = createDispatcher(createWorkerMethods(), (answer: Answer) => {
    const data = copy(answer);
    if (!worker.ended) worker.onmessage?.call(worker as unknown as Worker, { data } as MessageEvent<Answer>);
  });
  return worker;
}

export interface TestChecker extends Checker {
  /** Every worker that was started, the last one last. */
  readonly workers: readonly TestWorker[];
}

/** The checker of the pane over workers in the same thread. */
export function testChecker(): TestChecker {
  const workers: TestWorker[] = [];
  const checker = workerChecker(() => {
    const worker = testWorker();
    workers.push(worker);
    return worker;
  });
  return Object.assign(checker, { workers });
}
