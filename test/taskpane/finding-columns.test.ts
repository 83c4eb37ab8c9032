import fc from "fast-check";
import { NOTHING_ACCEPTED } from "../../src/check/accepted/acceptance";
import { SEVERITIES, type ListedFinding, type ProjectRef } from "../../src/check/finding";
import { firstHandle, firstRow, snapshotOf } from "../../src/check/sheet/snapshot";
import { columnsInSteps, columnsOf, type FindingColumns } from "../../src/taskpane/session/findings/columns";
import { listFindings } from "../../src/taskpane/session/findings/list";
import { projectId } from "../../src/taskpane/session/findings/project-id";
import { orderRules } from "../../src/taskpane/session/findings/rule-order";
import { severityCounts } from "../../src/taskpane/session/findings/severities";
import { isRowOf, listRows, openRows } from "../../src/taskpane/session/findings/rows";
import { pathTo, walk } from "../../src/taskpane/session/findings/walk";
import { fixOffers, ruleOffer } from "../../src/taskpane/session/offers";
import { standingIn } from "../../src/taskpane/session/places";
import { inTurns } from "../../src/steps";
import { EVERYTHING } from "../../src/taskpane/session/state/list";

const RULES = ["甲", "乙", "丙", "丁"];

const cells = fc.array(
  fc.record({ sheet: fc.constantFrom("一", "二"), row: fc.nat(5).map(firstHandle), column: fc.nat(3) }),
  {
    minLength: 1,
    maxLength: 3,
  },
);

/** A finding of one of a few rules, projects and rows. */
const finding: fc.Arbitrary<ListedFinding> = fc
  .record({
    key: fc.uuid(),
    rule: fc.constantFrom(...RULES),
    severity: fc.constantFrom(...SEVERITIES),
    project: fc.option(fc.nat(3), { nil: null }),
    place: cells,
    fix: fc.option(fc.record({ safe: fc.boolean(), numbersIn: fc.option(fc.nat(2), { nil: null }) }), { nil: null }),
  })
  .map(({ project, place, ...own }) => ({
    ...own,
    message: { id: own.rule, params: {} } as unknown as ListedFinding["message"],
    project:
      project === null
        ? null
        : { number: project + 1, name: `项目${project}`, sheet: "一", row: firstHandle(project), column: 0 },
    indicator: null,
    place: place.map((cell) => ({ ...cell, start: 0, end: 1 })),
    related: [],
    choices: [],
    sum: null,
  }));

/** Findings, and some of them with others among them: what is left after an edit. */
const twice = fc
  .tuple(fc.array(finding, { maxLength: 30 }), fc.infiniteStream(fc.boolean()), fc.array(finding, { maxLength: 5 }))
  .map(([before, keeps, fresh]) => {
    const kept = before.filter(() => keeps.next().value === true);
    const middle = Math.floor(kept.length / 2);
    return { before, after: [...kept.slice(0, middle), ...fresh, ...kept.slice(middle)] };
  });

/** What the columns say, without the numbers that stand for texts. */
const said = (columns: FindingColumns) =>
  columns.findings.map((_, at) => ({
    rule: columns.ids.text(columns.rule[at] ?? -1),
    project: columns.ids.text(columns.project[at] ?? -1),
    severity: columns.severity[at],
    row: columns.row[at],
    spread: columns.spread[at],
    fix: columns.fix[at],
  }));

const byKey = (a: ListedFinding, b: ListedFinding): number => (a.key < b.key ? -1 : 1);

const withColumns = (check: (columns: FindingColumns, findings: readonly ListedFinding[]) => void): void =>
  fc.assert(fc.property(twice, ({ before, after }) => check(columnsOf(after, columnsOf(before, null)), after)));

test("columns made from those before say the same as fresh ones", () => {
  withColumns((columns, findings) => {
    expect(columns.findings).toBe(findings);
    expect(said(columns)).toEqual(said(columnsOf(findings, null)));
  });
});

