import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AxeResults, RunOptions } from "axe-core";
import { screenshot } from "../support/browser";
import { withWorkbench } from "./support/workbench";

const workbench = withWorkbench();
const AXE = readFileSync(join(process.cwd(), "node_modules", "axe-core", "axe.min.js"), "utf8");
const STANDARDS: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] };

describe.each([320, 350, 500])("%i px wide", (width) => {
  test.each(["light", "dark"] as const)("%s: nothing is cut off, and axe-core has no objection", async (theme) => {
    const bench = await workbench.open({ width, theme });
    const row = await bench.finding("不少于5个");
    await row.waitFor();
    await screenshot(bench.page, `pane-${width}-${theme}`);
    const frame = bench.page.frames().find((each) => each.url().includes("taskpane.html"));
    if (!frame) throw new Error("The pane has no frame.");
    const isDark = await frame.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
    expect(isDark).toBe(theme === "dark");
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await frame.evaluate(AXE); // the page's own policy lets no script in; the browser's tools may
    const { violations } = await frame.evaluate(
      (options) => (window as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(options),
      STANDARDS,
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  });
});
