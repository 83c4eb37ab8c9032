import { BAD, GOOD, testFolder } from "../support/folder";

const { put, read, jixiao } = testFolder("merge");

/** Said where nothing was compared across files. */
const NOT_COMPARED = "jixiao: 没有做跨文件核对：这些结果不是用 check --across 检查的。\n";

const NAMES = ["a/1.csv", "a/2.csv", "b/3.csv", "b/深/4.csv", "c.csv", "坏.xlsx", "文.csv"];

beforeEach(() => {
  for (const [at, name] of NAMES.entries())
    put(`报送/${name}`, at % 3 === 0 ? GOOD : BAD.replaceAll("培训", `培训${at}`));
  put("报送/坏.xlsx", "x");
});

async function shards(of: number): Promise<readonly string[]> {
  const files = Array.from({ length: of }, (_, at) => `份${at + 1}.jsonl`);
  for (const [at, file] of files.entries())
    await jixiao(["check", "报送", "--format", "jsonl", "--shard", `${at + 1}/${of}`, "--out", file]);
  return files;
}

test.each([["text"], ["json"], ["jsonl"], ["csv"], ["sarif"], ["html"]])(
  "shards 1/4 … 4/4 merged to %s equal one run",
  async (format) => {
    const files = await shards(4);
    const one = await jixiao(["check", "报送", "--format", format]);
    expect(await jixiao(["merge", ...files.toReversed(), "--format", format])).toEqual({
      ...one,
      status: 2,
      err: NOT_COMPARED,
    });
  },
);

test("every file belongs to one shard, whichever machine asks", async () => {
  const files = await shards(3);
  const told = files.flatMap((file) =>
    read(file)
      .split("\n")
      .filter((line) => line.includes('"path"'))
      .map((line) => JSON.parse(line).file as string),
  );
  expect(told.sort()).toEqual(NAMES.map((name) => `报送/${name}`).sort());
});

test("a shard of no files is a shard", async () => {
  const files = await shards(40);
  const { err } = await jixiao(["merge", ...files, "--format", "jsonl"]);
  expect(err).toBe(NOT_COMPARED);
});

test("missing and double shards are named", async () => {
  const [one = "", two = "", , four = ""] = await shards(4);
  const { status, err } = await jixiao(["merge", one, two, two, four, "--format", "jsonl"]);
  expect(status).toBe(2);
  expect(err).toContain("jixiao: 缺少 4 份中的第 3 份，其中的文件没有列入。\n");
  expect(err).toContain(`jixiao: 第 2/4 份给出了不止一次：${two}、${two}。\n`);
});

test("files told twice are named, and the first answer is taken", async () => {
  await jixiao(["check", "报送/a", "--format", "jsonl", "--out", "甲.jsonl"]);
  put("报送/a/1.csv", BAD);
  await jixiao(["check", "报送/a/1.csv", "--format", "jsonl", "--out", "乙.jsonl"]);
  const { status, out, err } = await jixiao(["merge", "甲.jsonl", "乙.jsonl", "--format", "jsonl"]);
  expect([status, err]).toEqual([1, `jixiao: 报送/a/1.csv：有不止一份结果，采用第一份。\n${NOT_COMPARED}`]);
  expect(out).toBe(read("甲.jsonl"));
});

test("what is cut, is no answer, or was made otherwise is told with status 2", async () => {
  await jixiao(["check", "报送/a", "--format", "jsonl", "--out", "甲.jsonl"]);
  await jixiao(["check", "报送/b", "--format", "jsonl", "--tier", "strict", "--out", "乙.jsonl"]);
  put("断.jsonl", read("甲.jsonl").slice(0, -40));
  put("别的.jsonl", '{"a":1}\nxyz\n{"version":2,"path":"x","file":"x"}\n');
  const lines = async (...files: string[]) => {
    const { status, err } = await jixiao(["merge", ...files, "--format", "jsonl"]);
    expect(status).toBe(2);
    return err;
  };
  expect(await lines("断.jsonl")).toBe(
    `jixiao: 断.jsonl：第 2 行只写了一半，运行曾中断。请用 --resume 补完后再合并。\n${NOT_COMPARED}`,
  );
  expect((await lines("别的.jsonl")).match(/没有采用/g)).toHaveLength(3);
  expect(await lines("甲.jsonl", "乙.jsonl")).toBe(
    `jixiao: 各份结果不是用同样的设置、选项和程序版本检查的。\n${NOT_COMPARED}`,
  );
  expect(await lines("没有.jsonl")).toBe("jixiao: 没有.jsonl：无法读取。\n");
});

