import { readFileSync } from "node:fs";
import { checkSheets } from "../../src/check/check";
import type { Finding } from "../../src/check/finding";
import { RULES } from "../../src/check/rules";
import { rowOf, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { describeSeeds, SAMPLE, SEEDS, seedFile, snapshotsOf } from "../support/seeds";

interface Expected {
  readonly rule: string;
  readonly severity: string;
  readonly row?: number;
  readonly indicator?: number;
  readonly column?: string;
  /** The indicators' name, for rules that compare those of one name. */
  readonly name?: string;
}

/** The expectations are those of every rule. */
const STRICT = { profile: { ...GUANGDONG, tier: "strict" } } as const;

const ruleIds = new Set(RULES.map(({ id }) => id));

function expectedOf(seed: string): Expected[] {
  const file = seedFile(`${seed}.findings.json`);
  if (file === null) return [];
  const { findings } = JSON.parse(readFileSync(file, "utf8")) as { findings: Expected[] };
  return findings.filter(({ rule }) => ruleIds.has(rule));
}

const line = ({ rule, severity, row, indicator, column, name }: Expected): string =>
  [rule, severity, row ?? "", indicator ?? "", column ?? "", name ?? ""].join(" ");

/** A finding in the words of the expectations: row of its place, and only the fields that rule is listed with. */
function found(finding: Finding, sheets: readonly SheetSnapshot[], like: ReadonlyMap<string, Expected>): string {
  const at = finding.place[0];
  const sheet = sheets.find(({ name }) => name === at?.sheet);
  const row = at === undefined || sheet === undefined ? undefined : (rowOf(sheet, at.row) ?? -1) + 1;
  const model = like.get(finding.rule);
  return line({
    rule: finding.rule,
    severity: finding.severity,
    row: model !== undefined && model.row === undefined ? undefined : row,
    indicator: model?.indicator === undefined ? undefined : (finding.indicator ?? undefined),
    column: model?.column === undefined ? undefined : String(finding.message.params.column),
    name: model?.name === undefined ? undefined : String(finding.message.params.name),
  });
}

describeSeeds("the published tables", () => {
  test.each(SEEDS)("%s gives the findings that were read by eye, rule by rule and row by row", (seed) => {
    const expected = expectedOf(seed);
    const like = new Map(expected.map((one) => [one.rule, one]));
    const sheets = snapshotsOf(seedFile(`${seed}.xlsx`) ?? "");
    const { findings } = checkSheets(sheets, STRICT);
    expect(findings.map((finding) => found(finding, sheets, like)).sort()).toEqual(expected.map(line).sort());
  });

  test("the sample triggers the same rules in the same rows as the table its figures are from", () => {
    const original = snapshotsOf(seedFile("guangzhou-npc.xlsx") ?? "");
    const sample = snapshotsOf(SAMPLE);
    const like = new Map<string, Expected>();
    const lines = (sheets: readonly SheetSnapshot[]) =>
      checkSheets(sheets, STRICT).findings.map((finding) => found(finding, sheets, like));
    expect(lines(sample)).toEqual(lines(original));
  });
});

describe("the sample table", () => {
  test("is recognised with its 19 projects, 78 indicators and 2 sums", () => {
    const { tables } = checkSheets(snapshotsOf(SAMPLE), STRICT);
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({
      layout: "L0",
      moneyUnit: "万元",
      total: "3,465.68",
      indicators: 78,
      sums: 2,
      year: null,
    });
    expect(tables[0]?.projects).toHaveLength(19);
  });

  test("gives these counts", () => {
    const counts: Record<string, number> = {};
    for (const { rule } of checkSheets(snapshotsOf(SAMPLE), STRICT).findings) counts[rule] = (counts[rule] ?? 0) + 1;
    expect(counts).toEqual({
      "amount-column-blank": 2,
      "boilerplate-indicator": 3,
      "cell-halfwidth-separator": 11,
      "contradictory-targets": 2,
      "funds-indicator": 18,
      "goal-halfwidth-punct": 4,
      "goal-no-full-stop": 1,
      "goal-not-quantified": 17,
      "goal-quantity-not-in-indicators": 2,
      "header-halfwidth-bracket": 3,
      "identical-indicator-set": 3,
      miscategorised: 37,
      "missing-benefit": 1,
      "missing-quality": 6,
      "missing-quantity": 7,
      "missing-satisfaction": 18,
      "missing-timeliness": 15,
      "missing-unit": 2,
      "name-is-action": 7,
      "near-duplicate-project": 1,
      "no-operator": 35,
      "percent-needs-operator": 1,
      "project-name-halfwidth-bracket": 1,
      "project-name-trailing-punct": 1,
      "qualitative-target": 8,
      "rate-under-quantity": 3,
      "repeated-header": 2,
      "same-indicator-two-targets": 1,
      "satisfaction-100": 1,
      "satisfaction-wording": 1,
      "separator-style-inconsistent": 1,
      "table-year-unknown": 1,
      "total-rounding": 2,
      "unit-in-brackets": 1,
      "unit-in-name": 15,
      "word-operator": 20,
    });
  });
});
