import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame } from "playwright-core";
import { paneFrame, type Bench } from "./workbench";

const AXE = readFileSync(join(process.cwd(), "node_modules", "axe-core", "axe.min.js"), "utf8");
/** What passes is only counted, not described. */
const STANDARDS: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], resultTypes: ["violations"] };

/** What axe-core objects to in the pane, and whether anything is cut off at its side. */
export async function objections({ page }: Bench): Promise<readonly string[]> {
  const frame = paneFrame(page);
  let found = await objectionsNow(frame);
  // What began to move while axe-core looked has the colours of neither; what is wrong stays so.
  for (let again = 0; found.length > 0 && again < LOOKS_AGAIN; again += 1) found = await objectionsNow(frame);
  return found;
}

const LOOKS_AGAIN = 2;

async function objectionsNow(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(settled);
  const over = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const cut = await frame.evaluate(cutOff);
  return [
    ...(over > 0 ? [`${over} pixels wider than the pane`] : []),
    ...cut.map((label) => `cut off at the side: ${label}`),
    ...(await violationsIn(frame)),
  ];
}

/** What axe-core objects to in a page. */
export async function violationsIn(frame: Frame): Promise<readonly string[]> {
  // The page's own policy lets no script in; the browser's tools may.
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(AXE);
  const { violations } = await frame.evaluate((options) => {
    const { axe } = window as unknown as { axe: { run: (c: object, o: RunOptions) => Promise<AxeResults> } };
    // Fluent's own invisible stops for the focus are no part of the pane.
    return axe.run({ include: [["body"]], exclude: [["[data-tabster-dummy]"]] }, options);
  }, STANDARDS);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Buttons that reach out of the pane at a side: what is laid over the page makes it no wider. */
function cutOff(): readonly string[] {
  return [...document.querySelectorAll("button")]
    .filter((button) => {
      const { left, right, width } = button.getBoundingClientRect();
      return width > 1 && button.checkVisibility() && (left < -1 || right > window.innerWidth + 1);
    })
    .map((button) => button.innerText || (button.getAttribute("aria-label") ?? ""));
}

/** Waits until nothing moves any more: a dialog that is still fading in has the colours of neither. */
async function settled(): Promise<void> {
  const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)));
}
