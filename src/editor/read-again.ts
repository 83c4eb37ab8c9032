import { applyWrites } from "../check/edit";
import type { CellWrite } from "../check/finding";
import { fold } from "../check/indicator/fold";
import { cellId } from "../check/sheet/cell-id";
import { handleOf, type SheetSnapshot } from "../check/sheet/snapshot";
import { sameCategoryName } from "../check/table/class-labels";
import { otherThanBefore } from "../check/table/same-reading";
import type { BudgetTable } from "../check/table/types";
import { inReadingOrder } from "./check-draft";
import { projectAt } from "./find";
import type { DraftBase } from "./mend-draft";
import { openIndicators } from "./open";
import { isTouched, printedText } from "./packed/cells";
import { printDraft } from "./print";
import type { DraftProblem } from "./problems";
import { cardsOf, type Card, type CardCategory, type Draft } from "./types";

/** What would not be read as it is meant. */
export type Misreading = Extract<DraftProblem, { kind: "read-otherwise" | "others-read-otherwise" }>;

/**
 * Reads the sheets as they would be with a draft written, and compares: the project's indicators are to say what the cards say, and
 * everything else what it says now. A text that stands for something else where it goes ends a block or begins another part: the name
 * of a section, a sum, a note. Null where all is read as it is meant.
 */
export function readAgain(draft: Draft, base: DraftBase): Misreading | null {
  const { sheets, check } = base;
  const { writes, problems } = printDraft(draft, sheets);
  if (writes.length === 0 || problems.length > 0) return null;
  const before = check.read(sheets);
  const written = applyWrites(sheets, writes);
  const after = check.read(written);
  return otherIndicators(draft, base, before, after, written) ?? others(draft, sheets, before, after, writes);
}

/** The first card that is not read as it says. */
function otherIndicators(
  draft: Draft,
  { sheets, profile, mappings }: DraftBase,
  before: readonly BudgetTable[],
  after: readonly BudgetTable[],
  written: readonly SheetSnapshot[],
): Misreading | null {
  // A project that is gone already is no concern of this.
  if (projectAt(before, draft.owner, sheets) === null) return null;
  const found = projectAt(after, draft.owner, written);
  const read = found === null ? [] : cardsOf(openIndicators(found.project, found.table, written, profile, mappings));
  const meant = inReadingOrder(draft, sheets);
  const at = meant.findIndex((card, index) => !says(read[index], card));
  if (at === -1 && read.length === meant.length) return null;
  // Without its name an indicator over two rows falls apart, and one in a row of its own may be none.
  const nameless = meant.find(({ name }) => name.trim() === "");
  const wrong = meant[at === -1 ? meant.length - 1 : at];
  // A label further down may end the block above it: what was changed is at fault.
  const changed = wrong === undefined || isChanged(wrong, draft) ? wrong : meant.find((one) => isChanged(one, draft));
  const card = (nameless ?? changed ?? wrong)?.id ?? null;
  return { kind: "read-otherwise", card, isNameless: nameless !== undefined, read: read.length, meant: meant.length };
}

/** Another project, or the table around it, that would be read otherwise. */
function others(
  draft: Draft,
  sheets: readonly SheetSnapshot[],
  before: readonly BudgetTable[],
  after: readonly BudgetTable[],
  writes: readonly CellWrite[],
): Misreading | null {
  const own = projectAt(before, draft.owner, sheets)?.project;
  const cells = new Set(
    writes.flatMap(({ sheet: name, row, column }) => {
      const sheet = sheets.find((one) => one.name === name);
      return sheet === undefined ? [] : [cellId({ sheet: name, row: handleOf(sheet, row), column })];
    }),
  );
  const other = otherThanBefore(before, after, (project) => {
    // Projects that share a cell change with each other.
    return project === own || project.indicatorCells.some((cell) => cells.has(cellId(cell)));
  });
  return other === null ? null : { kind: "others-read-otherwise", project: other.project };
}

/** Whether a card says something else than was read where it stands. */
function isChanged(card: Card, { form }: Draft): boolean {
  if (form.kind === "packed") return isTouched(card);
  const said = form.rows[card.place]?.said;
  return said == null || said.card !== card.id || !says({ ...card, ...said }, card);
}

function says(read: Card | undefined, card: Card): boolean {
  return (
    read !== undefined &&
    isClass(read.level1, card.level1) &&
    isClass(read.level2, card.level2) &&
    isText(read.name, card.name) &&
    isTarget(read.cycle, card.cycle) &&
    isTarget(read.annual, card.annual)
  );
}

const isText = (read: string | null, meant: string | null): boolean => bare(read) === bare(meant);

/** A sign may stand in full width or be left out: a number alone is as good as one with =. */
const isTarget = (read: string | null, meant: string | null): boolean => sign(read) === sign(meant);

const sign = (text: string | null): string =>
  fold(bare(text))
    .replace(/﹦/g, "=")
    .replace(/≧/g, "≥")
    .replace(/≦/g, "≤")
    .replace(/^(?:=|定性:?)/, "");

/** A text as it is compared: without spaces and invisible characters, which reading may or may not keep. */
const bare = (text: string | null): string => printedText(text ?? "").replace(/\s/g, "");

/** 社会效益 where 社会效益指标 is printed is the same class. */
function isClass(read: CardCategory | null, meant: CardCategory | null): boolean {
  if (read === null || meant === null) return read === meant;
  return bare(read.text) === bare(meant.text) || (read.code === meant.code && sameCategoryName(read.name, meant.name));
}
