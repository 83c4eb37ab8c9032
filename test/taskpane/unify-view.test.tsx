import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { HEADER } from "../../src/check/rules/example";
import type { CellValue } from "../../src/check/sheet/snapshot";
import { readWording } from "../../src/check/wording/read";
import type { Session } from "../../src/taskpane/session/session";
import { ruleTitle } from "../../src/text/findings";
import { paneText } from "../../src/text/pane";
import { memoryHost, type MemoryHost, type Rows } from "./support/memory-host";
import { faults, giveHeights, openPane, settle } from "./support/page";
import { NO_TABLE } from "./support/sheet";

jest.setTimeout(30_000);
beforeAll(giveHeights);
afterEach(cleanup);

const text = paneText("zh");
const words = text.unify;

const cell = (name: string, target = "≥90%"): string =>
  `1、1-产出指标；12-质量指标；${name}；实施周期指标值：${target}；年度指标值：${target}。`;
const line = (name: string, total: number, packed: string | null): CellValue[] => [
  ...[name, total, total, 0, 0],
  ...[packed === null ? null : "全年办好各项工作。", packed],
];
const sheetOf = (...cells: readonly string[]): Rows => [
  ["某单位2026年项目支出绩效目标表", null, null, null, null, null, null],
  ["部门名称：某单位", null, null, null, null, null, null],
  ["单位：万元", null, null, null, null, null, null],
  HEADER,
  line("合计", cells.length, null),
  line("某单位", cells.length, null),
  ...cells.map((packed, index) => line(`第${index + 1}期培训经费`, 1, packed)),
];
const CELL = 6;
const FIRST = 6;

const ONE = sheetOf(
  cell("各类台账登记齐全率"),
  cell("台账登记齐全率"),
  cell("台账登记齐全率"),
  cell("项目台账登记齐全率"),
  cell("培训效果", "有效保障工作开展"),
  cell("培训效果", "有效保障工作的开展"),
);
const TWO = sheetOf(cell("项目台账登记齐全率"), cell("台账登记齐全率"));

const click = (element: HTMLElement): Promise<void> =>
  settle(() => {
    element.focus();
    fireEvent.click(element);
  });
const key = (name: string): Promise<void> =>
  settle(() => fireEvent.keyDown(document.activeElement ?? document.body, { key: name }));
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const list = (): HTMLElement => screen.getByRole("group", { name: words.clusters });
/** The heading of a cluster, by the text that is to be written. */
const cluster = (name: string): HTMLElement => {
  const found = [...list().querySelectorAll<HTMLElement>("[data-cluster]")].find((one) =>
    one.textContent?.startsWith(name),
  );
  if (found === undefined) throw new Error(`no cluster ${name}: ${list().textContent}`);
  return found;
};
const cells = (host: MemoryHost, rows: Rows): CellValue[] =>
  rows.slice(FIRST).map((_, at) => host.cell(FIRST + at, CELL));
// Without layout the dialog cannot take the focus, and Fluent hides what has not got it; the browser tests see it as it is.
const hidden = true;
const dialog = (): HTMLElement => screen.getByRole("dialog", { hidden });
const inDialog = (role: "button" | "checkbox", name?: string): HTMLElement =>
  within(dialog()).getByRole(role, { name, hidden });
/** Asks for a preview and waits for it. */
const preview = async (name: string): Promise<void> => {
  await click(button(name));
  await screen.findByRole("dialog", { hidden }, { timeout: 10_000 });
};
const outcome = (): string => screen.getByRole("status", { name: text.outcome.label }).textContent ?? "";

const NAME = "台账登记齐全率";

async function opened(
  sheets: Readonly<Record<string, Rows>> = { 表一: ONE, 表二: TWO },
  setUp: (host: MemoryHost) => void = () => undefined,
): Promise<{ host: MemoryHost; session: Session }> {
  const host = memoryHost(sheets);
  setUp(host);
  const session = await openPane(host);
  await settle(() => session.dispatch({ type: "viewed", view: "unify" }));
  return { host, session };
}

test("the names and phrases looked at are counted, and what means the same stands together", async () => {
  await opened();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(words.label);
  expect(document.body.textContent).toContain(words.looked(4, 2));
  expect(
    within(list())
      .getAllByRole("heading", { level: 2 })
      .map(({ textContent }) => textContent),
  ).toEqual([words.kinds.name + words.groups(1), words.kinds.phrase + words.groups(1)]);
  expect(cluster(NAME).textContent).toBe(
    [NAME, words.sources.used, words.variants(["各类台账登记齐全率", "项目台账登记齐全率"], 2), words.places(2)].join(
      "",
    ),
  );
  expect(await faults()).toEqual([]);
});

