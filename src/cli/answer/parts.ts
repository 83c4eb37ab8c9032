import type { PartSummary, TableSummary } from "../../check/result";
import { a1Range } from "../../check/sheet/address";
import { filledRange } from "../../check/sheet/filled";
import type { SheetSnapshot } from "../../check/sheet/snapshot";

/** A part of a table as it is told: its place in A1, without the blank rows and columns around it. */
export interface ToldPart extends Pick<PartSummary, "sheet" | "facts"> {
  readonly range: string;
  readonly layout: string;
}

/** The parts of all tables, in the order of the sheets and in reading order on each. */
export function partsInOrder(tables: readonly TableSummary[], sheets: readonly SheetSnapshot[]): readonly ToldPart[] {
  const parts = tables.flatMap((table) => table.parts.map((part) => ({ ...part, layout: table.layout })));
  return sheets.flatMap((sheet) =>
    parts
      .filter((part) => part.sheet === sheet.name)
      .map((part) => ({ ...part, range: filledRange(sheet, part.range) }))
      .sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left)
      .map(({ range, layout, facts }) => ({ sheet: sheet.name, range: a1Range(range), layout, facts })),
  );
}
