import { projectAt, type Place } from "../../editor/find";
import { openIndicators } from "../../editor/open";
import { listsFor, type TableLists } from "../../editor/expand/lists-for";
import { relist } from "../../editor/expand/relist";
import { expand } from "../../editor/expand/expand";
import type { OpenedExpansion } from "../session/sheets/types";
import type { HeldSheets } from "./state";

/** The lists for the tables that a sheet holds a part of, or for its rows where it is an expanded one. */
export function listsOn({ sheets, check, choices }: HeldSheets, name: string): TableLists {
  const sheet = sheets.find((one) => one.name === name);
  const again = sheet === undefined ? null : relist(sheet, choices.profile);
  if (again !== null) return { lists: again, leftOut: [] };
  const found = check
    .read(sheets)
    .filter((table) => table.sheets.includes(name))
    .map((table) => listsFor(table, sheets, choices.profile, choices.mappings));
  const leftOut = found.flatMap((one) => one.leftOut);
  const isFirst = (at: number): boolean =>
    leftOut.findIndex(({ part, why }) => part === leftOut[at]?.part && why === leftOut[at]?.why) === at;
  return { lists: found.flatMap(({ lists }) => lists), leftOut: leftOut.filter((_, at) => isFirst(at)) };
}

/** The indicators of the project a cell belongs to as a sheet to add. */
export function expandAt({ sheets, check, choices }: HeldSheets, place: Place): OpenedExpansion {
  const found = projectAt(check.read(sheets), place, sheets);
  if (found === null) return { sheet: null, refused: { kind: "no-project" } };
  const draft = openIndicators(found.project, found.table, sheets, choices.profile, choices.mappings);
  const { sheet, lists, refused } = expand(draft, sheets, choices.profile);
  if (sheet === null) return { sheet, refused };
  return { sheet, lists, refused: null, project: draft.owner.name, from: draft.owner.sheet };
}
