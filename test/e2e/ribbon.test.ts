import { RIBBON, CELL_MENU, isMenu } from "../../src/host/ribbon";
import { paneText } from "../../src/text/pane";
import { REPORT_TEXTS } from "../../src/text/report";
import { eventually } from "./support/eventually";
import { objections } from "./support/axe";
import { looksOf } from "./support/looks";
import { screenshot } from "../support/browser";
import { withWorkbench, type Bench } from "./support/workbench";

jest.setTimeout(180_000);
const workbench = withWorkbench();
const text = paneText("zh");
const report = REPORT_TEXTS.zh;

/** Presses a control of the ribbon, or an item of its menu. */
async function press({ page }: Bench, label: string, item?: string): Promise<void> {
  const ribbon = page.locator("#ribbon");
  await ribbon.getByText(label, { exact: true }).first().click();
  if (item !== undefined) await ribbon.getByText(item, { exact: true }).click();
}

const isShown = ({ page }: Bench): Promise<boolean> => page.locator("#pane").isVisible();
const said = ({ pane }: Bench, sentence: string | RegExp): Promise<void> => pane.getByText(sentence).first().waitFor();

/** What each button comes to, in the order in which they can be pressed one after the other. */
const PRESSES: readonly (readonly [string, (bench: Bench) => Promise<unknown>])[] = [
  ["检查本表", (bench) => bench.checked()],
  ["检查工作簿", (bench) => bench.pane.getByText(text.workbook.done(1)).first().waitFor()],
  ["编辑指标", (bench) => bench.pane.getByRole("tab", { name: text.views.indicators, selected: true }).waitFor()],
  ["修复安全项", (bench) => bench.pane.getByRole("dialog").waitFor()],
  ["标出", (bench) => said(bench, /^已标出/)],
  ["清除标记", (bench) => said(bench, /^已清除/)],
  ["接受", (bench) => bench.pane.getByRole("dialog").waitFor()],
  ["问题清单", (bench) => bench.pane.getByRole("dialog", { name: report.list.title }).waitFor()],
  ["退回意见", (bench) => bench.pane.getByRole("dialog", { name: report.reply.title }).waitFor()],
  ["打开面板", async () => undefined],
];

/** They have nothing to do: nothing was written, and the indicators of this table stand in one cell. */
const IDLE = ["撤销", "下拉列表"];

describe("each button of the ribbon", () => {
  test("is in this list", () => {
    const labels = RIBBON.flatMap(({ controls }) =>
      controls.filter((one) => !isMenu(one)).map(({ label }) => label.zh),
    );
    expect(
      PRESSES.map(([label]) => label)
        .concat("上一处", "下一处", IDLE)
        .sort(),
    ).toEqual([...labels].sort());
  });

  test.each([
    ["closed, and opens it where there is something to see", true],
    ["open", false],
  ])("acts with the pane %s", async (_, isPaneClosed) => {
    const bench = await workbench.open({ isPaneClosed });
    for (const [label, came] of PRESSES) {
      if (label === "接受") await press(bench, "下一处");
      await press(bench, label);
      await came(bench);
      await eventually(() => isShown(bench), true);
      await bench.pane.locator("body").press("Escape");
      await bench.pane.getByRole("dialog").waitFor({ state: "hidden" });
      if (!isPaneClosed) continue;
      await bench.page.locator("#close").click();
      await eventually(() => isShown(bench), false);
    }
    for (const label of IDLE) await eventually(() => canPress(bench, label), false);
  });

  test("takes back what was mended, and the menu's switch changes what can be pressed", async () => {
    const bench = await workbench.open();
    await bench.checked();
    await eventually(() => canPress(bench, "撤销"), false);
    await press(bench, "自动检查", "关闭");
    await said(bench, text.outcome.liveOff);
    await eventually(() => canPress(bench, "开启"), true);
    await press(bench, "自动检查", "开启");
    await said(bench, text.outcome.liveOn);
    await press(bench, "修复安全项");
    const dialog = bench.pane.getByRole("dialog");
    await dialog.getByRole("button", { name: /^修复/ }).click();
    await dialog.waitFor({ state: "hidden" });
    await eventually(() => canPress(bench, "撤销"), true);
    await press(bench, "撤销");
    await said(bench, /^已撤销/);
  });
});

const canPress = ({ page }: Bench, label: string): Promise<boolean> =>
  page
    .locator("#ribbon button, #ribbon summary")
    .filter({ hasText: new RegExp(`^${label}$`) })
    .first()
    .evaluate((button) => !(button as HTMLButtonElement).disabled);

test("a cell's menu checks that cell, accepts what is found there, and opens its project", async () => {
  const bench = await workbench.open();
  await bench.checked();
  await bench.select("G16");
  const [check, edit, accept] = CELL_MENU.map(({ label }) => label.zh);
  const menu = bench.page.getByRole("group", { name: "单元格右键菜单" });
  await menu.getByText(check ?? "").click();
  await bench.pane.locator('[role=row][aria-selected="true"]').first().waitFor();
  await menu.getByText(accept ?? "").click();
  await bench.pane.getByRole("dialog").waitFor();
  await bench.pane.locator("body").press("Escape");
  await menu.getByText(edit ?? "").click();
  await bench.pane.getByRole("tab", { name: text.views.indicators, selected: true }).waitFor();
  await bench.select("J40");
  await menu.getByText(check ?? "").click();
  await said(bench, text.outcome.noneHere);
});

test("keys in the sheet go to the next finding, and back", async () => {
  const bench = await workbench.open();
  await bench.checked();
  const last = await bench.selected();
  await bench.page.keyboard.press("Control+Alt+k");
  const first = await bench.selectedAfter(last);
  await bench.page.keyboard.press("Control+Alt+k");
  expect(await bench.selectedAfter(first)).not.toBe(first);
  await bench.page.keyboard.press("Control+Alt+Shift+K");
  await eventually(() => bench.selected(), first);
});

test.each(looksOf("ribbon"))("%s: marked cells, and what the pane says of them", async (name, options) => {
  const bench = await workbench.open(options);
  await bench.checked();
  await press(bench, "标出");
  await said(bench, /^已标出/);
  await screenshot(bench.page, `ribbon-${name}`);
  expect(await objections(bench)).toEqual([]);
});
