import { readFileSync } from "node:fs";
import type { Language } from "../../src/text/language";
import { paneText } from "../../src/text/pane";
import { LOOKED_TEXTS } from "../../src/text/looked";
import { SINCE_TEXTS } from "../../src/text/since";
import { screenshot } from "../support/browser";
import { objections } from "./support/axe";
import { eventually } from "./support/eventually";
import { looksOf } from "./support/looks";
import { paneFrame, SAMPLE, withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const since = SINCE_TEXTS.zh;
const looked = LOOKED_TEXTS.zh;

async function choose(bench: Bench, label: string, language: Language = "zh"): Promise<void> {
  await bench.pane.getByRole("button", { name: paneText(language).sheetActions.more }).click();
  await bench.pane.getByRole("menuitem", { name: new RegExp(`^${label}`) }).click();
}

const button = ({ pane }: Bench, name: string | RegExp) => pane.getByRole("button", { name });
const listed = ({ pane }: Bench): Promise<number> =>
  pane.locator("[role=treegrid]").evaluate((grid) => Number(grid.getAttribute("aria-rowcount")));

/** Nothing of the pane reaches out of its side. */
async function isCut({ page }: Bench): Promise<boolean> {
  return paneFrame(page).evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** A fault goes, and another comes. */
async function oneForAnother(bench: Bench): Promise<void> {
  const value = String((await bench.read("G7")).value);
  const mended = value.replaceAll("0%及以下", "≤0%");
  expect(mended).not.toBe(value);
  await bench.type("G7", `${mended}待补充`);
}

async function remember(bench: Bench): Promise<void> {
  await choose(bench, text.since.label);
  await button(bench, since.remember).click();
  await bench.outcome.getByText(/^已记下 1 张工作表的 \d+ 处问题。$/).waitFor();
}

test("what is new is listed alone, after a reload as well; what was mended stands among what is gone", async () => {
  const bench = await workbench.open();
  await remember(bench);
  await button(bench, text.back).click();
  await button(bench, text.since.only.fresh(0)).waitFor();
  await oneForAnother(bench);
  await button(bench, /^只看新增 [1-9]/).waitFor();
  await screenshot(bench.page, "since-list");
  expect(await objections(bench)).toEqual([]);
  const before = await listed(bench);
  await button(bench, /^只看新增/).click();
  await eventually(async () => (await listed(bench)) < before, true);
  await bench.pane.locator("[role=row]").getByText(text.since.fresh, { exact: true }).first().waitFor();
  await screenshot(bench.page, "since-only-new");
  await bench.reloadPane();
  await bench.checked();
  await button(bench, /^只看新增 [1-9]/).waitFor();
  await choose(bench, text.since.label);
  await bench.pane.getByRole("region", { name: since.figures.title }).waitFor();
  await screenshot(bench.page, "since-view");
  expect(await objections(bench)).toEqual([]);
  await bench.pane
    .getByRole("region", { name: since.figures.title })
    .getByRole("button", { name: since.figures.fresh })
    .click();
  await bench.pane.getByRole("button", { pressed: true, name: /^只看新增/ }).waitFor();
  // What is still where it was is a filter as well, which goes with its button.
  await choose(bench, text.since.label);
  await bench.pane
    .getByRole("region", { name: since.figures.title })
    .getByRole("button", { name: since.figures.unchanged })
    .click();
  const still = bench.pane.getByRole("button", { pressed: true, name: /^只看仍在原处 [1-9]/ });
  await still.waitFor();
  await screenshot(bench.page, "since-only-unchanged");
  expect(await objections(bench)).toEqual([]);
  await still.press("Enter");
  await still.waitFor({ state: "detached" });
  await button(bench, /^只看新增 [1-9]/).waitFor();
  // By the keyboard: forgotten, and back.
  await choose(bench, text.since.label);
  await button(bench, since.forget).press("Enter");
  await bench.outcome.getByText(since.outcome.forgotten).waitFor();
  await button(bench, text.undo).press("Enter");
  await bench.outcome.getByText(since.outcome.undone).waitFor();
  await bench.pane.getByRole("region", { name: since.figures.title }).waitFor();
});

test("a returned file is compared with the one that was sent back: chosen by its button, and known after a reload", async () => {
  const bench = await workbench.open();
  const sent = readFileSync(SAMPLE);
  await oneForAnother(bench);
  await button(bench, text.check).click();
  await bench.checked();
  await choose(bench, text.since.label);
  await screenshot(bench.page, "since-nothing");
  const [chooser] = await Promise.all([bench.page.waitForEvent("filechooser"), button(bench, since.choose).click()]);
  await chooser.setFiles({ name: "退回前.xlsx", mimeType: "application/octet-stream", buffer: sent });
  await bench.outcome.getByText(/^已读取“退回前.xlsx”，其中有 199 处问题。$/).waitFor();
  const figures = bench.pane.getByRole("region", { name: since.figures.title });
  await figures.getByRole("button", { name: /^新增 *1 处$/ }).waitFor();
  await screenshot(bench.page, "since-file");
  expect(await objections(bench)).toEqual([]);
  await bench.reloadPane();
  await bench.checked();
  await button(bench, text.since.only.fresh(1)).waitFor();
  // A file that cannot be compared with leaves what there is.
  await choose(bench, text.since.label);
  const [again] = await Promise.all([bench.page.waitForEvent("filechooser"), button(bench, since.choose).click()]);
  await again.setFiles({
    name: "坏的.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("PK\u0003\u0004坏"),
  });
  await bench.outcome.getByText(/^没有读取“坏的.xlsx”：/).waitFor();
  await figures.getByRole("button", { name: /^新增 *1 处$/ }).waitFor();
});

test("projects are looked at one after the other, by keyboard; the next visit knows them", async () => {
  const bench = await workbench.open();
  await choose(bench, text.looked.label);
  await bench.pane.getByText(/^已看 0 个项目/).waitFor();
  await screenshot(bench.page, "looked-none");
  await button(bench, text.looked.next).press("Enter");
  const mark = button(bench, text.looked.mark).and(bench.pane.locator("[aria-pressed]"));
  await mark.waitFor();
  const next = button(bench, text.looked.next);
  await eventually(() => next.evaluate((shown) => shown === document.activeElement), true);
  await mark.press("Enter");
  await bench.pane.getByRole("button", { pressed: true, name: text.looked.mark }).waitFor();
  await screenshot(bench.page, "looked-list");
  expect(await objections(bench)).toEqual([]);
  const first = await bench.pane.getByLabel(text.projectFilter.label).inputValue();
  await button(bench, text.looked.next).press("Enter");
  await eventually(async () => (await bench.pane.getByLabel(text.projectFilter.label).inputValue()) !== first, true);
  await choose(bench, text.looked.label);
  await bench.pane.getByText(/^已看 1 个项目/).waitFor();
  await screenshot(bench.page, "looked-one");
  expect(await objections(bench)).toEqual([]);
  await bench.reloadPane();
  await bench.checked();
  await choose(bench, text.looked.label);
  await bench.pane.getByText(/^已看 1 个项目/).waitFor();
  await bench.pane.getByRole("switch", { name: looked.onlyOpen }).press(" ");
  await eventually(() => bench.pane.getByRole("checkbox", { checked: true }).count(), 0);
});

/** Looks at both views, and at the list with all that can stand above it. */
async function look(bench: Bench, name: string, language: Language = "zh"): Promise<void> {
  const own = paneText(language);
  const texts = SINCE_TEXTS[language];
  const shot = async (what: string): Promise<void> => {
    await screenshot(bench.page, `since-${name}-${what}`);
    expect(await objections(bench)).toEqual([]);
    expect(await isCut(bench)).toBe(false);
  };
  await choose(bench, own.since.label, language);
  await button(bench, texts.remember).waitFor();
  await shot("nothing");
  await button(bench, texts.remember).click();
  await button(bench, texts.rememberAgain).waitFor();
  await oneForAnother(bench);
  await bench.pane.getByRole("region", { name: texts.gone.title }).waitFor();
  await shot("compared");
  await bench.pane
    .getByRole("region", { name: texts.figures.title })
    .getByRole("button", { name: texts.figures.unchanged })
    .click();
  await bench.pane.getByRole("button", { pressed: true, name: own.since.only.unchanged(198) }).waitFor();
  await shot("unchanged");
  await choose(bench, own.looked.label, language);
  await bench.pane.getByRole("checkbox").nth(1).check();
  await shot("looked");
  await bench.pane.getByRole("list", { name: LOOKED_TEXTS[language].list }).getByRole("button").first().click();
  await button(bench, own.looked.mark).waitFor();
  await shot("filters");
}

test.each(looksOf("since"))("%s: nothing is cut off", async (name, options) => {
  await look(await workbench.open(options), name);
});

test("English has room in a narrow pane", async () => {
  await look(await workbench.open({ lang: "en", width: 320 }), "en-320", "en");
});
