import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { BAD, GOOD } from "../cli/support/folder";
import { BUNDLE, newFolder, runIn, type Ended } from "./support/program";

jest.setTimeout(120_000);

/** The scripts are for a shell; GNU parallel and Slurm are tried where they are installed, and run. */
const onUnix = process.platform === "win32" ? test.skip : test;
const withParallel = spawnSync("parallel", ["--version"]).status === 0 ? test : test.skip;
const withSlurm = spawnSync("sinfo", ["--noheader"]).status === 0 ? test : test.skip;

const NAMES = ["甲.csv", "乙 的.csv", "深/丙.csv", "深/丁.csv", "坏.xlsx"];
let folder = "";
beforeEach(() => {
  folder = newFolder();
  cpSync(BUNDLE, path.join(folder, "jixiao.mjs"));
  mkdirSync(path.join(folder, "报 送/深"), { recursive: true });
  for (const [at, name] of NAMES.entries()) writeFileSync(path.join(folder, "报 送", name), at % 2 === 0 ? BAD : GOOD);
  writeFileSync(path.join(folder, "报 送/坏.xlsx"), "x");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const script = (name: string, ...args: readonly string[]): Ended =>
  runIn(folder, path.resolve("deploy", name), args, { JIXIAO: path.join(folder, "jixiao.mjs") });
/** What one run gives. */
const whole = (): string => runIn(path.join(folder, "报 送"), process.execPath, ["../jixiao.mjs", "check", "."]).out;
const merged = (): string => {
  const parts = readdirSync(path.join(folder, "结 果")).filter((name) => name.endsWith(".jsonl"));
  return runIn(path.join(folder, "结 果"), process.execPath, ["../jixiao.mjs", "merge", ...parts]).out;
};

onUnix("parts that are checked one by one join to what one run gives; one that is missing is named", () => {
  for (const part of ["1", "2", "3"]) expect(script("part.sh", part, "3", "报 送", "结 果").status).toBe(0);
  expect(merged()).toBe(whole());
  // A file that could not be read.
  expect(script("merge.sh", "结 果").status).toBe(2);
  for (const name of ["findings.xlsx", "findings.html"])
    expect(existsSync(path.join(folder, "结 果", name))).toBe(true);
  rmSync(path.join(folder, "结 果/2-of-3.jsonl"));
  const { status, err } = script("merge.sh", "结 果");
  expect(status).toBe(2);
  expect(err).toContain("缺少 3 份中的第 2 份");
});

onUnix("a part that is whole is not checked again, and wrong options leave no part", () => {
  script("part.sh", "1", "1", "报 送", "结 果");
  const before = readFileSync(path.join(folder, "结 果/1-of-1.jsonl"), "utf8");
  const { status, err } = script("part.sh", "1", "1", "报 送", "结 果");
  expect([status, readFileSync(path.join(folder, "结 果/1-of-1.jsonl"), "utf8")]).toEqual([0, before]);
  expect(err).toContain("沿用上次的 4 个结果");
  expect(script("part.sh", "1", "2", "报 送", "结 果", "--severity", "x").status).not.toBe(0);
  expect(existsSync(path.join(folder, "结 果/1-of-2.jsonl"))).toBe(false);
});

withParallel("GNU parallel checks all parts and joins them", () => {
  const { status } = script("parallel/check.sh", "报 送", "结 果", "4");
  expect(status).toBe(2);
  expect(merged()).toBe(whole());
});

withSlurm("Slurm checks all parts and joins them; started again it checks nothing twice", async () => {
  const done = async (): Promise<void> => {
    rmSync(path.join(folder, "结 果/findings.html"), { force: true });
    expect(script("slurm/start.sh", "报 送", "结 果", "3").status).toBe(0);
    while (!existsSync(path.join(folder, "结 果/findings.html"))) await new Promise((go) => setTimeout(go, 200));
  };
  await done();
  expect(merged()).toBe(whole());
  await done();
  const logs = readdirSync(path.join(folder, "结 果")).filter((name) => /_\d+\.log$/.test(name));
  const said = logs.map((name) => readFileSync(path.join(folder, "结 果", name), "utf8")).join("");
  expect(logs).toHaveLength(6);
  expect(said).toMatch(/沿用上次的 [1-4] 个结果/);
});
