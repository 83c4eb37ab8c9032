import { readFileSync } from "node:fs";
import { checkSheets } from "../../src/check/check";
import { NOTHING_ACCEPTED } from "../../src/check/accepted/acceptance";
import type { ListedFinding } from "../../src/check/finding";
import { listed } from "../../src/check/listed";
import { columnsOf } from "../../src/taskpane/session/findings/columns";
import { listFindings } from "../../src/taskpane/session/findings/list";
import { standingsOf } from "../../src/taskpane/session/findings/standings";
import { EVERYTHING, type Filter } from "../../src/taskpane/session/state/list";
import { readWorkbook } from "../../src/xlsx/read";
import { SAMPLE } from "../support/seeds";

const findings = checkSheets(readWorkbook(readFileSync(SAMPLE)).map(({ snapshot }) => snapshot)).findings.map(listed);
const columns = columnsOf(findings, null);

function standings(filter: Partial<Filter> = {}) {
  const view = {
    grouping: "rule",
    filter: { ...EVERYTHING, ...filter },
    ruleOrder: [],
    words: () => "",
    accepted: NOTHING_ACCEPTED,
    comparison: null,
  } as const;
  return standingsOf(listFindings(columns, view), columns);
}
const ofRule = (rule: string): readonly ListedFinding[] => findings.filter((finding) => finding.rule === rule);

test("one way to deal with an indicator comes first, and names what comes after it", () => {
  const standing = standings();
  const later = ofRule("funds-indicator").filter((finding) => standing(finding).first !== null);
  expect(later.length).toBeGreaterThan(10);
  for (const finding of later) {
    const { first, follows } = standing(finding);
    expect(first).toMatchObject({ rule: "miscategorised", indicator: finding.indicator });
    expect(follows).toBe(false);
    expect(standing(first as ListedFinding)).toMatchObject({ first: null });
    expect(standing(first as ListedFinding).others).toContain(finding);
  }
});

test("what goes with another finding stands after it", () => {
  const standing = standings();
  const gone = ofRule("missing-timeliness").filter((finding) => standing(finding).follows);
  expect(gone.length).toBeGreaterThan(5);
  for (const finding of gone) {
    const { first } = standing(finding);
    expect(first?.project).toEqual(finding.project);
    expect(standing(first as ListedFinding).following).toContain(finding);
  }
});

test("nothing points to what a filter leaves out", () => {
  const standing = standings({ severities: new Set(["info"]) });
  for (const finding of findings)
    if (finding.severity === "info") expect(standing(finding).first?.severity ?? "info").toBe("info");
});

test("a finding of the whole table stands alone", () => {
  const standing = standings();
  for (const finding of findings)
    if (finding.project === null)
      expect(standing(finding)).toEqual({ first: null, follows: false, others: [], following: [] });
});
