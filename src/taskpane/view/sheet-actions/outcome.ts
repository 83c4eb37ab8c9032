import { a1Range } from "../../../check/sheet/address";
import type { PaneText } from "../../../text/pane";
import type { SheetOutcome, SheetRefusal } from "../../session/sheets/types";

/** The sentence for what an action on sheets or lists came to. */
export function sheetSentence(outcome: SheetOutcome, text: PaneText): string {
  const words = text.sheetActions.outcome;
  switch (outcome.what) {
    case "lists-inserted": {
      const { cells, kept } = outcome;
      if (cells === 0) return words.allKept(kept);
      return kept === 0 ? words.inserted(cells) : words.insertedBeside(cells, kept);
    }
    case "no-lists":
      return words.noLists;
    case "lists-removed":
      return words.removed(outcome.cells);
    case "nothing-to-remove":
      return words.nothingToRemove;
    case "expanded":
      return words.unfolded(outcome.sheet);
    case "not-expanded": {
      const { why } = outcome;
      return why.kind === "formula" ? words.notUnfolded.formula(why.address) : words.notUnfolded[why.kind];
    }
    case "packed":
      return words.folded(outcome.sheet, outcome.cells);
    case "packed-same":
      return words.foldedSame;
    case "not-packed": {
      const { cell, reason } = outcome;
      return words.notFolded(cell, text.reasons[reason === "other" ? "failed" : reason]);
    }
    case "made":
      return words.made(outcome.sheet);
    case "deleted":
      return words.deleted(outcome.sheet);
    case "undone": {
      const said = words.undone[outcome.step];
      return typeof said === "string" ? said : said(outcome.sheet);
    }
    case "refused":
      return words.refused(refusalOf(outcome.refusal, text));
    case "undo-refused":
      return words.undoRefused(refusalOf(outcome.refusal, text));
  }
}

/** What was left out of the lists, and why. */
export function sheetReasons(outcome: SheetOutcome, text: PaneText): readonly string[] {
  if (outcome.what !== "lists-inserted" && outcome.what !== "no-lists") return [];
  const { leftOut, parts } = text.sheetActions;
  return outcome.leftOut.map(({ part, why }) => leftOut[why](parts[part]));
}

/** Whether an outcome is one that the next undo takes back. */
export const isSheetChange = ({ what }: SheetOutcome): boolean =>
  what === "lists-inserted" ||
  what === "lists-removed" ||
  what === "expanded" ||
  what === "packed" ||
  what === "made" ||
  what === "deleted";

function refusalOf({ why, sheet, range }: SheetRefusal, text: PaneText): string {
  const words = text.sheetActions.outcome.why;
  const place = range === null ? `“${sheet}”` : `“${sheet}”${a1Range(range)}`;
  switch (why) {
    case "protected":
    case "gone":
    case "last":
    case "name-taken":
      return words[why](sheet);
    case "structure-protected":
      return words[why];
    case "changed":
      return words.changed(place);
    case "failed":
    case "too-long":
    case "not-a-list":
      return words.failed(place);
  }
}
