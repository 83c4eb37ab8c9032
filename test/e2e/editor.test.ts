import type { Locator } from "playwright-core";
import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { describeSeeds, seedFile } from "../support/seeds";
import { withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const words = text.editor;

const cards = ({ pane }: Bench): Locator => pane.locator("[data-card]");
const field = (bench: Bench, index: number, name: string): Locator =>
  cards(bench).nth(index).locator(`[data-field="${name}"]`);
const button = ({ pane }: Bench, name: string): Locator => pane.getByRole("button", { name, exact: true });
const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === element.ownerDocument.activeElement);

const press = async ({ page }: Bench, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Goes on with Tab, or back, until the keyboard is there. */
async function tabTo(bench: Bench, to: Locator, key = "Tab"): Promise<void> {
  await to.waitFor();
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if (await isFocused(to)) return;
    await press(bench, key);
  }
  throw new Error("The keyboard does not come there.");
}

/** The view 指标 on a cell, reached by the keyboard. */
async function opened(cell: string): Promise<Bench> {
  const bench = await workbench.open();
  await bench.select(cell);
  await bench.page.locator("#splitter").focus();
  await tabTo(bench, bench.pane.getByRole("tab", { name: text.views.check }));
  await press(bench, "ArrowRight", "Enter");
  await button(bench, words.write).waitFor();
  return bench;
}

/** Types a name where the keyboard is, picks what it finds, and types numbers where they are open. */
async function pick(bench: Bench, typed: string, option: RegExp): Promise<void> {
  await press(bench, "Control+A");
  await bench.page.keyboard.type(typed);
  await bench.pane.getByRole("option", { name: option }).first().waitFor();
  await press(bench, "Enter");
}

/** What the view says is found of the draft: errors among them, once it is about the draft as it is. */
async function errors(bench: Bench): Promise<number> {
  await bench.page.waitForTimeout(800);
  return bench.pane.locator("main").getByRole("img", { name: text.severity.error }).count();
}

/** Takes every card out, by the keyboard: the last entry of its menu. */
async function clear(bench: Bench): Promise<void> {
  for (let left = await cards(bench).count(); left > 0; left -= 1) {
    await tabTo(bench, field(bench, 0, "menu"));
    await press(bench, "Enter");
    await bench.pane.getByRole("menu").waitFor();
    await press(bench, "ArrowUp", "Enter");
    await bench.pane.getByRole("menu").waitFor({ state: "detached" });
  }
  expect(await cards(bench).count()).toBe(0);
}

/** Adds the set of the likely kind, or of the first where none is, and fills in its open numbers, by the keyboard. */
async function addSet(bench: Bench): Promise<number> {
  const add = bench.pane.getByRole("button", { name: /^添加 \d+ 条$/ });
  const kind = bench.pane.getByRole("combobox", { name: words.set.kind });
  await kind.waitFor();
  if ((await kind.inputValue()) === "") {
    await tabTo(bench, kind);
    await press(bench, "ArrowDown");
  }
  await tabTo(bench, add);
  await press(bench, "Enter");
  await cards(bench).first().waitFor();
  const count = await cards(bench).count();
  for (let index = 0; index < count; index += 1) {
    const head = field(bench, index, "head");
    await tabTo(bench, head.or(head), index === 0 ? "Shift+Tab" : "ArrowDown");
    const number = field(bench, index, "cycle-number");
    if ((await number.count()) === 0) await press(bench, "Enter");
    if ((await number.count()) === 0 || (await number.inputValue()) !== "") continue;
    await tabTo(bench, number);
    await bench.page.keyboard.type("12");
    await tabTo(bench, head, "Shift+Tab");
  }
  return count;
}

const rewritten = async (bench: Bench, cell: string): Promise<void> => {
  await clear(bench);
  const count = await addSet(bench);
  await screenshot(bench.page, `rewritten-${cell}`);
  expect(await errors(bench)).toBe(0);
  await press(bench, "Control+Enter");
  await bench.outcome.getByText(text.outcome.written(1)).waitFor();
  expect(String((await bench.read(cell)).value).match(/\d+、\d-/g)).toHaveLength(count);
  expect(await errors(bench)).toBe(0);
};

test("a project of the sample is rewritten from nothing to a set without an error, by keyboard alone, and undone", async () => {
  const bench = await opened("G16");
  const before = (await bench.read("G16")).value;
  await rewritten(bench, "G16");
  await tabTo(bench, button(bench, text.undo));
  await press(bench, "Enter");
  await bench.outcome.getByText(text.outcome.undone(1)).waitFor();
  expect((await bench.read("G16")).value).toBe(before);
  await button(bench, words.write).and(bench.pane.locator("[aria-disabled=true]")).waitFor();
});

