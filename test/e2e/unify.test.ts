import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleSheet, HEAD, projectRow, sumRow } from "../../src/check/rules/example";
import { snapshotOf, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { describeSeeds, seedFile } from "../support/seeds";
import { workbookFile } from "../support/workbook-file";
import { objections } from "./support/axe";
import { looksOf } from "./support/looks";
import { withWorkbench, type Bench, type OpenOptions } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const words = text.unify;

/** Two names, each written in several ways, of which no project has two. */
const ACCEPTED = { preferred: "台账登记齐全率", others: ["各类台账登记齐全率", "项目台账登记齐全率"] };
const PAID = { preferred: "故障处理及时率", others: ["各类故障处理及时率"] };
const CELLS = 6;

const cellOf = (quality: string, timeliness: string): string =>
  `1、1-产出指标；12-质量指标；${quality}；实施周期指标值：≥90%；年度指标值：≥90%。` +
  `2、1-产出指标；13-时效指标；${timeliness}；实施周期指标值：≥95%；年度指标值：≥95%。`;

const [EVERY = "", OF_PROJECT = ""] = ACCEPTED.others;
const QUALITIES = [
  ...Array<string>(9).fill(ACCEPTED.preferred),
  ...Array<string>(4).fill(EVERY),
  ...Array<string>(3).fill(OF_PROJECT),
];

const sample: SheetSnapshot = exampleSheet({
  sheet: [
    ...HEAD,
    sumRow("合计", QUALITIES.length),
    ...QUALITIES.map((quality, nth) =>
      projectRow(`第${nth + 1}期培训经费`, 1, cellOf(quality, (nth < 6 ? PAID.others[0] : PAID.preferred) ?? "")),
    ),
  ],
});

let folder = "";
let names = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "unify-"));
  names = join(folder, "names.xlsx");
  writeFileSync(names, workbookFile([sample]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
  const at = rowWith(EVERY) - sample.origin.row;
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
  await bench.pane
    .getByRole("dialog")
    .getByText(/^改后问题少 \d+ 处，新增 \d+ 处。$/)
    .waitFor();
  await apply(bench);
  await bench.outcome.getByText(/^已写入/).waitFor();
  await heading(bench, ACCEPTED.preferred).waitFor({ state: "detached" });
  const after = await everything(bench);
  expect(saysIn(after, ACCEPTED.others)).toBe(0);
  expect(saysIn(after, [ACCEPTED.preferred])).toBe(saysIn(before, [ACCEPTED.preferred, ...ACCEPTED.others]));
  // Nothing but these names is another one.
  const back = (said: string): string => said.replace(/(?:各类|项目)?台账登记齐全率(?=[；;])/g, ACCEPTED.preferred);
  expect(back(after) === back(before)).toBe(true);
  await screenshot(bench.page, "unify-done");
  await bench.pane.getByRole("button", { name: text.undo, exact: true }).click();
  await bench.outcome.getByText(/^已撤销/).waitFor();
  await heading(bench, ACCEPTED.preferred).waitFor();
  expect((await everything(bench)) === before).toBe(true);
}

/** The workbook with these names, checked. */
async function openNames(options: OpenOptions = {}): Promise<Bench> {
  const bench = await workbench.open({ ...options, file: names });
  await bench.pane.getByText(paneText(options.lang ?? "zh").status.current).waitFor();
  return bench;
}

test("names are unified, and undone byte for byte; what the findings will be is said before", async () => {
  const bench = await openNames();
  await unifiedAndUndone(bench);
});

describeSeeds("the published tables", () => {
  test("广州's names that measure differently, or stand side by side in a project, are not put together", async () => {
    const bench = await workbench.open({ file: seedFile("guangzhou-npc.xlsx") ?? "" });
    await bench.checked();
    await openUnify(bench);
    expect(await bench.pane.locator("[data-cluster]").count()).toBe(0);
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
  const ofFormula = saysIn(packed[rowWith(EVERY) - sample.origin.row] ?? "", [...ACCEPTED.others, ...PAID.others]);
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
  const bench = await openNames();
  const { pane } = bench;
  await openUnify(bench);
  await preview(bench, PAID.preferred);
  await pane.getByRole("dialog").getByRole("checkbox").and(pane.locator(":checked")).waitFor();
  await apply(bench);
  await bench.outcome.getByText(words.kept(1)).waitFor();
  // Somebody writes the old name again.
  const cell = `G${rowWith(PAID.preferred) + 1}`;
  const said = String((await bench.read(cell)).value);
  await bench.type(cell, said.replace(PAID.preferred, PAID.others[0] ?? ""));
  await pane.getByRole("button", { name: text.back }).click();
  await pane.getByRole("tab", { name: text.views.check }).click();
  await pane.getByRole("button", { name: text.check, exact: true }).click();
  await bench.checked();
  const finding = await bench.finding(`“${PAID.others[0]}”在词库里的规范名称是“${PAID.preferred}”`);
  await finding.getByText(cell).waitFor();
  await screenshot(bench.page, "unify-found");
});

test("by keyboard alone: into the view, a cluster opened, changed, undone, and back", async () => {
  const bench = await openNames();
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
  await pane.getByRole("button", { name: words.showPlaces(EVERY, 4) }).click();
  await pane.getByRole("button", { name: /^跳到/ }).first().waitFor();
  await look(bench, `unify-open-${name}`);
  const input = pane.getByLabel(words.preferred);
  await input.fill("台账；齐全率");
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
    await lookAtAll(await openNames(options), name);
  },
);