test("every finding stands in the list once, in a group of its rule or its project, by the order of the sheet", () => {
  const view = { filter: EVERYTHING, ruleOrder: [], words: () => "", accepted: NOTHING_ACCEPTED, comparison: null };
  withColumns((columns, findings) => {
    for (const grouping of ["rule", "project"] as const) {
      const list = listFindings(columns, { ...view, grouping });
      const groups = [...list.groups, ...list.infoGroups];
      const idOf = ({ rule, project }: ListedFinding): string =>
        grouping === "rule" ? `rule:${rule}` : `project:${projectId(project)}`;
      expect(groups.flatMap((group) => group.findings).length).toBe(findings.length);
      expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
      for (const group of groups) {
        const isInfos = group.id.startsWith("info-");
        expect(group.findings).toEqual(
          findings.filter(
            (one) => (one.severity === "info") === isInfos && `${isInfos ? "info-" : ""}${idOf(one)}` === group.id,
          ),
        );
        expect(group.count).toBe(group.findings.length);
        expect(group.severity).toBe(SEVERITIES.find((one) => group.findings.some(({ severity }) => severity === one)));
      }
      findings.forEach((one, place) => expect(pathTo(list, place).at(-1)).toContain(idOf(one)));
    }
  });
});

test("the columns of very many findings are those of each, and others have their turn meanwhile", async () => {
  const [sample] = fc.sample(finding, { numRuns: 1, seed: 1 });
  const many = Array.from({ length: 9_001 }, (_, at) => ({
    ...(sample as ListedFinding),
    key: String(at),
    rule: RULES[at % RULES.length] as string,
  }));
  let turns = 0;
  let isDone = false;
  const others = async (): Promise<void> => {
    for (; !isDone; turns += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const busy = others();
  const columns = await inTurns(columnsInSteps(many, null, () => []));
  isDone = true;
  await busy;
  expect(Array.from(columns.rule, (number) => columns.ids.text(number))).toEqual(many.map(({ rule }) => rule));
  expect(turns).toBeGreaterThanOrEqual(2);
});

describe("a finding about several projects", () => {
  /** As a look at the tables would tell: a row is the project's of its number. */
  const projectsOf = ({ project, place }: ListedFinding): readonly ProjectRef[] =>
    project === null
      ? []
      : [project.row, ...place.map(({ row }) => row)]
          .filter((row, nth, rows) => rows.indexOf(row) === nth)
          .map((row) => (row === project.row ? project : { ...project, row, number: firstRow(row) + 1 }));
  const withShared = (look: (columns: FindingColumns, findings: readonly ListedFinding[]) => void): void =>
    fc.assert(fc.property(twice, ({ after }) => look(columnsOf(after, null, projectsOf), after)));
  const words = () => "";

  test("stands under each of them, is counted once, and is gone to once", () => {
    withShared((columns, findings) => {
      const list = listFindings(columns, {
        grouping: "project",
        filter: EVERYTHING,
        ruleOrder: [],
        words,
        accepted: NOTHING_ACCEPTED,
        comparison: null,
      });
      const groups = [...list.groups, ...list.infoGroups];
      for (const finding of findings) {
        const under = groups
          .filter((group) => group.findings.includes(finding))
          .map(({ project }) => projectId(project));
        const wanted = finding.project === null ? ["-"] : projectsOf(finding).map(projectId);
        expect([...under].sort()).toEqual([...wanted].sort());
      }
      expect(list.count).toBe(findings.length);
      expect([...walk(list, { has: () => true })].sort(byKey)).toEqual([...findings].sort(byKey));
      const rows = listRows(list, { has: () => true }).map(({ id }) => id);
      expect(new Set(rows).size).toBe(rows.length);
      findings.forEach((one, place) => {
        expect(pathTo(list, place).at(-1)).toContain(`project:${projectId(one.project)}`);
        expect(rows.some((row) => isRowOf(row, one.key))).toBe(true);
      });
    });
  });

  test("is let through by a filter for any of them, and stands under that one", () => {
    withShared((columns, findings) => {
      for (const project of findings.flatMap(projectsOf)) {
        const filter = { ...EVERYTHING, project: projectId(project) };
        const list = listFindings(columns, {
          grouping: "project",
          filter,
          ruleOrder: [],
          words,
          accepted: NOTHING_ACCEPTED,
          comparison: null,
        });
        const passing = findings.filter((one) => projectsOf(one).some((each) => projectId(each) === filter.project));
        expect([...list.places].map((at) => findings[at])).toEqual(passing);
        for (const group of [...list.groups, ...list.infoGroups])
          expect(group.id).toContain(`project:${filter.project}`);
        expect([...walk(list, { has: () => true })].sort(byKey)).toEqual([...passing].sort(byKey));
      }
    });
  });
});

test("a search opens what it hits, but what was closed since", () => {
  const [open, closed] = [new Set(["a"]), new Set(["b"])];
  const has = (search: string, id: string): boolean => openRows(open, closed, { search }).has(id);
  expect([has("", "a"), has(" ", "b"), has("词", "a"), has("词", "b"), has("词", "c")]).toEqual([
    ...[true, false, true, false, true],
  ]);
});

test("a filter lets through the findings of its severities, its project and its words", () => {
  withColumns((columns, findings) => {
    const words = ({ key }: ListedFinding): string => key;
    const filter = {
      severities: new Set(["error" as const]),
      project: "2/0@一",
      search: "a",
      rule: null,
      since: null,
    };
    const view = {
      grouping: "rule" as const,
      filter,
      ruleOrder: [],
      words,
      accepted: NOTHING_ACCEPTED,
      comparison: null,
    };
    const { groups, infoGroups, count, places, counts } = listFindings(columns, view);
    const passing = findings.filter(
      ({ severity, project, key }) =>
        severity === "error" && projectId(project) === filter.project && key.includes("a"),
    );
    expect(infoGroups).toEqual([]);
    expect(count).toBe(passing.length);
    expect([...places].map((at) => findings[at])).toEqual(passing);
    const others = findings.filter((one) => projectId(one.project) === filter.project && one.key.includes("a"));
    for (const severity of SEVERITIES)
      expect(counts[severity]).toBe(others.filter((one) => one.severity === severity).length);
    expect(new Set(groups.flatMap((group) => group.findings))).toEqual(new Set(passing));
  });
});

test("counts and the order of rules", () => {
  withColumns((columns, findings) => {
    const of = (severity: string): number => findings.filter((one) => one.severity === severity).length;
    expect(severityCounts(columns, NOTHING_ACCEPTED)).toEqual({
      errors: of("error"),
      warnings: of("warning"),
      infos: of("info"),
    });
    const order = orderRules([], columns);
    expect([...order].sort()).toEqual([...new Set(findings.map(({ rule }) => rule))].sort());
    const grave = order.map((rule) =>
      SEVERITIES.indexOf(findings.find((one) => one.rule === rule)?.severity ?? "info"),
    );
    expect(grave).toEqual([...grave].sort());
  });
});

test("offers hold the keys of what they fix", () => {
  withColumns((columns, findings) => {
    const safe = findings.filter(({ fix }) => fix?.safe === true);
    const texts = safe.filter(({ fix }) => fix?.numbersIn === null);
    const all = findings.map((_, place) => place);
    for (const offer of fixOffers(columns, RULES, all)) {
      const own =
        offer.kind === "all"
          ? texts
          : offer.kind === "rule"
            ? texts.filter(({ rule }) => rule === offer.rule)
            : safe.filter(({ fix }) => fix?.numbersIn === offer.column);
      expect(offer.keys).toEqual(own.map(({ key }) => key));
      expect(offer.count).toBe(own.length);
    }
    const offered = (places: readonly number[]) =>
      new Set(fixOffers(columns, [], places).flatMap((offer) => (offer.kind === "all" ? [] : offer.keys)));
    expect(offered(all)).toEqual(new Set(safe.map(({ key }) => key)));
    // Of what is listed alone.
    const half = all.filter((place) => place % 2 === 0);
    const listed = new Set(half.map((place) => findings[place]));
    expect(offered(half)).toEqual(new Set(safe.filter((one) => listed.has(one)).map(({ key }) => key)));
  });
});

test("what is offered for one rule are its safe changes of texts", () => {
  withColumns((columns, findings) => {
    const places = findings.flatMap(({ rule }, at) => (rule === "甲" ? [at] : []));
    const own = findings.filter(({ rule, fix }) => rule === "甲" && fix?.safe === true && fix.numbersIn === null);
    const offer = ruleOffer(columns, "甲", Uint32Array.from(places));
    expect(offer?.keys ?? []).toEqual(own.map(({ key }) => key));
    expect(offer === null).toBe(own.length === 0);
  });
});

test("the findings in some cells are found by any of their places", () => {
  const sheet = snapshotOf(
    "一",
    Array.from({ length: 6 }, () => ["甲", "乙", "丙", "丁"]),
  );
  const range = fc.tuple(fc.nat(5), fc.nat(5), fc.nat(3), fc.nat(3)).map(([a, b, c, d]) => ({
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  }));
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 30 }), range, (findings, { top, bottom, left, right }) => {
      const expected = findings.flatMap(({ place }, at) =>
        place.some(
          ({ sheet: on, row, column }) =>
            on === "一" && firstRow(row) >= top && firstRow(row) <= bottom && column >= left && column <= right,
        )
          ? [at]
          : [],
      );
      expect(standingIn(sheet, columnsOf(findings, null), { top, bottom, left, right })).toEqual(expected);
    }),
  );
});
