import type { MarksText } from "./marks.zh";

/** Marking cells, and taking marks away. */
export const marks: MarksText = {
  put: "Mark findings",
  putHint:
    "Marks the cells by background and border; their own format stays. Excel may not be able to undo earlier steps afterwards",
  comment: "Mark and comment",
  commentHint: "Marks the cells and says in comments what is wrong; cells with a comment or note get none",
  clear: "Clear marks",
  clearHint: "Takes away only marks and comments of this tool, earlier ones and those in copies too",
};
