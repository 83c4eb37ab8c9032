import { GOOD, BAD, testFolder } from "../support/folder";

const { put, read, jixiao } = testFolder("baseline");

const RUN = ["check", "报送", "--format", "jsonl", "--out", "上次.jsonl"];
const MENDED = BAD.replaceAll("不少于", "≥");

interface JsonFinding {
  readonly rule: string;
  readonly message: string;
}
interface JsonFile {
  readonly path: string;
  readonly since: { readonly known: number; readonly gone: number; readonly was: string };
  readonly counts: Readonly<Record<"error" | "warning" | "info" | "accepted", number>>;
  readonly sheets: readonly { readonly findings: readonly JsonFinding[] }[];
}

async function compared(...options: readonly string[]) {
  const { status, out, err } = await jixiao([
    "check",
    "报送",
    "--baseline",
    "上次.jsonl",
    "--format",
    "json",
    ...options,
  ]);
  const { files } = JSON.parse(out) as { files: readonly JsonFile[] };
  return { status, err, files: new Map(files.map((file) => [file.path, file])) };
}
const rulesOf = (file: JsonFile | undefined): readonly string[] =>
  (file?.sheets ?? []).flatMap(({ findings }) => findings.map(({ rule }) => rule));

beforeEach(async () => {
  put("报送/甲.csv", BAD);
  put("报送/乙.csv", MENDED);
  expect((await jixiao(RUN)).status).toBe(1);
});

test("what an earlier run has told is neither listed nor counted, and no failure", async () => {
  const { status, files } = await compared();
  expect(status).toBe(0);
  for (const file of files.values()) {
    expect(file.since).toEqual({ known: expect.any(Number), gone: 0, was: "compared" });
    expect(file.since.known).toBeGreaterThan(2);
    expect([rulesOf(file), file.counts]).toEqual([[], { error: 0, warning: 0, info: 0, accepted: 0 }]);
  }
});

test("what came is listed, what went is counted, and what moved is neither", async () => {
  const before = (await compared()).files.get("报送/甲.csv")?.since.known ?? 0;
  // A row above, a fault less and a fault more.
  put("报送/甲.csv", `\n${BAD.replaceAll("不少于", "≥").replace("全年培训600人", "待补充")}`);
  const { status, files } = await compared();
  const file = files.get("报送/甲.csv");
  expect(status).toBe(1);
  expect(rulesOf(file)).toContain("goal-empty");
  expect(rulesOf(file)).not.toContain("word-operator");
  expect(file?.since.gone).toBeGreaterThan(0);
  expect((file?.since.known ?? 0) + (file?.since.gone ?? 0)).toBe(before);
});

test("a file that was not there, or could not be read then, is listed whole, and that is said", async () => {
  put("报送/坏.xlsx", "x");
  await jixiao(RUN);
  put("报送/坏.xlsx", BAD);
  put("报送/丙.csv", BAD);
  const { out } = await jixiao(["check", "报送", "--baseline", "上次.jsonl"]);
  expect(out).toContain("上次没有这个文件，全部列出。");
  expect((await compared()).files.get("报送/丙.csv")?.since).toEqual({ known: 0, gone: 0, was: "not-there" });
  expect(rulesOf((await compared()).files.get("报送/丙.csv")).length).toBeGreaterThan(2);
});

test("a rule that did not run then finds nothing new, and one that does not run now leaves nothing mended", async () => {
  put("office.json", JSON.stringify({ severities: { "word-operator": "off" } }));
  const without = await compared("--config", "office.json");
  expect(without.files.get("报送/甲.csv")?.since.gone).toBe(0);
  await jixiao([...RUN, "--config", "office.json"]);
  const { status, files } = await compared();
  // What was not looked for then is listed: nobody knows whether it was there.
  expect(rulesOf(files.get("报送/甲.csv"))).toEqual(["word-operator"]);
  expect(status).toBe((files.get("报送/甲.csv")?.counts.error ?? 0) > 0 ? 1 : 0);
});

