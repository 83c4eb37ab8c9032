import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as XLSX from "@e965/xlsx";
import { run } from "../../src/cli/run";
import { PROGRAM } from "./support/started";
import { describeSeeds, SAMPLE, SEEDS, seedFile, snapshotsOf } from "../support/seeds";
import { workbookFile } from "../support/workbook-file";

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
      message: "“不少于5个”用文字表示大小关系，预算管理一体化系统无法比较。写成 ≥5个。",
    });
    expect(worded?.fix).toMatchObject({ safe: true });
    for (const finding of findings) {
      // A sum that is off has one field more.
      expect(Object.keys(finding).filter((key) => key !== "sum")).toEqual([
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
});

describe("a file in which nothing is recognised", () => {
  const notes = () => file("notes.csv", "姓名,金额\n张,3\n");
  const sample = () => file("sample.xlsx", readFileSync(SAMPLE));
  /** A table without an error. */
  const table = () =>
    file(
      "table.csv",
      "2026年项目支出绩效目标表\n单位：万元\n项目名称,总计,绩效目标,绩效指标\n合计,20,,\n培训,20,全年培训600人。,1、1-产出指标；11-数量指标；培训人数；≥600人。2、2-效益指标；22-社会效益指标；政策知晓率；≥90%。3、4-成本指标；41-经济成本指标；人均培训成本；≤300元。\n",
    );

  test("is not one without errors: it has its own word and status 2", async () => {
    const { status, out, err } = await jixiao("check", notes(), "--format", "json");
    expect([status, err]).toEqual([2, ""]);
    const [answer] = JSON.parse(out).files;
    expect(answer).toMatchObject({ error: null, recognised: false, notes: [] });
    expect(answer.sheets[0]).toMatchObject({ recognised: false, layout: null, findings: [] });
    const zh = await jixiao("check", notes());
    expect(zh.status).toBe(2);
    expect(zh.out).toContain("  未检查：没有找到指标名称列和指标值列，也没有按格式填写的绩效指标单元格。\n");
    expect((await jixiao("check", notes(), "--lang", "en")).out).toContain(
      "  Not checked. No columns of indicator names",
    );
  });

  test("may have columns of indicators: then what stood in the way is said, and what to do", async () => {
    const columns = "一级指标,二级指标,三级指标,指标值";
    const nearly = file("nearly.csv", `工程名,${columns}\n培训,产出指标,数量指标,培训人数,≥600人\n`);
    const { status, out } = await jixiao("check", nearly);
    expect(status).toBe(2);
    expect(out).toContain("  未检查：没有能够检查的目标表，原因如下。\n");
    expect(out).toContain(
      "还缺“项目名称”。没有认出 A 列“工程名”：所缺的如果就在其中，请把表头改为“项目名称”，或在面板的“指定列”中说明。",
    );
    expect((await jixiao("check", nearly, "--format", "csv")).out).toContain("没有认出 A 列“工程名”");
    expect((await jixiao("check", nearly, "--lang", "en")).out).toContain("Not understood: 工程名 in A.");
  });

  test("is no failure with --allow-unrecognised, which changes nothing of what is said", async () => {
    const { status, out } = await jixiao("check", notes(), "--allow-unrecognised");
    expect(status).toBe(0);
    expect(out).toContain("未检查：");
    expect((await jixiao("check", notes(), SAMPLE, "--allow-unrecognised")).status).toBe(1);
    expect((await jixiao("check", path.join(folder, "none.xlsx"), "--allow-unrecognised")).status).toBe(2);
  });

  test("wins over errors and over good files, which are checked all the same", async () => {
    const { status, out } = await jixiao("check", notes(), sample(), table(), "--format", "json");
    expect(status).toBe(2);
    const { files } = JSON.parse(out);
    expect(files.map(({ recognised }: { recognised: boolean }) => recognised)).toEqual([false, true, true]);
    expect(files[1].sheets[0].findings.length).toBeGreaterThan(0);
    expect((await jixiao("check", table())).status).toBe(0);
  });

  test("may be one without any content", async () => {
    const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([]), "Sheet1");
    const empty = file(
      "blank.xlsx",
      new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer),
    );
    const { status, out } = await jixiao("check", empty);
    expect(status).toBe(2);
    expect(out).toBe(`${empty}\n  未检查：工作簿中没有内容。\n`);
    expect(JSON.parse((await jixiao("check", empty, "--format", "json")).out).files[0]).toMatchObject({
      error: null,
      recognised: false,
      sheets: [{ name: "Sheet1", recognised: false, findings: [] }],
    });
  });
});

describe("a file that was read but for a byte", () => {
  const damaged = () => {
    const bytes = new TextEncoder().encode("项目名称,绩效指标\n培训,x\n");
    bytes[bytes.length - 2] = 0xff;
    return file("damaged.csv", bytes);
  };

  test("says where it is, for people and for scripts", async () => {
    const { out } = await jixiao("check", damaged());
    expect(out).toContain("  注意：第 2 行第 4 个字符（文件的第 34 个字节）不是 UTF-8，已读作“\ufffd”。");
    const english = await jixiao("check", damaged(), "--format", "json", "--lang", "en");
    expect(JSON.parse(english.out).files[0].notes).toEqual([
      {
        code: "bad-bytes",
        encoding: "utf-8",
        line: 2,
        column: 4,
        byte: 34,
        count: 1,
        message:
          "Line 2, character 4 (byte 34 of the file) is not UTF-8 and was read as “\ufffd”. Correct the text and save it again.",
      },
    ]);
  });
});