test("the answers keep the language they were made in, and --lang that differs is told", async () => {
  await jixiao(["check", "报送/a", "--format", "jsonl", "--lang", "en", "--out", "en.jsonl"]);
  expect((await jixiao(["merge", "en.jsonl"])).out).toBe((await jixiao(["check", "报送/a", "--lang", "en"])).out);
  expect((await jixiao(["merge", "en.jsonl", "--lang", "zh"])).err).toContain("结果中的说明是英文");
});

test("the answer is not written over what is joined", async () => {
  await jixiao(["check", "报送/a", "--format", "jsonl", "--out", "甲.jsonl"]);
  const before = read("甲.jsonl");
  expect((await jixiao(["merge", "甲.jsonl", "--out", "甲.jsonl"])).status).toBe(2);
  expect(read("甲.jsonl")).toBe(before);
});

describe("with --baseline", () => {
  /** A run before one file was mended, one had become worse and one had come. */
  async function earlier(...options: readonly string[]): Promise<void> {
    await jixiao(["check", "报送", "--format", "jsonl", "--out", "上次.jsonl", ...options]);
    put("报送/a/1.csv", BAD.replaceAll("培训", "轮训"));
    put("报送/a/2.csv", GOOD);
    put("报送/c.csv", `${BAD.replaceAll("培训", "培训4")}另一项,1,,\n`);
    put("报送/新.csv", BAD);
  }

  test.each([["text"], ["json"], ["csv"], ["sarif"], ["html"]])(
    "parts merged to %s equal one check that compares",
    async (format) => {
      await earlier("--across");
      const files = ["1", "2"].map((part) => `份${part}.jsonl`);
      for (const [at, file] of files.entries())
        await jixiao(["check", "报送", "--across", "--format", "jsonl", "--shard", `${at + 1}/2`, "--out", file]);
      const compared = ["--baseline", "上次.jsonl", "--format", format];
      const one = await jixiao(["check", "报送", "--across", ...compared]);
      expect(one.out).not.toBe((await jixiao(["check", "报送", "--across", "--format", format])).out);
      expect(await jixiao(["merge", ...files, ...compared])).toEqual(one);
    },
  );

  test("what leaves something out is not compared, now or then", async () => {
    await earlier();
    await jixiao(["check", "报送", "--rule", "row-sum-mismatch", "--format", "jsonl", "--out", "少.jsonl"]);
    const now = await jixiao(["merge", "少.jsonl", "--baseline", "上次.jsonl"]);
    expect([now.status, now.out, now.err]).toEqual([
      2,
      "",
      expect.stringMatching(/^jixiao: 少\.jsonl: “报送\/a\/1\.csv”的结果不全/),
    ]);
    const then = await jixiao(["merge", "上次.jsonl", "--baseline", "少.jsonl"]);
    expect([then.status, then.out, then.err]).toEqual([
      2,
      "",
      expect.stringContaining("少.jsonl: “报送/a/1.csv”的结果不全"),
    ]);
  });

  test("the earlier answer is not written over", async () => {
    await earlier();
    const before = read("上次.jsonl");
    await jixiao(["check", "报送", "--format", "jsonl", "--out", "这次.jsonl"]);
    const { status } = await jixiao([
      "merge",
      "这次.jsonl",
      "--baseline",
      "上次.jsonl",
      "--format",
      "csv",
      "--out",
      "上次.jsonl",
    ]);
    expect([status, read("上次.jsonl")]).toEqual([2, before]);
  });
});
