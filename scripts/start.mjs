/**
 * `npm start`: builds if needed, serves the add-in and the workbench at https://localhost:3000 and opens the workbench.
 * `--excel` puts the add-in into desktop Excel instead (`--remove` takes it out again), `--report` lets its pane record a rehearsal
 * (docs/excel-checklist.md), `--no-open` opens nothing.
 */
import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildIfNeeded } from "./build.mjs";
import { isTrusted, localCertificate } from "./certificates.mjs";
import { openInExcel, sideload, unload } from "./excel.mjs";
import { manifestFor, serve } from "./serve.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const { values: options } = parseArgs({
  options: {
    excel: { type: "boolean", default: false },
    report: { type: "boolean", default: false },
    remove: { type: "boolean", default: false },
    "no-open": { type: "boolean", default: false },
  },
});

const say = (zh, en) => console.log(`${zh}\n${en}\n`);
function stop(zh, en) {
  console.error(`${zh}\n${en}`);
  process.exit(1);
}

/** Whether somebody sits in front of a screen here. */
function hasScreen() {
  if (process.env.CI) return false;
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens the default browser; where there is none, the printed address has to do. */
function openBrowser(url) {
  const [command, ...parameters] = {
    win32: ["cmd", "/c", "start", "", url],
    darwin: ["open", url],
  }[process.platform] ?? ["xdg-open", url];
  spawn(command, parameters, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

const port = Number(process.env.PORT || 3000);
if (!Number.isInteger(port) || port < 0 || port > 65535)
  stop(`PORT 应为端口号，现为“${process.env.PORT}”。`, `PORT should be a port number, and is “${process.env.PORT}”.`);

const folder = resolve("dist");
if (options.remove) {
  try {
    unload(manifestFor(".", ""));
  } catch {
    // It was not there.
  }
  say("已从 Excel 中移除加载项。", "The add-in was taken out of Excel.");
  process.exit(0);
}

buildIfNeeded();
const certificate = await localCertificate();
let site;
try {
  site = await serve({ folder, certificate, port, officeJs: process.env.OFFICE_JS });
} catch (error) {
  if (error.code !== "EADDRINUSE") stop(`无法使用端口 ${port}。`, `Port ${port} cannot be used: ${error.message}`);
  stop(
    `端口 ${port} 已被占用。请先关闭占用它的程序，或换一个端口：PORT=3001 npm start`,
    `Port ${port} is taken. Close the program that uses it, or take another port: PORT=3001 npm start`,
  );
}

const workbench = `${site.origin}/workbench.html${options.report ? "?manifest=manifest.xml%3Freport" : ""}`;
say(
  `工作台：${workbench}\n面板：  ${site.origin}/taskpane.html`,
  "Workbench and pane, in this order. Ctrl+C ends the server.",
);

const trusted = isTrusted(certificate);
if (!trusted)
  say(
    "这个开发证书没有安装到系统，浏览器会显示“您的连接不是私密连接”：点“高级”，再点“继续前往 localhost”即可。",
    "The development certificate is not installed, so the browser says “Your connection is not private”: choose Advanced, then Proceed to localhost.",
  );

if (options.excel) {
  try {
    sideload(manifestFor(folder, site.origin, options.report));
    if (!trusted)
      say(
        "Excel 只打开受信任的页面：请先运行一次 npx office-addin-dev-certs install，再重新运行本命令。",
        "Excel opens trusted pages only: run npx office-addin-dev-certs install once, then this command again.",
      );
    say(
      "已加载到 Excel。若功能区没有“绩效检查”，请在“开始”或“插入”→“加载项”→“开发人员加载项”中选择“绩效目标表检查”。",
      "The add-in is in Excel. Where the ribbon does not show it, choose it under Home or Insert → Add-ins → Developer Add-ins.",
    );
    if (options.report)
      say(
        "面板底部列出演练的各步，见 docs/excel-checklist.md。记录由您自己保存和发送。",
        "The pane lists the steps of the rehearsal, see docs/excel-checklist.md. You save and send the record yourself.",
      );
    if (!options["no-open"]) openInExcel(join("assets", "sample.xlsx"));
  } catch (error) {
    console.error(error.message);
  }
} else if (!options["no-open"] && hasScreen()) {
  openBrowser(workbench);
}
