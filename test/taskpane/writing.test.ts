import type { SpreadsheetHost } from "../../src/host/host";
import type { Checker } from "../../src/taskpane/session/checker";
import type { PaneEvent } from "../../src/taskpane/session/events";
import { NO_JOURNAL } from "../../src/taskpane/session/journal";
import { INITIAL } from "../../src/taskpane/session/state/state";
import { createWriting } from "../../src/taskpane/session/writing";

/** The steps of writing alone: none of these tests reaches a cell. */
function writingWith(idle: () => Promise<void>) {
  const failed: unknown[] = [];
  const events: PaneEvent[] = [];
  const writing = createWriting({
    journal: NO_JOURNAL,
    host: {} as SpreadsheetHost,
    checker: {} as Checker,
    getState: () => INITIAL,
    dispatch: (event) => void events.push(event),
    fail: (task, error) => void failed.push([task, error]),
    select: async () => {},
    idle,
    recheck: async () => {},
    undoSheets: async () => {},
    undoAccepted: async () => undefined,
    undoLibrary: async () => {},
    undoSince: async () => {},
  });
  return { writing, failed, events };
}

test("an action that fails where nobody expects it is told, and does not stop those after it", async () => {
  const { writing, failed } = writingWith(async () => {});
  const error = new Error("unexpected");
  const done: number[] = [];
  const first = writing.inTurn(() => Promise.reject(error));
  const second = writing.inTurn(async () => void done.push(2));
  await expect(first).resolves.toBeUndefined();
  await expect(second).resolves.toBeUndefined();
  expect([failed, done]).toEqual([[["write", error]], [2]]);
});

test("a check that cannot be waited for stops its own action alone", async () => {
  let calls = 0;
  const { writing, failed, events } = writingWith(() => {
    calls += 1;
    return calls === 1 ? Promise.reject(new Error("stopped")) : Promise.resolve();
  });
  await writing.undo();
  expect([failed.length, events]).toEqual([1, []]);
  await writing.undo();
  expect(events).toEqual([{ type: "announced", outcome: { kind: "nothing-to-undo" } }]);
});
