import fs from "node:fs";
import type { AcrossExample } from "../../../src/across/rule";
import { copiedIndicatorSet } from "../../../src/across/rules/copied-indicator-set";
import { cellWith, evaluated, listed } from "../../../src/across/rules/examples";
import { oneThingTwoNames } from "../../../src/across/rules/one-thing-two-names";
import { exampleSheet } from "../../../src/check/rules/example";
import { readWorkbook } from "../../../src/xlsx/read";
import { workbookFile } from "../../support/workbook-file";
import { testFolder } from "../support/folder";

const { at, put, read, jixiao } = testFolder("across-since");

type File = AcrossExample["files"][number];

const putFiles = (folder: string, files: readonly File[]): void => {
  for (const { name, sheet } of files) put(`${folder}/${name}`, workbookFile([exampleSheet({ sheet })]));
};
const exampleOf = ({ examples }: { readonly examples: { readonly bad: readonly AcrossExample[] } }): readonly File[] =>
  examples.bad[0]?.files ?? [];

const plan = listed("申报表.xlsx", {});
const lowered = evaluated("自评表.xlsx", { rows: [null, null, { target: "≥80%" }] });

const EARLIER = ["check", "报送", "--across", "--format", "jsonl", "--out", "上次.jsonl"];

beforeEach(async () => {
  putFiles("报送/自评", [plan, lowered]);
  putFiles("报送/照抄", exampleOf(copiedIndicatorSet));
  await jixiao(EARLIER);
});

async function compared(...more: readonly string[]) {
  const { out } = await jixiao(["check", "报送", "--across", "--baseline", "上次.jsonl", "--format", "json", ...more]);
  const { across } = JSON.parse(out) as {
    across: { notes: string[]; since: object; findings: { rule: string }[] };
  };
  return { notes: across.notes, since: across.since, rules: across.findings.map(({ rule }) => rule) };
}

test("what was found across files then is not listed, and what is gone is counted", async () => {
  expect(await compared()).toEqual({
    since: { known: 2, gone: 0, unknown: 0, was: "compared" },
    notes: ["与上次相比：上次已有、没有列出的 2 处，不再出现的 0 处。"],
    rules: [],
  });
  putFiles("报送/自评", [evaluated("自评表.xlsx")]);
  putFiles("报送/名称", exampleOf(oneThingTwoNames).slice(1));
  expect(await compared()).toEqual({
    since: { known: 1, gone: 1, unknown: 0, was: "compared" },
    notes: ["与上次相比：上次已有、没有列出的 1 处，不再出现的 1 处。"],
    rules: ["one-thing-two-names"],
  });
});

test.each(["text", "jsonl", "csv", "sarif", "html"])("%s says how many are gone", async (format) => {
  putFiles("报送/自评", [evaluated("自评表.xlsx")]);
  const { out } = await jixiao(["check", "报送", "--across", "--baseline", "上次.jsonl", "--format", format]);
  expect(out).toContain("与上次相比：上次已有、没有列出的 1 处，不再出现的 1 处。");
  if (format === "jsonl") expect(out).toContain('"since":{"known":1,"gone":1,"unknown":0,"was":"compared"}');
});

test("xlsx and the English say it too, and where something is known nothing says that nothing was found", async () => {
  putFiles("报送/自评", [evaluated("自评表.xlsx")]);
  await jixiao(["check", "报送", "--across", "--baseline", "上次.jsonl", "--format", "xlsx", "--out", "清单.xlsx"]);
  const cells = readWorkbook(fs.readFileSync(at("清单.xlsx"))).flatMap(({ snapshot }) => snapshot.values.flat());
  expect(cells.join("\n")).toContain("不再出现的 1 处");
  await jixiao([...EARLIER, "--lang", "en"]);
  const { out } = await jixiao(["check", "报送", "--across", "--baseline", "上次.jsonl", "--lang", "en"]);
  const about = out.slice(out.indexOf("Across files"));
  expect(about).toContain("Since the earlier run: 1 known and not listed, 0 gone.");
  expect(about).not.toContain("Nothing found");
});

test("a run to a file says the same, also when it goes on", async () => {
  putFiles("报送/自评", [evaluated("自评表.xlsx")]);
  const args = ["check", "报送", "--across", "--baseline", "上次.jsonl", "--format", "jsonl"];
  const { out } = await jixiao(args);
  await jixiao([...args, "--out", "这次.jsonl"]);
  expect(read("这次.jsonl")).toBe(out);
  await jixiao([...args, "--out", "这次.jsonl", "--resume"]);
  expect(read("这次.jsonl")).toBe(out);
});

