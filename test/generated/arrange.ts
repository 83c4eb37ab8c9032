import { firstHandle, firstRow, snapshotOf, type CellRange, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import type { Place, Written } from "./grid";

/** What users do to a sheet that changes nothing of what it says. */

const onlySheet = ({ sheets }: Written): SheetSnapshot => {
  const [sheet, ...more] = sheets;
  if (sheet === undefined || more.length > 0) throw new Error("not one sheet");
  return sheet;
};

const movedPlaces = ({ places }: Written, rows: number, columns: number, sheet?: string): Written["places"] =>
  new Map(
    [...places].map(([key, all]) => [
      key,
      all.map((place): Place => ({
        ...place,
        sheet: sheet ?? place.sheet,
        row: place.row + rows,
        column: place.column + columns,
      })),
    ]),
  );

const movedMerges = ({ merges }: SheetSnapshot, rows: number, columns: number): CellRange[] =>
  merges.map(({ top, left, bottom, right }) => ({
    top: top + rows,
    left: left + columns,
    bottom: bottom + rows,
    right: right + columns,
  }));

/** The tables further down and to the right. */
export function moved(written: Written, rows: number, columns: number): Written {
  return {
    sheets: written.sheets.map((sheet) => ({
      ...sheet,
      origin: { row: sheet.origin.row + rows, column: sheet.origin.column + columns },
      rowHandles: sheet.rowHandles.map((handle) => firstHandle(firstRow(handle) + rows)),
      merges: movedMerges(sheet, rows, columns),
      hiddenRows: sheet.hiddenRows.map((row) => row + rows),
    })),
    places: movedPlaces(written, rows, columns),
  };
}

/** The sheets with every `nth` of their rows hidden, as by hand or by a filter. */
export function hidden(written: Written, nth: number): Written {
  return {
    ...written,
    sheets: written.sheets.map((sheet) => ({
      ...sheet,
      hiddenRows: sheet.rowHandles.map(firstRow).filter((row) => row % nth === 0),
    })),
  };
}

/** Two tables below one another on one sheet; the parts of the `kept` one can be found. Both begin at the corner. */
export function below(upper: Written, lower: Written, kept: "upper" | "lower", gap = 2): Written {
  const [first, second] = [onlySheet(upper), onlySheet(lower)];
  const width = Math.max(first.values[0]?.length ?? 0, second.values[0]?.length ?? 0);
  const wide = <T>(rows: readonly (readonly T[])[], blank: T): T[][] =>
    rows.map((cells) => [...cells, ...Array<T>(width - cells.length).fill(blank)]);
  const stacked = <T>(above: readonly (readonly T[])[], under: readonly (readonly T[])[], blank: T): T[][] => [
    ...wide(above, blank),
    ...Array.from({ length: gap }, () => Array<T>(width).fill(blank)),
    ...wide(under, blank),
  ];
  const down = first.values.length + gap;
  const sheet = snapshotOf(first.name, stacked(first.values, second.values, null), {
    texts: stacked(first.texts, second.texts, ""),
    formulas: stacked(first.formulas, second.formulas, null),
    merges: [...first.merges, ...movedMerges(second, down, 0)],
  });
  return { sheets: [sheet], places: kept === "upper" ? upper.places : movedPlaces(lower, down, 0, first.name) };
}

/** The forms of several sheets below one another on one sheet. */
export function onOneSheet(written: Written): Written {
  const parts = written.sheets.map((sheet): Written => ({ sheets: [sheet], places: placesOn(written, sheet.name) }));
  return parts.reduce((all, part) => {
    const both = below(all, part, "lower");
    return { ...both, places: new Map([...all.places, ...both.places]) };
  });
}

const placesOn = ({ places }: Written, name: string): Written["places"] =>
  new Map(
    [...places].flatMap(([key, all]) => {
      const own = all.filter(({ sheet }) => sheet === name);
      return own.length === 0 ? [] : [[key, own] as const];
    }),
  );

/**
 * A packed list whose projects go over several rows, one indicator each, with what they say once merged downwards. The indicators
 * stand in the last column, one a line.
 */
export function overRows(written: Written): Written {
  const sheet = onlySheet(written);
  const last = (sheet.values[0]?.length ?? 1) - 1;
  const values: SheetSnapshot["values"][number][] = [];
  const texts: SheetSnapshot["texts"][number][] = [];
  const merges: CellRange[] = [];
  const rowAt: number[] = [];
  sheet.values.forEach((cells, row) => {
    const own = values.length;
    rowAt.push(own);
    const packed = cells[last];
    const lines = typeof packed === "string" && packed.includes("\n") ? packed.split("\n") : [packed ?? null];
    lines.forEach((line, index) => {
      values.push(cells.map((cell, column) => (column === last ? line : index === 0 ? cell : null)));
      texts.push(
        (sheet.texts[row] ?? []).map((text, column) =>
          column === last ? (line ?? "").toString() : index === 0 ? text : "",
        ),
      );
    });
    if (lines.length > 1)
      for (let column = 0; column < last; column += 1)
        merges.push({ top: own, left: column, bottom: own + lines.length - 1, right: column });
  });
  const moving = ({ row, column, start, end, ...rest }: Place): Place => {
    const text = sheet.values[row]?.[column];
    const above = column === last && typeof text === "string" ? text.slice(0, start).split("\n") : [""];
    const lead = above.slice(0, -1).reduce((sum, line) => sum + line.length + 1, 0);
    return { ...rest, row: (rowAt[row] ?? 0) + above.length - 1, column, start: start - lead, end: end - lead };
  };
  const head = sheet.merges.map(({ top, left, bottom, right }) => ({
    top: rowAt[top] ?? top,
    left,
    bottom: rowAt[bottom] ?? bottom,
    right,
  }));
  return {
    sheets: [snapshotOf(sheet.name, values, { texts, merges: [...head, ...merges] })],
    places: new Map([...written.places].map(([key, all]) => [key, all.map(moving)])),
  };
}
