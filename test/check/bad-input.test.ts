import { readSheets } from "../../src/check/table/read";
import { FAULTS } from "../generated/faults";
import type { Fault } from "../generated/faults/fault";
import { below, hidden, moved, onOneSheet, overRows } from "../generated/arrange";
import { Choice } from "../generated/choice";
import type { Written } from "../generated/grid";
import { LAYOUTS, modelFor, type GeneratedLayout } from "../generated/layouts";
import { projectsOf, withProject, type Model } from "../generated/model";
import { complaints, findingsIn, hindrance, plant, STRICT, type Terms } from "../generated/plant";
import { plainAxes } from "../generated/axes";
import { runs, shareOf } from "../support/runs";

/** Sheets as users keep them: still read as they are meant, without a false finding, and with every real one at its place. */

const SEEDS = Array.from({ length: runs(2) }, (_, seed) => seed);

const layout = (id: string): GeneratedLayout => {
  const found = LAYOUTS.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

const LISTS = ["L0", "L12", "list"].map(layout);
const FORMS = ["L1 old", "L1 new", "L2", "L3", "L4", "L5"].map(layout);

/** One fault of a target, one of a name, one of a goal, one of the money. */
const PLANTED: readonly Fault[] = [
  "missing-unit",
  "project-year-differs",
  "goal-quantity-not-in-indicators",
  "amount-not-a-number",
].map((rule) => {
  const fault = FAULTS.find((one) => one.rule === rule);
  if (fault === undefined) throw new Error(rule);
  return fault;
});

/** What is wrong with the answer, over several tables; `above` are the findings above info that are true of them anyway. */
function wrong(of: GeneratedLayout, terms: Terms, tables = 1, above: readonly string[] = []): string[] {
  const possible = PLANTED.filter((fault) => hindrance(fault, of) === null);
  return SEEDS.flatMap((seed) => {
    const fault = possible[(seed + of.id.length) % possible.length] as Fault;
    const planted = plant(fault, of, seed, terms);
    const found = findingsIn(planted.valid).filter(({ severity }) => severity !== "info");
    const read = readSheets(planted.valid.sheets, { profile: STRICT });
    const said = complaints(fault, planted);
    if (read.tables.length !== tables) said.push(`${read.tables.length} tables`);
    if (read.unread.length > 0) said.push(`${read.unread.length} sheets unread`);
    const rules = found.map(({ rule }) => rule).sort();
    if (rules.join() !== [...above].sort().join()) said.push(`found ${rules.join(", ")}`);
    return said.map((one) => `${of.id}, ${fault.rule}, seed ${seed}: ${one}`);
  });
}

/** A faultless table of another department. */
function another({ write, axes }: GeneratedLayout): Written {
  const plain = plainAxes(axes);
  const model = modelFor(new Choice(77), plain, 2);
  const named = { ...model, department: "江临市财政局" };
  return write({ ...named, units: named.units.map((unit) => ({ ...unit, name: "江临市财政局" })) }, plain);
}

const AT_CORNER = { corner: "A1", formulas: false } as const;

describe("two tables on one sheet", () => {
  test.each(LISTS.map((one) => [one.id, one] as const))("%s: another department's list above", (_id, one) => {
    expect(wrong(one, { axes: AT_CORNER, arrange: (own) => below(another(one), own, "lower") }, 2)).toEqual([]);
  });

  test.each(LISTS.map((one) => [one.id, one] as const))("%s: another department's list below", (_id, one) => {
    expect(wrong(one, { axes: AT_CORNER, arrange: (own) => below(own, another(one), "upper") }, 2)).toEqual([]);
  });

  test.each([
    ["L0", "L12"],
    ["L12", "L0"],
    ["list", "L0"],
    ["L0", "list"],
  ])("%s above %s", (upper, lower) => {
    const arrange = (own: Written): Written => below(own, another(layout(lower)), "upper");
    expect(wrong(layout(upper), { axes: AT_CORNER, arrange }, 2)).toEqual([]);
  });

  test.each(FORMS.map((one) => [one.id, one] as const))(
    "%s: the forms of several projects below one another",
    (_id, one) => {
      expect(wrong(one, { axes: AT_CORNER, arrange: onOneSheet })).toEqual([]);
    },
  );
});

test.each(LISTS.map((one) => [one.id, one] as const))("%s: a header over three rows", (_id, one) => {
  expect(wrong(one, { axes: { header: 3 } })).toEqual([]);
});

test.each(shareOf(LAYOUTS, 0).map((one) => [one.id, one] as const))(
  "%s: a table that starts at column K",
  (_id, one) => {
    expect(wrong(one, { axes: AT_CORNER, arrange: (own) => moved(own, 7, 10) })).toEqual([]);
  },
);

test.each(shareOf(LAYOUTS, 1).map((one) => [one.id, one] as const))(
  "%s: hidden and filtered rows are checked like the others",
  (_id, one) => {
    expect(wrong(one, { arrange: (own) => hidden(own, 3) })).toEqual([]);
    expect(wrong(one, { arrange: (own) => hidden(own, 1) })).toEqual([]);
  },
);

test("merged project cells that hold several indicator rows", () => {
  const axes = { ...AT_CORNER, lines: true, pages: "one" } as const;
  expect(wrong(layout("L0"), { axes, arrange: overRows })).toEqual([]);
  expect(wrong(layout("L12"), { axes: { levels: "merged" } })).toEqual([]);
  expect(wrong(layout("list"), { axes: { levels: "merged" } })).toEqual([]);
});

test("a total row at the bottom", () => {
  expect(wrong(layout("L0"), { axes: { totals: "below" } })).toEqual([]);
  expect(wrong(layout("L12"), { axes: { totals: "below" } })).toEqual([]);
});

test("Alt+Enter between indicators", () => {
  expect(wrong(layout("L0"), { axes: { lines: true } })).toEqual([]);
});

describe("half-filled projects", () => {
  const bare = (model: Model, at: number): Model =>
    withProject(model, at, (project) => ({ ...project, goal: "", wholeGoal: "", indicators: [] }));
  const withoutGoal = (model: Model, at: number): Model =>
    withProject(model, at, (project) => ({ ...project, goal: "" }));
  const withoutIndicators = (model: Model, at: number): Model =>
    withProject(model, at, (project) => ({ ...project, indicators: [] }));

  // Where rows of how it is managed are printed, no project is without any.
  const ownRows = LAYOUTS.filter(({ traits }) => traits.has("own rows"));
  test.each(shareOf(ownRows, 2).map((one) => [one.id, one] as const))(
    "%s: each lack is said once, and nothing else",
    (_id, one) => {
      const goal = one.traits.has("goal") ? ["goal-empty"] : [];
      const indicators = one.traits.has("money") ? ["indicators-empty"] : [];
      expect(wrong(one, { projects: 3, prepare: bare }, 1, [...goal, ...indicators])).toEqual([]);
      if (one.traits.has("goal")) expect(wrong(one, { projects: 3, prepare: withoutGoal }, 1, goal)).toEqual([]);
      expect(wrong(one, { projects: 3, prepare: withoutIndicators }, 1, indicators)).toEqual([]);
    },
  );
});

test.each(["L0", "L12", "L1 old", "L5"])("%s: a project of several years whose annual targets are lower", (id) => {
  const one = layout(id);
  const lower = (model: Model): Model =>
    projectsOf(model).reduce(
      (all, _, at) =>
        withProject(all, at, (project) => ({
          ...project,
          wholeGoal: project.goal.replace(/\d+/g, (number) => String(Number(number) * 3)).replace(/年预算.*/, ""),
          indicators: project.indicators.map((indicator) => {
            const { cycle, annual } = indicator;
            if (annual === null || cycle === null || !indicator.category.startsWith("11")) return indicator;
            return { ...indicator, cycle: { ...cycle, value: String(Number(annual.value) * 3) } };
          }),
        })),
      model,
    );
  expect(wrong(one, { axes: { periods: "both" }, prepare: lower })).toEqual([]);
});
