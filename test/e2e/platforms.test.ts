import { readFileSync } from "node:fs";
import { paneText } from "../../src/text/pane";
import { STEPS } from "../../src/text/rehearsal/steps";
import { REHEARSAL_WORDS } from "../../src/text/rehearsal/words";
import type { Workbench } from "../../src/workbench/index";
import { launchBrowser, screenshot, visit } from "../support/browser";
import { eventually } from "./support/eventually";
import { withWorkbench, type Bench } from "./support/workbench";

const text = paneText("zh");
const { open } = withWorkbench();
const origin = process.env.JIXIAO_ORIGIN ?? "";

/** Opens the add-in's page anew, as after its runtime has died: the workbook stays. */
const startAgain = async ({ page }: Bench, profile: string): Promise<void> => {
  await page.locator("#profile").selectOption("");
  await page.locator("#profile").selectOption(profile);
};
/** Does something in the workbench's page, with the engine of its emulated Excel. */
const inWorkbench = <T>({ page }: Bench, act: (engine: NonNullable<Workbench["engine"]>) => T): Promise<T> =>
  page.evaluate<T>(`(${String(act)})(window.workbench.engine)`);
const expand = async ({ pane }: Bench): Promise<void> => {
  await pane.getByRole("button", { name: "更多" }).first().click();
  await pane.getByRole("menuitem", { name: /^展开为表/ }).click();
};
const press = ({ page }: Bench, label: string) => page.locator("#ribbon").getByText(label).click();

test.each(["windows", "windows-2021", "mac", "web"])(
  "on %s a table is checked, mended and taken back",
  async (profile) => {
    const bench = await open({ profile, isPaneClosed: true });
    await press(bench, "检查本表");
    await bench.checked();
    expect(await bench.page.locator("#pane").isVisible()).toBe(true);
    await press(bench, "下一处");
    expect(await bench.selectedAfter("A1")).not.toBe("A1");
    const row = await bench.finding("不少于5个");
    await row.getByRole("button", { name: text.fix, exact: true }).click();
    await bench.outcome.getByText("已修复").waitFor();
    await bench.pane.getByRole("button", { name: text.undo, exact: true }).click();
    await bench.outcome.getByText("已撤销").waitFor();
    await screenshot(bench.page, `platform-${profile}`);
  },
);

test("a platform that does not exist is named, and nothing is started", async () => {
  const browser = await launchBrowser();
  const { page } = await visit(browser, origin);
  await page.goto(`${origin}/workbench.html?profile=linux`);
  await page.getByText("没有名为“linux”的平台").waitFor();
  expect(await page.locator("iframe").count()).toBe(0);
  await screenshot(page, "platform-unknown");
  await browser.close();
});

test("on a Mac the library is shown as a text to copy, and its workbook is offered as a sheet", async () => {
  const bench = await open({ profile: "mac" });
  const { pane, page } = bench;
  await pane.getByRole("tab", { name: "词库" }).click();
  await pane.getByRole("button", { name: text.wording.add }).first().click();
  await pane.getByRole("textbox").first().fill("培训合格人数");
  await pane.getByRole("button", { name: "保存", exact: true }).click();
  await pane.getByRole("button", { name: text.wording.more }).click();
  await pane.getByText(text.saving.cannot).waitFor();
  await screenshot(page, "mac-export-menu");
  await pane.getByText(text.wording.exportJson).click();
  const dialog = pane.getByRole("dialog");
  await dialog.getByText(/Mac 版 Excel 的面板不能保存文件/).waitFor();
  expect(await dialog.getByRole("textbox").inputValue()).toContain("培训合格人数");
  await screenshot(page, "mac-export");
  await dialog.getByRole("button", { name: text.saving.close }).click();
});

test("while a cell is edited the pane says so", async () => {
  const bench = await open({ profile: "windows" });
  await bench.setEditingCell(true);
  await bench.pane.getByRole("button", { name: text.check, exact: true }).click();
  await bench.pane.getByText(text.errors.happened["editing-cell"][0]).waitFor();
  await screenshot(bench.page, "edit-mode");
  await bench.setEditingCell(false);
});

test("a draft written before the first save is there after it", async () => {
  const bench = await open({ profile: "windows" });
  await inWorkbench(bench, (engine) => void (engine.workbook.address = null));
  await startAgain(bench, "windows");
  await bench.checked();
  await bench.select("G7");
  await bench.pane.getByRole("tab", { name: "指标" }).click();
  const name = bench.pane.getByRole("combobox", { name: "指标名称" }).first();
  await name.waitFor();
  await name.fill("出访批次数");
  await name.press("Tab");
  await inWorkbench(bench, (engine) => void (engine.workbook.address = "https://office.example/预算/新建.xlsx"));
  await bench.pane.getByRole("tab", { name: "检查" }).click();
  await bench.page.locator("#book").click();
  await bench.page.waitForTimeout(500);
  await startAgain(bench, "windows");
  await bench.checked();
  await bench.pane.getByRole("tab", { name: "指标" }).click();
  await eventually(() => name.inputValue(), "出访批次数");
  await screenshot(bench.page, "unsaved-then-saved");
});

