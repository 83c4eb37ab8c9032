import { ACCEPTED_TEXTS } from "../../src/text/accepted";
import { paneText } from "../../src/text/pane";
import { ruleTitle } from "../../src/text/findings";
import type { Language } from "../../src/text/language";
import { screenshot } from "../support/browser";
import { objections } from "./support/axe";
import { eventually } from "./support/eventually";
import { looksOf } from "./support/looks";
import { withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const words = { ...text.accepted, ...ACCEPTED_TEXTS.zh };
const RULE = ruleTitle("word-operator", "zh");

const finding = ({ pane }: Bench, words: string) =>
  pane.locator("[role=row]:not([aria-expanded])").filter({ hasText: words }).first();
const openGroup = async ({ pane }: Bench): Promise<void> => {
  await pane
    .getByRole("row", { name: new RegExp(RULE) })
    .first()
    .click();
};
const dialog = ({ pane }: Bench) => pane.getByRole("dialog");
const said = async (bench: Bench, sentence: string): Promise<void> =>
  bench.outcome.getByText(sentence, { exact: true }).waitFor();
const shown = ({ pane }: Bench, n: number) => pane.getByRole("button", { name: words.shown(n) });

test("by mouse: one, then all of its kind; undone; the list of them; withdrawn", async () => {
  const bench = await workbench.open();
  await openGroup(bench);
  const row = finding(bench, "不少于5个");
  await row.waitFor();
  await row.getByRole("button", { name: /^接受“/ }).click();
  await screenshot(bench.page, "accept-question");
  expect(await objections(bench)).toEqual([]);
  // Without a reason nothing is accepted.
  await dialog(bench).getByRole("button", { name: words.ask.accept, exact: true }).click();
  await dialog(bench).getByText(words.ask.reasonMissing).waitFor();
  await dialog(bench).getByRole("radio", { name: words.ask.reasons[1] }).click();
  await dialog(bench).getByRole("button", { name: words.ask.accept, exact: true }).click();
  await dialog(bench).getByText(words.ask.byMissing).waitFor();
  await screenshot(bench.page, "accept-missing");
  await dialog(bench).getByLabel(words.ask.by, { exact: true }).fill("审核人");
  await dialog(bench).getByRole("button", { name: words.ask.accept, exact: true }).click();
  await said(bench, words.outcome.accepted(1));
  await shown(bench, 1).waitFor();
  await screenshot(bench.page, "accept-done");
  await bench.pane.getByRole("button", { name: text.undo, exact: true }).click();
  await said(bench, words.outcome.undone(1));
  await shown(bench, 1).waitFor({ state: "detached" });
  // All of its kind.
  await finding(bench, "不少于5个")
    .getByRole("button", { name: /^接受“/ })
    .click();
  await dialog(bench).getByLabel(words.ask.scope).selectOption("table");
  await dialog(bench).getByRole("radio", { name: words.ask.other }).click();
  await dialog(bench).getByLabel(words.ask.otherLabel).fill("今年先不改");
  await dialog(bench).getByRole("button", { name: words.ask.accept, exact: true }).click();
  await bench.outcome.getByText(/^已接受 \d+ 处。$/).waitFor();
  await bench.pane.getByRole("button", { name: /^✓ 已接受/ }).click();
  await bench.pane.getByText(/今年先不改 · 审核人 · 20\d\d-/).waitFor();
  await screenshot(bench.page, "accepted-view");
  expect(await objections(bench)).toEqual([]);
  const withdraw = bench.pane.getByRole("button", { name: /^撤回：/ });
  await withdraw.first().click();
  await said(bench, words.outcome.withdrawn(1));
  await bench.pane.getByRole("button", { name: /^撤回 \d+ 处$/ }).click();
  await bench.pane.getByText(words.nothing).waitFor();
  await bench.pane.getByRole("button", { name: text.back }).click();
  await bench.pane.getByRole("treegrid").waitFor();
});

test("by keyboard alone: Delete, a reason, Enter; the focus goes on in the list", async () => {
  const bench = await workbench.open();
  await openGroup(bench);
  const row = finding(bench, "不少于");
  await row.click();
  const before = await bench.pane.locator("[role=row]:not([aria-expanded])").count();
  await row.press("Delete");
  await dialog(bench).waitFor();
  const { keyboard } = bench.page;
  await dialog(bench).getByRole("radio").first().focus();
  await keyboard.press("Space");
  await keyboard.press("Tab");
  await keyboard.type("审核人");
  await screenshot(bench.page, "accept-typed");
  await keyboard.press("Enter");
  await said(bench, words.outcome.accepted(1));
  await dialog(bench).waitFor({ state: "detached" });
  expect(before).toBeGreaterThan(1);
  await eventually(() => bench.pane.locator("[role=treegrid] [role=row]:focus").count(), 1);
  await keyboard.press("Delete");
  await dialog(bench).waitFor();
  // The name stands there already.
  expect(await dialog(bench).getByLabel(words.ask.by, { exact: true }).inputValue()).toBe("审核人");
  await keyboard.press("Escape");
  await dialog(bench).waitFor({ state: "detached" });
});

test("what is accepted stays so where a row is inserted above it, and is listed again once its text is another", async () => {
  const bench = await workbench.open();
  await openGroup(bench);
  await finding(bench, "不少于5个").click();
  const cell = await bench.selectedAfter("");
  await finding(bench, "不少于5个").press("Delete");
  await dialog(bench).getByRole("radio").first().click();
  await dialog(bench).getByLabel(words.ask.by, { exact: true }).fill("审核人");
  await dialog(bench).getByRole("button", { name: words.ask.accept, exact: true }).click();
  await said(bench, words.outcome.accepted(1));
  await bench.page.evaluate(() => {
    const { grid } = window.workbench;
    const range = { top: 2, bottom: 2, left: 0, right: 16_383 };
    grid?.shiftCells(grid.activeSheet(), { kind: "insert", axis: "rows", range });
  });
  await bench.pane.getByRole("button", { name: text.check, exact: true }).click();
  await bench.checked();
  await shown(bench, 1).waitFor();
  const moved = cell.replace(/\d+$/, (row) => String(Number(row) + 1));
  const old = String((await bench.read(moved)).value);
  expect(old).toContain("不少于5个");
  await bench.type(moved, old.replaceAll("不少于5个", "不低于5个"));
  await bench.pane.getByRole("button", { name: text.check, exact: true }).click();
  await shown(bench, 1).waitFor({ state: "detached" });
  await bench.finding("不低于5个");
  await bench.pane.getByRole("button", { name: text.sheetActions.more }).click();
  await bench.pane.getByRole("menuitem", { name: new RegExp(`^${words.menu}`) }).click();
  await bench.pane.getByText(words.stale.title(1)).waitFor();
  await screenshot(bench.page, "accepted-stale");
  await bench.pane.getByRole("button", { name: words.stale.prune }).click();
  await said(bench, words.outcome.pruned(1));
});

test("an office's own reasons take the place of the pane's", async () => {
  const reasons = ["依据文件另有规定", "已由单位书面说明"];
  const bench = await workbench.open({ office: JSON.stringify({ reasons }) });
  await openGroup(bench);
  await finding(bench, "不少于5个").click();
  await finding(bench, "不少于5个").press("Delete");
  await dialog(bench).getByRole("radio", { name: reasons[0] }).click();
  const offered = await dialog(bench).getByRole("radiogroup").locator("label").allTextContents();
  expect(offered).toEqual([...reasons, words.ask.other]);
  await dialog(bench).getByLabel(words.ask.by, { exact: true }).fill("审核人");
  await dialog(bench).getByRole("button", { name: words.ask.accept, exact: true }).click();
  await said(bench, words.outcome.accepted(1));
});

/** Asks about the first finding, accepts it and opens the list of those accepted, with a picture of each. */
async function look(bench: Bench, name: string, language: Language = "zh"): Promise<void> {
  const own = { ...paneText(language).accepted, ...ACCEPTED_TEXTS[language] };
  await bench.pane.locator("[role=row][aria-expanded]").nth(1).click();
  const first = bench.pane.locator("[role=row]:not([aria-expanded])").first();
  await first.click();
  await first.press("Delete");
  const box = dialog(bench);
  await box.getByRole("radio").first().click();
  await box.getByLabel(own.ask.by, { exact: true }).fill("审核人");
  await screenshot(bench.page, `accept-${name}`);
  expect(await objections(bench)).toEqual([]);
  await box.getByRole("button", { name: own.ask.accept, exact: true }).click();
  await bench.pane.getByRole("button", { name: `✓ ${own.shown(1)}` }).click();
  await bench.pane.getByRole("heading", { name: own.label }).waitFor();
  await screenshot(bench.page, `accepted-${name}`);
  expect(await objections(bench)).toEqual([]);
}

test.each(looksOf("accept"))("%s: nothing is cut off", async (name, options) => {
  await look(await workbench.open(options), name);
});

test("English has room in a narrow pane", async () => {
  await look(await workbench.open({ lang: "en", width: 320 }), "en-320", "en");
});
