import { readFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { parseA1 } from "../../src/check/sheet/address";
import { cellAt, type CellRange, type CellValue } from "../../src/check/sheet/snapshot";
import { SAVING_TEXTS } from "../../src/workbench/page/saving-texts";
import type { Workbench } from "../../src/workbench/index";
import { openWorkbook } from "../../src/xlsx/read";
import { paneText } from "../../src/text/pane";
import { eventually } from "./support/eventually";
import { withWorkbench } from "./support/workbench";
import { launchBrowser, screenshot, visit, type Visit } from "../support/browser";

const origin = process.env.JIXIAO_ORIGIN ?? "";
const SAMPLE = new Uint8Array(readFileSync("assets/sample.xlsx"));
const texts = SAVING_TEXTS.zh;
jest.setTimeout(120_000);

const workbench = withWorkbench();
let browser: Browser;
const visits: Visit[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const each of visits.splice(0)) await each.close();
});

/** A browser that has no dialogs for files, unless a test gives it some. */
function withoutPickers(): void {
  Reflect.deleteProperty(window, "showOpenFilePicker");
  Reflect.deleteProperty(window, "showSaveFilePicker");
}

interface Look {
  readonly lang?: "zh" | "en";
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly pane?: "closed" | "open";
}

async function open({ lang = "zh", theme = "light", width = 1280, pane = "closed" }: Look = {}): Promise<Visit> {
  const visited = await visit(browser, origin, { viewport: { width, height: 700 } });
  visits.push(visited);
  await visited.context.addInitScript(withoutPickers);
  await load(visited.page, `lang=${lang}&theme=${theme}&pane=${pane}`);
  return visited;
}

async function load(page: Page, query = "pane=closed"): Promise<void> {
  page.setDefaultTimeout(20_000);
  await page.goto(`${origin}/workbench.html?${query}`);
  await page.waitForFunction(() => window.workbench.engine !== null);
  await page.locator("#grid canvas").first().waitFor();
  // The grid takes no keys before it has drawn itself.
  await page.waitForTimeout(1_500);
}

/** Opens another file and waits until it can be typed into. */
async function replace(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.setInputFiles("#file", { name, mimeType: "", buffer: Buffer.from(bytes) });
  await settled(page, name);
}

async function settled(page: Page, name: string): Promise<void> {
  await page.getByText(`已打开 ${name}`).waitFor({ state: "attached" });
  await page.waitForTimeout(1_500);
}

/** Types as a person does: into the selected cell, by the keyboard. */
async function type(page: Page, address: string, text: string, end = "Enter"): Promise<void> {
  await page.evaluate(
    (range) => {
      const grid = window.workbench.grid as NonNullable<Workbench["grid"]>;
      grid.select(range);
      grid.focus();
    },
    parseA1(address) as CellRange,
  );
  await page.waitForTimeout(200);
  await page.keyboard.type(text);
  if (end === "") return;
  await page.keyboard.press(end);
  await eventually(() => read(page, address), text);
}

/** What a press of a button, or what else is done, puts into the downloads. */
async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

const save = (page: Page): Promise<void> => page.locator("#save").click();
const valueIn = (bytes: Uint8Array, address: string): CellValue => {
  const { top, left } = parseA1(address) as CellRange;
  const [sheet] = openWorkbook(bytes).sheets;
  return sheet === undefined ? null : cellAt(sheet.snapshot, top, left).value;
};
const read = (page: Page, address: string): Promise<CellValue> =>
  page.evaluate(
    (range) => {
      const grid = window.workbench.grid as NonNullable<Workbench["grid"]>;
      return grid.read(grid.activeSheet(), range).values[0]?.[0] ?? null;
    },
    parseA1(address) as CellRange,
  );
const isMarked = (page: Page): Promise<boolean> => page.locator("#unsaved").isVisible();
const notice = (page: Page) => page.locator(".notice:visible");
/** How many drafts the browser keeps. */
const drafts = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open("jixiao-workbench");
        request.onsuccess = () => {
          const count = request.result.transaction("drafts").objectStore("drafts").count();
          count.onsuccess = () => resolve(count.result);
          request.result.close();
        };
      }),
  );

/** Waits until a draft is kept. */
async function kept(page: Page): Promise<void> {
  await eventually(() => drafts(page), 1);
}

