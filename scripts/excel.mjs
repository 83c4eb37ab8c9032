import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Sideloading by hand, as Microsoft documents it for each system. Read in the documentation, not tried in a real Excel.
 * The usual package for this cannot be installed from every registry and brings hundreds of others.
 */
const DEVELOPER_KEY = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
const MAC_FOLDER = join(homedir(), "Library", "Containers", "com.microsoft.Excel", "Data", "Documents", "wef");

const idOf = (manifest) => /<Id>([^<]+)<\/Id>/.exec(manifest)[1];

/** Makes the add-in known to desktop Excel. Returns what to tell the user, or throws with it. */
export function sideload(manifest) {
  const id = idOf(manifest);
  if (process.platform === "win32") {
    const file = join(tmpdir(), `jixiao-${id}.xml`);
    writeFileSync(file, manifest);
    execFileSync("reg", ["add", DEVELOPER_KEY, "/v", id, "/t", "REG_SZ", "/d", file, "/f"], { stdio: "ignore" });
    return;
  }
  if (process.platform === "darwin") {
    if (!existsSync(join(MAC_FOLDER, "..")))
      throw new Error("没有找到 Excel：请先打开一次 Excel。 No Excel was found: open Excel once first.");
    mkdirSync(MAC_FOLDER, { recursive: true });
    writeFileSync(join(MAC_FOLDER, `${id}.manifest.xml`), manifest);
    return;
  }
  throw new Error(
    "这台计算机上没有桌面版 Excel（只有 Windows 和 macOS 版）；工作台可以代替它。 " +
      "There is no desktop Excel on this system (only on Windows and macOS); the workbench stands in for it.",
  );
}

/** Takes the add-in out of desktop Excel again. */
export function unload(manifest) {
  const id = idOf(manifest);
  if (process.platform === "win32") {
    execFileSync("reg", ["delete", DEVELOPER_KEY, "/v", id, "/f"], { stdio: "ignore" });
    rmSync(join(tmpdir(), `jixiao-${id}.xml`), { force: true });
  } else if (process.platform === "darwin") {
    rmSync(join(MAC_FOLDER, `${id}.manifest.xml`), { force: true });
  }
}

/** Opens a copy of the sample table in Excel, so that trying things out leaves the project's own alone. */
export function openInExcel(workbook) {
  const copy = join(tmpdir(), `jixiao-sample-${process.pid}.xlsx`);
  copyFileSync(workbook, copy);
  if (process.platform === "win32") execFileSync("cmd", ["/c", "start", "", "excel", copy], { stdio: "ignore" });
  else execFileSync("open", ["-a", "Microsoft Excel", copy], { stdio: "ignore" });
}
