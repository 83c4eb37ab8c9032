import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { launchBrowser, visit } from "../support/browser";
import { isExpected, SAMPLE } from "./support/workbench";

jest.setTimeout(120_000);
const origin = process.env.JIXIAO_ORIGIN ?? "";
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.each([0, 50, 200, 500, 1_000])(
  "a workbook opened %i ms after the page's button is there ends up open, without an error",
  async (wait) => {
    const { page, errors, close } = await visit(browser, origin);
    page.setDefaultTimeout(30_000);
    await page.goto(`${origin}/workbench.html`, { waitUntil: "commit" });
    await page.locator("#file").waitFor({ state: "attached" });
    await page.waitForTimeout(wait);
    await page.setInputFiles("#file", { name: "早.xlsx", mimeType: "", buffer: readFileSync(SAMPLE) });
    await page.getByText("早.xlsx").first().waitFor();
    await page.waitForTimeout(3_000);
    expect(await page.title()).toContain("早.xlsx");
    expect(await page.evaluate(() => [window.workbench.grid !== null, window.workbench.engine !== null])).toEqual([
      ...[true, true],
    ]);
    expect(await page.locator("#grid .sheet").count()).toBe(1);
    expect(errors.filter((error) => !isExpected(error))).toEqual([]);
    await close();
  },
);
