import { join } from "node:path";
import type { Browser, Frame, FrameLocator, Locator, Page } from "playwright-core";
import type { CellValue } from "../../../src/check/sheet/snapshot";
import { paneText } from "../../../src/text/pane";
import type { Workbench } from "../../../src/workbench/index";
import { launchBrowser, visit, type Visit } from "../../support/browser";
import { PATIENCE } from "./eventually";

const origin = process.env.JIXIAO_ORIGIN ?? "";

/** Files of the project, wherever the tests are started. */
export const SAMPLE = join(process.cwd(), "assets", "sample.xlsx");

/** A browser under a busy machine takes its time; a hang is still found. */
jest.setTimeout(120_000);

/**
 * office.js asks for its telemetry part, which the build leaves out so that nothing can be sent; it then goes on without.
 * See OFFICE_FILES in webpack/add-in.js.
 */
export const isExpected = (error: string): boolean =>
  error.includes("/office/telemetry/oteljs_agave.js") ||
  error.includes("oteljs_agave") ||
  hasNoOffice(error) ||
  isOfClosedBook(error);

/** Univer measures rows for a while after a workbook was opened, even one that has been closed meanwhile. */
const isOfClosedBook = (error: string) =>
  error.includes("_worksheetData' as it is null") && error.includes("calculateAutoHeightInRange");

/** The browser notes that no office has put its settings beside the add-in. */
const hasNoOffice = (error: string) => error.includes("404") && /\/(?:settings|wording)\.json/.test(error);

/** A file on the disk, or one made for the test. */
type BookFile = string | { readonly name: string; readonly text: string | Uint8Array };

export interface OpenOptions {
  /** The workbook; unless said the sample, of which the pane has then finished a check. */
  readonly file?: BookFile;
  readonly lang?: "zh" | "en";
  readonly theme?: "light" | "dark";
  readonly isPaneClosed?: boolean;
  /** The platform whose Excel is played; one as documented unless said. */
  readonly profile?: string;
  /** The pane records a rehearsal. */
  readonly isRehearsal?: boolean;
  /** The pane's width. */
  readonly width?: number;
  /** What an office serves as settings.json beside the add-in. */
  readonly office?: string;
  /** What it serves as wording.json. */
  readonly wording?: string;
  /** The system's own few colours in place of the page's. */
  readonly forcedColors?: boolean;
}

/** The workbench with a workbook just opened: the page, the pane in its frame, and the cells as the user sees them. */
export interface Bench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Opens a file as a user does. Once it is open, the pane starts anew beside it. */
  readonly openFile: (file: BookFile) => Promise<void>;
  /** Loads the add-in's page anew, as when the pane was closed and opened again; the workbook stays. */
  readonly reloadPane: () => Promise<void>;
  /** Waits until the pane shows a finished check. */
  readonly checked: () => Promise<void>;
  readonly read: (cell: string) => Promise<{ readonly value: CellValue; readonly formula: string | null }>;
  /** Types into a cell as the user would; the pane hears of it. */
  readonly type: (cell: string, value: string) => Promise<void>;
  /** Types into a cell just before the add-in's next call reaches the workbook, so that the pane has not heard of it. */
  readonly typeBehindItsBack: (cell: string, value: string) => Promise<void>;
  readonly protect: () => Promise<void>;
  readonly setEditingCell: (isEditing: boolean) => Promise<void>;
  /** The selected cell, such as G15. */
  readonly selected: () => Promise<string>;
  /** Waits until another cell than this one is selected, and the pane had time to hear of it. */
  readonly selectedAfter: (cell: string) => Promise<string>;
  readonly select: (cell: string) => Promise<void>;
  /** Looks a finding up by its words and gives its row in the list. */
  readonly finding: (words: string) => Promise<Locator>;
  /** The sentence about the last action. */
  readonly outcome: Locator;
}