test("what is typed is saved; the parts without it are as they were, and the file opens again", async () => {
  const { page } = await open();
  expect(await isMarked(page)).toBe(false);
  await page.waitForTimeout(4_000);
  expect(await isMarked(page)).toBe(false);
  await type(page, "A40", "键盘写的");
  expect(await isMarked(page)).toBe(true);
  expect(await page.title()).toMatch(/^● sample\.xlsx/);
  const { name, bytes } = await downloaded(page, () => save(page));
  expect(name).toBe("sample.xlsx");
  expect(valueIn(bytes, "A40")).toBe("键盘写的");
  const [before, after] = [unzipSync(SAMPLE), unzipSync(bytes)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const touched = Object.keys(after).filter((part) => Buffer.compare(after[part] ?? SAMPLE, before[part] ?? SAMPLE));
  expect(touched.length).toBeLessThanOrEqual(3);
  for (const part of touched) expect(part).toMatch(/sheet1\.xml|sharedStrings\.xml|workbook\.xml$/);
  expect(await isMarked(page)).toBe(false);
  await replace(page, name, bytes);
  expect(await read(page, "A40")).toBe("键盘写的");
  expect(await isMarked(page)).toBe(false);
});

test("Ctrl+S takes along what is still being typed, and another Ctrl+S saves the next change", async () => {
  const { page } = await open();
  await type(page, "A40", "没有回车", "");
  const first = await downloaded(page, () => page.keyboard.press("Control+s"));
  expect(valueIn(first.bytes, "A40")).toBe("没有回车");
  await type(page, "A41", "再来");
  const second = await downloaded(page, () => page.keyboard.press("Control+s"));
  expect([valueIn(second.bytes, "A40"), valueIn(second.bytes, "A41")]).toEqual(["没有回车", "再来"]);
  await type(page, "A42", "副本里也有");
  const copy = await downloaded(page, () => page.keyboard.press("Control+Shift+s"));
  expect(copy.name).toBe("sample-副本.xlsx");
  expect(valueIn(copy.bytes, "A42")).toBe("副本里也有");
});

test("a fix of the add-in is saved", async () => {
  const { page, pane, finding, outcome, read: readCell } = await workbench.open();
  const row = await finding("不少于5个");
  expect(await isMarked(page)).toBe(false);
  await row.getByRole("button", { name: paneText("zh").fix, exact: true }).click();
  await outcome.getByText(paneText("zh").outcome.fixed(1)).waitFor();
  const { value } = await readCell("G15");
  expect(String(value)).toContain("≥5个");
  const { bytes } = await downloaded(page, () => save(page));
  expect(valueIn(bytes, "G15")).toBe(value);
  // From within the pane as well.
  const button = pane.getByRole("button", { name: paneText("zh").check, exact: true });
  await downloaded(page, async () => {
    await pane.getByRole("button", { name: paneText("zh").undo, exact: true }).click();
    await outcome.getByText(paneText("zh").outcome.undone(1)).waitFor();
    await button.press("Control+s");
  });
});

test("after a crash unsaved changes are offered, restored and saved", async () => {
  const { page, context } = await open();
  await type(page, "A40", "要恢复的");
  await kept(page);
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await load(again);
  await notice(again)
    .getByText(/sample\.xlsx 有未保存的更改/)
    .waitFor();
  expect(await read(again, "A40")).toBeNull();
  await again.getByRole("button", { name: texts.restore }).click();
  await notice(again).getByText(texts.restored("sample.xlsx")).waitFor();
  expect(await read(again, "A40")).toBe("要恢复的");
  expect(await isMarked(again)).toBe(true);
  const { bytes } = await downloaded(again, () => save(again));
  expect(valueIn(bytes, "A40")).toBe("要恢复的");
  await again.close();
  const third = await context.newPage();
  await load(third);
  await third.waitForTimeout(500);
  expect(await notice(third).count()).toBe(0);
});

test("unsaved changes are discarded when that is said, and another page's are not offered", async () => {
  const { page, context } = await open();
  await type(page, "A40", "不要的");
  await kept(page);
  const beside = await context.newPage();
  await load(beside);
  await beside.waitForTimeout(500);
  expect(await notice(beside).count()).toBe(0);
  await beside.close();
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await load(again);
  await again.getByRole("button", { name: texts.discard }).click();
  await again.getByText(texts.discarded("sample.xlsx")).waitFor({ state: "attached" });
  await load(again);
  await again.waitForTimeout(500);
  expect(await notice(again).count()).toBe(0);
});

test("damaged data are said and put aside", async () => {
  const { page, context } = await open();
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("jixiao-workbench");
      request.onsuccess = () => resolve(request.result);
    });
    const over = database.transaction("drafts", "readwrite");
    over.objectStore("drafts").put({ half: true }, "坏.xlsx");
    const bytes = new Uint8Array([1, 2, 3]);
    const draft = { workbook: "假.xlsx", file: "假.xlsx", isConverted: false, page: "x", at: 1, bytes, unsaved: [] };
    over.objectStore("drafts").put(draft, "假.xlsx");
    await new Promise((resolve) => (over.oncomplete = resolve));
    database.close();
  });
  const again = await context.newPage();
  await load(again);
  await again.getByText(texts.damaged(["坏.xlsx"])).waitFor();
  await again.getByRole("button", { name: texts.restore }).click();
  await again.getByText(texts.damaged(["假.xlsx"])).waitFor();
  expect(await again.evaluate(() => window.workbench.grid !== null)).toBe(true);
});

