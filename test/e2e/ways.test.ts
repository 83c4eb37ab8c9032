import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { objections } from "./support/axe";
import { withWorkbench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");
const MANY = /^同类的 \d+ 处一并改为/;

test.each([320, 350, 500])(
  "%i px: a choice says what it brings and is offered for all alike, which are mended in one step",
  async (width) => {
    const bench = await workbench.open({ width, theme: width === 350 ? "dark" : "light" });
    const finding = await bench.finding("却归在");
    await finding.getByRole("button", { name: /^改为/ }).click();
    const menu = bench.pane.getByRole("menu");
    await menu.waitFor();
    expect(await objections(bench)).toEqual([]);
    await screenshot(bench.page, `ways-${width}`);
    await menu.getByRole("menuitem", { name: MANY }).first().click();
    const dialog = bench.pane.getByRole("dialog");
    await dialog.getByText(/^改后问题少 \d+ 处，新增 \d+ 处。$/).waitFor();
    await screenshot(bench.page, `alike-${width}`);
    const said = await dialog.getByText(/^改后问题少/).innerText();
    const [gone = 0, added = 0] = (said.match(/\d+/g) ?? []).map(Number);
    expect(gone).toBeGreaterThan(1);
    await dialog.getByRole("button", { name: /^修复 \d+ 处$/ }).click();
    await bench.pane.getByText(/^已修复 \d+ 处[，。]/).waitFor();
    await bench.checked();
    await bench.pane.getByRole("button", { name: text.undo }).click();
    await bench.pane.getByText(/^已撤销 \d+ 处/).waitFor();
    expect(added).toBeGreaterThanOrEqual(0);
  },
);

test("Escape closes the ways and gives the keyboard back to the button", async () => {
  const bench = await workbench.open();
  const finding = await bench.finding("却归在");
  const button = finding.getByRole("button", { name: /^改为/ });
  await button.focus();
  await bench.page.keyboard.press("Enter");
  await bench.pane.getByRole("menu").waitFor();
  await bench.page.keyboard.press("Escape");
  await bench.pane.getByRole("menu").waitFor({ state: "hidden" });
  // The focus comes back a moment after the menu has gone.
  await finding.locator("button:focus", { hasText: /^改为/ }).waitFor();
});

test("the preview of all safe fixes says what the findings will be, and that comes true", async () => {
  const bench = await workbench.open();
  const count = async (): Promise<number> => {
    const labels = await bench.pane
      .getByRole("group", { name: text.severityFilters })
      .getByRole("button")
      .allInnerTexts();
    return labels.reduce((sum, label) => sum + Number(label.replace(/\D/g, "")), 0);
  };
  const before = await count();
  await bench.pane
    .getByRole("button", { name: /^修复 \d+ 处$/ })
    .first()
    .click();
  await bench.pane.getByRole("menuitem").first().click();
  const dialog = bench.pane.getByRole("dialog");
  const line = dialog.getByText(/^改后问题少/);
  await line.waitFor();
  const [gone = 0, added = 0] = ((await line.innerText()).match(/\d+/g) ?? []).map(Number);
  await screenshot(bench.page, "fix-preview-outcome");
  await dialog.getByRole("button", { name: /^修复 \d+ 处$/ }).click();
  await bench.pane.getByText(/^已修复 \d+ 处[，。]/).waitFor();
  await bench.checked();
  await bench.page.waitForTimeout(300);
  expect(await count()).toBe(before - gone + added);
});
