import fc from "fast-check";
import { checkSheets } from "../../src/check/check";
import type { SheetSnapshot } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { readTables } from "../../src/check/table/read";
import type { AmountCell, BudgetTable } from "../../src/check/table/types";
import { bareWord } from "../../src/check/table/vocabulary/bare";
import { MEANINGS, type LabelRole } from "../../src/check/table/vocabulary/roles";
import { LABEL_ROLES } from "../../src/check/table/vocabulary/vocabulary";
import { LABELS } from "../../src/check/table/vocabulary/words";
import { FORMS } from "../../src/check/table/types";
import { goalsOf, inShort } from "../check/table/forms/drawn";
import { runs } from "../support/runs";
import { moved } from "./arrange";
import { plainAxes, type Axes } from "./axes";
import { Choice } from "./choice";
import type { Written } from "./grid";
import { LAYOUTS, modelFor, type GeneratedLayout } from "./layouts";
import { headerOf, relabelled, rowGroups, shuffled, unmerged, withColumn, withRow } from "./rearrange";

const PROFILE = { ...GUANGDONG, tier: "strict" as const };

const amountText = (cell: AmountCell | null): string =>
  cell === null ? "-" : cell.amount.kind === "blank" ? "blank" : cell.amount.text;

/** All that is read of a table but the labels and where anything stands. */
const factsOf = (table: BudgetTable): unknown => ({
  year: table.year,
  department: table.department?.value ?? null,
  moneyUnit: table.moneyUnit,
  projects: table.projects.map((project) => ({
    name: project.name.value,
    unit: project.unit,
    goals: goalsOf(project),
    money: project.amounts
      .map(
        (cell) =>
          `${cell.column.period} ${cell.column.role === "of-which" ? "fund" : cell.column.role} ${amountText(cell)}`,
      )
      .sort(),
    sums: project.amountSums?.map(
      ({ stated, parts, unknown }) =>
        `${amountText(stated)} = ${parts.map(amountText).sort().join("+")} ${unknown.length}`,
    ),
    indicators: project.indicators.map(
      (indicator) =>
        `${inShort(indicator)} ${indicator.outcome?.actual?.value.text ?? "-"} ${amountText(indicator.outcome?.score ?? null)}`,
    ),
    execution: project.execution?.map(({ budget, spent, rate, score }) =>
      [budget, spent, rate, score].map(amountText).join(),
    ),
    totals: project.scoreTotals?.map(({ weight, score }) => [weight, score].map(amountText).join()),
  })),
});

const answerTo = (sheets: readonly SheetSnapshot[]): unknown => {
  const found = checkSheets(sheets, { profile: PROFILE }).findings;
  return {
    tables: readTables(sheets, PROFILE).map(factsOf),
    findings: found.map(({ rule, severity }) => `${rule} ${severity}`).sort(),
  };
};

const FORM_LAYOUTS = LAYOUTS.filter(({ layout }) => FORMS.includes(layout));

/** One form with some faults of its own, so that there are findings to compare; each at its corner. */
function formOf(layout: GeneratedLayout, seed: number, changes: Partial<Axes> = {}): Written {
  const choice = new Choice(seed);
  const axes: Axes = { ...plainAxes(layout.axes), notes: true, ...changes };
  const model = modelFor(choice, axes);
  const unit = model.units[0];
  const [project] = unit?.projects ?? [];
  if (unit === undefined || project === undefined) throw new Error("no project");
  const [first, ...others] = project.indicators;
  const indicators =
    first === undefined ? others : [{ ...first, annual: { sign: "≥", value: "8", unit: "" } }, ...others];
  return layout.write(
    { ...model, units: [{ ...unit, projects: [{ ...project, goal: project.goal.replace(/。$/, ""), indicators }] }] },
    axes,
  );
}

const onlySheet = ({ sheets: [sheet] }: Written): SheetSnapshot => {
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
};

const column = (sheet: SheetSnapshot): number => sheet.values[0]?.length ?? 1;

describe.each(FORM_LAYOUTS.map((layout) => [layout.id, layout] as const))(
  "the form %s says the same",
  (_id, layout) => {
    const expectSame = (change: (sheet: SheetSnapshot, choice: Choice) => SheetSnapshot): void =>
      fc.assert(
        fc.property(fc.nat(1000), (seed) => {
          const sheet = onlySheet(formOf(layout, seed));
          expect(answerTo([change(sheet, new Choice(seed))])).toEqual(answerTo([sheet]));
        }),
        { numRuns: runs(5) },
      );

    test("with its labelled rows in another order", () => {
      expectSame((sheet, choice) => shuffled(sheet, (groups) => choice.shuffled(groups)));
    });

    test("with a labelled row that nobody knows", () => {
      expectSame((sheet, choice) => withRow(sheet, choice.int(0, rowGroups(sheet).groups.length - 1)));
    });

    test("with a column that nobody knows", () => {
      expectSame((sheet, choice) => withColumn(sheet, choice.pick([column(sheet), column(sheet) - 1])));
    });

    test("without some merges", () => {
      expectSame((sheet, choice) => {
        const share = choice.pick([0, 0.5]);
        return unmerged(sheet, () => choice.chance(share));
      });
    });

    test("further down and to the right", () => {
      const written = formOf(layout, 3);
      expect(answerTo(moved(written, 9, 10).sheets)).toEqual(answerTo(written.sheets));
    });

    test("with its header on each page", () => {
      if (!layout.axes.pages.includes("repeated")) return;
      const [once, repeated] = (["one", "repeated"] as const).map((pages) =>
        answerTo(formOf(layout, 4, { pages }).sheets),
      );
      expect(repeated).toEqual(once);
    });

    test("by other words for its labels", () => {
      expectSame((sheet, choice) => relabelled(sheet, bySynonyms(sheet, choice)));
    });
  },
);

const wordsOf = (role: LabelRole): readonly string[] =>
  Object.values(LABELS[role]).flatMap((words) => words.split(" "));

/** The role a word is filed under; null where it is filed under several, or stands for two things by its place. */
const ROLE_OF = new Map<string, LabelRole | null>();
for (const role of LABEL_ROLES) for (const word of wordsOf(role)) ROLE_OF.set(word, ROLE_OF.has(word) ? null : role);

/** Roles whose labels mean something by what stands beside them, see LAYOUTS.md, and so have no synonyms. */
const CONDITIONAL: ReadonlySet<LabelRole> = new Set<LabelRole>([
  // 资金性质 heads funds, 成本构成 what the money is spent on.
  "fund-names",
]);

/** Labels that need more than themselves. */
const CONDITIONAL_WORDS: ReadonlySet<string> = new Set([
  // Not the form's own department where another one is named.
  "中央主管部门",
  "省级财政部门",
]);

/** Replaces each label above the indicators, or over them, by another one that is filed under the same role. */
function bySynonyms(sheet: SheetSnapshot, choice: Choice): (text: string, row: number) => string {
  const { bottom } = headerOf(sheet);
  return (text, row) => {
    if (row > bottom || text.length > 24) return text;
    const bare = bareWord(text);
    const role = ROLE_OF.get(bare) ?? null;
    if (role === null || CONDITIONAL.has(role) || !text.includes(bare) || MEANINGS[role] === undefined) return text;
    const others = wordsOf(role).filter(
      (word) => ROLE_OF.get(word) === role && !CONDITIONAL_WORDS.has(word) && !CONDITIONAL_WORDS.has(bare),
    );
    return others.length === 0 ? text : text.replace(bare, choice.pick(others));
  };
}
