import type { PackNote } from "../editor/expand/pack";
import type { ListedPackProblem } from "../editor/expand/pack-sheet";
import type { SheetsText } from "./pane/sheets.zh";

type Words = SheetsText["fold"];

/** The sentence for what stands in the way of packing a sheet. */
export function problemSentence(problem: ListedPackProblem, { problems }: Words): string {
  switch (problem.kind) {
    case "not-expanded":
      return problems.notUnfolded(problem.missing);
    case "formula":
      return problems.formula(problem.address);
    case "error-value":
      return problems.errorValue(problem.address, problem.shown);
    case "source-gone":
      return problems.sourceGone(problem.sheet, problem.address);
    case "source-changed":
      return problems.sourceChanged(problem.sheet, problem.address);
    case "no-level1":
      return problems.noLevel1(problem.row + 1);
    case "misread":
      return problems.misread(problem.position, problem.name);
    case "others-misread":
      return problems.othersMisread(problem.project);
    case "rest-misread":
      return problems.restMisread(problem.address);
    case "too-long":
      return problems.tooLong(problem.address, problem.length, problem.most);
    case "source-formula":
      return problems.sourceFormula(problem.address);
  }
}

/** The sentence for what the user should know of it. */
export function noteSentence(note: PackNote, { notice }: Words): string {
  switch (note.kind) {
    case "source-moved":
      return notice.moved(note.from, note.to);
    case "copy":
      return notice.copy(note.row + 1);
    case "remark":
      return notice.remark(note.row + 1);
    case "number":
      return notice.number(note.row + 1, note.typed, note.written);
    case "removed":
      return notice.removed(note.origins);
  }
}
