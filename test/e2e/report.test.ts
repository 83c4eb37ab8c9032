import { readFileSync } from "node:fs";
import { paneText } from "../../src/text/pane";
import type { Language } from "../../src/text/language";
import { REPORT_TEXTS } from "../../src/text/report";
import { openWorkbook } from "../../src/xlsx/read";
import { screenshot } from "../support/browser";
import { objections } from "./support/axe";
import { eventually } from "./support/eventually";
import { looksOf } from "./support/looks";
import { withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const texts = REPORT_TEXTS.zh;
const LIST = "问题清单";

const dialog = ({ pane }: Bench) => pane.getByRole("dialog");
const button = (bench: Bench, name: string) => dialog(bench).getByRole("button", { name, exact: true });
async function open(bench: Bench, item: "list" | "reply" | "changes", language: Language = "zh"): Promise<void> {
  const own = paneText(language);
  await bench.pane.getByRole("button", { name: own.sheetActions.more }).click();
  await bench.pane.getByRole("menuitem", { name: new RegExp(`^${own.report[item]}`) }).click();
  await dialog(bench).waitFor();
}
const sheets = ({ page }: Bench) => page.evaluate(() => window.workbench.grid?.sheets().map(({ name }) => name));
async function show(bench: Bench, sheet: string): Promise<void> {
  await bench.page.evaluate((name) => {
    const { grid } = window.workbench;
    grid?.activate(grid.sheets().find((one) => one.name === name)?.id ?? "");
  }, sheet);
}
/** What is put on the clipboard instead of being put there: a page that is not looked at may not write to it. */
async function watchClipboard(bench: Bench, isAllowed = true): Promise<() => Promise<string>> {
  const frame = bench.page.frames().find((each) => each.url().includes("taskpane")) ?? bench.page.mainFrame();
  await frame.evaluate((allowed) => {
    const kept = window as unknown as { copied: string };
    kept.copied = "";
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: {
        writeText: (written: string) => {
          if (!allowed) return Promise.reject(new Error("not allowed"));
          kept.copied = written;
          return Promise.resolve();
        },
      },
    });
  }, isAllowed);
  return () => frame.evaluate(() => (window as unknown as { copied: string }).copied);
}

test("问题清单: made on a sheet, filled in, made again, and what was filled in is there; then saved", async () => {
  const bench = await workbench.open();
  const [table = ""] = (await sheets(bench)) ?? [];
  await open(bench, "list");
  await screenshot(bench.page, "report-list");
  expect(await objections(bench)).toEqual([]);
  await button(bench, texts.list.make).click();
  await bench.outcome.getByText(/^已生成工作表“问题清单”，列出 \d+ 处。$/).waitFor();
  expect(await sheets(bench)).toEqual([table, LIST]);
  await bench.pane.getByRole("heading", { name: text.report.sheet.title }).waitFor();
  await bench.pane.getByRole("button", { name: table }).waitFor();
  await screenshot(bench.page, "report-sheet");
  const number = String((await bench.read("A3")).value);
  expect([number, (await bench.read("C3")).formula]).toEqual(["1", expect.stringMatching(/^=HYPERLINK\("#'.*'!A1"/)]);
  await bench.type("J3", "已按意见修改");
  await show(bench, table);
  await bench.checked();
  await open(bench, "list");
  await button(bench, texts.list.make).click();
  await bench.outcome.getByText(/^已更新工作表“问题清单”：保留 \d+ 处，新增 0 处，消除 0 处/).waitFor();
  expect(await sheets(bench)).toEqual([table, LIST]);
  expect((await bench.read("J3")).value).toBe("已按意见修改");
  await show(bench, table);
  await bench.checked();
  for (const [name, kind] of [
    [texts.saveXlsx, "xlsx"],
    [texts.saveCsv, "csv"],
  ] as const) {
    await open(bench, "list");
    const saving = bench.page.waitForEvent("download");
    await button(bench, name).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe(`问题清单.${kind}`);
    const bytes = new Uint8Array(readFileSync(await saved.path()));
    const rows = kind === "csv" ? [] : (openWorkbook(bytes).sheets[0]?.snapshot.values ?? []);
    if (kind === "csv") expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    else expect(rows[1]?.slice(0, 3)).toEqual(["序号", "程度", "单元格"]);
    await bench.outcome.getByText(texts.saved(`问题清单.${kind}`)).waitFor();
  }
});

test("退回意见 is copied, in full and in short; where the clipboard is closed it is selected", async () => {
  const bench = await workbench.open();
  const copied = await watchClipboard(bench);
  await open(bench, "reply");
  await screenshot(bench.page, "report-reply");
  expect(await objections(bench)).toEqual([]);
  await button(bench, texts.copy).click();
  await dialog(bench).getByText(texts.copiedText).waitFor();
  const full = await copied();
  expect(full).toMatch(/^关于《.*》的修改意见\n/);
  await dialog(bench).getByRole("radio", { name: texts.reply.short }).click();
  await button(bench, texts.copy).click();
  await dialog(bench).getByText(texts.copiedText).waitFor();
  const short = await copied();
  expect(short.length).toBeLessThan(full.length / 2);
  await watchClipboard(bench, false);
  const frame = bench.page.frames().find((each) => each.url().includes("taskpane"));
  await frame?.evaluate(() => Object.assign(document, { execCommand: () => false }));
  await button(bench, texts.copy).click();
  await dialog(bench).getByText(texts.notCopied).waitFor();
  const field = dialog(bench).getByRole("textbox", { name: texts.reply.content });
  const selected = await field.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart);
  expect(selected).toBe(short.length);
  await bench.page.keyboard.press("Escape");
  await dialog(bench).waitFor({ state: "detached" });
});

