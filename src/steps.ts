/** Work that can stop between its steps, and what comes of it. */
export type Steps<Result> = Generator<void, Result>;

/** Does all steps one after the other. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does the steps in tasks of their own, so that what the user does meanwhile is answered between them. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await nextTask();
  }
}

/** Resolves in a later task, for what waits a few times at most. */
export const laterTask = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

/** The same for many times in a row: a timer would wait longer each time it is set from another one. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
