import { crc32OfText } from "../../src/checksum";
import { cardsOf, type Draft } from "../../src/editor/types";
import { addCard, removeCard, setAnnual, setCycle, setName } from "../../src/editor/operations";
import { firstHandle } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { HostError } from "../../src/host/host";
import { browserDraftStorage, type DraftStorage } from "../../src/taskpane/session/editing/draft-storage";
import { followedDraftStorage } from "../../src/taskpane/session/editing/followed-drafts";
import type { OpenEditing } from "../../src/taskpane/session/editing/state";
import { EDITING } from "../../src/taskpane/session/parts";
import { createSession, type Session } from "../../src/taskpane/session/session";
import { paneText } from "../../src/text/pane";
import { findingWords } from "../../src/taskpane/session/words";
import { copy, testChecker, type TestChecker } from "./support/checker";
import { form } from "./support/forms";
import { memoryHost, type MemoryHost, type Rows } from "./support/memory-host";
import { CELL_COLUMN, NO_TABLE, ROW, SHEET, TRAINING_CELL } from "./support/sheet";
import { shelf } from "./support/shelf";

const pause = (milliseconds = 30): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Opened {
  readonly host: MemoryHost;
  readonly session: Session;
  readonly checker: TestChecker;
  /** What is open. */
  readonly open: () => OpenEditing;
  readonly names: () => readonly string[];
}

/** Where the drafts of a workbook that was never saved are kept. */
const KEY = "jixiao.drafts.2:";

/** Where what is damaged of them is put aside. */
const ASIDE = "jixiao.drafts.damaged:";

const fullUp = (): never => {
  throw new Error("QuotaExceededError");
};

// Loading it takes longer than the pauses in which its answers come.
beforeAll(() => EDITING.load());

let sessions: Session[] = [];
afterEach(async () => {
  await Promise.all(sessions.map((session) => session.close()));
  sessions = [];
});

/** The pane in the view 指标, with the indicators of 培训经费 selected. */
async function opened(
  sheets: Readonly<Record<string, Rows>> = { 表: SHEET },
  drafts?: DraftStorage,
  host = memoryHost(sheets),
): Promise<Opened> {
  const checker = testChecker();
  const session = createSession({
    host,
    checker,
    words: findingWords(paneText("zh")),
    ...(drafts === undefined ? {} : { drafts: () => drafts }),
  });
  sessions.push(session);
  if ("表" in sheets) host.choose(cell(ROW.training));
  await session.start();
  session.dispatch({ type: "viewed", view: "indicators" });
  await pause();
  const open = (): OpenEditing => {
    const editing = session.getState().editing.open;
    if (editing === null) throw new Error("nothing is open");
    return editing;
  };
  return { host, session, checker, open, names: () => cardsOf(open().history.now).map(({ name }) => name) };
}

const cell = (row: number, column = CELL_COLUMN) => ({ top: row, bottom: row, left: column, right: column });

const rename = (draft: Draft, name = "培训期数"): Draft => setName(draft, cardsOf(draft)[0]?.id ?? "", name);

const select = async ({ host }: Opened, row: number): Promise<void> => {
  host.choose(cell(row));
  await pause();
};

const RENAMED = TRAINING_CELL.replace("培训班次", "培训期数");

