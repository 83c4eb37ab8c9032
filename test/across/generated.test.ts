import fc from "fast-check";
import { heldFacts } from "../../src/across/example";
import { factsOf } from "../../src/across/extract";
import type { FileFacts } from "../../src/across/facts";
import type { AcrossRule } from "../../src/across/rule";
import { ACROSS_RULES } from "../../src/across/rules";
import { createAcrossCheck, type AcrossResult } from "../../src/across/run";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { readSheets } from "../../src/check/table/read";
import { chosenAxes, type Axes } from "../generated/axes";
import { Choice } from "../generated/choice";
import { LAYOUTS, modelFor, type GeneratedLayout } from "../generated/layouts";
import { withEveryProject, withProject, type Indicator, type Model, type TargetText } from "../generated/model";
import { runs, shareOf } from "../support/runs";

const isEvaluation = ({ id }: GeneratedLayout): boolean => id.includes("自评");
const EVALUATIONS = LAYOUTS.filter(isEvaluation);
/** Yunnan's form asks for actual values, and Hebei's and two of the lists name no unit in some tables. */
const PLANS = LAYOUTS.filter((one) => !isEvaluation(one) && one.layout !== "department" && one.id !== "L3");
const NO_UNIT = ["河北", "黄山", "list"];

function factsIn(layout: GeneratedLayout, model: Model, axes: Axes): FileFacts {
  const { sheets } = layout.write(model, axes);
  const { tables } = readSheets(sheets, { profile: GUANGDONG });
  return factsOf({ tables, sheets, profile: GUANGDONG, acceptances: [] });
}

/** The rules that look at one project in two tables: what names and sets are alike is the generator's choice. */
const OF_PAIRS: readonly AcrossRule[] = ACROSS_RULES.filter(({ over }) => over === "years" || over === "evaluation");

function compare(files: readonly (readonly [name: string, facts: FileFacts])[], rules = OF_PAIRS): AcrossResult {
  const check = createAcrossCheck(heldFacts(), rules);
  for (const [file, facts] of files) check.add({ path: file, file }, facts);
  return check.finish();
}

/** Axes for a layout that go with those of another: one money unit, the same units and classes. */
function axesWith(layout: GeneratedLayout, { money, units, cost, benefit }: Axes, choice: Choice): Axes {
  return { ...chosenAxes(layout.axes, choice), money, units, cost, benefit };
}

interface Tables {
  readonly model: Model;
  readonly axes: Axes;
  readonly choice: Choice;
}

function tablesOf(layout: GeneratedLayout, seed: number): Tables {
  const choice = new Choice(seed);
  const axes = chosenAxes(layout.axes, choice);
  return { axes, choice, model: modelFor(choice, axes, 2) };
}

const told = ({ findings }: AcrossResult): string[] => findings.map(({ message }) => message.id);

const half = (target: TargetText | null): TargetText | null =>
  target && { ...target, value: String(Math.floor(Number(target.value) / 2)) };

const canBeHalved = ({ annual, category }: Indicator): boolean =>
  annual !== null && annual.sign === "≥" && Number(annual.value) > 1 && ["11", "12", "13"].includes(category);

/** The model with the first target of its first project that can be halved; null where there is none. */
function lowered(model: Model): { readonly model: Model; readonly name: string } | null {
  const project = model.units[0]?.projects[0];
  const at = project?.indicators.findIndex(canBeHalved) ?? -1;
  const one = project?.indicators[at];
  if (one === undefined) return null;
  const changed = withProject(model, 0, (own) => ({
    ...own,
    indicators: own.indicators.map((indicator, nth) =>
      nth === at ? { ...indicator, annual: half(indicator.annual), cycle: half(indicator.cycle) } : indicator,
    ),
  }));
  return { model: changed, name: one.name };
}

const PAIRS = PLANS.flatMap((plan) => EVALUATIONS.map((evaluation) => [plan, evaluation] as const));

