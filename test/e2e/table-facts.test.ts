import { paneText } from "../../src/text/pane";
import { screenshot } from "../support/browser";
import { withWorkbench } from "./support/workbench";

const workbench = withWorkbench();
const text = paneText("zh");

const FORM = [
  "项目支出绩效目标表,,,,",
  "项目名称,培训经费,,,",
  "归口事项,某事,,,",
  "项目资金（万元）,年度资金总额,20,,",
  "绩效指标,一级指标,二级指标,三级指标,指标值",
  ",产出指标,数量指标,培训人数,≥40人",
  ",满意度指标,服务对象满意度指标,参训人员满意度,不少于90%",
].join("\n");

test("the pane's head says what was recognised; a label nobody knows is named with the keyboard and known after a reload", async () => {
  const bench = await workbench.open({ file: { name: "form.csv", text: FORM } });
  const { pane, page } = bench;
  await bench.checked();
  await pane.getByText("没有找到：绩效目标、年度。").waitFor();
  const toggle = pane.getByRole("button", { name: text.facts.unknown(1) });
  await toggle.focus();
  await page.keyboard.press("Enter");
  const select = pane.getByLabel(text.facts.nameLabel("归口事项"));
  await select.waitFor();
  await screenshot(page, "table-facts");
  await page.keyboard.press("Tab");
  expect(await select.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  await select.selectOption("known");
  await toggle.waitFor({ state: "detached" });
  await bench.reloadPane();
  await bench.checked();
  expect(await pane.getByRole("button", { name: text.facts.unknown(1) }).count()).toBe(0);
  await pane.getByRole("button", { name: text.settings.label }).click();
  await pane.getByText("“归口事项”").scrollIntoViewIfNeeded();
  await screenshot(page, "own-labels");
});