interface Harness {
  readonly open: (options?: OpenOptions) => Promise<Bench>;
}

/**
 * Starts the browser for the tests of a file. They share a page, as loading the spreadsheet takes most of the time: a workbook opened
 * in it has a host and a pane of its own. What the page must be loaded for has another page. After each test nothing foreign was
 * asked for and nothing went wrong unseen.
 */
export function withWorkbench(): Harness {
  let browser: Browser | undefined;
  let shared: Visit | null = null;
  let visits: Visit[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => browser?.close());
  afterEach(async () => {
    const used = visits;
    visits = [];
    await Promise.all(used.filter((each) => each !== shared).map((each) => each.close()));
    for (const { foreign, errors } of used) {
      expect(foreign).toEqual([]);
      expect(errors.filter((error) => !isExpected(error))).toEqual([]);
    }
  });
  return {
    async open(options = {}) {
      if (!browser) throw new Error("The browser has not started.");
      const isOwn =
        options.isPaneClosed === true ||
        options.lang === "en" ||
        options.profile !== undefined ||
        options.isRehearsal === true;
      let used = isOwn ? null : shared;
      if (used === null) {
        used = await visit(browser, origin, { locale: options.lang === "en" ? "en-US" : "zh-CN" });
        if (!isOwn) shared = used;
        used.page.setDefaultTimeout(PATIENCE);
        visits.push(used);
        await serveBeside(used.page, options);
        await load(used.page, options);
        await dress(used.page, options);
        if (options.file !== undefined) await replaceBook(used.page, options.file);
      } else {
        visits.push(used);
        used.forget();
        await serveBeside(used.page, options);
        await dress(used.page, options);
        await used.page.evaluate(async () => {
          localStorage.clear();
          await window.workbench.forgetChanges();
        });
        await replaceBook(used.page, options.file ?? SAMPLE);
      }
      return benchOf(used.page, options);
    },
  };
}

/** What an office serves beside the add-in. */
async function serveBeside(page: Page, { office, wording }: OpenOptions): Promise<void> {
  await page.unrouteAll();
  for (const [name, body] of Object.entries({ settings: office, wording }))
    if (body !== undefined)
      await page.route(`**/${name}.json`, (route) => route.fulfill({ contentType: "application/json", body }));
}

async function load(page: Page, options: OpenOptions): Promise<void> {
  const { lang = "zh", theme = "light", isPaneClosed, profile, isRehearsal } = options;
  const parameters = new URLSearchParams({
    ...{ lang, theme },
    ...(isPaneClosed && { pane: "closed" }),
    ...(profile !== undefined && { profile }),
    ...(isRehearsal && { manifest: "manifest.xml?report" }),
  });
  await page.goto(`${origin}/workbench.html?${parameters}`);
  await page.waitForFunction(() => window.workbench.engine !== null);
}

async function dress(page: Page, { theme = "light", width = 350, forcedColors = false }: OpenOptions): Promise<void> {
  await page.emulateMedia({ forcedColors: forcedColors ? "active" : "none" });
  await page.locator("#theme").evaluate((element, to) => {
    (element as HTMLSelectElement).value = to;
    element.dispatchEvent(new Event("change"));
  }, theme);
  await page.locator("#pane").evaluate((element, to) => (element.style.width = `${to}px`), width);
}

async function chooseFile(page: Page, file: BookFile): Promise<void> {
  const { name, text } = typeof file === "string" ? { name: file, text: null } : file;
  await page.setInputFiles(
    "#file",
    text === null ? name : { name, mimeType: "application/octet-stream", buffer: Buffer.from(text) },
  );
}

async function replaceBook(page: Page, file: BookFile): Promise<void> {
  const before = await page.evaluateHandle(() => window.workbench.engine);
  await chooseFile(page, file);
  await page.waitForFunction((last) => window.workbench.engine !== last, before);
}

