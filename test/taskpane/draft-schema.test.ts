import { createCheck } from "../../src/check/check";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { openIndicators } from "../../src/editor/open";
import { addCard, removeCard, setName } from "../../src/editor/operations";
import { cardsOf, type Draft } from "../../src/editor/types";
import { readDraft } from "../../src/taskpane/session/editing/draft-schema";
import { Choice } from "../generated/choice";
import { LAYOUTS } from "../generated/layouts";
import { generated, published } from "../check/advice/support/tables";
import { runs } from "../support/runs";

/** What a draft is once it was stored. */
const stored = (draft: Draft): unknown => JSON.parse(JSON.stringify(draft));

function changed(draft: Draft, choice: Choice): readonly Draft[] {
  const cards = cardsOf(draft);
  if (cards.length === 0) return [draft];
  const { id } = choice.pick(cards);
  return [draft, setName(draft, id, "另一个名称"), removeCard(draft, id), addCard(draft, id, GUANGDONG).draft];
}

test.each(LAYOUTS.map((layout, nth) => [layout.id, layout, nth] as const))(
  "a draft of %s comes back as it was stored",
  (_, layout, nth) => {
    for (let run = 0; run < runs(8); run += 1) {
      const choice = new Choice(run * LAYOUTS.length + nth);
      const { sheets, profile } = generated(layout, choice);
      for (const table of createCheck({ profile }).read(sheets))
        for (const project of table.projects)
          for (const draft of changed(openIndicators(project, table, sheets, profile), choice))
            expect(readDraft(stored(draft))).toEqual(stored(draft));
    }
  },
);

test.each(published().map((start) => [start.name, start] as const))(
  "a draft of %s comes back as it was stored",
  (_, { sheets, profile }) => {
    for (const table of createCheck({ profile }).read(sheets))
      for (const project of table.projects.slice(0, 10)) {
        const draft = openIndicators(project, table, sheets, profile);
        expect(readDraft(stored(draft))).toEqual(stored(draft));
      }
  },
);

test("what is no draft is none", () => {
  for (const other of [null, 1, "", [], {}, { owner: {}, items: [] }]) expect(readDraft(other)).toBeNull();
});

test("a draft in which one value is of another kind, is missing or is one too many is none", () => {
  const { sheets, profile } = generated(LAYOUTS[0] as (typeof LAYOUTS)[number], new Choice(1));
  const [table] = createCheck({ profile }).read(sheets);
  const project = table?.projects[0];
  if (table === undefined || project === undefined) throw new Error("no project was read");
  const draft = openIndicators(project, table, sheets, profile);
  const [first] = cardsOf(draft);
  for (const other of [
    { ...draft, made: "1" },
    { ...draft, units: undefined },
    { ...draft, more: 1 },
    { ...draft, items: [{ ...first, name: 1 }] },
    { ...draft, items: [{ ...first, kind: "cart" }] },
    { ...draft, form: { ...draft.form, kind: "rows" } },
  ])
    expect(readDraft(JSON.parse(JSON.stringify(other)))).toBeNull();
});
