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
const MOST_SHOWN = 40;

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

/** A table's answers: by its name, and how often that came before. */
async function* answersIn(file: string): AsyncGenerator<readonly [name: string, line: string]> {
  const met = new Map<string, number>();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { name } = JSON.parse(line) as { name: string };
    const nth = met.get(name) ?? 0;
    met.set(name, nth + 1);
    // How many rules ran says nothing of what they found, and changes with each rule that is added.
    yield [`${name} ${nth}`, line.replace(/"rules":\d+/g, '"rules":0')];
  }
}

/** Compares table by table: one that was added, or is gone, is told as such and moves no other. */
async function compare(one: string, other: string): Promise<number> {
  const before = new Map<string, string>();
  for await (const [name, line] of answersIn(one)) before.set(name, line);
  let same = 0;
  let findings = 0;
  let shown = 0;
  const different: string[] = [];
  const added: string[] = [];
  const tell = (what: string): void => {
    if ((shown += 1) <= MOST_SHOWN) console.log(what);
  };
  for await (const [name, line] of answersIn(other)) {
    const was = before.get(name);
    before.delete(name);
    if (was === undefined) added.push(name);
    else if (was === line) {
      same += 1;
      findings += (JSON.parse(line) as { runs: { findings: unknown[] }[] }).runs[0]?.findings.length ?? 0;
    } else {
      different.push(name);
      tell(`${name} ${difference(JSON.parse(was), JSON.parse(line)) ?? "key order"}`);
    }
  }
  if (shown > MOST_SHOWN) console.log(`… and ${shown - MOST_SHOWN} more`);
  for (const [what, names] of [
    ["added", added],
    ["gone", [...before.keys()]],
  ] as const)
    if (names.length > 0) console.log(`${names.length} ${what}: ${names.slice(0, MOST_SHOWN).join(", ")}`);
  console.log(`${same} tables with ${findings} findings are the same, ${different.length} differ`);
  return different.length + added.length + before.size;
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
