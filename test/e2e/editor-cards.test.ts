import type { Locator } from "playwright-core";
import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { objections } from "./support/axe";
import { looksOf } from "./support/looks";
import { withWorkbench, type Bench, type OpenOptions } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const words = text.cards;

/** The indicators of the sample's third project: 4 of them, the first one of 数量. */
const CELL = "G9";

const items = ({ pane }: Bench): Locator => pane.locator("[data-card]");
const field = (bench: Bench, index: number, name: string): Locator =>
  items(bench).nth(index).locator(`[data-field="${name}"]`);
const nameIn = async (bench: Bench, index: number): Promise<string> =>
  (await field(bench, index, "head").textContent()) ?? "";
const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === element.ownerDocument.activeElement);

async function opened(options: OpenOptions = {}): Promise<Bench> {
  const bench = await workbench.open(options);
  await bench.select(CELL);
  await bench.pane.getByRole("tab", { name: text.views.indicators }).click();
  await items(bench).first().waitFor();
  return bench;
}

test("by keyboard alone: a name is searched by pinyin, a target typed, cards are added, moved, taken out and brought back", async () => {
  const bench = await opened();
  const { page, pane } = bench;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await field(bench, 0, "head").focus();
  await press("ArrowDown", "Enter", "Tab", "Tab", "Tab", "Tab");
  expect(await isFocused(field(bench, 1, "name"))).toBe(true);
  await press("Control+A");
  await page.keyboard.type("cxrymyd");
  await pane.getByRole("option", { name: /参训人员满意度/ }).waitFor();
  await screenshot(page, "cards-search");
  await press("Enter");
  expect(await field(bench, 1, "level2").inputValue()).toBe("31");
  expect(await field(bench, 1, "cycle-number").inputValue()).toBe("90");
  // The kind, the sign, the number.
  await press("Tab", "Tab", "Tab");
  expect(await isFocused(field(bench, 1, "cycle-number"))).toBe(true);
  await press("Control+A");
  await page.keyboard.type("92.5");
  await press("Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab");
  expect(await isFocused(field(bench, 1, "head"))).toBe(true);
  await press("Alt+ArrowUp", "Enter");
  expect(await isFocused(field(bench, 0, "head"))).toBe(true);
  expect(await nameIn(bench, 0)).toContain("参训人员满意度 ");
  expect(await nameIn(bench, 0)).toContain("≥92.5%");

  await press("Tab", "Enter", "Enter");
  expect(await items(bench).count()).toBe(5);
  expect(await isFocused(field(bench, 1, "name"))).toBe(true);
  await screenshot(page, "cards-added");
  await press("Shift+Tab", "Enter");
  await press("ArrowUp", "Enter");
  expect(await items(bench).count()).toBe(4);
  expect(await isFocused(field(bench, 1, "head"))).toBe(true);
  await press("Control+Z");
  expect(await items(bench).count()).toBe(5);
  await press("Control+Z", "Control+Z");
  expect(await nameIn(bench, 1)).toContain("参训人员满意度");
});

test("a card is dragged by its grip to where it is let go, and stays where it was on Escape", async () => {
  const bench = await opened();
  const { page } = bench;
  await field(bench, 0, "head").click();
  await items(bench).nth(3).scrollIntoViewIfNeeded();
  const first = await nameIn(bench, 1);
  const last = await nameIn(bench, 3);
  const grab = async (): Promise<void> => {
    const grip = await items(bench).nth(3).getByTitle(words.drag).boundingBox();
    const to = await items(bench).nth(1).boundingBox();
    if (grip === null || to === null) throw new Error("not in view");
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await page.mouse.down();
    await page.mouse.move(grip.x, to.y + 20, { steps: 4 });
    await page.mouse.move(grip.x, to.y + 4, { steps: 2 });
  };
  await grab();
  await screenshot(page, "cards-dragged");
  await page.keyboard.press("Escape");
  await page.mouse.up();
  expect(await nameIn(bench, 1)).toBe(first);
  await grab();
  await page.mouse.up();
  expect(await nameIn(bench, 1)).toBe(last.replace("4第4条", "2第2条"));
  expect(await nameIn(bench, 2)).toBe(first.replace("2第2条", "3第3条"));
});

/** What a card can look like, each as a user comes to it from the one before. */
const LOOKS: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  start: async (bench) => items(bench).nth(3).waitFor(),
  async search(bench) {
    await field(bench, 0, "name").fill("wc");
    await bench.pane.getByRole("listbox").waitFor();
  },
  async units(bench) {
    await field(bench, 0, "name").press("Escape");
    await field(bench, 0, "cycle-unit").press("ArrowDown");
    await bench.pane.getByRole("listbox").waitFor();
  },
  async kinds(bench) {
    await field(bench, 0, "cycle-unit").press("Escape");
    await field(bench, 0, "follows").click();
    await field(bench, 0, "cycle-kind").selectOption("frequency");
    await field(bench, 0, "annual-kind").selectOption("text");
    await field(bench, 0, "annual-text").fill("按时完成");
    await field(bench, 0, "name").focus();
    await bench.pane.getByRole("button", { name: /^改成/ }).first().waitFor();
  },
  async open(bench) {
    await bench.pane.getByRole("button", { name: words.add }).click();
    await field(bench, 4, "cycle-kind").selectOption("range");
  },
  async menu(bench) {
    await field(bench, 4, "menu").click();
    await bench.pane.getByRole("menu").waitFor();
  },
};

async function look(bench: Bench, suffix: string): Promise<void> {
  for (const [name, go] of Object.entries(LOOKS)) {
    await go(bench);
    await screenshot(bench.page, `cards-${name}-${suffix}`);
    expect(await objections(bench)).toEqual([]);
  }
}

test.each(looksOf("cards"))(
  "%s: nothing is cut off, marks stay, and axe-core has no objection",
  async (name, options) => {
    await look(await opened(options), name);
  },
);
