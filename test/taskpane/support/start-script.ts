import { readFileSync } from "node:fs";
import path from "node:path";

const FILE = path.resolve(__dirname, "../../../src/taskpane/old-excel.js");

/** The start script of the page, as it is served. */
export const START_SCRIPT = readFileSync(FILE, "utf8");

/** What jsdom lacks of a present-day browser. */
const PRESENT: Readonly<Record<string, unknown>> = { ResizeObserver: Object, Worker: Object };

/** Runs the start script over an empty page, in a browser without some of its members, and waits for what Office.js says. */
export async function runStartScript(without: readonly string[] = []): Promise<void> {
  document.documentElement.removeAttribute("data-stopped");
  document.body.innerHTML = '<div id="start"></div>';
  const page: Record<string, unknown> = {
    setTimeout: () => 0,
    clearTimeout: () => undefined,
  };
  const browser = new Proxy(page, {
    get(own, name) {
      if (without.includes(String(name))) return undefined;
      return own[String(name)] ?? Reflect.get(globalThis, name) ?? PRESENT[String(name)];
    },
  });
  new Function("window", "document", START_SCRIPT)(browser, document);
  await new Promise((resolve) => setTimeout(resolve, 20));
}

/** What the page says. */
export const said = (): string => document.getElementById("start")?.textContent ?? "";

/** Why the pane must not start; null where it may. */
export const stopped = (): string | null => document.documentElement.getAttribute("data-stopped");
