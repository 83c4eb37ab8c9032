import type { CellWrite } from "../../check/finding";
import { a1 } from "../../check/sheet/address";
import { rowOf, type RowHandle, type SheetSnapshot } from "../../check/sheet/snapshot";
import type { DraftBase } from "../mend-draft";
import type { DraftProblem } from "../problems";
import { readAgain } from "../read-again";
import { cardsOf, type Draft } from "../types";
import { pack, type PackNote, type PackProblem } from "./pack";
import { readExpanded } from "./read";

/** What packing a sheet again comes to, as plain data. */
export interface OpenedPacking {
  readonly sheet: string;
  readonly project: string;
  readonly problems: readonly ListedPackProblem[];
  readonly notes: readonly PackNote[];
  /** The source cells that change; their rows are zero-based sheet rows. */
  readonly writes: readonly CellWrite[];
}

export type ListedPackProblem =
  | PackProblem
  /** The indicator, by its name and its place from 1, would not be read as its row has it. */
  | { readonly kind: "misread"; readonly position: number; readonly name: string }
  /** Another project would be read otherwise; null where it is the table itself. */
  | { readonly kind: "others-misread"; readonly project: string | null }
  | { readonly kind: "rest-misread"; readonly address: string }
  | { readonly kind: "too-long"; readonly address: string; readonly length: number; readonly most: number }
  | { readonly kind: "source-formula"; readonly address: string };

/** Packs a sheet of indicators; null where there is no such sheet. */
export function packSheet(name: string, { sheets, check, profile, mappings }: DraftBase): OpenedPacking | null {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) return null;
  const others = sheets.filter((one) => one !== sheet);
  const { draft, printed, problems, notes } = pack(sheet, others, profile);
  const misreading = draft === null ? null : readAgain(draft, { sheets: others, check, profile, mappings });
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
