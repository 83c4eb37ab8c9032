import fs from "node:fs";
import path from "node:path";
import { SAMPLE } from "../../support/seeds";
import { filesBelow, testFolder } from "../support/folder";

const { at, put, jixiao } = testFolder("many");
const BYTES = fs.readFileSync(SAMPLE);

const filesIn = (folder: string): string[] => filesBelow(at(folder));

test.each([["fix"], ["annotate"]])("%s of a folder keeps the paths below it", async (command) => {
  put("报送/甲/表.xlsx", BYTES);
  put("报送/乙/表.xlsx", BYTES);
  const { out, err } = await jixiao([command, "报送", "--out-dir", "新"]);
  expect(err).toBe("");
  expect(out).toContain(`已写入 ${path.join("新", "甲", "表.xlsx")}\n`);
  expect(filesIn("新")).toEqual([path.join("乙", "表.xlsx"), path.join("甲", "表.xlsx")].sort());
  expect(fs.readFileSync(at("报送/甲/表.xlsx"))).toEqual(BYTES);
});

test.each([
  [["fix", "甲/表.xlsx", "乙/表.xlsx", "--out-dir", "新"]],
  [["annotate", "甲/表.xlsx", "乙/表.XLSX", "--out-dir", "新"]],
  [["fix", "甲", "乙", "--out-dir", "新"]],
])("%j: two files that would be one are refused before anything is written", async (args) => {
  put("甲/表.xlsx", BYTES);
  put("乙/表.xlsx", BYTES);
  put("乙/表.XLSX", BYTES);
  const { status, out, err } = await jixiao(args);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toMatch(/都会写到“新.表\.(xlsx|XLSX)”，没有写入任何文件。/);
  expect(fs.existsSync(at("新"))).toBe(false);
});

test("fix --in-place mends all files of a folder", async () => {
  put("报送/甲.xlsx", BYTES);
  put("报送/子/乙.xlsx", BYTES);
  expect((await jixiao(["fix", "报送", "--in-place"])).status).toBe(0);
  expect((await jixiao(["fix", "报送", "--dry-run"])).out.match(/没有可以放心修复的问题。/g)).toHaveLength(2);
});

test("annotate of a folder puts each copy beside its file", async () => {
  put("报送/甲.xlsx", BYTES);
  put("报送/子/乙.xlsx", BYTES);
  await jixiao(["annotate", "报送"]);
  expect(filesIn("报送")).toEqual(
    ["子/乙-标注.xlsx", "子/乙.xlsx", "甲-标注.xlsx", "甲.xlsx"].map(path.normalize).sort(),
  );
});
