/**
 * `npm run release -- --origin https://server`: builds if needed and writes release/jixiao-VERSION.zip, all that an office needs without
 * a network (`--out FILE` another file): the add-in with a manifest for that server, the command line, the documents, checksums and a bill of materials.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildIfNeeded } from "../build.mjs";
import { archiveOf } from "./archive";
import { contents } from "./contents";
import { readOrigin } from "./origin";

const LOCAL = "https://localhost:3000";

const { values } = parseArgs({ options: { origin: { type: "string" }, out: { type: "string" } } });
const root = fileURLToPath(new URL("../..", import.meta.url));
const started = process.env.INIT_CWD ?? process.cwd();
process.chdir(root);

const origin = readOrigin(values.origin ?? LOCAL);
if (origin === null) {
  console.error(`--origin 要写 https 服务器的地址，不带路径，如 https://jixiao.example.cn，不能是“${values.origin}”。`);
  console.error(
    `--origin must be the address of an https server without a path, such as https://jixiao.example.cn, not "${values.origin}".`,
  );
  process.exit(2);
}

buildIfNeeded();
const { name, version } = JSON.parse(readFileSync("package.json", "utf8")) as { name: string; version: string };
const folder = `${name}-${version}`;
const file = resolve(started, values.out ?? join(root, "release", `${folder}.zip`));
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, archiveOf(folder, contents(root, origin)));
console.log(`${file}  ${origin}`);
if (values.origin === undefined) {
  console.log("清单中的地址仍是本机；请用 --origin 写明本单位服务器的地址，或按 docs/deployment.md 替换。");
  console.log(
    "The manifest still names this machine: give your server's address with --origin, or replace it, see docs/deployment.md.",
  );
}
