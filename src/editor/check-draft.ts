import type { Check } from "../check/check";
import { applyWrites } from "../check/edit";
import { placeOfProject, type Finding } from "../check/finding";
import type { CheckResult } from "../check/result";
import { rowOf, type SheetSnapshot } from "../check/sheet/snapshot";
import { printDraft } from "./print";
import { cardsOf, type Card, type Draft } from "./types";

/** What a check says of a draft. */
export interface CheckedDraft {
  /** What is found of the project, each with the card it belongs to; null where it is about none of them. */
  readonly findings: readonly DraftFinding[];
}

export interface DraftFinding {
  readonly card: string | null;
  readonly finding: Finding;
}

/**
 * Checks the sheets as they would be with the draft written, and gives what is found of its project. A check that remembers looks at no
 * more than the cells that change. Places count the characters that the draft would write.
 */
export function checkDraft(draft: Draft, sheets: readonly SheetSnapshot[], check: Check): CheckedDraft {
  const { writes } = printDraft(draft, sheets);
  const result = check.run(writes.length === 0 ? sheets : applyWrites(sheets, writes));
  return { findings: findingsOf(draft, sheets, result) };
}

/** The findings of a draft's project, of a check over the sheets with its writes applied. */
export function findingsOf(draft: Draft, sheets: readonly SheetSnapshot[], { findings }: CheckResult): DraftFinding[] {
  const { owner } = draft;
  const cards = inReadingOrder(draft, sheets);
  return findings.flatMap((finding): DraftFinding[] => {
    const { project, indicator } = finding;
    if (project === null || placeOfProject(project) !== placeOfProject(owner)) return [];
    const card = indicator === null ? undefined : cards[indicator - 1];
    return [{ card: card?.id ?? null, finding }];
  });
}

/** The cards as the project's indicators are counted once they are written. */
export function inReadingOrder(draft: Draft, sheets: readonly SheetSnapshot[]): readonly Card[] {
  const cards = cardsOf(draft);
  const { form } = draft;
  if (form.kind === "packed") return cards;
  // A row whose cells are all blank is no indicator, so that a card with nothing in it yet is not counted.
  const isRead = ({ name, cycle, annual }: Card): boolean => [name, cycle, annual].some((text) => (text ?? "") !== "");
  const rowAt = ({ place }: Card): number => {
    const slot = form.rows[place]?.slots.name?.[0] ?? form.rows[place]?.slots.annual?.[0];
    const sheet = sheets.find(({ name }) => name === slot?.sheet);
    return (slot !== undefined && sheet !== undefined ? rowOf(sheet, slot.row) : null) ?? place;
  };
  return cards.filter(isRead).sort((a, b) => rowAt(a) - rowAt(b));
}
