/**
 * Loaded before what needs the packages of `npm ci`, itself without any: where they are missing it says so in a sentence, in place of a
 * stack trace of the first one that is not found.
 */
import { existsSync } from "node:fs";

if (!existsSync(new URL("../node_modules/tsx", import.meta.url))) {
  console.error("还没有安装所需的程序包。请先在项目文件夹里运行 npm ci。");
  console.error("The packages this needs are not installed. Run npm ci in the project's folder first.");
  process.exit(2);
}
