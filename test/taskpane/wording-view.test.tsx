import "./support/text-coding";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { HostError } from "../../src/host/host";
import type { WordingEntry } from "../../src/check/wording/entry";
import { wordingText } from "../../src/check/wording/write";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { withWording, wordingIn } from "../../src/store/wording";
import { NO_OFFICE, type Office } from "../../src/taskpane/session/choices";
import type { Session } from "../../src/taskpane/session/session";
import { paneText } from "../../src/text/pane";
import { libraryWorkbook } from "../../src/wording/file";
import { entry } from "../support/wording";
import { memoryHost, type MemoryHost } from "./support/memory-host";
import { faults, giveHeights, openPane, settle } from "./support/page";
import { SHEET } from "./support/sheet";

jest.setTimeout(30_000);
beforeAll(giveHeights);
afterEach(cleanup);

const text = paneText("zh");
const words = text.wording;

const ACCEPTED = entry("验收合格率", {
  category: "12",
  synonyms: ["验收通过率"],
  operator: "≥",
  target: "95",
  unit: "%",
});
const TRAINED = entry("培训人数", { category: "11", synonyms: ["参训人数"], unit: "人", status: "draft" });

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const click = (element: HTMLElement): Promise<void> =>
  settle(() => {
    element.focus();
    fireEvent.click(element);
  });
const field = (label: string | RegExp): HTMLInputElement =>
  screen.getByLabelText(label, { selector: "select, input, textarea" });
const fill = (label: string | RegExp, value: string): Promise<void> =>
  settle(() => fireEvent.change(field(label), { target: { value } }));
const key = (name: string): Promise<void> =>
  settle(() => fireEvent.keyDown(document.activeElement ?? document.body, { key: name }));
const row = (name: string): HTMLElement =>
  within(screen.getByRole("list", { name: words.list })).getByRole("button", { name: new RegExp(name) });
const said = (): string => screen.getByRole("status", { name: text.outcome.label }).textContent ?? "";
const keptIn = (host: MemoryHost): readonly WordingEntry[] => wordingIn(host.stored).entries;
const officeWith = (...entries: readonly WordingEntry[]): Office => ({
  ...NO_OFFICE,
  wording: { entries, problems: [] },
});

interface Opened {
  readonly host: MemoryHost;
  readonly session: Session;
}

async function opened(
  own: readonly WordingEntry[] = [],
  office: Office = NO_OFFICE,
  language?: string,
): Promise<Opened> {
  const host = memoryHost({ 表: SHEET }, language);
  host.stored = withWording(null, own);
  const session = await openPane(host, office);
  await click(screen.getByRole("tab", { name: paneText(language === "en-US" ? "en" : "zh").views.wording }));
  return { host, session };
}

/** Reads a file as if it were chosen, and waits for the answer. */
async function importFile({ session }: Opened, name: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content.slice();
  await settle(() => session.library.read(name, async () => bytes.buffer as ArrayBuffer));
}

test("without entries it says what a library is for, and how to begin", async () => {
  await opened();
  expect(document.body.textContent).toContain(words.empty.what);
  expect(button(words.importFile)).toBeTruthy();
  expect(await faults()).toEqual([]);
});

test("each entry stands with its status, class, synonyms and where it comes from", async () => {
  await opened([TRAINED], officeWith(ACCEPTED));
  expect(row("培训人数").textContent).toContain(words.shortOrigins.workbook);
  expect(within(row("培训人数")).getByRole("img", { name: words.statuses.draft })).toBeTruthy();
  expect(row("验收合格率").textContent).toContain("12-质量指标 · ≥95%");
  expect(row("验收合格率").textContent).toContain("验收通过率");
  expect(row("验收合格率").textContent).toContain(words.shortOrigins.office);
  expect(document.body.textContent).toContain(words.shown(2, 2));
  expect(await faults()).toEqual([]);
});

test("pinyin finds an entry, filters leave others out, and both can be cleared", async () => {
  await opened([TRAINED, ACCEPTED]);
  await fill(words.search.label, "pxrs");
  expect(screen.queryByText("验收合格率")).toBeNull();
  expect(row("培训人数").querySelector("mark")?.textContent).toBe("培训人数");
  await fill(words.statusFilter.label, "retired");
  expect(document.body.textContent).toContain(words.noMatch);
  await click(button(words.clearFilters));
  expect(row("验收合格率")).toBeTruthy();
});

