import type { Check } from "../check/check";
import { applyWrites } from "../check/edit";
import type { Edit, Finding } from "../check/finding";
import { planEdits } from "../check/fix";
import { cellId, type CellId } from "../check/sheet/cell-id";
import type { SheetSnapshot } from "../check/sheet/snapshot";
import type { Profile } from "../check/standard/profile";
import type { Mapping } from "../check/table/mapping";
import { inReadingOrder } from "./check-draft";
import { projectAt } from "./find";
import { openIndicators } from "./open";
import { withCard } from "./operations";
import { printDraft } from "./print";
import { cardsOf, type Card, type CardCategory, type Draft } from "./types";

/** What a draft is checked on and with. */
export interface DraftBase {
  readonly sheets: readonly SheetSnapshot[];
  readonly check: Check;
  readonly profile: Profile;
  readonly mappings: readonly Mapping[];
}

/** Whether edits change nothing but the cells of a draft: others are written when they are asked for in the list of findings. */
export function staysIn(draft: Draft, edits: readonly Edit[]): boolean {
  const own = cellsOf(draft);
  return edits.length > 0 && edits.every((edit) => own.has(cellId(edit)));
}

function cellsOf({ form }: Draft): ReadonlySet<CellId> {
  const cells =
    form.kind === "packed" ? form.cells : form.rows.flatMap(({ slots }) => Object.values(slots).flatMap((all) => all));
  return new Set(cells.map(cellId));
}

/**
 * The draft with one of its findings mended: by its fix, or by one of its choices. Null where the finding is not there any more, or
 * where mending it leaves what the cards say as it is.
 */
export function mendDraft(draft: Draft, key: string, choice: number | null, base: DraftBase): Draft | null {
  const { sheets, check, profile, mappings } = base;
  const written = applyWrites(sheets, printDraft(draft, sheets).writes);
  check.run(written);
  const finding = check.find(key);
  const edits = finding === null ? [] : editsOf(finding, choice);
  if (!staysIn(draft, edits)) return null;
  const mended = applyWrites(written, planEdits(written, edits));
  const found = projectAt(check.read(mended), draft.owner, mended);
  if (found === null) return null;
  const next = cardsOf(openIndicators(found.project, found.table, mended, profile, mappings));
  const cards = inReadingOrder(draft, sheets);
  // A fix that splits or joins indicators is made in the cell.
  if (next.length !== cards.length) return null;
  const after = cards.reduce((all, card, nth) => takeOver(all, card, next[nth] as Card), draft);
  return after === draft ? null : after;
}

function editsOf({ fix, choices }: Finding, choice: number | null): readonly Edit[] {
  return (choice === null ? fix?.edits : choices[choice]?.edits) ?? [];
}

/** The draft with a card that says what another says. */
function takeOver(draft: Draft, card: Card, { level1, level2, name, cycle, annual }: Card): Draft {
  const isFiled = !isSame(card.level1, level1) || !isSame(card.level2, level2);
  const isSaid = card.name === name && card.cycle === cycle && card.annual === annual;
  if (!isFiled && isSaid) return draft;
  const follows = card.follows && cycle === annual;
  return withCard(draft, card.id, (own) => ({ ...own, level1, level2, name, cycle, annual, follows }), isFiled);
}

const isSame = (a: CardCategory | null, b: CardCategory | null): boolean => a?.text === b?.text;
