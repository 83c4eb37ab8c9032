import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const SOURCES = ["src", "assets", "manifest.xml", "webpack.config.js", "webpack", "package.json", "package-lock.json"];
/** What a whole build has made last. */
const MADE = ["taskpane.html", "workbench.html", "manifest.xml", "cli/jixiao.mjs"];

/** When the last build here ended: webpack leaves a file alone whose content stayed the same, so dist may look older than it is. */
const STAMP = join("node_modules", ".cache", "jixiao", "built");

function newest(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether dist holds all pages, is newer than every source, and loads office.js from where it is wanted now. */
export function isFresh() {
  if (!MADE.every((file) => existsSync(join("dist", file)))) return false;
  const officeJs = process.env.OFFICE_JS || "office/office.js";
  if (!readFileSync(join("dist", "taskpane.html"), "utf8").includes(officeJs)) return false;
  return Math.max(newest("dist"), newest(STAMP)) > Math.max(...SOURCES.map(newest));
}

/** Builds for production unless dist is fresh. Runs in the project's folder. */
export function buildIfNeeded() {
  if (isFresh()) return;
  const started = new Date();
  execFileSync(process.execPath, [join("node_modules", "webpack", "bin", "webpack.js"), "--mode", "production"], {
    stdio: "inherit",
  });
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, "");
  utimesSync(STAMP, started, started); // a source saved while webpack ran is newer
}
