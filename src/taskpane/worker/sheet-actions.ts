import { a1 } from "../../check/sheet/address";
import { rowOf, type RowHandle, type SheetSnapshot } from "../../check/sheet/snapshot";
import { projectAt, type Place } from "../../editor/find";
import { openIndicators } from "../../editor/open";
import type { DraftProblem } from "../../editor/problems";
import { readAgain } from "../../editor/read-again";
import { cardsOf, type Draft } from "../../editor/types";
import { pack } from "../../editor/expand/pack";
import { listsFor, type TableLists } from "../../editor/expand/lists-for";
import { readExpanded } from "../../editor/expand/read";
import { relist } from "../../editor/expand/relist";
import { expand } from "../../editor/expand/expand";
import type { ListedPackProblem, OpenedPacking, OpenedExpansion } from "../session/sheets/types";
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

/** Packs a sheet of indicators; null where there is no such sheet. */
export function packSheet({ sheets, check, choices }: HeldSheets, name: string): OpenedPacking | null {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) return null;
  const others = sheets.filter((one) => one !== sheet);
  const { draft, printed, problems, notes } = pack(sheet, others, choices.profile);
  const misreading = draft === null ? null : readAgain(draft, { sheets: others, check, ...choices });
  const found = [...(printed?.problems ?? []), ...(misreading === null ? [] : [misreading])];
  return {
    sheet: name,
    project: readExpanded(sheet).read?.project ?? "",
    problems: [...problems, ...found.flatMap((one) => listed(one, draft, others, printed?.most ?? 0))],
    notes,
    writes: printed?.writes ?? [],
  };
}

function listed(
  problem: DraftProblem,
  draft: Draft | null,
  sheets: readonly SheetSnapshot[],
  most: number,
): ListedPackProblem[] {
  const address = (sheet: string, row: RowHandle, column: number): string => {
    const snapshot = sheets.find(({ name }) => name === sheet);
    const at = snapshot === undefined ? null : rowOf(snapshot, row);
    return at === null ? "" : a1(at, column);
  };
  switch (problem.kind) {
    case "too-long": {
      const { sheet, row, column, length } = problem;
      return [{ kind: "too-long", address: address(sheet, row, column), length, most }];
    }
    case "formula":
      return [{ kind: "source-formula", address: address(problem.sheet, problem.row, problem.column) }];
    case "gone":
      return [{ kind: "source-gone", sheet: problem.sheet, address: "" }];
    case "rest-misread":
      return [{ kind: "rest-misread", address: address(problem.sheet, problem.row, problem.column) }];
    case "others-read-otherwise":
      return [{ kind: "others-misread", project: problem.project }];
    case "read-otherwise":
    case "misread":
    case "shared":
    case "no-cell": {
      const cards = draft === null ? [] : cardsOf(draft);
      const at = cards.findIndex(({ id }) => id === problem.card);
      return [{ kind: "misread", position: at + 1, name: cards[at]?.name ?? "" }];
    }
  }
}
