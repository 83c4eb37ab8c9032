import { exampleSheet } from "../../../src/check/rules/example";
import { copiedIndicatorSet } from "../../../src/across/rules/copied-indicator-set";
import { sameAsLastYear } from "../../../src/across/rules/same-as-last-year";
import { selfevalDiffersFromPlan } from "../../../src/across/rules/selfeval-differs-from-plan";
import type { AcrossExample } from "../../../src/across/rule";
import type { FileAnswer } from "../../../src/cli/answer/answer";
import { readWorkbook } from "../../../src/xlsx/read";
import type { JsonValue } from "../../../src/store/store";
import { keeping, storeXml } from "../../support/kept";
import { workbookFile } from "../../support/workbook-file";
import { testFolder } from "../support/folder";
import fs from "node:fs";

const { at, put, read, jixiao } = testFolder("across");

const FORMATS = ["text", "json", "jsonl", "csv", "sarif", "html"] as const;

function putExample(folder: string, { files }: AcrossExample): void {
  for (const { name, sheet } of files) put(`${folder}/${name}`, workbookFile([exampleSheet({ sheet })]));
}

const bad = (rule: { readonly examples: { readonly bad: readonly AcrossExample[] } }, nth = 0): AcrossExample => {
  const example = rule.examples.bad[nth];
  if (example === undefined) throw new Error("no such example");
  return example;
};

beforeEach(() => {
  putExample("报送/自评", bad(selfevalDiffersFromPlan));
  putExample("报送/照抄", bad(copiedIndicatorSet));
  putExample("报送/上年", { files: bad(sameAsLastYear).files.slice(0, 1) });
  put("报送/坏.xlsx", "x");
});

/** What was found across files, by the formats that say it as data. */
const acrossOf = (json: string) =>
  (JSON.parse(json) as { across: { counts: Record<string, number>; notes: string[]; findings: Found[] } }).across;
type Found = {
  rule: string;
  severity: string;
  path: string;
  sheet: string;
  cell: string;
  message: string;
  related: { path: string; sheet: string; cell: string }[];
};
const there = ({ path, sheet, cell }: Pick<Found, "path" | "sheet" | "cell">): string => `${path} ${sheet}!${cell}`;

test("check --across finds what stands between files, with file, sheet and cell of both sides", async () => {
  const { out, err } = await jixiao(["check", "报送", "--across", "--format", "json"]);
  expect(err).toBe("");
  const { findings, counts } = acrossOf(out);
  expect(findings.map((one) => [one.rule, one.severity, there(one), one.related.map(there)])).toEqual([
    [
      "copied-indicator-set",
      "warning",
      "报送/上年/2025.xlsx 表!A6",
      expect.arrayContaining(["报送/照抄/甲局.xlsx 表!A6"]),
    ],
    ["same-as-last-year", "warning", "报送/自评/申报表.xlsx 表!A6", ["报送/上年/2025.xlsx 表!A6"]],
    ["selfeval-differs-from-plan", "warning", "报送/自评/自评表.xlsx 表!F14", ["报送/自评/申报表.xlsx 表!G6"]],
  ]);
  for (const one of findings) expect(one.message).toContain(there(one.related[0] as Found));
  expect(counts).toEqual({ error: 0, warning: 3, info: 0, accepted: 0 });
});

test("every format names both sides", async () => {
  const path = /自评\/自评表\.xlsx/;
  for (const format of FORMATS) {
    const { out } = await jixiao(["check", "报送", "--across", "--format", format]);
    const line = out
      .split("\n")
      .find((one) => one.includes("selfeval-differs-from-plan") && one.includes("≥80%") && !one.includes('"driver"'));
    expect([format, line]).toEqual([format, expect.stringContaining("报送/自评/申报表.xlsx 表!G6")]);
    if (format !== "sarif") expect(line).toMatch(path);
    expect(line).toMatch(/F14|"startLine":14,"startColumn":6/);
  }
  await jixiao(["check", "报送", "--across", "--format", "xlsx", "--out", "清单.xlsx"]);
  const [list] = readWorkbook(fs.readFileSync(at("清单.xlsx"))).map(({ snapshot }) => snapshot);
  const row = list?.values.find((cells) => cells.includes("自评与申报不一致"));
  expect(row?.slice(0, 4)).toEqual(["报送/自评/自评表.xlsx", expect.any(Number), "警告", "表!F14"]);
  expect(row?.join("\n")).toContain("报送/自评/申报表.xlsx 表!G6");
});

