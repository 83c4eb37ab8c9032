import { cellText, rowBounds, type CellRange, type SheetSnapshot } from "../../check/sheet/snapshot";
import type { Profile } from "../../check/standard/profile";
import type { ExpandedColumn } from "./layout";
import { listOf, listTexts, type ListedPart, type PickList } from "./lists";
import { expandedPlaces } from "./places";

/** Free rows below the indicators, with lists, for new ones. */
export const SPARE_ROWS = 20;

/** The lists of an expanded sheet anew, by where its columns are now; null where a sheet is none. */
export function relist(sheet: SheetSnapshot, profile: Profile): readonly PickList[] | null {
  const places = expandedPlaces(sheet);
  if (places === null) return null;
  const { header, columns } = places;
  const top = header + 2;
  const bottom = Math.max(rowBounds(sheet).end - 1, top + SPARE_ROWS - 1);
  return expandedLists(profile, dashIn(sheet, top, columns.get("level1")), { sheet: sheet.name, top, bottom, columns });
}

/** What stands between code and name in the first class that is written; a hyphen where there is none, and null where it has no code. */
function dashIn(sheet: SheetSnapshot, top: number, column: number | undefined): string | null {
  if (column === undefined) return "-";
  for (let row = top; row < rowBounds(sheet).end; row += 1) {
    const text = cellText(sheet, row, column).trim();
    if (text !== "") return /^\d{1,2}\s*([-－—–_])/.exec(text)?.[1] ?? null;
  }
  return "-";
}

interface ExpandedCells {
  readonly sheet: string;
  /** Zero-based rows, both included. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: ReadonlyMap<ExpandedColumn, number>;
}

/** The columns each list goes over. */
const LISTED: Readonly<Record<ListedPart, readonly ExpandedColumn[]>> = {
  level1: ["level1"],
  level2: ["level2"],
  sign: ["cycle-sign", "annual-sign"],
  grades: ["cycle-value", "annual-value"],
  unit: ["cycle-unit", "annual-unit"],
};

/** The lists of an expanded sheet; `dash` stands between a class's code and its name. */
export function expandedLists(
  profile: Profile,
  dash: string | null,
  { sheet, top, bottom, columns }: ExpandedCells,
): readonly PickList[] {
  const texts = listTexts(profile, dash);
  return (Object.keys(LISTED) as ListedPart[]).map((part) => {
    const ranges = LISTED[part].flatMap((column): CellRange[] => {
      const at = columns.get(column);
      return at === undefined ? [] : [{ top, left: at, bottom, right: at }];
    });
    return listOf(part, texts, { sheet, ranges, level1: columns.get("level1") ?? null });
  });
}
