import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { snapshotOf, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { describeSeeds, seedFile, snapshotsOf } from "../support/seeds";
import { workbookFile } from "../support/workbook-file";
import { objections } from "./support/axe";
import { looksOf } from "./support/looks";
import { SAMPLE, withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const words = text.unify;

/** The two clusters of names in 广州's table, and where the sample says them. */
const ACCEPTED = { preferred: "验收合格率", others: ["项目验收合格率", "系统改造验收合格率（%）"] };
const PAID = { preferred: "费用支付及时率", others: ["项目资金支付率"] };
const CELLS = 6;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "unify-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sample = snapshotsOf(SAMPLE)[0] as SheetSnapshot;

/** The packed cells of the sample, as they are written. */
const packed = sample.texts.map((row) => row[CELLS] ?? "");

/** How often a text of a table says one of these names: in either style of separators. */
function saysIn(said: string, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + said.split(/[；;] ?/).filter((part) => part === name).length, 0);
}

/** The first row that says a name, from 0. */
const rowWith = (name: string): number => sample.origin.row + packed.findIndex((said) => saysIn(said, [name]) > 0);

/** Every cell of the workbook, as it is kept. */
const everything = (bench: Bench): Promise<string> =>
  bench.page.evaluate(() => {
    const { grid } = window.workbench;
    if (grid === null) throw new Error("no grid");
    return JSON.stringify(
      grid.sheets().map(({ id, name }) => [name, grid.read(id, { top: 0, left: 0, bottom: 60, right: 8 })]),
    );
  });

async function openUnify(bench: Bench): Promise<void> {
  await bench.pane.getByRole("tab", { name: text.views.wording }).click();
  await bench.pane.getByRole("button", { name: words.open }).click();
  await bench.pane.getByText(/^看了/).waitFor();
}

const heading = (bench: Bench, name: string) => bench.pane.locator("[data-cluster]").filter({ hasText: name });

async function preview(bench: Bench, name: string): Promise<void> {
  const cluster = heading(bench, name).first();
  if ((await cluster.getAttribute("aria-expanded")) === "false") await cluster.click();
  await bench.pane.getByRole("button", { name: words.change(name) }).click();
  await bench.pane.getByRole("dialog").waitFor();
}

async function apply(bench: Bench): Promise<void> {
  await bench.pane.getByRole("dialog").getByRole("button", { name: /^改 / }).click();
  await bench.pane.getByRole("dialog").waitFor({ state: "detached" });
}

/** A workbook of several sheets with the sample's table; one cell of the second is a formula. */
function severalSheets(): string {
  const at = rowWith("项目验收合格率") - sample.origin.row;
  const formulas = sample.formulas.map((line, r) =>
    line.map((formula, c) => (r === at && c === CELLS ? "=附!A1" : formula)),
  );
  const { texts } = sample as SheetSnapshot;
  const sheets: readonly SheetSnapshot[] = [
    { ...sample, name: "甲" },
    { ...sample, name: "乙", formulas },
    { ...sample, name: "丙" },
    snapshotOf("附", [[texts[at]?.[CELLS] ?? ""]]),
  ];
  const file = join(folder, "several.xlsx");
  writeFileSync(file, workbookFile(sheets));
  return file;
}

async function unifiedAndUndone(bench: Bench): Promise<void> {
  const before = await everything(bench);
  await openUnify(bench);
  await preview(bench, ACCEPTED.preferred);
  await apply(bench);
  await bench.outcome.getByText(/^已写入/).waitFor();
  await heading(bench, ACCEPTED.preferred).waitFor({ state: "detached" });
  const after = await everything(bench);
  expect(saysIn(after, ACCEPTED.others)).toBe(0);
  expect(saysIn(after, [ACCEPTED.preferred])).toBe(saysIn(before, ACCEPTED.others));
  // Nothing but these names is another one.
  const back = (said: string): string => said.replace(/(?:项目|系统改造)?验收合格率(?:（%）)?(?=[；;])/g, "验收合格率");
  expect(back(after) === back(before)).toBe(true);
  await screenshot(bench.page, "unify-done");
  await bench.pane.getByRole("button", { name: text.undo, exact: true }).click();
  await bench.outcome.getByText(/^已撤销/).waitFor();
  await heading(bench, ACCEPTED.preferred).waitFor();
  expect((await everything(bench)) === before).toBe(true);
}

test("the names of the sample are unified, and undone byte for byte", async () => {
  await unifiedAndUndone(await workbench.open());
});

describeSeeds("the published tables", () => {
  test("广州's workbook is unified, and undone byte for byte", async () => {
    const bench = await workbench.open({ file: seedFile("guangzhou-npc.xlsx") ?? "" });
    await bench.checked();
    await unifiedAndUndone(bench);
  });
});

test("several sheets in one step; a formula and a protected sheet are left out and named", async () => {
  const bench = await workbench.open({ file: severalSheets() });
  const { pane } = bench;
  await bench.checked();
  await bench.page.evaluate(() => {
    const { grid } = window.workbench;
    const locked = grid?.sheets().find(({ name }) => name === "丙");
    if (locked !== undefined) grid?.protect(locked.id, true);
  });
  const before = await everything(bench);
  await openUnify(bench);
  await pane.getByRole("switch", { name: words.wholeWorkbook }).click();
  const count = 3 * saysIn(packed.join("；"), ACCEPTED.others);
  await heading(bench, ACCEPTED.preferred).getByText(words.places(count)).waitFor();
  const ofFormula = saysIn(packed[rowWith("项目验收合格率") - sample.origin.row] ?? "", [
    ...ACCEPTED.others,
    ...PAID.others,
  ]);
  await pane.getByRole("checkbox", { name: words.chooseAll }).click();
  await pane.getByRole("button", { name: words.changeChosen(2) }).click();
  const dialog = pane.getByRole("dialog");
  await dialog.getByRole("button", { name: words.preview.left(ofFormula) }).click();
  await dialog.getByText(words.preview.reasons.formula).first().waitFor();
  await dialog
    .getByText(/乙 G\d+/)
    .last()
    .waitFor();
  await screenshot(bench.page, "unify-left");
  await apply(bench);
  await bench.outcome
    .getByText(/个没有写入|未写入|没有写/)
    .or(bench.outcome.getByText(/^已写入/))
    .first()
    .waitFor();
  await pane.getByRole("button", { name: text.showReasons }).click();
  await pane
    .getByText(/^丙!G\d+ · 受保护/)
    .first()
    .waitFor();
  await screenshot(bench.page, "unify-refused");
  const after = JSON.parse(await everything(bench)) as [string, { values: (string | null)[][] }][];
  const saying = (name: string): number => {
    const cells = after.flatMap(([sheet, { values }]) => (sheet === name ? values.flat() : []));
    return cells.filter((said) => saysIn(String(said), [...ACCEPTED.others, ...PAID.others]) > 0).length;
  };
  expect([saying("甲"), saying("乙")]).toEqual([0, 1]);
  expect(saying("丙")).toBeGreaterThan(10);
  await pane.getByRole("button", { name: text.undo, exact: true }).click();
  await bench.outcome.getByText(/^已撤销/).waitFor();
  expect((await everything(bench)) === before).toBe(true);
});

test("a name goes into the library, and the check finds by it what was left", async () => {
  const bench = await workbench.open();
  const { pane } = bench;
  await openUnify(bench);
  await preview(bench, PAID.preferred);
  await pane.getByRole("dialog").getByRole("checkbox").and(pane.locator(":checked")).waitFor();
  await apply(bench);
  await bench.outcome.getByText(words.kept(1)).waitFor();
  // Somebody writes the old name again.
  const cell = `G${rowWith("费用支付及时率") + 1}`;
  const said = String((await bench.read(cell)).value);
  await bench.type(cell, said.replace("费用支付及时率", "项目资金支付率"));
  await pane.getByRole("button", { name: text.back }).click();
  await pane.getByRole("tab", { name: text.views.check }).click();
  await pane.getByRole("button", { name: text.check, exact: true }).click();
  await bench.checked();
  const finding = await bench.finding("“项目资金支付率”在词库里的规范名称是“费用支付及时率”");
  await finding.getByText(cell).waitFor();
  await screenshot(bench.page, "unify-found");
});

test("by keyboard alone: into the view, a cluster opened, changed, undone, and back", async () => {
  const bench = await workbench.open();
  const { pane, page } = bench;
  const before = await everything(bench);
  const focused = pane.locator(":focus");
  await pane.getByRole("tab", { name: text.views.check }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: words.open }).waitFor();
  const tabTo = async (name: string | RegExp, role: "button" | "switch" | "checkbox" = "button"): Promise<void> => {
    const wanted = pane.getByRole(role, { name, exact: typeof name === "string" }).and(focused);
    for (let pressed = 0; pressed < 40 && (await wanted.count()) === 0; pressed += 1) await page.keyboard.press("Tab");
    await wanted.waitFor();
  };
  await tabTo(words.open);
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: text.back }).and(focused).waitFor();
  await pane.getByText(/^看了/).waitFor();
  await tabTo(new RegExp(`^${ACCEPTED.preferred}`));
  await page.keyboard.press("ArrowDown");
  await heading(bench, PAID.preferred).and(focused).waitFor();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await tabTo(words.change(ACCEPTED.preferred));
  await page.keyboard.press("Enter");
  await pane.getByRole("dialog").locator(":focus").waitFor();
  await tabTo(/^改 /);
  await page.keyboard.press("Enter");
  await bench.outcome.getByText(/^已写入/).waitFor();
  await heading(bench, PAID.preferred).and(focused).waitFor();
  await page.keyboard.press("Control+z");
  await bench.outcome.getByText(/^已撤销/).waitFor();
  expect((await everything(bench)) === before).toBe(true);
  await page.keyboard.press("Escape");
  await pane.getByRole("button", { name: words.open }).and(focused).waitFor();
});

