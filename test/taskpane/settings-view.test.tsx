import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { HostError } from "../../src/host/host";
import { version } from "../../package.json";
import { StoreError, type Store } from "../../src/store/store";
import { ruleTitle } from "../../src/text/findings";
import { paneText } from "../../src/text/pane";
import { NO_OFFICE, type Office } from "../../src/taskpane/session/choices";
import { memoryHost, type MemoryHost } from "./support/memory-host";
import { officeOf } from "./support/office-of";
import { faults, giveHeights, openPane, settle } from "./support/page";
import { SHEET } from "./support/sheet";

jest.setTimeout(30_000);
beforeAll(giveHeights);
afterEach(cleanup);

const text = paneText("zh");
const words = text.settings;
const WORDS = ruleTitle("word-operator", "zh");
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
/** As a user clicks: the button takes the focus. */
const click = (element: HTMLElement): Promise<void> =>
  settle(() => {
    element.focus();
    fireEvent.click(element);
  });
const key = (name: string): Promise<void> =>
  settle(() => fireEvent.keyDown(document.activeElement ?? document.body, { key: name }));
const field = (label: string): HTMLInputElement => screen.getByLabelText(label, { selector: "select, input" });
const choose = (label: string, value: string): Promise<void> =>
  settle(() => fireEvent.change(field(label), { target: { value } }));
/** The whole line of a setting. */
const row = (label: string): HTMLElement => field(label).closest<HTMLElement>("[tabindex='-1']") as HTMLElement;
const findings = (): string => screen.getByRole("treegrid").textContent ?? "";

async function opened(setUp: (host: MemoryHost) => void = () => undefined, office: Office = NO_OFFICE, lang?: string) {
  const host = memoryHost({ 表: SHEET }, lang);
  setUp(host);
  await openPane(host, office);
  await click(button(paneText(lang === "en-US" ? "en" : "zh").settings.label));
  return host;
}

const openRules = async (): Promise<void> => {
  await settle(() => fireEvent.change(screen.getByLabelText(words.rules.search), { target: { value: WORDS } }));
};

test("each value stands with where it comes from; nothing is objected to", async () => {
  await opened(undefined, officeOf({ name: "市财政局", tier: "strict", thresholds: { fewestIndicators: 5 } }));
  expect(screen.getByRole("heading", { level: 1, name: words.label })).toBeTruthy();
  expect(document.body.textContent).toContain(words.profile("市财政局"));
  expect(field("检查范围").value).toBe("strict");
  expect(row("检查范围").textContent).toContain("本单位“市财政局”");
  expect(field("每个项目至少几条指标").value).toBe("5");
  // What everybody has needs no word.
  expect(row("指标清单").textContent).not.toContain("内置");
  expect(await faults()).toEqual([]);
});

test.each([
  ["zh-CN", `绩效 jixiao ${version} 版`],
  ["en-US", `绩效 jixiao, version ${version}`],
])("in %s it ends with the version", async (lang, line) => {
  await opened(undefined, undefined, lang);
  expect(screen.getByRole("main").lastElementChild?.textContent).toBe(line);
});

test("a change is kept at once, told as the workbook's own, and can be taken back", async () => {
  const host = await opened();
  await choose("检查范围", "strict");
  expect(host.stored?.sections).toEqual({ settings: { tier: "strict" } });
  expect(row("检查范围").textContent).toContain(words.origin.workbook);
  await screen.findByText(/检查完毕/);
  await click(button(words.restoreLabel("检查范围")));
  expect(host.stored?.sections).toEqual({});
  expect(field("检查范围").value).toBe("default");
  expect(document.activeElement).toBe(field("检查范围"));
});

test("a rule is found by its title and switched off, and its findings are gone", async () => {
  await opened();
  await openRules();
  await choose(WORDS, "off");
  await click(button(text.back));
  expect(findings()).not.toContain(WORDS);
});

test("rules stand in the groups of the catalogue, closed until asked for", async () => {
  await opened();
  const group = button(new RegExp(words.rules.groups.target));
  expect(group.getAttribute("aria-expanded")).toBe("false");
  expect(screen.queryByLabelText(WORDS)).toBeNull();
  await click(group);
  expect(field(WORDS).value).toBe("warning");
  await choose(WORDS, "info");
  expect(group.textContent).toContain(words.rules.changed(1));
  expect(await faults()).toEqual([]);
  await settle(() => fireEvent.change(screen.getByLabelText(words.rules.search), { target: { value: "没有的字" } }));
  expect(document.body.textContent).toContain(words.rules.none);
});

test("what the office locks cannot be changed, and says who locks it; a choice that was not taken is said", async () => {
  const office = officeOf({ name: "市财政局", tier: "quick", locked: ["tier", "severities.word-operator"] });
  const host = await opened(
    (fresh) => (fresh.stored = { version: 1, sections: { settings: { tier: "strict" } } }),
    office,
  );
  expect(field("检查范围").disabled).toBe(true);
  expect(field("检查范围").value).toBe("quick");
  expect(row("检查范围").textContent).toContain(words.lockedToo);
  expect(row("检查范围").textContent).toContain(words.refused);
  await openRules();
  expect(field(WORDS).disabled).toBe(true);
  expect(row(WORDS).textContent).toContain(words.locked("市财政局"));
  expect(await faults()).toEqual([]);
  await click(button(words.restoreLabel("检查范围")));
  expect(host.stored?.sections).toEqual({});
  expect(row("检查范围").textContent).not.toContain(words.refused);
});

