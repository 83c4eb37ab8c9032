import { MAPPING_TEXTS } from "../../src/text/mapping";
import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const words = { ...text.mapping, ...MAPPING_TEXTS.zh };

const LIST = [
  "某单位2026年要做的事",
  "工程,实施单位,做什么,做到多少",
  "培训经费,甲科,培训人数,不少于500人",
  "培训经费,甲科,参训人员满意度,≥90%",
].join("\n");

async function opened(): Promise<Bench> {
  const bench = await workbench.open({ file: { name: "list.csv", text: LIST } });
  await bench.pane.getByText(words.unknownTitle).waitFor();
  return bench;
}

async function isRemembered(bench: Bench): Promise<void> {
  await bench.checked();
  await (await bench.finding("不少于500人")).waitFor();
  await bench.reloadPane();
  await bench.checked();
  await (await bench.finding("不少于500人")).waitFor();
  expect(await bench.pane.getByText(words.unknownTitle).count()).toBe(0);
}

test("with the mouse: columns named, checked at once, and remembered; a fix goes into the right cell", async () => {
  const bench = await opened();
  const { pane } = bench;
  await pane.getByText(/第 2 行像是表头/).waitFor();
  await screenshot(bench.page, "unknown-layout");
  await pane.getByRole("button", { name: words.offer }).click();
  await bench.select("A2");
  await pane.getByRole("button", { name: words.takeRows }).click();
  await pane.getByRole("button", { name: words.selectColumn("C", "做什么") }).click();
  await bench.selectedAfter("A2");
  expect(await bench.selected()).toBe("C2");
  await pane.getByLabel(words.holds("A", "工程")).selectOption("name");
  await pane.getByLabel(words.holds("C", "做什么")).selectOption("indicator");
  await pane.getByLabel(words.holds("D", "做到多少")).selectOption("annual");
  await pane.getByRole("checkbox", { name: words.remember("工程") }).check();
  await screenshot(bench.page, "mapping");
  await pane.getByText(words.complete).waitFor();
  await pane.getByRole("button", { name: words.confirm }).click();
  await isRemembered(bench);
  await screenshot(bench.page, "mapped");
  await (await bench.finding("不少于500人")).getByRole("button", { name: text.fix, exact: true }).click();
  await bench.outcome.getByText(text.outcome.fixed(1)).waitFor();
  expect((await bench.read("D3")).value).toBe("≥500人");
});

test("with the keyboard alone", async () => {
  const bench = await opened();
  const { pane, page } = bench;
  await pane.getByRole("button", { name: text.check, exact: true }).focus();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const reach = async (label: string) => {
    const target = pane.getByLabel(label, { exact: true });
    const isThere = () => target.evaluate((element) => element === element.ownerDocument.activeElement);
    for (let i = 0; i < 30 && !(await isThere()); i++) await press("Tab");
    expect(await isThere()).toBe(true);
  };
  /** Types the beginning of an option, as the list of a select takes it, until the option is the chosen one. */
  const choose = async (label: string, option: string) => {
    await reach(label);
    const chosen = () => pane.getByLabel(label).evaluate((select: HTMLSelectElement) => select.value);
    for (let i = 0; i < 25 && (await chosen()) !== option; i++) await press("ArrowDown");
    expect(await chosen()).toBe(option);
  };
  const offer = pane.getByRole("button", { name: words.offer });
  for (let i = 0; i < 8 && !(await offer.evaluate((e) => e === e.ownerDocument.activeElement)); i++) await press("Tab");
  await press("Enter");
  await choose(words.holds("A", "工程"), "name");
  await choose(words.holds("C", "做什么"), "indicator");
  await choose(words.holds("D", "做到多少"), "annual");
  for (let i = 0; i < 5; i++) {
    await press("Tab");
    const confirm = pane.getByRole("button", { name: words.confirm });
    if (await confirm.evaluate((e) => e === e.ownerDocument.activeElement)) break;
  }
  await press("Enter");
  await isRemembered(bench);
});
