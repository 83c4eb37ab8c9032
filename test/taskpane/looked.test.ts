import { projectId } from "../../src/taskpane/session/findings/project-id";
import { listOf } from "../../src/taskpane/session/findings/list";
import { lookedProjects } from "../../src/taskpane/session/looked/projects";
import { browserLookedShelf, type LookedShelf } from "../../src/taskpane/session/looked/shelf";
import { createSession, type Session } from "../../src/taskpane/session/session";
import { findingWords } from "../../src/taskpane/session/words";
import { paneText } from "../../src/text/pane";
import { testChecker } from "./support/checker";
import { memoryHost, type MemoryHost } from "./support/memory-host";
import { CELL_COLUMN, ROW, SHEET, TRAINING_CELL } from "./support/sheet";

interface Setup {
  readonly host: MemoryHost;
  readonly session: Session;
}

const words = findingWords(paneText("zh"));

const open: Session[] = [];
afterEach(() => Promise.all(open.splice(0).map((session) => session.close())));

function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

async function started(lookedShelf: LookedShelf, host = memoryHost({ 表: SHEET })): Promise<Setup> {
  const session = createSession({ host, checker: testChecker(), words, lookedShelf });
  open.push(session);
  await session.start();
  return { host, session };
}

const projects = ({ session }: Setup) => lookedProjects(session.getState());
const idOf = (setup: Setup, nth: number): string => {
  const one = projects(setup)[nth];
  if (one === undefined) throw new Error("There is no such project.");
  return projectId(one.project);
};
const standings = (setup: Setup) => projects(setup).map(({ standing }) => standing);
const shown = ({ session }: Setup) => session.getState().filter.project;

test("what was looked at is known after a reload, and below rows that were inserted", async () => {
  const place = storage();
  const setup = await started(
    browserLookedShelf(
      () => place,
      () => "甲.xlsx",
    ),
  );
  expect(standings(setup)).toEqual(["open", "open", "open"]);
  await setup.session.looked.look(idOf(setup, 1), true);
  expect(standings(setup)).toEqual(["open", "looked", "open"]);
  setup.host.insertRow(0, []);
  const again = await started(
    browserLookedShelf(
      () => place,
      () => "甲.xlsx",
    ),
    setup.host,
  );
  expect(standings(again)).toEqual(["open", "looked", "open"]);
  const other = await started(
    browserLookedShelf(
      () => place,
      () => "乙.xlsx",
    ),
    setup.host,
  );
  expect(standings(other)).toEqual(["open", "open", "open"]);
  await again.session.looked.look(idOf(again, 1), false);
  expect([standings(again), place.kept.size]).toEqual([["open", "open", "open"], 0]);
});

test("a new finding opens a project again, one that was mended does not", async () => {
  const setup = await started(browserLookedShelf(storage, () => "甲.xlsx"));
  for (const nth of [0, 1, 2]) await setup.session.looked.look(idOf(setup, nth), true);
  setup.host.type(ROW.training, CELL_COLUMN, TRAINING_CELL.replaceAll("不少于5个", "≥5个"));
  await setup.session.check(true);
  expect(standings(setup)).toEqual(["looked", "looked", "looked"]);
  setup.host.type(ROW.training, CELL_COLUMN, TRAINING_CELL.replaceAll("≥90%", "不低于90%"));
  await setup.session.check(true);
  expect(standings(setup)).toEqual(["again", "looked", "looked"]);
});

test("the next one that was not looked at is shown alone, and selected; at the end it is said that all are", async () => {
  const setup = await started(browserLookedShelf(storage, () => "甲.xlsx"));
  await setup.session.looked.next();
  expect(shown(setup)).toBe(idOf(setup, 0));
  expect(setup.host.selected.at(-1)).toMatchObject({ top: ROW.training, left: 0 });
  expect(listOf(setup.session.getState(), words).count).toBe(projects(setup)[0]?.open);
  await setup.session.looked.look(idOf(setup, 1), true);
  await setup.session.looked.next();
  expect(shown(setup)).toBe(idOf(setup, 2));
  // From the last one it goes on from the top.
  await setup.session.looked.next();
  expect(shown(setup)).toBe(idOf(setup, 0));
  for (const nth of [0, 2]) await setup.session.looked.look(idOf(setup, nth), true);
  await setup.session.looked.next();
  expect(setup.session.getState().outcome).toMatchObject({ kind: "told", sentence: "3 个项目都看过了。" });
});

test("namesakes on a sheet are told apart by their order", async () => {
  const twice = [...SHEET, [...(SHEET[ROW.training] ?? [])]];
  const setup = await started(
    browserLookedShelf(storage, () => "甲.xlsx"),
    memoryHost({ 表: twice }),
  );
  await setup.session.looked.look(idOf(setup, 3), true);
  expect(standings(setup)).toEqual(["open", "open", "open", "looked"]);
});

test("where nothing may be kept it lasts as long as the pane, which is said once", async () => {
  const full = {
    ...storage(),
    setItem: () => {
      throw new Error("full");
    },
  };
  const setup = await started(
    browserLookedShelf(
      () => full,
      () => "甲.xlsx",
    ),
  );
  await setup.session.looked.look(idOf(setup, 0), true);
  const { outcome, outcomeSerial } = setup.session.getState();
  expect(outcome).toMatchObject({ sentence: "本机不允许保存，进度只在本窗格打开期间有效。" });
  await setup.session.looked.look(idOf(setup, 1), true);
  expect([standings(setup), setup.session.getState().outcomeSerial]).toEqual([
    ["looked", "looked", "open"],
    outcomeSerial,
  ]);
});

test.each(["{", "5", '[["表\\n培训经费\\n1",5],null,["会议",["a"]]]', '{"a":1}'])(
  "what is stored and is none is left out: %s",
  async (stored) => {
    const place = storage();
    place.setItem("jixiao.looked.1:甲.xlsx", stored);
    const setup = await started(
      browserLookedShelf(
        () => place,
        () => "甲.xlsx",
      ),
    );
    expect(standings(setup)).toEqual(["open", "open", "open"]);
  },
);

test("a workbook that was never saved takes nothing from another such, and is kept once it is saved", async () => {
  const place = storage();
  let address: string | null = null;
  const setup = await started(
    browserLookedShelf(
      () => place,
      () => address,
    ),
  );
  await setup.session.looked.look(idOf(setup, 0), true);
  expect(place.kept.size).toBe(0);
  address = "甲.xlsx";
  await setup.session.looked.look(idOf(setup, 1), true);
  const again = await started(
    browserLookedShelf(
      () => place,
      () => address,
    ),
    setup.host,
  );
  expect(standings(again)).toEqual(["looked", "looked", "open"]);
});