describe("nothing is called gone that was not looked for again", () => {
  const unknown = "另有上次查出的 1 处，涉及的文件、项目或规则这次没有参加核对，不知道是否还在。";

  test.each([
    ["the file where it stands is not there", "自评表.xlsx"],
    ["the other file is not there", "申报表.xlsx"],
  ])("%s", async (_, file) => {
    fs.rmSync(at(`报送/自评/${file}`));
    const { since, notes } = await compared();
    expect(since).toEqual({ known: 1, gone: 0, unknown: 1, was: "compared" });
    expect(notes).toContain(unknown);
  });

  test("a file cannot be read", async () => {
    put("报送/自评/申报表.xlsx", "x");
    expect((await compared()).since).toEqual({ known: 1, gone: 0, unknown: 1, was: "compared" });
  });

  test("several tables could be the other one", async () => {
    putFiles("报送/自评", [{ ...listed("申报表2.xlsx", { cell: cellWith("≥90%", "≥92%") }) }]);
    expect((await compared()).since).toMatchObject({ gone: 0, unknown: 1 });
  });

  test("the other table states no year any more", async () => {
    const sheet = plan.sheet.map((row) =>
      row.map((cell) => (typeof cell === "string" ? cell.replace("2026年", "") : cell)),
    );
    putFiles("报送/自评", [{ ...plan, sheet }]);
    expect((await compared()).since).toMatchObject({ gone: 0, unknown: 1 });
  });

  test("its rule is turned off", async () => {
    put("设置.json", JSON.stringify({ severities: { "selfeval-differs-from-plan": "off" } }));
    expect((await compared("--config", "设置.json")).since).toMatchObject({ known: 1, gone: 0, unknown: 1 });
  });

  test("a rule that is graver or lighter now is still the same finding", async () => {
    put("设置.json", JSON.stringify({ severities: { "selfeval-differs-from-plan": "info" } }));
    const { since } = await compared("--config", "设置.json", "--severity", "warning");
    expect(since).toMatchObject({ gone: 0, unknown: 0 });
  });

  test("a group has one more member", async () => {
    putFiles("报送/照抄", [{ ...(exampleOf(copiedIndicatorSet)[0] as File), name: "丙局.xlsx" }]);
    expect((await compared()).since).toMatchObject({ gone: 0 });
    const [first, second] = exampleOf(oneThingTwoNames) as readonly [File, File];
    putFiles("报送/名称", [first, second]);
    await jixiao(EARLIER);
    putFiles("报送/名称", [
      { ...second, name: "丁局.xlsx" },
      { ...second, name: "戊局.xlsx" },
    ]);
    expect((await compared()).since).toMatchObject({ gone: 0 });
  });
});

test("only what is asked for is counted as known and as gone", async () => {
  putFiles("报送/自评", [evaluated("自评表.xlsx")]);
  expect((await compared("--rule", "copied-indicator-set")).since).toMatchObject({ known: 1, gone: 0, unknown: 0 });
  expect((await compared("--rule", "selfeval-differs-from-plan")).since).toMatchObject({ known: 0, gone: 1 });
});

test("of an earlier run that did not compare files nothing is gone, and that is said", async () => {
  await jixiao(["check", "报送", "--format", "jsonl", "--out", "上次.jsonl"]);
  putFiles("报送/自评", [evaluated("自评表.xlsx")]);
  expect(await compared()).toEqual({
    since: { known: 0, gone: 0, unknown: 0, was: "not-checked" },
    notes: ["上次没有做跨文件核对：跨文件的问题全部列出，哪些不再出现无从得知。"],
    rules: ["copied-indicator-set"],
  });
});

test("a run that does not compare files says that an earlier one did", async () => {
  const { err } = await jixiao(["check", "报送", "--baseline", "上次.jsonl"]);
  expect(err).toContain("上次查出的 2 处跨文件问题，这次没有写 --across");
});

test("parts that were compared each cannot say what is gone across files, and merge says so", async () => {
  const parts = ["1", "2"].map((part) => `${part}.jsonl`);
  for (const [at, out] of parts.entries())
    await jixiao([
      ...["check", "报送", "--across", "--baseline", "上次.jsonl", "--format", "jsonl"],
      ...["--shard", `${at + 1}/2`, "--out", out],
    ]);
  const { out } = await jixiao(["merge", ...parts]);
  expect(out).toContain("各份分别与上次对比过，跨文件的问题没有与上次对比，全部列出。");
});
