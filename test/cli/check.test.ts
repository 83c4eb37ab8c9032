import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../../src/cli/run";
import { describeSeeds, SAMPLE, SEEDS, seedFile } from "../support/seeds";

async function jixiao(...args: string[]) {
  let out = "";
  let err = "";
  const status = await run(args, folder, { out: (text) => (out += text), err: (text) => (err += text) });
  return { status, out, err };
}

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Uint8Array): string {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
}

describe("check --format json", () => {
  test("answers with version, files, sheets and findings, and status 1 where there are errors", async () => {
    const { status, out, err } = await jixiao("check", SAMPLE, "--format", "json");
    expect(err).toBe("");
    expect(status).toBe(1);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({
      version: 1,
      files: [{ path: SAMPLE, error: null, sheets: [{ recognised: true, layout: "L0" }] }],
    });
    const findings = answer.files[0].sheets[0].findings as Record<string, unknown>[];
    // As many as the rules find; how many each of them does, the seeds say.
    expect(findings.length).toBeGreaterThan(100);
    const worded = findings.find(({ rule, cell }) => rule === "word-operator" && cell === "G15");
    expect(worded).toMatchObject({
      severity: "warning",
      indicator: 1,
      message: "“不少于5个”用文字表示大小关系，系统无法比较。写成 ≥5个。",
    });
    expect(worded?.fix).toMatchObject({ safe: true });
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual([
        "key",
        "rule",
        "severity",
        "cell",
        "start",
        "end",
        "indicator",
        "message",
        "related",
        "fix",
      ]);
    }
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
  });

  test("an edit names the characters it replaces", async () => {
    const { out } = await jixiao("check", SAMPLE, "--format", "json", "--lang", "en");
    const findings = JSON.parse(out).files[0].sheets[0].findings as {
      rule: string;
      cell: string;
      message: string;
      fix: { edits: { before: string; after: string }[] };
    }[];
    const worded = findings.find(({ rule, cell }) => rule === "word-operator" && cell === "G15");
    expect(worded?.message).toMatch(/“不少于5个”.* Write ≥5个\.$/);
    expect(worded?.fix.edits.map(({ before, after }) => `${before}→${after}`)).toEqual(["不少于→≥", "不少于→≥"]);
  });

  test("a sheet without a table is said to hold none", async () => {
    const { status, out } = await jixiao("check", file("notes.csv", "姓名,金额\n张,3\n"), "--format", "json");
    expect(status).toBe(0);
    expect(JSON.parse(out).files[0].sheets[0]).toMatchObject({ recognised: false, layout: null, findings: [] });
  });
});

describe("files that cannot be read", () => {
  test.each([
    ["a text named .xlsx", "text.xlsx", "项目名称,绩效指标", "not-a-workbook"],
    ["a broken workbook", "broken.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), "broken"],
    ["an empty file", "empty.xlsx", "", "not-a-workbook"],
  ])("%s gives a code and a sentence, and status 2", async (_name, name, content, code) => {
    const { status, out } = await jixiao("check", file(name, content), "--format", "json");
    expect(status).toBe(2);
    const [{ error, sheets }] = JSON.parse(out).files;
    expect(error).toMatchObject({ code });
    expect(error.message).toMatch(/[。]$/);
    expect(sheets).toEqual([]);
  });

  test("a missing file and a folder are told apart, and the others are checked all the same", async () => {
    const { status, out } = await jixiao("check", path.join(folder, "none.xlsx"), folder, SAMPLE, "--format", "json");
    expect(status).toBe(2);
    const { files } = JSON.parse(out);
    expect(files.map(({ error }: { error: { code: string } | null }) => error?.code ?? null)).toEqual([
      "not-found",
      "not-a-file",
      null,
    ]);
    expect(files[2].sheets[0].findings.length).toBeGreaterThan(0);
  });
});

describe("usage", () => {
  test.each([
    [[]],
    [["check"]],
    [["mend", "a.xlsx"]],
    [["check", "a.xlsx", "--format", "xml"]],
    [["check", "a.xlsx", "--lang", "fr"]],
    [["check", "a.xlsx", "--what"]],
  ])("%p is explained on standard error with status 2", async (args) => {
    const { status, out, err } = await jixiao(...args);
    expect(status).toBe(2);
    expect(out).toBe("");
    expect(err).toContain("jixiao check");
  });

  test("--help explains with status 0", async () => {
    expect(await jixiao("--help")).toMatchObject({ status: 0, err: "" });
  });
});

test("text is a line a finding and the counts", async () => {
  const { out } = await jixiao("check", SAMPLE);
  expect(out).toContain("  G15 第1条 警告 word-operator “不少于5个”用文字表示大小关系");
  expect(out).toMatch(/ {2}错误 1，警告 \d+，提示 \d+\n$/);
});

describeSeeds("the published tables on the command line", () => {
  test.each(SEEDS)("%s is recognised", async (seed) => {
    const { status, out } = await jixiao("check", seedFile(`${seed}.xlsx`) ?? "", "--format", "json");
    expect(status).toBe(1);
    expect(JSON.parse(out).files[0].sheets[0]).toMatchObject({ recognised: true, layout: "L0" });
  });
});
