import path from "node:path";
import { localCertificate } from "../scripts/certificates.mjs";
import { serve } from "../scripts/serve.mjs";
import { launchBrowser } from "../test/support/browser.ts";
import { workbookFile } from "../test/support/workbook-file.ts";
import { corpusOfRows, tableOf } from "./corpus.ts";

/**
 * A sheet of 20,000 rows worked from the ribbon, in a program that takes 100 ms for each sync: how many syncs, how long, and the longest
 * task of the pane's own frame, for each of what is pressed. `npm run build && npx tsx bench/ribbon-syncs.mjs`.
 */
const ROWS = 20_000;
const LATENCY = 100;
const PATIENCE = 600_000;

const file = workbookFile([tableOf(corpusOfRows(ROWS))]);
const site = await serve({ folder: path.resolve("dist"), certificate: await localCertificate(), port: 0 });
const browser = await launchBrowser();
const page = await browser.newPage({ ignoreHTTPSErrors: true, locale: "zh-CN" });
page.setDefaultTimeout(PATIENCE);
await page.addInitScript(() => {
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === "self") window.longest = Math.max(window.longest, duration);
  }).observe({ type: "longtask", buffered: true });
});
await page.goto(`${site.origin}/workbench.html`);
const pane = page.frameLocator("#frames iframe");
await pane.getByText("已是最新").waitFor();
const before = await page.evaluateHandle(() => window.workbench.engine);
await page.setInputFiles("#file", {
  name: "long.xlsx",
  mimeType: "application/octet-stream",
  buffer: Buffer.from(file),
});
await page.waitForFunction((last) => window.workbench.engine !== last, before);
await pane.getByText("已是最新").waitFor();
await page.evaluate((latency) => (window.workbench.engine.faults.latency = latency), LATENCY);
const frame = page.frames().find((one) => one !== page.mainFrame() && one.url().includes("taskpane"));

const press = async (label) => page.locator("#ribbon").getByText(label, { exact: true }).first().click();
const batches = () => page.evaluate(() => window.workbench.engine.batches);
const told = async (label, act, came) => {
  await frame.evaluate(() => (window.longest = 0));
  const [from, start] = [await batches(), performance.now()];
  await act();
  await came();
  const [syncs, seconds] = [(await batches()) - from, (performance.now() - start) / 1000];
  await page.waitForTimeout(500);
  const longest = await frame.evaluate(() => window.longest);
  console.log(`${label}: ${syncs} syncs, ${seconds.toFixed(1)} s, longest task of the pane ${Math.round(longest)} ms`);
};

await told(
  "检查本表",
  () => press("检查本表"),
  () => pane.getByText(/^检查完毕/).waitFor(),
);
await told(
  "标出",
  () => press("标出"),
  () => pane.getByText(/^已标出/).waitFor(),
);
await told(
  "清除标记",
  () => press("清除标记"),
  () => pane.getByText(/^已清除/).waitFor(),
);
await browser.close();
await site.close?.();
process.exit(0);
