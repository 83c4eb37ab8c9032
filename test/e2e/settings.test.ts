import { paneText } from "../../src/text/pane";
import { ruleTitle } from "../../src/text/findings";
import { screenshot } from "../support/browser";
import { withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const words = text.settings;
const WORDS = ruleTitle("word-operator", "zh");

const openSettings = ({ pane }: Bench) => pane.getByRole("button", { name: words.label }).click();
async function findRule({ pane }: Bench): Promise<void> {
  await pane.getByRole("searchbox", { name: words.rules.search }).fill(WORDS);
}

test("a setting that is changed checks again at once, and is still there when the pane is opened anew", async () => {
  const bench = await workbench.open();
  const { pane } = bench;
  await openSettings(bench);
  await findRule(bench);
  await pane.getByLabel(WORDS, { exact: true }).selectOption("off");
  await bench.outcome.getByText(/检查完毕/).waitFor();
  await screenshot(bench.page, "settings-changed");
  await pane.getByRole("button", { name: text.back }).click();
  await bench.checked();
  expect(await pane.getByText(WORDS).count()).toBe(0);

  await bench.reloadPane();
  await bench.checked();
  expect(await pane.getByText(WORDS).count()).toBe(0);
  await openSettings(bench);
  await findRule(bench);
  await pane.getByText(words.origin.workbook, { exact: true }).waitFor();
  await pane.getByRole("button", { name: words.restoreLabel(WORDS) }).click();
  await bench.outcome.getByText(/检查完毕/).waitFor();
  await bench.page.keyboard.press("Escape"); // empties nothing: the focus is on the rule
  await pane.getByText(WORDS).first().waitFor();
});

test("what the office sets and locks is taken, named, and cannot be changed", async () => {
  const office = {
    name: "市财政局",
    tier: "strict",
    severities: { "word-operator": "error" },
    locked: ["tier", "severities"],
  };
  const bench = await workbench.open({ office: JSON.stringify(office) });
  const { pane } = bench;
  await pane.getByText("市财政局").waitFor();
  await openSettings(bench);
  expect(await pane.getByLabel("检查范围", { exact: true }).isDisabled()).toBe(true);
  expect(await pane.getByLabel("检查范围", { exact: true }).inputValue()).toBe("strict");
  await findRule(bench);
  expect(await pane.getByLabel(WORDS, { exact: true }).isDisabled()).toBe(true);
  expect(await pane.getByLabel(WORDS, { exact: true }).inputValue()).toBe("error");
  await screenshot(bench.page, "settings-locked");
});

test("an office file that is broken is named with its key, and the built-in settings are used", async () => {
  const bench = await workbench.open({ office: '{"tier":"fast"}' });
  const { pane } = bench;
  await pane.getByText(words.notes.office).waitFor();
  await pane.getByText(/“tier”是文字“fast”，应为 quick、default、strict 之一/).waitFor();
  await screenshot(bench.page, "office-broken");
  await pane.getByRole("button", { name: words.notes.dismiss }).click();
  expect(await pane.getByText(words.notes.office).count()).toBe(0);
  await bench.checked();
  await openSettings(bench);
  await pane.getByText(words.notes.office).waitFor();
});

test("by keyboard alone: into the settings, a change, and back to the gear", async () => {
  const bench = await workbench.open();
  const { pane, page } = bench;
  const gear = pane.getByRole("button", { name: words.label });
  await gear.focus();
  await page.keyboard.press("Enter");
  const back = pane.getByRole("button", { name: text.back });
  await back.and(pane.locator(":focus")).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown"); // 检查范围: 常规 → 严格
  await bench.outcome.getByText(/检查完毕/).waitFor();
  expect(await pane.getByLabel("检查范围", { exact: true }).inputValue()).toBe("strict");
  await page.keyboard.press("Escape");
  await gear.and(pane.locator(":focus")).waitFor();
});
