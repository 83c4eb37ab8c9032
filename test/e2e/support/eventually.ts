/** How long a page is given, in milliseconds, on a machine with much else to do. */
export const PATIENCE = 20_000;

/** Expects the value to become this one: asks again until it is, and compares what it is when patience has ended. */
export async function eventually<Value>(value: () => Promise<Value>, wanted: Value): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await new Promise((go) => setTimeout(go, 100)))
    if ((await value()) === wanted) return;
  expect(await value()).toEqual(wanted);
}
