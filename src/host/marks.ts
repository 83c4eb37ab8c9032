import type { Severity } from "../check/finding";

/** The part of the port that marks cells without changing their own format. */
export interface MarkHost {
  /**
   * Marks these cells of the sheets named, in the place of all marks that stand on these sheets: whole or not at all. A cell that is
   * given several times is marked as the gravest. Rejects with HostError where it breaks off; "marks-left" where what was begun could
   * not be put right.
   */
  putMarks(sheets: readonly string[], cells: readonly MarkedCell[]): Promise<MarksOutcome>;
  /** Takes all marks of ours away from all sheets, hidden ones too, whenever and in whatever copy they were put; and nothing else. */
  clearMarks(): Promise<MarksOutcome>;
  /**
   * Puts a comment of ours on each of these cells, in the place of all that are ours on the sheets named: whole or not at all. A cell
   * that has another comment, or a note, or whose own one was answered keeps it and is counted. A text is signed, see `signed`. Rejects
   * with HostError where it breaks off; "marks-left" where what was begun could not be put right.
   */
  putComments(sheets: readonly string[], comments: readonly CellComment[]): Promise<CommentsOutcome>;
  /** Takes all comments of ours away from all sheets, and nothing else: one that was changed or answered stays. */
  clearComments(): Promise<CommentsOutcome>;
}

export interface CellComment {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export type CommentsOutcome =
  | {
      readonly done: true;
      /** Comments that were put, or taken away. */
      readonly comments: number;
      /** Cells that got none, or comments that stay as they were answered. */
      readonly left: number;
    }
  /** Nothing was changed, because of this sheet. */
  | { readonly done: false; readonly why: "protected" | "gone"; readonly sheet: string };

export interface MarkedCell {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
}

export type MarksOutcome =
  | {
      readonly done: true;
      /** Cells that were marked, or marked until now; sheets without any are left out. */
      readonly sheets: readonly MarkedSheet[];
    }
  /** Nothing was changed, because of this sheet. */
  | { readonly done: false; readonly why: "protected" | "gone"; readonly sheet: string };

export interface MarkedSheet {
  readonly sheet: string;
  readonly cells: number;
}
