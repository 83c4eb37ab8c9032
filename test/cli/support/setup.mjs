import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

/**
 * Puts what tests start as a process or a thread into one file each, once for all tests: read from its many sources, each start
 * costs seconds. Tests read from JIXIAO_STARTED where the files are, see started.ts.
 */
export default async function setup() {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-started-"));
  process.env.JIXIAO_STARTED = folder;
  await build({
    entryPoints: { program: "src/cli/bundle.ts", "keep-writing": "test/support/keep-writing.ts" },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    conditions: ["bundle"],
    mainFields: ["module", "main"],
    logLevel: "error",
  });
}
