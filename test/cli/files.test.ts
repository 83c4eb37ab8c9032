import { execFileSync } from "node:child_process";
import fs from "node:fs";
import promises from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createCheck } from "../../src/check/check";
import { run } from "../../src/cli/run";
import { SAMPLE } from "../support/seeds";

jest.mock("../../src/check/check", () => {
  const real = jest.requireActual<{ createCheck: typeof createCheck }>("../../src/check/check");
  return { ...real, createCheck: jest.fn(real.createCheck) };
});

/** What the file system holds under the names given to `check`, where it is no plain workbook. */

let folder = "";
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), "jixiao-files-"));
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});
afterEach(() => {
  jest.restoreAllMocks();
});

const at = (name: string): string => path.join(folder, name);

async function check(...args: string[]) {
  let out = "";
  let err = "";
  const status = await run(["check", ...args], folder, { out: (text) => (out += text), err: (text) => (err += text) });
  return { status, out, err };
}

/** A file's answer before that of the sample: they come in the order of their paths. */
function inOrder(out: string, name: string) {
  const { files } = JSON.parse(out);
  return files[0].path === name ? files : files.toReversed();
}

/** The code of a file's error, with what is said of it in both languages. The sample beside it must be checked all the same. */
async function errorOf(name: string) {
  const zh = await check(name, SAMPLE, "--format", "json");
  const en = await check(name, SAMPLE, "--format", "json", "--lang", "en");
  expect([zh.status, zh.err, en.status, en.err]).toEqual([2, "", 2, ""]);
  const [first, second] = inOrder(zh.out, name);
  expect(second.sheets[0].findings.length).toBeGreaterThan(100);
  const said: string = first.error.message;
  const inEnglish: string = inOrder(en.out, name)[0].error.message;
  expect(said).toMatch(/^[^\n]+。$/);
  expect(inEnglish).toMatch(/^[A-Z].*\.$/);
  return { code: first.error.code as string, said, inEnglish };
}

describe("what is no file and no folder", () => {
  const onUnix = process.platform === "win32" ? test.skip : test;
  const NOT_A_FILE = {
    code: "not-a-file",
    said: "这是文件夹、设备或管道，不是文件。请给出工作簿文件。",
    inEnglish: "This is a folder, a device or a pipe, not a file. Name a workbook file.",
  };

  onUnix("a pipe that nobody writes to", async () => {
    execFileSync("mkfifo", [at("pipe.xlsx")]);
    expect(await errorOf("pipe.xlsx")).toEqual(NOT_A_FILE);
  });

  onUnix.each(["/dev/zero", "/dev/null"])("%s", async (device) => {
    expect(await errorOf(device)).toEqual(NOT_A_FILE);
  });
});

describe("links", () => {
  test("one to a good file is as good as the file", async () => {
    fs.symlinkSync(SAMPLE, at("good.xlsx"));
    expect((await check("good.xlsx")).status).toBe(1);
  });

  test("one that leads to nothing, and two that lead to each other", async () => {
    fs.symlinkSync("nothing.xlsx", at("dangling.xlsx"));
    fs.symlinkSync("b.xlsx", at("a.xlsx"));
    fs.symlinkSync("a.xlsx", at("b.xlsx"));
    for (const name of ["dangling.xlsx", "a.xlsx"]) {
      expect(await errorOf(name)).toEqual({
        code: "broken-link",
        said: "这是一个链接，但它不通向任何文件。请给出文件本身。",
        inEnglish: "This is a link that leads to no file. Name the file itself.",
      });
    }
  });
});

