import { a1 } from "../../check/sheet/address";
import { cellFormula, cellValue } from "../cells";
import { rangeAt } from "../run";
import type { CellState, Steps } from "./content";
import { rectangles, type Place, type Rectangle } from "./rectangles";

/** A cell of a named sheet. */
export interface SheetPlace extends Place {
  readonly sheet: string;
}

/** Tells cells apart. */
export const keyOf = ({ sheet, row, column }: SheetPlace): string => `${row},${column},${sheet}`;

export const nameOf = ({ sheet, row, column }: SheetPlace): string => `${sheet}!${a1(row, column)}`;

function bySheet<T extends SheetPlace>(cells: readonly T[]): readonly (readonly [string, readonly Rectangle<T>[]])[] {
  const sheets = new Map<string, T[]>();
  for (const cell of cells) {
    const found = sheets.get(cell.sheet);
    if (found === undefined) sheets.set(cell.sheet, [cell]);
    else found.push(cell);
  }
  return [...sheets].map(([sheet, list]) => [sheet, rectangles(list)]);
}

/** Queues the reading of cells; after the sync the result returns each one's state, undefined where nothing came back. */
export function loadStates(
  context: Excel.RequestContext,
  cells: readonly SheetPlace[],
): () => ReadonlyMap<string, CellState> {
  const loaded = bySheet(cells).flatMap(([name, areas]) => {
    const sheet = context.workbook.worksheets.getItem(name);
    return areas.map((area) => {
      const range = rangeAt(sheet, area.range);
      range.load("values,formulas,numberFormat");
      return { range, area };
    });
  });
  return () => {
    const states = new Map<string, CellState>();
    for (const { range, area } of loaded) {
      const tables = tablesOf(range);
      if (tables === null) continue;
      area.cells.forEach((row, r) => {
        row.forEach((cell, c) => {
          const value = tables.values[r]?.[c];
          const formula = cellFormula(tables.formulas[r]?.[c], value);
          const format = String(tables.formats[r]?.[c] ?? "General");
          states.set(keyOf(cell), { value: cellValue(value), formula, format });
        });
      });
    }
    return states;
  };
}

/** A range's tables, or null where they did not come: the batch broke off before, or they were too large. */
function tablesOf(range: Excel.Range): Record<"values" | "formulas" | "formats", unknown[][]> | null {
  const { values, formulas, numberFormat: formats } = range.toJSON();
  return values && formulas && formats ? { values, formulas, formats } : null;
}

/** Queues writes: for all cells the formats that must come first, then the contents, then the formats that must come last. */
export function queueSteps(
  context: Excel.RequestContext,
  cells: readonly (SheetPlace & { readonly steps: Steps; readonly keepsContent?: boolean })[],
): void {
  const each = <T extends (typeof cells)[number]>(
    chosen: readonly T[],
    set: (range: Excel.Range, cells: readonly (readonly T[])[]) => void,
  ) => {
    for (const [name, areas] of bySheet(chosen)) {
      const sheet = context.workbook.worksheets.getItem(name);
      for (const area of areas) set(rangeAt(sheet, area.range), area.cells);
    }
  };
  each(
    cells.filter(({ steps }) => steps.formatBefore !== null),
    (range, rows) => {
      range.numberFormat = rows.map((row) => row.map(({ steps }) => steps.formatBefore));
    },
  );
  each(
    cells.filter(({ keepsContent }) => keepsContent !== true),
    (range, rows) => {
      range.values = rows.map((row) => row.map(({ steps }) => steps.value));
    },
  );
  each(
    cells.filter(({ steps }) => steps.formatAfter !== null),
    (range, rows) => {
      range.numberFormat = rows.map((row) => row.map(({ steps }) => steps.formatAfter));
    },
  );
}
