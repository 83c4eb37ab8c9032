/**
 * @jest-environment jsdom
 *
 * Office.js wants a page.
 */

import { exampleSheet } from "../../src/check/rules/example";
import { LIST_HEAD, listRow } from "../../src/check/rules/example-list";
import type { CellValue } from "../../src/check/sheet/snapshot";
import { createSession, type Session } from "../../src/taskpane/session/session";
import { setAnnual } from "../../src/editor/operations";
import { cardsOf } from "../../src/editor/types";
import type { Engine } from "../../src/workbench/engine/engine";
import { HostErrorNumber } from "../../src/workbench/engine/faults";
import { startBench, type Bench } from "../excel/setup";
import { IS_WHOLE } from "../support/runs";
import { range, sheetId, type MemoryGrid } from "../support/memory-grid";
import { testChecker } from "./support/checker";
import { testFiles } from "./support/library-files";
import { SHEET } from "./support/sheet";

/** Each thing that the pane writes, with every one of its calls refused in turn: all of it is there or nothing, and a failure is said. */
let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

let open: Session | null = null;
afterEach(async () => open?.close());

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const LIST = exampleSheet({
  sheet: [
    ...LIST_HEAD,
    listRow("培训人数", "≥", 600, "人"),
    listRow("培训班次", "≥", 2, "期"),
    ["某单位", "会议经费", 20, "效益指标", "社会效益", "政策知晓率", "≥", 90, "%"],
  ],
}).values;

interface Writer {
  readonly cells: readonly (readonly CellValue[])[];
  readonly prepare?: (session: Session, grid: MemoryGrid) => Promise<unknown>;
  readonly act: (session: Session) => Promise<unknown>;
}

const keyOf = ({ getState }: Session, rule: string): string =>
  getState().result?.findings.find((finding) => finding.rule === rule)?.key ?? "";
const insert = ({ sheets }: Session): Promise<void> => sheets.insertLists();

const WRITERS: Readonly<Record<string, Writer>> = {
  "a fix": { cells: SHEET, act: (session) => session.fix(keyOf(session, "word-operator")) },
  undo: {
    cells: SHEET,
    prepare: (session) => session.fix(keyOf(session, "word-operator")),
    act: (session) => session.undo(),
  },
  accepting: {
    cells: SHEET,
    async act({ accepting, ...session }) {
      accepting.ask(keyOf(session as Session, "word-operator"));
      await accepting.accept("finding", "已核实", "审核人");
    },
  },
  marking: { cells: SHEET, act: ({ marks }) => marks.put() },
  "clearing marks": { cells: SHEET, prepare: ({ marks }) => marks.put(), act: ({ marks }) => marks.clear() },
  问题清单: { cells: SHEET, act: ({ report }) => report.makeList() },
  "问题清单 again": {
    cells: SHEET,
    async prepare(session, grid) {
      await session.report.makeList();
      grid.activate(sheetId(0));
      // The session may yet have to hear which sheet is active.
      do await session.check(true);
      while (keyOf(session, "word-operator") === "");
      // So that the list made again is another one.
      await session.fix(keyOf(session, "word-operator"));
    },
    act: ({ report }) => report.makeList(),
  },
  "remembering a check": { cells: SHEET, act: ({ since }) => since.remember() },
  "forgetting it": { cells: SHEET, prepare: ({ since }) => since.remember(), act: ({ since }) => since.forget() },
  "writing indicators back": {
    cells: SHEET,
    async prepare(session) {
      session.dispatch({ type: "viewed", view: "indicators" });
      while (session.getState().editing.open === null) await pause(20);
      session.editing.edit((draft) => setAnnual(draft, cardsOf(draft)[0]?.id ?? "", "≥3期"));
      // The draft is checked meanwhile.
      await pause(300);
    },
    act: ({ editing }) => editing.write(),
  },
  展开: { cells: SHEET, act: ({ sheets }) => sheets.expand() },
  添加项目: { cells: SHEET, act: ({ sheets }) => sheets.addProject() },
  下拉列表: { cells: LIST, act: insert },
  "taking lists away": { cells: LIST, prepare: insert, act: ({ sheets }) => sheets.removeLists() },
};

/** All that a writer could change. */
const stateOf = (grid: MemoryGrid): string =>
  JSON.stringify([
    grid.sheets().map(({ id, name }) => [name, grid.contents(name), grid.layout(name).validations, colours(grid, id)]),
    grid.customXml.all(),
  ]);
const colours = (grid: MemoryGrid, sheet: string) => grid.conditions(sheet).map(({ ranges }) => ranges);

/** In turn: access denied, the user edits a cell, the session is lost, a request and an answer that are too large. */
const ERRORS = Object.values(HostErrorNumber);

/** Answers the nth call from now with an error. An answer that is too large comes after the batch was carried out. */
function refuse(engine: Engine, nth: number): () => boolean {
  const { perform } = engine;
  const error = ERRORS[nth % ERRORS.length] ?? HostErrorNumber.accessDenied;
  let calls = 0;
  engine.perform = async (batch, delay) => {
    calls += 1;
    if (calls !== nth) return perform(batch, delay);
    if (error === HostErrorNumber.responseTooLarge) await perform(batch, delay);
    return { error };
  };
  return () => {
    engine.perform = perform;
    return calls >= nth;
  };
}

async function attempt({ cells, prepare, act }: Writer, nth: number | null) {
  const { grid, engine } = bench.open([{ name: "表", cells }]);
  const session = createSession({
    host: bench.port,
    checker: testChecker(),
    words: () => "",
    files: testFiles(),
    workbookAddress: bench.port.workbookAddress,
  });
  open = session;
  await session.start();
  session.setLive(false);
  grid.select(range("G7"));
  while (session.getState().selection?.range?.top !== 6) await pause(20);
  await prepare?.(session, grid);
  const before = stateOf(grid);
  const serial = session.getState().outcomeSerial;
  const isReached = nth === null ? null : refuse(engine, nth);
  await act(session);
  const reached = isReached?.() ?? false;
  const { error, outcomeSerial } = session.getState();
  const after = stateOf(grid);
  await session.close();
  return { before, after, reached, said: error !== null || outcomeSerial > serial, error };
}

test.each(Object.entries(WRITERS))(
  "%s",
  async (_, writer) => {
    const { before: first, after: whole } = await attempt(writer, null);
    expect(whole).not.toBe(first);
    let refused = 0;
    for (let nth = 1; ; nth += IS_WHOLE ? 1 : 3) {
      const { before, after, reached, said, error } = await attempt(writer, nth);
      if (!reached) break;
      refused += 1;
      expect([nth, said]).toEqual([nth, true]);
      // With which error it was refused is told where this fails.
      expect([nth, [before, whole].includes(after), error?.code]).toEqual([nth, true, error?.code]);
    }
    expect(refused).toBeGreaterThan(0);
  },
  120_000,
);
