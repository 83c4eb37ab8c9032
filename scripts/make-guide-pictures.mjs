/**
 * Takes the pictures of docs/guide from the built workbench with the sample table: `npm run build && npx tsx scripts/make-guide-pictures.mjs`,
 * by hand, whenever the pane looks otherwise. They need a font with Chinese characters.
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "../test/support/browser.ts";
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
