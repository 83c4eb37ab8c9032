import { applyWrites } from "../../check/edit";
import { parseA1 } from "../../check/sheet/address";
import { cellAddress } from "../../check/sheet/cell-address";
import { cellAt, cellText, type SheetSnapshot } from "../../check/sheet/snapshot";
import type { Profile } from "../../check/standard/profile";
import { readSheets } from "../../check/table/read";
import type { IndicatorCell } from "../../check/table/types";
import { openIndicators } from "../open";
import type { Draft } from "../types";
import type { ExpandedSheet } from "./read";

/** Why the rows cannot be put back where they came from. */
export type SourceProblem =
  /** There is no such sheet, or no such project on it any more. */
  | { readonly kind: "source-gone"; readonly sheet: string; readonly address: string }
  /** The cell says something else than it did when the rows were laid out. */
  | {
      readonly kind: "source-changed";
      readonly sheet: string;
      readonly address: string;
      readonly then: string;
      readonly now: string;
    };

/** The source as it was when it was laid out. */
export interface Source {
  /** Null where its project is not found. */
  readonly draft: Draft | null;
  readonly problem: SourceProblem | null;
  /** The addresses the cells have now, where rows or columns were moved; else null. */
  readonly moved: { readonly from: string; readonly to: string } | null;
}

/** Finds the cells rows were taken from: where they were, or wherever the same texts stand now. */
export function findSource(read: ExpandedSheet, sheets: readonly SheetSnapshot[], profile: Profile): Source {
  const address = read.cells.map((cell) => cell.address).join("、");
  const gone: Source = { draft: null, problem: { kind: "source-gone", sheet: read.source, address }, moved: null };
  const sheet = sheets.find(({ name }) => name === read.source);
  if (sheet === undefined) return gone;
  const same = opened(sheet, sheets, profile).filter(({ cells }) => saysAll(cells, read));
  const here = same.find(({ cells }) => addressesOf(sheet, cells) === address);
  const named = same.filter(({ name }) => name === read.project);
  const found = here ?? (named.length === 1 ? named[0] : same.length === 1 ? same[0] : undefined);
  if (found !== undefined) {
    const to = addressesOf(sheet, found.cells);
    return { draft: found.draft(), problem: null, moved: to === address ? null : { from: address, to } };
  }
  // As it was then, so that what was edited since can be shown beside what the cell says now.
  const before = withTexts(sheet, read);
  const then = opened(before, [before], profile).find(({ cells }) => addressesOf(before, cells) === address);
  const changed = read.cells.find((cell) => cell.text !== textAt(sheet, cell.address)) ?? read.cells[0];
  if (then === undefined || changed === undefined) return gone;
  const now = textAt(sheet, changed.address) ?? "";
  return {
    draft: then.draft(),
    problem: { kind: "source-changed", sheet: read.source, address: changed.address, then: changed.text, now },
    moved: null,
  };
}

interface Opened {
  readonly name: string;
  readonly cells: readonly IndicatorCell[];
  readonly draft: () => Draft;
}

/** The projects of a sheet whose indicators are packed. */
function opened(sheet: SheetSnapshot, sheets: readonly SheetSnapshot[], profile: Profile): Opened[] {
  return readSheets([sheet], { profile }).tables.flatMap((table) =>
    table.projects.flatMap((project): Opened[] => {
      const { cells } = project;
      if (cells.length === 0) return [];
      return [{ name: project.name.value, cells, draft: () => openIndicators(project, table, sheets, profile) }];
    }),
  );
}

const saysAll = (cells: readonly IndicatorCell[], read: ExpandedSheet): boolean =>
  cells.length === read.cells.length && cells.every(({ text }, index) => text === read.cells[index]?.text);

const addressesOf = (sheet: SheetSnapshot, cells: readonly IndicatorCell[]): string =>
  cells.map(({ span }) => cellAddress(sheet, span)).join("、");

function textAt(sheet: SheetSnapshot, address: string): string | null {
  const at = parseA1(address);
  return at && cellText(sheet, at.top, at.left);
}

function withTexts(sheet: SheetSnapshot, { cells }: ExpandedSheet): SheetSnapshot {
  const writes = cells.flatMap(({ address, text }) => {
    const at = parseA1(address);
    if (at === null) return [];
    const { top: row, left: column } = at;
    return [{ sheet: sheet.name, row, column, expected: cellAt(sheet, row, column).value, next: text }];
  });
  return applyWrites([sheet], writes)[0] ?? sheet;
}
