import type { SheetSnapshot } from "../../../check/sheet/snapshot";
import type { PrintedDraft } from "../../../editor/print";
import type { DraftProblem } from "../../../editor/problems";
import type { Misreading } from "../../../editor/read-again";
import { cardsOf, type Draft } from "../../../editor/types";
import type { PaneText } from "../../../text/pane";
import { cellLabel } from "./places";

type Words = PaneText["editor"];

/** A sentence on a draft, with the card it is about; null where it is about none. */
export interface StandingLine {
  readonly card: string | null;
  /** The card's place, from 1. */
  readonly number: number;
  readonly sentence: string;
}

const placeOf = (draft: Draft, id: string): number => cardsOf(draft).findIndex((card) => card.id === id) + 1;

/** What keeps the draft from being written. */
export function problemLines(
  draft: Draft,
  { most, ...printed }: Pick<PrintedDraft, "problems" | "most">,
  sheets: readonly SheetSnapshot[],
  words: Words,
): readonly StandingLine[] {
  const problems = printed.problems;
  const sentence = (problem: DraftProblem, number: number): string => {
    const says = words.problems;
    switch (problem.kind) {
      case "misread":
        return says.misread(number);
      case "rest-misread":
        return says.restMisread(cellLabel(problem, sheets));
      case "shared":
        return says.shared(number, problem.level, problem.says);
      case "no-cell":
        return says.noCell(number, problem.part);
      case "too-long":
        return says.tooLong(cellLabel(problem, sheets), problem.length, most);
      case "formula":
        return says.formula(cellLabel(problem, sheets));
      case "gone":
        return says.gone(problem.sheet);
      case "read-otherwise":
      case "others-read-otherwise":
        return misreadingSentence(problem, number, words);
    }
  };
  const lines = problems.map((problem): StandingLine => {
    const card = "card" in problem ? problem.card : null;
    const number = card === null ? 0 : placeOf(draft, card);
    return { card, number, sentence: sentence(problem, number) };
  });
  // Several cells of a row may be gone, or stand in the way, for one reason.
  return lines.filter((line, index) => lines.findIndex(({ sentence: said }) => said === line.sentence) === index);
}

/** Why a draft cannot be written that would be read otherwise; `number` is the place of the card it is about. */
export function misreadingSentence(misreading: Misreading, number: number, { problems }: Words): string {
  if (misreading.kind === "others-read-otherwise") return problems.othersReadOtherwise(misreading.project);
  const { isNameless, read, meant } = misreading;
  return isNameless ? problems.nameless(number) : problems.readOtherwise(number, read, meant);
}

/** Sentences at most; the rest is counted. */
const SHOWN = 2;

/** The cards that are not finished: the first of them, and how many more there are. */
export function unfinishedLines(draft: Draft, { unfinished }: PrintedDraft, words: Words): readonly StandingLine[] {
  const lines = unfinished.slice(0, SHOWN).map(({ id, parts }): StandingLine => {
    const number = placeOf(draft, id);
    return { card: id, number, sentence: words.unfinished(number, parts) };
  });
  const rest = unfinished.length - lines.length;
  return rest === 0 ? lines : [...lines, { card: null, number: 0, sentence: words.moreUnfinished(rest) }];
}