describe("files", () => {
  test.each([["none.xlsx"], ["none/none.xlsx"], [`${"长".repeat(200)}.xlsx`]])(
    "%s, which is not there",
    async (name) => {
      expect(await errorOf(name)).toMatchObject({ code: "not-found", said: "找不到这个文件。请核对路径。" });
    },
  );

  // Who may do everything may read everything.
  const unlessRoot = process.platform === "win32" || process.getuid?.() === 0 ? test.skip : test;
  unlessRoot("one that may not be read", async () => {
    fs.copyFileSync(SAMPLE, at("locked.xlsx"));
    fs.chmodSync(at("locked.xlsx"), 0);
    expect(await errorOf("locked.xlsx")).toMatchObject({ code: "no-access" });
  });

  test("one of 3 GiB is not read, and its size is told in MB", async () => {
    fs.writeFileSync(at("long.xlsx"), "");
    fs.truncateSync(at("long.xlsx"), 3 * 2 ** 30);
    const read = jest.spyOn(promises, "readFile");
    expect(await errorOf("long.xlsx")).toEqual({
      code: "too-large",
      said: "文件有 3072 MB，最多读取 256 MB，没有检查。请核对是不是选错了文件，或拆分工作簿。",
      inEnglish:
        "The file has 3072 MB, more than the 256 MB that are read, and was not checked. Check that it is the right file, or split the workbook.",
    });
    expect(read.mock.calls.some(([file]) => String(file).endsWith("long.xlsx"))).toBe(false);
  });

  test.each([["empty.xlsx"], ["empty.csv"]])("%s without a byte", async (name) => {
    fs.writeFileSync(at(name), "");
    expect(await errorOf(name)).toMatchObject({
      code: "empty",
      said: "文件是空的，没有任何内容，可能没有保存完整。请换一份。",
    });
  });

  test("one whose name begins with a dash, behind --", async () => {
    fs.copyFileSync(SAMPLE, at("-x.xlsx"));
    expect((await check("--format", "json", "--", "-x.xlsx")).status).toBe(1);
  });

  test("one that shrinks between being looked at and being read", async () => {
    fs.copyFileSync(SAMPLE, at("shrinking.xlsx"));
    const { stat } = promises;
    jest.spyOn(promises, "stat").mockImplementation(async (file) => {
      const facts = await stat(file);
      if (String(file).endsWith("shrinking.xlsx")) fs.truncateSync(file as string, 1000);
      return facts;
    });
    expect(await errorOf("shrinking.xlsx")).toMatchObject({ code: "broken" });
  });
});

test("a fault that shows when findings are described gives the file its error in place of half an answer", async () => {
  fs.copyFileSync(SAMPLE, at("先.xlsx"));
  fs.copyFileSync(SAMPLE, at("后.xlsx"));
  jest.mocked(createCheck).mockImplementationOnce((...args) => {
    const { createCheck: real } = jest.requireActual<{ createCheck: typeof createCheck }>("../../src/check/check");
    const check = real(...args);
    return {
      ...check,
      run(...sheets) {
        const result = check.run(...sheets);
        Object.defineProperty(result.findings[50], "message", {
          get: () => {
            throw new TypeError("No words");
          },
        });
        return result;
      },
    };
  });
  const { status, out, err } = await check("先.xlsx", "后.xlsx", "--format", "json");
  expect(status).toBe(2);
  const [first, second] = JSON.parse(out).files;
  expect([first.path, first.error.code, first.sheets]).toEqual([["先.xlsx", "后.xlsx"].sort()[0], "fault", []]);
  expect(second.sheets[0].findings.length).toBeGreaterThan(100);
  expect(err).toContain("TypeError: No words");
});

test("a fault of the program's own ends no run; what to report is told, and not the file, which may be confidential", async () => {
  jest.mocked(createCheck).mockImplementationOnce(() => {
    throw new TypeError("Nothing has no rows");
  });
  const first = at("先.xlsx");
  fs.copyFileSync(SAMPLE, first);
  fs.copyFileSync(SAMPLE, at("后.xlsx"));
  const { status, out, err } = await check(first, at("后.xlsx"));
  expect(status).toBe(2);
  expect(out.split("\n\n")[0]).toBe(
    `${first}\n  检查程序自身出错，这个文件没有检查，其他文件不受影响。请把屏幕上的出错信息（其中有程序版本和文件种类）报给维护人员。文件可能涉密，不要发送。`,
  );
  expect(out).toContain("G15 第1条 警告 word-operator");
  expect(err).toMatch(/: jixiao \d+\.\d+\.\d+, Node v[\d.]+, \w+ \w+, \.xlsx\nTypeError: Nothing has no rows\n +at /);
});