test("an .xls is converted, and that is said", async () => {
  const { page } = await open();
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(
    book,
    XLSX.utils.aoa_to_sheet([
      ["项目", "金额"],
      ["甲", 1.5],
    ]),
    "表",
  );
  const old = XLSX.write(book, { type: "buffer", bookType: "biff8" }) as Buffer;
  await replace(page, "旧表.xls", old);
  await type(page, "A3", "乙");
  const { name, bytes } = await downloaded(page, () => save(page));
  expect(name).toBe("旧表.xlsx");
  expect(openWorkbook(bytes).sheets[0]?.snapshot.values).toEqual([
    ["项目", "金额"],
    ["甲", 1.5],
    ["乙", null],
  ]);
  await notice(page).getByText(texts.converted("旧表.xlsx", "旧表.xls")).waitFor();
  await screenshot(page, "saving-converted");
  await type(page, "A4", "丙");
  const second = await downloaded(page, () => save(page));
  expect([second.name, valueIn(second.bytes, "A4")]).toEqual(["旧表.xlsx", "丙"]);
});

test("a sheet with other rows is saved as a new file, which is offered with the reason", async () => {
  const { page } = await open();
  await page.evaluate(() => {
    const grid = window.workbench.grid as NonNullable<Workbench["grid"]>;
    grid.renameSheet(grid.activeSheet(), "改了名");
  });
  await save(page);
  await notice(page)
    .getByText(/已改名，不能写回原文件/)
    .waitFor();
  await screenshot(page, "saving-obstacle");
  expect(await isMarked(page)).toBe(true);
  const { name, bytes } = await downloaded(page, () => page.getByRole("button", { name: texts.saveAsNew }).click());
  expect(name).toBe("sample-副本.xlsx");
  expect(openWorkbook(bytes).sheets[0]?.snapshot.name).toBe("改了名");
  expect(await isMarked(page)).toBe(false);
});

test("leaving asks while there are unsaved changes, and not after they are saved", async () => {
  const { page } = await open();
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await type(page, "A40", "别走");
  await page.close({ runBeforeUnload: true });
  await page.waitForTimeout(1_000);
  expect(asked).toEqual(["beforeunload"]);
  await downloaded(page, () => save(page));
  await page.close({ runBeforeUnload: true });
  await page.waitForEvent("close").catch(() => undefined);
  expect(asked).toHaveLength(1);
});

test("a file opened from the disk is written there, unless another program was faster", async () => {
  const visited = await visit(browser, origin, { viewport: { width: 1280, height: 700 } });
  visits.push(visited);
  const { page } = visited;
  await page.addInitScript((base64) => {
    const disk = { bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) };
    const handle = {
      name: "盘上.xlsx",
      getFile: () => Promise.resolve(new File([disk.bytes], "盘上.xlsx")),
      createWritable: () => {
        let next = disk.bytes;
        return Promise.resolve({
          write: (bytes: Uint8Array<ArrayBuffer>) => Promise.resolve(void (next = bytes)),
          close: () => Promise.resolve(void (disk.bytes = next)),
          abort: () => Promise.resolve(),
        });
      },
    };
    Object.assign(window, { disk, showOpenFilePicker: () => Promise.resolve([handle]) });
  }, Buffer.from(SAMPLE).toString("base64"));
  await load(page);
  await page.locator("#open").click();
  await settled(page, "盘上.xlsx");
  await type(page, "A40", "写回去");
  await save(page);
  await page.getByText(texts.saved("盘上.xlsx")).waitFor({ state: "attached" });
  const written = await page.evaluate(() => [...(window as unknown as { disk: { bytes: Uint8Array } }).disk.bytes]);
  expect(valueIn(new Uint8Array(written), "A40")).toBe("写回去");
  await page.evaluate(() => {
    (window as unknown as { disk: { bytes: Uint8Array } }).disk.bytes = new Uint8Array([1]);
  });
  await type(page, "A41", "晚了");
  await save(page);
  await page.getByText(texts.changedOnDisk).waitFor();
  expect(await isMarked(page)).toBe(true);
  expect(await read(page, "A41")).toBe("晚了");
});

/** The looks of each language; they are put on one page, as loading it takes most of the time. */
const LOOKS = [
  {
    lang: "zh",
    looks: [
      { width: 1280, theme: "light" },
      { width: 800, theme: "dark" },
    ],
  },
  {
    lang: "en",
    looks: [
      { width: 1280, theme: "dark" },
      { width: 800, theme: "light" },
    ],
  },
] as const;

test.each(LOOKS)("the offer to restore fits: $lang", async ({ lang, looks }) => {
  const { page, context } = await open({ ...looks[0], lang, pane: "open" });
  await type(page, "A40", "看看样子");
  await kept(page);
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await load(again, `lang=${lang}&theme=${looks[0].theme}`);
  for (const { width, theme } of looks) {
    await again.setViewportSize({ width, height: 700 });
    await again.locator("#theme").selectOption(theme);
    await notice(again).waitFor();
    await again.waitForTimeout(1_500);
    await screenshot(again, `saving-restore-${width}-${lang}-${theme}`);
    expect(await again.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    for (const id of ["#save", "#save-as", "#open"])
      expect((await again.locator(id).boundingBox())?.height ?? 99).toBeLessThan(30);
  }
});
