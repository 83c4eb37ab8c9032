import type { SheetSnapshot } from "../sheet/snapshot";
import { GUANGDONG } from "../standard/guangdong";
import type { Profile } from "../standard/profile";
import { newParseCache, type ParseCache } from "./indicators";
import { readPackedLists } from "./packed/read";
import type { BudgetTable } from "./types";

/** The tables of a workbook's sheets; a sheet that holds none gives none. */
export function readTables(
  sheets: readonly SheetSnapshot[],
  profile: Profile = GUANGDONG,
  cache: ParseCache = newParseCache(),
): BudgetTable[] {
  return sheets.flatMap((sheet) => readPackedLists(sheet, profile, cache));
}
