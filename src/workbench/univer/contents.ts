import {
  ObjectMatrix,
  type ICellData,
  type ICommandService,
  type Nullable,
  type Styles,
  type Worksheet,
} from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import { cellCount } from "../../check/sheet/ranges";
import type { CellRange } from "../../check/sheet/snapshot";
import type { Grid, GridCells } from "../grid";
import { typed } from "../typed";
import { BOOK, cellRangeOf } from "./book";
import { changeOf, textOf, valueOf } from "./cells";
import { makeRoom } from "./layout";

type CellMatrix = Record<number, Record<number, ICellData>>;
type Spilled = Nullable<Record<number, Nullable<Record<number, Nullable<ICellData>>>>>;

interface ContentParts {
  readonly worksheet: (sheet: string) => Worksheet;
  readonly styles: () => Styles;
  readonly formulas: FormulaDataModel;
  readonly commands: ICommandService;
  readonly refuseLocked: (sheet: string, range: CellRange) => void;
  readonly refuseFormat: (sheet: string) => void;
  readonly setCells: (sheet: string, range: CellRange, value: CellMatrix) => void;
  readonly setStyles: (sheet: string, range: CellRange, value: CellMatrix) => void;
}

/** The members of the grid that read cells, and write what they hold and how that is shown. */
export function contentMembers(
  parts: ContentParts,
): Pick<Grid, "usedRange" | "read" | "spills" | "write" | "setFormats"> {
  const { worksheet, styles, formulas, commands, refuseLocked, refuseFormat, setCells, setStyles } = parts;
  const formatAt = (sheet: Worksheet, row: number, column: number): string =>
    styles().getStyleByCell(sheet.getCellRaw(row, column))?.n?.pattern ?? "General";
  /** What formulas show in cells beside their own. */
  const spilledOn = (sheet: string): Spilled => formulas.getArrayFormulaCellData()[BOOK]?.[sheet];
  return {
    usedRange: (sheet) => usedRange(worksheet(sheet), spilledOn(sheet)),
    read(sheet, range) {
      const from = worksheet(sheet);
      const spilled = spilledOn(sheet);
      const cells: { [Table in keyof GridCells]: GridCells[Table][number][] } = {
        values: [],
        texts: [],
        formulas: [],
        formats: [],
      };
      for (let row = range.top; row <= range.bottom; row++) {
        const columns = Array.from({ length: range.right - range.left + 1 }, (_, index) => range.left + index);
        const values = columns.map(
          (column) => valueOf(from.getCellRaw(row, column)) ?? valueOf(spilled?.[row]?.[column]),
        );
        const formats = columns.map((column) => formatAt(from, row, column));
        cells.values.push(values);
        cells.formats.push(formats);
        cells.texts.push(values.map((value, index) => textOf(value, formats[index] ?? "General")));
        cells.formulas.push(columns.map((column) => formulas.getFormulaStringByCell(row, column, sheet, BOOK) || null));
      }
      return cells;
    },
    spills(sheet) {
      const ranges: CellRange[] = [];
      new ObjectMatrix(formulas.getArrayFormulaRange()[BOOK]?.[sheet] ?? {}).forValue((_row, _column, range) => {
        ranges.push(cellRangeOf(range));
        return true;
      });
      return ranges.filter((range) => cellCount(range) > 1);
    },
    write(sheet, range, values) {
      refuseLocked(sheet, range);
      const to = worksheet(sheet);
      makeRoom(commands, to, range);
      const year = new Date().getFullYear();
      const change: CellMatrix = {};
      let changes = 0;
      values.forEach((row, r) =>
        row.forEach((value, c) => {
          const format = formatAt(to, range.top + r, range.left + c);
          const cell = changeOf(typed(value, format, year), format);
          if (cell === null) return;
          (change[range.top + r] ??= {})[range.left + c] = cell;
          changes++;
        }),
      );
      if (changes === 0) return;
      setCells(sheet, range, change);
    },
    setFormats(sheet, range, formats) {
      refuseFormat(sheet);
      const to = worksheet(sheet);
      makeRoom(commands, to, range);
      const change: CellMatrix = {};
      formats.forEach((row, r) =>
        row.forEach((format, c) => {
          // Univer's own command for formats would turn a text that spells a number into one; with its type named, a cell keeps it.
          const type = to.getCellRaw(range.top + r, range.left + c)?.t;
          (change[range.top + r] ??= {})[range.left + c] = {
            s: { n: format === "General" ? null : { pattern: format } },
            ...(type !== undefined && type !== null && { t: type }),
          };
        }),
      );
      setStyles(sheet, range, change);
    },
  };
}

/** Univer's own data range also counts cells that once held something. */
function usedRange(sheet: Worksheet, spilled: Spilled): CellRange | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const take = (row: number, column: number): void => {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  };
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (valueOf(cell) !== null || Boolean(cell?.f ?? cell?.si ?? cell?.s)) take(row, column);
    return true;
  });
  for (const [row, cells] of Object.entries(spilled ?? {}))
    for (const [column, cell] of Object.entries(cells ?? {}))
      if (valueOf(cell) !== null) take(Number(row), Number(column));
  return bottom < 0 ? null : { top, left, bottom, right };
}
