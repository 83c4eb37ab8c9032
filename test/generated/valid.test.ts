import fc from "fast-check";
import { checkSheets } from "../../src/check/check";
import { CENTRAL_2021 } from "../../src/check/standard/central-2021";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import type { Profile } from "../../src/check/standard/profile";
import { readTables } from "../../src/check/table/read";
import type { Indicator } from "../../src/check/table/types";
import { renderMessage } from "../../src/text/findings";
import { anyAxes, everyAxisValue, type Axes } from "./axes";
import { runs, shareOf } from "../support/runs";
import { Choice } from "./choice";
import type { Written } from "./grid";
import { LAYOUTS, modelFor, type GeneratedLayout } from "./layouts";
import { projectsOf, type Model } from "./model";
import { inOrder, targetText } from "./write/parts";

const strict = (profile: Profile): Profile => ({ ...profile, tier: "strict" });

/** Infos a faultless table may give, each with its cause; it gives no other. */
const CAUSED: Readonly<Record<string, (axes: Axes) => boolean>> = {
  "amount-column-blank": ({ zero }) => zero === "blank",
  "legacy-category": ({ cost }) => cost === "inside",
  "no-operator": ({ equals }) => equals === "bare",
  "repeated-header": ({ pages }) => pages === "repeated",
};

function unexpected({ notes = [] }: GeneratedLayout, written: Written, axes: Axes, profile: Profile): string[] {
  return checkSheets(written.sheets, { profile: strict(profile) }).findings.flatMap(({ rule, severity, message }) =>
    severity === "info" && (CAUSED[rule]?.(axes) === true || notes.includes(rule))
      ? []
      : [`${severity} ${rule}: ${renderMessage(message, "zh")}`],
  );
}

/** What was read, in words: each project with its goal and its indicators. */
function readIn(layout: GeneratedLayout, written: Written): unknown {
  return readTables(written.sheets).map((table) => ({
    layout: table.layout,
    year: table.year,
    moneyUnit: layout.traits.has("money") ? table.moneyUnit : null,
    projects: table.projects.map((project) => ({
      name: project.name.value,
      goal: layout.traits.has("goal") ? project.goals[0]?.value : null,
      wholeGoal: layout.traits.has("wholeGoal") ? project.goals[1]?.value : null,
      indicators: project.indicators.map(
        ({ name, cycle, annual }: Indicator) => `${name?.value} ${told(cycle?.value.text)} ${told(annual?.value.text)}`,
      ),
    })),
  }));
}

/** Signs as systems print them are one sign. */
const told = (text: string | undefined): string =>
  (text ?? "-")
    .replace("≧", "≥")
    .replace("≦", "≤")
    .replace(/^[=＝﹦]/, "")
    .replace(/^定性/, "");

function saidIn(layout: GeneratedLayout, model: Model, axes: Axes): unknown {
  const hasCycle = layout.traits.has("cycle") && axes.periods === "both";
  return [
    {
      layout: layout.layout,
      year: model.year,
      moneyUnit: layout.traits.has("money") ? model.money : null,
      projects: projectsOf(model).map((project) => ({
        name: project.name,
        goal: layout.traits.has("goal") ? project.goal : null,
        wholeGoal: layout.traits.has("wholeGoal") ? project.wholeGoal : null,
        indicators: [
          ...(layout.process ?? []),
          ...inOrder(project, axes).map(({ indicator: { name, cycle, annual } }) => {
            const text = (target: typeof cycle): string => told(target === null ? undefined : targetText(target, axes));
            return `${name} ${hasCycle ? text(cycle) : "-"} ${text(annual)}`;
          }),
        ],
      })),
    },
  ];
}

describe.each(LAYOUTS.map((layout, nth) => [layout.id, layout, nth] as const))(
  "faultless tables of %s",
  (_id, layout, nth) => {
    // Printed forms have their readers in common, so that a few mixed tables of each are enough.
    const eachAxis = everyAxisValue(layout.axes).slice(0, layout.isPrinted === true ? 1 : undefined);
    const seeded = eachAxis.map(({ name, axes }, seed) => [name, axes, seed] as const);

    test.each(shareOf(seeded, nth))("%s", (_name, axes, seed) => {
      const model = modelFor(new Choice(seed), axes);
      const written = layout.write(model, axes);
      expect(readIn(layout, written)).toEqual(saidIn(layout, model, axes));
      expect(unexpected(layout, written, axes, GUANGDONG)).toEqual([]);
    });

    test("any axes together: read as they were meant, and without a finding", () => {
      fc.assert(
        fc.property(fc.nat(), anyAxes(layout.axes), fc.constantFrom(GUANGDONG, CENTRAL_2021), (seed, axes, profile) => {
          const model = modelFor(new Choice(seed), axes);
          const written = layout.write(model, axes);
          expect(readIn(layout, written)).toEqual(saidIn(layout, model, axes));
          expect(unexpected(layout, written, axes, profile)).toEqual([]);
        }),
        { numRuns: runs(layout.isPrinted === true ? 4 : 12) },
      );
    });
  },
);
