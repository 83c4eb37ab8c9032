import type { MarksText } from "./marks.zh";
import { count } from "./types";

const cellCount = (n: number): string => (n === 1 ? "1 cell" : `${count(n)} cells`);
const NAMES = { error: ["error", "errors"], warning: ["warning", "warnings"], info: ["note", "notes"] } as const;

/** Marking cells, and taking marks away. */
export const marks: MarksText = {
  put: "Mark findings",
  putHint:
    "Marks the cells by background and border; their own format stays. Excel may not be able to undo earlier steps afterwards",
  comment: "Mark and comment",
  commentHint: "Marks the cells and says in comments what is wrong; cells with a comment or note get none",
  clear: "Clear marks",
  clearHint: "Takes away only marks and comments of this tool, earlier ones and those in copies too",
  sheets: (names) =>
    names.length <= 3 ? names.map((name) => `“${name}”`).join(", ") : `${count(names.length)} sheets`,
  outcome: {
    marked: (sheets, n, cells) =>
      `Marked ${cellCount(n)} on ${sheets}: ${(["error", "warning", "info"] as const)
        .filter((severity) => cells[severity] > 0)
        .map((severity) => `${count(cells[severity])} ${NAMES[severity][cells[severity] === 1 ? 0 : 1]}`)
        .join(", ")}. The cells' own formats are as they were. Undo does not take marks back: use Clear marks.`,
    "nothing-to-mark": "No finding is open, so no cell is marked. Earlier marks are gone.",
    commented: (n, left) =>
      `Commented on ${cellCount(n)}${left > 0 ? `; ${cellCount(left)} with a comment or note left as before` : ""}.`,
    uncommented: (n, left) =>
      [
        ...(n > 0 ? [`${count(n)} ${n === 1 ? "comment" : "comments"} of this tool taken away.`] : []),
        ...(left > 0 ? [`${count(left)} with replies kept.`] : []),
      ].join(" "),
    cleared: (sheets, n) => `Cleared the marks of ${cellCount(n)} on ${sheets}. They can be put again.`,
    "nothing-to-clear": "The workbook has no marks or comments of this tool.",
    protected: (sheet) => `Sheet “${sheet}” is protected. No mark was changed. Unprotect it and try again.`,
    gone: (sheet) => `Sheet “${sheet}” is no longer there. No mark was changed. Please check again.`,
  },
};