test("a cluster opens to its texts and they to their places; a click goes there", async () => {
  const { host } = await opened();
  await click(cluster(NAME));
  expect(cluster(NAME).getAttribute("aria-expanded")).toBe("true");
  await click(button(words.showPlaces("项目台账登记齐全率", 1)));
  await click(button(words.goTo("4 第4期培训经费", `G10 ${text.indicator(1)}`)));
  expect(host.selected).toEqual([{ top: 9, bottom: 9, left: CELL, right: CELL }]);
  expect(await faults()).toEqual([]);
});

test("all cells of a cluster are written as one step, and undone byte for byte", async () => {
  const { host } = await opened();
  const before = cells(host, ONE);
  await click(cluster(NAME));
  await preview(words.change(NAME));
  expect(dialog().textContent).toContain(words.preview.summary(2));
  expect(dialog().textContent).toContain(words.preview.keys);
  await click(inDialog("button", words.preview.apply(2)));
  expect(cells(host, ONE)).toEqual(before.map((one) => String(one).replace(/(各类|项目)台账/, "台账")));
  expect(outcome()).toBe(text.outcome.written(2) + words.kept(1));
  expect(document.activeElement).not.toBe(document.body);
  await click(button(text.undo));
  expect(cells(host, ONE)).toEqual(before);
});

test("nothing is objected to in the preview", async () => {
  await opened();
  await click(cluster(NAME));
  await preview(words.change(NAME));
  expect(within(dialog()).getByText(words.preview.summary(2))).toBeTruthy();
  expect(await faults()).toEqual([]);
});

test("what is not ticked stays, and another text or a typed one is written", async () => {
  const { host } = await opened();
  await click(cluster(NAME));
  await click(screen.getByRole("checkbox", { name: words.variantTick("各类台账登记齐全率", 1) }));
  await click(button(words.useLabel("项目台账登记齐全率")));
  await preview(words.change("项目台账登记齐全率"));
  await click(inDialog("button", words.preview.apply(2)));
  expect(cells(host, ONE).map((one) => String(one).split("；")[2])).toEqual([
    "各类台账登记齐全率",
    ...["项目台账登记齐全率", "项目台账登记齐全率", "项目台账登记齐全率", "培训效果", "培训效果"],
  ]);
});

test.each([
  ["", "empty"],
  ["=A1", "formula"],
  ["合格；率", "separator"],
  ["待补充", "placeholder"],
  ["年度指标值", "misread"],
] as const)("%j as the text for all: what is wrong is said, and nothing can be written", async (typed, fault) => {
  await opened();
  await click(cluster(NAME));
  const input = screen.getByLabelText(words.preferred);
  await settle(() => fireEvent.change(input, { target: { value: typed } }));
  expect(list().textContent).toContain(words.faults[fault]);
  expect(input.getAttribute("aria-invalid")).toBe("true");
  expect(button(words.change(typed)).getAttribute("aria-disabled")).toBe("true");
  expect(await faults()).toEqual([]);
  await settle(() => input.focus());
  await key("Escape");
  expect((input as HTMLInputElement).value).toBe(NAME);
});

test("several clusters are chosen and changed together, on every sheet of the workbook", async () => {
  const { host } = await opened();
  await click(screen.getByRole("switch", { name: words.wholeWorkbook }));
  expect(cluster(NAME).textContent).toContain(words.places(3));
  await click(screen.getByRole("checkbox", { name: words.chooseAll }));
  await preview(words.changeChosen(2));
  expect(dialog().textContent).toContain(words.preview.title(2));
  expect(dialog().textContent).toContain("表二 G7");
  await click(inDialog("button", words.preview.apply(5)));
  const all = (): string => cells(host, ONE).join("");
  expect(all()).not.toMatch(/(各类|项目)台账|工作的开展/);
  expect((screen.getByRole("switch", { name: words.wholeWorkbook }) as HTMLInputElement).checked).toBe(true);
  await settle(() => host.activate("表二"));
  expect(cells(host, TWO).join("")).not.toContain("项目台账");
  await click(button(text.undoLast));
  expect(cells(host, TWO)).toEqual(TWO.slice(FIRST).map((row) => row[CELL]));
});

test("a protected cell does not hold up the others, and is named", async () => {
  const { host } = await opened(undefined, (fresh) => fresh.protect(FIRST, CELL));
  await click(cluster(NAME));
  await preview(words.change(NAME));
  await click(inDialog("checkbox"));
  await click(inDialog("button", words.preview.apply(2)));
  expect(outcome()).toBe(text.outcome.writtenPartly(1, 1));
  await click(button(text.showReasons));
  expect(document.body.textContent).toContain(`G7 · ${text.reasons.protected}`);
  expect(cells(host, ONE).slice(0, 4).join("")).not.toContain("项目台账");
  // What is left is offered again, and no longer chosen.
  expect(cluster(NAME).textContent).toContain(words.places(1));
  expect(screen.getAllByRole<HTMLInputElement>("checkbox").filter(({ checked }) => checked)).toHaveLength(1);
});

