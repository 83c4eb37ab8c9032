import fs from "node:fs";
import path from "node:path";
import { expandInputs } from "../../../src/cli/inputs/expand";
import { listedNames } from "../../../src/cli/inputs/list";
import { GOOD, testFolder } from "../support/folder";

const { at, folder, put, jixiao } = testFolder("inputs");

const expand = (names: readonly string[], list = "") =>
  expandInputs(names, folder(), () => Promise.resolve(new TextEncoder().encode(list)));

async function pathsOf(names: readonly string[], list = ""): Promise<readonly string[]> {
  const { files, notes } = await expand(names, list);
  expect(notes).toEqual([]);
  return files.map(({ path: own }) => own.split(path.sep).join("/"));
}

const NAMES = ["市/财政局/表 一.xlsx", "市/表.XLS", "县/b.et", "县/a.csv", "县/深/更深/c.ods", "d.xlsm", "e.xlsb"];
const OTHERS = ["市/~$表.xlsx", "市/.隐藏.xlsx", ".git/x.xlsx", "县/说明.txt", "县/图.png", "xlsx", "市/报告.docx"];

function putAll(): void {
  for (const name of [...NAMES, ...OTHERS]) put(name, "x");
}

describe("folders", () => {
  test("hold the workbook files at any depth, in the order of their paths", async () => {
    putAll();
    expect(await pathsOf(["."])).toEqual([...NAMES].sort());
    expect(await pathsOf(["县"])).toEqual(["县/a.csv", "县/b.et", "县/深/更深/c.ods"]);
  });

  test("give each file its path from where the command started, and its place within the folder", async () => {
    putAll();
    const { files } = await expand([at("县")]);
    expect(files[2]).toEqual({
      path: at("县/深/更深/c.ods"),
      file: "县/深/更深/c.ods",
      under: path.join("深", "更深", "c.ods"),
    });
  });

  test("without a workbook are told and leave the status 2", async () => {
    fs.mkdirSync(at("空"));
    put("好.csv", GOOD);
    const { status, out, err } = await jixiao(["check", "空", "好.csv"]);
    expect([status, err]).toEqual([2, "jixiao: 文件夹“空”中没有工作簿文件，没有检查。\n"]);
    expect(out).toContain("好.csv（");
    expect((await jixiao(["check", "空", "--format", "json"])).out).toBe('{"version":1,"files":[]}\n');
    expect((await jixiao(["check", "空", "--lang", "en"])).err).toContain("Folder “空” holds no workbook file");
  });

  test("links in them are not followed, out of the folder or in a circle, and are counted", async () => {
    put("外/机密.xlsx", "x");
    put("内/a.xlsx", "x");
    fs.symlinkSync(at("外"), at("内/出去"));
    fs.symlinkSync(at("内"), at("内/回来"));
    fs.symlinkSync(at("外/机密.xlsx"), at("内/b.xlsx"));
    const { files, notes } = await expand(["内"]);
    expect(files.map(({ file }) => file)).toEqual(["内/a.xlsx"]);
    expect(notes).toEqual([{ code: "links", folder: "内", count: 3 }]);
    expect((await jixiao(["check", "内"])).err).toContain("文件夹“内”中有 3 个链接，没有跟随。");
  });

  test("a link that is named itself is followed", async () => {
    put("真/a.xlsx", "x");
    fs.symlinkSync(at("真"), at("链"));
    expect(await pathsOf(["链"])).toEqual(["链/a.xlsx"]);
  });

  test("of any depth are walked", async () => {
    const deep = Array.from({ length: 300 }, () => "d").join("/");
    put(`${deep}/a.xlsx`, "x");
    expect(await pathsOf(["d"])).toEqual([`${deep}/a.xlsx`]);
  });

  const unlessRoot = process.platform === "win32" || process.getuid?.() === 0 ? test.skip : test;
  unlessRoot("that may not be read are told", async () => {
    put("锁/a.xlsx", "x");
    fs.chmodSync(at("锁"), 0);
    const { notes } = await expand(["."]);
    fs.chmodSync(at("锁"), 0o700);
    expect(notes).toEqual([{ code: "unread-folder", folder: "锁" }]);
  });
});

