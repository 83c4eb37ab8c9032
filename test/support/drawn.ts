import { snapshotOf, type CellRange, type CellValue, type SheetSnapshot } from "../../src/check/sheet/snapshot";

export interface DrawnOptions {
  readonly name?: string;
  /** False for what exporters make of it that drop merges. */
  readonly merged?: boolean;
  /** Numbers are shown as they are drawn, 820.00 with its decimals. */
  readonly asShown?: boolean;
  readonly origin?: { readonly row: number; readonly column: number };
}

/** A sheet drawn with cells between bars: → is merged to the left neighbour, ⟂ to the cell above. Numbers are numbers. */
export function drawn(
  text: string,
  { name = "表", merged = true, asShown = false, origin }: DrawnOptions = {},
): SheetSnapshot {
  const lines = text.trim().split("\n");
  const cells = lines.map((line) => line.split("|").map((cell) => cell.trim().replaceAll("⏎", "\n")));
  const width = Math.max(...cells.map((row) => row.length));
  const values = cells.map((row) =>
    Array.from({ length: width }, (_, column): CellValue => {
      const cell = row[column] ?? "";
      if (cell === "" || cell === "→" || cell === "⟂") return null;
      return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
    }),
  );
  const merges = merged ? mergesOf(cells, origin ?? { row: 0, column: 0 }) : [];
  const texts = values.map((row, at) =>
    row.map((value, column) => (value === null ? "" : (cells[at]?.[column] ?? ""))),
  );
  return snapshotOf(name, values, asShown ? { merges, origin, texts } : { merges, origin });
}

function mergesOf(cells: readonly (readonly string[])[], at: { row: number; column: number }): CellRange[] {
  return cells.flatMap((row, top) =>
    row.flatMap((cell, left) => {
      if (cell === "→" || cell === "⟂") return [];
      let right = left;
      while (row[right + 1] === "→") right += 1;
      let bottom = top;
      while (cells[bottom + 1]?.[left] === "⟂") bottom += 1;
      if (right === left && bottom === top) return [];
      return [{ top: top + at.row, bottom: bottom + at.row, left: left + at.column, right: right + at.column }];
    }),
  );
}
