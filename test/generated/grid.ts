import { snapshotOf, type CellRange, type CellValue, type SheetSnapshot } from "../../src/check/sheet/snapshot";

/** The characters of a cell that say one part of the model. */
export interface Place {
  readonly sheet: string;
  /** Zero-based sheet row and column. */
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/** What a cell holds besides its value. */
export interface CellMore {
  readonly shown?: string;
  readonly formula?: string | null;
}

/** A workbook as written, and where each part of the model stands; a part that is written more than once has several places. */
export interface Written {
  readonly sheets: readonly SheetSnapshot[];
  readonly places: ReadonlyMap<string, readonly Place[]>;
}

/** A sheet while it is written. Rows and columns count from the table's own corner; `left` and `top` say where that is. */
export class Grid {
  private readonly rows: { value: CellValue; shown: string; formula: string | null }[][] = [];
  private readonly merges: CellRange[] = [];
  private readonly marks: [key: string, place: Place][] = [];

  constructor(
    private readonly name: string,
    private readonly top = 0,
    private readonly left = 0,
  ) {}

  get height(): number {
    return this.rows.length;
  }

  put(row: number, column: number, value: CellValue, { shown, formula = null }: CellMore = {}): void {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] ?? [];
    while (cells.length <= column) cells.push({ value: null, shown: "", formula: null });
    const held = value === "" ? null : value;
    cells[column] = { value: held, shown: shown ?? (held === null ? "" : String(held)), formula };
  }

  /** Writes a cell and says that it holds a part of the model: all of its text, or from `start` to `end`. */
  say(key: string, row: number, column: number, value: CellValue, more: CellMore = {}): void {
    this.put(row, column, value, more);
    this.mark(key, row, column);
  }

  mark(key: string, row: number, column: number, start = 0, end = this.textAt(row, column).length): void {
    this.marks.push([key, { sheet: this.name, row: this.top + row, column: this.left + column, start, end }]);
  }

  /** Where a part of the model was said first, by the table's own rows and columns. */
  placeOf(key: string): Pick<Place, "row" | "column" | "end"> {
    const place = this.marks.find(([marked]) => marked === key)?.[1];
    if (place === undefined) throw new Error(`${key} is not written`);
    return { row: place.row - this.top, column: place.column - this.left, end: place.end };
  }

  merge(top: number, left: number, bottom: number, right = left): void {
    if (top === bottom && left === right) return;
    this.merges.push({
      top: this.top + top,
      left: this.left + left,
      bottom: this.top + bottom,
      right: this.left + right,
    });
  }

  /** The A1 address of a cell. */
  a1(row: number, column: number): string {
    let letters = "";
    for (let rest = this.left + column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
      letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    return `${letters}${this.top + row + 1}`;
  }

  written(): Written {
    const width = Math.max(
      1,
      ...this.rows.map((cells) => cells.length),
      ...this.merges.map(({ right }) => right - this.left + 1),
    );
    const full = this.rows.map((cells) => Array.from({ length: width }, (_, column) => cells[column]));
    const sheet = snapshotOf(
      this.name,
      full.map((cells) => cells.map((cell) => cell?.value ?? null)),
      {
        origin: { row: this.top, column: this.left },
        texts: full.map((cells) => cells.map((cell) => cell?.shown ?? "")),
        formulas: full.map((cells) => cells.map((cell) => cell?.formula ?? null)),
        merges: this.merges,
      },
    );
    return { sheets: [sheet], places: placesOf(this.marks) };
  }

  private textAt(row: number, column: number): string {
    const cell = this.rows[row]?.[column];
    return typeof cell?.value === "string" ? cell.value : (cell?.shown ?? "");
  }
}

function placesOf(marks: readonly (readonly [string, Place])[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const [key, place] of marks) {
    const same = places.get(key);
    if (same === undefined) places.set(key, [place]);
    else same.push(place);
  }
  return places;
}

/** Several sheets as one workbook. */
export function together(parts: readonly Written[]): Written {
  return {
    sheets: parts.flatMap(({ sheets }) => sheets),
    places: placesOf(
      parts.flatMap(({ places }) =>
        [...places].flatMap(([key, all]) => all.map((place): [string, Place] => [key, place])),
      ),
    ),
  };
}

/** Where a part of the model stands first. */
export function placeOf(written: Written, key: string): Place {
  const place = written.places.get(key)?.[0];
  if (place === undefined) throw new Error(`${key} is not written`);
  return place;
}

interface CellContent {
  readonly value: CellValue;
  readonly shown: string;
  readonly formula: string | null;
}

type CellChange = (cell: CellContent) => Partial<CellContent> & Pick<CellContent, "value">;

/** The workbook with one cell changed; the place is all of the cell. */
export function withCell(written: Written, place: Place, change: CellChange): Written {
  let length = 0;
  const sheets = withContent(written, place, (cell) => {
    const next = change(cell);
    const shown = next.shown ?? (next.value === null ? "" : String(next.value));
    length = typeof next.value === "string" ? next.value.length : shown.length;
    return { ...next, shown };
  });
  const whole = (one: Place): Place => (isSameCell(one, place) ? { ...one, start: 0, end: length } : one);
  return { sheets, places: new Map([...written.places].map(([key, all]) => [key, all.map(whole)])) };
}

const isSameCell = (a: Place, b: Place): boolean => a.sheet === b.sheet && a.row === b.row && a.column === b.column;

function withContent({ sheets }: Written, { sheet: name, row, column }: Place, change: CellChange): SheetSnapshot[] {
  return sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const r = row - sheet.origin.row;
    const c = column - sheet.origin.column;
    const next = change({
      value: sheet.values[r]?.[c] ?? null,
      shown: sheet.texts[r]?.[c] ?? "",
      formula: sheet.formulas[r]?.[c] ?? null,
    });
    const replaced = <T>(rows: readonly (readonly T[])[], value: T): T[][] =>
      rows.map((cells, at) => (at === r ? cells.map((cell, index) => (index === c ? value : cell)) : [...cells]));
    return {
      ...sheet,
      values: replaced(sheet.values, next.value),
      texts: replaced(sheet.texts, next.shown ?? (next.value === null ? "" : String(next.value))),
      formulas: replaced(sheet.formulas, next.formula ?? null),
    };
  });
}

/** The workbook with the characters of a part changed where it stands `nth`; a number becomes the text that is shown. */
export function withText(written: Written, key: string, change: (text: string) => string, nth = 0): Written {
  const place = written.places.get(key)?.[nth];
  if (place === undefined) throw new Error(`${key} is not written`);
  let longer = 0;
  const sheets = withContent(written, place, ({ value, shown }) => {
    const text = typeof value === "string" ? value : shown;
    const before = text.slice(place.start, place.end);
    const after = change(before);
    longer = after.length - before.length;
    return { value: text.slice(0, place.start) + after + text.slice(place.end) };
  });
  const moved = (one: Place): Place => {
    if (!isSameCell(one, place)) return one;
    const isAfter = one.start >= place.end && one !== place && one.start > place.start;
    return {
      ...one,
      start: isAfter ? one.start + longer : one.start,
      end: one.end >= place.end ? one.end + longer : one.end,
    };
  };
  return { sheets, places: new Map([...written.places].map(([other, all]) => [other, all.map(moved)])) };
}
