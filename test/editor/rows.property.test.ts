import fc from "fast-check";
import { applyWrites } from "../../src/check/edit";
import type { SheetSnapshot } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { readTables } from "../../src/check/table/read";
import { addCard, moveCard, removeCard, setAnnual, setCycle, setLevel2, setName } from "../../src/editor/operations";
import { openIndicators } from "../../src/editor/open";
import { printDraft } from "../../src/editor/print";
import { cardsOf, type Card, type Draft, type SlotName } from "../../src/editor/types";
import { anyAxes } from "../generated/axes";
import { Choice } from "../generated/choice";
import { LAYOUTS, modelFor } from "../generated/layouts";
import { IS_WHOLE, runs } from "../support/runs";

const ROWS = LAYOUTS.filter(({ traits }) => traits.has("cells"));

/** Signs as systems print them are one sign, and = is as good as none. */
const told = (text: string | null | undefined): string =>
  (text ?? "")
    .replace("≧", "≥")
    .replace("≦", "≤")
    .replace(/^[=＝﹦]/, "")
    .replace(/^定性[:：]?/, "");

const line = ({ level1, level2, name, cycle, annual }: Card): string =>
  [level1?.name, level2?.name, name, told(cycle), told(annual)].join(" ");

function reread(sheets: readonly SheetSnapshot[], project: number): Card[] {
  const [table] = readTables(sheets);
  const one = table?.projects[project];
  if (table === undefined || one === undefined) throw new Error("no project was read");
  return [...cardsOf(openIndicators(one, table, sheets, GUANGDONG))];
}

const operation = fc.record({
  kind: fc.constantFrom("name", "annual", "cycle", "level2", "add", "remove", "move"),
  at: fc.nat({ max: 20 }),
  to: fc.nat({ max: 20 }),
  text: fc.constantFrom("≥95%", "6-8次", "≤12月底", "每月≥1次", "优/良/中/差", "有效推动", "＝3项", "120人次"),
});

function operated(draft: Draft, { kind, at, to, text }: { kind: string; at: number; to: number; text: string }): Draft {
  const cards = cardsOf(draft);
  const card = cards[at % Math.max(1, cards.length)];
  if (kind === "add") {
    const target = draft.targets.annual ? { annual: text } : { cycle: text };
    return addCard(draft, card?.id ?? null, GUANGDONG, { name: `新增指标${draft.made}`, ...target }).draft;
  }
  if (card === undefined) return draft;
  switch (kind) {
    case "name":
      return setName(draft, card.id, `另一个名称${to}`);
    case "annual":
      return card.annual === null ? draft : setAnnual(draft, card.id, text);
    case "cycle":
      return card.cycle === null ? draft : setCycle(draft, card.id, text);
    case "level2":
      return card.level2 === null ? draft : setLevel2(draft, card.id, "12", GUANGDONG);
    case "remove":
      return cards.length < 2 ? draft : removeCard(draft, card.id);
    default:
      return moveCard(draft, card.id, to);
  }
}

test.each(ROWS)("$id: a project nobody touched writes nothing", ({ axes, write }) => {
  fc.assert(
    fc.property(anyAxes(axes), fc.integer(), (chosen, seed) => {
      const { sheets } = write(modelFor(new Choice(seed), chosen), chosen);
      for (const table of readTables(sheets)) {
        for (const project of table.projects) {
          const draft = openIndicators(project, table, sheets, GUANGDONG);
          expect(cardsOf(draft)).toHaveLength(project.indicators.length);
          expect(printDraft(draft, sheets)).toMatchObject({ writes: [], problems: [] });
        }
      }
    }),
    { numRuns: runs(8) },
  );
});

test.each(ROWS)("$id: a changed part is written into its own cells and no other", ({ axes, write }) => {
  fc.assert(
    fc.property(anyAxes(axes), fc.integer(), fc.nat({ max: 30 }), (chosen, seed, at) => {
      const { sheets } = write(modelFor(new Choice(seed), chosen), chosen);
      const [table] = readTables(sheets);
      const project = table?.projects.at(-1);
      if (table === undefined || project === undefined) throw new Error("no project was read");
      const draft = openIndicators(project, table, sheets, GUANGDONG);
      const cards = cardsOf(draft);
      const card = cards[at % cards.length] as Card;
      const slots = draft.form.kind === "rows" ? draft.form.rows[card.place]?.slots : undefined;
      const cellsOf = (...names: SlotName[]): string[] =>
        names.flatMap((name) => slots?.[name] ?? []).map(({ sheet, row, column }) => `${sheet} ${row} ${column}`);
      const writesOf = (changed: Draft): string[] =>
        printDraft(changed, sheets).writes.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`);
      expect(writesOf(setName(draft, card.id, "另一个名称"))).toEqual(cellsOf("name"));
      if (card.annual !== null) {
        const own = cellsOf("annualSign", "annual", "annualUnit");
        expect(own).toEqual(expect.arrayContaining(writesOf(setAnnual(draft, card.id, "≥97.5场"))));
      }
    }),
    { numRuns: runs(8) },
  );
});

test.each(ROWS)("$id: what operations leave is read as the cards shown, or told", ({ axes, write }) => {
  let written = 0;
  fc.assert(
    fc.property(
      anyAxes(axes),
      fc.integer(),
      fc.array(operation, { minLength: 1, maxLength: 5 }),
      (chosen, seed, operations) => {
        const { sheets } = write(modelFor(new Choice(seed), chosen), chosen);
        const [table] = readTables(sheets);
        const project = table?.projects[0];
        if (table === undefined || project === undefined) throw new Error("no project was read");
        const draft = operations.reduce(operated, openIndicators(project, table, sheets, GUANGDONG));
        const { writes, problems } = printDraft(draft, sheets);
        if (problems.length > 0) return;
        written += 1;
        expect(reread(applyWrites(sheets, writes), 0).map(line)).toEqual(cardsOf(draft).map(line));
      },
    ),
    { numRuns: runs(40) },
  );
  expect(written).toBeGreaterThan(IS_WHOLE ? 5 : 0);
});
