import fs from "node:fs";
import path from "node:path";
import { RULES } from "../../../src/check/rules";
import { SAMPLE } from "../../support/seeds";
import { BAD, GOOD, testFolder } from "../support/folder";

const { put, jixiao } = testFolder("sarif");

/** The official schema, which stands in no clone of this project: see Tests in README.md. */
const SCHEMA = process.env.JIXIAO_SARIF_SCHEMA;

const NAME = "报 送/100% 甲#乙?.csv";

interface Located {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object };
  readonly logicalLocations: readonly object[];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Located[];
  readonly relatedLocations?: readonly Located[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly object[];
}

async function sarif(...args: string[]) {
  const { out } = await jixiao(["check", ...args, "--format", "sarif"]);
  const log = JSON.parse(out);
  expect([log.version, log.runs.length]).toEqual(["2.1.0", 1]);
  const [run] = log.runs;
  return { log, run, results: run.results as readonly Result[] };
}

beforeEach(() => {
  put(NAME, BAD);
  put("报 送/好.csv", GOOD);
  put("坏.xlsx", "x");
  put("别的.csv", "姓名,金额\n张,3\n");
});

test("a result names its rule, its file by a relative reference, its sheet and its cell", async () => {
  const { run, results } = await sarif(".");
  expect(results.length).toBeGreaterThan(3);
  const sum = results.find(({ ruleId }) => ruleId === "total-mismatch");
  expect(sum).toMatchObject({
    level: "error",
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: "%E6%8A%A5%20%E9%80%81/100%25%20%E7%94%B2%23%E4%B9%99%3F.csv",
            uriBaseId: "%SRCROOT%",
          },
          region: { startLine: 4, startColumn: 2 },
        },
        logicalLocations: [{ name: "B4", fullyQualifiedName: "Sheet1!B4" }],
      },
    ],
    suppressions: [],
  });
  for (const { ruleId, ruleIndex } of results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
  expect(decodeURIComponent(sum?.locations[0]?.physicalLocation.artifactLocation.uri ?? "")).toBe(NAME);
});

test("all rules stand there with a help text, and with the address of their pages where that is given", async () => {
  const { run } = await sarif(".", "--rule-pages", "https://intranet.example/规则");
  const { rules } = run.tool.driver;
  expect(rules).toHaveLength(RULES.length);
  for (const rule of rules) {
    expect(rule.help.text.split("\n").length).toBeGreaterThan(2);
    expect(rule.helpUri).toBe(`https://intranet.example/%E8%A7%84%E5%88%99/${rule.id}.md`);
    expect(fs.existsSync(path.join("docs", "rules", `${rule.id}.md`))).toBe(true);
  }
  expect((await sarif(".")).run.tool.driver.rules[0].helpUri).toBeUndefined();
  expect((await jixiao(["check", ".", "--rule-pages", "javascript:1"])).err).toContain("--rule-pages 要写");
});

test("files in which nothing was checked are notifications", async () => {
  const { run, results } = await sarif(".");
  const [invocation] = run.invocations;
  expect(invocation.executionSuccessful).toBe(false);
  const told = invocation.toolExecutionNotifications.map(
    ({ descriptor, level, locations }: { descriptor: { id: string }; level: string; locations: Located[] }) =>
      `${level} ${descriptor.id} ${decodeURIComponent(locations[0]?.physicalLocation.artifactLocation.uri ?? "")}`,
  );
  expect(told).toEqual(expect.arrayContaining(["error not-a-workbook 坏.xlsx", "error not-recognised 别的.csv"]));
  expect(results.every(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri.startsWith("%E6"))).toBe(
    true,
  );
});

test("what --max-findings leaves out is told", async () => {
  const { run, results } = await sarif(NAME, "--max-findings", "1");
  expect(results).toHaveLength(1);
  expect(run.invocations[0].toolExecutionNotifications[0].descriptor.id).toBe("not-listed");
});

test("a finding keeps its fingerprint when its row moves, and no two of a file share one", async () => {
  const { results: before } = await sarif(NAME);
  put(NAME, BAD.replace("项目名称", ",,,\n项目名称"));
  const { results: after } = await sarif(NAME);
  const prints = (results: readonly Result[]) => results.map(({ partialFingerprints: own }) => own["jixiaoFinding/v1"]);
  expect(prints(after)).toEqual(prints(before));
  expect(after[0]?.locations).not.toEqual(before[0]?.locations);
  const { results } = await sarif(SAMPLE);
  for (const { relatedLocations: others = [] } of results)
    expect(new Set(others.map((one) => JSON.stringify(one))).size).toBe(others.length);
  expect(new Set(prints(results)).size).toBe(results.length);
});

test("no file with a finding is an empty list", async () => {
  const { results, run } = await sarif("报 送/好.csv");
  expect([results, run.invocations]).toEqual([[], [{ executionSuccessful: true, toolExecutionNotifications: [] }]]);
});

describe("the official schema [JIXIAO_SARIF_SCHEMA]", () => {
  if (SCHEMA === undefined) test.skip("the folder is not at hand", () => undefined);
  else test("takes what is written", () => validated(SCHEMA), 60_000);
});

async function validated(schema: string): Promise<void> {
  // Both come with ESLint. The schema is of draft 4, which calls its name `id`.
  const { default: Ajv } = await import("ajv");
  const draft4 = JSON.parse(fs.readFileSync(require.resolve("ajv/lib/refs/json-schema-draft-04.json"), "utf8"));
  const ajv = new Ajv({ schemaId: "id", meta: false, allErrors: true, unknownFormats: "ignore" });
  ajv.addMetaSchema(draft4);
  const validate = ajv.compile(JSON.parse(fs.readFileSync(schema, "utf8")));
  for (const args of [
    [".", SAMPLE],
    [".", "--lang", "en", "--rule-pages", "https://a.example/规则", "--max-findings", "1"],
  ]) {
    const { log } = await sarif(...args);
    validate(log);
    expect(validate.errors).toBeNull();
  }
  const { log } = await sarif(".");
  log.runs[0].results[0].level = "fatal";
  expect(validate(log)).toBe(false);
}
