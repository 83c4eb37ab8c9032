import fc from "fast-check";
import type { FormKind } from "../../src/across/facts";
import { hasOtherCode } from "../../src/across/code";
import { mayBeOneProject, projectKeys } from "../../src/across/owner";
import { createPairing, type Pair } from "../../src/across/pairs";
import type { Placed } from "../../src/across/rule";
import { contentOf } from "../../src/across/tables";
import { runs } from "../support/runs";
import { workTime } from "../support/work-time";

type Parts = Pick<Placed, "kind" | "year" | "name" | "unit" | "department" | "code" | "goals">;

const placed = (parts: Parts, at: number): Placed => ({
  ...{ sheet: "表", cell: "A1", indicators: [], from: { path: "表.xlsx", file: "表.xlsx" }, at },
  ...Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)),
  ...{ kind: parts.kind, name: parts.name },
});

const pairsOf = (projects: readonly Placed[]) => {
  const pairing = createPairing();
  const pairs = pairing.ofName(projects).map(({ over, before, after }) => [over, before.at, after.at]);
  const at = (some: readonly Placed[]): number[] => some.map((one) => one.at);
  return { pairs, ambiguous: at(pairing.ambiguous), otherCodes: at(pairing.otherCodes) };
};

type Pairs = ReturnType<typeof pairsOf>;

/** The same as it is meant: each table beside each. */
function plainPairsOf(projects: readonly Placed[]): Pairs {
  const [pairs, ambiguous, otherCodes]: [Pairs["pairs"], Set<number>, Set<number>] = [[], new Set(), new Set()];
  const taken = new Set<string>();
  const fits = (one: Placed, other: Placed): boolean => mayBeOneProject(one, other) && !hasOtherCode(one, other);
  /** In one year, projects with two codes that are written alike are two. */
  const areSeveral = (some: readonly Placed[]): boolean =>
    some.some((one) => some.some((other) => contentOf(one) !== contentOf(other) || hasOtherCode(one, other)));
  const of = (kind: FormKind, year: number): Placed[] =>
    projects.filter((one) => one.kind === kind && one.year === year);
  const look = (over: Pair["over"], befores: readonly Placed[], after: Placed, afters: readonly Placed[]): void => {
    if (taken.has(`${over} after ${after.at}`)) return;
    const left = befores.filter(({ at }) => !taken.has(`${over} before ${at}`));
    const fitting = left.filter((one) => fits(one, after));
    const rivals = afters.filter(
      (one) => !taken.has(`${over} after ${one.at}`) && fitting.some((other) => fits(other, one)),
    );
    const [before] = fitting;
    if (areSeveral(fitting) || (fitting.length > 0 && areSeveral(rivals))) ambiguous.add(after.at);
    else if (before !== undefined && rivals[0] === after) {
      pairs.push([over, before.at, after.at]);
      taken.add(`${over} before ${before.at}`).add(`${over} after ${after.at}`);
    } else if (left.some((one) => mayBeOneProject(one, after) && hasOtherCode(one, after))) otherCodes.add(after.at);
  };
  for (const after of projects) {
    if (after.year === undefined) continue;
    const last = of(after.kind, after.year - 1);
    const befores = last.length === 0 && after.kind === "plan" ? of("evaluation", after.year - 1) : last;
    look("years", befores, after, of(after.kind, after.year));
    const isOfName = (one: Placed): boolean => projectKeys(one)?.ofYear === projectKeys(after)?.ofYear;
    if (after.kind === "evaluation")
      look("evaluation", of("plan", after.year).filter(isOfName), after, of("evaluation", after.year).filter(isOfName));
  }
  return { pairs, ambiguous: [...ambiguous], otherCodes: [...otherCodes] };
}

const parts: fc.Arbitrary<Parts> = fc.record({
  kind: fc.constantFrom("plan", "plan", "evaluation"),
  year: fc.constantFrom(2025, 2026, 2026, undefined),
  name: fc.constantFrom("培训", "培训", "2026年培训"),
  unit: fc.constantFrom("办公室", "办公室", undefined),
  department: fc.constantFrom("民政局", "甲县民政局", "乙县民政局", "财政局", "（盖章）", undefined),
  code: fc.constantFrom("45010025T0001", "45010026T0001", "45010026T0002", "450100000001", "450100000002", undefined),
  goals: fc.constantFrom("一", "一", "二"),
});

test("tables of one name are put side by side as if each were held beside each", () => {
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 9 }), (all) => {
      const projects = all.map(placed);
      expect(pairsOf(projects)).toEqual(plainPairsOf(projects));
    }),
    { numRuns: runs(20_000) },
  );
});

const twoYears = (count: number, of: (nth: number, year: number) => Partial<Parts>): Placed[] =>
  Array.from({ length: count }, (_, at) => {
    const [nth, year] = [Math.floor(at / 2), 2025 + (at % 2)];
    return placed({ ...{ kind: "plan", year, name: "培训", unit: "办公室" }, ...of(nth, year) } as Parts, at);
  });

/** Such numbers of one form differ. */
const numbered = (nth: number): string => String(nth).padStart(5, "0");

test.each<[string, (nth: number, year: number) => Partial<Parts>]>([
  ["tell nothing of themselves", () => ({ department: "民政局" })],
  ["say each something else", (nth, year) => ({ department: "民政局", goals: `${year} ${nth}` })],
  ["have departments of their own", (nth) => ({ department: `民政${numbered(nth)}局` })],
  ["have departments that one name holds", (nth) => ({ department: nth === 0 ? "民政" : `民政${numbered(nth)}局` })],
  ["have codes of each year", (nth, year) => ({ department: "民政局", code: `450100${year % 100}T${numbered(nth)}` })],
  ["have codes that differ", (nth, year) => ({ department: "民政局", code: `45010000T${year % 2}${numbered(nth)}` })],
])("thousands of one owner and name that %s take little more than twice as long as half of them", (_, of) => {
  const timeOf = (count: number): number => {
    const projects = twoYears(count, of);
    const start = workTime();
    pairsOf(projects);
    return workTime() - start;
  };
  let growth = Infinity;
  // What is compiled the first time, or collected, may fall on either.
  for (let attempt = 0; attempt < 5 && growth > 3; attempt += 1)
    growth = Math.min(growth, timeOf(16_000) / timeOf(8_000));
  expect(growth).toBeLessThan(3);
});