test("an entry is added, found by the check at once, and taken back by the outcome bar", async () => {
  const { host, session } = await opened([TRAINED]);
  await click(button(words.add));
  expect(document.activeElement).toBe(field(/^名称/));
  await fill(/^名称/, "办班次数");
  await fill(words.fields.category, "11");
  await fill(words.fields.synonyms, "培训班次");
  await settle(() => field(words.fields.synonyms).focus());
  await key("Enter");
  expect(button(words.entry.removeSynonym("培训班次"))).toBeTruthy();
  await click(button(words.entry.save));
  expect(keptIn(host)).toEqual([TRAINED, entry("办班次数", { category: "11", synonyms: ["培训班次"] })]);
  expect(said()).toBe(words.outcome.added("办班次数"));
  expect(document.activeElement).toBe(row("办班次数"));
  expect(session.getState().result?.findings.map(({ rule }) => rule)).toContain("nonstandard-name");
  await click(button(text.undo));
  expect(keptIn(host)).toEqual([TRAINED]);
  expect(said()).toBe(words.outcome.undone);
});

test("what cannot be kept is said beside the field while it is typed", async () => {
  const { host } = await opened([TRAINED, ACCEPTED]);
  await click(row("培训人数"));
  await fill(/^名称/, "验收合格率");
  expect(document.body.textContent).toContain(words.faults.duplicateName("验收合格率"));
  await click(button(words.entry.save));
  expect(keptIn(host)).toEqual([TRAINED, ACCEPTED]);
  await fill(/^名称/, "培训人数");
  await fill(words.fields.synonyms, "验收通过率");
  expect(document.body.textContent).toContain(words.faults.sharedSynonym("验收通过率", "验收合格率"));
  expect(await faults()).toEqual([]);
});

test("an entry is deleted, and the undo brings it back; its synonyms go one by one", async () => {
  const { host } = await opened([TRAINED, ACCEPTED]);
  await click(row("培训人数"));
  await click(button(words.entry.removeSynonym("参训人数")));
  expect(document.activeElement).toBe(field(words.fields.synonyms));
  await click(button(words.entry.save));
  expect(keptIn(host)).toEqual([{ ...TRAINED, synonyms: [] }, ACCEPTED]);
  await click(row("培训人数"));
  await click(button(words.entry.remove));
  expect(keptIn(host)).toEqual([ACCEPTED]);
  expect(said()).toBe(words.outcome.removed("培训人数"));
  await click(button(text.undo));
  expect(keptIn(host)).toEqual([{ ...TRAINED, synonyms: [] }, ACCEPTED]);
});

test("an office's entry is changed by one in the workbook, which can be given up again", async () => {
  const { host } = await opened([], officeWith(ACCEPTED));
  await click(row("验收合格率"));
  expect(document.body.textContent).toContain(words.entry.fromOffice);
  await fill(words.fields.target, "98");
  await click(button(words.entry.save));
  expect(keptIn(host)).toEqual([{ ...ACCEPTED, target: "98" }]);
  expect(row("验收合格率").textContent).toContain(words.shortOrigins.both);
  await click(button(words.compare(1)));
  expect(document.body.textContent).toContain(words.differences.wins);
  expect(await faults()).toEqual([]);
  await click(button(words.differences.takeOfficeOf("验收合格率")));
  expect(keptIn(host)).toEqual([]);
  expect(document.body.textContent).toContain(words.differences.none);
});

test("a workbook that cannot be written leaves the library as it is, and what was typed open", async () => {
  const { host } = await opened([TRAINED]);
  await click(row("培训人数"));
  await fill(words.fields.unit, "名");
  host.failNext("write-store", new HostError("protected", "no"));
  await click(button(words.entry.save));
  expect(screen.getByText(text.errors.happened.protected[0])).toBeTruthy();
  expect(field(words.fields.unit).value).toBe("名");
  expect(keptIn(host)).toEqual([TRAINED]);
});