test("a class that is required decides its rule", async () => {
  await opened();
  expect((field("必须有成本指标") as HTMLInputElement).checked).toBe(false);
  await settle(() => fireEvent.click(field("必须有成本指标")));
  expect((field("必须有成本指标") as HTMLInputElement).checked).toBe(true);
});

test("a number is taken on Enter, a wrong one is said and not taken, Escape brings the old one back", async () => {
  const host = await opened();
  const least = field("每个项目至少几条指标");
  await settle(() => least.focus());
  await settle(() => fireEvent.change(least, { target: { value: "４" } }));
  await key("Enter");
  expect(host.stored?.sections.settings).toEqual({ thresholds: { fewestIndicators: 4 } });
  await settle(() => fireEvent.change(least, { target: { value: "4.5" } }));
  await key("Enter");
  expect(row("每个项目至少几条指标").textContent).toContain(words.wholeWanted(0, 99));
  expect(host.stored?.sections.settings).toEqual({ thresholds: { fewestIndicators: 4 } });
  await key("Escape");
  expect(least.value).toBe("4");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(words.label);
});

test("the year may be none", async () => {
  const host = await opened();
  const year = field("表的年度");
  await settle(() => year.focus());
  await settle(() => fireEvent.change(year, { target: { value: "2026" } }));
  await key("Enter");
  expect(host.stored?.sections.settings).toEqual({ year: 2026 });
  await settle(() => fireEvent.change(year, { target: { value: "" } }));
  await settle(() => fireEvent.blur(year));
  expect(host.stored?.sections.settings).toEqual({ year: null });
});

test("a failed write is said, and the value goes back", async () => {
  const host = await opened();
  host.failNext("write-store", new HostError("store-changed", ""));
  await choose("检查范围", "strict");
  expect(field("检查范围").value).toBe("default");
  expect(document.body.textContent).toContain(text.errors.happened["store-changed"][0]);
  expect(document.body.textContent).toContain(text.errors.done.settings);
  expect(await faults()).toEqual([]);
  await click(button(text.errors.readAgain));
  expect(document.body.textContent).not.toContain(text.errors.done.settings);
});

test("Escape and the arrow lead back, and the focus returns to the gear", async () => {
  await opened();
  expect(document.activeElement).toBe(button(text.back));
  await key("Escape");
  expect(document.activeElement).toBe(button(words.label));
  await click(button(words.label));
  await click(button(text.back));
  expect(document.activeElement).toBe(button(words.label));
});

test("Escape empties the search before it leads back", async () => {
  await opened();
  const search = screen.getByLabelText(words.rules.search);
  await settle(() => search.focus());
  await settle(() => fireEvent.change(search, { target: { value: "合计" } }));
  await key("Escape");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(words.label);
});

describe("what was not taken", () => {
  const BROKEN: Store = { version: 1, sections: { settings: { tier: "fast" } } };

  test("a faulty office file: key and expectation, above the findings until it is put away, and in 设置", async () => {
    await openPane(memoryHost({ 表: SHEET }), officeOf({ tier: "fast" }));
    expect(document.body.textContent).toContain(words.notes.office);
    expect(document.body.textContent).toContain("“tier”是文字“fast”，应为 quick、default、strict 之一。");
    expect(document.body.textContent).toContain(words.notes.builtInUsed);
    expect(await faults()).toEqual([]);
    await click(button(words.notes.dismiss));
    expect(document.body.textContent).not.toContain(words.notes.office);
    await click(button(words.label));
    expect(document.body.textContent).toContain(words.notes.office);
    expect(button(words.notes.readAgain)).toBeTruthy();
  });

  test("faulty settings of the workbook are cleared with one click", async () => {
    const host = await opened((fresh) => (fresh.stored = BROKEN));
    expect(field("检查范围").disabled).toBe(true);
    await click(button(words.notes.clearLabel));
    expect(host.stored?.sections).toEqual({});
    expect(field("检查范围").disabled).toBe(false);
    expect(document.body.textContent).not.toContain(words.notes.settings);
  });

  test("a store that cannot be read is said, and nothing can be changed", async () => {
    await opened((host) => host.failAlways("store", new StoreError("newer", "")));
    expect(document.body.textContent).toContain("更新的版本");
    expect(field("检查范围").disabled).toBe(true);
    expect(await faults()).toEqual([]);
  });
});

test("the look is the user's choice and is kept", async () => {
  await opened();
  await choose(words.theme, "dark");
  expect(document.documentElement.style.colorScheme).toBe("dark");
  cleanup();
  await opened();
  expect(document.documentElement.style.colorScheme).toBe("dark");
  localStorage.clear();
});

test("in English", async () => {
  await opened(undefined, NO_OFFICE, "en-US");
  const main = screen.getByRole("main");
  expect(within(main).getByLabelText("How much")).toBeTruthy();
  expect(await faults()).toEqual([]);
});
