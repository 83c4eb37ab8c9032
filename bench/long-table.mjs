import path from "node:path";
import { localCertificate } from "../scripts/certificates.mjs";
import { serve } from "../scripts/serve.mjs";
import { paneText } from "../src/text/pane/index.ts";
import { launchBrowser } from "../test/support/browser.ts";
import { workbookFile } from "../test/support/workbook-file.ts";
import { corpusOfRows, tableOf } from "./corpus.ts";

/**
 * The pane beside a table of 5,000 projects in the workbench, for each built folder given, with ratios to the first of them:
 * `npx tsx bench/long-table.mjs OLD/dist dist`. Times until the first result, until an edit is checked, until all safe fixes are made, until they
 * are taken back; the longest task of the pane's own frame in each; and how much of the list is blank while it is scrolled from end to end.
 */
const PROJECTS = 5_000;
const CURRENT = "已是最新";
/** What the preview says until it knows what comes of its fixes. */
const FORESEEING = paneText("zh").preview.foreseeing;
const PATIENCE = 600_000;
/** Steps in which the list is scrolled. */
const SCREENS = 400;

async function open(folder, browser, certificate, file) {
  const site = await serve({ folder: path.resolve(folder), certificate, port: 0 });
  const page = await browser.newPage({ ignoreHTTPSErrors: true, locale: "zh-CN" });
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(() => {
    window.longest = 0;
    // Tasks of other frames in the process are told as well, under other names.
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name === "self") window.longest = Math.max(window.longest, duration);
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(`${site.origin}/workbench.html`);
  const pane = page.frameLocator("#frames iframe");
  await pane.getByText(CURRENT).waitFor();
  const before = await page.evaluateHandle(() => window.workbench.engine);
  await page.setInputFiles("#file", {
    name: "long.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(file),
  });
  await page.waitForFunction((last) => window.workbench.engine !== last, before);
  return { folder, site, page, pane, rows: [] };
}

const frameOf = (page) => page.frames().find((each) => each.url().includes("taskpane.html"));

/** Does something, and notes how long it takes and the longest task of the pane meanwhile, in milliseconds. */
async function timed(place, what, action) {
  const frame = frameOf(place.page);
  if (frame !== undefined) await frame.evaluate(() => (window.longest = 0));
  const start = performance.now();
  await action();
  const time = performance.now() - start;
  // The observer is told of a task after its end.
  await place.page.waitForTimeout(300);
  place.rows.push({ what, time, longest: await frameOf(place.page).evaluate(() => window.longest) });
}

/** Opens every heading of the list, the last one first, so that those before it stay where they are. */
const openAll = (page) =>
  frameOf(page).evaluate(async () => {
    const list = document.querySelector("[role=treegrid]");
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    const rowAt = async (index) => {
      for (let tries = 0; tries < 20; tries += 1) {
        const row = list.querySelector(`[role=row][aria-rowindex="${index}"]`);
        if (row !== null) return row;
        // A heading is some 33 pixels high.
        list.scrollTop = Math.max(0, (index - 5) * 33);
        await drawn();
      }
      return null;
    };
    const count = () => Number(list.getAttribute("aria-rowcount"));
    const turn = async (index, from) => {
      const row = await rowAt(index);
      if (row?.getAttribute("aria-expanded") !== from) return;
      row.click();
      await drawn();
    };
    await turn(1, "true");
    await turn(count(), "false");
    for (let index = count(); index > 0; index -= 1) await turn(index, "false");
    list.scrollTop = 0;
    await drawn();
  });

/** Scrolls the list from end to end, a screen a frame, and counts the frames in which a part of it showed nothing. */
const scroll = (page) =>
  frameOf(page).evaluate(async (most) => {
    const list = document.querySelector("[role=treegrid]");
    const box = list.getBoundingClientRect();
    let blank = 0;
    let steps = 0;
    for (; steps < most && list.scrollTop + list.clientHeight < list.scrollHeight - 1; steps += 1) {
      list.scrollTop += Math.max(list.clientHeight, (list.scrollHeight - list.clientHeight) / most);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const places = [4, box.height / 2, box.height - 4].map((down) => box.top + down);
      if (places.some((y) => document.elementFromPoint(box.left + 40, y)?.closest("[role=row]") == null)) blank += 1;
    }
    return { rows: Number(list.getAttribute("aria-rowcount")), steps, blank };
  }, SCREENS);

async function measure(place) {
  const { page, pane } = place;
  await timed(place, "first result", () => pane.getByText(CURRENT).waitFor());
  // Live checking is off for tables as long as these: it is switched on where the pane offers it.
  await timed(place, "one edit to current", async () => {
    await page.evaluate(() => {
      const { grid } = window.workbench;
      grid.write(grid.activeSheet(), { top: 20, bottom: 20, left: 1, right: 1 }, [[12.5]]);
    });
    await pane.getByText("有改动，尚未检查").waitFor();
    await pane.getByRole("button", { name: "检查本表", exact: true }).click();
    await pane.getByText(CURRENT).waitFor();
  });
  await timed(place, "the list from end to end", async () => {
    await openAll(page);
    place.scrolled = await scroll(page);
  });
  await timed(place, "preview of all fixes", async () => {
    await pane.getByRole("button", { name: /^修复 [\d,]+ 处$/ }).click();
    await pane
      .getByRole("menuitem")
      .first()
      .click({ timeout: 2_000 })
      .catch(() => {});
    const dialog = pane.getByRole("dialog");
    await dialog.getByRole("button", { name: /^修复 [\d,]+ 处$/ }).waitFor();
    // A pane of earlier times foretells nothing.
    await dialog.getByText(FORESEEING).waitFor({ state: "hidden" });
  });
  await timed(place, "fix all", async () => {
    await pane
      .getByRole("dialog")
      .getByRole("button", { name: /^修复 [\d,]+ 处$/ })
      .click();
    await pane.getByText(/^已修复 [\d,]+ 处/).waitFor();
    await pane.getByText(CURRENT).waitFor();
  });
  await timed(place, "undo", async () => {
    await pane.getByRole("button", { name: "撤销", exact: true }).click();
    await pane.getByText(/^已撤销 [\d,]+ 处/).waitFor();
    await pane.getByText(CURRENT).waitFor();
  });
}

function report({ folder, rows, scrolled }, first) {
  console.log(folder);
  rows.forEach(({ what, time, longest }, at) => {
    const ratio = (time / first.rows[at].time).toFixed(2);
    console.log(
      `  ${what}: ${(time / 1000).toFixed(2)} s (${ratio}), longest task of the pane ${longest.toFixed(0)} ms`,
    );
  });
  console.log(`  ${scrolled.rows} rows scrolled in ${scrolled.steps} steps, ${scrolled.blank} of them with a blank`);
}

const folders = process.argv.length > 2 ? process.argv.slice(2) : ["dist"];
const file = workbookFile([tableOf(corpusOfRows(PROJECTS))]);
const browser = await launchBrowser();
const certificate = await localCertificate();
const places = [];
for (const folder of folders) {
  const place = await open(folder, browser, certificate, file);
  await measure(place);
  places.push(place);
  await place.page.close();
}
for (const place of places) report(place, places[0]);
for (const { site } of places) site.close();
await browser.close();
