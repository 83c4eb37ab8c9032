/**
 * Takes the pictures of docs/guide from the built workbench with the sample table: `npm run build && npx tsx scripts/make-guide-pictures.mjs`,
 * by hand, whenever the pane looks otherwise. They need a font with Chinese characters.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { snapshotOf } from "../src/check/sheet/snapshot.ts";
import { launchBrowser } from "../test/support/browser.ts";
import { workbookFile } from "../test/support/workbook-file.ts";
import { SHEET } from "../test/taskpane/support/sheet.ts";
import { localCertificate } from "./certificates.mjs";
import { serve } from "./serve.mjs";

const folder = fileURLToPath(new URL("../docs/guide/pictures/", import.meta.url));
mkdirSync(folder, { recursive: true });
const site = await serve({
  folder: fileURLToPath(new URL("../dist", import.meta.url)),
  certificate: await localCertificate(),
  port: 0,
});
const browser = await launchBrowser();
const context = await browser.newContext({
  ...{ ignoreHTTPSErrors: true, locale: "zh-CN", reducedMotion: "reduce" },
  viewport: { width: 1400, height: 760 },
});
const page = await context.newPage();
await page.goto(`${site.origin}/workbench.html?lang=zh`);
const pane = page.frameLocator("#frames iframe");
await pane.getByText("已是最新").waitFor();

/** The whole window, or the pane alone. */
async function take(name, part = "pane") {
  await page.mouse.move(5, 300);
  await page.waitForTimeout(400);
  const of = part === "pane" ? page.locator("#pane") : page;
  await of.screenshot({ path: `${folder}${name}.png` });
}
const ribbon = (label) => page.locator("#ribbon").getByText(label, { exact: true }).first().click();
const leave = () => pane.locator("body").press("Escape");
const more = async (item) => {
  await pane.getByRole("button", { name: "更多" }).first().click();
  await pane.getByRole("menuitem", { name: new RegExp(`^${item}`) }).click();
};

await take("check", "window");
await ribbon("下一处");
await take("finding");
await ribbon("修复安全项");
await pane.getByRole("dialog").waitFor();
await take("preview");
await leave();
await ribbon("接受");
await pane.getByRole("dialog").waitFor();
await take("accept");
await leave();
await ribbon("标出");
await pane.getByText(/^已标出/).waitFor();
await page.evaluate(() => window.workbench.grid?.focus());
await take("marks", "window");
await ribbon("清除标记");
await pane.getByText(/^已清除/).waitFor();
await ribbon("退回意见");
await pane.getByRole("dialog").waitFor();
await take("reply");
await leave();
await ribbon("检查工作簿");
await pane
  .getByText("1 张工作表已检查")
  .or(pane.getByText(/已检查/))
  .first()
  .waitFor();
await take("workbook");
await pane.getByRole("button", { name: "返回" }).click();
await more("概览");
await pane.getByRole("region", { name: "项目和指标" }).waitFor();
await take("overview");
await leave();
await more("审核进度");
await pane.getByRole("checkbox").nth(0).check();
await pane.getByRole("checkbox").nth(1).check();
await take("looked");
await leave();
await more("与上次对比");
await pane.getByRole("button", { name: "记下本次检查结果" }).click();
await pane.getByText(/^已记下/).waitFor();
await page.evaluate(() => {
  const { grid } = window.workbench;
  const [sheet, cell] = [grid.activeSheet(), { top: 6, bottom: 6, left: 6, right: 6 }];
  const text = String(grid.read(sheet, cell).values[0][0]);
  grid.write(sheet, cell, [[`${text.replaceAll("0%及以下", "≤0%")}待补充`]]);
});
await pane.getByRole("region", { name: "不再出现的问题" }).waitFor();
await take("since");
await pane.getByRole("button", { name: "清除记录" }).click();
await leave();
await more("检查多个文件");
await pane.locator("input[type=file][multiple]").setInputFiles(filesToCheck());
await pane.getByText(/^检查完毕/).waitFor();
await pane.getByRole("row", { name: /市人大常委会/ }).click();
await pane.getByText(/^检查依据/).waitFor();
await pane.getByRole("treegrid").evaluate((view) => view.scrollTo(0, 60));
await take("files");
await pane.getByRole("button", { name: "返回" }).click();
await ribbon("编辑指标");
await pane.getByRole("listitem").first().waitFor();
await take("edit");
await ribbon("问题清单");
await pane.getByRole("dialog").waitFor();
await pane.getByRole("button", { name: "生成工作表" }).click();
await pane.getByText(/^已生成工作表/).waitFor();
await take("list", "window");

await browser.close();
await site.close();

/** What a reviewer may be sent: a table to look into, another one, and a file that was cut off. */
function filesToCheck() {
  const sample = readFileSync(new URL("../assets/sample.xlsx", import.meta.url));
  const file = (name, buffer) => ({ name, mimeType: "application/octet-stream", buffer });
  return [
    file("培训中心.xlsx", Buffer.from(workbookFile([snapshotOf("绩效目标表", SHEET)]))),
    file("信息中心.xlsx", sample.subarray(0, sample.length >> 1)),
    file("市人大常委会办公厅.xlsx", sample),
  ];
}
