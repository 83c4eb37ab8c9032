import type { FailingCore } from "./core";
import type { Journal } from "./journal";
import type { SheetActions } from "./sheets/sheet-actions";
import type { Watching } from "./watching";

interface StartParts extends FailingCore {
  readonly watching: Watching;
  readonly journal: Journal;
  readonly check: () => Promise<void>;
  readonly cleanUp: SheetActions["cleanUp"];
}

/** Listens to the host, puts back what a page that died left half done, and checks what is open. */
export async function startUp({
  watching,
  journal,
  getState,
  dispatch,
  fail,
  check,
  cleanUp,
}: StartParts): Promise<void> {
  // The first check does not wait to be told of changes: that may take until the user leaves a cell (office-js #806).
  const watched = watching.start().catch((error: unknown) => fail("watch", error));
  const unfinished = await journal.left();
  const cleaned = unfinished === null ? null : await cleanUp(unfinished);
  await check();
  if (unfinished !== null && cleaned !== null) {
    const outcome = { what: "left-unfinished", work: unfinished.kind, ...cleaned } as const;
    dispatch({ type: "announced", outcome: { kind: "sheets", outcome } });
  }
  await watched;
  const { result, error } = getState();
  // The cell that stood in the way is left by now.
  if (result === null && error?.code === "editing-cell") await check();
}
