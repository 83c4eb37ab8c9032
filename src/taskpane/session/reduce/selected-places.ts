import type { Selection } from "../../../host/host";
import { findingsAt } from "../findings/columns";
import { standingIn } from "../places";
import type { CheckedSlice } from "../state/checked";
import { NO_KEYS, sheetNamed } from "./common";

type Found = Pick<CheckedSlice, "sheets" | "columns">;

/** Places, among all, of the findings in the selected cells. */
export function placesIn({ sheets, columns }: Found, selection: Selection | null): readonly number[] {
  const sheet = selection === null ? null : sheetNamed(sheets, selection.sheet);
  const range = selection?.range ?? null;
  return sheet === null || range === null ? [] : standingIn(sheet, columns, range);
}

/** Keys of the findings in the selected cells. */
export function keysIn(found: Found, selection: Selection | null): ReadonlySet<string> {
  const places = placesIn(found, selection);
  return places.length === 0 ? NO_KEYS : new Set(findingsAt(found.columns, places).map(({ key }) => key));
}