describe("opening", () => {
  test("learns the names in use, to be offered, once the draft is there", async () => {
    const { session, host, checker } = await opened();
    await pause(300);
    const nameCalls = () =>
      checker.workers.flatMap(({ calls }) => calls).filter(({ method }) => method === "usedNames");
    expect(session.getState().editing.used).toContainEqual({ name: "会议场次", category: "11" });
    expect(session.getState().editing.used.map(({ name }) => name)).toEqual([
      ...new Set(session.getState().editing.used.map(({ name }) => name)),
    ]);
    host.choose(cell(ROW.meeting));
    await pause(300);
    expect(nameCalls()).toHaveLength(1);
  });

  test("shows the project of the cell that was selected before the pane was there", async () => {
    const { open, names } = await opened();
    expect(open().fresh.owner.name).toBe("培训经费");
    expect(names()).toEqual(["培训班次", "政策知晓率"]);
    expect(open().goal).toBe("全年办好各项工作。");
  });

  test("follows the selection, and opens nothing where the cell belongs to no project", async () => {
    const bench = await opened();
    await select(bench, ROW.meeting);
    expect(bench.open().fresh.owner.name).toBe("会议经费");
    await select(bench, 0);
    expect(bench.session.getState().editing.open).toBeNull();
  });

  test("takes no answer that comes after that of a later question", async () => {
    const bench = await opened();
    const { checker } = bench;
    const { openDraft } = checker;
    let nth = 0;
    Object.assign(checker, {
      openDraft: async (...args: Parameters<typeof openDraft>) => {
        const delay = nth === 0 ? 80 : 0;
        nth += 1;
        const answer = await openDraft(...args);
        await pause(delay);
        return answer;
      },
    });
    await select(bench, ROW.meeting);
    await select(bench, ROW.research);
    await pause(120);
    expect(nth).toBe(2);
    expect(bench.open().fresh.owner.name).toBe("调研<b>经费</b>");
  });

  test("takes the last of several selections that follow one another", async () => {
    const bench = await opened();
    bench.host.choose(cell(ROW.meeting));
    bench.host.choose(cell(ROW.research));
    await pause();
    expect(bench.open().fresh.owner.name).toBe("调研<b>经费</b>");
  });

  test("keeps what is open while another sheet is read, and then shows what is selected there", async () => {
    const bench = await opened({ 表: SHEET, 另: NO_TABLE });
    const release = bench.host.hold();
    bench.host.activate("另");
    await pause();
    expect(bench.open().fresh.owner.name).toBe("培训经费");
    release();
    await pause();
    expect(bench.session.getState().editing.open).toBeNull();
  });

  test("what the user types into the sheet is looked at without a move of the selection", async () => {
    const bench = await opened();
    bench.host.type(ROW.training, CELL_COLUMN, RENAMED);
    await pause(400);
    expect(bench.names()[0]).toBe("培训期数");
  });

  test("says what a check finds of the draft, soon after a change and once a broken-off worker is back", async () => {
    const bench = await opened();
    await pause();
    expect(bench.open().found?.findings.map(({ finding }) => finding.rule)).toContain("word-operator");
    bench.session.editing.edit((draft) => setCycle(draft, cardsOf(draft)[0]?.id ?? "", "≥5个"));
    const before = bench.open().found?.findings.length ?? 0;
    bench.checker.stop();
    await pause(300);
    expect(bench.open().found?.of).toBe(bench.open().history.now);
    expect(bench.open().found?.findings.length).toBeLessThan(before);
  });
});