test("a SARIF result has the other file among its related locations, and its rule among the program's", async () => {
  const { out } = await jixiao(["check", "报送", "--across", "--format", "sarif"]);
  const [run] = (JSON.parse(out) as { runs: SarifRun[] }).runs;
  const result = run?.results.find(({ ruleId }) => ruleId === "selfeval-differs-from-plan");
  expect(run?.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe("selfeval-differs-from-plan");
  expect(JSON.stringify(result?.relatedLocations)).toContain(encodeURIComponent("申报表.xlsx"));
});
interface SarifRun {
  tool: { driver: { rules: { id: string }[] } };
  results: { ruleId: string; ruleIndex: number; relatedLocations: unknown }[];
}

describe("shards", () => {
  const shards = async (of: number, more: readonly string[] = []): Promise<readonly string[]> => {
    const files = Array.from({ length: of }, (_, nth) => `份${nth + 1}.jsonl`);
    for (const [nth, file] of files.entries())
      await jixiao(
        ["check", "报送", "--across", "--format", "jsonl", "--shard", `${nth + 1}/${of}`, "--out", file].concat(more),
      );
    return files;
  };

  test.each(FORMATS)("merged to %s equal one run", async (format) => {
    const files = await shards(3);
    for (const file of files) expect(read(file)).not.toContain('"found"');
    const one = await jixiao(["check", "报送", "--across", "--format", format]);
    expect(await jixiao(["merge", ...files.toReversed(), "--format", format])).toEqual(one);
    await jixiao(["check", "报送", "--across", "--format", "jsonl", "--out", "全部.jsonl"]);
    expect(await jixiao(["merge", "全部.jsonl", "--format", format])).toEqual(one);
  });

  test("one run to a file has the lines of one run to standard output, and with several threads the same", async () => {
    const { out } = await jixiao(["check", "报送", "--across", "--format", "jsonl"]);
    await jixiao(["check", "报送", "--across", "--format", "jsonl", "--out", "全部.jsonl"]);
    expect(read("全部.jsonl")).toBe(out);
    await jixiao(["check", "报送", "--across", "--format", "jsonl", "--jobs", "2", "--out", "两个.jsonl"]);
    expect(read("两个.jsonl")).toBe(out);
  }, 60_000);

  test("parts without facts are told, and what has them is compared", async () => {
    const [, two = "", three = ""] = await shards(3);
    await jixiao(["check", "报送", "--format", "jsonl", "--shard", "1/3", "--out", "无.jsonl"]);
    const { err, out, status } = await jixiao(["merge", "无.jsonl", two, three, "--format", "json"]);
    expect(status).toBe(2);
    expect(err).toContain("不是用同样的设置");
    expect(acrossOf(out).notes.join()).toMatch(/有 \d 个文件的结果不是用 --across 检查的/);
  });

  test("where no part has facts, nothing is said to have been found", async () => {
    await jixiao(["check", "报送", "--format", "jsonl", "--out", "无.jsonl"]);
    const { err, out } = await jixiao(["merge", "无.jsonl", "--format", "json"]);
    expect(err).toBe("jixiao: 没有做跨文件核对：这些结果不是用 check --across 检查的。\n");
    expect(JSON.parse(out)).not.toHaveProperty("across");
  });
});

test("--resume takes over lines with facts, and compares all files again", async () => {
  const args = ["check", "报送", "--across", "--format", "jsonl", "--out", "全部.jsonl"];
  await jixiao(args);
  const whole = read("全部.jsonl");
  const { err } = await jixiao([...args, "--resume"]);
  expect(err).toContain("5");
  expect(read("全部.jsonl")).toBe(whole);
  // A line without facts is not taken over.
  await jixiao(["check", "报送", "--format", "jsonl", "--out", "全部.jsonl"]);
  await jixiao([...args, "--resume"]);
  expect(read("全部.jsonl")).toBe(whole);
});

test("lines have facts where they are asked for alone, and stay small", async () => {
  const lines = async (more: readonly string[]): Promise<FileAnswer[]> => {
    const { out } = await jixiao(["check", "报送/自评", "--format", "jsonl", ...more]);
    return out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as FileAnswer);
  };
  for (const line of await lines([])) expect(line).not.toHaveProperty("across");
  const [first] = await lines(["--across"]);
  expect(first?.across?.projects).toHaveLength(1);
  expect(JSON.stringify(first?.across).length).toBeLessThan(2000);
});

test("settings, --rule and --severity choose among the rules across files as among the others", async () => {
  const found = async (...more: string[]): Promise<string[]> => {
    const { out } = await jixiao(["check", "报送", "--across", "--format", "json", ...more]);
    return acrossOf(out).findings.map(({ rule, severity }) => `${rule} ${severity}`);
  };
  expect(await found("--rule", "same-as-last-year")).toEqual(["same-as-last-year warning"]);
  put("设置.json", JSON.stringify({ severities: { "copied-indicator-set": "off", "same-as-last-year": "error" } }));
  expect(await found("--config", "设置.json")).toEqual([
    "same-as-last-year error",
    "selfeval-differs-from-plan warning",
  ]);
  expect(await found("--config", "设置.json", "--severity", "error")).toEqual(["same-as-last-year error"]);
  const { out } = await jixiao(["check", "报送", "--across", "--rule", "word-operator"]);
  expect(out).toContain("没有做跨文件核对：--rule 选的规则都不是跨文件的。");
  const wrong = await jixiao(["check", "报送", "--rule", "copied-indicator-set"]);
  expect([wrong.status, wrong.err]).toEqual([2, expect.stringContaining("要同时写 --across")]);
  expect((await jixiao(["fix", "报送", "--dry-run", "--rule", "copied-indicator-set"])).status).toBe(2);
});

