import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const CELL = "G15";
const FAULT = "不少于5个";

const textOf = async (bench: Bench, cell: string) => String((await bench.read(cell)).value);

async function fix(bench: Bench): Promise<void> {
  const row = await bench.finding(FAULT);
  await row.getByRole("button", { name: text.fix, exact: true }).click();
}

test("不少于5个 becomes ≥5个, and undo brings it back", async () => {
  const bench = await workbench.open();
  const before = await textOf(bench, CELL);
  expect(before.split(FAULT)).toHaveLength(3);
  await fix(bench);
  await expect(outcome(bench)).resolves.toBe(text.outcome.fixed(1));
  expect(await textOf(bench, CELL)).toBe(before.replaceAll(FAULT, "≥5个"));
  await screenshot(bench.page, "fixed");
  await bench.pane.getByRole("button", { name: text.undo, exact: true }).click();
  await waitForOutcome(bench, text.outcome.undone(1));
  expect(await textOf(bench, CELL)).toBe(before);
});

test("Ctrl+Z in the pane undoes the fix", async () => {
  const bench = await workbench.open();
  const before = await textOf(bench, CELL);
  await fix(bench);
  await waitForOutcome(bench, text.outcome.fixed(1));
  await bench.pane.getByRole("button", { name: text.check, exact: true }).press("Control+z");
  await waitForOutcome(bench, text.outcome.undone(1));
  expect(await textOf(bench, CELL)).toBe(before);
});

test("a cell changed meanwhile is left alone, and the pane says so", async () => {
  const bench = await workbench.open();
  const changed = `${await textOf(bench, CELL)}（改）`;
  await bench.typeBehindItsBack(CELL, changed);
  await fix(bench);
  await waitForOutcome(bench, text.outcome.notFixedOne(CELL, text.reasons.changed));
  await screenshot(bench.page, "refused");
  expect(await textOf(bench, CELL)).toBe(changed);
});

test("undo leaves a cell alone that was changed after the fix", async () => {
  const bench = await workbench.open();
  await fix(bench);
  await waitForOutcome(bench, text.outcome.fixed(1));
  const changed = `${await textOf(bench, CELL)}（改）`;
  await bench.typeBehindItsBack(CELL, changed);
  await bench.pane.getByRole("button", { name: text.undo, exact: true }).click();
  await waitForOutcome(bench, text.outcome.notUndoneOne(CELL, text.reasons.changed));
  expect(await textOf(bench, CELL)).toBe(changed);
});

test("a formula is never written over, not even one with the same result", async () => {
  const bench = await workbench.open();
  const before = await textOf(bench, CELL);
  const formula = `="${before}"`;
  await bench.typeBehindItsBack(CELL, formula);
  await fix(bench);
  await waitForOutcome(bench, text.outcome.notFixedOne(CELL, text.reasons.formula));
  expect((await bench.read(CELL)).formula).toBe(formula);
});

test("nothing is written to a protected sheet", async () => {
  const bench = await workbench.open();
  const before = await textOf(bench, CELL);
  await bench.protect();
  await fix(bench);
  await waitForOutcome(bench, text.outcome.notFixedOne(CELL, text.reasons.protected));
  expect(await textOf(bench, CELL)).toBe(before);
});

test("while a cell is being edited a fix says why it cannot act, and acts afterwards", async () => {
  const bench = await workbench.open();
  const before = await textOf(bench, CELL);
  await bench.setEditingCell(true);
  await fix(bench);
  await bench.pane
    .getByText(/正在编辑/)
    .first()
    .waitFor();
  expect(await textOf(bench, CELL)).toBe(before);
  await bench.setEditingCell(false);
  await fix(bench);
  await waitForOutcome(bench, text.outcome.fixed(1));
  expect(await textOf(bench, CELL)).toContain("≥5个");
});

test("everything safe is fixed at once after a look at it, and undone in one step", async () => {
  const bench = await workbench.open();
  const cells = Array.from({ length: 27 }, (_, row) => [`A${row + 1}`, `F${row + 1}`, `G${row + 1}`]).flat();
  const indicators = (texts: readonly string[]) => texts.filter((_, index) => index % 3 === 2).join("");
  const readAll = async () => Promise.all(cells.map((cell) => textOf(bench, cell)));
  const before = await readAll();
  await bench.pane.getByRole("button", { name: /^修复 \d+ 处/ }).click();
  await bench.pane.getByRole("menuitem").first().click();
  const dialog = bench.pane.getByRole("dialog");
  await dialog.getByText(text.preview.title).waitFor();
  await screenshot(bench.page, "preview");
  await dialog.getByRole("button", { name: /^修复 \d+ 处/ }).click();
  await bench.pane
    .getByText(/^已修复 \d+ 处/)
    .first()
    .waitFor();
  await bench.checked();
  const after = await readAll();
  expect(after).not.toEqual(before);
  expect(indicators(before)).toMatch(/不少于|及以下/);
  expect(indicators(after)).not.toMatch(/不少于|及以下/);
  await screenshot(bench.page, "all-fixed");
  await bench.pane.getByRole("button", { name: text.undo, exact: true }).click();
  await bench.pane
    .getByText(/^已撤销 \d+ 处/)
    .first()
    .waitFor();
  expect(await readAll()).toEqual(before);
});

async function outcome(bench: Bench): Promise<string> {
  await bench.outcome.getByText(/./).first().waitFor();
  return (await bench.outcome.innerText()).trim();
}

async function waitForOutcome(bench: Bench, sentence: string): Promise<void> {
  await bench.outcome.getByText(sentence, { exact: true }).waitFor();
}