describeSeeds("the published tables", () => {
  test("增城's first project is rewritten from nothing to a set without an error", async () => {
    const bench = await workbench.open({ file: seedFile("zengcheng-npc-2024.xlsx") ?? "" });
    await bench.pane.getByText(text.projects(12)).first().waitFor();
    await bench.checked();
    await bench.page.locator("#splitter").focus();
    await tabTo(bench, bench.pane.getByRole("tab", { name: text.views.check }));
    await press(bench, "ArrowRight", "Enter");
    // Nothing of a project is selected, or the first one is already.
    const first = bench.pane.getByRole("button", { name: /^打开“1 / });
    await first.or(button(bench, words.write)).first().waitFor();
    if ((await first.count()) > 0) {
      await tabTo(bench, first);
      await press(bench, "Enter");
      await button(bench, words.write).waitFor();
    }
    const cell =
      (await bench.pane
        .getByText(/^[A-Z]+\d+$/)
        .first()
        .textContent()) ?? "";
    await rewritten(bench, cell);
  });
});

test("a name is found by pinyin, and its change is shown in the text to come", async () => {
  const bench = await opened("G16");
  await tabTo(bench, field(bench, 0, "name"));
  await pick(bench, "cxrymyd", /参训人员满意度/);
  const preview = bench.pane.getByRole("region", { name: words.preview.title });
  await preview.locator("mark").filter({ hasText: "参训人员满意度" }).waitFor();
  await screenshot(bench.page, "editor-preview");
});

test("an empty cell gets a new set by the project's kind", async () => {
  const bench = await opened("G17");
  await bench.type("G17", "");
  await bench.pane.getByText(words.set.empty).waitFor();
  const count = await addSet(bench);
  await press(bench, "Control+Enter");
  await bench.outcome.getByText(text.outcome.written(1)).waitFor();
  expect(String((await bench.read("G17")).value)).toContain(`${count}、`);
});

test("a draft survives a reload of the pane, and is opened from the list of drafts", async () => {
  const bench = await opened("G16");
  await tabTo(bench, field(bench, 0, "name"));
  await pick(bench, "cxrymyd", /参训人员满意度/);
  await bench.reloadPane();
  await bench.checked();
  await bench.select("G15");
  await bench.pane.getByRole("tab", { name: text.views.indicators }).focus();
  await press(bench, "Enter");
  await bench.pane.getByText(words.drafts.title(1)).waitFor();
  await screenshot(bench.page, "editor-after-reload");
  const open = bench.pane.getByRole("button", { name: /^打开“9 .*”的草稿$/ });
  await tabTo(bench, open);
  await press(bench, "Enter");
  await bench.pane.locator("mark").filter({ hasText: "参训人员满意度" }).waitFor();
  expect(await bench.selected()).toBe("G16");
});

test("a cell that changes meanwhile is shown beside the draft, and the two are put together", async () => {
  const bench = await opened("G15");
  const before = String((await bench.read("G15")).value);
  await tabTo(bench, field(bench, 0, "name"));
  await press(bench, "Control+A");
  await bench.page.keyboard.type("调研场所数量");
  await press(bench, "Tab");
  await bench.typeBehindItsBack("G15", before.replaceAll("100%", "98%"));
  await press(bench, "Control+Enter");
  await bench.outcome.getByText(text.reasons.changed).waitFor();
  await bench.pane.getByRole("region", { name: words.conflict.title }).waitFor();
  await screenshot(bench.page, "editor-conflict");
  await tabTo(bench, button(bench, words.conflict.takeChosen));
  await press(bench, "Enter");
  await bench.pane.getByText(words.outcome.settled).waitFor();
  await tabTo(bench, button(bench, words.write));
  await press(bench, "Enter");
  await bench.outcome.getByText(text.outcome.written(1)).waitFor();
  const after = String((await bench.read("G15")).value);
  expect(after).toContain("调研场所数量");
  expect(after).toContain("98%");
});

test("a formula in the indicator cell is said before anything is written", async () => {
  const bench = await opened("G16");
  const { value } = await bench.read("G16");
  await bench.type("G16", `="${String(value)}"`);
  await bench.page.waitForTimeout(1500);
  await tabTo(bench, field(bench, 0, "name"));
  await press(bench, "Control+A");
  await bench.page.keyboard.type("培训场次");
  await press(bench, "Tab");
  await bench.pane.getByText(words.problems.formula("G16")).waitFor();
  await press(bench, "Control+Enter");
  await screenshot(bench.page, "editor-formula");
  expect((await bench.read("G16")).formula).not.toBeNull();
});

test("a protected sheet and a cell that is being edited are said in words, and the draft stays", async () => {
  const bench = await opened("G16");
  await tabTo(bench, field(bench, 0, "name"));
  await press(bench, "Control+A");
  await bench.page.keyboard.type("培训场次");
  await press(bench, "Tab");
  await bench.setEditingCell(true);
  await press(bench, "Control+Enter");
  await bench.pane.getByText(text.errors.happened["editing-cell"][0]).waitFor();
  await screenshot(bench.page, "editor-editing-cell");
  await bench.setEditingCell(false);
  await bench.protect();
  await tabTo(bench, button(bench, words.write));
  await press(bench, "Enter");
  await bench.outcome.getByText(text.reasons.protected).waitFor();
  await screenshot(bench.page, "editor-protected");
  await bench.pane.locator("mark").filter({ hasText: "场" }).first().waitFor();
});
