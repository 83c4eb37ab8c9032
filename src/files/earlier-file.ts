import type { EarlierCheck } from "../check/baseline/baseline";
import { earlierCheck } from "../check/baseline/remember";
import { checkSheets } from "../check/check";
import { rulesRunBy } from "../check/rules/run-by";
import type { Profile } from "../check/standard/profile";
import type { Mapping } from "../check/table/mapping";
import { openWorkbook } from "../xlsx/read";

/** What an earlier file is checked with. */
interface CheckedWith {
  readonly profile: Profile;
  readonly mappings: readonly Mapping[];
}

/**
 * What is found in an earlier file, to be compared with. It is checked with what its successor is checked with, whatever it chooses for
 * itself: so it is the tables that differ. `on` is the day. Throws WorkbookError, and what a fault of the program throws.
 */
export function earlierFile(name: string, bytes: Uint8Array, choices: CheckedWith, on: string): EarlierCheck {
  const sheets = openWorkbook(bytes, { name }).sheets.map(({ snapshot }) => snapshot);
  const { tables, findings } = checkSheets(sheets, choices);
  return earlierCheck({
    ...{ on, file: name, rules: rulesRunBy(choices.profile), sheets, findings },
    withTables: new Set(tables.flatMap((table) => table.sheets)),
    there: sheets.map((sheet) => sheet.name),
  });
}
