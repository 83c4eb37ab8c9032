import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { identified, type Acceptance } from "../../src/check/accepted/acceptance";
import { checkSheets } from "../../src/check/check";
import { run } from "../../src/cli/run";
import type { JsonValue } from "../../src/store/store";
import { readWorkbook } from "../../src/xlsx/read";
import { keeping, storeXml } from "../support/kept";
import { SAMPLE } from "../support/seeds";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-accepted-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const bytes = new Uint8Array(readFileSync(SAMPLE));
const { findings } = checkSheets(readWorkbook(bytes).map(({ snapshot }) => snapshot));
const identities = new Map(identified(findings).map(({ finding, identity }) => [finding.key, identity]));
const ofRule = (rule: string) => findings.filter((finding) => finding.rule === rule);
const decision = { sheet: "项目支出绩效目标表", reason: "单位另有说明", by: "审核人", on: "2026-11-29" };

async function jixiao(acceptances: readonly unknown[], command: string, ...options: string[]) {
  const file = path.join(folder, "book.xlsx");
  writeFileSync(file, keeping(bytes, storeXml({ accepted: acceptances as readonly JsonValue[] })));
  let out = "";
  let err = "";
  const status = await run([command, file, ...options], folder, {
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { status, out, err };
}

const acceptance = (rule: string, own = ofRule(rule)): Acceptance => ({
  ...decision,
  rule,
  findings: own.map(({ key }) => identities.get(key) ?? ""),
});

test("accepted findings are counted apart, not listed, and do not make the status 1", async () => {
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors.length).toBeGreaterThan(0);
  expect((await jixiao([], "check")).status).toBe(1);
  const rules = [...new Set(errors.map(({ rule }) => rule))];
  const all = rules.map((rule) => acceptance(rule));
  const passed = all.reduce((sum, one) => sum + (one.findings?.length ?? 0), 0);
  const { status, out } = await jixiao(all, "check");
  expect(status).toBe(0);
  expect(out).toContain(`，已接受 ${passed}`);
  expect(out).toContain("错误 0，");
  for (const rule of rules) expect(out).not.toContain(` ${rule} `);
});

test("JSON has all of them, the accepted ones with reason, name and day", async () => {
  const [first, ...others] = ofRule("word-operator");
  if (first === undefined) throw new Error("The sample has no sign in words.");
  const { out } = await jixiao([acceptance("word-operator", [first])], "check", "--format", "json");
  const read = JSON.parse(out) as {
    files: { sheets: { findings: { key: string; rule: string; accepted?: unknown }[] }[] }[];
  };
  const told = read.files.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.findings));
  expect(told).toHaveLength(findings.length);
  const { reason, by, on } = decision;
  expect(told.filter((one) => one.accepted !== undefined)).toEqual([
    expect.objectContaining({ key: first.key, accepted: { reason, by, on } }),
  ]);
  expect(told.filter(({ rule }) => rule === "word-operator")).toHaveLength(others.length + 1);
});

test("a whole rule is accepted by its name; the workbook's choices can be left out", async () => {
  const whole = { ...decision, rule: "word-operator", sheet: "", findings: null };
  expect((await jixiao([whole], "check")).out).not.toContain(" word-operator ");
  expect((await jixiao([whole], "check", "--ignore-workbook-choices")).out).toContain(" word-operator ");
});

test("fix leaves them as they are", async () => {
  const plain = await jixiao([], "fix", "--dry-run", "--rule", "word-operator");
  const spared = await jixiao([acceptance("word-operator")], "fix", "--dry-run", "--rule", "word-operator");
  expect(plain.out).toContain("不少于");
  expect(spared.out).not.toContain("不少于");
});

test("an annotated copy lists them at its end with the reason, and marks nothing for them", async () => {
  const own = acceptance("word-operator");
  const target = path.join(folder, "marked");
  const { status } = await jixiao([own], "annotate", "--out-dir", target);
  expect(status).toBe(0);
  const sheets = readWorkbook(new Uint8Array(readFileSync(path.join(target, "book.xlsx"))));
  const rows = sheets.find(({ snapshot }) => snapshot.name === "问题清单")?.snapshot.values ?? [];
  expect(rows[0]?.[0]).toContain(`已接受 ${own.findings?.length}`);
  const last = rows.slice(-(own.findings?.length ?? 0));
  expect(last.every((row) => row[1] === "已接受" && row.at(-1) === "已接受：单位另有说明，审核人，2026-11-29")).toBe(
    true,
  );
  expect(rows.filter((row) => row[1] === "已接受")).toHaveLength(last.length);
});

test("records that cannot be read are told, and what they accept is open", async () => {
  const { out, err } = await jixiao([{ ...acceptance("word-operator"), since: 3 }], "check");
  expect(err).toContain("工作簿里有 1 条接受记录读不出来");
  expect(out).toContain(" word-operator ");
});

describe("accepted findings are told apart in", () => {
  const own = ofRule("word-operator");
  const all = [acceptance("word-operator")];

  test("sarif, as suppressed with their reason", async () => {
    const { out } = await jixiao(all, "check", "--format", "sarif");
    const results = JSON.parse(out).runs[0].results as { ruleId: string; suppressions: object[] }[];
    for (const { ruleId, suppressions } of results)
      expect(suppressions).toEqual(
        ruleId === "word-operator"
          ? [
              {
                kind: "external",
                status: "accepted",
                justification: decision.reason,
                properties: { by: decision.by, on: decision.on },
              },
            ]
          : [],
      );
    expect(results.filter(({ suppressions }) => suppressions.length > 0)).toHaveLength(own.length);
  });

  test("csv and html, with their reason", async () => {
    const why = "已接受：单位另有说明，审核人，2026-11-29";
    const csv = (await jixiao(all, "check", "--format", "csv")).out.split("\r\n").filter((row) => row.includes(why));
    expect(csv).toHaveLength(own.length);
    for (const row of csv) expect(row).toMatch(/^[^,]+,已接受,.*,word-operator$/);
    const html = (await jixiao(all, "check", "--format", "html")).out;
    expect(html.split(why)).toHaveLength(own.length + 1);
  });

  test("the counts, and are listed whatever --max-findings says", async () => {
    const { out } = await jixiao(all, "check", "--format", "json", "--max-findings", "3");
    const [file] = JSON.parse(out).files;
    expect(file.counts.accepted).toBe(own.length);
    expect(file.left).toBe(findings.length - own.length - 3);
    const listed = file.sheets[0].findings as { accepted?: object }[];
    expect(listed.filter(({ accepted }) => accepted === undefined)).toHaveLength(3);
    expect(listed).toHaveLength(3 + own.length);
  });
});
