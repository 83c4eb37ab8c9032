import type { Severity } from "../../../check/finding";
import type { CommentsOutcome, MarkedSheet, MarksOutcome } from "../../../host/marks";

/** Comments that were put or taken away, and what stays without, see the port. */
export type CommentCounts = Extract<CommentsOutcome, { done: true }>;

/** What marking cells, or taking marks away, came to. */
export type MarkOutcome =
  | {
      readonly what: "marked";
      readonly sheets: readonly MarkedSheet[];
      /** Cells by the gravest of their findings. */
      readonly cells: Readonly<Record<Severity, number>>;
      /** Null where none were asked for. */
      readonly comments: CommentCounts | null;
      /** The sheet whose protection kept earlier comments from being taken away. */
      readonly commentsLeftOn: string | null;
    }
  /** No finding is open; marks that were there are gone. */
  | { readonly what: "nothing-to-mark" }
  | { readonly what: "cleared"; readonly sheets: readonly MarkedSheet[]; readonly comments: CommentCounts }
  | { readonly what: "nothing-to-clear" }
  | { readonly what: "refused"; readonly refusal: Extract<MarksOutcome, { done: false }> };
