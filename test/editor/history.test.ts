import { record, redo, startHistory, undo } from "../../src/editor/history";
import type { Draft } from "../../src/editor/types";

/** The history looks at no part of a draft: any object will do to tell them apart. */
const draft = (name: string): Draft => ({ owner: { name } }) as Draft;

test("a change after steps back takes away what was gone back from", () => {
  const [a, b, c] = [draft("a"), draft("b"), draft("c")];
  const history = record(undo(record(startHistory(a), b)), c);
  expect(history.future).toEqual([]);
  expect(redo(history)).toBe(history);
  expect(undo(history).now).toBe(a);
});

test("steps go back and forth through the same drafts", () => {
  const [a, b, c] = [draft("a"), draft("b"), draft("c")];
  const all = record(record(startHistory(a), b), c);
  const start = undo(undo(all));
  expect([start.now, undo(start)]).toEqual([a, start]);
  expect([redo(start).now, redo(redo(start)).now]).toEqual([b, c]);
});

test("changes of one step that follow one another are one step back", () => {
  const [a, b, c] = [draft("a"), draft("b"), draft("c")];
  const typed = record(record(startHistory(a), b, "name"), c, "name");
  expect(undo(typed).now).toBe(a);
  // After a step back the same field is a step of its own again.
  expect(undo(record(undo(typed), b, "name")).now).toBe(a);
});
