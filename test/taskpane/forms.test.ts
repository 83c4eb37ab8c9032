import type { ListedFinding } from "../../src/check/finding";
import { allOffers } from "./support/offers";
import { createSession, type Session } from "../../src/taskpane/session/session";
import { statusOf } from "../../src/taskpane/session/state/state";
import { paneText } from "../../src/text/pane";
import { findingWords } from "../../src/taskpane/session/words";
import { testChecker, type TestChecker } from "./support/checker";
import { form, TARGET } from "./support/forms";
import { memoryHost, type MemoryHost, type Rows } from "./support/memory-host";
import { NO_TABLE, SHEET } from "./support/sheet";

interface Setup {
  readonly host: MemoryHost;
  readonly checker: TestChecker;
  readonly session: Session;
}

const FORMS: Readonly<Record<string, Rows>> = {
  培训: form("培训经费", "不少于5期"),
  会议: form("会议经费", "不少于2次"),
};

async function started(sheets: Readonly<Record<string, Rows>> = FORMS, prepare?: (host: MemoryHost) => void) {
  const host = memoryHost(sheets);
  prepare?.(host);
  const checker = testChecker();
  const session = createSession({ host, checker, words: findingWords(paneText("zh")) });
  await session.start();
  return { host, checker, session };
}

const state = ({ session }: Setup) => session.getState();
const status = (setup: Setup) => statusOf(state(setup));
const sheetNames = (setup: Setup) => state(setup).sheets.map(({ name }) => name);
const findings = (setup: Setup): readonly ListedFinding[] => state(setup).result?.findings ?? [];
const worded = (setup: Setup, sheet: string): ListedFinding => {
  const found = findings(setup).find(({ rule, place }) => rule === "word-operator" && place[0]?.sheet === sheet);
  if (found === undefined) throw new Error(`no finding on ${sheet}`);
  return found;
};
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));
const target = { top: TARGET.row, bottom: TARGET.row, left: TARGET.column, right: TARGET.column };

describe("what is checked together", () => {
  test("forms of one sheet a project are one table, their findings in the order of the sheets", async () => {
    const setup = await started();
    expect(state(setup).result?.tables).toMatchObject([{ layout: "L1", sheets: ["培训", "会议"] }]);
    expect(state(setup).result?.tables[0]?.projects.map(({ name }) => name)).toEqual(["培训经费", "会议经费"]);
    const sheets = findings(setup).map(({ place }) => place[0]?.sheet);
    expect(sheets).toEqual([...sheets].sort((a, b) => (a === b ? 0 : a === "培训" ? -1 : 1)));
    expect(new Set(sheets).size).toBe(2);
    expect(state(setup).snapshot?.name).toBe("培训");
    expect(status(setup)).toBe("current");
  });

  test("a list is checked alone, whatever else the workbook holds", async () => {
    const setup = await started({ 清单: SHEET, ...FORMS });
    expect(sheetNames(setup)).toEqual(["清单"]);
    expect(setup.host.reads).toBe(1);
  });

  test("lists, other sheets and hidden ones are left out of the forms", async () => {
    const sheets = { ...FORMS, 清单: SHEET, 封面: NO_TABLE, 旧表: form("旧项目", "≥1次") };
    const setup = await started(sheets, (host) => host.hide("旧表"));
    expect(sheetNames(setup)).toEqual(["培训", "会议"]);
    expect(state(setup).result?.tables).toHaveLength(1);
    expect(findings(setup).every(({ place }) => place.every(({ sheet }) => sheet in FORMS))).toBe(true);
  });

  test("another form that is opened is no news, a list is, and so is the way back", async () => {
    const setup = await started({ ...FORMS, 清单: SHEET });
    const { result } = state(setup);
    setup.host.activate("会议");
    await settle();
    expect(state(setup).result).toBe(result);
    expect(state(setup).snapshot?.name).toBe("会议");
    setup.host.activate("清单");
    await settle();
    expect(sheetNames(setup)).toEqual(["清单"]);
    setup.host.activate("会议");
    await settle();
    expect(sheetNames(setup)).toEqual(["培训", "会议"]);
    expect(state(setup).snapshot?.name).toBe("会议");
  });

  test("a form that is none any more is checked alone, and the others without it", async () => {
    const setup = await started();
    setup.host.type(8, 0, "随便写的");
    for (let row = 0; row < 12; row += 1)
      for (let column = 0; column < 5; column += 1) setup.host.tamper(row, column, 1);
    await setup.session.check();
    expect(sheetNames(setup)).toEqual(["培训"]);
    expect(status(setup)).toBe("no-table");
    setup.host.activate("会议");
    await settle();
    expect(sheetNames(setup)).toEqual(["会议"]);
    expect(status(setup)).toBe("current");
  });

  test("a check again reads the sheets once and sends no row that has not changed", async () => {
    const setup = await started();
    const { reads } = setup.host;
    setup.host.type(TARGET.row, TARGET.column, "≥5期");
    await setup.session.check();
    expect(setup.host.reads).toBe(reads + 1);
    const sent = setup.checker.workers[0]?.calls.filter((call) => call.method === "setSheets").at(-1);
    const rows = sent?.method === "setSheets" ? sent.args[0].flatMap((sheet) => sheet.rows) : [];
    expect(rows).toHaveLength(24);
    expect(rows.filter((row) => row !== null)).toHaveLength(1);
  });
});

