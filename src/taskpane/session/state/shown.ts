import type { ListedFinding } from "../../../check/finding";
import type { RuleNote } from "../../../check/rule-note";
import type { OpenReport } from "../report/types";
import type { SheetDialog } from "../sheets/types";
import type { MainView, View } from "../views";

/** What stands before the user: the view, and the question or form over it. */
export interface ShownSlice {
  readonly view: View;
  /** The main view that is open, or was last. */
  readonly home: MainView;
  /** The rule that the view of rules tells about, and what it tells once that is known. */
  readonly rule: { readonly id: string; readonly note: RuleNote | null } | null;
  /** The question or form about sheets and lists that is open. */
  readonly sheetDialog: SheetDialog | null;
  /** The finding that is about to be accepted, and the name of who accepts as it was given last. */
  readonly accepting: { readonly finding: ListedFinding; readonly by: string } | null;
  /** The list, letter or table that stands before the pane. */
  readonly report: OpenReport | null;
}

export const INITIAL_SHOWN: ShownSlice = {
  view: "check",
  home: "check",
  rule: null,
  sheetDialog: null,
  accepting: null,
  report: null,
};