test("Ctrl+C copies a finding's line, and on a heading those of the group", async () => {
  const bench = await workbench.open();
  const copied = await watchClipboard(bench);
  const heading = bench.pane.locator("[role=row][aria-expanded=true]").first();
  await heading.focus();
  await bench.page.keyboard.press("Control+c");
  await bench.outcome.getByText(/^已复制 \d+ 处问题/).waitFor();
  const group = (await copied()).split("\n");
  await bench.page.keyboard.press("ArrowDown");
  await bench.page.keyboard.press("Control+c");
  await bench.outcome.getByText(texts.copied(1)).waitFor();
  await eventually(async () => (await copied()).split("\n").length, 1);
  expect((await copied()).split("\t")).toHaveLength(8);
  expect(group).toContain(await copied());
  // Where the clipboard is closed, the text is shown.
  await watchClipboard(bench, false);
  await bench.page.keyboard.press("Control+c");
  await dialog(bench).getByText(text.saving.refused).waitFor();
  await screenshot(bench.page, "report-copy");
  await button(bench, text.saving.close).click();
  await dialog(bench).waitFor({ state: "detached" });
});

test("by mouse, a finding's button copies its line, and the one on a project's heading those of the project", async () => {
  const bench = await workbench.open();
  const copied = await watchClipboard(bench);
  const row = await bench.finding("不少于5个");
  await row.getByRole("button", { name: /^复制：/ }).click();
  await bench.outcome.getByText(texts.copied(1)).waitFor();
  const line = await copied();
  expect(line).toContain("不少于5个");
  await bench.pane.getByRole("combobox", { name: text.grouping.label }).selectOption("project");
  const whole = bench.pane.getByRole("button", { name: /^复制“.*”的 \d+ 处问题$/ }).first();
  const label = (await whole.getAttribute("aria-label")) ?? "";
  const heading = bench.pane.locator("[role=row][aria-expanded=true]").filter({ has: whole });
  await whole.click();
  const count = Number(/ (\d+) 处/.exec(label)?.[1]);
  await bench.outcome.getByText(texts.copied(count)).waitFor();
  await eventually(async () => (await copied()).split("\n").length, count);
  // The heading stays open: the button is no part of it.
  expect(await heading.getAttribute("aria-expanded")).toBe("true");
  await screenshot(bench.page, "report-copy-project");
  expect(await objections(bench)).toEqual([]);
});

test("修改对照表: nothing at first; then what was mended, before and after", async () => {
  const bench = await workbench.open();
  const copied = await watchClipboard(bench);
  await open(bench, "changes");
  await dialog(bench).getByText(texts.changes.none).waitFor();
  await button(bench, texts.close).click();
  const row = await bench.finding("不少于5个");
  await row.getByRole("button", { name: text.fix, exact: true }).click();
  await bench.outcome.getByText(/^已修复/).waitFor();
  await bench.checked();
  await open(bench, "changes");
  await dialog(bench).getByText("不少于5个", { exact: true }).first().waitFor();
  await screenshot(bench.page, "report-changes");
  expect(await objections(bench)).toEqual([]);
  await button(bench, texts.copy).click();
  await dialog(bench).getByText(texts.copiedText).waitFor();
  expect((await copied()).split("\n")[1]).toMatch(/\t不少于5个\t≥5个\t/);
});

/** Each of the dialogs, with a picture. */
async function look(bench: Bench, name: string, language: Language = "zh"): Promise<void> {
  for (const item of ["list", "reply", "changes"] as const) {
    await open(bench, item, language);
    await screenshot(bench.page, `report-${item}-${name}`);
    expect(await objections(bench)).toEqual([]);
    await button(bench, REPORT_TEXTS[language].close).click();
    await dialog(bench).waitFor({ state: "detached" });
  }
}

test.each(looksOf("report"))("%s: nothing is cut off", async (name, options) => {
  await look(await workbench.open(options), name);
});

test("English has room in a narrow pane", async () => {
  await look(await workbench.open({ lang: "en", width: 320 }), "en-320", "en");
});
