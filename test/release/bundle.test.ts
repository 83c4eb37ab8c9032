import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as XLSX from "@e965/xlsx";
import { run } from "../../src/cli/run";
import { SAMPLE } from "../support/seeds";
import { BAD, filesBelow, GOOD } from "../cli/support/folder";
import { expectToWork } from "./support/jobs";
import { BUNDLE, newFolder, runIn, type Ended } from "./support/program";

jest.setTimeout(120_000);
let folder = "";
beforeEach(() => {
  folder = newFolder();
  mkdirSync(path.join(folder, "程序"));
  cpSync(BUNDLE, path.join(folder, "程序", "jixiao.mjs"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const jixiao = (args: readonly string[]): Ended =>
  runIn(folder, process.execPath, [path.join("程序", "jixiao.mjs"), ...args]);
const put = (name: string, content: string | Uint8Array): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
};

/** The same files checked by the source, in this process. */
async function bySource(args: readonly string[]): Promise<Ended> {
  let [out, err] = ["", ""];
  const output = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
  const status = await run(args, folder, output);
  return { status, out, err };
}

/** An old workbook: a thread of its own reads it. */
const OLD = new Uint8Array(
  XLSX.write(XLSX.read(readFileSync(SAMPLE)), { type: "array", bookType: "biff8" }) as ArrayBuffer,
);

test("one file is all of it: it checks, mends and annotates where there is nothing else", () => {
  expect(readdirSync(path.dirname(BUNDLE)).filter((name) => name.endsWith("js"))).toEqual(["jixiao.mjs"]);
  expectToWork(folder, jixiao);
});

test("it gives the bytes that the source gives, of files good and bad, with one thread and with two", async () => {
  put("报送/好.csv", GOOD);
  put("报送/差.csv", BAD);
  put("报送/表.xlsx", readFileSync(SAMPLE));
  put("报送/旧.xls", OLD);
  put("报送/断.xls", OLD.subarray(0, 3_000));
  put("报送/坏.xlsx", "x");
  put("报送/别的.csv", "姓名,金额\n");
  for (const format of ["text", "jsonl", "sarif", "html"]) {
    const args = ["check", "报送", "--format", format, "--jobs"];
    const wanted = await bySource([...args, "1"]);
    expect(wanted.status).toBe(2);
    expect(jixiao([...args, "1"])).toEqual(wanted);
    expect(jixiao([...args, "2"])).toEqual(wanted);
  }
});

test("it mends, lays out and packs with two threads as the source does with one", async () => {
  put("报送/甲.xlsx", readFileSync(SAMPLE));
  put("报送/乙.xlsx", readFileSync(SAMPLE));
  put("报送/旧.xls", OLD);
  put("报送/坏.xlsx", "x");
  const written = (): ReadonlyMap<string, Buffer> =>
    new Map(filesBelow(path.join(folder, "新")).map((file) => [file, readFileSync(path.join(folder, "新", file))]));
  for (const args of [
    ["fix", "报送", "--out-dir", "新/改好的"],
    ["expand", "报送", "--out-dir", "新/展开"],
    ["pack", "新/展开", "--out-dir", "新/收回"],
  ]) {
    const wanted = await bySource(args);
    const files = written();
    expect(files.size).toBeGreaterThan(1);
    rmSync(path.join(folder, args[3] ?? ""), { recursive: true });
    expect(jixiao([...args, "--jobs", "2", "--timeout", "60"])).toEqual(wanted);
    expect(written()).toEqual(files);
  }
});

test("a file that takes too long is given up in its thread", () => {
  const at = GOOD.indexOf("培训,");
  const rows = Array.from({ length: 60_000 }, (_, nth) => GOOD.slice(at).replace("培训", `培训${nth}`));
  put("长.csv", GOOD.slice(0, at) + rows.join(""));
  const { status, out } = jixiao(["check", "长.csv", "--jobs", "1", "--timeout", "1", "--format", "json"]);
  expect([status, JSON.parse(out).files[0].error.code]).toEqual([2, "timed-out"]);
});

test("names are meant from where it is started, whatever script of npm that is", () => {
  put("下/表.csv", GOOD);
  writeFileSync(
    path.join(folder, "package.json"),
    JSON.stringify({ scripts: { check: "node 程序/jixiao.mjs check 下/表.csv --format json" } }),
  );
  const { status, out } = runIn(path.join(folder, "下"), "npm", ["run", "-s", "check"]);
  expect([status, JSON.parse(out).files[0].error]).toEqual([0, null]);
});
