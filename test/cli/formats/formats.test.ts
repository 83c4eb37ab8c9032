import fs from "node:fs";
import { BAD, GOOD, testFolder } from "../support/folder";

const { at, put, read, jixiao } = testFolder("formats");

beforeEach(() => {
  put("甲/坏.csv", BAD);
  put("甲/好.csv", GOOD);
  put("乙/不是.xlsx", "x");
});

describe("text", () => {
  test("is grouped by file and project, and ends with what all came to", async () => {
    const { status, out } = await jixiao(["check", "."]);
    expect(status).toBe(2);
    const pieces = out.split("\n\n");
    expect(pieces[0]).toBe("乙/不是.xlsx\n  这不是工作簿文件，只是扩展名像。请用 Excel 另存为 .xlsx。");
    expect(pieces[1]).toMatch(
      /^甲\/坏\.csv（.*）\n {2}A1:D5 .*\n {2}B4 错误 total-mismatch .*\n {2}项目“培训”\n {4}C5 /,
    );
    expect(pieces[2]).toMatch(/^甲\/好\.csv（.*\n {2}未发现问题。$/s);
    expect(pieces[3]).toMatch(/^共 3 个文件，其中 1 个没有检查：错误 \d+，警告 \d+，提示 \d+。\n$/);
  });

  test("--quiet leaves out what is in order, and keeps the last line", async () => {
    const { out } = await jixiao(["check", "甲", "--quiet"]);
    expect(out).not.toContain("好.csv");
    expect(out).toContain("坏.csv");
    expect((await jixiao(["check", "甲/好.csv", "--quiet"])).out).toBe("共 1 个文件：错误 0，警告 0，提示 0。\n");
  });

  test("an escape in a cell or a name does nothing to the terminal", async () => {
    put("\u001b[2J.csv", BAD.replace("次&数", "次\u001b]0;x\u0007数"));
    const { out } = await jixiao(["check", "\u001b[2J.csv"]);
    expect(out).toMatch(/^\ufffd\[2J\.csv（/);
    expect(out).not.toMatch(/[\u001b\u0007]/);
  });
});

describe("what is told", () => {
  const countsOf = async (...args: string[]) => {
    const { status, out } = await jixiao(["check", "甲/坏.csv", "--format", "json", ...args]);
    const [file] = JSON.parse(out).files;
    const rules = file.sheets[0].findings.map(({ rule }: { rule: string }) => rule) as string[];
    return { status, counts: file.counts, left: file.left, rules };
  };

  test("--severity tells and counts what is as grave at least", async () => {
    const all = await countsOf();
    const errors = await countsOf("--severity", "error");
    expect(errors.counts).toEqual({ error: all.counts.error, warning: 0, info: 0, accepted: 0 });
    expect(errors.rules).toHaveLength(all.counts.error);
    expect(errors.status).toBe(1);
    expect((await jixiao(["check", "甲/坏.csv", "--severity", "error"])).out).toMatch(/\n {2}错误 \d+\n$/);
  });

  test("nothing of one kind is not told as nothing", async () => {
    expect((await jixiao(["check", "甲/好.csv", "--severity", "error"])).out).toMatch(/\n {2}错误 0\n$/);
    expect((await jixiao(["check", "甲/好.csv", "--rule", "placeholder"])).out).toMatch(
      /\n {2}错误 0，警告 0，提示 0，只看 placeholder\n$/,
    );
  });

  test("--rule tells and counts those of some rules", async () => {
    const some = await countsOf("--rule", "word-operator", "--rule", "goal-no-full-stop");
    expect(new Set(some.rules)).toEqual(new Set(["word-operator", "goal-no-full-stop"]));
    expect(some.status).toBe(0);
  });

  test("--max-findings lists no more of a file, says how many there are besides, and changes no count and no status", async () => {
    const all = await countsOf();
    const two = await countsOf("--max-findings", "2");
    expect(two).toEqual({ ...all, rules: all.rules.slice(0, 2), left: all.rules.length - 2 });
    const { status, out } = await jixiao(["check", "甲", "--max-findings", "2"]);
    expect(status).toBe(1);
    expect(out).toContain(`  另有 ${all.rules.length - 2} 处没有列出（--max-findings）。\n`);
    expect(out.match(/没有列出/g)).toHaveLength(1);
  });
});

describe("jsonl", () => {
  test("is a line a file, with the fields of json and those that others are made of", async () => {
    const lines = (await jixiao(["check", ".", "--format", "jsonl"])).out.split("\n");
    expect(lines.pop()).toBe("");
    const answers = lines.map((line) => JSON.parse(line));
    const { files } = JSON.parse((await jixiao(["check", ".", "--format", "json"])).out);
    expect(answers).toHaveLength(3);
    for (const [at, file] of files.entries()) expect(answers[at]).toMatchObject(file);
    expect(answers[1]).toMatchObject({
      version: 1,
      path: "甲/坏.csv",
      file: "甲/坏.csv",
      language: "zh",
      trouble: false,
    });
    expect(answers[1].origin.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(answers[1].sheets[0].findings[1]).toMatchObject({ project: "培训", now: expect.any(String) });
  });
});

describe("csv", () => {
  test("has a mark, a row a finding, and a row for a file that was not checked", async () => {
    const { out } = await jixiao(["check", ".", "--format", "csv"]);
    expect(out.startsWith("\ufeff文件,程度,单元格,项目,指标,问题,说明,现在的写法,建议的写法,整改情况,规则\r\n")).toBe(
      true,
    );
    expect(out).toContain("乙/不是.xlsx,未检查,,,,,这不是工作簿文件");
    expect(out).toMatch(/\r\n甲\/坏\.csv,错误,B4,,,.*,total-mismatch\r\n/);
  });

  test("no text of a cell and no name becomes a formula", async () => {
    put("=甲.csv", BAD.replace("培训,30", '"=HYPERLINK(""http://x"",1)",30').replace("<b>次", "+1"));
    const { out } = await jixiao(["check", "=甲.csv", "--format", "csv"]);
    for (const row of out.split("\r\n").slice(1)) expect(row).toMatch(/^('=|"'=|$)/);
    for (const cell of out.matchAll(/(?:^|,|\r\n)"?([=+@-])/g)) throw new Error(`a formula: ${cell[0]}`);
  });
});

describe("--out", () => {
  test("writes the answer to a file, with what a pipe would have got", async () => {
    for (const format of ["text", "json", "jsonl", "csv"]) {
      const { status, out } = await jixiao(["check", "甲", "--format", format]);
      expect(await jixiao(["check", "甲", "--format", format, "--out", `结果/${format}`])).toEqual({
        status,
        out: "",
        err: "",
      });
      expect(read(`结果/${format}`)).toBe(out);
    }
    expect(fs.readdirSync(at("结果")).sort()).toEqual(["csv", "json", "jsonl", "text"]);
  });

  test("takes the place of an answer before it", async () => {
    put("结果.json", "old");
    await jixiao(["check", "甲", "--format", "json", "--out", "结果.json"]);
    expect(JSON.parse(read("结果.json")).files).toHaveLength(2);
  });

  test("never that of a file that is checked, by whatever name", async () => {
    fs.symlinkSync(at("甲/坏.csv"), at("链.csv"));
    for (const name of ["甲/坏.csv", "./甲/../甲/坏.csv", "链.csv"]) {
      const { status, out, err } = await jixiao(["check", "甲", "--format", "csv", "--out", name]);
      expect([status, out]).toEqual([2, ""]);
      expect(err).toBe(`jixiao: “${name}”是要检查的文件，没有写入。请给 --out 换一个文件名。\n`);
    }
    expect(read("甲/坏.csv")).toBe(BAD);
  });

  test("what cannot be written is told, and nothing is left behind", async () => {
    put("文件", "x");
    const { status, err } = await jixiao(["check", "甲", "--out", "文件/结果.txt"]);
    expect(status).toBe(2);
    expect(err).toMatch(/^jixiao: 文件\/结果\.txt: .+。\n$/);
    fs.mkdirSync(at("夹"));
    expect((await jixiao(["check", "甲", "--out", "夹"])).status).toBe(2);
    expect(fs.readdirSync(at(".")).sort()).toEqual(["乙", "夹", "文件", "甲"].sort());
  });
});
