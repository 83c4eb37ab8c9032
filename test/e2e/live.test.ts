import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
/** A packed cell of the sample with a comparison in words. */
const CELL = "G8";

const textOf = async (bench: Bench): Promise<string> => String((await bench.read(CELL)).value);
/** How many findings the list tells of. */
async function count(bench: Bench): Promise<number> {
  const labels = await bench.pane
    .getByRole("group", { name: text.severityFilters })
    .getByRole("button")
    .allInnerTexts();
  return labels.reduce((sum, label) => sum + Number(label.replace(/\D/g, "")), 0);
}
async function becomes(look: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100 && !(await look()); tries += 1) await new Promise((done) => setTimeout(done, 100));
  expect(await look()).toBe(true);
}

test("what is typed into the sheet is checked by itself, and nothing that was open moves", async () => {
  const bench = await workbench.open();
  const before = await count(bench);
  const list = bench.pane.locator('[role=row][aria-expanded="true"]');
  const open = await list.allInnerTexts();
  await bench.select("B9");
  await bench.type(CELL, `${await textOf(bench)}待补充`);
  await becomes(async () => (await count(bench)) > before);
  await bench.checked();
  expect(await bench.selected()).toBe("B9");
  expect(await bench.outcome.innerText()).toBe("");
  expect((await list.allInnerTexts()).map((line) => line.replace(/\d+/g, ""))).toEqual(
    open.map((line) => line.replace(/\d+/g, "")),
  );
  await screenshot(bench.page, "live");
});

test("nothing is checked while a cell is being edited, and it is once the cell is left", async () => {
  const bench = await workbench.open();
  const before = await count(bench);
  await bench.type(CELL, `${await textOf(bench)}待补充`);
  await bench.setEditingCell(true);
  await bench.page.waitForTimeout(2_000);
  expect(await count(bench)).toBe(before);
  expect(await bench.pane.getByRole("alert").count()).toBe(0);
  await bench.setEditingCell(false);
  await becomes(async () => (await count(bench)) > before);
});

test("the switch in the settings turns it off, and the choice outlives the pane", async () => {
  const bench = await workbench.open();
  await bench.pane.getByRole("button", { name: text.settings.label }).click();
  const live = bench.pane.getByRole("switch", { name: text.settings.live });
  expect(await live.isChecked()).toBe(true);
  await live.click();
  await live.scrollIntoViewIfNeeded();
  await screenshot(bench.page, "live-off");
  await bench.reloadPane();
  await bench.checked();
  const before = await count(bench);
  await bench.type(CELL, `${await textOf(bench)}待补充`);
  await bench.pane.getByText(text.status.stale).waitFor();
  await bench.page.waitForTimeout(1_500);
  expect(await count(bench)).toBe(before);
});

test("a thousand edits in a row end in one current result", async () => {
  const bench = await workbench.open();
  await bench.page.evaluate(async (at) => {
    const { grid } = window.workbench;
    if (grid === null) return;
    for (let nth = 0; nth < 1_000; nth += 1) {
      grid.write(grid.activeSheet(), { top: 7, bottom: 7, left: 6, right: 6 }, [[`${at}${nth}`]]);
      if (nth % 50 === 0) await new Promise((done) => setTimeout(done, 0));
    }
  }, "待补充");
  await bench.pane.getByText(text.status.stale).waitFor();
  await bench.checked();
  expect(await textOf(bench)).toBe("待补充999");
});
