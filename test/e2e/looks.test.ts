import { MAPPING_TEXTS } from "../../src/text/mapping";
import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { objections } from "./support/axe";
import { looksOf } from "./support/looks";
import { paneFrame, withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");

/** A list of a layout nobody knows. */
const UNKNOWN = [
  "某单位2026年要做的事",
  "工程,实施单位,做什么,做到多少,钱（万元）",
  "人大代表履职能力提升工作经费,甲科,培训人数,不少于500人,20.5",
  "人大代表履职能力提升工作经费,甲科,参训人员满意度,≥90%,",
  "会议经费,乙科,会议次数,≥3次,10",
].join("\n");

const OFFICE = JSON.stringify({
  name: "广州市增城区财政局",
  severities: { "word-operator": "error" },
  locked: ["base"],
});

/** The views, each as a user comes to it from the one before. */
const VIEWS: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  check: async (bench) => (await bench.finding("不少于5个")).waitFor(),
  async settings({ pane }) {
    await pane.getByRole("button", { name: text.settings.label }).click();
    await pane.getByLabel("检查范围", { exact: true }).selectOption("strict");
    await pane.getByRole("button", { name: new RegExp(text.settings.rules.groups.target) }).click();
    await pane.getByText(/检查完毕/).waitFor();
  },
  async unknown({ pane, openFile }) {
    await openFile({ name: "list.csv", text: UNKNOWN });
    await pane.getByText(text.mapping.unknownTitle).waitFor();
  },
  async mapping({ pane }) {
    await pane.getByRole("button", { name: text.mapping.offer }).click();
    await pane.getByLabel(MAPPING_TEXTS.zh.holds("A", "工程")).selectOption("name");
  },
};

/** Looks at a view from its start and from its end. */
async function look(bench: Bench, name: string): Promise<void> {
  for (const end of [0, 1]) {
    await paneFrame(bench.page).evaluate((to) => {
      const views = [...document.querySelectorAll("main, main *")];
      for (const view of views) if (view.scrollHeight > view.clientHeight) view.scrollTo(0, to * view.scrollHeight);
    }, end);
    await screenshot(bench.page, end === 0 ? name : `${name}-end`);
    expect(await objections(bench)).toEqual([]);
  }
}

test.each(looksOf("check"))(
  "%s: nothing is cut off, marks stay, and axe-core has no objection",
  async (name, options) => {
    const bench = await workbench.open({ ...options, office: OFFICE });
    const isDark = () => paneFrame(bench.page).evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
    if (options.theme !== undefined) expect(await isDark()).toBe(options.theme === "dark");
    for (const [view, go] of Object.entries(VIEWS)) {
      await go(bench);
      await look(bench, `${view}-${name}`);
    }
  },
);