describe("working on several sheets", () => {
  test("a finding of another sheet is jumped to, its sheet activated, and nothing checked again", async () => {
    const setup = await started();
    const { result } = state(setup);
    const { key } = worded(setup, "会议");
    await setup.session.visit(key);
    await settle();
    expect(setup.host.selected).toEqual([target]);
    expect(state(setup).selection).toEqual({ sheet: "会议", range: target });
    expect(state(setup).snapshot?.name).toBe("会议");
    expect([...state(setup).marked]).toEqual([key]);
    expect(state(setup).result).toBe(result);
  });

  test("going on walks over the sheets and back to the first", async () => {
    const setup = await started();
    const visited: (string | undefined)[] = [];
    const all = findings(setup).filter(({ severity }) => severity !== "info").length;
    for (let i = 0; i <= all; i += 1) {
      await setup.session.step(1);
      visited.push(state(setup).selection?.sheet);
    }
    expect(new Set(visited)).toEqual(new Set(["培训", "会议"]));
    expect(state(setup).outcome).toEqual({ kind: "wrapped-to-first" });
  });

  test("a fix is written into the finding's own sheet, which is shown, and taken back there", async () => {
    const setup = await started();
    expect(setup.host.cell(TARGET.row, TARGET.column)).toBe("不少于5期");
    await setup.session.fix(worded(setup, "会议").key);
    expect(status(setup)).toBe("current");
    expect(state(setup).selection?.sheet).toBe("会议");
    expect(setup.host.cell(TARGET.row, TARGET.column)).toBe("≥2次");
    await setup.session.undo();
    expect(setup.host.cell(TARGET.row, TARGET.column)).toBe("不少于2次");
    expect(sheetNames(setup)).toEqual(["培训", "会议"]);
  });

  test("all of a rule is written on every sheet; what was not is named with its sheet", async () => {
    const setup = await started();
    const offer = allOffers(state(setup).columns).find((one) => one.kind === "rule" && one.rule === "word-operator");
    expect(offer?.keys).toHaveLength(2);
    setup.host.activate("会议");
    setup.host.tamper(TARGET.row, TARGET.column, "别人写的");
    setup.host.activate("培训");
    if (offer !== undefined) await setup.session.preview(offer);
    await setup.session.applyPreview();
    expect(setup.host.cell(TARGET.row, TARGET.column)).toBe("≥5期");
    expect(state(setup).outcome).toEqual({
      kind: "fixed",
      done: 1,
      cells: 1,
      notWritten: [{ cell: "会议!E10", reason: "changed", findings: 1 }],
    });
  });

  test("a change on any of the sheets makes the result stale, one elsewhere does not", async () => {
    const setup = await started({ ...FORMS, 封面: NO_TABLE });
    setup.host.type(TARGET.row, TARGET.column, "改", "封面");
    expect(status(setup)).toBe("current");
    setup.host.type(TARGET.row, TARGET.column, "≥3次", "会议");
    expect(status(setup)).toBe("stale");
    await setup.session.check();
    expect(status(setup)).toBe("current");
    expect(findings(setup).filter(({ rule }) => rule === "word-operator")).toHaveLength(1);
  });

  test("a check goes on while the user leafs through the forms, and says which is open at its end", async () => {
    const setup = await started();
    const release = setup.host.hold();
    const check = setup.session.check(true);
    setup.host.activate("会议");
    release();
    await check;
    expect(state(setup).snapshot?.name).toBe("会议");
    expect(state(setup).outcome?.kind).toBe("checked");
    expect(setup.checker.workers).toHaveLength(1);
  });

  test("a check that is stopped while the sheet is read asks no question", async () => {
    const host = memoryHost(FORMS);
    const checker = testChecker();
    const session = createSession({ host, checker, words: findingWords(paneText("zh")) });
    const release = host.hold();
    const start = session.start();
    await settle();
    session.stop();
    release();
    await start;
    await settle();
    expect(session.getState().result).toBeNull();
    expect(checker.workers).toHaveLength(0);
  });
});