test("a page that dies while it lays out a sheet leaves nothing behind, and says so when it starts again", async () => {
  const bench = await open({ profile: "mac" });
  await bench.select("G7");
  await bench.page.waitForTimeout(500);
  await inWorkbench(bench, (engine) => {
    engine.faults.beforeBatch = () => {
      if (engine.grid.sheets().length > 2) engine.faults.isDead = true;
    };
  });
  const sheets = () => inWorkbench(bench, (engine) => engine.grid.sheets().length);
  const before = await sheets();
  await expand(bench);
  await eventually(() => inWorkbench(bench, (engine) => engine.faults.isDead), true);
  await screenshot(bench.page, "runtime-dead");
  await inWorkbench(bench, (engine) => {
    engine.faults.beforeBatch = null;
    engine.faults.isDead = false;
  });
  await startAgain(bench, "mac");
  await bench.outcome.getByText("上次处理工作表中途断开").waitFor();
  expect(await sheets()).toBe(before);
  await screenshot(bench.page, "runtime-started-again");
});

test("a pick from a list that raises no event on the web is checked once the cell is left", async () => {
  const bench = await open({ profile: "web" });
  await bench.select("G7");
  await bench.page.waitForTimeout(500);
  await expand(bench);
  await bench.outcome.getByText("已展开到工作表").waitFor();
  const pick = (engine: NonNullable<Workbench["engine"]>): void => {
    const sheet = engine.grid.activeSheet();
    const range = engine.grid.validations(sheet)[0]?.range;
    if (range === undefined) throw new Error("no list");
    const cell = { ...range, bottom: range.top, right: range.left };
    engine.grid.write(sheet, cell, [["满意度指标"]]);
  };
  const select = (engine: NonNullable<Workbench["engine"]>): void => {
    const range = engine.grid.validations(engine.grid.activeSheet())[0]?.range;
    if (range !== undefined) engine.grid.select({ ...range, bottom: range.top, right: range.left });
  };
  await bench.select("A1");
  await inWorkbench(bench, select);
  await bench.page.waitForTimeout(500);
  await inWorkbench(bench, pick);
  const batches = await inWorkbench(bench, (engine) => engine.batches);
  await bench.select("A1");
  // A look at the cell that was left, and the sheet read again.
  await eventually(async () => (await inWorkbench(bench, (engine) => engine.batches)) > batches + 2, true);
  await screenshot(bench.page, "web-list-pick");
});

test("a rehearsal is recorded in the pane and saved as a file", async () => {
  const bench = await open({ profile: "windows", isRehearsal: true });
  const { pane, page } = bench;
  await bench.checked();
  const bar = pane.getByRole("region", { name: REHEARSAL_WORDS.zh.label });
  await screenshot(page, "rehearsal");
  const steps = STEPS.filter(({ on }) => on === undefined || on.includes("windows"));
  for (const [nth, step] of steps.entries()) {
    await bar.getByText(step.zh.title, { exact: true }).waitFor();
    if (nth === 1) await bar.getByRole("textbox").fill("按“确定”后出现");
    await bar.getByRole("button", { name: nth === 1 ? "不符" : nth === 2 ? "跳过" : "符合" }).click();
  }
  await bar.getByText(REHEARSAL_WORDS.zh.done(steps.length, steps.length)).waitFor();
  await screenshot(page, "rehearsal-done");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    bar.getByRole("button", { name: REHEARSAL_WORDS.zh.save }).click(),
  ]);
  const path = await download.path();
  if (process.env.JIXIAO_SCREENSHOTS) await download.saveAs("screenshots/rehearsal.json");
  const record = JSON.parse(readFileSync(path, "utf8")) as {
    steps: { id: string; result: string; note: string }[];
    starts: { environment: { platform: string; requirements: object }; syncs: number }[];
  };
  expect(record.steps).toHaveLength(steps.length);
  expect(record.steps[1]).toMatchObject({ id: "level-2-lists", result: "otherwise", note: "按“确定”后出现" });
  expect(record.starts[0]).toMatchObject({ environment: { platform: "PC", requirements: { ExcelApi: "1.20" } } });
  expect(record.starts[0]?.syncs).toBeGreaterThan(2);
  // Nothing of the workbook is in it.
  expect(JSON.stringify(record)).not.toMatch(/人大|sample/);
});
