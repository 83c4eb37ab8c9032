import fc from "fast-check";
import { applyWrites } from "../../src/check/edit";
import { planEdits } from "../../src/check/fix";
import type { CellValue, SheetSnapshot } from "../../src/check/sheet/snapshot";
import { readTables } from "../../src/check/table/read";
import type { BudgetTable } from "../../src/check/table/types";
import { planUnify } from "../../src/naming/unify";
import { usagesOf } from "../../src/naming/usages";
import { anyAxes } from "../generated/axes";
import { Choice } from "../generated/choice";
import type { Written } from "../generated/grid";
import { LAYOUTS, modelFor } from "../generated/layouts";
import { runs } from "../support/runs";

const PREFERRED = ["培训人数", "代表建议、议案办理规范性", "OA 系统（含移动端）使用率", "服务验收合格率"];
const INDICATOR_NAME = /^\d+\/(process)?\d+\/name$/;

/** The cells as they should be: where the writer of the table has put one of the names, the new one stands, and nothing else is changed. */
function expectedCells({ sheets, places }: Written, names: ReadonlySet<string>, preferred: string): CellValue[][][] {
  const cells = sheets.map(({ values }) => values.map((row) => [...row]));
  const own = [...places].flatMap(([key, all]) => (INDICATOR_NAME.test(key) ? all : []));
  // From the back, so that what stands before keeps its place.
  const seen = new Set<string>();
  for (const { sheet, row, column, start, end } of [...own].sort((a, b) => b.start - a.start)) {
    const at = sheets.findIndex(({ name }) => name === sheet);
    const { origin } = sheets[at] as SheetSnapshot;
    const line = cells[at]?.[row - origin.row];
    const text = line?.[column - origin.column];
    const id = `${sheet} ${row} ${column} ${start}`;
    if (line === undefined || typeof text !== "string" || seen.has(id) || !names.has(text.slice(start, end))) continue;
    seen.add(id);
    line[column - origin.column] = text.slice(0, start) + preferred + text.slice(end);
  }
  return cells;
}

/** What the tables say of their indicators, with other names for some. */
const saidBy = (tables: readonly BudgetTable[], renamed: (name: string) => string): string[] =>
  tables.flatMap(({ projects }) =>
    projects.flatMap((project) =>
      project.indicators.map(({ level1, level2, name, cycle, annual, weight }) =>
        JSON.stringify([
          ...[project.name.value, level1?.value.name, level2?.value.name, name && renamed(name.value)],
          ...[cycle?.value.text, annual?.value.text, weight?.amount],
        ]),
      ),
    ),
  );

test.each(LAYOUTS.map((layout) => [layout.id, layout] as const))(
  "%s: the chosen names alone change, in every cell that has them, and all else reads as before",
  (_id, layout) => {
    fc.assert(
      fc.property(
        fc.nat(),
        anyAxes(layout.axes),
        fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...PREFERRED),
        (seed, axes, picks, preferred) => {
          const written = layout.write(modelFor(new Choice(seed), axes), axes);
          const { sheets } = written;
          const tables = readTables(sheets);
          const names = usagesOf(tables).filter(({ kind }) => kind === "name");
          const chosen = new Set(picks.map((pick) => names[pick % names.length]?.text ?? ""));
          const plan = planUnify(sheets, [{ kind: "name", texts: [...chosen], preferred }]);
          if (plan.kind === "refused") throw new Error(`${plan.reason}: ${[...chosen].join(" ")}`);
          expect(plan.left).toEqual([]);
          const after = applyWrites(sheets, planEdits(sheets, plan.edits));
          expect(after.map(({ values }) => values)).toEqual(expectedCells(written, chosen, preferred));
          const renamed = (name: string): string => (chosen.has(name) ? preferred : name);
          expect(saidBy(readTables(after), (name) => name)).toEqual(saidBy(tables, renamed));
        },
      ),
      { numRuns: runs(10) },
    );
  },
);
