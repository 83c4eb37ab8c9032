import type { MarksText } from "./marks.zh";
import { count } from "./types";

const cellCount = (n: number): string => (n === 1 ? "1 cell" : `${count(n)} cells`);
const NAMES = { error: ["error", "errors"], warning: ["warning", "warnings"], info: ["note", "notes"] } as const;

/** Marking cells, and taking marks away. */
export const marks: MarksText = {
  put: "Mark findings",
  putHint:
    "Marks the cells by background and border; their own format stays. Excel may not be able to undo earlier steps afterwards",
  clear: "Clear marks",
  clearHint: "Takes away only marks of this tool, earlier ones and those in copies too",
  sheets: (names) =>
    names.length <= 3 ? names.map((name) => `“${name}”`).join(", ") : `${count(names.length)} sheets`,
  outcome: {
    marked: (sheets, n, cells) =>
      `Marked ${cellCount(n)} on ${sheets}: ${(["error", "warning", "info"] as const)
        .filter((severity) => cells[severity] > 0)
        .map((severity) => `${count(cells[severity])} ${NAMES[severity][cells[severity] === 1 ? 0 : 1]}`)
        .join(", ")}. The cells' own formats are as they were. Undo does not take marks back: use Clear marks.`,
    "nothing-to-mark": "No finding is open, so no cell is marked. Earlier marks are gone.",
    cleared: (sheets, n) => `Cleared the marks of ${cellCount(n)} on ${sheets}. They can be put again.`,
    "nothing-to-clear": "The workbook has no marks of this tool.",
    protected: (sheet) => `Sheet “${sheet}” is protected. No mark was changed. Unprotect it and try again.`,
    gone: (sheet) => `Sheet “${sheet}” is no longer there. No mark was changed. Please check again.`,
  },
};
