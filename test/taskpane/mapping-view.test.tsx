import { cleanup, fireEvent, screen } from "@testing-library/react";
import { HostError } from "../../src/host/host";
import { ruleTitle } from "../../src/text/findings";
import { MAPPING_TEXTS } from "../../src/text/mapping";
import { paneText } from "../../src/text/pane";
import { memoryHost, type MemoryHost, type Rows } from "./support/memory-host";
import { officeOf } from "./support/office-of";
import { faults, giveHeights, openPane, settle } from "./support/page";
import { SHEET } from "./support/sheet";

jest.setTimeout(30_000);
beforeAll(giveHeights);
afterEach(cleanup);

const text = paneText("zh");
const words = { ...text.mapping, ...MAPPING_TEXTS.zh };
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const click = (element: HTMLElement): Promise<void> =>
  settle(() => {
    element.focus();
    fireEvent.click(element);
  });
const role = (letter: string, label: string): HTMLSelectElement => screen.getByLabelText(words.holds(letter, label));
const pick = (letter: string, label: string, value: string): Promise<void> =>
  settle(() => fireEvent.change(role(letter, label), { target: { value } }));
const row = (label: string): HTMLInputElement => screen.getByLabelText(label);
const body = (): string => document.body.textContent ?? "";
const findings = (): string => screen.getByRole("treegrid").textContent ?? "";

const LIST: Rows = [
  ["某单位2026年要做的事", null, null, null],
  ["工程", "实施单位", "做什么", "做到多少"],
  ["培训经费", "甲科", "培训人数", "不少于500人"],
  ["培训经费", "甲科", "参训人员满意度", "≥90%"],
];

async function opened(rows: Rows = LIST, setUp: (host: MemoryHost) => void = () => undefined): Promise<MemoryHost> {
  const host = memoryHost({ 清单: rows, 表: SHEET });
  setUp(host);
  await openPane(host);
  return host;
}

async function mapped(): Promise<MemoryHost> {
  const host = await opened();
  await click(button(words.offer));
  await pick("A", "工程", "name");
  await pick("C", "做什么", "indicator");
  await pick("D", "做到多少", "annual");
  await click(button(words.confirm));
  return host;
}

test("a sheet of unknown layout says what was recognised and what is missing, and offers to name its columns", async () => {
  await opened();
  expect(screen.getByRole("heading", { name: words.unknownTitle })).toBeTruthy();
  expect(body()).toContain("第 2 行像是表头。认出了 B 列“资金使用单位”。还缺“项目名称”、指标");
  expect(await faults()).toEqual([]);
});

test("the view starts from what was recognised, with texts of each column", async () => {
  await opened();
  await click(button(words.offer));
  expect(row(words.header.from).value).toBe("2");
  expect(role("B", "实施单位").value).toBe("unit");
  expect(body()).toContain("培训人数 · 参训人员满意度");
  expect(document.activeElement).toBe(button(text.back));
  expect(button(words.confirm).getAttribute("aria-disabled")).toBe("true");
  expect(await faults()).toEqual([]);
});

test("what is missing is said until nothing is; then the sheet is checked, and the mapping kept with the workbook", async () => {
  const host = await mapped();
  expect(host.stored?.sections.mappings).toEqual([
    {
      sheet: "清单",
      header: { top: 1, bottom: 1 },
      columns: {
        unit: { column: 1, label: "实施单位" },
        name: { column: 0, label: "工程" },
        indicator: { column: 2, label: "做什么" },
        annual: { column: 3, label: "做到多少" },
      },
    },
  ]);
  expect(findings()).toContain(ruleTitle("word-operator", "zh"));
  expect(body()).toContain("指定了列的表 · 1 个项目");
  expect(screen.getByRole("status", { name: text.outcome.label }).textContent).toContain("检查完毕");
});

test("a role that two columns have is said, and nothing is kept until one of them gives way", async () => {
  await opened();
  await click(button(words.offer));
  await pick("A", "工程", "name");
  await pick("C", "做什么", "indicators");
  expect(body()).toContain(words.complete);
  await pick("D", "做到多少", "name");
  expect(body()).toContain(words.doubled("项目名称", ["A", "D"]));
  expect(button(words.confirm).getAttribute("aria-disabled")).toBe("true");
  await pick("D", "做到多少", "");
  expect(body()).toContain(words.complete);
});

test("the header's rows are typed, or taken from the selection", async () => {
  const host = await opened();
  await click(button(words.offer));
  await click(button(words.takeRows));
  expect(body()).toContain(words.nothingSelected);
  await settle(() => host.choose({ top: 0, bottom: 1, left: 0, right: 0 }));
  await click(button(words.takeRows));
  expect([row(words.header.from).value, row(words.header.to).value]).toEqual(["1", "2"]);
  const to = row(words.header.to);
  await settle(() => to.focus());
  await settle(() => fireEvent.change(to, { target: { value: "9" } }));
  expect(body()).toContain(words.rowsWanted(3));
  await settle(() => fireEvent.change(to, { target: { value: "4" } }));
  await settle(() => fireEvent.keyDown(to, { key: "Enter" }));
  expect([row(words.header.from).value, row(words.header.to).value]).toEqual(["2", "4"]);
});