test("reasons opened while the names are still being kept stay open", async () => {
  const { host, session } = await opened(undefined, (fresh) => fresh.protect(FIRST, CELL));
  await click(cluster(NAME));
  await preview(words.change(NAME));
  // The outcome of writing is there before that of keeping.
  let serial: number | null = null;
  session.subscribe(() => {
    const state = session.getState();
    if (state.outcome?.kind === "written") serial ??= state.outcomeSerial;
  });
  await click(inDialog("button", words.preview.apply(2)));
  expect(host.stored?.sections.wording).toBeTruthy();
  expect(outcome()).toBe(text.outcome.writtenPartly(1, 1) + words.kept(1));
  expect(session.getState().outcomeSerial).toBe(serial);
});

test("a cluster that need not be unified goes for this time, and can be brought back", async () => {
  await opened();
  await click(cluster(NAME));
  await click(button(words.skipLabel(NAME)));
  expect(list().querySelectorAll("[data-cluster]")).toHaveLength(1);
  expect(list().contains(document.activeElement)).toBe(true);
  await click(button(words.bringBack));
  expect(list().querySelectorAll("[data-cluster]")).toHaveLength(2);
});

test("the name goes into the library with the others as synonyms, and the check finds the rest by it", async () => {
  const { host, session } = await opened();
  await click(cluster(NAME));
  await preview(words.change(NAME));
  expect((inDialog("checkbox") as HTMLInputElement).checked).toBe(true);
  await click(inDialog("button", words.preview.apply(2)));
  expect(readWording(host.stored?.sections.wording ?? null).entries).toMatchObject([
    { name: NAME, category: "12", synonyms: ["各类台账登记齐全率", "项目台账登记齐全率"], status: "preferred" },
  ]);
  await settle(() => host.activate("表二"));
  await settle(() => session.dispatch({ type: "viewed", view: "check" }));
  await click(within(screen.getByRole("treegrid")).getByText(/^提示/));
  expect(screen.getByRole("treegrid").textContent).toContain(ruleTitle("nonstandard-name", "zh"));
});

test("a cell that is changed in the sheet is said, and taken up before anything is planned", async () => {
  const { host } = await opened();
  await settle(() => host.type(FIRST, CELL, cell("培训合格率")));
  expect(document.body.textContent).toContain(words.stale);
  await click(cluster(NAME));
  await preview(words.change(NAME));
  expect(dialog().textContent).toContain(words.preview.summary(1));
});

test("nothing to unify, and nothing to look at", async () => {
  await opened({ 表: sheetOf(cell("培训合格率")) });
  expect(document.body.textContent).toContain(words.nothing.title);
  cleanup();
  await opened({ 表: NO_TABLE });
  expect(document.body.textContent).toContain(words.noNames.title);
});

test("by keyboard: from cluster to cluster, and back out of the view", async () => {
  await opened();
  await settle(() => cluster(NAME).focus());
  await key("ArrowDown");
  expect(document.activeElement?.textContent).toContain("有效保障工作");
  await key("ArrowUp");
  expect(document.activeElement).toBe(cluster(NAME));
  await key("Escape");
  expect(screen.queryByRole("group", { name: words.clusters })).toBeNull();
});

test("the view is opened from the library and from a finding's heading, and gives the focus back", async () => {
  await openPane(memoryHost({ 表一: ONE }));
  await click(screen.getByRole("tab", { name: text.views.wording }));
  await click(button(words.open));
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(words.label);
  await click(button(text.back));
  expect(document.activeElement).toBe(button(words.open));
});

test("stopped while it reads: the view says so and begins again when asked", async () => {
  const host = memoryHost({ 表一: ONE, 表二: TWO });
  const session = await openPane(host);
  await settle(() => session.dispatch({ type: "viewed", view: "unify" }));
  const release = host.hold();
  await settle(() => void session.unify.choose("workbook"));
  await new Promise((resolve) => setTimeout(resolve, 350));
  await click(button(words.stop));
  release();
  await settle();
  expect(document.body.textContent).toContain(words.stopped);
  await click(button(words.again));
  expect(document.body.textContent).toContain(words.looked(4, 2));
});

test("in English every sentence is there", async () => {
  const host = memoryHost({ 表一: ONE }, "en-US");
  const session = await openPane(host);
  await settle(() => session.dispatch({ type: "viewed", view: "unify" }));
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(paneText("en").unify.label);
  expect(await faults()).toEqual([]);
});