describe("drafts", () => {
  test("survive a change of selection, with the steps back to what the sheet says", async () => {
    const bench = await opened();
    bench.session.editing.edit(rename);
    await select(bench, ROW.meeting);
    expect(bench.session.getState().editing.unwritten).toHaveLength(1);
    await select(bench, ROW.training);
    expect(bench.names()).toEqual(["培训期数", "政策知晓率"]);
    bench.session.editing.back();
    expect(bench.names()[0]).toBe("培训班次");
    expect(bench.session.getState().editing.unwritten).toEqual([]);
    bench.session.editing.forth();
    expect(bench.session.getState().editing.unwritten).toHaveLength(1);
  });

  test("survive a reload, over rows that stand elsewhere by then, with what was removed left out", async () => {
    const store = shelf();
    const first = await opened(
      { 表: SHEET },
      browserDraftStorage(() => store, "C:/a.xlsx"),
    );
    first.host.insertRow(ROW.training, ["绿化经费", 1, 1, 0, 0, "养护绿地。", null]);
    await select(first, ROW.training + 1);
    first.session.editing.edit((draft) => rename(removeCard(draft, cardsOf(draft)[1]?.id ?? "")));
    expect(first.names()).toEqual(["培训期数"]);
    const again = await opened(
      {},
      browserDraftStorage(() => store, "C:/a.xlsx"),
      first.host,
    );
    expect(again.open().fresh.owner.name).toBe("培训经费");
    expect(again.open().conflict).toBeNull();
    expect(again.names()).toEqual(["培训期数"]);
    await again.session.editing.write();
    expect(again.host.cell(ROW.training + 1, CELL_COLUMN)).toBe(RENAMED.replace(/2、.*/, ""));
  });

  test("are there also where a project is opened from one of its findings before the view was", async () => {
    const store = shelf();
    // A program takes its time to say where the workbook is kept.
    const storage = (time: number) =>
      followedDraftStorage(
        () => store,
        () => pause(time).then(() => "C:/a.xlsx"),
      );
    const first = await opened({ 表: SHEET }, storage(0));
    first.session.editing.edit(rename);
    expect(first.session.getState().editing.unwritten).toHaveLength(1);
    const checker = testChecker();
    const host = memoryHost({ 表: SHEET });
    const session = createSession({ host, checker, words: findingWords(paneText("zh")), drafts: () => storage(100) });
    sessions.push(session);
    await session.start();
    const sheet = session.getState().sheets[0];
    await session.editing.revise(1, {
      sheet: "表",
      row: sheet?.rowHandles[ROW.meeting] ?? firstHandle(0),
      column: CELL_COLUMN,
    });
    await pause();
    session.editing.edit((draft) => rename(draft, "会议次数"));
    const names = session.getState().editing.unwritten.map(({ owner }) => owner.name);
    expect(names).toEqual(["培训经费", "会议经费"]);
  });

  test("of one of two projects with the same name are not taken for the other's", async () => {
    const rows = SHEET.map((row) => row.map((value) => (value === "会议经费" ? "培训经费" : value)));
    const store = shelf();
    const first = await opened(
      { 表: rows },
      browserDraftStorage(() => store, null),
    );
    await select(first, ROW.meeting);
    first.session.editing.edit((draft) => rename(draft, "会议次数"));
    await select(first, ROW.training);
    expect(first.names()[0]).toBe("培训班次");
    expect(first.open().conflict).toBeNull();
    const again = await opened(
      { 表: rows },
      browserDraftStorage(() => store, null),
    );
    expect(again.names()[0]).toBe("培训班次");
    await select(again, ROW.meeting);
    expect(again.names()[0]).toBe("会议次数");
  });

  test("stay with a project whose name is changed in the sheet", async () => {
    const bench = await opened();
    bench.session.editing.edit(rename);
    bench.host.type(ROW.training, 0, "教育经费");
    // The sheet is read again after a pause, sooner or later as the machine is busy.
    for (let wait = 0; wait < 40 && bench.open().fresh.owner.name !== "教育经费"; wait += 1) await pause(100);
    expect([bench.open().fresh.owner.name, bench.names()[0]]).toEqual(["教育经费", "培训期数"]);
    expect(bench.session.getState().editing.unwritten).toHaveLength(1);
  });

  test("are thrown away when asked to, and one step back brings them back", async () => {
    const bench = await opened();
    bench.session.editing.edit(rename);
    bench.session.editing.discard();
    expect(bench.names()[0]).toBe("培训班次");
    expect(bench.session.getState().editing.unwritten).toEqual([]);
    bench.session.editing.back();
    expect(bench.names()[0]).toBe("培训期数");
    expect(bench.session.getState().editing.unwritten).toHaveLength(1);
  });

  test("that cannot be kept are said to last as long as the pane, once", async () => {
    const shut = browserDraftStorage(() => {
      throw new Error("storage is shut off");
    }, null);
    const bench = await opened({ 表: SHEET }, shut);
    expect(bench.session.getState().editing.persistence).toBe("stored");
    bench.session.editing.edit(rename);
    expect(bench.session.getState().editing.persistence).toBe("not-stored");
    bench.session.editing.noteRead();
    bench.session.editing.edit((draft) => rename(draft, "培训次数"));
    expect(bench.session.getState().editing.persistence).toBe("not-stored-read");
  });

  test("of another sheet are gone to, wherever their project is by then", async () => {
    const bench = await opened({ 表: SHEET, 另: NO_TABLE });
    bench.session.editing.edit(rename);
    bench.host.activate("另");
    await pause();
    const [draft] = bench.session.getState().editing.unwritten;
    await bench.session.editing.goTo(draft as Draft);
    await pause(60);
    expect(bench.names()[0]).toBe("培训期数");
    expect(bench.host.selected.at(-1)).toEqual(cell(ROW.training));
  });

  test("that were damaged in the browser's storage are put aside and told, and the indicators open as the cells have them", async () => {
    const store = shelf();
    const storage = browserDraftStorage(() => store, null);
    const first = await opened({ 表: SHEET }, storage);
    first.session.editing.edit(rename);
    const stored = store.getItem(KEY) ?? "";
    expect(storage.load().drafts).toHaveLength(1);
    // One character inside a card, so that it is still JSON.
    store.setItem(KEY, stored.replace('"kind":"card"', '"kind":"cart"'));
    const again = await opened({ 表: SHEET }, storage);
    const editing = () => again.session.getState().editing;
    expect([editing().damagedDrafts, editing().unwritten]).toEqual([1, []]);
    expect([again.names()[0], again.session.getState().error]).toEqual(["培训班次", null]);
    again.session.editing.noteLossRead();
    expect([editing().damagedDrafts, store.getItem(KEY)]).toEqual([0, null]);
    expect(store.getItem(ASIDE)).toBe(stored.replace('"kind":"card"', '"kind":"cart"'));
  });

  test("take no other with them where one is damaged, and are put aside once", async () => {
    const store = shelf();
    const storage = browserDraftStorage(() => store, null);
    const first = await opened({ 表: SHEET }, storage);
    first.session.editing.edit(rename);
    await select(first, ROW.meeting);
    first.session.editing.edit((draft) => rename(draft, "会议次数"));
    const [training = "", meeting = ""] = (store.getItem(KEY) ?? "").split("\n");
    const broken = training.replace("培训期数", "培训其数");
    store.setItem(KEY, [broken, meeting].join("\n"));
    expect(storage.load()).toMatchObject({ drafts: [{ owner: { name: "会议经费" } }], damaged: 1 });
    expect(storage.load().damaged).toBe(1);
    expect(store.getItem(ASIDE)).toBe(broken);
  });

  test("that are damaged stay where they are while there is no room to put them aside", () => {
    const store = shelf();
    const full = {
      ...store,
      setItem: (key: string, value: string) => (key === ASIDE ? fullUp() : store.setItem(key, value)),
    };
    const storage = browserDraftStorage(() => full, null);
    store.setItem(KEY, "0 {}");
    expect(storage.load()).toEqual({ drafts: [], damaged: 1 });
    storage.save([]);
    expect(store.getItem(KEY)).toBe("0 {}");
  });

  test("that were stored all in one are read as well", async () => {
    const store = shelf();
    const storage = browserDraftStorage(() => store, null);
    const first = await opened({ 表: SHEET }, storage);
    first.session.editing.edit(rename);
    const drafts = JSON.stringify(first.session.getState().editing.unwritten);
    store.setItem(KEY, `${crc32OfText(drafts)} ${drafts}`);
    expect(storage.load()).toMatchObject({ drafts: [{ owner: { name: "培训经费" } }], damaged: 0 });
  });

  test("hold what the browser's storage holds of others for none of them", () => {
    const store = shelf();
    expect(browserDraftStorage(() => store, null).load()).toEqual({ drafts: [], damaged: 0 });
    for (const text of ['[1, {"owner": 2}, null]', "{", "", "0 []", "4108050209 [{}]"]) {
      store.setItem(KEY, text);
      expect(browserDraftStorage(() => store, null).load()).toEqual({ drafts: [], damaged: 1 });
    }
  });
});

