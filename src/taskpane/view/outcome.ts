import type { AcceptOutcome } from "../session/accepting/types";
import type { NotWritten, Outcome } from "../session/state/acting";
import type { PaneText } from "../../text/pane";
import { editorOutcome } from "./editor/outcome";
import { sheetReasons, sheetSentence } from "./sheet-actions/outcome";
import { libraryOutcome } from "./wording/outcome";

/** The sentence for what the last action came to. */
export function outcomeSentence(outcome: Outcome, text: PaneText): string {
  const words = text.outcome;
  switch (outcome.kind) {
    case "fixed":
      return (
        togetherSentence(outcome, text) ??
        writeSentence(outcome, words.fixed, words.fixedPartly, words.notFixed, words.notFixedOne, text)
      );
    case "written":
      return [
        ...(outcome.namesAdded !== undefined && outcome.done === 0 && outcome.notWritten.length === 0
          ? []
          : [writeSentence(outcome, words.written, words.writtenPartly, words.notWritten, words.notWrittenOne, text)]),
        ...(outcome.namesAdded === undefined ? [] : [text.unify.kept(outcome.namesAdded)]),
      ].join(text.unify.between);
    case "undone":
      return writeSentence(outcome, words.undone, words.undonePartly, words.notUndone, words.notUndoneOne, text);
    case "library":
      return libraryOutcome(outcome.outcome, text);
    case "editor":
      return editorOutcome(outcome.outcome, text);
    case "sheets":
      return sheetSentence(outcome.outcome, text);
    case "told":
      return outcome.sentence;
    case "accepting":
      return acceptSentence(outcome.outcome, text);
    case "marks":
      return outcome.sentence;
    case "checked": {
      const { errors, warnings, infos } = outcome;
      return errors + warnings + infos === 0 ? words.checkedNothing : words.checked(errors, warnings, infos);
    }
    case "workbook": {
      const { done, all } = outcome;
      return done < all || all === 0 ? text.workbook.stopped(done, all) : text.workbook.done(all);
    }
    case "no-table":
      return words.noTable;
    case "stopped":
      return words.stopped;
    case "stopped-old":
      return words.stoppedOld;
    case "wrapped-to-first":
      return words.wrappedToFirst;
    case "wrapped-to-last":
      return words.wrappedToLast;
    case "nothing-to-visit":
      return words.nothingToVisit;
    case "gone":
      return words.gone;
    case "nothing-to-undo":
      return words.nothingToUndo;
    case "nothing-safe":
      return words.nothingSafe;
    case "no-finding":
      return words.noFinding;
    case "none-here":
      return words.noneHere;
    case "live-on":
      return words.liveOn;
    case "live-off":
      return words.liveOff;
    case "cannot":
      return text.sheetActions.outcome.refused(text.sheetActions.cannot[outcome.why]);
  }
}

function acceptSentence(outcome: AcceptOutcome, text: PaneText): string {
  const words = text.accepted.outcome;
  switch (outcome.what) {
    case "rule-accepted":
    case "rule-withdrawn":
      return words[outcome.what](text.ruleTitle(outcome.rule));
    case "undo-refused":
      return words[outcome.what];
    default:
      return words[outcome.what](outcome.findings);
  }
}

/** One cell held up others that go with it. */
function togetherSentence(
  { done, notWritten }: { done: number; notWritten: readonly NotWritten[] },
  { outcome, reasons }: PaneText,
): string | null {
  const [only] = notWritten;
  const isOne = done === 0 && notWritten.length === 1 && only !== undefined && only.cell !== "" && only.findings > 1;
  return isOne ? outcome.notFixedTogether(only.findings, only.cell, reasons[only.reason]) : null;
}

function writeSentence(
  { done, cells, notWritten }: { done: number; cells?: number; notWritten: readonly NotWritten[] },
  all: PaneText["outcome"]["fixed"],
  partly: PaneText["outcome"]["fixedPartly"],
  none: PaneText["outcome"]["notFixed"],
  one: PaneText["outcome"]["notFixedOne"],
  text: PaneText,
): string {
  const left = notWritten.reduce((sum, { findings }) => sum + findings, 0);
  const only = notWritten.length === 1 ? notWritten[0] : undefined;
  if (left === 0) return all(done, cells);
  if (done > 0) return partly(done, left, cells);
  return only === undefined || only.cell === "" ? none(left) : one(only.cell, text.reasons[only.reason]);
}

/** The cells that were not written, each with its reason; empty where the sentence says it already. */
export function reasonLines(outcome: Outcome, text: PaneText): readonly string[] {
  if (outcome.kind === "sheets") return sheetReasons(outcome.outcome, text);
  if (outcome.kind !== "fixed" && outcome.kind !== "written" && outcome.kind !== "undone") return [];
  const { done, notWritten } = outcome;
  if (done === 0 && notWritten.length === 1 && notWritten[0]?.cell !== "") return [];
  return notWritten.map(({ cell, reason, findings }) =>
    [cell === "" ? text.groupCount(findings) : cell, text.reasons[reason]].join(" · "),
  );
}
