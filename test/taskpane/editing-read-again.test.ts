import { a1 } from "../../src/check/sheet/address";
import { moveCard, setAnnual } from "../../src/editor/operations";
import { cardsOf, type Draft } from "../../src/editor/types";
import { misreadingOf } from "../../src/taskpane/session/editing/state";
import { createSession, type Session } from "../../src/taskpane/session/session";
import { findingWords } from "../../src/taskpane/session/words";
import { editorOutcome } from "../../src/taskpane/view/editor/outcome";
import { paneText } from "../../src/text/pane";
import { drawn } from "../support/drawn";
import { LABELLED_FORM } from "../support/labelled-form";
import { testChecker } from "./support/checker";
import { memoryHost, type MemoryHost } from "./support/memory-host";

const pause = (milliseconds = 30): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

let session: Session | null = null;
afterEach(async () => session?.close());

/** The form's indicators in the editor. */
async function opened(): Promise<{ host: MemoryHost; session: Session }> {
  const host = memoryHost({ 表: drawn(LABELLED_FORM, { merged: false }).values });
  session = createSession({ host, checker: testChecker(), words: findingWords(paneText("zh")) });
  host.choose({ top: 7, bottom: 7, left: 2, right: 2 });
  await session.start();
  session.dispatch({ type: "viewed", view: "indicators" });
  // The editor is loaded when its view is first opened.
  while (session.getState().editing.open === null) await pause();
  return { host, session };
}

const cellsOf = (host: MemoryHost): string[] =>
  Array.from({ length: 13 }, (_, row) =>
    Array.from({ length: 7 }, (_unused, column) => `${a1(row, column)} ${String(host.cell(row, column) ?? "")}`),
  ).flat();

const toFront = (draft: Draft): Draft => moveCard(draft, cardsOf(draft)[2]?.id ?? "", 0);

test("a draft that would end the block is not written, and the pane says why and what to do", async () => {
  const { host, session: pane } = await opened();
  const before = cellsOf(host);
  pane.editing.edit(toFront);
  await pane.editing.write();
  expect(cellsOf(host)).toEqual(before);
  const { outcome, editing } = pane.getState();
  expect(outcome).toMatchObject({ kind: "editor", outcome: { kind: "not-written", number: 1 } });
  if (outcome?.kind !== "editor") throw new Error("nothing was said");
  expect(editorOutcome(outcome.outcome, paneText("zh"))).toBe(
    "没有写回，单元格没有变。写回后只能读出 0 条指标，应为 4 条：第1条的文字会被当作标题、标签、合计或注。请改写，或移到别的行。",
  );
  expect(editing.unwritten).toHaveLength(1);
});

test("it is said while the cards are edited, and no more once they are put right", async () => {
  const { host, session: pane } = await opened();
  pane.editing.edit(toFront);
  await pause(400);
  expect(misreadingOf(pane.getState().editing.open)).toMatchObject({ kind: "read-otherwise", read: 0, meant: 4 });
  pane.editing.back();
  expect(misreadingOf(pane.getState().editing.open)).toBeNull();
  pane.editing.edit((draft) => setAnnual(draft, cardsOf(draft)[0]?.id ?? "", "≥3期"));
  await pane.editing.write();
  expect(host.cell(7, 4)).toBe("≥3");
  expect(misreadingOf(pane.getState().editing.open)).toBeNull();
});
