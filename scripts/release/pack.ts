/**
 * Before `npm pack`: builds the command line and puts what it needs beside it. The bundle holds all its packages, so package.json in the
 * package names none; the project's own stands aside meanwhile and is put back by `--restore`, after it.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { licenceTexts, shippedPackages } from "./packages";

const root = fileURLToPath(new URL("../..", import.meta.url));
const PACKAGE = join(root, "package.json");
const ASIDE = join(root, "package.json.aside");

/** What the package needs to say of itself. */
const KEPT = ["name", "version", "private", "description", "license", "engines", "bin", "files"];

function restore(): void {
  if (!existsSync(ASIDE)) return;
  // A package.json with scripts is the project's own: somebody has put it back by hand.
  const { scripts } = JSON.parse(readFileSync(PACKAGE, "utf8")) as { readonly scripts?: unknown };
  if (scripts === undefined) renameSync(ASIDE, PACKAGE);
  else rmSync(ASIDE);
}

restore(); // what a packing that was cut left
if (!process.argv.includes("--restore")) {
  execFileSync(
    process.execPath,
    [join(root, "node_modules", "webpack", "bin", "webpack.js"), "--mode", "production", "--config-name", "cli"],
    { cwd: root, stdio: ["ignore", process.stderr, "inherit"] },
  );
  writeFileSync(join(root, "dist", "cli", "licences.txt"), licenceTexts(shippedPackages(root)));
  const all = JSON.parse(readFileSync(PACKAGE, "utf8")) as Record<string, unknown>;
  renameSync(PACKAGE, ASIDE);
  const kept = Object.fromEntries(KEPT.map((key) => [key, all[key]]));
  writeFileSync(PACKAGE, `${JSON.stringify(kept, null, 2)}\n`);
}
