import { NOTHING_ACCEPTED } from "../../src/check/accepted/acceptance";
import { createCheck } from "../../src/check/check";
import { placeOfProject, type ListedFinding, type ProjectRef } from "../../src/check/finding";
import { listed } from "../../src/check/listed";
import { RULES } from "../../src/check/rules";
import { exampleSheet } from "../../src/check/rules/example";
import { cellId } from "../../src/check/sheet/cell-id";
import type { SheetSnapshot } from "../../src/check/sheet/snapshot";
import { columnsOf } from "../../src/taskpane/session/findings/columns";
import { listFindings } from "../../src/taskpane/session/findings/list";
import { projectsIn } from "../../src/taskpane/session/findings/projects-of";
import { walk } from "../../src/taskpane/session/findings/walk";
import { EVERYTHING } from "../../src/taskpane/session/state/list";
import { describeSeeds, seedFile, SEEDS, snapshotsOf } from "../support/seeds";

/** The findings of some sheets that may name thousands of places, as the pane has them, and the projects each of them is about. */
function sharedOn(sheets: readonly SheetSnapshot[]) {
  const check = createCheck();
  const { findings, tables } = check.run(sheets);
  const owners = new Map(
    check.read(sheets).flatMap(({ projects }) =>
      projects.flatMap((project) => {
        const cells = [
          project,
          ...project.name.spans,
          ...project.indicatorCells,
          ...project.goals.flatMap(({ spans }) => spans),
        ];
        return cells.map((cell) => [cellId({ ...cell, column: 0 }), placeOf(project)] as const);
      }),
    ),
  );
  const shared = findings.filter(({ relatedToMany, project }) => relatedToMany === true && project !== null);
  const about = new Map(
    shared.map((one) => [
      one.key,
      [
        idsOf(one),
        ...[...one.place, ...one.related].flatMap((span) => owners.get(cellId({ ...span, column: 0 })) ?? []),
      ],
    ]),
  );
  const sent = structuredClone(findings.map(listed));
  return { about, sent, columns: columnsOf(sent, null, projectsIn(tables, sheets)) };
}

const placeOf = ({
  sheet,
  row,
  name,
}: {
  sheet: string;
  row: ProjectRef["row"];
  name: { spans: readonly { column: number }[] };
}) => placeOfProject({ sheet, row, column: name.spans[0]?.column ?? 0 });

const idsOf = ({ project }: { readonly project: ProjectRef | null }): string =>
  project === null ? "-" : placeOfProject(project);

function look(sheets: readonly SheetSnapshot[]): number {
  const { about, sent, columns } = sharedOn(sheets);
  const everything = { ...EVERYTHING, severities: new Set(["error", "warning", "info"] as const) };
  const list = listFindings(columns, {
    grouping: "project",
    filter: everything,
    ruleOrder: [],
    words: () => "",
    accepted: NOTHING_ACCEPTED,
    comparison: null,
  });
  for (const [key, projects] of about) {
    const under = list.groups
      .filter(({ findings }) => findings.some((one: ListedFinding) => one.key === key))
      .map(idsOf);
    expect([...under].sort()).toEqual([...new Set(projects)].sort());
  }
  expect(list.count).toBe(sent.length);
  expect(walk(list, { has: () => true })).toHaveLength(sent.length);
  return [...about.values()].filter((projects) => new Set(projects).size > 1).length;
}

test("what several projects share stands under each of them, by the examples of the rules", () => {
  const found = RULES.flatMap(({ id, examples }) =>
    examples.bad.flatMap((example) => (look([exampleSheet(example)]) > 0 ? [id] : [])),
  );
  expect(found).toEqual(
    expect.arrayContaining(["identical-indicator-set", "same-name-two-categories", "same-indicator-two-targets"]),
  );
});

describeSeeds("on the published tables", () => {
  test.each(SEEDS)("%s", (seed) => {
    look(snapshotsOf(seedFile(`${seed}.xlsx`) ?? ""));
  });
});
