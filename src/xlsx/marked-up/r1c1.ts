import { columnName } from "../../check/sheet/address";
import { COLUMNS, ROWS } from "../../check/sheet/size";

/** Texts and quoted sheet names are stepped over; a reference stands neither behind nor before what a name may consist of. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.\\])R(\d+|\[-?\d+\])?(?:C(\d+|\[-?\d+\])?)?(?![\p{L}\p{N}_.\\(])|(?<![\p{L}\p{N}_.\\])C(\d+|\[-?\d+\])?(?![\p{L}\p{N}_.\\(])/gu;

/** A formula whose references are counted from its own cell, R[1]C[-2], with those by column and row. `row` and `column` are zero-based. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(TOKEN, (token: string, down?: string, right?: string, alone?: string) => {
    if (token.startsWith('"') || token.startsWith("'")) return token;
    if (token.startsWith("C")) return whole(columnOf(alone, column));
    const rowName = rowOf(down, row);
    return token.includes("C") ? joined(columnOf(right, column), rowName) : whole(rowName);
  });
}

const GONE = "#REF!";

const joined = (column: string | null, row: string | null): string =>
  column === null || row === null ? GONE : column + row;

/** A whole column or row. */
const whole = (name: string | null): string => (name === null ? GONE : `${name}:${name}`);

const rowOf = (said: string | undefined, own: number): string | null =>
  named(said, own, ROWS, (place) => String(place + 1));

const columnOf = (said: string | undefined, own: number): string | null => named(said, own, COLUMNS, columnName);

/** Null beyond the end of a sheet. */
function named(said: string | undefined, own: number, end: number, name: (place: number) => string): string | null {
  const isRelative = said === undefined || said.startsWith("[");
  const place = isRelative ? own + Number(said?.slice(1, -1) ?? 0) : Number(said) - 1;
  return place < 0 || place >= end ? null : (isRelative ? "" : "$") + name(place);
}
