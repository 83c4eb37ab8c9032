import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { ruleTitle } from "../../src/text/findings";
import { OVERVIEW_TEXTS } from "../../src/text/overview";
import { paneText } from "../../src/text/pane";
import { listOf } from "../../src/taskpane/session/findings/list";
import { REPORT } from "../../src/taskpane/session/parts";
import type { Session } from "../../src/taskpane/session/session";
import { findingWords } from "../../src/taskpane/session/words";
import { OverviewView } from "../../src/taskpane/view/parts";
import { memoryHost, type MemoryHost } from "./support/memory-host";
import { faults, giveHeights, openPane, settle } from "./support/page";
import { NO_TABLE, ROW, SHEET } from "./support/sheet";

// Fluent in a page without layout takes its time.
jest.setTimeout(30_000);
beforeAll(giveHeights);
// What is loaded later is there before.
beforeAll(() => Promise.all([OverviewView.chunk.load(), REPORT.load()]));
afterEach(cleanup);

const text = paneText("zh");
const texts = OVERVIEW_TEXTS.zh;
const words = findingWords(text);

interface Setup {
  readonly session: Session;
  readonly host: MemoryHost;
}

const view = (session: Session): Promise<void> => settle(() => session.dispatch({ type: "viewed", view: "overview" }));

async function opened(sheets: Parameters<typeof memoryHost>[0] = { 表: SHEET }): Promise<Setup> {
  const host = memoryHost(sheets);
  const session = await openPane(host);
  await view(session);
  return { session, host };
}

const section = (name: string): HTMLElement => screen.getByRole("region", { name });
const linesOf = (name: string): (string | null)[] =>
  within(section(name))
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
const figure = (name: string, label: string): HTMLElement => {
  const found = within(section(name))
    .getAllByRole("button")
    .find((button) => button.textContent?.includes(label));
  if (found === undefined) throw new Error(`no figure ${label} in: ${section(name).textContent}`);
  return found;
};
const click = (element: HTMLElement): Promise<void> => settle(() => fireEvent.click(element));
const shown = ({ session }: Setup) => listOf(session.getState(), words);

/** The number a figure states. */
const numberIn = (element: HTMLElement): number => Number(/(\d+) 处/.exec(element.textContent ?? "")?.[1]);

test("tells the tables, their money and their sums, and has nothing axe objects to", async () => {
  await opened();
  expect(linesOf(texts.tables.title)).toEqual(["项目 3", "绩效指标 6", "定量指标 5 / 6（83%）"]);
  expect(linesOf(texts.funds.title)).toContain("财政拨款 35.50 万元");
  const sums = linesOf(texts.sums.title);
  expect(sums).toContainEqual(expect.stringMatching(new RegExp(`^${texts.sums.rounding} \\d+$`)));
  expect(sums).toContainEqual(expect.stringContaining("某单位 · 财政拨款 35.51 · 差 0.01"));
  expect(await faults()).toEqual([]);
});

test.each([
  [texts.findings.severities, "警告"],
  [texts.findings.rules, ruleTitle("word-operator", "zh")],
  [texts.findings.rules, ruleTitle("total-rounding", "zh")],
  [texts.findings.projects, "2 会议经费"],
  [texts.findings.projects, "3 调研<b>经费</b>"],
])("%s, %s leaves as many in the list as it says", async (name, label) => {
  const setup = await opened();
  const all = setup.session.getState().columns.findings.length;
  // An earlier filter is gone.
  setup.session.dispatch({ type: "searched", search: "没有这样的问题" });
  const number = numberIn(figure(name, label));
  await click(figure(name, label));
  expect(setup.session.getState().view).toBe("check");
  expect(shown(setup).count).toBe(number);
  expect(number).toBeGreaterThan(0);
  expect(number).toBeLessThan(all);
});

test("what is about no project, and the whole, is listed by project", async () => {
  const setup = await opened();
  await click(figure(texts.findings.projects, text.wholeTable));
  const { filter, grouping } = setup.session.getState();
  expect([filter.project, grouping, shown(setup).groups[0]?.project]).toEqual([null, "project", null]);
});

test("a sum leads to its finding and its cell", async () => {
  const { session, host } = await opened();
  await click(figure(texts.sums.title, "某单位 · 财政拨款"));
  const { filter, active, view: now } = session.getState();
  expect([now, filter.rule]).toEqual(["check", "total-rounding"]);
  expect(host.selected.at(-1)).toEqual({ top: ROW.unit, bottom: ROW.unit, left: 2, right: 2 });
  expect(session.getState().columns.findings.find(({ key }) => active?.endsWith(key) === true)?.rule).toBe(
    "total-rounding",
  );
});

test("what is accepted does not count, and a sum then leads nowhere", async () => {
  const { session } = await opened();
  const before = numberIn(figure(texts.findings.rules, ruleTitle("total-rounding", "zh")));
  const finding = session.getState().columns.findings.find(({ rule }) => rule === "total-rounding");
  await settle(() => session.accepting.ask(finding?.key ?? ""));
  await settle(() => session.accepting.accept("finding", "已核实", "审核人"));
  expect(numberIn(figure(texts.findings.rules, ruleTitle("total-rounding", "zh")))).toBe(before - 1);
  expect(linesOf(texts.sums.title)).toContainEqual(`${texts.sums.unlisted} 1`);
});

test("the figures follow a check, and nothing of an old one passes for current", async () => {
  const { session, host } = await opened();
  await settle(() => session.dispatch({ type: "live-chosen", live: false }));
  await settle(() => host.type(ROW.meeting, 2, 20.25));
  expect(screen.getByText(texts.stale)).toBeTruthy();
  await settle(() => session.check(true));
  expect(screen.queryByText(texts.stale)).toBeNull();
  expect(linesOf(texts.funds.title)).toContain("财政拨款 45.50 万元");
});

test("without a table there is nothing to count", async () => {
  await opened({ 表: NO_TABLE });
  expect(screen.getByText(texts.noTable)).toBeTruthy();
});