async function look(bench: Bench, name: string): Promise<void> {
  await screenshot(bench.page, name);
  expect(await objections(bench)).toEqual([]);
}

async function lookAtAll(bench: Bench, name: string): Promise<void> {
  const { pane } = bench;
  await pane.getByRole("tab", { name: text.views.wording }).click();
  await look(bench, `unify-entry-${name}`);
  await openUnify(bench);
  await look(bench, `unify-${name}`);
  await heading(bench, ACCEPTED.preferred).click();
  await pane.getByRole("button", { name: words.showPlaces("项目验收合格率", 11) }).click();
  await pane.getByRole("button", { name: /^跳到/ }).first().waitFor();
  await look(bench, `unify-open-${name}`);
  const input = pane.getByLabel(words.preferred);
  await input.fill("验收；合格率");
  await pane.getByText(words.faults.separator).waitFor();
  await look(bench, `unify-fault-${name}`);
  await input.press("Escape");
  await preview(bench, ACCEPTED.preferred);
  await look(bench, `unify-preview-${name}`);
  await pane.getByRole("dialog").getByRole("button", { name: words.preview.cancel }).click();
}

test.each(looksOf("unify"))(
  "%s: nothing is cut off, marks stay, and axe-core has no objection",
  async (name, options) => {
    await lookAtAll(await workbench.open(options), name);
  },
);