test("a column's letter selects its header in the sheet", async () => {
  const host = await opened();
  await click(button(words.offer));
  await click(button(words.selectColumn("C", "做什么")));
  expect(host.selected.at(-1)).toEqual({ top: 1, bottom: 1, left: 2, right: 2 });
});

test("a mapping that cannot be written is said, and the view stays as it is", async () => {
  const host = await opened();
  await click(button(words.offer));
  await pick("A", "工程", "name");
  await pick("C", "做什么", "indicators");
  host.failNext("write-store", new HostError("protected", ""));
  await click(button(words.confirm));
  expect(body()).toContain(text.errors.done.mapping);
  expect(role("A", "工程").value).toBe("name");
});

test("it can be changed from the table's line, where it starts as it was kept", async () => {
  const host = await mapped();
  await click(button(words.change));
  expect(role("C", "做什么").value).toBe("indicator");
  await pick("B", "实施单位", "");
  await click(button(words.confirm));
  const [kept] = host.stored?.sections.mappings as { columns: object }[];
  expect(Object.keys(kept?.columns ?? {})).toEqual(["name", "indicator", "annual"]);
});

test("it can be forgotten in 设置", async () => {
  const host = await mapped();
  await click(button(text.settings.label));
  expect(body()).toContain(words.sheet("清单"));
  expect(await faults()).toEqual([]);
  await click(button(words.removeLabel("清单")));
  expect(host.stored?.sections).toEqual({});
  await click(button(text.back));
  expect(screen.getByRole("heading", { name: words.unknownTitle })).toBeTruthy();
});

test("columns that are gone are said, and can be named again", async () => {
  const host = await mapped();
  host.tamper(1, 3, "完成量");
  await click(button(text.check));
  expect(screen.getByRole("heading", { name: words.lostTitle })).toBeTruthy();
  expect(body()).toContain("找不到“年度指标值”的表头了");
  await click(button(words.again));
  expect(role("A", "工程").value).toBe("name");
  await pick("D", "完成量", "annual");
  await click(button(words.confirm));
  expect(findings()).toContain(ruleTitle("word-operator", "zh"));
});

test("a sheet with nothing of a table in it keeps the plain sentence, and can be named all the same", async () => {
  await opened([
    ["姓名", "电话"],
    ["王", "1"],
  ]);
  expect(screen.getByRole("heading", { name: text.noTable.title })).toBeTruthy();
  expect(button(words.offer)).toBeTruthy();
});

test("another sheet closes the view", async () => {
  const host = await opened();
  await click(button(words.offer));
  await settle(() => host.activate("表"));
  expect(screen.getByRole("treegrid")).toBeTruthy();
});

const remember = (label: string): HTMLInputElement => screen.getByRole("checkbox", { name: words.remember(label) });

test("naming a column offers to remember its label, which is off; a sheet with the same labels is then read at once", async () => {
  const host = memoryHost({ 清单: LIST, 另一张: [...LIST.slice(0, 3), ["会议经费", "乙科", "会议次数", "≥2次"]] });
  await openPane(host);
  await click(button(words.offer));
  expect(screen.queryAllByRole("checkbox")).toEqual([]);
  await pick("A", "工程", "name");
  await pick("C", "做什么", "indicator");
  await pick("D", "做到多少", "annual");
  expect(remember("工程").checked).toBe(false);
  expect(await faults()).toEqual([]);
  for (const label of ["工程", "做什么", "做到多少"]) await click(remember(label));
  await click(button(words.confirm));
  expect(host.stored?.sections.settings).toEqual({
    labels: { name: ["...", "工程"], indicator: ["...", "做什么"], annual: ["...", "做到多少"] },
  });
  await settle(() => host.activate("另一张"));
  expect(body()).toContain("绩效指标清单 · 2 个项目");
  expect(body()).not.toContain(words.unknownTitle);
});

test("a label whose role an office locks cannot be remembered, and that is said", async () => {
  const host = memoryHost({ 清单: LIST });
  await openPane(host, officeOf({ name: "省厅", locked: ["labels"] }));
  await click(button(words.offer));
  await pick("A", "工程", "name");
  const box = screen.getByRole<HTMLInputElement>("checkbox", { name: words.rememberLocked("工程", "省厅") });
  expect(box.disabled).toBe(true);
});

test("a label that announces something already is not offered", async () => {
  await opened();
  await click(button(words.offer));
  await pick("B", "实施单位", "name");
  expect(screen.queryAllByRole("checkbox")).toEqual([]);
});
