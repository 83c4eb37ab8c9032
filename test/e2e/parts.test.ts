import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { paneText } from "../../src/text/pane";
import { launchBrowser, visit } from "../support/browser";
import { isExpected } from "./support/workbench";

jest.setTimeout(120_000);
const origin = process.env.JIXIAO_ORIGIN ?? "";
const text = paneText("zh");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The file of a part, by the name it has in `view/parts.ts`. */
const fileOf = (part: string): RegExp => new RegExp(`/${part}\\.[0-9a-f]{8}\\.js$`);

/** The workbench in a page in which these parts are not on the server. */
async function openWithout(...parts: readonly string[]) {
  const { page, errors, foreign, close } = await visit(browser, origin);
  page.setDefaultTimeout(30_000);
  for (const part of parts) await page.route(fileOf(part), (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(`${origin}/workbench.html`);
  const pane = page.frameLocator("#frames iframe");
  await pane.getByText(text.status.current).waitFor();
  const end = async (): Promise<void> => {
    const isMissing = (error: string): boolean => error.includes("404") || parts.some((part) => error.includes(part));
    expect(errors.filter((error) => !isExpected(error) && !isMissing(error))).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  };
  return { page, pane, end };
}

test("taskpane.js stays small, and so does all that is loaded before the first paint", () => {
  const files = readdirSync("dist");
  const size = (name: RegExp | string): number => {
    const file = files.find((each) => (typeof name === "string" ? each === name : name.test(`/${each}`)));
    if (file === undefined) throw new Error(`no ${String(name)} in dist`);
    return gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;
  };
  const entry = size("taskpane.js");
  expect(entry).toBeLessThanOrEqual(220_000);
  expect(entry + size(fileOf("text-zh"))).toBeLessThanOrEqual(220_000);
  // English takes more room.
  expect(entry + size(fileOf("text-en"))).toBeLessThanOrEqual(230_000);
});

test("a view that cannot be loaded says so, leaves the pane at work, and is there once the server has it", async () => {
  const { page, pane, end } = await openWithout("settings");
  await pane.getByRole("button", { name: text.settings.label }).click();
  await pane.getByText(text.parts.notLoaded).waitFor();
  await pane.getByRole("button", { name: text.back }).click();
  await pane.getByRole("treegrid").waitFor();
  await pane.getByRole("button", { name: text.settings.label }).click();
  await pane.getByText(text.parts.notLoaded).waitFor();
  await page.unroute(fileOf("settings"));
  await pane.getByRole("button", { name: text.errors.retry }).click();
  await pane.getByRole("main", { name: text.settings.label }).waitFor();
  expect(await pane.getByText(text.parts.notLoaded).count()).toBe(0);
  await end();
});

test("a preview that cannot be loaded can be left", async () => {
  const { pane, end } = await openWithout("preview");
  await pane
    .getByRole("button", { name: /^修复 \d+ 处/ })
    .first()
    .click();
  // The button has a menu where there are several kinds to fix.
  const item = pane.getByRole("menuitem").first();
  await item.or(pane.getByText(text.parts.notLoaded)).first().waitFor();
  if ((await item.count()) > 0) await item.click();
  await pane.getByText(text.parts.notLoaded).waitFor();
  await pane.getByRole("button", { name: text.preview.cancel }).click();
  expect(await pane.getByText(text.parts.notLoaded).count()).toBe(0);
  // Keys are no longer held back.
  await pane.getByRole("button", { name: text.check, exact: true }).focus();
  await pane.getByRole("button", { name: text.check, exact: true }).press("?");
  await pane.getByRole("heading", { name: text.shortcuts.label }).waitFor();
  await end();
});

test("actions that cannot be loaded are said of in the error bar, and work once the server has them", async () => {
  const { page, pane, end } = await openWithout("sheets");
  const newTable = async (): Promise<void> => {
    await pane.getByRole("button", { name: text.sheetActions.more }).click();
    await pane.getByRole("menuitem", { name: new RegExp(text.sheetActions.menu.make) }).click();
  };
  await newTable();
  await pane.getByText(text.errors.happened["not-loaded"][0]).waitFor();
  await pane.getByText(text.errors.done.sheets).waitFor();
  await page.unroute(fileOf("sheets"));
  await newTable();
  await pane.getByRole("dialog").waitFor();
  await end();
});

test("a part of the port that cannot be loaded is said of in the same way", async () => {
  // The list of findings has a part of its own, and makes its sheet by the one for sheets.
  const { page, pane, end } = await openWithout("sheets");
  const make = async (): Promise<void> => {
    await pane.getByRole("button", { name: text.sheetActions.more }).click();
    await pane.getByRole("menuitem", { name: new RegExp(`^${text.report.list}`) }).click();
    await pane.getByRole("dialog").getByRole("button", { name: "生成工作表" }).click();
  };
  await make();
  await pane.getByText(text.errors.happened["not-loaded"][0]).waitFor();
  await page.unroute(fileOf("sheets"));
  await make();
  await pane.getByText(/^已生成工作表/).waitFor();
  await end();
});

test("settings that cannot be read for want of their part keep the check from running, which can be tried again", async () => {
  const { page, errors, close } = await visit(browser, origin);
  page.setDefaultTimeout(30_000);
  await page.route(fileOf("settings-tools"), (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(`${origin}/workbench.html`);
  const pane = page.frameLocator("#frames iframe");
  await pane.getByText(text.errors.happened["not-loaded"][0]).waitFor();
  await page.unroute(fileOf("settings-tools"));
  await pane.getByRole("button", { name: text.errors.retry }).click();
  await pane.getByText(text.status.current).waitFor();
  expect(
    errors.filter((error) => !isExpected(error) && !error.includes("404") && !/settings-tools/.test(error)),
  ).toEqual([]);
  await close();
});
