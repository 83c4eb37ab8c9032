import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import { readArguments } from "../../../src/cli/arguments/read";
import type { CheckArguments } from "../../../src/cli/arguments/types";
import { checkResumable } from "../../../src/cli/commands/check-resumable";
import { DEAD_AFTER, takeLock, type Lock } from "../../../src/cli/resuming/lock";
import { BAD, filesBelow, testFolder } from "../support/folder";
import { PROGRAM } from "../support/started";

const { at, folder, put, read, jixiao } = testFolder("lock");

const ARGS = ["check", "报送", "--format", "jsonl", "--out", "x.jsonl", "--resume"];

/** Starts the command line in a process of its own; gives its status and what it says. */
function started(): Promise<{ readonly status: number | null; readonly err: string }> {
  const child = spawn(process.execPath, [PROGRAM, ...ARGS], {
    cwd: folder(),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let err = "";
  child.stderr.on("data", (piece: Buffer) => (err += piece.toString("utf8")));
  return new Promise((resolve) => child.on("exit", (status) => resolve({ status, err })));
}

const held = async (): Promise<Lock> => {
  const lock = await takeLock(at("x.jsonl"));
  if ("file" in lock) throw new Error("it is not to be had");
  return lock;
};

test("of two runs that would write one file, one does and the other says so and checks nothing", async () => {
  for (let nth = 0; nth < 60; nth += 1) put(`报送/${nth}.csv`, BAD.replaceAll("培训", `培训${nth}`));
  const both = await Promise.all([started(), started()]);
  const refused = both.filter(({ err }) => err.includes("另一次运行"));
  // One that came late finds the whole answer and takes it over.
  for (const { status, err } of refused) {
    expect(status).toBe(2);
    expect(err).toMatch(/另一次运行（.+ 上的进程 \d+）正在写“x\.jsonl”，没有检查。/);
  }
  expect(refused.length).toBeLessThan(2);
  const whole = read("x.jsonl");
  expect(filesBelow(folder()).filter((file) => !file.startsWith("报送"))).toEqual(["x.jsonl"]);
  fs.rmSync(at("x.jsonl"));
  await jixiao(ARGS);
  expect(read("x.jsonl")).toBe(whole);
}, 60_000);

test("while a run writes a file another one is refused, with --resume and without; afterwards it is not", async () => {
  put("报送/表.csv", BAD);
  const lock = await held();
  const texts = [`另一次运行（${os.hostname()} 上的进程 ${process.pid}）正在写“x.jsonl”，没有检查。`];
  for (const args of [ARGS, ARGS.slice(0, -1)]) {
    const { status, err } = await jixiao(args);
    expect([status, err]).toEqual([2, expect.stringContaining(texts[0] ?? "")]);
  }
  expect((await jixiao([...ARGS, "--lang", "en"])).err).toContain("is writing “x.jsonl”; nothing was checked");
  expect(filesBelow(folder()).sort()).toEqual(["x.jsonl.lock", "报送/表.csv"].sort());
  await lock.release();
  expect((await jixiao(ARGS)).status).toBe(1);
  expect(filesBelow(folder()).sort()).toEqual(["x.jsonl", "报送/表.csv"].sort());
});

test("a dead run's lock is taken over, also where its number is another process's now", async () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  const host = os.hostname();
  put("x.jsonl.lock", JSON.stringify({ pid, host, start: null }));
  await (await held()).release();
  expect(fs.existsSync(at("x.jsonl.lock"))).toBe(false);
  if (process.platform !== "linux") return;
  put("x.jsonl.lock", JSON.stringify({ pid: process.pid, host, start: "another start" }));
  await (await held()).release();
});

test.each([
  ["another machine's", { pid: 1, host: "another machine", start: null }],
  ["an unreadable one", ""],
])("%s lock holds until it gave no sign of life for long", async (_, lock) => {
  put("报送/表.csv", BAD);
  put("x.jsonl.lock", lock === "" ? "" : JSON.stringify(lock));
  const { status, err } = await jixiao(ARGS);
  expect([status, err]).toEqual([2, expect.stringContaining("请十分钟后再运行，或先删除“x.jsonl.lock”")]);
  const then = new Date(Date.now() - DEAD_AFTER - 60_000);
  fs.utimesSync(at("x.jsonl.lock"), then, then);
  expect((await jixiao(ARGS)).status).toBe(1);
});

test("of many that find a dead run's lock, one takes it over", async () => {
  put(
    "x.jsonl.lock",
    JSON.stringify({ pid: spawnSync(process.execPath, ["-e", ""]).pid, host: os.hostname(), start: null }),
  );
  const all = await Promise.all(Array.from({ length: 20 }, () => takeLock(at("x.jsonl"))));
  const locks = all.filter((one): one is Lock => !("file" in one));
  const holding = await Promise.all(locks.map((lock) => lock.isHeld()));
  expect(holding.filter(Boolean)).toHaveLength(1);
  await Promise.all(locks.map((lock) => lock.release()));
  expect(filesBelow(folder())).toEqual([]);
});

test("a run whose lock another one took over writes no answer and leaves that one's lock", async () => {
  const other = JSON.stringify({ pid: 1, host: "another machine", start: null });
  const wished = readArguments([...ARGS, "--resume"], []) as CheckArguments;
  const said: string[] = [];
  const say = (lines: readonly string[]): void => void said.push(...lines);
  const status = await checkResumable(
    wished,
    { folder: folder(), say },
    {
      ...{ answer: at("x.jsonl"), inputs: [], settings: "", comparing: null },
      piecesOf: async function* () {
        put("x.jsonl.lock", other);
      },
    },
  );
  expect([status, said.at(-1)]).toEqual([2, "“x.jsonl”已由另一次运行接着写，这一次到此为止，没有写结果。"]);
  expect(read("x.jsonl.lock")).toBe(other);
  expect(fs.existsSync(at("x.jsonl"))).toBe(false);
});