test("an import is shown before anything is kept; conflicts are settled one by one; then it is merged and taken back", async () => {
  const opening = await opened([ACCEPTED, TRAINED]);
  const file = [{ ...ACCEPTED, target: "98" }, TRAINED, entry("<b>会议</b>次数", { category: "11" })];
  await importFile(opening, "同事.xlsx", libraryWorkbook(file, GUANGDONG.categories));
  expect(document.body.textContent).toContain(
    [words.import.entries(3), words.import.fresh(1), words.import.same(1), words.import.conflicts(1)].join(" · "),
  );
  expect(document.body.textContent).toContain(words.import.mergeTo(1, 0));
  expect(await faults()).toEqual([]);
  await click(screen.getByRole("radio", { name: words.import.take }));
  expect(document.body.textContent).toContain(words.import.mergeTo(1, 1));
  expect(keptIn(opening.host)).toEqual([ACCEPTED, TRAINED]);
  await click(button(words.import.merge));
  expect(keptIn(opening.host)).toEqual([
    { ...ACCEPTED, target: "98" },
    TRAINED,
    entry("<b>会议</b>次数", { category: "11" }),
  ]);
  expect(said()).toBe(words.outcome.merged(1, 1));
  expect(row("会议").textContent).toContain("<b>会议</b>次数");
  await click(button(text.undo));
  expect(keptIn(opening.host)).toEqual([ACCEPTED, TRAINED]);
});

test("an import takes the workbook's place, and is taken back", async () => {
  const opening = await opened([ACCEPTED, TRAINED]);
  await importFile(opening, "wording.json", wordingText([entry("会议次数")]));
  expect(document.body.textContent).toContain(words.import.replaceTo(1, 0, 2));
  await click(button(words.import.replace));
  expect(keptIn(opening.host)).toEqual([entry("会议次数")]);
  await click(button(text.undo));
  expect(keptIn(opening.host)).toEqual([ACCEPTED, TRAINED]);
});

test("what is wrong with a file is told by row, and the rest can be taken", async () => {
  const opening = await opened();
  const csv =
    "指标名称,二级指标,同义词,计算符号,状态\n培训人数,不存在的类,参训人数；参训人数,约,推荐\n,数量指标,,,\n会议次数,数量指标,参训人数,,试行\n";
  await importFile(opening, "词库.csv", csv);
  const all = document.body.textContent;
  for (const part of [
    "第 2 行：没有“不存在的类”这个二级指标",
    "同义词“参训人数”重复",
    "第 3 行",
    "状态“试行”不认识",
    "既是“培训人数”的同义词",
  ])
    expect(all).toContain(part);
  await click(button(words.import.merge));
  expect(keptIn(opening.host).map(({ name }) => name)).toEqual(["培训人数", "会议次数"]);
});

test("a file that is no library says what was looked for, and leads back", async () => {
  const opening = await opened([TRAINED]);
  await importFile(opening, "说明.txt", "没有词库");
  expect(document.body.textContent).toContain(words.unread.looked);
  await importFile(opening, "别的.csv", "甲,乙\n1,2\n");
  expect(document.body.textContent).toContain("没有找到词库");
  await click(button(words.backToList));
  expect(row("培训人数")).toBeTruthy();
  expect(keptIn(opening.host)).toEqual([TRAINED]);
});

test("a library that is changed meanwhile is not put back over that", async () => {
  const { host, session } = await opened([TRAINED]);
  await click(row("培训人数"));
  await click(button(words.entry.remove));
  await settle(() => session.keepWording([ACCEPTED]));
  await click(button(/撤销/));
  expect(keptIn(host)).toEqual([ACCEPTED]);
  expect(said()).toBe(words.outcome.undoRefused);
});

test("the list is worked through by keyboard alone, and what is open outlives a look at another view", async () => {
  await opened([TRAINED, ACCEPTED]);
  await settle(() => row("培训人数").focus());
  await key("ArrowDown");
  expect(document.activeElement).toBe(row("验收合格率"));
  await key("Home");
  expect(document.activeElement).toBe(row("培训人数"));
  await click(row("培训人数"));
  await fill(words.fields.note, "按签到表");
  await click(screen.getByRole("tab", { name: text.views.check }));
  await click(screen.getByRole("tab", { name: text.views.wording }));
  expect(field(words.fields.note).value).toBe("按签到表");
  await click(button(words.entry.cancel));
  expect(document.activeElement).toBe(row("培训人数"));
});

test("in English", async () => {
  await opened([TRAINED], officeWith(ACCEPTED), "en-US");
  expect(document.body.textContent).toContain(paneText("en").wording.shown(2, 2));
  expect(await faults()).toEqual([]);
});
