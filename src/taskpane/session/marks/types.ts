import type { Severity } from "../../../check/finding";
import type { MarkedSheet, MarksOutcome } from "../../../host/marks";

/** What marking cells, or taking marks away, came to. */
export type MarkOutcome =
  | {
      readonly what: "marked";
      readonly sheets: readonly MarkedSheet[];
      /** Cells by the gravest of their findings. */
      readonly cells: Readonly<Record<Severity, number>>;
    }
  /** No finding is open; marks that were there are gone. */
  | { readonly what: "nothing-to-mark" }
  | { readonly what: "cleared"; readonly sheets: readonly MarkedSheet[] }
  | { readonly what: "nothing-to-clear" }
  | { readonly what: "refused"; readonly refusal: Extract<MarksOutcome, { done: false }> };
