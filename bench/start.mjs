import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { localCertificate } from "../scripts/certificates.mjs";
import { serve } from "../scripts/serve.mjs";
import { launchBrowser } from "../test/support/browser.ts";

/**
 * How much the pane loads, and how long it takes until something is painted and until the first result is there, for each built folder
 * given, with ratios to the first of them: `npx tsx bench/start.mjs OLD/dist dist`. The workbench stays open; the pane is
 * loaded again for each run, over a line of 20 Mbit/s and with an empty cache. Sizes are gzipped; the server sends files as they are.
 */
const RUNS = 11;
const LINE = { offline: false, latency: 5, downloadThroughput: (20 / 8) * 1e6, uploadThroughput: (20 / 8) * 1e6 };

/** What the pane says once the first result is there. */
const CURRENT = "已是最新";

async function open(folder, browser, certificate) {
  const site = await serve({ folder: path.resolve(folder), certificate, port: 0 });
  const page = await browser.newPage({ ignoreHTTPSErrors: true, locale: "zh-CN" });
  await page.goto(`${site.origin}/workbench.html`);
  await page.frameLocator("#frames iframe").getByText(CURRENT).waitFor({ timeout: 60_000 });
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.setCacheDisabled", { cacheDisabled: true });
  await client.send("Network.emulateNetworkConditions", LINE);
  return { folder, site, page, starts: [] };
}

/** Loads the pane once: times in milliseconds since its page was asked for, and the scripts that were there by then. */
async function startOnce(page) {
  const frame = page.frames().find((each) => each.url().includes("taskpane.html"));
  await Promise.all([frame.waitForNavigation(), frame.evaluate(() => location.reload())]);
  return frame.evaluate(async (current) => {
    while (document.getElementById("pane")?.textContent?.includes(current) !== true)
      await new Promise((resolve) => setTimeout(resolve, 5));
    const checked = performance.now();
    const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN;
    const scripts = performance
      .getEntriesByType("resource")
      .filter(({ name }) => name.endsWith(".js") && !name.includes("/office/") && !name.includes("old-excel"));
    const by = (time) =>
      scripts.filter(({ responseEnd }) => responseEnd <= time).map(({ name }) => new URL(name).pathname);
    return { painted, checked, beforePaint: by(painted), beforeResult: by(checked) };
  }, CURRENT);
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

const packed = (folder, names) =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(folder, name)), { level: 9 }).length, 0);

function report({ folder, starts }, first) {
  const of = (key, all) => median(all.map((one) => one[key]));
  const line = (event, time, names) => {
    const size = (packed(folder, starts.at(-1)[names]) / 1000).toFixed(0);
    const ratio = (of(time, starts) / of(time, first.starts)).toFixed(2);
    return `  ${event}: ${size} KB, after ${of(time, starts).toFixed(0)} ms (${ratio})`;
  };
  console.log(folder);
  console.log(`  taskpane.js: ${(packed(folder, ["taskpane.js"]) / 1000).toFixed(0)} KB`);
  console.log(line("first paint", "painted", "beforePaint"));
  console.log(line("first result", "checked", "beforeResult"));
}

const folders = process.argv.length > 2 ? process.argv.slice(2) : ["dist"];
const browser = await launchBrowser();
const certificate = await localCertificate();
const places = [];
for (const folder of folders) places.push(await open(folder, browser, certificate));
// In turns, so that a moment in which the machine is busy elsewhere falls on all of them; the first of all warms up.
for (let run = 0; run <= RUNS; run += 1) {
  for (const { page, starts } of places) {
    const start = await startOnce(page);
    if (run > 0) starts.push(start);
  }
}
for (const place of places) report(place, places[0]);
for (const { site } of places) site.close();
await browser.close();