test.each(shareOf(PAIRS, 3).map(([plan, evaluation], nth) => [plan.id, evaluation.id, plan, evaluation, nth] as const))(
  "%s and %s of the same projects do not differ, and a lowered target or a dropped indicator is found",
  (_plan, _evaluation, plan, evaluation, nth) => {
    for (let seed = nth; seed < nth + runs(3); seed += 1) {
      const { model, axes, choice } = tablesOf(plan, seed);
      const own = axesWith(evaluation, axes, choice);
      const planned = factsIn(plan, model, axes);
      const compared = (changed: Model) =>
        compare([
          ["申报", planned],
          ["自评", factsIn(evaluation, changed, own)],
        ]);
      const same = compared(model);
      expect(told(same)).toEqual([]);
      const hasUnits = !NO_UNIT.includes(plan.id) && evaluation.id !== "专项转移支付自评";
      if (hasUnits) expect(same.compared.evaluations).toBe(planned.projects.length);
      if (same.compared.evaluations === 0) continue;

      const low = lowered(model);
      if (low !== null) {
        const { findings } = compared(low.model);
        expect(findings.map(({ message: { id, params } }) => [id, params.name])).toEqual([
          ["selfeval-differs-from-plan", low.name],
        ]);
      }

      const dropped = withProject(model, 0, (project) => ({ ...project, indicators: project.indicators.slice(1) }));
      const [first] = model.units[0]?.projects[0]?.indicators ?? [];
      const { findings } = compared(dropped);
      expect(findings.map(({ message: { id, params } }) => [id, params.name])).toEqual([
        ["selfeval-differs-from-plan/dropped", first?.name],
      ]);
    }
  },
);

test.each(
  shareOf(
    PLANS.filter(({ id }) => !NO_UNIT.includes(id)),
    1,
  ).map((layout, nth) => [layout.id, layout, nth] as const),
)(
  "%s of two years: what is the same is told, what asks for less is told, and what asks for more is not",
  (_id, layout, seed) => {
    const { model, axes } = tablesOf(layout, seed);
    const after: Model = withEveryProject({ ...model, year: 2026 }, (project) => ({
      ...project,
      name: project.name.replace(/20\d\d年/, "2026年"),
    }));
    const before: Model = withEveryProject({ ...model, year: 2025 }, (project) => ({
      ...project,
      name: project.name.replace(/20\d\d年/, "2025年"),
    }));
    const last = factsIn(layout, before, axes);
    const compared = (changed: Model) =>
      compare([
        ["2025", last],
        ["2026", factsIn(layout, changed, axes)],
      ]);
    const same = compared(after);
    expect(same.compared.years).toBe(last.projects.length);
    const withGoals = last.projects.filter(({ goals }) => goals !== undefined).length;
    expect(told(same)).toEqual(Array.from({ length: withGoals }, () => "same-as-last-year"));

    const low = lowered(after);
    const high = lowered(before);
    if (low === null || high === null) throw new Error("every project has a target that can be halved");
    const ofTargets = ({ findings }: AcrossResult) =>
      findings.flatMap(({ message: { id, params } }) => (id === "target-below-last-year" ? [params.name] : []));
    expect(ofTargets(compared(low.model))).toEqual([low.name]);
    const raised = compare([
      ["2025", factsIn(layout, high.model, axes)],
      ["2026", factsIn(layout, after, axes)],
    ]);
    expect(ofTargets(raised)).toEqual([]);
  },
);

test("the order in which files come makes no difference", () => {
  const { model, axes } = tablesOf(PLANS[0] as GeneratedLayout, 5);
  const evaluation = EVALUATIONS[0] as GeneratedLayout;
  const other: Model = {
    ...model,
    department: "江临市水务局",
    units: model.units.map((unit) => ({ ...unit, name: "江临市水务局" })),
  };
  const low = lowered({ ...model, year: (model.year ?? 2025) + 1 });
  const write = (own: Model, layout = PLANS[0] as GeneratedLayout): FileFacts => factsIn(layout, own, axes);
  const files = [
    ["a", write(model)],
    ["b", write(lowered(model)?.model ?? model, evaluation)],
    ["c", write(other)],
    ["d", write(low?.model ?? model)],
    ["e", write({ ...other, year: (model.year ?? 2025) + 1 })],
    [
      "f",
      write(
        withEveryProject(model, (p) => ({
          ...p,
          indicators: p.indicators.map((i) => ({ ...i, name: `${i.name.replace("培训", "参训")}` })),
        })),
      ),
    ],
  ] as const;
  const expected = JSON.stringify(compare(files, ACROSS_RULES));
  const { findings } = compare(files, ACROSS_RULES);
  expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(3);
  fc.assert(
    fc.property(fc.shuffledSubarray([...files], { minLength: files.length }), (shuffled) => {
      expect(JSON.stringify(compare(shuffled, ACROSS_RULES))).toBe(expected);
    }),
    { numRuns: runs(40) },
  );
});
