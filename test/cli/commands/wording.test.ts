import fs from "node:fs";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { wordingText } from "../../../src/check/wording/write";
import { readLibraryFile } from "../../../src/wording/file";
import { caseFile, describeCases } from "../../support/cases";
import { describeSeeds, SAMPLE, SEEDS, seedFile } from "../../support/seeds";
import { entry } from "../../support/wording";
import { BAD, GOOD, testFolder } from "../support/folder";

const { at, put, read, jixiao } = testFolder("wording");

const libraryIn = (file: string) => {
  const { entries, problems } = readLibraryFile(file, fs.readFileSync(at(file)), GUANGDONG.categories);
  expect(problems).toEqual([]);
  return entries;
};

test("the names of two files become a library, the same as JSON and as a workbook, that check takes", async () => {
  put("报送/甲.csv", GOOD);
  put("报送/乙.csv", GOOD.replaceAll("培训班次", "会议班次"));
  for (const file of ["词库.json", "词库.xlsx"]) {
    const { status, out, err } = await jixiao(["wording", "报送", "--out", file]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(/^2 个文件使用了 \d+ 个指标名称，共 \d+ 次。\n新增 \d+ 条/);
    expect(out).toContain(`已写入 ${file}\n`);
  }
  const entries = libraryIn("词库.json");
  expect(libraryIn("词库.xlsx")).toEqual(entries);
  expect(entries).toContainEqual(entry("培训班次", { category: "11", note: "使用 1 次，见于 1 个文件" }));
  expect(entries.filter(({ note }) => note.startsWith("使用 2 次，见于 2 个文件")).length).toBeGreaterThan(3);
  expect(await jixiao(["check", "报送/甲.csv", "--wording", "词库.json"])).toMatchObject({ status: 0, err: "" });
});

test("what certainly means the same is put together, and what is alike is listed", async () => {
  put("甲.csv", GOOD.replaceAll("培训班次", "设备采购批次"));
  put("乙.csv", GOOD.replaceAll("培训班次", "设备购置批次"));
  put("丙.csv", GOOD.replaceAll("培训班次", "设备采购次数"));
  const { out } = await jixiao(["wording", ".", "--out", "词库.json", "--lang", "en"]);
  expect(out).toContain("Made synonyms: 1.");
  expect(out).toContain("are alike and were not put together");
  expect(out).toMatch(/ {2}设备.+ \(once, 1 file\); .*设备采购次数 \(once, 1 file\); /);
  const [first] = libraryIn("词库.json").filter(({ synonyms }) => synonyms.length > 0);
  expect([first?.name, ...(first?.synonyms ?? [])].sort()).toEqual(["设备购置批次", "设备采购批次"]);
  expect(first?.note).toMatch(/^used once in 1 file; 设备.+批次 once in 1 file/);
});

test("a library that is given is built on and stays as it is", async () => {
  put("甲.csv", GOOD);
  const before = [entry("培训班次", { category: "11", synonyms: ["参训班次"], unit: "次" })];
  put("旧.json", wordingText(before));
  const { status, out } = await jixiao(["wording", "甲.csv", "--wording", "旧.json", "--out", "新.json"]);
  expect(status).toBe(0);
  expect(out).toContain("词库原有 1 个。");
  expect(libraryIn("新.json")[0]).toEqual(before[0]);
  expect(read("旧.json")).toBe(wordingText(before));
});

test("no file is written over", async () => {
  put("甲.csv", GOOD);
  put("词库.json", "{}");
  const { status, out, err } = await jixiao(["wording", "甲.csv", "--out", "词库.json"]);
  expect([status, out, read("词库.json")]).toEqual([2, "", "{}"]);
  expect(err).toContain("词库.json");
});

test("files that cannot be read, or hold no table, are named; the others count", async () => {
  put("坏.xlsx", "no workbook");
  put("空.csv", "甲,乙\n1,2\n");
  put("好.csv", BAD);
  const { status, out, err } = await jixiao(["wording", ".", "--out", "词库.json"]);
  expect(status).toBe(2);
  expect(err).toContain("坏.xlsx：没有统计。");
  expect(err).toContain("空.csv：没有统计。");
  expect(out).toMatch(/^1 个文件使用了/);
  const nothing = await jixiao(["wording", "空.csv", "--out", "无.json", "--allow-unrecognised"]);
  expect([nothing.status, nothing.out]).toEqual([2, "没有找到指标名称，没有写词库。\n"]);
  expect(fs.existsSync(at("无.json"))).toBe(false);
});

test.each([[["wording", "x"]], [["wording", "x", "--out", "词库.txt"]]])("%j is wrong usage", async (args) => {
  const { status, err } = await jixiao(args);
  expect(status).toBe(2);
  expect(err).toContain("请用 --out 写明词库写到哪个文件：.json 或 .xlsx。");
});

test("the sample's names become a library without faults", async () => {
  const { status } = await jixiao(["wording", SAMPLE, "--out", "词库.xlsx"]);
  expect(status).toBe(0);
  const entries = libraryIn("词库.xlsx");
  expect(entries.length).toBeGreaterThan(10);
  expect(entries.map(({ name }) => name)).toContain("采购成本超支率");
});

describeCases("published forms", () => {
  test("of several layouts give one library; those that use a name are counted", async () => {
    const files = ["F00_control_form.xlsx", "F11_bracketed_packed_list.xlsx", "F28_break_in_printed_class.xlsx"];
    const { out, err } = await jixiao([
      "wording",
      ...files.flatMap((file) => caseFile(file) ?? []),
      "--out",
      "词库.xlsx",
    ]);
    expect(err).toBe("");
    expect(out).toMatch(/^3 个文件使用了/);
    expect(libraryIn("词库.xlsx").length).toBeGreaterThan(3);
  });
});

describeSeeds("published tables", () => {
  test("their names become a library without faults, of which none is lost", async () => {
    const files = SEEDS.flatMap((name) => seedFile(`${name}.xlsx`) ?? []);
    expect((await jixiao(["wording", ...files, "--out", "词库.json"])).status).toBe(0);
    const entries = libraryIn("词库.json");
    expect(entries.length).toBeGreaterThan(20);
    await jixiao(["wording", ...files, "--wording", "词库.json", "--out", "再次.json"]);
    expect(libraryIn("再次.json")).toEqual(entries);
  });
});
