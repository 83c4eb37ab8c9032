import { ruleTitle } from "../../src/text/findings";
import type { Language } from "../../src/text/language";
import { OVERVIEW_TEXTS } from "../../src/text/overview";
import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { objections } from "./support/axe";
import { eventually } from "./support/eventually";
import { looksOf } from "./support/looks";
import { paneFrame, withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const texts = OVERVIEW_TEXTS.zh;

async function open(bench: Bench, language: Language = "zh"): Promise<void> {
  const own = paneText(language);
  await bench.pane.getByRole("button", { name: own.sheetActions.more }).click();
  await bench.pane.getByRole("menuitem", { name: new RegExp(`^${own.overview.label}`) }).click();
  await bench.pane.getByRole("region", { name: OVERVIEW_TEXTS[language].tables.title }).waitFor();
}

const figure = ({ pane }: Bench, section: string, label: string) =>
  pane
    .getByRole("region", { name: section })
    .getByRole("button", { name: new RegExp(label) })
    .first();

/** The findings that the three buttons above the list count. */
const counted = async ({ pane }: Bench): Promise<number> => {
  const buttons = pane.getByRole("group", { name: text.severityFilters }).getByRole("button");
  const numbers = (await buttons.allTextContents()).map((each) => Number(/\d+$/.exec(each)?.[0]));
  return numbers.reduce((sum, number) => sum + number, 0);
};

test("by keyboard: a figure shows in the list what it counts, and the focus goes on there", async () => {
  const bench = await workbench.open();
  await open(bench);
  const rule = figure(bench, texts.findings.rules, ruleTitle("miscategorised", "zh"));
  const number = Number(/(\d+) 处/.exec((await rule.textContent()) ?? "")?.[1]);
  expect(number).toBeGreaterThan(1);
  await rule.focus();
  await bench.page.keyboard.press("Enter");
  await bench.pane.getByRole("treegrid").waitFor();
  await eventually(() => counted(bench), number);
  await eventually(() => bench.pane.locator("[role=treegrid] [role=row]:focus").count(), 1);
  // What narrows the list stands above it, and is taken away there.
  const shown = bench.pane.getByRole("button", { pressed: true, name: ruleTitle("miscategorised", "zh") });
  await screenshot(bench.page, "overview-narrowed");
  expect(await objections(bench)).toEqual([]);
  await shown.press("Enter");
  await shown.waitFor({ state: "detached" });
  await eventually(async () => (await counted(bench)) > number, true);
  await eventually(() => bench.pane.getByRole("searchbox").evaluate((box) => box === document.activeElement), true);
});

test("a project and a severity take the place of each other, and a sum leads to its cell", async () => {
  const bench = await workbench.open();
  await open(bench);
  await figure(bench, texts.findings.projects, "处").click();
  const project = bench.pane.getByLabel(text.projectFilter.label);
  await project.waitFor();
  expect(await project.inputValue()).not.toBe("");
  await open(bench);
  await figure(bench, texts.findings.severities, text.severity.warning).click();
  await bench.pane.getByRole("button", { pressed: true, name: new RegExp(text.severity.warning) }).waitFor();
  expect(await project.inputValue()).toBe("");
  await open(bench);
  const before = await bench.selected();
  await figure(bench, texts.sums.title, " · ").click();
  expect(await bench.selectedAfter(before)).not.toBe(before);
  await bench.pane.locator("[role=row][aria-current=true]").waitFor();
});

/** Looks at the view from its start and from its end. */
async function look(bench: Bench, name: string, language: Language = "zh"): Promise<void> {
  await open(bench, language);
  const main = bench.pane.getByRole("main");
  for (const part of ["", "-middle", "-end"]) {
    await screenshot(bench.page, `overview-${name}${part}`);
    expect(await objections(bench)).toEqual([]);
    await main.evaluate((view) => view.scrollBy(0, view.clientHeight));
  }
  const isCut = (): Promise<boolean> =>
    paneFrame(bench.page).evaluate(() => {
      const view = document.querySelector("main");
      return view === null || view.scrollWidth > view.clientWidth;
    });
  expect(await isCut()).toBe(false);
}

test.each(looksOf("overview"))("%s: nothing is cut off", async (name, options) => {
  await look(await workbench.open(options), name);
});

test("English has room in a narrow pane", async () => {
  await look(await workbench.open({ lang: "en", width: 320 }), "en-320", "en");
});
