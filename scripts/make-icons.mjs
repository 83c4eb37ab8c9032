/** Draws assets/icons/*.png from the SVG beside them: `npx tsx scripts/make-icons.mjs`, by hand, whenever a drawing changes. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "../test/support/browser.ts";

const SIZES = [16, 32, 64, 80];
const folder = fileURLToPath(new URL("../assets/icons/", import.meta.url));

const browser = await launchBrowser();
const page = await browser.newPage();
for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
  const svg = readFileSync(folder + file, "utf8");
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: folder + file.replace(".svg", `-${size}.png`), omitBackground: true });
  }
}
await browser.close();