test("an error across files gives status 1", async () => {
  put("设置.json", JSON.stringify({ severities: { "selfeval-differs-from-plan": "error" } }));
  const args = ["check", "报送/自评", "--across", "--rule", "selfeval-differs-from-plan"];
  expect((await jixiao(args)).status).toBe(0);
  expect((await jixiao([...args, "--config", "设置.json"])).status).toBe(1);
  const jsonl = ["--config", "设置.json", "--format", "jsonl", "--out", "x.jsonl"];
  expect((await jixiao([...args, ...jsonl])).status).toBe(1);
  expect((await jixiao(["merge", "x.jsonl"])).status).toBe(1);
});

test("the text says what was compared, also where nothing was found, and in English", async () => {
  const one = await jixiao(["check", "报送/上年", "--across"]);
  expect(one.out).toContain(
    "跨文件核对\n  比对了 1 个文件里的 1 个项目，其中与上年的表比对 0 个，自评与申报比对 0 个。\n  未发现问题",
  );
  const two = await jixiao(["check", "报送/自评", "--across", "--lang", "en"]);
  expect(two.out).toContain(
    "Across files\n  Compared 2 projects of 2 files: 0 with last year's table, 1 self-evaluation with the plan.",
  );
  expect(two.out).toMatch(/报送\/自评\/自评表\.xlsx 表!F14 .*selfeval-differs-from-plan The target of “培训合格率”/);
});

test("what a workbook has accepted is counted apart, one finding or a whole rule", async () => {
  const decision = { reason: "已经批准调整", by: "审核人", on: "2026-11-29" };
  const { files } = bad(selfevalDiffersFromPlan);
  const book = workbookFile([exampleSheet({ sheet: files[1]?.sheet ?? [] })]);
  const check = async (acceptance: JsonValue) => {
    put("报送/自评/自评表.xlsx", keeping(book, storeXml({ accepted: [acceptance] })));
    const rule = ["--rule", "selfeval-differs-from-plan"];
    const { out } = await jixiao(["check", "报送", "--across", "--format", "json", ...rule]);
    return acrossOf(out);
  };
  const [first] = acrossOf((await jixiao(["check", "报送/自评", "--across", "--format", "json"])).out).findings;
  const { key } = first as Found & { key: string };
  for (const [findings, sheet] of [
    [null, ""],
    [[key], "表"],
  ] as const) {
    const { findings: found, counts } = await check({
      rule: "selfeval-differs-from-plan",
      findings,
      sheet,
      ...decision,
    });
    expect(counts).toEqual({ error: 0, warning: 0, info: 0, accepted: 1 });
    expect(found).toEqual([expect.objectContaining({ accepted: decision })]);
  }
  expect((await jixiao(["check", "报送/自评", "--across"])).out).toMatch(/跨文件核对[^]*已接受 1/);
});

test("what cannot be told apart, or names no unit or year, is told and not compared", async () => {
  const [plan, evaluation] = bad(selfevalDiffersFromPlan).files;
  if (plan === undefined || evaluation === undefined) throw new Error("the example has two files");
  const without = (text: string, sheet: AcrossExample["files"][number]["sheet"]) =>
    sheet.map((row) => row.map((cell) => (typeof cell === "string" ? cell.replace(text, "") : cell)));
  const notes = async (...files: AcrossExample["files"][number][]): Promise<string[]> => {
    fs.rmSync(at("另"), { recursive: true, force: true });
    putExample("另", { files });
    const across = acrossOf((await jixiao(["check", "另", "--across", "--format", "json"])).out);
    expect(across.findings.filter(({ rule }) => rule === "selfeval-differs-from-plan")).toEqual([]);
    return across.notes;
  };
  const other = plan.sheet.map((row) =>
    row.map((cell) => (typeof cell === "string" ? cell.replaceAll("≥90%", "≥92%") : cell)),
  );
  expect(await notes(plan, { name: "申报表2.xlsx", sheet: other }, evaluation)).toEqual([
    "有 1 个项目对得上的表不止一份且内容不同，分不清是哪一份，没有比对，如 另/自评表.xlsx 表!B3。",
  ]);
  expect(await notes({ ...plan, sheet: without("部门名称：某单位", plan.sheet) }, evaluation)).toEqual([
    "有 1 个项目没有写明单位和部门，没有与上年或申报的表比对。",
  ]);
  expect(await notes({ ...plan, sheet: without("2026年", plan.sheet) }, evaluation)).toEqual([
    "有 1 个项目的表没有写明年度，没有与上年或申报的表比对。",
  ]);
});

test("a copy of a table is no other table", async () => {
  const [plan, evaluation] = bad(selfevalDiffersFromPlan).files;
  if (plan === undefined || evaluation === undefined) throw new Error("the example has two files");
  putExample("另", { files: [plan, { ...plan, name: "申报表副本.xlsx" }, evaluation] });
  const { findings, notes } = acrossOf((await jixiao(["check", "另", "--across", "--format", "json"])).out);
  expect([findings.map(({ rule }) => rule), notes]).toEqual([["selfeval-differs-from-plan"], []]);
});