describe("writing", () => {
  test("puts the text into the cell, and undo puts the cell back and shows the sheet again", async () => {
    const bench = await opened();
    bench.session.editing.edit(rename);
    await bench.session.editing.write();
    await pause();
    expect(bench.host.cell(ROW.training, CELL_COLUMN)).toBe(RENAMED);
    expect(bench.session.getState().editing.unwritten).toEqual([]);
    expect(bench.open().conflict).toBeNull();
    expect(bench.session.getState().outcome).toMatchObject({ kind: "written", done: 1 });
    await bench.session.undo();
    await pause();
    expect(bench.host.cell(ROW.training, CELL_COLUMN)).toBe(TRAINING_CELL);
    expect(bench.names()[0]).toBe("培训班次");
    expect(bench.session.getState().editing.unwritten).toEqual([]);
  });

  test("keeps what was typed while it was under way, over what it wrote", async () => {
    const bench = await opened();
    bench.session.editing.edit(rename);
    const writing = bench.session.editing.write();
    bench.session.editing.edit((draft) => setName(draft, cardsOf(draft)[1]?.id ?? "", "政策了解率"));
    await writing;
    await pause();
    expect(bench.host.cell(ROW.training, CELL_COLUMN)).toBe(RENAMED);
    expect(bench.open().conflict).toBeNull();
    expect(bench.names()).toEqual(["培训期数", "政策了解率"]);
    await bench.session.editing.write();
    expect(bench.host.cell(ROW.training, CELL_COLUMN)).toBe(RENAMED.replace("政策知晓率", "政策了解率"));
  });

  test.each([
    ["a protected sheet", (host: MemoryHost) => host.protect(ROW.training, CELL_COLUMN)],
    [
      "a cell that is being edited",
      (host: MemoryHost) => host.failNext("write", new HostError("editing-cell", "busy")),
    ],
  ])("%s is said, and the draft stays", async (_, spoil) => {
    const bench = await opened();
    bench.session.editing.edit(rename);
    spoil(bench.host);
    await bench.session.editing.write();
    await pause();
    const { outcome, error, editing } = bench.session.getState();
    expect([outcome, error]).toMatchObject(
      error === null ? [{ notWritten: [{ cell: "G7", reason: "protected" }] }, null] : [null, { code: "editing-cell" }],
    );
    expect(editing.unwritten).toHaveLength(1);
    expect(bench.names()[0]).toBe("培训期数");
  });

  test("does nothing where nothing would change, or something stands in the way", async () => {
    const bench = await opened();
    await bench.session.editing.write();
    expect(bench.session.getState().outcome).toBeNull();
    bench.session.editing.edit((draft) => rename(draft, "实施周期指标值：甲；2、1-产出指标；11-数量指标；乙"));
    await bench.session.editing.write();
    expect(bench.session.getState().outcome).toBeNull();
    expect(bench.host.cell(ROW.training, CELL_COLUMN)).toBe(TRAINING_CELL);
  });
});

