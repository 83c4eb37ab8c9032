import { ruleTitle } from "../../src/text/findings";
import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { objections } from "./support/axe";
import { withWorkbench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");

describe.each([320, 350, 500])("%i px wide", (width) => {
  test.each(["light", "dark"] as const)(
    "%s: the page of a rule opens from a finding and leads back to it",
    async (theme) => {
      const bench = await workbench.open({ width, theme });
      const button = bench.pane.getByRole("button", { name: text.rule.whyLabel(ruleTitle("missing-benefit", "zh")) });
      await button.first().click();
      await bench.pane.getByRole("heading", { name: ruleTitle("missing-benefit", "zh") }).waitFor();
      await bench.pane
        .getByText("财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》")
        .waitFor();
      await bench.pane.getByRole("heading", { name: text.rule.good }).waitFor();
      expect(await objections(bench)).toEqual([]);
      await screenshot(bench.page, `rule-${width}-${theme}`);
      await bench.pane.getByRole("button", { name: text.back }).click();
      await bench.pane.getByRole("treegrid").waitFor();
      await expect(bench.pane.locator("*:focus").getAttribute("aria-label")).resolves.toBe(
        text.rule.whyLabel(ruleTitle("missing-benefit", "zh")),
      );
      await screenshot(bench.page, `card-${width}-${theme}`);
    },
  );
});

test("缺少效益指标: 去写一条 opens the project in the editor with an empty card of that class, ready to be typed into", async () => {
  const bench = await workbench.open();
  await bench.pane.getByRole("button", { name: text.writeOne }).first().click();
  await bench.pane.getByRole("tab", { name: text.views.indicators, selected: true }).waitFor();
  await bench.page.waitForTimeout(500);
  const field = bench.pane.locator("[data-field=name]:focus");
  await field.waitFor();
  await bench.page.keyboard.type("政策知晓率");
  await expect(field.inputValue()).resolves.toBe("政策知晓率");
  const level2 = bench.pane.locator("[data-card]").filter({ has: field }).locator("[data-field=level2]");
  expect(await level2.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.textContent)).toContain(
    "社会效益",
  );
  expect(await bench.selected()).toBe("G16");
  await screenshot(bench.page, "write-one");
});

test("what only the writer knows: 去修改 opens the indicator in the editor, is written back, and the finding is gone", async () => {
  const bench = await workbench.open();
  const finding = await bench.finding("写的是要做的事");
  const place = await finding.getByText(/第\d+条$/).innerText();
  await finding.getByRole("button", { name: text.revise, exact: true }).click();
  await bench.pane.getByRole("tab", { name: text.views.indicators, selected: true }).waitFor();
  const field = bench.pane.locator("[data-field=name]:focus");
  await field.waitFor();
  const cards = bench.pane.locator("[data-card]");
  const nth = await cards.evaluateAll((all) => all.findIndex((card) => card.contains(document.activeElement)));
  expect(place).toMatch(new RegExp(`第${nth + 1}条$`));
  expect(place.startsWith(await bench.selected())).toBe(true);
  await field.fill("设备完好率");
  await bench.page.keyboard.press("Tab");
  await screenshot(bench.page, "revise");
  await bench.pane.getByRole("button", { name: text.editor.write }).click();
  await bench.pane.getByText(text.outcome.written(1)).waitFor();
  expect(String((await bench.read(await bench.selected())).value)).toContain("设备完好率");
});

test("what a fix changed is selected and shown; F8 leaves no menu of another finding open", async () => {
  const bench = await workbench.open();
  const finding = await bench.finding("写成 ≥");
  await bench.select("A1");
  await bench.page.waitForTimeout(500);
  await finding.getByRole("button", { name: text.fix, exact: true }).click();
  await bench.pane.getByText(text.outcome.fixed(1)).waitFor();
  expect(await bench.selected()).toMatch(/^G\d+$/);
  const choose = bench.pane.getByRole("button", { name: text.choose, exact: true });
  await bench.finding("却归在");
  await choose.first().click();
  await bench.pane.getByRole("menu").waitFor();
  await bench.page.keyboard.press("F8");
  await bench.pane.getByRole("menu").waitFor({ state: "hidden" });
});

test("a search opens the groups it hits", async () => {
  const bench = await workbench.open();
  await bench.pane.getByRole("searchbox").fill(ruleTitle("near-duplicate-project", "zh"));
  await bench.page.waitForTimeout(800);
  await screenshot(bench.page, "search-opens");
  const shown = bench.pane.locator("[role=row]:not([aria-expanded])");
  expect(await shown.count()).toBeGreaterThan(0);
});

test("filters govern the counts and what is fixed", async () => {
  const bench = await workbench.open();
  const fix = bench.pane.getByRole("button", { name: /^修复 \d+ 处$/ }).first();
  const all = await fix.innerText();
  const project = bench.pane.getByRole("combobox", { name: text.projectFilter.label });
  await project.selectOption({ index: 3 });
  await bench.page.waitForTimeout(500);
  expect(await fix.innerText()).not.toBe(all);
  await screenshot(bench.page, "filtered");
});

test("the editor's own findings have the same ways", async () => {
  const bench = await workbench.open();
  await bench.select("G8");
  await bench.pane.getByRole("tab", { name: text.views.indicators }).click();
  await bench.pane.locator("[data-card]").first().waitFor();
  await bench.page.waitForTimeout(1_000);
  const heads = bench.pane.locator("[data-card] [data-field=head]");
  for (let nth = 0; nth < (await heads.count()); nth += 1)
    if ((await heads.nth(nth).getAttribute("aria-expanded")) === "false") await heads.nth(nth).click();
  await bench.page.waitForTimeout(800);
  await screenshot(bench.page, "editor-ways");
  const way = bench.pane
    .locator("[data-card]")
    .getByRole("button", { name: /^(修复|采用建议|改为.*)$/ })
    .first();
  await way.waitFor();
});
