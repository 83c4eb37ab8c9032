/**
 * Compares what two commits answer about the same tables: findings with their keys, order, messages, places, fixes and choices, what is
 * told of the tables, and the plan to fix all that is safe. `npx tsx bench/compare-answers.ts <commit>` holds the files as they stand
 * against that commit. Ends with 1 where anything differs. JIXIAO_SEEDS and JIXIAO_CASES add the published tables.
 */
import { execFileSync } from "node:child_process";
import { createReadStream, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const ROOT = resolve(__dirname, "..");
const MOST_SHOWN = 20;

const run = (command: string, args: readonly string[]): void => {
  execFileSync(command, args, { cwd: ROOT, stdio: "inherit" });
};

/** The first place at which two answers differ, as a path into them with both values. */
function difference(before: unknown, now: unknown, path = ""): string | null {
  if (Object.is(before, now)) return null;
  if (typeof before !== "object" || typeof now !== "object" || before === null || now === null)
    return `${path}: ${JSON.stringify(before)} → ${JSON.stringify(now)}`;
  const a = before as Readonly<Record<string, unknown>>;
  const b = now as Readonly<Record<string, unknown>>;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = difference(a[key], b[key], `${path}/${key}`);
    if (found !== null) return found;
  }
  return null;
}

async function compare(one: string, other: string): Promise<number> {
  const lines = (file: string) => createInterface({ input: createReadStream(file) })[Symbol.asyncIterator]();
  const [before, now] = [lines(one), lines(other)];
  let cases = 0;
  let findings = 0;
  let different = 0;
  for (;;) {
    const [a, b] = [await before.next(), await now.next()];
    if (a.done === true && b.done === true) break;
    cases += 1;
    if (a.value === b.value) {
      findings += (JSON.parse(String(b.value)) as { runs: { findings: unknown[] }[] }).runs[0]?.findings.length ?? 0;
      continue;
    }
    different += 1;
    const [was, is] = [a, b].map(({ value }) => JSON.parse(String(value ?? "null")) as { name?: string } | null);
    if (different <= MOST_SHOWN) console.log(`${is?.name ?? was?.name ?? ""} ${difference(was, is) ?? "key order"}`);
  }
  console.log(`${cases} tables, ${findings} findings the same; ${different} tables differ`);
  return different;
}

void (async () => {
  const [commit] = process.argv.slice(2);
  if (commit === undefined) throw new Error("which commit?");
  const folder = mkdtempSync(join(tmpdir(), "answers-"));
  const checkout = join(folder, "before");
  run("git", ["worktree", "add", "--quiet", "--detach", checkout, commit]);
  try {
    symlinkSync(join(ROOT, "node_modules"), join(checkout, "node_modules"), "junction");
    const answers = (of: string, name: string): string => {
      const file = join(folder, name);
      run(process.execPath, ["--import", "tsx", join(ROOT, "bench", "answers.ts"), of, file]);
      return file;
    };
    const different = await compare(answers(checkout, "before.jsonl"), answers(ROOT, "now.jsonl"));
    process.exitCode = different > 0 ? 1 : 0;
  } finally {
    run("git", ["worktree", "remove", "--force", checkout]);
    rmSync(folder, { recursive: true, force: true });
  }
})();
