import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { objections } from "./support/axe";
import { looksOf } from "./support/looks";
import { paneFrame, withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const words = text.editor;

/** The first project's cell of the sample. */
const CELL = "G15";

/** The view in each of its states, each as a user comes to it from the one before. */
const STATES: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  async "editor-nothing"({ pane, select }) {
    await select("A1");
    await pane.getByRole("tab", { name: text.views.indicators }).click();
    await pane.getByRole("heading", { name: words.nothing.title }).waitFor();
  },
  async "editor-open"({ pane, select }) {
    await select(CELL);
    await pane.getByRole("button", { name: words.write }).waitFor();
    await pane
      .getByText(new RegExp(words.findings(9).slice(-3)))
      .first()
      .waitFor();
  },
  async "editor-changed"({ pane }) {
    await pane.getByRole("combobox", { name: text.cards.name }).first().fill("人大代表培训人数");
    await pane.getByText(words.unwritten, { exact: false }).first().waitFor();
  },
  async "editor-ask"({ pane }) {
    await pane.getByRole("button", { name: words.discard, exact: true }).click();
    await pane.getByRole("dialog").or(pane.getByRole("alertdialog")).waitFor();
  },
  async "editor-other"({ pane, select }) {
    await pane.getByRole("button", { name: words.askDiscard.no }).click();
    await select("G16");
    await pane.getByText(words.drafts.title(1)).waitFor();
  },
  async "editor-set"({ pane }) {
    await pane.getByRole("button", { name: words.set.add }).click();
    await pane.getByRole("combobox", { name: words.set.kind }).waitFor();
  },
  async "editor-conflict"({ pane, select, type, read }) {
    const { value } = await read(CELL);
    await type(CELL, String(value).replace("2、", "2、 "));
    await type(CELL, String(value).replace("不少于5个", "不少于6个"));
    await select(CELL);
    await pane.getByText(words.conflict.title).waitFor();
  },
  async "editor-empty"({ pane, select, type }) {
    await type("G17", "");
    await select("G17");
    await pane.getByText(words.set.empty).waitFor();
  },
};

async function look(bench: Bench, name: string): Promise<void> {
  for (const end of [0, 1]) {
    await paneFrame(bench.page).evaluate((to) => {
      const views = [...document.querySelectorAll("main, main *")];
      for (const view of views) if (view.scrollHeight > view.clientHeight) view.scrollTo(0, to * view.scrollHeight);
    }, end);
    await screenshot(bench.page, end === 0 ? name : `${name}-end`);
    expect([name, await objections(bench)]).toEqual([name, []]);
  }
}

test.each(looksOf("editor"))(
  "%s: nothing is cut off, marks stay, and axe-core has no objection",
  async (name, options) => {
    const bench = await workbench.open(options);
    for (const [state, go] of Object.entries(STATES)) {
      await go(bench);
      await look(bench, `${state}-${name}`);
    }
  },
);
