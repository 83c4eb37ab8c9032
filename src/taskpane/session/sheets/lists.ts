import { cellCount } from "../../../check/sheet/ranges";
import type { CellRange } from "../../../check/sheet/snapshot";
import { LIST_SHEET } from "../../../editor/expand/place-lists";
import type { ValidationArea } from "../../../host/validation";

export const cellsIn = (ranges: readonly CellRange[]): number =>
  ranges.reduce((sum, range) => sum + cellCount(range), 0);

/** Whether a validation is one of ours: by its error title, in any language the pane has. */
export const isOurs = ({ list }: ValidationArea, titles: readonly string[]): boolean =>
  list !== null && titles.includes(list.error.title);

const REFERENCE = new RegExp(`'(${LIST_SHEET}(?: \\(\\d+\\))?)'!|(${LIST_SHEET})!`, "u");

/** The sheet of ours that a list refers to, or null. */
export function listSheetOf({ list }: ValidationArea): string | null {
  if (list === null || typeof list.source !== "string") return null;
  const [, quoted, plain] = REFERENCE.exec(list.source) ?? [];
  return quoted ?? plain ?? null;
}
