import fc from "fast-check";
import { SEVERITIES, type Severity } from "../../src/check/finding";
import { markFormula, markId, markIn } from "../../src/check/sheet/mark-formula";
import { LONGEST_ADDRESS, planMarks, portionsOf, type PlannedMark } from "../../src/excel/marks/plan";
import type { MarkedCell } from "../../src/host/marks";
import { atOnce } from "../../src/steps";
import { range } from "../support/memory-grid";

const plan = (cells: readonly MarkedCell[]): readonly PlannedMark[] => atOnce(planMarks(cells));

const cell = (address: string, severity: Severity, sheet = "表"): MarkedCell => {
  const { top: row, left: column } = range(address);
  return { sheet, row, column, severity };
};

test("cells are put together to few areas, by sheet and severity", () => {
  const cells = [
    ...["A1", "A2", "B1", "B2", "D9"].map((address) => cell(address, "warning")),
    cell("C1", "error"),
    cell("C1", "info", "二"),
  ];
  expect(plan(cells)).toEqual([
    { sheet: "表", severity: "error", address: "C1", cells: 1 },
    { sheet: "表", severity: "warning", address: "A1:B2,D9", cells: 5 },
    { sheet: "二", severity: "info", address: "C1", cells: 1 },
  ]);
});

test("a cell is marked once, as the gravest", () => {
  const cells = [cell("A1", "info"), cell("A1", "error"), cell("A1", "warning"), cell("A2", "info")];
  expect(plan(cells)).toEqual([
    { sheet: "表", severity: "error", address: "A1", cells: 1 },
    { sheet: "表", severity: "info", address: "A2", cells: 1 },
  ]);
});

test("addresses are as long as Excel takes them and no longer", () => {
  const cells = Array.from({ length: 10_000 }, (_, n) => cell(`A${2 * n + 1}`, "warning"));
  const marks = plan(cells);
  expect(marks.length).toBeLessThanOrEqual(9);
  expect(Math.max(...marks.map(({ address }) => address.length))).toBeLessThanOrEqual(LONGEST_ADDRESS);
  expect(Math.max(...marks.map(({ address }) => address.length))).toBeGreaterThan(LONGEST_ADDRESS - 10);
  expect(marks.reduce((sum, mark) => sum + mark.cells, 0)).toBe(10_000);
});

test("whatever is found, each cell is in one area, as the gravest said of it", () => {
  const anyCell = fc.record({
    sheet: fc.constantFrom("表", "二"),
    row: fc.nat(8),
    column: fc.nat(5),
    severity: fc.constantFrom(...SEVERITIES),
  });
  fc.assert(
    fc.property(fc.array(anyCell, { maxLength: 60 }), (cells) => {
      const meant = new Map<string, Severity>();
      for (const severity of [...SEVERITIES].reverse())
        for (const one of cells.filter((each) => each.severity === severity))
          meant.set(`${one.sheet} ${one.row} ${one.column}`, severity);
      const put = plan(cells).flatMap(({ sheet, severity, address }) =>
        address.split(",").flatMap((part) => {
          const { top, left, bottom, right } = range(part);
          const places: [string, Severity][] = [];
          for (let row = top; row <= bottom; row++)
            for (let column = left; column <= right; column++) places.push([`${sheet} ${row} ${column}`, severity]);
          return places;
        }),
      );
      expect(put).toHaveLength(meant.size);
      expect(new Map(put)).toEqual(meant);
    }),
  );
});

test("a request holds no more than Excel takes", () => {
  const marks = Array.from({ length: 1_000 }, (_, n) => ({
    sheet: "表",
    severity: "info" as const,
    address: `A${n}`.padEnd(LONGEST_ADDRESS, "1"),
    cells: 1,
  }));
  const portions = portionsOf(marks);
  expect(portions.flat()).toEqual(marks);
  expect(portions.length).toBeGreaterThan(1);
  for (const portion of portions) expect(portion.length * (LONGEST_ADDRESS + 8_000)).toBeLessThanOrEqual(2_000_000);
});

test("a mark is known again by its formula, and nothing else is", () => {
  for (const severity of SEVERITIES) expect(markIn(markFormula(markId(severity)))).toBe(`jixiao-${severity}`);
  expect(markIn('= n( "jixiao-error-1" ) = 0')).toBe("jixiao-error-1");
  for (const other of [
    '=N("jixiao-error")=1',
    '=N("其他")=0',
    "=TRUE",
    '=N("jixiao-error")=0+A1',
    "",
    '=A1="jixiao-error"',
  ])
    expect(markIn(other)).toBeNull();
});
