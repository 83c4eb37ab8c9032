import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { NO_OFFICE } from "../../src/taskpane/session/choices";
import { labelRoleName } from "../../src/text/labels";
import { paneText } from "../../src/text/pane";
import { memoryHost, type MemoryHost, type Rows } from "./support/memory-host";
import { form } from "./support/forms";
import { officeOf } from "./support/office-of";
import { faults, giveHeights, openPane, settle } from "./support/page";

jest.setTimeout(30_000);
beforeAll(giveHeights);
afterEach(cleanup);

const text = paneText("zh");
const words = text.facts;
const click = (name: string | RegExp): Promise<void> =>
  settle(() => {
    const button = screen.getByRole("button", { name });
    button.focus();
    fireEvent.click(button);
  });
const facts = (): string => screen.getByRole("group", { name: words.label }).textContent ?? "";
const choose = (label: string, value: string): Promise<void> =>
  settle(() => fireEvent.change(screen.getByLabelText(label), { target: { value } }));

const STRANGE: Rows = [
  ...form("培训经费", "≥5期").slice(0, 4),
  ["归口事项", "某事", null, null, null],
  ...form("培训经费", "≥5期").slice(4),
];

async function opened(sheets: Record<string, Rows>, office = NO_OFFICE, language = "zh-CN"): Promise<MemoryHost> {
  const host = memoryHost(sheets, language);
  await openPane(host, office);
  return host;
}

test("what was recognised stands under the table's name, with what was not found", async () => {
  await opened({ 表: form("培训经费", "≥5期") });
  expect(facts()).toBe("认出 3 条指标，合计 20 万元，2026 年。");
  cleanup();
  const rest = form("培训经费", "≥5期").filter((_, at) => at !== 1 && at !== 7);
  await opened({ 表: rest });
  expect(facts()).toBe("认出 3 条指标，合计 20 万元。没有找到：绩效目标、年度。");
  expect(await faults()).toEqual([]);
});

test("in English as well", async () => {
  await opened({ 表: form("培训经费", "≥5期").slice(2) }, NO_OFFICE, "en-US");
  const en = paneText("en").facts;
  expect(screen.getByRole("group", { name: en.label }).textContent).toBe(
    "Recognised: 3 indicators, total 20 万元. Not found: year.",
  );
});

test("labels nobody knows are behind a disclosure; one that is named is kept with the workbook and known", async () => {
  const host = await opened({ 表: STRANGE });
  await click(words.unknown(1));
  expect(await faults()).toEqual([]);
  await choose(words.nameLabel("归口事项"), "known");
  expect(host.stored?.sections.settings).toEqual({ labels: { known: ["...", "归口事项"] } });
  expect(screen.queryByRole("button", { name: words.unknown(1) })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("group", { name: words.label }));
});

test("the settings list such labels and take them back", async () => {
  const host = await opened({ 表: STRANGE });
  await click(words.unknown(1));
  await choose(words.nameLabel("归口事项"), "known");
  await click(text.settings.label);
  const list = screen.getByRole("list", { name: labelRoleName("known", "zh") });
  expect(list.textContent).toContain("“归口事项”");
  expect(await faults()).toEqual([]);
  await settle(() => within(list).getByRole("button").click());
  expect(host.stored?.sections).toEqual({});
});

test("what an office locks is offered to nobody, and who locks it is said", async () => {
  await opened({ 表: STRANGE }, officeOf({ name: "省厅", locked: ["labels.name"] }));
  await click(words.unknown(1));
  const name = labelRoleName("name", "zh");
  const option = screen.getByRole<HTMLOptionElement>("option", { name: words.locked(name, "省厅") });
  expect(option.disabled).toBe(true);
});

test("several tables of a sheet are told one by one, each with the way to it; more of them on demand", async () => {
  const one = form("培训经费", "≥5期");
  const host = await opened({ 表: [...one, ...form("会议经费", "≥2次")] });
  expect(facts()).toContain("1 个项目，3 条指标");
  await click(/^A13:E24/);
  expect(host.selected.at(-1)).toEqual({ top: 12, bottom: 23, left: 0, right: 4 });
  cleanup();
  await opened({ 表: [...one, ...form("会议经费", "≥2次"), ...form("维修经费", "≥2次")] });
  expect(facts()).toBe(words.tables(3));
  await click(words.tables(3));
  expect(screen.getAllByText(/认出 1 个项目/)).toHaveLength(3);
});

const BESIDE: Rows = [
  ["事项", "一级指标", "三级指标", "要求", null],
  ["会议经费", "产出指标", "会议次数", "2次", null],
];
const BLANK: Rows = [[null, null, null, null, null]];

test.each([
  ["above", [...BESIDE, ...BLANK, ...form("培训经费", "≥5期")]],
  ["below", [...form("培训经费", "≥5期"), ...BLANK, ...BESIDE]],
])("what stands %s a table and was not read is told", async (_, rows) => {
  await opened({ 表: rows });
  expect(facts()).toContain("认出 3 条指标，合计 20 万元，2026 年。");
  expect(facts()).toContain("还有一部分没有检查");
  expect(await faults()).toEqual([]);
});
