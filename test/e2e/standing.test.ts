import { paneText } from "../../src/text/pane";
import { ruleTitle } from "../../src/text/findings";
import { screenshot } from "../support/browser";
import { objections } from "./support/axe";
import { looksOf } from "./support/looks";
import { withWorkbench, type Bench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const words = text.standing;
const FIRST = ruleTitle("miscategorised", "zh");
const LATER = ruleTitle("funds-indicator", "zh");

const row = ({ pane }: Bench) => pane.getByRole("row").filter({ has: pane.getByText(words.before) });
/** Opens the group of what is dealt with later; a search would leave out what comes first. */
const openGroup = async ({ pane }: Bench): Promise<void> => {
  const group = pane.getByRole("row", { name: new RegExp(LATER) }).first();
  if (!(await group.isVisible())) await pane.getByRole("row", { name: /^提示/ }).click();
  await group.click();
};

test("what is to be dealt with later leads to what comes first, and is shown all the same when asked for", async () => {
  const bench = await workbench.open();
  await openGroup(bench);
  const later = row(bench).first();
  await later.waitFor();
  await screenshot(bench.page, "standing-folded");
  expect(await objections(bench)).toEqual([]);
  expect(await later.getByText(words.before).innerText()).toBe(`${words.before}${words.named(FIRST)}`);
  await later.getByRole("button", { name: words.show }).click();
  await later.getByRole("button", { name: words.hide }).waitFor();
  await screenshot(bench.page, "standing-unfolded");
  const place = await later.getByText(/第\d+条$/).innerText();
  await later.getByRole("button", { name: words.named(FIRST) }).click();
  const current = bench.pane.locator("[role=row][aria-current]");
  await current.getByText(words.others([LATER])).waitFor();
  expect(await current.getByText(/第\d+条$/).innerText()).toBe(place);
  expect(place.startsWith(await bench.selected())).toBe(true);
  await screenshot(bench.page, "standing-first");
});

test.each(looksOf("standing"))("%s: nothing is cut off", async (name, options) => {
  const bench = await workbench.open(options);
  await openGroup(bench);
  await row(bench).first().waitFor();
  await screenshot(bench.page, `standing-${name}`);
  expect(await objections(bench)).toEqual([]);
});