describe("a cell that says something else by now", () => {
  const THEIRS = TRAINING_CELL.replace("政策知晓率", "政策了解率");

  async function conflict(): Promise<Opened> {
    const bench = await opened();
    bench.session.editing.edit(rename);
    bench.host.type(ROW.training, CELL_COLUMN, THEIRS);
    await pause(400);
    return bench;
  }

  test("is shown beside the draft, and neither is lost", async () => {
    const bench = await conflict();
    expect(cardsOf(bench.open().conflict as Draft)[0]?.name).toBe("培训期数");
    expect(bench.names()).toEqual(["培训班次", "政策了解率"]);
    bench.session.editing.edit(rename);
    bench.session.editing.back();
    await bench.session.editing.write();
    expect(bench.open().conflict).not.toBeNull();
    expect(bench.session.getState().editing.unwritten).toHaveLength(1);
    expect(bench.host.cell(ROW.training, CELL_COLUMN)).toBe(THEIRS);
  });

  test("is told from one that a write was refused for", async () => {
    const bench = await opened();
    bench.session.editing.edit(rename);
    bench.host.tamper(ROW.training, CELL_COLUMN, THEIRS);
    await bench.session.editing.write();
    await pause();
    expect(bench.session.getState().outcome).toMatchObject({ notWritten: [{ reason: "changed" }] });
    expect(bench.open().conflict).not.toBeNull();
  });

  test("is written over by the draft's cards", async () => {
    const bench = await conflict();
    expect(bench.session.editing.settle("mine")).toBe(true);
    await bench.session.editing.write();
    expect(bench.host.cell(ROW.training, CELL_COLUMN)).toBe(RENAMED);
  });

  test("stays as it is, and one step back gives the draft again", async () => {
    const bench = await conflict();
    bench.session.editing.settle("theirs");
    expect(bench.names()).toEqual(["培训班次", "政策了解率"]);
    expect(bench.session.getState().editing.unwritten).toEqual([]);
    bench.session.editing.back();
    expect(bench.names()).toEqual(["培训期数", "政策知晓率"]);
  });

  test("goes together with the draft card by card", async () => {
    const bench = await conflict();
    bench.session.editing.settle(["mine", "theirs"]);
    await bench.session.editing.write();
    expect(bench.host.cell(ROW.training, CELL_COLUMN)).toBe(THEIRS.replace("培训班次", "培训期数"));
  });

  test("is none where the user has typed what the draft says", async () => {
    const bench = await opened();
    bench.session.editing.edit(rename);
    bench.host.type(ROW.training, CELL_COLUMN, RENAMED);
    await pause(400);
    expect(bench.open().conflict).toBeNull();
    expect(bench.session.getState().editing.unwritten).toEqual([]);
  });
});

