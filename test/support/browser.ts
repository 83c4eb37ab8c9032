import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

/** The project's folder: npm starts every script there. */
const ROOT = process.cwd();
const CACHE = join(ROOT, "node_modules", ".cache", "jixiao");

/** A browser that can be started, and what its process needs besides. */
export interface BrowserChoice {
  readonly executable: string;
  readonly env?: Readonly<Record<string, string>>;
}

const PROGRAM_FILES = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => process.env[name] ?? "C:\\");

/** Where Chromium, Chrome and Edge usually stand. */
const USUAL_PLACES: Readonly<Record<string, readonly string[]>> = {
  linux: [
    ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"],
    ...["microsoft-edge-stable"],
  ].flatMap((name) => (process.env.PATH ?? "").split(":").map((folder) => join(folder, name))),
  darwin: ["Chromium", "Google Chrome", "Microsoft Edge"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: PROGRAM_FILES.flatMap((folder) => [
    join(folder, "Google", "Chrome", "Application", "chrome.exe"),
    join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
  ]),
};

/** The browser inside @sparticuz/chromium (64-bit Linux), unpacked once; needs no library that a bare machine lacks. */
export function bundledBrowser(): BrowserChoice {
  const about = readFileSync(join(ROOT, "node_modules", "@sparticuz", "chromium", "package.json"), "utf8");
  const { version } = JSON.parse(about) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  const executable = join(folder, "chromium");
  if (!existsSync(executable)) {
    // Another process may be unpacking too: each works in a folder of its own, and the first to finish gives it its name.
    const work = `${folder}.${process.pid}`;
    mkdirSync(work, { recursive: true });
    execFileSync(process.execPath, [join(ROOT, "test", "support", "unpack-chromium.mjs")], {
      env: { ...process.env, TMPDIR: work },
      stdio: ["ignore", "ignore", "inherit"],
    });
    try {
      renameSync(work, folder);
    } catch (error) {
      rmSync(work, { recursive: true, force: true });
      if (!existsSync(executable)) throw error;
    }
  }
  const env = { LD_LIBRARY_PATH: join(folder, "al2023", "lib") };
  if (existsSync("/etc/fonts/fonts.conf")) return { executable, env };
  // Without any font a page has no text at all; the package brings one, and a configuration that looks for it elsewhere.
  const fonts = join(folder, "fonts.conf");
  writeFileSync(
    fonts,
    `<fontconfig><dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "fonts-cache")}</cachedir></fontconfig>`,
  );
  return { executable, env: { ...env, FONTCONFIG_FILE: fonts } };
}

/** JIXIAO_BROWSER, else an installed Chromium, Chrome or Edge, else the one among the development packages. */
export function findBrowser(): BrowserChoice {
  const named = process.env.JIXIAO_BROWSER;
  if (named === "bundled") return bundledBrowser();
  if (named) return { executable: named };
  const installed = USUAL_PLACES[process.platform]?.find((place) => existsSync(place));
  return installed ? { executable: installed } : bundledBrowser();
}

/** Starts the browser, without a window. It contacts nobody by itself. */
export async function launchBrowser(choice: BrowserChoice = findBrowser()): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: choice.executable,
    env: { ...(process.env as Record<string, string>), ...choice.env },
    args: [
      ...(isRoot ? ["--no-sandbox"] : []), // Chromium refuses to run as root with its sandbox
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-default-apps",
      "--disable-domain-reliability",
      "--disable-sync",
      "--no-first-run",
      "--no-pings",
      "--font-render-hinting=none",
    ],
  });
}

/** A context with everything that went wrong in it. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses asked for that are not of the served origin. */
  readonly foreign: readonly string[];
  /** Errors that the console showed or that no one caught. */
  readonly errors: readonly string[];
  /** Empties both lists, for another use of the page. */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

export interface VisitOptions {
  readonly locale?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** A fresh context, since office.js remembers its host in sessionStorage. Requests to other origins are noted and refused. */
export async function visit(browser: Browser, origin: string, options: VisitOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true, // the development certificate is trusted nowhere but on the developer's machine
    locale: options.locale ?? "zh-CN",
    colorScheme: null, // the workbench sets the pane's scheme on its frame, which an emulated one would override
    reducedMotion: "reduce",
    viewport: options.viewport ?? { width: 1400, height: 900 },
    acceptDownloads: true,
  });
  const foreign: string[] = [];
  const errors: string[] = [];
  await context.route(
    (url) => url.origin !== origin && url.protocol !== "data:" && url.protocol !== "blob:",
    async (route) => {
      foreign.push(route.request().url());
      await route.abort();
    },
  );
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => errors.push(String(error.error().stack ?? error.error())));
  const page = await context.newPage();
  const forget = (): void => {
    foreign.length = 0;
    errors.length = 0;
  };
  return { context, page, foreign, errors, forget, close: () => context.close() };
}

/** Keeps a picture of the page in ./screenshots when JIXIAO_SCREENSHOTS is set. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (!process.env.JIXIAO_SCREENSHOTS) return;
  const path = join(ROOT, "screenshots", `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
}
