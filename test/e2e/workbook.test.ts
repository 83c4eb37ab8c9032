import { readFileSync } from "node:fs";
import { snapshotOf, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { paneText } from "../../src/text/pane";
import { readWorkbook } from "../../src/xlsx/read";
import { screenshot } from "../support/browser";
import { workbookFile } from "../support/workbook-file";
import { objections } from "./support/axe";
import { looksOf } from "./support/looks";
import { paneFrame, SAMPLE, withWorkbench, type Bench, type OpenOptions } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const words = text.workbook;

const [table] = readWorkbook(readFileSync(SAMPLE)).map(({ snapshot }) => snapshot) as [SheetSnapshot];
const again = (name: string): SheetSnapshot => ({ ...table, name });

const FIRST = "第一批项目";
const SECOND = "第二批项目及其他需要单独列示的专项资金";
const book = (...sheets: readonly SheetSnapshot[]) => ({ name: "book.xlsx", text: workbookFile(sheets) });
const COVER = snapshotOf("封面", [["2026年部门预算"], ["编制单位：某单位"]]);
const NOTES = snapshotOf("填报说明", [["一、填报范围"], ["二、填报要求"]]);
const BOOK = book(COVER, again(FIRST), again(SECOND), NOTES);

/** A workbook that opens on its cover. */
const onCover = async (options: OpenOptions = {}): Promise<Bench> => {
  const bench = await workbench.open({ file: BOOK, ...options });
  await bench.pane.getByText(words.elsewhere).waitFor();
  return bench;
};
const openSheet = ({ page }: Bench) =>
  page.evaluate(() => {
    const { grid } = window.workbench;
    return grid?.sheets().find(({ id }) => id === grid.activeSheet())?.name ?? "";
  });
const line = ({ pane }: Bench, name: string) =>
  pane.getByRole("list", { name: words.sheets }).getByRole("button", { name });
const numbersIn = (said: string): readonly string[] => said.match(/[\d,]+/g) ?? [];
const openList = async (bench: Bench): Promise<void> => {
  await bench.pane.getByRole("button", { name: words.all }).click();
  await bench.pane.getByText(words.summary(4, 2), { exact: true }).waitFor();
};

test("a cover leads to the tables, and a click to one of them", async () => {
  const bench = await onCover();
  await screenshot(bench.page, "workbook-cover");
  expect(await objections(bench)).toEqual([]);
  await bench.pane.getByRole("button", { name: FIRST }).click();
  await bench.checked();
  expect(await openSheet(bench)).toBe(FIRST);
});

test("all sheets are listed with what they are and what was found, by keyboard alone", async () => {
  const bench = await onCover();
  await bench.pane.getByRole("button", { name: text.sheetActions.more }).press("Enter");
  await bench.pane.getByRole("menuitem", { name: new RegExp(`^${text.sheetActions.menu.workbook}`) }).press("Enter");
  await bench.pane.getByText(words.summary(4, 2), { exact: true }).waitFor();
  await bench.pane.getByRole("button", { name: words.check }).press("Enter");
  await bench.outcome.getByText(words.done(4)).waitFor();
  await screenshot(bench.page, "workbook-list");
  expect(await objections(bench)).toEqual([]);
  const first = await line(bench, FIRST).innerText();
  // The same table twice has the same findings.
  expect((await line(bench, SECOND).innerText()).split("\n").slice(1)).toEqual(first.split("\n").slice(1));
  await line(bench, "封面").focus();
  await bench.page.keyboard.press("ArrowDown");
  await bench.page.keyboard.press("ArrowDown");
  await bench.page.keyboard.press("Enter");
  await bench.checked();
  expect(await openSheet(bench)).toBe(SECOND);
  const shown = await bench.pane.getByRole("group", { name: text.severityFilters }).innerText();
  expect(numbersIn(shown)).toEqual(numbersIn(first.split("\n").slice(1, -1).join(" ")));
});

test("an edit shows at the sheet it was made on, until all are checked again", async () => {
  const bench = await onCover();
  await openList(bench);
  await bench.page.evaluate((name) => {
    const { grid } = window.workbench;
    const sheet = grid?.sheets().find((one) => one.name === name)?.id ?? "";
    grid?.write(sheet, { top: 12, bottom: 12, left: 0, right: 0 }, [["不是数"]]);
  }, FIRST);
  await line(bench, FIRST).getByText(words.changed).waitFor();
  expect(await line(bench, SECOND).getByText(words.changed).count()).toBe(0);
  await screenshot(bench.page, "workbook-changed");
  expect(await objections(bench)).toEqual([]);
  await bench.pane.getByRole("button", { name: words.check }).click();
  await bench.outcome.getByText(words.done(4)).waitFor();
  expect(await line(bench, FIRST).getByText(words.changed).count()).toBe(0);
});

test("forty sheets are checked with progress, stopped half-way, and the rest when asked again", async () => {
  const names = Array.from({ length: 40 }, (_, nth) => `项目表${nth + 1}`);
  const bench = await workbench.open({ file: book(COVER, ...names.map(again)) });
  await bench.pane.getByRole("button", { name: words.all }).click();
  await bench.pane.getByText(words.summary(41, 40), { exact: true }).waitFor({ timeout: 60_000 });
  await bench.pane.getByRole("button", { name: words.check }).click();
  // Pressed in the page itself, as soon as some are checked: by the way from here all may be.
  await paneFrame(bench.page).evaluate(
    (stop) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === stop);
          if (button === undefined || !/已检查 (?:[5-9]|[1-3]\d) \/ 41 张/.test(document.body.textContent ?? "")) {
            requestAnimationFrame(look);
            return;
          }
          button.click();
          resolve();
        };
        look();
      }),
    text.stop,
  );
  await bench.outcome.getByText(/^已停止，检查了 \d+ \/ 41 张工作表。$/).waitFor();
  await screenshot(bench.page, "workbook-forty");
  expect(await bench.pane.getByRole("list", { name: words.sheets }).getByRole("button").count()).toBe(41);
  await bench.pane.getByRole("button", { name: words.check }).click();
  await bench.outcome.getByText(words.done(41)).waitFor({ timeout: 60_000 });
});

test.each(looksOf("workbook"))("%s: nothing is cut off", async (name, options) => {
  const bench = await onCover(options);
  await screenshot(bench.page, `workbook-cover-${name}`);
  await openList(bench);
  await screenshot(bench.page, `workbook-list-${name}`);
  expect(await objections(bench)).toEqual([]);
});