async function benchOf(page: Page, { lang = "zh", isPaneClosed, file }: OpenOptions): Promise<Bench> {
  const pane = page.frameLocator("#frames iframe");
  const text = paneText(lang);
  const checked = async () => {
    await pane.getByText(text.status.current).waitFor();
  };
  const bench: Bench = {
    page,
    pane,
    checked,
    openFile: (opened) => chooseFile(page, opened),
    async reloadPane() {
      const frame = paneFrame(page);
      await Promise.all([frame.waitForNavigation(), frame.evaluate(() => location.reload())]);
      await pane.getByRole("button", { name: text.check, exact: true }).waitFor();
    },
    read: (cell) =>
      page.evaluate(
        ([at]) => {
          const { grid } = window.workbench as NonNullableWorkbench;
          const cells = grid.read(grid.activeSheet(), at);
          return { value: cells.values[0]?.[0] ?? null, formula: cells.formulas[0]?.[0] ?? null };
        },
        [rangeOf(cell)] as const,
      ),
    type: (cell, value) =>
      page.evaluate(
        ([at, typed]) => {
          const { grid } = window.workbench as NonNullableWorkbench;
          grid.write(grid.activeSheet(), at, [[typed]]);
        },
        [rangeOf(cell), value] as const,
      ),
    typeBehindItsBack: (cell, value) =>
      page.evaluate(
        ([at, typed]) => {
          const { grid, engine } = window.workbench as NonNullableWorkbench;
          engine.faults.beforeBatch = () => {
            engine.faults.beforeBatch = null;
            grid.write(grid.activeSheet(), at, [[typed]]);
          };
        },
        [rangeOf(cell), value] as const,
      ),
    protect: () =>
      page.evaluate(() => {
        const { grid } = window.workbench as NonNullableWorkbench;
        grid.protect(grid.activeSheet(), true);
      }),
    setEditingCell: (isEditing) =>
      page.evaluate((on) => {
        (window.workbench as NonNullableWorkbench).engine.faults.editingCell = on;
      }, isEditing),
    async selected() {
      const range = await page.evaluate(() => (window.workbench as NonNullableWorkbench).grid.selection()[0]);
      return range ? nameOf(range.top, range.left) : "";
    },
    async selectedAfter(cell) {
      for (const end = Date.now() + PATIENCE; Date.now() < end; await page.waitForTimeout(50))
        if ((await bench.selected()) !== cell) break;
      await page.waitForTimeout(500); // nothing to see where the pane is closed
      return bench.selected();
    },
    select: (cell) => page.evaluate((at) => (window.workbench as NonNullableWorkbench).grid.select(at), rangeOf(cell)),
    async finding(words) {
      await pane.getByRole("searchbox").fill(words);
      const row = pane.locator("[role=row]:not([aria-expanded])").filter({ hasText: words });
      const closed = pane.locator('[role=row][aria-expanded="false"]');
      // The list follows the search a moment later, so what is closed is looked at again until the finding is there.
      for (const end = Date.now() + PATIENCE; (await row.count()) === 0 && Date.now() < end;) {
        await page.waitForTimeout(200);
        if ((await row.count()) === 0 && (await closed.count()) > 0) await closed.first().click();
      }
      return row.first();
    },
    outcome: pane.getByRole("status", { name: text.outcome.label }),
  };
  if (!isPaneClosed && file === undefined) await checked();
  return bench;
}

/** The add-in's page. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().includes("taskpane.html"));
  if (!frame) throw new Error("The pane has no frame.");
  return frame;
}

type NonNullableWorkbench = { readonly [Key in keyof Workbench]: NonNullable<Workbench[Key]> };

/** G15 as a one-cell range. One letter is enough here. */
function rangeOf(cell: string) {
  const column = cell.charCodeAt(0) - 65;
  const row = Number(cell.slice(1)) - 1;
  return { top: row, left: column, bottom: row, right: column };
}

const nameOf = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;