describe("files that cannot be read", () => {
  test.each([
    ["a text named .xlsx", "text.xlsx", "项目名称,绩效指标", "not-a-workbook"],
    ["a broken workbook", "broken.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), "broken"],
  ])("%s gives a code and a sentence, and status 2", async (_name, name, content, code) => {
    const { status, out } = await jixiao("check", file(name, content), "--format", "json");
    expect(status).toBe(2);
    const [{ error, sheets }] = JSON.parse(out).files;
    expect(error).toMatchObject({ code });
    expect(error.message).toMatch(/[。]$/);
    expect(sheets).toEqual([]);
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

test("with tables on several sheets each finding stands on its own", async () => {
  const [sheet] = snapshotsOf(SAMPLE);
  if (sheet === undefined) throw new Error("the sample has a sheet");
  const book = file("sheets.xlsx", workbookFile([sheet, { ...sheet, name: "第二" }]));
  const { sheets } = JSON.parse((await jixiao("check", book, "--format", "json")).out).files[0];
  const [first, second] = sheets as { name: string; findings: { key: string; rule: string; cell: string }[] }[];
  expect(first?.findings.length).toBeGreaterThan(100);
  const places = (one: typeof first) => one?.findings.map(({ rule, cell }) => `${rule} ${cell}`);
  expect(places(second)).toEqual(places(first));
  const keys = [first, second].flatMap((one) => one?.findings.map(({ key }) => key) ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

describe("what was recognised", () => {
  const FORM = [
    "项目支出绩效目标表,,,,",
    "（2026年度）,,,,",
    "项目名称,培训经费,,,",
    "项目资金,年度资金总额,20,,",
    "年度目标,办好培训。,,,",
    "绩效指标,一级指标,二级指标,三级指标,指标值",
    ",产出指标,数量指标,培训人数,≥40人",
  ];

  test("each sheet has its tables in reading order, with their ranges and facts", async () => {
    const two = file("two.csv", [...FORM, ",,,,", ...FORM].join("\n"));
    const [sheet] = JSON.parse((await jixiao("check", two, "--format", "json")).out).files[0].sheets;
    expect(sheet).toMatchObject({ recognised: true, layout: "L1" });
    expect(sheet.tables).toMatchObject([
      { range: "A1:E7", layout: "L1", facts: { projects: 1, indicators: 1, total: "20", unit: null, year: 2026 } },
      { range: "A9:E15", layout: "L1", facts: { goal: true, unknownLabels: [], notFound: ["unit"] } },
    ]);
    expect(sheet.tables[0].facts.basis).toEqual({ edition: "2021", codes: false });
  });

  test("a line says it in text", async () => {
    const one = file("one.csv", FORM.join("\n"));
    expect((await jixiao("check", one)).out.split("\n")[1]).toBe(
      "  A1:E7 绩效目标申报表：1 个项目，1 条指标，合计 20，2026 年；没有找到：金额单位。",
    );
    expect((await jixiao("check", one, "--lang", "en")).out.split("\n")[1]).toBe(
      "  A1:E7 Goal form: 1 project, 1 indicator, total 20, 2026; not found: unit of the money.",
    );
  });

  test("a part of a sheet that was not read is told besides", async () => {
    const beside = ["事项,一级指标,三级指标,要求,", "会议经费,产出指标,会议次数,2次,"];
    const both = file("both.csv", [...FORM, ",,,,", ...beside].join("\n"));
    expect((await jixiao("check", both)).out).toContain("工作表“Sheet1”有一部分没有检查：第 9 行像是表头。");
    const [sheet] = JSON.parse((await jixiao("check", both, "--format", "json")).out).files[0].sheets;
    expect(sheet.unread.headers).toMatchObject([{ rows: { first: 9, last: 9 } }]);
  });
});

test("a form in which nothing has been filled in is told as such, in JSON as well", async () => {
  const head = ["项目名称,,,", "一级指标,二级指标,三级指标,指标值", "产出指标,数量指标,,", "效益指标,社会效益指标,,"];
  const empty = file("empty.csv", head.join("\n"));
  expect((await jixiao("check", empty)).out).toContain("空表");
  const [sheet] = JSON.parse((await jixiao("check", empty, "--format", "json")).out).files[0].sheets;
  expect(sheet.unread.headers).toMatchObject([{ blank: true }]);
});

const onUnix = process.platform === "win32" ? test.skip : test;
onUnix("a reader that has read enough ends the command without a word", () => {
  const check = `node "${PROGRAM}" check "${SAMPLE}" --format json; echo "status $?" >&2`;
  const { stdout, stderr } = spawnSync("sh", ["-c", `(${check}) | head -c 10`], { encoding: "utf8" });
  expect(stdout).toBe('{"version"');
  // The reader closed the pipe early, so the status must not claim that there is no error.
  expect(stderr).toBe("status 2\n");
});
