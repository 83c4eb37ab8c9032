import type { Language } from "../../../text/language";
import { MARK_TEXTS } from "../../../text/marks";
import type { MarkOutcome } from "./types";

/** What came of marking cells, or of taking marks away. */
export function markSentence(outcome: MarkOutcome, language: Language): string {
  const texts = MARK_TEXTS[language];
  const words = texts.outcome;
  switch (outcome.what) {
    case "marked": {
      const { comments } = outcome;
      return [
        words.marked(...sheetsAndCells(outcome, language), outcome.cells),
        ...(comments === null ? [] : [words.commented(comments.comments, comments.left)]),
        ...(outcome.commentsLeftOn === null ? [] : [words.commentsLeft(outcome.commentsLeftOn)]),
      ].join(texts.between);
    }
    case "cleared": {
      const { comments } = outcome;
      return [
        ...(outcome.sheets.length > 0 ? [words.cleared(...sheetsAndCells(outcome, language))] : []),
        ...(comments.comments > 0 ? [words.uncommented(comments.comments)] : []),
        ...(comments.left > 0 ? [words.answered(comments.left)] : []),
      ].join(texts.between);
    }
    case "refused":
      return words[outcome.refusal.why](outcome.refusal.sheet);
    default:
      return words[outcome.what];
  }
}

function sheetsAndCells(
  { sheets }: Extract<MarkOutcome, { what: "marked" | "cleared" }>,
  language: Language,
): [sheets: string, cells: number] {
  const names = MARK_TEXTS[language].sheets(sheets.map(({ sheet }) => sheet));
  return [names, sheets.reduce((sum, one) => sum + one.cells, 0)];
}
