import type { SheetSnapshot } from "../../../check/sheet/snapshot";
import { printDraft, type PrintedDraft } from "../../../editor/print";
import type { Draft } from "../../../editor/types";

interface Printed {
  readonly sheets: readonly SheetSnapshot[];
  readonly printed: PrintedDraft;
}

const known = new WeakMap<Draft, Printed>();

/** What a draft comes to; printed once for all who ask while nothing is changed. */
export function printedOf(draft: Draft, sheets: readonly SheetSnapshot[]): PrintedDraft {
  const before = known.get(draft);
  if (before !== undefined && before.sheets === sheets) return before.printed;
  const printed = printDraft(draft, sheets);
  known.set(draft, { sheets, printed });
  return printed;
}
