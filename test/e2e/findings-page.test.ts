import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { htmlFormat } from "../../src/cli/formats/html/html";
import type { FileAnswer, FindingAnswer } from "../../src/cli/answer/answer";
import { run } from "../../src/cli/run";
import { launchBrowser, screenshot } from "../support/browser";
import { SAMPLE } from "../support/seeds";
import { violationsIn } from "./support/axe";

/** The page that `check --format html` writes, opened from the disk, as a person does who gets it by mail. */

let browser: Browser;
let folder = "";
beforeAll(async () => {
  browser = await launchBrowser();
  folder = fs.mkdtempSync(path.join(tmpdir(), "jixiao-page-"));
});
afterAll(async () => {
  await browser.close();
  fs.rmSync(folder, { recursive: true });
});

const at = (name: string): string => path.join(folder, name);

async function open(file: string, colorScheme: "light" | "dark" = "light") {
  const context = await browser.newContext({ colorScheme, viewport: { width: 1500, height: 900 } });
  const page = await context.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(pathToFileURL(at(file)).href);
  await page.locator("#shown").waitFor();
  return { page, asked, errors, close: () => context.close() };
}

async function write(...args: string[]): Promise<void> {
  await run(["check", ...args, "--format", "html", "--out", "p.html"], folder, { out: () => 0, err: () => 0 });
}

test("it shows findings and files that were not checked, filters them, and asks nobody for anything", async () => {
  fs.copyFileSync(SAMPLE, at("表.xlsx"));
  fs.writeFileSync(at("坏.xlsx"), "x");
  await write("表.xlsx", "坏.xlsx");
  const { page, asked, errors, close } = await open("p.html");
  expect(await page.locator("#summary").innerText()).toMatch(/^共 2 个文件，其中 1 个没有检查：错误 \d+，/);
  expect(await page.getByRole("cell", { name: "这不是工作簿文件" }).count()).toBe(1);
  const all = Number(/\d+/.exec(await page.locator("#shown").innerText())?.[0]);
  await page.getByRole("combobox", { name: "问题" }).selectOption("word-operator");
  expect(Number(/\d+/.exec(await page.locator("#shown").innerText())?.[0])).toBeLessThan(all);
  await page.getByRole("cell", { name: "G15" }).first().click();
  expect(await page.locator("#details").innerText()).toContain("不少于");
  await screenshot(page, "findings-page");
  await page.getByRole("button", { name: "清除筛选" }).click();
  await page.getByRole("button", { name: /^未检查 1$/ }).click();
  expect(await page.locator("#shown").innerText()).toBe("显示 1 条");
  await page.getByRole("button", { name: "清除筛选" }).click();
  await page.getByLabel("查找项目、说明或写法").fill("没有这样的文字");
  await page.getByText("没有符合筛选条件的内容。").waitFor();
  expect(errors).toEqual([]);
  expect(asked).toHaveLength(1);
  await close();
});

test("it can be used by keys and read aloud, light and dark, in English as well", async () => {
  fs.copyFileSync(SAMPLE, at("表.xlsx"));
  await write("表.xlsx", "--lang", "en");
  for (const scheme of ["light", "dark"] as const) {
    const { page, close } = await open("p.html", scheme);
    await page.locator("#list").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator('[aria-selected="true"]').getAttribute("aria-rowindex")).toBe("3");
    expect(await violationsIn(page.mainFrame())).toEqual([]);
    await screenshot(page, `findings-page-${scheme}`);
    await close();
  }
});

const finding = (nth: number, message: string): FindingAnswer => ({
  ...{ key: String(nth), rule: "word-operator", severity: "warning", cell: `G${nth}`, start: 0, end: 0, indicator: 1 },
  ...{ message, related: [], fix: null },
  details: () => ({ project: message, now: message, suggested: message, excerpt: [] }),
});

function pageOf(name: string, findings: readonly FindingAnswer[]): void {
  const answer: FileAnswer = {
    ...{ path: name, file: name, language: "zh", origin: null, profile: null, checkedBy: null, error: null },
    ...{ selection: { rules: null, least: "info" }, recognised: true, blank: false, notes: [], unreadTexts: [] },
    sheets: [{ name: "表", recognised: true, layout: "L0", tables: [], findings }],
    ...{ counts: { error: 0, warning: findings.length, info: 0, accepted: 0 }, left: 0, trouble: false, since: null },
    across: null,
  };
  const { counts, selection } = answer;
  const format = htmlFormat("zh");
  const pieces = [
    format.begin(),
    ...format.file(answer, () => undefined),
    format.end({ files: 1, unchecked: 0, counts, selection, later: [], isEmpty: false }),
  ];
  fs.writeFileSync(at("p.html"), pieces.join(""));
}

test("no text of a cell and no name becomes HTML", async () => {
  const text = "</script><script>document.title='x'</script><img src=x onerror=\"document.title='y'\"><!--<script>";
  pageOf(text, [finding(1, text)]);
  const { page, errors, close } = await open("p.html");
  await page.locator("#space .row").click();
  expect(await page.locator("#details").innerText()).toContain(text);
  expect([await page.title(), await page.locator("img").count(), errors]).toEqual(["绩效目标表检查结果", 0, []]);
  // What a script from elsewhere would do is not allowed either.
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'z'";
    document.body.append(script);
  });
  expect(await page.title()).toBe("绩效目标表检查结果");
  await close();
});

test("of fifty thousand findings only a screen of rows is made, at any place", async () => {
  pageOf(
    "长.xlsx",
    Array.from({ length: 50_000 }, (_, nth) => finding(nth + 1, `第 ${nth + 1} 处`)),
  );
  const { page, errors, close } = await open("p.html");
  expect(await page.locator("#shown").innerText()).toBe("显示 50000 条");
  await page.locator("#list").evaluate((list) => (list.scrollTop = list.scrollHeight));
  await page.getByRole("cell", { name: "G50000", exact: true }).waitFor();
  expect(await page.locator(".row").count()).toBeLessThan(80);
  expect(errors).toEqual([]);
  await close();
});

test("a list higher than browsers can show is scrolled to its end", async () => {
  pageOf(
    "长.xlsx",
    Array.from({ length: 300_000 }, (_, nth) => finding(nth + 1, "")),
  );
  const { page, close } = await open("p.html");
  await page.locator("#list").evaluate((list) => (list.scrollTop = list.scrollHeight));
  await page.getByRole("cell", { name: "G300000", exact: true }).waitFor();
  expect(await page.getByRole("cell", { name: "G300000", exact: true }).isVisible()).toBe(true);
  await close();
});