describe("patterns that the shell did not expand", () => {
  test.each([
    ["县/*", ["县/a.csv", "县/b.et", "县/深/更深/c.ods"]],
    ["*.xls[mb]", ["d.xlsm", "e.xlsb"]],
    ["?.xls?", ["d.xlsm", "e.xlsb"]],
    ["[!d].xls?", ["e.xlsb"]],
    ["市/*/*.xlsx", ["市/财政局/表 一.xlsx"]],
    ["**/*.ods", ["县/深/更深/c.ods"]],
    ["**/*.{csv,xlsb}", ["e.xlsb", "县/a.csv"]],
    ["县/**", ["县/a.csv", "县/b.et", "县/深/更深/c.ods"]],
    ["县/说明.*", ["县/说明.txt"]],
    ["./市/表.*", ["市/表.XLS"]],
  ])("%s", async (pattern, files) => {
    putAll();
    expect(await pathsOf([pattern])).toEqual(files);
  });

  test("that match nothing are told and leave the status 2", async () => {
    putAll();
    for (const pattern of ["*.numbers", "[z-a].xlsx", "没有/*.xlsx"])
      expect((await expand([pattern])).notes).toEqual([{ code: "no-match", pattern }]);
    const { status, err } = await jixiao(["check", "*.numbers"]);
    expect([status, err]).toEqual([2, "jixiao: 没有与“*.numbers”相符的文件。\n"]);
  });

  test("a file of such a name is that file", async () => {
    put("表[1].xlsx", "x");
    put("表1.xlsx", "x");
    expect(await pathsOf(["表[1].xlsx"])).toEqual(["表[1].xlsx"]);
  });

  test("keep the place from their first sign on", async () => {
    putAll();
    const { files } = await expand(["市/*/*.xlsx"]);
    expect(files.map(({ under }) => under)).toEqual([path.join("财政局", "表 一.xlsx")]);
  });
});

describe("a list on standard input", () => {
  test("names files and folders, a line each", async () => {
    putAll();
    expect(await pathsOf(["-"], "县/a.csv\r\n\n县/深\nd.xlsm")).toEqual(["d.xlsm", "县/a.csv", "县/深/更深/c.ods"]);
  });

  test("or divided by NUL bytes, where a name may hold a line break or a sign of a pattern", async () => {
    put("两\n行.xlsx", "x");
    put("星*.xlsx", "x");
    expect(await pathsOf(["-"], "两\n行.xlsx\0星*.xlsx\0")).toEqual(["两\n行.xlsx", "星*.xlsx"]);
  });

  test("in UTF-8 with or without a mark, or as a Chinese console writes it", () => {
    expect(listedNames(new TextEncoder().encode("\ufeff表.xlsx\n"))).toEqual(["表.xlsx"]);
    expect(listedNames(new Uint8Array([0xb1, 0xed, 0x2e, 0x78, 0x6c, 0x73, 0x0d, 0x0a]))).toEqual(["表.xls"]);
  });

  test("that is empty is told", async () => {
    const { status, err } = await jixiao(["check", "-"], "\n");
    expect([status, err]).toEqual([2, "jixiao: 标准输入中没有文件名，没有检查。\n"]);
  });

  test("names keep their folders in a folder of results, and none leads out of it", async () => {
    putAll();
    const { files } = await expand(["-"], `县/a.csv\n../不在.xlsx\n${at("d.xlsm")}\n县/../../不在2.xlsx`);
    expect(files.map(({ under }) => under).sort()).toEqual(
      ["d.xlsm", path.join("县", "a.csv"), "不在.xlsx", "不在2.xlsx"].sort(),
    );
  });
});

test("a file that is named twice, by whatever names, is dealt with once", async () => {
  put("表.csv", GOOD);
  put("乙/表.csv", GOOD);
  fs.symlinkSync(at("表.csv"), at("链.csv"));
  const one = await jixiao(["check", "表.csv", "./表.csv", "链.csv", at("表.csv")]);
  expect([one.status, one.err]).toEqual([0, "jixiao: 表.csv：给出了不止一次，只处理一次。\n"]);
  expect(one.out.match(/表\.csv（/g)).toHaveLength(1);
  const two = await jixiao(["check", ".", "*.csv", "乙"]);
  expect(two.err).toMatch(/有 2 个文件给出了不止一次，只处理一次，如 .*\.csv。/);
});
