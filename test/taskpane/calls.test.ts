import { CheckerError } from "../../src/taskpane/session/checker";
import { createCaller, type WorkerLike } from "../../src/taskpane/worker/calls/caller";
import { createDispatcher } from "../../src/taskpane/worker/calls/dispatcher";
import type { Answer, Call } from "../../src/taskpane/worker/calls/messages";
import { copy } from "./support/checker";

interface Sums {
  add(a: number, b: number): number;
  countTo(end: number, onStep: (step: number) => void): string;
  fail(): void;
}

const SUMS: Sums = {
  add: (a, b) => a + b,
  countTo(end, onStep) {
    for (let step = 1; step <= end; step += 1) onStep(step);
    return "counted";
  },
  fail() {
    throw new Error("no sum");
  },
};

/** A worker whose answers are held back until they are delivered. */
function workerOf(methods: Sums) {
  const held: Answer[] = [];
  const state = { isTerminated: false };
  const dispatch = createDispatcher(methods, (answer) => void held.push(answer));
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (call: Call<Sums>) => dispatch(copy(call)),
    terminate() {
      state.isTerminated = true;
    },
  };
  const deliver = (): void => {
    for (const data of held.splice(0)) worker.onmessage?.call(worker as Worker, { data } as MessageEvent);
  };
  return { worker, state, deliver, caller: createCaller<Sums>(worker) };
}

describe("calls of a worker's methods", () => {
  test("results come back to the call they belong to", async () => {
    const { caller, deliver } = workerOf(SUMS);
    const sums = Promise.all([caller.call("add", 1, 2), caller.call("add", 3, 4)]);
    deliver();
    expect(await sums).toEqual([3, 7]);
  });

  test("a callback stays with the caller and is called before the result", async () => {
    const { caller, deliver } = workerOf(SUMS);
    const steps: number[] = [];
    const counted = caller.call("countTo", 3, (step) => void steps.push(step));
    expect(steps).toEqual([]);
    deliver();
    expect(await counted).toBe("counted");
    expect(steps).toEqual([1, 2, 3]);
  });

  test("an error in a method rejects that call alone", async () => {
    const { caller, state, deliver } = workerOf(SUMS);
    const failed = caller.call("fail");
    const sum = caller.call("add", 1, 1);
    deliver();
    await expect(failed).rejects.toEqual(new CheckerError("no sum"));
    expect(await sum).toBe(2);
    expect(state.isTerminated).toBe(false);
  });

  test("a worker that breaks down rejects all calls, and is terminated", async () => {
    const { caller, worker, state } = workerOf(SUMS);
    const calls = Promise.allSettled([caller.call("add", 1, 2), caller.call("add", 3, 4)]);
    worker.onerror?.call(worker as Worker, { message: "out of memory" } as ErrorEvent);
    const rejected = { status: "rejected", reason: new CheckerError("out of memory") };
    expect(await calls).toEqual([rejected, rejected]);
    await expect(caller.call("add", 5, 6)).rejects.toEqual(new CheckerError("out of memory"));
    expect(state.isTerminated).toBe(true);
  });

  test("answers after the end are ignored", async () => {
    const { caller, deliver } = workerOf(SUMS);
    const steps: number[] = [];
    const counted = caller.call("countTo", 3, (step) => void steps.push(step));
    caller.end(new Error("stopped"));
    deliver();
    await expect(counted).rejects.toThrow("stopped");
    expect(steps).toEqual([]);
  });

  test("what cannot be sent ends the worker", async () => {
    const { caller, worker, state } = workerOf(SUMS);
    worker.postMessage = () => {
      throw new Error("not cloneable");
    };
    await expect(caller.call("add", 1, 2)).rejects.toBeInstanceOf(CheckerError);
    expect(state.isTerminated).toBe(true);
  });
});