describe("one cell a part", () => {
  const TARGET = { row: 9, column: 4 };
  const inForm = async (): Promise<Opened> => {
    const host = memoryHost({ 甲: form("培训经费", "≥5次") });
    host.choose(cell(TARGET.row, TARGET.column));
    return opened({}, undefined, host);
  };

  test("writes the cells that change, and undoes them", async () => {
    const bench = await inForm();
    bench.session.editing.edit((draft) => setAnnual(rename(draft), cardsOf(draft)[0]?.id ?? "", "≥6次"));
    await bench.session.editing.write();
    expect([bench.host.cell(9, 3), bench.host.cell(9, 4)]).toEqual(["培训期数", "≥6次"]);
    await bench.session.undo();
    expect([bench.host.cell(9, 3), bench.host.cell(9, 4)]).toEqual(["培训班次", "≥5次"]);
  });

  test("a conflict is settled by taking one of the two, or card by card", async () => {
    const bench = await inForm();
    bench.session.editing.edit((draft) => setAnnual(draft, cardsOf(draft)[1]?.id ?? "", "≥95%"));
    bench.host.type(TARGET.row, TARGET.column, "≥8次");
    await pause(400);
    expect(bench.open().conflict).not.toBeNull();
    bench.session.editing.settle(["theirs", "mine", "theirs"]);
    await bench.session.editing.write();
    expect([bench.host.cell(9, 4), bench.host.cell(10, 4)]).toEqual(["≥8次", "≥95%"]);
  });
});

test("an empty cell takes a first indicator", async () => {
  const rows = SHEET.map((row, at) => (at === ROW.training ? [...row.slice(0, CELL_COLUMN), null] : row));
  const bench = await opened({ 表: rows });
  expect(bench.names()).toEqual([]);
  bench.session.editing.edit((draft) => addCard(draft, null, GUANGDONG, { name: "培训人数", annual: "≥60人" }).draft);
  await bench.session.editing.write();
  expect(bench.host.cell(ROW.training, CELL_COLUMN)).toContain("1、1-产出指标；11-数量指标；培训人数；");
});

test("what is kept goes through JSON and comes back the same", async () => {
  const bench = await opened();
  bench.session.editing.edit(rename);
  const { now } = bench.open().history;
  expect(JSON.parse(JSON.stringify(now))).toEqual(copy(now));
});
