import { a1Range } from "../../../check/sheet/address";
import type { PaneText } from "../../../text/pane";
import type { SheetsText } from "../../../text/pane/sheets.zh";
import type { Kept } from "../../session/sheets/clean-up";
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
    case "project-added":
      return words.projectAdded(outcome.row, outcome.isSummed);
    case "not-added":
      return words.notAdded[outcome.why];
    case "deleted":
      return words.deleted(outcome.sheet);
    case "undone": {
      const said = words.undone[outcome.step];
      return typeof said === "string" ? said : said(outcome.sheet);
    }
    case "left-unfinished":
      return leftUnfinished(outcome, text);
    case "refused":
      return words.refused(refusalOf(outcome.refusal, text));
    case "undo-refused":
      return words.undoRefused(refusalOf(outcome.refusal, text));
  }
}

function keptLine({ what, sheet, range }: Kept, words: SheetsText["outcome"]["unfinished"]["kept"]): string {
  if (what === "sheet" || range === null) return words.sheet(sheet);
  return what === "row" ? words.row(sheet, range.top + 1) : words.lists(sheet, a1Range(range));
}

/** What the page before this one left half done, and what became of it. */
function leftUnfinished(outcome: Extract<SheetOutcome, { what: "left-unfinished" }>, text: PaneText): string {
  const words = text.sheetActions.outcome.unfinished;
  const { work, restored, removed, rows, lists, kept } = outcome;
  const became = [
    ...(restored > 0 ? [words.restored(restored)] : []),
    ...(removed.length > 0 ? [words.removed(removed)] : []),
    ...(rows > 0 ? [words.rows(rows)] : []),
    ...(lists.length > 0 ? [words.lists(lists)] : []),
    ...kept.map((one) => keptLine(one, words.kept)),
  ];
  return [words.what[work], ...(became.length > 0 ? became : [words.nothing[work]])].join(words.between);
}

/** What was left out of the lists, and why; and what to do where lists do not work. */
export function sheetReasons(outcome: SheetOutcome, text: PaneText): readonly string[] {
  // A sheet laid out has lists as well.
  if (outcome.what === "expanded") return [text.sheetActions.outcome.noArrow];
  if (outcome.what !== "lists-inserted" && outcome.what !== "no-lists") return [];
  const { leftOut, parts, outcome: words } = text.sheetActions;
  const isIn = outcome.what === "lists-inserted" && outcome.cells > 0;
  return [...outcome.leftOut.map(({ part, why }) => leftOut[why](parts[part])), ...(isIn ? [words.noArrow] : [])];
}

/** Whether an outcome is one that the next undo takes back. */
export const isSheetChange = ({ what }: SheetOutcome): boolean =>
  what === "lists-inserted" ||
  what === "lists-removed" ||
  what === "expanded" ||
  what === "packed" ||
  what === "made" ||
  what === "project-added" ||
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
    case "row-failed":
      return words.rowFailed(range === null ? 0 : range.top + 1);
    case "failed":
    case "too-long":
    case "not-a-list":
      return words.failed(place);
  }
}
