import { applyWrites } from "../../src/check/edit";
import { a1 } from "../../src/check/sheet/address";
import { cellText, rowBounds, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { readTables } from "../../src/check/table/read";
import { setAnnual, setCycle, setLevel2, setName } from "../../src/editor/operations";
import { openIndicators } from "../../src/editor/open";
import { printDraft } from "../../src/editor/print";
import { cardsOf, type Draft } from "../../src/editor/types";
import { drawn, type DrawnOptions } from "../check/table/forms/drawn";
import { FILED_FORMS, type FormEdit } from "../support/filed-forms";

/** The drafts of all projects of some sheets, in the order of the tables. */
function draftsOn(sheets: readonly SheetSnapshot[]): Draft[] {
  return readTables(sheets, GUANGDONG).flatMap((table) =>
    table.projects.map((project) => openIndicators(project, table, sheets, GUANGDONG)),
  );
}

function edited(draft: Draft, { card: at, part, to }: FormEdit): Draft {
  const id = cardsOf(draft)[at]?.id ?? "";
  switch (part) {
    case "name":
      return setName(draft, id, to);
    case "annual":
      return setAnnual(draft, id, to);
    case "cycle":
      return setCycle(draft, id, to);
    case "level2":
      return setLevel2(draft, id, to, GUANGDONG);
  }
}

/** The cells in which two sheets differ, as the second has them. */
function changes(before: SheetSnapshot, after: SheetSnapshot): Record<string, string> {
  const changed: Record<string, string> = {};
  const { first, end } = rowBounds(before);
  for (let row = first; row < end; row += 1)
    for (let column = before.origin.column; column < before.origin.column + 12; column += 1) {
      const text = cellText(after, row, column);
      if (text !== cellText(before, row, column)) changed[a1(row, column)] = text;
    }
  return changed;
}

const PLACINGS: readonly (readonly [string, DrawnOptions])[] = [
  ["as printed", {}],
  ["without merges", { merged: false }],
  ["from K10 on", { origin: { row: 9, column: 10 } }],
];

describe.each(FILED_FORMS)("the form $id", ({ sheet: picture, projects, indicators, edits }) => {
  test.each(PLACINGS)("opens with its indicators, and nobody's change writes nothing: %s", (_, options) => {
    const sheets = [drawn(picture, options)];
    const drafts = draftsOn(sheets);
    expect(drafts.map(({ owner }) => owner.name)).toEqual(projects);
    expect(drafts.flatMap((draft) => cardsOf(draft))).toHaveLength(indicators);
    for (const draft of drafts) expect(printDraft(draft, sheets)).toMatchObject({ writes: [], problems: [] });
  });

  test.each(edits)("$part of indicator $card of project $project becomes $to in its own cells", (edit) => {
    const sheet = drawn(picture);
    const draft = edited(draftsOn([sheet])[edit.project ?? 0] as Draft, edit);
    const { writes, problems } = printDraft(draft, [sheet]);
    expect(problems).toEqual([]);
    const [after = sheet] = applyWrites([sheet], writes);
    expect(changes(sheet, after)).toEqual(edit.cells);
    const again = draftsOn([after])[edit.project ?? 0] as Draft;
    expect(shown(again)).toEqual(shown(draft));
  });
});

/** Cards as they are read again: = is as good as no sign. */
const shown = (draft: Draft): string[] =>
  cardsOf(draft).map(({ level1, level2, name, cycle, annual }) =>
    [level1?.name, level2?.name, name, cycle, annual].map((part) => part ?? "·").join(" "),
  );
