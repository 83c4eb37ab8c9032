import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { readArguments } from "../../../src/cli/arguments/read";
import type { FixArguments } from "../../../src/cli/arguments/types";
import { madeByThreads } from "../../../src/cli/pool/pool";
import { caseFile, describeCases } from "../../support/cases";
import { SAMPLE } from "../../support/seeds";
import { ORIGINAL, SHEET, zipped } from "../../xlsx/support/spellings";
import { filesBelow, testFolder, type Ran } from "../support/folder";

const { at, put, folder, jixiao } = testFolder("making");
const BYTES = fs.readFileSync(SAMPLE);

interface Written extends Ran {
  readonly files: ReadonlyMap<string, Buffer>;
}

/** A run that writes to a folder of its own, which is taken away. */
async function written(args: readonly string[]): Promise<Written> {
  const ran = await jixiao([...args, "--out-dir", "新"]);
  const files = new Map(filesBelow(at("新")).map((file) => [file, fs.readFileSync(at(path.join("新", file)))]));
  fs.rmSync(at("新"), { recursive: true, force: true });
  return { ...ran, files };
}

test.each([["fix"], ["annotate"]])(
  "%s with two threads writes the same bytes and says the same as with one",
  async (command) => {
    for (let nth = 0; nth < 3; nth += 1) put(`报送/${nth}/表.xlsx`, BYTES);
    put("报送/坏.xlsx", "x");
    put("报送/半截.xlsx", BYTES.subarray(0, BYTES.length / 2));
    put("报送/空.xlsx", "");
    put("报送/别的.csv", "姓名,金额\n");
    const none = await written([command, "报送"]);
    expect(none.status).toBe(2);
    expect([...none.files.keys()]).toEqual([0, 1, 2].map((nth) => path.join(String(nth), "表.xlsx")));
    expect(none.out.match(/^\S+$/gm)).toHaveLength(7);
    expect(await written([command, "报送", "--jobs", "1"])).toEqual(none);
    expect(await written([command, "报送", "--jobs", "2", "--timeout", "120"])).toEqual(none);
  },
  120_000,
);

test("run from its sources, the command line starts its thread from them too", () => {
  put("甲.xlsx", BYTES);
  const words = ["--import", "tsx", "src/cli/main.ts", "fix", "甲.xlsx", "--out-dir", "新", "--timeout", "120"];
  const ran = spawnSync(process.execPath, words, { env: { ...process.env, INIT_CWD: folder() }, encoding: "utf8" });
  expect([ran.status, ran.stderr]).toEqual([0, ""]);
  expect(fs.existsSync(at("新/甲.xlsx"))).toBe(true);
}, 60_000);

test("with two threads a file is changed in its place and the old one stays beside it", async () => {
  put("报送/甲.xlsx", BYTES);
  put("报送/乙.xlsx", BYTES);
  const { status, out } = await jixiao(["fix", "报送", "--in-place", "--backup", "--jobs", "2"]);
  expect(status).toBe(0);
  expect(out).toContain(`  原文件保存在 ${path.join("报送", "甲.xlsx.bak")}\n`);
  expect(fs.readFileSync(at("报送/甲.xlsx.bak"))).toEqual(BYTES);
  expect(fs.readFileSync(at("报送/甲.xlsx"))).toEqual(fs.readFileSync(at("报送/乙.xlsx")));
  expect(fs.readdirSync(at("报送")).sort()).toEqual(["乙.xlsx", "乙.xlsx.bak", "甲.xlsx", "甲.xlsx.bak"]);
}, 60_000);

test("what is there already is written over by no thread", async () => {
  put("报送/甲.xlsx", BYTES);
  put("报送/乙.xlsx", BYTES);
  put("新/甲.xlsx", "mine");
  const { status, out } = await jixiao(["fix", "报送", "--out-dir", "新", "--jobs", "2"]);
  expect(status).toBe(2);
  expect(out).toContain("目标文件夹中已有同名文件，没有写入。");
  expect(fs.readFileSync(at("新/甲.xlsx"), "utf8")).toBe("mine");
  expect(fs.readdirSync(at("新")).sort()).toEqual(["乙.xlsx", "甲.xlsx"]);
}, 60_000);

test("a file that takes too long has its sentence, and nothing is written of it", async () => {
  put("甲.xlsx", BYTES);
  const wished = readArguments(["fix", "x", "--out-dir", "新"], []) as FixArguments;
  const choices = { office: [], tier: null, wording: [], ignoresWorkbook: false };
  const input = { path: "甲.xlsx", file: "甲.xlsx", under: "甲.xlsx" };
  const tables = [];
  for await (const table of madeByThreads(
    [input],
    { wished, choices, folder: folder() },
    { threads: 1, timeout: 1e-6 },
  ))
    tables.push(table);
  expect(tables).toEqual([
    {
      said: [],
      lines: ["检查这个文件超过 0.000001 秒还没有完成，已经停止，没有检查。请放宽 --timeout，或拆分工作簿。"],
      write: null,
      more: [],
      status: 2,
    },
  ]);
}, 60_000);

test("a workbook that unpacks to more than memory holds does not take the others with it", async () => {
  put("报送/甲.xlsx", BYTES);
  put("报送/乙.xlsx", zipped({ ...ORIGINAL, [SHEET]: `<worksheet>${" ".repeat(280 * 1024 * 1024)}</worksheet>` }));
  put("报送/丙.xlsx", BYTES);
  const one = await written(["fix", "报送"]);
  expect([...one.files.keys()]).toEqual(["丙.xlsx", "甲.xlsx"]);
  expect(one.status).toBe(2);
  expect(await written(["fix", "报送", "--jobs", "2"])).toEqual(one);
}, 120_000);

describeCases("hostile files among good ones", () => {
  test.each([["fix"], ["annotate"]])(
    "%s deals with each good one, with one thread and with two",
    async (command) => {
      const hostile = caseFile("hostile") ?? "";
      for (const name of fs.readdirSync(hostile)) {
        put(`报送/坏/${name}`, "");
        fs.copyFileSync(path.join(hostile, name), at(`报送/坏/${name}`));
      }
      for (let nth = 0; nth < 3; nth += 1) put(`报送/${nth}.xlsx`, BYTES);
      const one = await written([command, "报送"]);
      expect([...one.files.keys()]).toEqual(expect.arrayContaining(["0.xlsx", "1.xlsx", "2.xlsx"]));
      expect(one.out + one.err).not.toContain("程序自身出错");
      expect(await written([command, "报送", "--jobs", "2"])).toEqual(one);
    },
    180_000,
  );
});
