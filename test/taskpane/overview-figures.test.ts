import { createCheck } from "../../src/check/check";
import type { ListedFinding } from "../../src/check/finding";
import { listed } from "../../src/check/listed";
import { NOTHING_ACCEPTED } from "../../src/check/accepted/acceptance";
import { columnsOf } from "../../src/taskpane/session/findings/columns";
import { listFindings } from "../../src/taskpane/session/findings/list";
import { projectsIn } from "../../src/taskpane/session/findings/projects-of";
import { projectId } from "../../src/taskpane/session/findings/project-id";
import { findingFigures } from "../../src/taskpane/session/overview/finding-figures";
import { EVERYTHING, type Filter } from "../../src/taskpane/session/state/list";
import { SAMPLE, snapshotsOf } from "../support/seeds";

const sheets = snapshotsOf(SAMPLE);
const result = createCheck().run(sheets);
const findings: readonly ListedFinding[] = result.findings.map(listed);
const columns = columnsOf(findings, null, projectsIn(result.tables, sheets));
const figures = findingFigures({ columns, ruleOrder: [], accepted: NOTHING_ACCEPTED });

describe("a figure", () => {
  const listedBy = (filter: Partial<Filter>) =>
    listFindings(columns, {
      ...{ grouping: "rule", ruleOrder: [], accepted: NOTHING_ACCEPTED, comparison: null, words: () => "" },
      filter: { ...EVERYTHING, ...filter },
    });
  const left = (filter: Partial<Filter>): number => listedBy(filter).count;

  test("each rule is left with as many findings as it is said to have", () => {
    expect(figures.rules.length).toBeGreaterThan(10);
    expect(figures.rules.map(({ of }) => [of, left({ rule: of })])).toEqual(
      figures.rules.map(({ of, count }) => [of, count]),
    );
  });

  test("infos of a rule that is asked for stand open", () => {
    const info = figures.rules.find(({ severity }) => severity === "info");
    const { groups, infoGroups } = listedBy({ rule: info?.of ?? "" });
    expect([groups.map(({ rule }) => rule), infoGroups]).toEqual([[info?.of], []]);
  });

  test("each project and each severity is left with as many findings as it is said to have", () => {
    const named = figures.projects.filter(({ of }) => of !== null);
    expect(named.length).toBeGreaterThan(10);
    expect(named.map(({ of }) => left({ project: projectId(of) }))).toEqual(named.map(({ count }) => count));
    for (const severity of ["error", "warning", "info"] as const)
      expect(left({ severities: new Set([severity]) })).toBe(figures.severities[severity]);
  });
});

test("the most frequent come first", () => {
  for (const list of [figures.rules, figures.projects]) {
    const counts = list.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  }
});
