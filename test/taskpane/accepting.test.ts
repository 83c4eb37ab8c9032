import { listOf } from "../../src/taskpane/session/findings/list";
import { findingRow } from "../../src/taskpane/session/findings/rows";
import { memoryReviewer } from "../../src/taskpane/session/accepting/reviewer";
import type { AcceptScope } from "../../src/taskpane/session/accepting/types";
import { decisionsOn } from "../../src/taskpane/session/accepting/decisions";
import { createSession, type Session } from "../../src/taskpane/session/session";
import { findingWords } from "../../src/taskpane/session/words";
import { acceptedIn } from "../../src/store/accepted";
import { paneText } from "../../src/text/pane";
import { testChecker } from "./support/checker";
import { memoryHost, type MemoryHost, type Rows } from "./support/memory-host";
import { CELL_COLUMN, ROW, SHEET, TRAINING_CELL } from "./support/sheet";

interface Setup {
  readonly host: MemoryHost;
  readonly session: Session;
}

const words = findingWords(paneText("zh"));

async function started(sheets: Readonly<Record<string, Rows>> = { 表: SHEET }): Promise<Setup> {
  const host = memoryHost(sheets);
  const session = createSession({ host, checker: testChecker(), words, reviewer: memoryReviewer() });
  await session.start();
  return { host, session };
}

const state = ({ session }: Setup) => session.getState();
const list = (setup: Setup) => listOf(state(setup), words);
const ofRule = (setup: Setup, rule: string) => (state(setup).result?.findings ?? []).filter((one) => one.rule === rule);
const kept = ({ host }: Setup) => acceptedIn(host.stored).acceptances;
const outcome = (setup: Setup) => {
  const said = state(setup).outcome;
  return said?.kind === "accepting" ? said.outcome : said?.kind;
};
async function accept(
  setup: Setup,
  rule: string,
  scope: AcceptScope,
  nth = 0,
  reason = "单位已说明情况",
): Promise<string> {
  const key = ofRule(setup, rule)[nth]?.key ?? "";
  await setup.session.accepting.ask(key);
  await setup.session.accepting.accept(scope, reason, "审核人");
  return key;
}

describe("accepting", () => {
  test("one finding takes it out of list, counts and walk, and keeps it in the workbook with the reason", async () => {
    const setup = await started();
    const before = list(setup);
    const key = await accept(setup, "word-operator", "finding");
    const after = list(setup);
    expect(after.count).toBe(before.count - 1);
    expect(after.accepted).toBe(1);
    expect(after.groups.flatMap(({ findings }) => findings).some((finding) => finding.key === key)).toBe(false);
    expect(kept(setup)).toEqual([
      {
        ...{ rule: "word-operator", sheet: "表", findings: [key], reason: "单位已说明情况", by: "审核人" },
        on: expect.stringMatching(/^20\d\d-\d\d-\d\d$/) as unknown,
      },
    ]);
    expect(outcome(setup)).toEqual({ what: "accepted", findings: 1 });
    expect(state(setup).accepting).toBeNull();
    // The result is the same, and nothing was read again for it.
    expect([setup.host.reads, state(setup).checkedWith === state(setup).choices.check]).toEqual([1, true]);
    // The name is there the next time.
    await setup.session.accepting.ask(ofRule(setup, "placeholder")[0]?.key ?? "");
    expect(state(setup).accepting?.by).toBe("审核人");
  });

  test.each<[AcceptScope, number]>([
    ["finding", 1],
    ["project", 1],
    ["table", 2],
    ["rule", 2],
  ])("with %s takes in as many as it says", async (scope, findings) => {
    const setup = await started();
    const all = ofRule(setup, "word-operator");
    expect(all).toHaveLength(2);
    const before = list(setup).count;
    await accept(setup, "word-operator", scope);
    expect(before - list(setup).count).toBe(findings);
    expect(kept(setup)[0]?.findings).toEqual(scope === "rule" ? null : all.slice(0, findings).map(({ key }) => key));
  });

  test("is undone, and undone no more once something else was accepted", async () => {
    const setup = await started();
    const before = list(setup).count;
    await accept(setup, "word-operator", "table");
    await setup.session.undo();
    expect(outcome(setup)).toEqual({ what: "undone", findings: 2 });
    expect([list(setup).count, kept(setup)]).toEqual([before, []]);
    await accept(setup, "placeholder", "finding");
    const other = await started();
    await accept(other, "word-operator", "finding");
    setup.host.stored = other.host.stored;
    await setup.session.check(true);
    await setup.session.undo();
    expect(outcome(setup)).toEqual({ what: "undo-refused" });
    expect(kept(setup)).toEqual(kept(other));
  });

  test("while a check reads what the workbook keeps is not taken back by what it read", async () => {
    const setup = await started();
    const { host } = setup;
    const read = host.readStore.bind(host);
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    host.readStore = async () => {
      const stored = await read();
      await held;
      return stored;
    };
    const checked = setup.session.check(true);
    await new Promise((resolve) => setTimeout(resolve));
    await accept(setup, "word-operator", "finding");
    go();
    await checked;
    expect(kept(setup)).toHaveLength(1);
    expect(list(setup).accepted).toBe(1);
  });

  test("that cannot be written is said, and nothing is accepted", async () => {
    const setup = await started();
    const before = list(setup).count;
    setup.host.failNext("write-store", new Error("no"));
    await accept(setup, "word-operator", "finding");
    expect([list(setup).count, state(setup).error?.task, state(setup).undo]).toEqual([before, "accept", []]);
  });

  test("moves the keyboard to the next finding of the group", async () => {
    const setup = await started();
    const [first, second] = ofRule(setup, "word-operator");
    await setup.session.visit(first?.key ?? "");
    await accept(setup, "word-operator", "finding");
    expect(state(setup).active).toBe(findingRow(second?.key ?? ""));
  });

  test("moves the keyboard to the finding before the last one of the group", async () => {
    const setup = await started();
    const all = ofRule(setup, "word-operator");
    const [before, last] = all.slice(-2);
    await setup.session.visit(last?.key ?? "");
    await accept(setup, "word-operator", "finding", all.length - 1);
    expect(state(setup).active).toBe(findingRow(before?.key ?? "-"));
  });
});

