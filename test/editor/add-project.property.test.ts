import { compareFindings } from "../../src/check/advice/compare-findings";
import { createCheck } from "../../src/check/check";
import { plainFinding } from "../../src/check/engine/project-findings";
import type { Finding } from "../../src/check/finding";
import type { SheetSnapshot } from "../../src/check/sheet/snapshot";
import { addProject } from "../../src/editor/add-project";
import { blankTable } from "../../src/editor/blank-table";
import { renderMessage } from "../../src/text/findings";
import { generated, published, type Start } from "../check/advice/support/tables";
import { Choice } from "../generated/choice";
import { LAYOUTS } from "../generated/layouts";
import { runs } from "../support/runs";
import { withRowInserted } from "../support/with-row";
import { added } from "./support/added";

const said = ({ severity, rule, message }: Finding): string => `${severity} ${rule}: ${renderMessage(message, "zh")}`;

/** A name that more than half of the projects use is used by fewer of them once there are more. */
const isShare = ({ rule }: Finding): boolean => rule === "boilerplate-indicator";

const outcomes = new Map<string, number>();
const count = (what: string): void => void outcomes.set(what, (outcomes.get(what) ?? 0) + 1);

/** What is found otherwise once rows for projects are added here and there. */
function differences({ name, sheets, profile }: Start, choice: Choice, rows: number): string[] {
  const check = createCheck({ profile });
  let now: readonly SheetSnapshot[] = sheets;
  const before = check.run(now).findings.map(plainFinding);
  for (let nth = 0; nth < rows; nth += 1) {
    const sheet = choice.pick(now);
    if (sheet.rowHandles.length === 0) continue;
    const row = choice.pick(sheet.rowHandles);
    const plan = addProject(check.read(now), { sheet: sheet.name, row, column: null }, now);
    if ("refused" in plan) {
      count(plan.refused);
      continue;
    }
    count(`summed: ${String(plan.isSummed)}`);
    now = withRowInserted(now, plan.insertion);
    const { added: more, gone: all } = compareFindings(before, check.run(now).findings.map(plainFinding));
    const gone = all.filter((one) => !isShare(one));
    const where = `${name}, row ${plan.insertion.row + 1}`;
    const wrong = [...more.map((one) => `${where}: + ${said(one)}`), ...gone.map((one) => `${where}: - ${said(one)}`)];
    if (wrong.length > 0) return wrong;
  }
  return [];
}

describe("a row for another project leaves all that is found as it was", () => {
  test.each(LAYOUTS.map((layout) => [layout.id, layout] as const))("%s", (_id, layout) => {
    const wrong: string[] = [];
    for (let run = 0; run < runs(40); run += 1) {
      const choice = new Choice(run);
      wrong.push(...differences(generated(layout, choice), choice, 3).map((one) => `seed ${run}: ${one}`));
    }
    expect(wrong).toEqual([]);
  });

  test.each(published().map((start) => [start.name, start] as const))("%s", (_name, start) => {
    const wrong: string[] = [];
    for (let run = 0; run < runs(8); run += 1) wrong.push(...differences(start, new Choice(run), 3));
    expect(wrong).toEqual([]);
  });

  test("also in a new table, of which nothing is found", () => {
    for (let seed = 0; seed < runs(100); seed += 1) {
      const choice = new Choice(seed);
      const { profile } = generated(choice.pick(LAYOUTS), choice);
      const sheet = added(
        blankTable({
          department: choice.pick([null, "江临市某局"]),
          unit: choice.pick([null, "江临市某单位"]),
          year: 2026,
          moneyUnit: "万元",
          profile,
          projects: choice.int(1, 10),
        }),
      );
      expect(createCheck({ profile }).run([sheet]).findings).toEqual([]);
      expect(differences({ name: "new", sheets: [sheet], profile }, choice, 5)).toEqual([]);
    }
  });
});

afterAll(() => {
  console.log([...outcomes].map(([what, n]) => `${what} ${n}`).join(", "));
});
