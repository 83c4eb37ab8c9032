import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { eventually } from "./support/eventually";
import { withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");

/** Waits until the cell is the selected one. */
async function expectSelected(bench: Bench, cell: string): Promise<void> {
  await eventually(() => bench.selected(), cell);
}

test("a click on a finding selects its cell", async () => {
  const bench = await workbench.open();
  await (await bench.finding("不少于5个")).click();
  await expectSelected(bench, "G15");
  await screenshot(bench.page, "jumped");
});

test("the keyboard walks the findings, and Enter selects the cell", async () => {
  const bench = await workbench.open();
  await bench.pane.getByRole("combobox", { name: text.grouping.label }).selectOption("rule");
  const rows = bench.pane.locator("[role=row]");
  await rows.first().focus();
  await bench.page.keyboard.press("ArrowDown");
  await bench.page.keyboard.press("Enter");
  await expectSelected(bench, "G16"); // the one error: no benefit indicator
});

test("F8 goes on to the next finding, Shift+F8 back", async () => {
  const bench = await workbench.open();
  await bench.pane.getByRole("button", { name: text.check, exact: true }).focus();
  const walked: string[] = [];
  for (const key of ["F8", "F8", "F8", "Shift+F8", "Shift+F8"]) {
    const last = await bench.selected();
    await bench.page.keyboard.press(key);
    walked.push(await bench.selectedAfter(last));
  }
  expect(walked.slice(0, 3)).toEqual([...new Set(walked.slice(0, 3))]);
  expect(walked.slice(3)).toEqual([walked[1], walked[0]]);
});

test("下一处 and 上一处 on the ribbon walk the findings, with the pane closed as well", async () => {
  const bench = await workbench.open({ isPaneClosed: true });
  const press = async (name: string) => {
    const last = await bench.selected();
    await bench.page.getByRole("button", { name }).click();
    return bench.selectedAfter(last);
  };
  const first = await press("下一处");
  const second = await press("下一处");
  expect(first).toMatch(/^[A-G]\d+$/);
  expect(second).not.toBe(first);
  expect(await press("上一处")).toBe(first);
});

test("selecting a cell brings up its findings, without taking the focus", async () => {
  const bench = await workbench.open();
  await bench.page
    .locator("#grid canvas")
    .last()
    .click({ position: { x: 200, y: 100 } });
  await bench.select("G16");
  const marked = bench.pane.locator('[role=row][aria-selected="true"]');
  await marked.first().waitFor();
  await screenshot(bench.page, "marked");
  for (const row of await marked.allInnerTexts()) expect(row).toContain("G16");
  expect(await bench.page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");
});

test("the pane is reached, used and left by keyboard alone", async () => {
  const bench = await workbench.open();
  const check = bench.pane.getByRole("button", { name: text.check, exact: true });
  await bench.page.locator("#splitter").focus();
  const isReached = () => check.evaluate((button) => button === button.ownerDocument.activeElement);
  for (let i = 0; i < 12 && !(await isReached()); i++) await bench.page.keyboard.press("Tab");
  expect(await isReached()).toBe(true);
  await bench.page.keyboard.press("Enter");
  await bench.outcome.getByText(/检查完毕/).waitFor();
});
