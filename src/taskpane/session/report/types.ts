import type { TableChange } from "../../../report/changes/changes";
import type { Report } from "../../../report/report";

/** What is made of a check for others, as it stands before the pane. */
export type OpenReport =
  | { readonly kind: "list" | "reply"; readonly report: Report }
  /** What the tables say otherwise than when they were first checked since the pane was started. */
  | { readonly kind: "changes"; readonly changes: readonly TableChange[] };