test.each(["text", "jsonl", "csv", "sarif", "html"])("every format says how much is not listed: %s", async (format) => {
  const { out } = await jixiao(["check", "报送", "--baseline", "上次.jsonl", "--format", format]);
  expect(out).toMatch(
    format === "jsonl" ? /"since":\{"known":\d+,"gone":0,"was":"compared"\}/ : /上次已有、没有列出的 \d+ 处/,
  );
});

test("two threads give the bytes of one, and shards of the earlier run merge to one that can be compared with", async () => {
  const one = await jixiao(["check", "报送", "--baseline", "上次.jsonl", "--format", "json"]);
  expect(await jixiao(["check", "报送", "--baseline", "上次.jsonl", "--format", "json", "--jobs", "2"])).toEqual(one);
  for (const part of ["1/2", "2/2"])
    await jixiao(["check", "报送", "--format", "jsonl", "--shard", part, "--out", `${part[0]}.jsonl`]);
  await jixiao(["merge", "1.jsonl", "2.jsonl", "--format", "jsonl", "--out", "上次.jsonl"]);
  expect(await jixiao(["check", "报送", "--baseline", "上次.jsonl", "--format", "json"])).toEqual(one);
}, 60_000);

test.each<[string, () => unknown, RegExp]>([
  ["is not there", () => undefined, /没有\.jsonl: 读不到/],
  ["is none", () => put("没有.jsonl", "{}\n"), /没有\.jsonl: 第 1 行不是检查结果/],
  ["was cut", () => put("没有.jsonl", read("上次.jsonl").slice(0, -20)), /没有\.jsonl: 第 \d+ 行不完整/],
  ["is empty", () => put("没有.jsonl", ""), /没有\.jsonl: .*没有任何文件的结果/],
  [
    "does not list all that was found",
    () => jixiao(["check", "报送", "--format", "jsonl", "--max-findings", "1", "--out", "没有.jsonl"]),
    /没有\.jsonl: “报送\/.*”的结果不全/,
  ],
  [
    "was compared itself",
    () => jixiao(["check", "报送", "--format", "jsonl", "--baseline", "上次.jsonl", "--out", "没有.jsonl"]),
    /没有\.jsonl: “报送\/.*”的结果不全/,
  ],
])("an earlier answer that %s is refused before anything is checked", async (_, make, sentence) => {
  await make();
  const { status, out, err } = await jixiao(["check", "报送", "--baseline", "没有.jsonl"]);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toMatch(sentence);
});

test("the answer that is compared with is not written over", async () => {
  const before = read("上次.jsonl");
  const { status, err } = await jixiao([...RUN, "--baseline", "上次.jsonl"]);
  expect([status, read("上次.jsonl")]).toEqual([2, before]);
  expect(err).toContain("上次.jsonl");
});

test("a run that goes on from an earlier one is not taken over where it compares with another answer", async () => {
  const resumed = ["check", "报送", "--format", "jsonl", "--out", "这次.jsonl", "--resume", "--baseline"];
  await jixiao([...resumed, "上次.jsonl"]);
  put("报送/甲.csv", GOOD);
  await jixiao(["check", "报送", "--format", "jsonl", "--out", "又一次.jsonl"]);
  put("报送/甲.csv", BAD);
  expect((await jixiao([...resumed, "上次.jsonl"])).err).toMatch(/沿用上次的 2 个结果/);
  await jixiao([...resumed, "又一次.jsonl"]);
  const line =
    read("这次.jsonl")
      .split("\n")
      .find((one) => one.includes('"path":"报送/甲.csv"')) ?? "";
  // Known in the first answer, and new in the second.
  expect(JSON.parse(line)).toMatchObject({ since: { known: 0 } });
});

test("only what is asked for is counted as known and as gone", async () => {
  put("报送/甲.csv", GOOD);
  const all = (await compared()).files.get("报送/甲.csv")?.since.gone ?? 0;
  const some = (await compared("--rule", "word-operator")).files.get("报送/甲.csv")?.since.gone ?? 0;
  expect([some > 0, some < all]).toEqual([true, true]);
});