describe("what was accepted", () => {
  test("stays accepted where a row is inserted above, and is open again once its text is another", async () => {
    const setup = await started();
    await accept(setup, "word-operator", "finding");
    const count = list(setup).count;
    setup.host.insertRow(ROW.training, ["插入的经费", 0, 0, 0, 0, null, null]);
    await setup.session.check(true);
    expect(list(setup).accepted).toBe(1);
    setup.host.type(ROW.training + 1, CELL_COLUMN, TRAINING_CELL.replaceAll("不少于5个", "不低于5个"));
    await setup.session.check(true);
    expect(list(setup).accepted).toBe(0);
    expect(list(setup).count).toBeGreaterThan(count);
    const { acceptances } = state(setup).choices.accepted;
    const { stale, decisions } = decisionsOn(acceptances, state(setup).columns.findings, ["表"]);
    expect(decisions).toEqual([]);
    expect(stale).toEqual([
      expect.objectContaining({ rule: "word-operator", about: ["培训经费", "培训班次", expect.any(String)] }),
    ]);
    await setup.session.accepting.prune();
    expect([kept(setup), outcome(setup)]).toEqual([[], { what: "pruned", findings: 1 }]);
  });

  test("is withdrawn one by one, or as a whole rule", async () => {
    const setup = await started();
    const before = list(setup).count;
    const key = await accept(setup, "word-operator", "table");
    await setup.session.accepting.withdraw("表", [key]);
    expect([list(setup).count, outcome(setup)]).toEqual([before - 1, { what: "withdrawn", findings: 1 }]);
    await accept(setup, "placeholder", "rule");
    expect(outcome(setup)).toEqual({ what: "rule-accepted", rule: "placeholder" });
    await setup.session.accepting.withdrawRule("placeholder");
    expect(list(setup).count).toBe(before - 1);
    expect(kept(setup)).toHaveLength(1);
  });

  test("by somebody else in the same workbook counts with the next check", async () => {
    const setup = await started();
    const other = await started();
    await accept(other, "word-operator", "table");
    setup.host.stored = other.host.stored;
    await setup.session.check(true);
    expect(list(setup).accepted).toBe(2);
    const said = state(setup).outcome;
    expect(said?.kind === "checked" && said.errors + said.warnings + said.infos).toBe(list(setup).count);
  });

  test("is not fixed with the rest", async () => {
    const setup = await started();
    await accept(setup, "word-operator", "finding");
    await setup.session.check(true);
    const { places } = list(setup);
    const fixable = [...places].filter((at) => state(setup).columns.findings[at]?.rule === "word-operator");
    expect(fixable).toHaveLength(1);
  });

  test("on one sheet leaves a copy of it open", async () => {
    const setup = await started({ 表: SHEET, 副本: SHEET });
    await accept(setup, "word-operator", "table");
    expect(list(setup).accepted).toBe(2);
    await setup.host.activate("副本");
    await setup.session.check(true);
    expect([state(setup).snapshot?.name, list(setup).accepted]).toEqual(["副本", 0]);
  });

  test("is left out where all alike are mended in one way", async () => {
    const same = SHEET.map((line, row) =>
      row === ROW.meeting ? [...line.slice(0, CELL_COLUMN), TRAINING_CELL] : line,
    );
    const setup = await started({ 表: same });
    const [first, second] = ofRule(setup, "word-operator");
    const alike = async () => (await setup.session.waysOf(first?.key ?? "")).map(({ keys }) => keys);
    expect(await alike()).toContainEqual([first?.key, second?.key]);
    await accept(setup, "word-operator", "finding", 1);
    expect(await alike()).toEqual((await alike()).map(() => [first?.key]));
  });

  test("stays where records of a newer version cannot be read, and those are told", async () => {
    const setup = await started();
    await accept(setup, "word-operator", "finding");
    const { store } = state(setup).choices.stored;
    const strange = { rule: "placeholder", since: 3 };
    const section = [...(store?.sections.accepted as readonly []), strange];
    setup.host.stored = { version: 1, sections: { ...store?.sections, accepted: section } };
    await setup.session.check(true);
    expect(state(setup).choices.accepted.unread).toBe(1);
    await accept(setup, "placeholder", "finding");
    expect(setup.host.stored?.sections.accepted).toContainEqual(strange);
    expect(list(setup).accepted).toBe(2);
  });
});
